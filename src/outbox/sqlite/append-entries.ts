/** Needs Node. Adding entries, as a part of the caller's transaction when there is one. */
import type { DatabaseSync } from 'node:sqlite';
import { keyReused } from '../errors.ts';
import type { SealedEntry } from '../outbox-record.ts';
import type { AppendResult } from '../outbox-store.ts';
import type { Row } from './outbox-rows.ts';
import type { Statements } from './outbox-statements.ts';

/** @throws SdkError `OUTBOX_KEY_REUSED`; whatever SQLite throws */
export function appendEntries(
  database: DatabaseSync,
  statements: Statements,
  entries: readonly SealedEntry[],
  now: number,
): AppendResult {
  // A savepoint is a transaction of its own, or a part of the caller's. One entry is one statement: all or none by itself.
  const many = entries.length > 1;
  if (many) database.exec('SAVEPOINT tiemchung_append');
  try {
    let added = 0;
    for (const [at, entry] of entries.entries()) {
      const { key, group, keyId, sealed, fingerprint } = entry;
      if (statements.append.run(key, group, keyId, sealed, fingerprint, now).changes === 1) added++;
      else if (!isSame(statements.known.get(key), entry)) throw keyReused(at);
    }
    if (many) database.exec('RELEASE tiemchung_append');
    return { added, known: entries.length - added };
  } catch (error) {
    if (many) rollBackTo(database);
    throw error;
  }
}

function rollBackTo(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK TO tiemchung_append; RELEASE tiemchung_append');
  } catch {
    // SQLite has rolled the whole transaction back by itself, as it may when the disk is full.
  }
}

function isSame(row: Row | undefined, { group, fingerprints }: SealedEntry): boolean {
  return row?.grp === group && fingerprints.includes(String(row.fingerprint));
}
