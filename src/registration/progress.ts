/** How far a run has come, for a bar or a line. */
import type { RosterRow } from '../roster/index.ts';
import type { RowOutcome } from './registration-result.ts';
import type { Sendable } from './sendable-rows.ts';

/** How far a run has come. */
export interface RegistrationProgress {
  /** Rows settled or given up so far. */
  readonly done: number;
  /** Rows that can be sent. */
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Counts outcomes and tells the caller. */
export interface ProgressMeter {
  report(): void;
  add(batch: readonly Sendable[]): void;
  rejected(): number;
}

/** A meter over the rows to send; what an earlier run settled counts as done. */
export function progressMeter(
  sendable: readonly Sendable[],
  settled: ReadonlyMap<RosterRow, RowOutcome>,
  onProgress: ((progress: RegistrationProgress) => void) | undefined,
): ProgressMeter {
  const counts = { done: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const note = ({ row }: Sendable): void => {
    const outcome = settled.get(row)?.outcome;
    if (outcome === undefined) return;
    counts.done += 1;
    if (outcome === 'created' || outcome === 'updated' || outcome === 'unchanged' || outcome === 'rejected')
      counts[outcome] += 1;
  };
  sendable.forEach(note);
  const report = () => onProgress?.({ ...counts, total: sendable.length });
  return {
    report,
    add: (batch) => {
      batch.forEach(note);
      report();
    },
    rejected: () => counts.rejected,
  };
}
