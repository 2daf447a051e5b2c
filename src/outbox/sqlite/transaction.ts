/** Needs Node. One transaction, with its troubles told apart. */
import type { DatabaseSync } from 'node:sqlite';
import { asTrouble } from './trouble.ts';

/** Runs work and commits, or rolls back. Begun for writing, so that two processes wait for each other instead of failing half way. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    throw asTrouble(error);
  }
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw asTrouble(error);
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself, as it does when the disk is full; Node 22.13 has no way to ask.
  }
}
