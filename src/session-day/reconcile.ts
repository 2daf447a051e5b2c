/** Five sources about the same people and lots, laid side by side: where they disagree, why, and what to do next. */
import type { Finding } from '../values/index.ts';
import type { ReconcileCode } from './codes.ts';
import type { Difference } from './difference.ts';
import { doseSourceDifferences } from './reconcile-doses.ts';
import { personDifferences } from './reconcile-people.ts';
import type { ReconcileSources } from './reconcile-sources.ts';
import { lotSourceDifferences } from './reconcile-stock.ts';

/** Answer of {@link reconcile}: plain data. */
export interface Reconciliation {
  /** No error among the differences. Warnings and infos may remain: people who are gone, walk-ins, people to plan. */
  readonly agrees: boolean;
  /** Entries of each source; absent where it was not asked. */
  readonly counts: { readonly [Source in keyof ReconcileSources]?: number };
  readonly differences: readonly Difference<ReconcileCode>[];
  readonly findings: readonly Finding<ReconcileCode>[];
}

/**
 * Reconciles list, registrations, plan, doses and stock by registration id, and by product and lot.
 *
 * @example
 * import { reconcile } from 'tiemchung/session-day';
 * const registrations = [{ id: 'MST-1~NV1', status: 'done' }, { id: 'MST-1~NV2', status: 'planned' }] as const;
 * const answer = reconcile({ list: ['MST-1~NV1', 'MST-1~NV2', 'MST-1~NV3'], registrations, doses: [] });
 * answer.agrees; // => false
 * answer.findings.map(({ code }) => code); // => ['RECONCILE_DONE_WITHOUT_DOSE', 'RECONCILE_NOT_REGISTERED']
 */
export function reconcile(sources: ReconcileSources): Reconciliation {
  const differences = [
    ...personDifferences(sources),
    ...doseSourceDifferences(sources),
    ...lotSourceDifferences(sources),
  ];
  const { list, registrations, plan, doses, stock } = sources;
  const counts = Object.entries({ list, registrations, plan, doses, stock }).flatMap(([name, entries]) =>
    entries ? [[name, entries.length] as const] : [],
  );
  return {
    agrees: differences.every(({ finding }) => finding.severity !== 'error'),
    counts: Object.fromEntries(counts),
    differences,
    findings: differences.map(({ finding }) => finding),
  };
}
