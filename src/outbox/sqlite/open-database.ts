/** Needs Node. A database file of the queue: readable by its owner only, durable at every commit, safe with two processes. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Drive, driveOf } from './drive.ts';
import { guarded, networkDrive } from './trouble.ts';

/** How long one process waits for another one's transaction. */
const BUSY_MS = 10_000;

/**
 * Opens or makes the file.
 *
 * @throws SdkError `OUTBOX_NETWORK_DRIVE`, `OUTBOX_FILE_DAMAGED`, `OUTBOX_READ_ONLY`, `OUTBOX_BUSY`, `OUTBOX_STORE_FAILED`
 */
export function openDatabase(path: string, drive: (folder: string) => Drive = driveOf): DatabaseSync {
  return guarded(() => {
    const folder = dirname(resolve(path));
    mkdirSync(folder, { recursive: true });
    const { kind, name } = drive(folder);
    if (kind === 'network') throw networkDrive(name);
    // Made before SQLite does, since its neighbours (-wal, -shm) get the rights of the file.
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    // A file that somebody made read-only stays so.
    chmodSync(path, statSync(path).mode & 0o600);
    const database = new DatabaseSync(path, { timeout: BUSY_MS });
    try {
      makeDurable(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** What a connection needs: the log, and a flush of the disk at every commit. */
export function makeDurable(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
}
