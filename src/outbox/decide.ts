/** What an outcome makes of a record: the bounded patience of the queue, in one place. */
import { type BackOff, obeyed, waitAfter } from './back-off.ts';
import type { Health } from './breaker.ts';
import { outboxFinding } from './codes.ts';
import type { LeasedRecord } from './outbox-record.ts';
import type { LookUpOutcome, SendOutcome } from './outbox-sender.ts';
import type { Settlement } from './outbox-store.ts';

/** How long a record is tried before a person has to look at it. */
export interface Patience {
  readonly maxAttempts: number;
  /** Milliseconds since it was appended; counts only once it was tried, so that a clock set forward stops nothing. */
  readonly maxAgeMs: number;
  readonly backOff: BackOff;
}

/** What a worker writes down, and what it learned about the server. */
export interface Verdict {
  readonly settlement: Settlement;
  readonly health: Health;
  /** How long the server asked to be left alone. */
  readonly pauseMs: number;
}

/** What the decision looks at. */
export interface Moment {
  readonly now: number;
  readonly random: () => number;
  readonly patience: Patience;
}

/**
 * The verdict on a record that was sent.
 *
 * @param atLeastMs - before it is looked up after an unknown outcome
 */
export function afterSending(record: LeasedRecord, outcome: SendOutcome, moment: Moment, atLeastMs = 0): Verdict {
  switch (outcome.kind) {
    case 'acknowledged':
      return verdict(record, { to: 'acknowledged', receipt: outcome.receipt }, 'well');
    case 'rejected':
      return verdict(
        record,
        { to: 'rejected', finding: outboxFinding('OUTBOX_REJECTED', { reason: outcome.reason }) },
        'well',
      );
    case 'later':
      return waiting(record, 'pending', moment, outcome.retryAfterMs);
    case 'unknown':
      // However often it was tried: it is looked up before anybody gives it up.
      return verdict(
        record,
        { to: 'unknown', waitMs: Math.max(atLeastMs, wait(record, moment, outcome.retryAfterMs)) },
        'ill',
        outcome.retryAfterMs,
      );
  }
}

/** The verdict on a record that was looked up. */
export function afterLookingUp(record: LeasedRecord, outcome: LookUpOutcome, moment: Moment): Verdict {
  switch (outcome.kind) {
    case 'present':
      return verdict(record, { to: 'reconciled', receipt: outcome.receipt }, 'well');
    case 'absent':
      return exhausted(record, moment, 'well') ?? verdict(record, { to: 'pending', waitMs: 0 }, 'well');
    case 'different':
      return verdict(
        record,
        { to: 'quarantined', finding: outboxFinding('OUTBOX_SERVER_DIFFERS', { reason: outcome.reason }) },
        'well',
      );
    case 'later':
      return waiting(record, 'unknown', moment, outcome.retryAfterMs);
  }
}

/** A record whose worker found that its lease is over, or that it lacks the key: back as it was, and not sent. */
export function putBack(record: LeasedRecord): Verdict {
  return verdict(record, { to: record.state === 'sending' ? 'pending' : 'unknown', waitMs: 0 }, 'no-word');
}

/** A record that nobody can send. */
export function quarantine(record: LeasedRecord, finding: ReturnType<typeof outboxFinding>): Verdict {
  return verdict(record, { to: 'quarantined', finding }, 'no-word');
}

/** The end of patience; undefined while there is some. */
export function exhausted(record: LeasedRecord, { now, patience }: Moment, health: Health): Verdict | undefined {
  const { maxAttempts, maxAgeMs } = patience;
  const age = now - record.appendedAt;
  if (record.attempts < maxAttempts && age < maxAgeMs) return undefined;
  const finding = outboxFinding('OUTBOX_PATIENCE_ENDED', {
    attempts: record.attempts,
    hours: Math.max(0, Math.round(age / 3_600_000)),
  });
  return { ...quarantine(record, finding), health };
}

function waiting(record: LeasedRecord, to: 'pending' | 'unknown', moment: Moment, retryAfterMs?: number): Verdict {
  const waitMs = wait(record, moment, retryAfterMs);
  return exhausted(record, moment, 'ill') ?? verdict(record, { to, waitMs }, 'ill', retryAfterMs);
}

function wait(record: LeasedRecord, { patience, random }: Moment, retryAfterMs?: number): number {
  return waitAfter(record.attempts, patience.backOff, random, retryAfterMs);
}

/** What a settlement says apart from whose it is. */
type Step = Settlement extends infer One ? (One extends Settlement ? Omit<One, 'key' | 'token'> : never) : never;

function verdict(record: LeasedRecord, step: Step, health: Health, pauseMs = 0): Verdict {
  return { settlement: { key: record.key, token: record.token, ...step }, health, pauseMs: obeyed(pauseMs) };
}
