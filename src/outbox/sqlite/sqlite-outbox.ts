/** Needs Node. The embedded engine: the queue in a SQLite file, beside the caller's own tables when it wants that. */

import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Finding } from '../../values/index.ts';
import { type OutboxCode, outboxFinding } from '../codes.ts';
import { type OutboxState, outboxStates } from '../outbox-state.ts';
import type { OutboxStats, OutboxStore } from '../outbox-store.ts';
import { appendEntries } from './append-entries.ts';
import { driveOf } from './drive.ts';
import { makeDurable, openDatabase } from './open-database.ts';
import { type Row, sealedOf, summaryOf } from './outbox-rows.ts';
import { prepareStatements, type Statements } from './outbox-statements.ts';
import { leaseRecords, resendRecord, settleRecord } from './record-steps.ts';
import { prepareSchema } from './schema.ts';
import { inTransaction } from './transaction.ts';
import { guarded } from './trouble.ts';

/** The engine over SQLite: it answers at once. */
export type SqliteOutbox = {
  readonly [Name in keyof OutboxStore]: (
    ...args: Parameters<OutboxStore[Name]>
  ) => Awaited<ReturnType<OutboxStore[Name]>>;
} & {
  /** The connection, for tables of your own. */
  readonly database: DatabaseSync;
  /** What is to be said of the place of the file. */
  readonly findings: readonly Finding<OutboxCode>[];
  /** Runs work in one transaction: what it writes and what it appends is kept together, or not at all. */
  transaction<Result>(work: () => Result): Result;
  /** Closes the connection, also one that was handed over. */
  close(): void;
};

/**
 * A queue in a file, or in a database that is open already. A file is made readable by its owner only; it is written
 * through a log with a flush at every commit, and other processes may have it open as well. A worker needs a connection of
 * its own while somebody holds a transaction open across an `await`.
 *
 * @param where - path of the file, or a connection: it then gets the same log and flushes
 * @throws SdkError `OUTBOX_NETWORK_DRIVE`, `OUTBOX_FILE_DAMAGED`, `OUTBOX_FILE_VERSION`, `OUTBOX_READ_ONLY`, `OUTBOX_BUSY`
 * @example
 * import { aesGcmCipher } from 'tiemchung/outbox';
 * import { sqliteOutbox } from 'tiemchung/outbox/sqlite';
 * import { DatabaseSync } from 'node:sqlite';
 * const cipher = await aesGcmCipher({ current: { id: '2026', key: new Uint8Array(32).fill(7) } });
 * const outbox = sqliteOutbox(new DatabaseSync(':memory:'));
 * outbox.database.exec('CREATE TABLE doses (id TEXT PRIMARY KEY)');
 * const sealed = await cipher.seal({ key: 'dose-1', group: 'person-1', payload: '{"lot":"A1"}' });
 * outbox.transaction(() => {
 *   outbox.database.prepare('INSERT INTO doses VALUES (?)').run('dose-1');
 *   outbox.append([sealed], Date.now());
 * });
 * outbox.stats().states.pending; // => 1
 */
export function sqliteOutbox(where: string | DatabaseSync): SqliteOutbox {
  const database = typeof where === 'string' ? openDatabase(where) : where;
  const statements = guarded(() => {
    if (where instanceof DatabaseSync) makeDurable(database);
    prepareSchema(database);
    return prepareStatements(database);
  });
  const isTold = typeof where !== 'string' || driveOf(dirname(resolve(where))).kind === 'local';
  const transaction = <Result>(work: () => Result): Result => inTransaction(database, work);
  return {
    database,
    findings: isTold ? [] : [outboxFinding('OUTBOX_DRIVE_UNKNOWN')],
    transaction,
    close: () => database.close(),
    append: (entries, now) => guarded(() => appendEntries(database, statements, entries, now)),
    lease: (request) => transaction(() => leaseRecords(statements, request)),
    settle: (settlements, clock) =>
      transaction(() => {
        const now = clock();
        return settlements.map((one) => settleRecord(statements, one, now));
      }),
    fixAndResend: (key, now, fixed) => transaction(() => resendRecord(statements, key, now, fixed)),
    nextDue: () => guarded(() => numberOr(statements.nextDue.get()?.due)),
    sealedOf: (key) => guarded(() => sealedRecord(statements.byKey.get(key))),
    list: ({ states, group, after, limit = 100 } = {}) =>
      guarded(() =>
        statements.list.all(after ?? null, states ? JSON.stringify(states) : null, group ?? null, limit).map(summaryOf),
      ),
    stats: () => guarded(() => stats(statements)),
    purge: (deliveredBefore) => guarded(() => Number(statements.purge.run(deliveredBefore).changes)),
  };
}

function sealedRecord(row: Row | undefined) {
  if (row?.has_payload !== 1) return undefined;
  return { key: String(row.key), group: String(row.grp), keyId: String(row.key_id), sealed: sealedOf(row) };
}

function stats(statements: Statements): OutboxStats {
  const states: Record<string, number> = Object.fromEntries(Object.keys(outboxStates).map((state) => [state, 0]));
  for (const row of statements.states.all()) states[String(row.state)] = Number(row.count);
  return {
    // Made of the keys of the machine just above.
    states: states as Record<OutboxState, number>,
    stoppedGroups: Number(statements.stopped.get()?.count),
    oldestOpen: numberOr(statements.oldest.get()?.at),
  };
}

function numberOr(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
