/** The port of an engine that keeps the queue. `tests/outbox/conformance.ts` says by example what each call has to do. */
import type { Finding } from '../values/index.ts';
import type { LeasedRecord, OutboxSummary, SealedEntry } from './outbox-record.ts';
import type { OutboxState } from './outbox-state.ts';

/** At once or later: an embedded engine answers in the same turn, so that it can take part in the caller's transaction. */
export type Awaitable<Value> = Value | Promise<Value>;

/** What became of appended entries. */
export interface AppendResult {
  readonly added: number;
  /** The same keys with the same payloads were there already. */
  readonly known: number;
}

/** What a worker asks for. */
export interface LeaseRequest {
  /** Asked once the engine holds its transaction: a time that was read before it waited would look like a clock set back. */
  readonly now: () => number;
  readonly leaseMs: number;
  /** Records at most; each is the first open one of its group. */
  readonly limit: number;
}

/** What a worker found out about a record that it holds. */
export type Settlement = {
  readonly key: string;
  readonly token: number;
} & (
  | { readonly to: 'acknowledged' | 'reconciled'; readonly receipt?: string | undefined }
  | { readonly to: 'rejected' | 'quarantined'; readonly finding: Finding }
  /** For how long, in milliseconds: not until when, since the clock may be set before this is written. */
  | { readonly to: 'pending' | 'unknown'; readonly waitMs: number }
);

/** Which records are listed, in the order in which they were appended. */
export interface OutboxFilter {
  readonly states?: readonly OutboxState[] | undefined;
  readonly group?: string | undefined;
  /** Key of the last record of the page before. */
  readonly after?: string | undefined;
  /** Default 100. */
  readonly limit?: number | undefined;
}

/** The queue in numbers. */
export interface OutboxStats {
  readonly states: Readonly<Record<OutboxState, number>>;
  /** Groups that wait for a person, because their first open record is rejected or quarantined. */
  readonly stoppedGroups: number;
  /** When the oldest open record was appended, in milliseconds since 1970. */
  readonly oldestOpen: number | undefined;
}

/** What became of a request to send a stopped record again. */
export type ResendOutcome =
  | 'queued'
  | 'not-found'
  /** It is not rejected or quarantined. */
  | 'not-stopped'
  /** The fixed entry has another key or group than the record. */
  | 'other-record';

/** An engine. All times are milliseconds since 1970 of the caller's clock; an engine for many machines may ask its own one for all of them. */
export interface OutboxStore {
  /**
   * Adds entries, all or none.
   *
   * @throws SdkError `OUTBOX_KEY_REUSED` when a key is there with another payload or group
   */
  append(entries: readonly SealedEntry[], now: number): Awaitable<AppendResult>;
  /** Hands out due records: those whose wait or lease is over first, then fresh ones, each in order. */
  lease(request: LeaseRequest): Awaitable<readonly LeasedRecord[]>;
  /** Writes outcomes down. False for each whose token is not the present lease's: its record is left as it is. */
  settle(settlements: readonly Settlement[], now: () => number): Awaitable<readonly boolean[]>;
  /** Sends a stopped record again, with another payload when one is given. */
  fixAndResend(key: string, now: number, fixed?: SealedEntry): Awaitable<ResendOutcome>;
  /** The earliest time at which {@link OutboxStore.lease} has something; undefined when nothing can be sent any more. */
  nextDue(): Awaitable<number | undefined>;
  /** A record's encrypted payload; undefined when there is none. */
  sealedOf(key: string): Awaitable<Pick<SealedEntry, 'key' | 'group' | 'keyId' | 'sealed'> | undefined>;
  /** Records in the order in which they were appended, page after page. */
  list(filter?: OutboxFilter): Awaitable<readonly OutboxSummary[]>;
  /** The queue in numbers. */
  stats(): Awaitable<OutboxStats>;
  /**
   * Forgets the payloads of records delivered before a time. Key and fingerprint stay: the same entry is never sent twice.
   *
   * @returns how many payloads were forgotten
   */
  purge(deliveredBefore: number): Awaitable<number>;
}
