/** Leaving a server alone that fails again and again, or that asked to be left alone. */

/** Settings of the breaker. */
export interface BreakerSettings {
  /** Failures in a row, of any records, after which nothing is sent for a while. */
  readonly failures: number;
  /** Milliseconds until one record may try whether the server is back. */
  readonly coolDownMs: number;
}

/** What an attempt says about the server: a refused record is an answer of a server that is well. */
export type Health = 'well' | 'ill' | 'no-word';

/** One worker's view of its server. */
export interface Breaker {
  note(health: Health, now: number, pauseMs: number): void;
  /** How many more records may be taken, of `free`. */
  allows(free: number, running: number, now: number): number;
  /** Milliseconds until it has to be asked again. */
  remaining(now: number): number;
}

/** A breaker, closed. */
export function createBreaker({ failures, coolDownMs }: BreakerSettings): Breaker {
  let failed = 0;
  let since = 0;
  let until = 0;
  const remaining = (now: number): number => {
    // The clock was set back: the pause begins again, at full length.
    if (now < since) [since, until] = [now, now + (until - since)];
    return Math.max(0, until - now);
  };
  const pause = (now: number, ms: number): void => {
    until = now + Math.max(remaining(now), ms);
    since = now;
  };
  return {
    remaining,
    note(health, now, pauseMs) {
      if (health === 'well') failed = 0;
      if (health === 'ill') failed++;
      if (health === 'ill' && failed >= failures) pause(now, coolDownMs);
      if (pauseMs > 0) pause(now, pauseMs);
    },
    allows(free, running, now) {
      if (remaining(now) > 0) return 0;
      if (failed >= failures) return running === 0 ? Math.min(1, free) : 0;
      return free;
    },
  };
}
