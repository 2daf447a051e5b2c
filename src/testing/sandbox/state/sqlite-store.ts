/**
 * Needs Node. The sandbox's state in one SQLite file: a row for each record, written when it changed, all changes of a
 * save in one transaction, so that a crash leaves the old state or the new one. While it is open it belongs to one
 * sandbox; a second one is told so.
 */
import type { DatabaseSync } from 'node:sqlite';
import { isSdkError } from '../../../values/index.ts';
import { builtin } from './node-builtin.ts';
import { collectionsOf, emptyState, type SandboxState, type StateStore } from './state.ts';
import { closed, inUse, noWrite, unreadable } from './state-errors.ts';
import { APPLICATION_ID, checkFile, prepareFile, resultCode, VERSION } from './state-file.ts';

/** SQLite's result codes 5 and 6: another connection holds a lock. */
const isBusy = (error: unknown): boolean => [5, 6].includes(resultCode(error));

/** Order of arrival is part of the state: a record keeps its `place` when it is replaced. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS records (
    place INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (collection, id)
  );
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${VERSION};`;

/**
 * Opens or makes a file.
 *
 * @throws SdkError `SANDBOX_STATE_UNREADABLE` or `SANDBOX_STATE_IN_USE`
 */
export function sqliteStore(path: string): StateStore {
  const database = open(path, prepareFile(path));
  let isOpen = true;
  let last: SandboxState | undefined;
  return {
    async load() {
      last = read(database);
      return last;
    },
    async save(state) {
      if (!isOpen) throw closed();
      try {
        write(database, state, state !== last);
        last = state;
      } catch (error) {
        throw noWrite(error);
      }
    },
    async close() {
      if (isOpen) database.close();
      isOpen = false;
    },
  };
}

function open(path: string, isNew: boolean): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new (builtin('node:sqlite').DatabaseSync)(path);
    begin(database, path, isNew);
    return database;
  } catch (error) {
    database?.close();
    if (isSdkError(error)) throw error;
    throw isBusy(error) ? inUse() : unreadable('damaged', error);
  }
}

function begin(database: DatabaseSync, path: string, isNew: boolean): void {
  // Exclusive before anything is read: the lock is then held until the file is closed, by the operating system, so that
  // a killed process leaves none behind.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = ON');
  // Made under the rollback journal, before the change to WAL: a crash in between leaves an empty file or a whole one.
  if (isNew) inTransaction(database, 'EXCLUSIVE', () => database.exec(SCHEMA));
  else checkFile(database, path);
  // NORMAL waits for the disk at checkpoints only. A process that dies loses nothing; a machine that loses its power may
  // lose the last saves, and the file is whole in any case.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec('SELECT 1 FROM records LIMIT 1');
}

function read(database: DatabaseSync): SandboxState {
  const state = emptyState();
  const collections = new Map(collectionsOf(state));
  try {
    for (const row of database.prepare('SELECT collection, id, json FROM records ORDER BY place').iterate()) {
      // The file is our own: which version wrote it, and that the record is JSON, is all that is checked.
      collections.get(String(row.collection))?.restore(String(row.id), JSON.parse(String(row.json)));
    }
  } catch (error) {
    throw unreadable('damaged', error);
  }
  return state;
}

function write(database: DatabaseSync, state: SandboxState, isAnother: boolean): void {
  const collections = collectionsOf(state);
  const changed = collections
    .map(([name, records]) => ({
      name,
      records,
      removed: isAnother ? new Set<string>() : records.changes().removed,
      written: isAnother ? records : records.changes().written,
    }))
    .filter(({ removed, written }) => isAnother || removed.size > 0 || written.size > 0);
  if (changed.length === 0) return;
  inTransaction(database, 'IMMEDIATE', () => {
    if (isAnother) database.exec('DELETE FROM records');
    const remove = database.prepare('DELETE FROM records WHERE collection = ? AND id = ?');
    const put = database.prepare(
      `INSERT INTO records (collection, id, json) VALUES (?, ?, ?)
       ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json`,
    );
    for (const { name, removed, written } of changed) {
      for (const id of removed) remove.run(name, id);
      for (const [id, item] of written) put.run(name, id, JSON.stringify(item));
    }
  });
  for (const { records } of changed) records.saved();
  // Somebody asked for everything to be forgotten: not even the log of writes keeps it.
  if (isAnother) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function inTransaction(database: DatabaseSync, kind: 'EXCLUSIVE' | 'IMMEDIATE', work: () => void): void {
  database.exec(`BEGIN ${kind}`);
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself, as it does when the disk is full; Node 22.13 has no way to ask.
  }
}
