/**
 * What leases, settlements and clocks make of a record: the rules that all engines share. An engine reads a life, asks
 * here what follows, and writes that.
 */
import type { Finding } from '../values/index.ts';
import { isDelivered, mayFollow, type OutboxState } from './outbox-state.ts';
import type { Settlement } from './outbox-store.ts';

/** The changing part of a record. */
export interface RecordLife {
  readonly state: OutboxState;
  /** Rises with every lease. */
  readonly token: number;
  /** Whether a worker holds it; `dueAt` is then the end of the lease. */
  readonly leased: boolean;
  /** When a worker may take it, in milliseconds since 1970; 0 for at once, undefined for never. */
  readonly dueAt: number | undefined;
  /** When `dueAt` was set, to notice a clock that was set back; 0 where nothing is waited for. */
  readonly dueSince: number;
  readonly attempts: number;
  readonly revision: number;
  /** Nobody knows whether the server holds it. */
  readonly uncertain: boolean;
  readonly changedAt: number;
  readonly finding: Finding | undefined;
  readonly receipt: string | undefined;
}

/** Before the first lease. Due at 0, not at `now`: a clock that is set back later does not hold it up. */
export function newLife(now: number): RecordLife {
  return {
    state: 'pending',
    token: 0,
    leased: false,
    dueAt: 0,
    dueSince: 0,
    attempts: 0,
    revision: 0,
    uncertain: false,
    changedAt: now,
    finding: undefined,
    receipt: undefined,
  };
}

/** A due record in a worker's hands. One found in `sending` was left by a worker that did not come back. */
export function leasedLife(
  life: RecordLife,
  now: number,
  leaseMs: number,
): RecordLife & { state: 'sending' | 'unknown' } {
  return {
    ...life,
    state: life.state === 'pending' ? 'sending' : 'unknown',
    token: life.token + 1,
    leased: true,
    dueAt: now + leaseMs,
    dueSince: now,
    attempts: life.attempts + 1,
    changedAt: now,
  };
}

/** The life after a settlement; undefined when the settler does not hold the record any more. */
export function settledLife(life: RecordLife, settlement: Settlement, now: number): RecordLife | undefined {
  if (!life.leased || life.token !== settlement.token) return undefined;
  const { to } = settlement;
  if (to !== life.state && !mayFollow(life.state, to)) return undefined;
  const waits = to === 'pending' || to === 'unknown';
  return {
    ...life,
    state: to,
    leased: false,
    dueAt: waits ? now + settlement.waitMs : undefined,
    dueSince: waits ? now : 0,
    uncertain: !isDelivered(to) && to !== 'pending' && (life.state === 'unknown' || to === 'unknown'),
    changedAt: now,
    finding: 'finding' in settlement ? settlement.finding : undefined,
    receipt: 'receipt' in settlement ? settlement.receipt : undefined,
  };
}

/** A stopped record on its way again; undefined when it is not stopped. */
export function resentLife(life: RecordLife, now: number, isFixed: boolean): RecordLife | undefined {
  if (life.state !== 'rejected' && life.state !== 'quarantined') return undefined;
  return {
    ...life,
    // Sent again under a new revision's key, the server could not tell that it has the former one.
    state: life.uncertain ? 'unknown' : 'pending',
    dueAt: 0,
    dueSince: 0,
    attempts: 0,
    revision: life.revision + (isFixed ? 1 : 0),
    changedAt: now,
    finding: undefined,
  };
}

/** After a clock was set back: the wait or lease begins again, at full length, by the clock as it is now. */
export function reanchored(life: RecordLife, now: number): RecordLife {
  if (life.dueAt === undefined || life.dueSince <= now) return life;
  return { ...life, dueAt: now + Math.max(0, life.dueAt - life.dueSince), dueSince: now };
}
