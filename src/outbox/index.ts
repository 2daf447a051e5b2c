/**
 * A durable queue of records on their way to a server: order per person, query before retry, never done unless the
 * server's own answer says so. This entry knows no engine and no clock; `tiemchung/outbox/sqlite` is the engine for Node.
 *
 * @module
 */
export type { BackOff } from './back-off.ts';
export type { BreakerSettings } from './breaker.ts';
export type { CipherKey } from './cipher-key.ts';
export { type OutboxCode, outboxCodes } from './codes.ts';
export type { DrainCounts, DrainOptions } from './drain-options.ts';
export { type DrainReport, drainOutbox } from './drain-outbox.ts';
export { type MemoryOutbox, memoryOutbox } from './memory-outbox.ts';
export { aesGcmCipher, type CipherKeys, type OutboxCipher } from './outbox-cipher.ts';
export type { OutboxClock } from './outbox-clock.ts';
export {
  type Bytes,
  type LeasedRecord,
  type OutboxEntry,
  type OutboxSummary,
  type OutgoingRecord,
  payloadText,
  type SealedEntry,
} from './outbox-record.ts';
export type { LookUpOutcome, OutboxSender, SendOutcome } from './outbox-sender.ts';
export { isDelivered, mayFollow, type OutboxState, outboxStates } from './outbox-state.ts';
export type {
  AppendResult,
  Awaitable,
  LeaseRequest,
  OutboxFilter,
  OutboxStats,
  OutboxStore,
  ResendOutcome,
  Settlement,
} from './outbox-store.ts';
