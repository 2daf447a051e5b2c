/** One leased record: opened, then sent or looked up, within its lease. Never throws: every trouble is a verdict. */
import { isSdkError, type SdkError } from '../values/index.ts';
import { outboxFinding } from './codes.ts';
import {
  afterLookingUp,
  afterSending,
  exhausted,
  type Moment,
  type Patience,
  putBack,
  quarantine,
  type Verdict,
} from './decide.ts';
import type { OutboxCipher } from './outbox-cipher.ts';
import type { OutboxClock } from './outbox-clock.ts';
import type { LeasedRecord, OutgoingRecord } from './outbox-record.ts';
import type { OutboxSender } from './outbox-sender.ts';
import { within } from './within.ts';

/** What an attempt needs. */
export interface AttemptContext {
  readonly sender: OutboxSender;
  readonly cipher: Pick<OutboxCipher, 'open'>;
  readonly clock: OutboxClock;
  readonly random: () => number;
  readonly patience: Patience;
  readonly sendTimeoutMs: number;
  /** What is left of a lease after the sender's time: for requests that are still on the wire. */
  readonly graceMs: number;
  readonly signal: AbortSignal;
}

/** An attempt's verdict; `fatal` where going on with other records would be wrong. */
export interface Attempted {
  readonly verdict: Verdict;
  readonly fatal?: SdkError;
}

/** Tries one record. */
export async function attempt(record: LeasedRecord, context: AttemptContext): Promise<Attempted> {
  const { cipher, clock, patience, random } = context;
  const moment = (): Moment => ({ now: clock.now(), random, patience });
  // A record that kills its worker each time never gets as far as an outcome: its leases are counted, too.
  const worn = record.attempts > patience.maxAttempts ? exhausted(record, moment(), 'no-word') : undefined;
  if (worn) return { verdict: worn };
  let payload: OutgoingRecord['payload'];
  try {
    payload = await cipher.open(record);
  } catch (error) {
    if (isSdkError(error, 'OUTBOX_KEY_UNKNOWN')) return { verdict: putBack(record), fatal: error };
    return { verdict: quarantine(record, outboxFinding('OUTBOX_PAYLOAD_DAMAGED', { bytes: record.sealed.length })) };
  }
  const { now } = moment();
  // Never longer than a call may take: the clock may have been set back since the lease.
  const deadline = Math.min(record.leaseUntil - context.graceMs, now + context.sendTimeoutMs);
  // The machine slept, or the clock was set: somebody else may have the record by now.
  if (now >= deadline || context.signal.aborted) return { verdict: putBack(record) };
  return { verdict: await ask(record, outgoing(record, payload, deadline), context, moment) };
}

async function ask(
  record: LeasedRecord,
  out: OutgoingRecord,
  { sender, clock, signal, graceMs }: AttemptContext,
  moment: () => Moment,
): Promise<Verdict> {
  const ms = out.deadline - moment().now;
  const call = record.state === 'sending' ? 'send' : 'lookUp';
  if (call === 'send') {
    const outcome = await within((cut) => sender.send(out, cut), ms, clock, signal).catch(() => undefined);
    // Cut off or broken, the request may still be on the wire: a look-up before it arrives would not see it.
    if (!outcome) return afterSending(record, { kind: 'unknown' }, moment(), graceMs);
    return afterSending(record, outcome, moment());
  }
  const outcome = await within((cut) => sender.lookUp(out, cut), ms, clock, signal).catch(() => undefined);
  return afterLookingUp(record, outcome ?? { kind: 'later' }, moment());
}

function outgoing(record: LeasedRecord, payload: OutgoingRecord['payload'], deadline: number): OutgoingRecord {
  const { key, group, attempts, revision } = record;
  const idempotencyKey = revision === 0 ? key : `${key}~r${revision}`;
  return { key, group, idempotencyKey, payload, attempts, revision, deadline };
}
