/** Needs Node. SQLite's result codes in words that say what to do. */
import { isSdkError, SdkError } from '../../values/index.ts';
import { type OutboxCode, outboxCodes } from '../codes.ts';

/** Primary result codes of SQLite. */
const MEANING: ReadonlyMap<number, OutboxCode> = /* @__PURE__ */ new Map<number, OutboxCode>([
  [5, 'OUTBOX_BUSY'],
  [6, 'OUTBOX_BUSY'],
  [8, 'OUTBOX_READ_ONLY'],
  [11, 'OUTBOX_FILE_DAMAGED'],
  [13, 'OUTBOX_DISK_FULL'],
  [26, 'OUTBOX_FILE_DAMAGED'],
]);

/** Errors of the file system. */
const FILE_MEANING: ReadonlyMap<unknown, OutboxCode> = /* @__PURE__ */ new Map<unknown, OutboxCode>([
  ['EACCES', 'OUTBOX_READ_ONLY'],
  ['EPERM', 'OUTBOX_READ_ONLY'],
  ['EROFS', 'OUTBOX_READ_ONLY'],
  ['ENOSPC', 'OUTBOX_DISK_FULL'],
]);

const trouble = (code: OutboxCode, details: readonly string[], cause?: unknown): SdkError =>
  new SdkError(code, { message: outboxCodes[code].en, details, docsPath: 'outbox.md', cause });

/** An error of SQLite or of the file system as one of ours; ours as they are. */
export function asTrouble(error: unknown): unknown {
  if (isSdkError(error)) return error;
  const ofFile = FILE_MEANING.get(Reflect.get(Object(error), 'code'));
  if (ofFile) return trouble(ofFile, [], error);
  const resultCode = Number(Reflect.get(Object(error), 'errcode'));
  if (Number.isNaN(resultCode)) return error;
  const code = MEANING.get(resultCode & 0xff) ?? 'OUTBOX_STORE_FAILED';
  return trouble(code, [`SQLite's result code: ${resultCode}`], error);
}

/** Runs a piece of work on the database. */
export function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asTrouble(error);
  }
}

/** The file is of another version of this library. */
export const fileVersion = (found: string, expected: number): SdkError =>
  trouble('OUTBOX_FILE_VERSION', [`Version of the file: ${found}; version that is read: ${expected}`]);

/** The file lies where locks and flushes are promises of somebody else. */
export const networkDrive = (drive: string): SdkError =>
  new SdkError('OUTBOX_NETWORK_DRIVE', {
    message: outboxCodes.OUTBOX_NETWORK_DRIVE.en.replace('{drive}', drive),
    docsPath: 'outbox.md',
  });
