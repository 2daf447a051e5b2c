/**
 * What became of a list, row by row. Safe to store, print and send: ids, states and codes, no name, number or phone.
 */
import type { RegistrationStatus } from '../model/index.ts';
import type { Finding } from '../values/index.ts';

/**
 * `created`, `updated`, `unchanged`: the platform has the person, by its own answer. `rejected`: refused, see the
 * findings. `not-accepted`: stopped by the check of the list. `not-sent`: kept back or not reached. `unknown`,
 * `unanswered`: sent, but nothing settles it; running again does.
 */
export type RowResult =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'rejected'
  | 'not-accepted'
  | 'not-sent'
  | 'unknown'
  | 'unanswered';

/** What became of one row. */
export interface RowOutcome {
  /** Row of the sheet or record of the text, from 1, as in the roster report. */
  readonly record: number;
  readonly line: number;
  readonly employeeCode?: string;
  readonly registrationId?: string;
  readonly outcome: RowResult;
  /** Where the registration stood when it was answered. */
  readonly status?: RegistrationStatus;
  readonly findings: readonly Finding[];
}

/** Why a run ended early. */
export interface RunStop {
  /** Code of the error, such as `PLATFORM_TIMEOUT`, or `TOO_MANY_REJECTED`. */
  readonly code: string;
  readonly status?: number;
  readonly reason?: string;
}

/** What became of a list. */
export interface RegistrationResult {
  /** Id of the hand-over; hand the whole result to `resume` to go on under it. */
  readonly deliveryId: string;
  readonly organizationId: string;
  readonly campaignId: string;
  /** Hash of what was handed over. */
  readonly sha256: string;
  /** What the run did to the organisation; absent when it did not get that far. */
  readonly organization?: 'created' | 'updated' | 'unchanged';
  readonly counts: Readonly<Record<RowResult, number>> & { readonly rows: number };
  readonly rows: readonly RowOutcome[];
  /** Every accepted row that can be sent has the platform's own answer. */
  readonly complete: boolean;
  readonly stopped?: RunStop;
}

const RESULTS = [
  'created',
  'updated',
  'unchanged',
  'rejected',
  'not-accepted',
  'not-sent',
  'unknown',
  'unanswered',
] as const satisfies readonly RowResult[];

/** Counts of row outcomes. */
export function countOutcomes(rows: readonly RowOutcome[]): RegistrationResult['counts'] {
  const counts = { rows: rows.length, ...zeroes() };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function zeroes(): Record<RowResult, number> {
  return {
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    'not-accepted': 0,
    'not-sent': 0,
    unknown: 0,
    unanswered: 0,
  };
}

/** Whether the platform has settled a row. */
export const isSettled = (outcome: RowResult): boolean => RESULTS.indexOf(outcome) < 4;
