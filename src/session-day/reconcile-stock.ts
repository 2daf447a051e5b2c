/** The doses beside the stock, lot by lot. */
import type { ReconcileCode } from './codes.ts';
import { type Difference, ofLot } from './difference.ts';
import { lotKey } from './lots.ts';
import type { ReconcileSources } from './reconcile-sources.ts';
import { groupBy } from './tally.ts';

/** Differences of lots; none where either side was not asked. */
export function lotSourceDifferences({ doses, stock }: ReconcileSources): readonly Difference<ReconcileCode>[] {
  if (!doses || !stock) return [];
  const found: Difference<ReconcileCode>[] = [];
  const given = groupBy(
    doses.filter(({ lot }) => lot !== undefined),
    ({ product, lot = '' }) => lotKey(product, lot),
  );
  const kept = new Map<string, number>();
  for (const { product, lot, injected } of stock) {
    const key = lotKey(product, lot);
    kept.set(key, (kept.get(key) ?? 0) + injected);
  }
  for (const [key, own] of given) {
    const [first] = own;
    if (first && !kept.has(key)) {
      found.push(ofLot('RECONCILE_LOT_UNKNOWN', first.product, first.lot ?? '', { doses: own.length }));
    }
  }
  for (const [key, injected] of kept) {
    const [product = '', lot = ''] = key.split('\n');
    const count = given.get(key)?.length ?? 0;
    if (count !== injected)
      found.push(ofLot('RECONCILE_LOT_USE_DIFFERS', product, lot, { stock: injected, doses: count }));
  }
  return found;
}
