/** The port to the server: what a sender may answer, and what each answer claims. */
import type { OutgoingRecord } from './outbox-record.ts';

/** What a server said to a record. Reasons and receipts are kept readable: codes and ids, no personal data. */
export type SendOutcome =
  /** The server said itself that it holds the record. */
  | { readonly kind: 'acknowledged'; readonly receipt?: string | undefined }
  /** The server said that it never takes it as it is. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** It surely did not take it: 429, a refused connection, a 503 of a gateway in front of it. */
  | { readonly kind: 'later'; readonly retryAfterMs?: number | undefined }
  /** Nobody knows: no answer, a broken one, 500 and 502. A thrown error counts as this. */
  | { readonly kind: 'unknown'; readonly retryAfterMs?: number | undefined };

/** What a look-up showed. */
export type LookUpOutcome =
  | { readonly kind: 'present'; readonly receipt?: string | undefined }
  | { readonly kind: 'absent' }
  /** The server holds it with another content: a person decides. */
  | { readonly kind: 'different'; readonly reason: string }
  /** The look-up itself failed. A thrown error counts as this. */
  | { readonly kind: 'later'; readonly retryAfterMs?: number | undefined };

/**
 * A way to the server. Both calls have to stop when the signal fires, and nothing may leave from the record's deadline on.
 * `lookUp` has to see every record that the server has taken.
 */
export interface OutboxSender {
  /** Sends the record; `send` is never called twice without a look-up in between when the outcome was unknown. */
  send(record: OutgoingRecord, signal: AbortSignal): Promise<SendOutcome>;
  /** Asks whether the server holds the record. */
  lookUp(record: OutgoingRecord, signal: AbortSignal): Promise<LookUpOutcome>;
}
