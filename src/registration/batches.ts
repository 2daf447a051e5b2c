/** A list in batches, and which of them an earlier run has settled. */
import type { RosterRow } from '../roster/index.ts';
import { isSettled, type RegistrationResult, type RowOutcome } from './registration-result.ts';
import type { Sendable } from './sendable-rows.ts';

/** Whether an earlier result is about the same list of the same sender. */
export function fits(earlier: RegistrationResult, organizationId: string, campaignId: string, sha256: string): boolean {
  return earlier.organizationId === organizationId && earlier.campaignId === campaignId && earlier.sha256 === sha256;
}

/** The rows in batches of a size; the last one may be smaller. */
export function inBatches(sendable: readonly Sendable[], size: number): Sendable[][] {
  return Array.from({ length: Math.ceil(sendable.length / size) }, (_, index) =>
    sendable.slice(index * size, (index + 1) * size),
  );
}

/**
 * Batches still to be sent. A batch goes again as a whole or not at all: the same batch has the same key, and its first
 * answer is then given again, with what was created told from what was there before.
 */
export function carryOver(
  batches: readonly Sendable[][],
  resumed: RegistrationResult | undefined,
  settled: Map<RosterRow, RowOutcome>,
): readonly Sendable[][] {
  if (!resumed) return batches;
  const before = new Map(resumed.rows.map((row) => [row.registrationId, row]));
  return batches.filter((batch) => {
    const outcomes = batch.map(({ draft }) => before.get(draft.id));
    if (!outcomes.every((outcome) => outcome && isSettled(outcome.outcome))) return true;
    batch.forEach(({ row }, index) => {
      const outcome = outcomes[index];
      if (outcome) settled.set(row, outcome);
    });
    return false;
  });
}
