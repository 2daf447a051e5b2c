/** What can go wrong with a state file. */
import { SdkError } from '../../../values/index.ts';

const UNREADABLE = {
  foreign: 'It is not a file that the sandbox wrote.',
  former: 'It is a state file of the former kind, JSON; the sandbox now keeps SQLite files.',
  version: 'It was written by another version of the sandbox.',
  damaged: 'It is damaged, or this user may not read and write it.',
} as const;

/** The file is none that this sandbox can go on with. */
export const unreadable = (why: keyof typeof UNREADABLE, cause?: unknown): SdkError =>
  new SdkError('SANDBOX_STATE_UNREADABLE', {
    message: 'The state file of the sandbox cannot be read.',
    details: [UNREADABLE[why], 'Delete it to start afresh, or choose another file. It was left as it is.'],
    docsPath: 'sandbox.md',
    cause,
  });

/** Another sandbox, of this process or another one, holds the file. */
export const inUse = (): SdkError =>
  new SdkError('SANDBOX_STATE_IN_USE', {
    message: 'Another sandbox has this state file open.',
    details: ['Stop the other one first (in a program: `await sandbox.close()`), or choose another file.'],
    docsPath: 'sandbox.md',
  });

/** A change could not be stored, for instance because the disk is full. */
export const noWrite = (cause: unknown): SdkError =>
  new SdkError('SANDBOX_STATE_UNWRITABLE', {
    message: 'The state file of the sandbox cannot be written.',
    details: ['The file holds the state of the last write that succeeded.', 'Is the disk full, or the file read-only?'],
    docsPath: 'sandbox.md',
    cause,
  });

/** A change after `close`. */
export const closed = (): SdkError =>
  new SdkError('SANDBOX_STATE_CLOSED', {
    message: 'This sandbox was closed; its state file takes no more changes.',
    details: ['Create another sandbox with the same file to go on.'],
    docsPath: 'sandbox.md',
  });
