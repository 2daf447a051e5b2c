/**
 * Needs Node. Whether a file is a state file. While it may be one, only SQLite opens it: on POSIX, a process that closes
 * a file loses all locks that it has on it, those of SQLite too.
 */
import type { DatabaseSync } from 'node:sqlite';
import { builtin } from './node-builtin.ts';
import { unreadable } from './state-errors.ts';

/** "tiem" in ASCII: what SQLite calls the application id of a file. */
export const APPLICATION_ID = 0x7469656d;

/** Raised when records change in a way that the former version's cannot be read as. 1 was a JSON file. */
export const VERSION = 2;

/** SQLite's result code for a file that is no database. */
const NOT_A_DATABASE = 26;

/** The result code in an error of SQLite, without its extension. */
export const resultCode = (error: unknown): number => Number(Reflect.get(Object(error), 'errcode')) & 0xff;

/**
 * Makes the file where there is none.
 *
 * @returns whether it is empty and needs its tables
 * @throws SdkError `SANDBOX_STATE_UNREADABLE`
 */
export function prepareFile(path: string): boolean {
  const fs = builtin('node:fs');
  // Asked for before anything is made: an old Node shall not leave an empty file.
  builtin('node:sqlite');
  try {
    fs.mkdirSync(builtin('node:path').dirname(path), { recursive: true });
    // Readable by its owner only: it holds whatever people were registered. SQLite gives its neighbours the same rights.
    if (!fs.existsSync(path)) fs.closeSync(fs.openSync(path, 'a', 0o600));
    // Nothing in it, nothing to lose; a sandbox that was killed as it started leaves such a file.
    return fs.statSync(path).size === 0;
  } catch (error) {
    throw unreadable('damaged', error);
  }
}

/**
 * Holds an open file against what the sandbox writes into its own.
 *
 * @throws SdkError `SANDBOX_STATE_UNREADABLE`; whatever SQLite throws for other reasons
 */
export function checkFile(database: DatabaseSync, path: string): void {
  const number = (pragma: string): unknown => database.prepare(`PRAGMA ${pragma}`).get()?.[pragma];
  let id: unknown;
  try {
    id = number('application_id');
  } catch (error) {
    if (resultCode(error) === NOT_A_DATABASE) throw unreadable(isFormerKind(path) ? 'former' : 'foreign', error);
    throw error;
  }
  if (id !== APPLICATION_ID) throw unreadable('foreign');
  if (number('user_version') !== VERSION) throw unreadable('version');
  builtin('node:fs').chmodSync(path, 0o600);
}

const FORMER = '{"version":1,';

function isFormerKind(path: string): boolean {
  const fs = builtin('node:fs');
  const file = fs.openSync(path, 'r');
  try {
    const start = Buffer.alloc(FORMER.length);
    fs.readSync(file, start);
    return start.toString('latin1') === FORMER;
  } finally {
    fs.closeSync(file);
  }
}
