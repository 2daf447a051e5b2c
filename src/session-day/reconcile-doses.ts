/** The doses among themselves and beside the plan. */
import type { ReconcileCode } from './codes.ts';
import { type Difference, ofPerson } from './difference.ts';
import type { ReconcileSources } from './reconcile-sources.ts';
import { groupBy } from './tally.ts';

/** Differences of doses. */
export function doseSourceDifferences({
  doses = [],
  plan = [],
}: ReconcileSources): readonly Difference<ReconcileCode>[] {
  const found: Difference<ReconcileCode>[] = [];
  for (const [id, [dose, ...more]] of groupBy(doses, (one) => one.id)) {
    if (!dose || more.length === 0) continue;
    const params = { source: 'doses', count: more.length + 1 };
    found.push(ofPerson('RECONCILE_LISTED_TWICE', dose.registrationId, params, id));
  }
  const sameDay = groupBy(doses, ({ registrationId, date }) => `${date} ${registrationId}`);
  for (const own of sameDay.values()) {
    const [first] = own;
    const count = new Set(own.map(({ id }) => id)).size;
    if (first && count > 1) {
      found.push(ofPerson('RECONCILE_DOSES_SAME_DAY', first.registrationId, { count, date: first.date }));
    }
  }
  const planned = new Map(plan.map(({ registrationId, product }) => [registrationId, product]));
  for (const { id, registrationId, product, lot } of doses) {
    const meant = planned.get(registrationId);
    if (meant !== undefined && meant !== product) {
      found.push(ofPerson('RECONCILE_PRODUCT_DIFFERS', registrationId, { given: product, planned: meant }, id));
    }
    if (lot === undefined) found.push(ofPerson('RECONCILE_LOT_MISSING', registrationId, {}, id));
  }
  return found;
}
