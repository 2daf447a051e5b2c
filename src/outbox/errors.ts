/** What is thrown by the queue: misuse, a key that is not there, an engine that cannot write. */
import { SdkError } from '../values/index.ts';
import { outboxCodes } from './codes.ts';

const docsPath = 'outbox.md';

/** The caller handed over something that cannot work. */
export const misuse = (detail: string): SdkError =>
  new SdkError('OUTBOX_MISUSE', { message: outboxCodes.OUTBOX_MISUSE.en, details: [detail], docsPath });

/** A key is there with another content. The key is not printed: a caller may have made it of who knows what. */
export const keyReused = (at: number): SdkError =>
  new SdkError('OUTBOX_KEY_REUSED', {
    message: outboxCodes.OUTBOX_KEY_REUSED.en,
    details: [`It is entry ${at} of those that were appended (the first is 0). Nothing was appended.`],
    docsPath,
  });

/** No key of the ring opens the record. Names of keys are no secrets. */
export const keyUnknown = (keyId: string, ring: readonly { readonly id: string }[]): SdkError =>
  new SdkError('OUTBOX_KEY_UNKNOWN', {
    message: outboxCodes.OUTBOX_KEY_UNKNOWN.en,
    details: [`Sealed with: ${keyId}`, `Keys at hand: ${ring.map(({ id }) => id).join(', ')}`],
    docsPath,
  });

/** A payload that fails its tag: altered, torn, or put under another record. */
export const payloadDamaged = (bytes: number, cause: unknown): SdkError =>
  new SdkError('OUTBOX_PAYLOAD_DAMAGED', {
    message: outboxCodes.OUTBOX_PAYLOAD_DAMAGED.en.replace('{bytes}', String(bytes)),
    docsPath,
    cause,
  });
