/** Needs Node. The queue's tables in a SQLite database, which may hold the caller's own tables as well. */
import type { DatabaseSync } from 'node:sqlite';
import { fileVersion } from './trouble.ts';

/** Raised when rows change in a way that the former version cannot read. */
const VERSION = 1;

/**
 * `place`: 2 first open record of its group, 1 behind another one, 0 delivered. Only firsts are in the index of what is
 * due, so that a lease costs the same whatever waits behind them; `outbox_clock` holds only waits and leases.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS tiemchung_outbox (
    seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, grp TEXT NOT NULL,
    key_id TEXT NOT NULL, sealed BLOB, fingerprint TEXT NOT NULL,
    place INTEGER NOT NULL, state TEXT NOT NULL, token INTEGER NOT NULL DEFAULT 0, leased INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER, due_since INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL DEFAULT 0, uncertain INTEGER NOT NULL DEFAULT 0,
    appended_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, finding TEXT, receipt TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS tiemchung_outbox_line ON tiemchung_outbox (grp, seq) WHERE place > 0;
  CREATE INDEX IF NOT EXISTS tiemchung_outbox_due ON tiemchung_outbox (due_at, seq) WHERE place = 2 AND due_at IS NOT NULL;
  CREATE INDEX IF NOT EXISTS tiemchung_outbox_clock ON tiemchung_outbox (due_since) WHERE due_since > 0;
  CREATE INDEX IF NOT EXISTS tiemchung_outbox_kept ON tiemchung_outbox (changed_at) WHERE place = 0 AND sealed IS NOT NULL;
  CREATE TABLE IF NOT EXISTS tiemchung_outbox_version (version INTEGER PRIMARY KEY) STRICT;
  INSERT OR IGNORE INTO tiemchung_outbox_version VALUES (${VERSION});`;

/**
 * Makes the tables where there are none.
 *
 * @throws SdkError `OUTBOX_FILE_VERSION`; whatever SQLite throws
 */
export function prepareSchema(database: DatabaseSync): void {
  const has = database.prepare(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'tiemchung_outbox_version'",
  );
  if (!has.get()) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(SCHEMA);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
  const version = database.prepare('SELECT max(version) AS version FROM tiemchung_outbox_version').get()?.version;
  if (version !== VERSION) throw fileVersion(String(version), VERSION);
}
