/** Needs Node. Rows of the table as the core sees them. A row was written by this folder; what a damaged file may hold is met where it matters. */
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Finding } from '../../values/index.ts';
import type { Bytes, OutboxSummary } from '../outbox-record.ts';
import { isDelivered, type OutboxState } from '../outbox-state.ts';
import type { RecordLife } from '../record-life.ts';

/** A row as `node:sqlite` reads it. */
export type Row = Record<string, SQLOutputValue>;

/** The columns of a {@link RecordLife}. */
export const LIFE =
  'state, token, leased, due_at, due_since, attempts, revision, uncertain, changed_at, finding, receipt';

/** The changing part of a row. */
export function lifeOf(row: Row): RecordLife {
  return {
    // The column holds what `lifeValues` wrote.
    state: String(row.state) as OutboxState,
    token: Number(row.token),
    leased: row.leased === 1,
    dueAt: row.due_at === null ? undefined : Number(row.due_at),
    dueSince: Number(row.due_since),
    attempts: Number(row.attempts),
    revision: Number(row.revision),
    uncertain: row.uncertain === 1,
    changedAt: Number(row.changed_at),
    // Written below, from a finding.
    finding: typeof row.finding === 'string' ? (JSON.parse(row.finding) as Finding) : undefined,
    receipt: typeof row.receipt === 'string' ? row.receipt : undefined,
  };
}

/** The values of {@link LIFE}, and the row's place: a record that is open keeps the first one of its group. */
export function lifeValues(life: RecordLife): SQLInputValue[] {
  return [
    life.state,
    life.token,
    life.leased ? 1 : 0,
    life.dueAt === undefined ? null : Math.round(life.dueAt),
    Math.round(life.dueSince),
    life.attempts,
    life.revision,
    life.uncertain ? 1 : 0,
    life.changedAt,
    life.finding ? JSON.stringify(life.finding) : null,
    life.receipt ?? null,
    isDelivered(life.state) ? 0 : 2,
  ];
}

/** What may be shown of a row. */
export function summaryOf(row: Row): OutboxSummary {
  const { state, attempts, revision, changedAt, dueAt, finding, receipt } = lifeOf(row);
  return {
    ...{ key: String(row.key), group: String(row.grp), appendedAt: Number(row.appended_at) },
    ...{ state, attempts, revision, changedAt, dueAt, finding, receipt, hasPayload: row.has_payload === 1 },
  };
}

/** A payload; a damaged cell is an empty one, which no key opens. */
export function sealedOf(row: Row): Bytes {
  return row.sealed instanceof Uint8Array ? new Uint8Array(row.sealed) : new Uint8Array(0);
}
