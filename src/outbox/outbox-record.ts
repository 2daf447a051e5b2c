/** A queued record in its shapes: as the caller gives it, as it is kept, as a worker has it, as a person sees it. */
import type { Finding } from '../values/index.ts';
import type { OutboxState } from './outbox-state.ts';

/** Bytes that the Web Crypto API takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What is to be sent. The payload is opaque: what it means is known to the sender alone. */
export interface OutboxEntry {
  /** The idempotency key, made of ids of the record (a dose id, a registration id), never of a number, name or phone. */
  readonly key: string;
  /** Whose record it is: order is kept within a group. An id as well, since it is kept readable. */
  readonly group: string;
  /** Bytes, or text that is kept as UTF-8. The same content has to be written the same way, key order of JSON included. */
  readonly payload: Uint8Array | string;
}

/** An entry with its payload encrypted, ready to be stored. */
export interface SealedEntry {
  readonly key: string;
  readonly group: string;
  /** Which key of the caller's ring the payload can be opened with. */
  readonly keyId: string;
  /** 12 bytes of nonce, then ciphertext and tag. */
  readonly sealed: Bytes;
  /** Of the payload, under the writing key: HMAC-SHA-256, since a bare hash of a short payload can be guessed. */
  readonly fingerprint: string;
  /** The same under every key of the ring, so that a repeated entry is known after a rotation. */
  readonly fingerprints: readonly string[];
}

/** A record that a worker holds for a while. */
export interface LeasedRecord {
  readonly key: string;
  readonly group: string;
  readonly keyId: string;
  readonly sealed: Bytes;
  /** `sending`: send it. `unknown`: look it up first. */
  readonly state: 'sending' | 'unknown';
  /** The fencing token: a settlement with another one is refused. */
  readonly token: number;
  /** When the lease ends, in milliseconds since 1970. */
  readonly leaseUntil: number;
  /** Leases so far, this one included. */
  readonly attempts: number;
  /** How often the payload was replaced. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly appendedAt: number;
}

/** A record as the sender gets it. */
export interface OutgoingRecord {
  readonly key: string;
  readonly group: string;
  /** For the `Idempotency-Key` header: the key, and once the payload was fixed also its revision, since a server refuses one key with two contents. */
  readonly idempotencyKey: string;
  readonly payload: Bytes;
  readonly attempts: number;
  readonly revision: number;
  /** Milliseconds since 1970: from then on nothing may leave for the server, because another worker will take over. */
  readonly deadline: number;
}

/** What may be shown of a record: no payload. */
export interface OutboxSummary {
  readonly key: string;
  readonly group: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly appendedAt: number;
  /** Of the last change of state, in milliseconds since 1970. */
  readonly changedAt: number;
  /** When a worker may take it; undefined for what is done or stopped. 0: at once. */
  readonly dueAt: number | undefined;
  /** Why it stopped. */
  readonly finding: Finding | undefined;
  /** The server's own name for it. */
  readonly receipt: string | undefined;
  /** Whether the payload is still kept. */
  readonly hasPayload: boolean;
}

/**
 * The payload as text.
 *
 * @throws TypeError when it is no UTF-8
 * @example
 * import { payloadText } from 'tiemchung/outbox';
 * payloadText({ payload: new TextEncoder().encode('{"lot":"A1"}') }); // => '{"lot":"A1"}'
 */
export function payloadText(record: Pick<OutgoingRecord, 'payload'>): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(record.payload);
}
