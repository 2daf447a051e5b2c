/** How long a record waits before it is tried again. */

/** Settings of the waits between attempts, in milliseconds. */
export interface BackOff {
  /** First wait; it doubles with every attempt. Half of each is chance. */
  readonly firstMs: number;
  readonly longestMs: number;
}

/** The longest `Retry-After` that is obeyed: beyond, a server's typing error would stop a queue for good. */
const LONGEST_RETRY_AFTER = 3_600_000;

/**
 * The wait after an attempt. A server that says when to come back is not asked before.
 *
 * @param random - in [0, 1)
 */
export function waitAfter(attempts: number, backOff: BackOff, random: () => number, retryAfterMs = 0): number {
  const full = Math.min(backOff.longestMs, backOff.firstMs * 2 ** Math.min(attempts - 1, 40));
  return Math.round(Math.max(full / 2 + (random() * full) / 2, obeyed(retryAfterMs)));
}

/** A server's word within what is believed. */
export function obeyed(retryAfterMs: number): number {
  return Number.isFinite(retryAfterMs) ? Math.min(Math.max(0, retryAfterMs), LONGEST_RETRY_AFTER) : 0;
}
