/** Time as the core sees it. It is handed in, so that a week of retries passes in a test within a second. */

/** A clock and a way to wait. */
export interface OutboxClock {
  /** Milliseconds since 1970. May be set back or forward by somebody while the queue is worked off. */
  now(): number;
  /** Resolves after `ms`, or as soon as the signal fires; never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
