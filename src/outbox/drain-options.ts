/** Settings of a worker, and what they are when nothing is said. */
import type { BreakerSettings } from './breaker.ts';
import type { Patience } from './decide.ts';
import { misuse } from './errors.ts';
import type { OutboxCipher } from './outbox-cipher.ts';
import type { OutboxClock } from './outbox-clock.ts';

/** Settings of {@link drainOutbox}. Times in milliseconds. */
export interface DrainOptions {
  /** Opens the payloads. */
  readonly cipher: Pick<OutboxCipher, 'open'>;
  readonly clock: OutboxClock;
  /** In [0, 1), for the jitter of waits. */
  readonly random: () => number;
  /** Groups at a time. Default 8. */
  readonly concurrency?: number | undefined;
  /** How long a record belongs to this worker. Default 60,000. */
  readonly leaseMs?: number | undefined;
  /** Of a lease, for the call of the sender. The rest is for a request that is still on the wire. Default 30,000. */
  readonly sendTimeoutMs?: number | undefined;
  /** How often the store is asked while nothing is due. Default 5,000. */
  readonly pollMs?: number | undefined;
  /** Default 50. */
  readonly maxAttempts?: number | undefined;
  /** Default 72 hours. */
  readonly maxAgeMs?: number | undefined;
  /** Default from 1 second up to 10 minutes. */
  readonly backOff?: Patience['backOff'] | undefined;
  /** Default 5 failures in a row, then 30 seconds. */
  readonly breaker?: BreakerSettings | undefined;
  /** Goes on waiting for new records when nothing is left to send. Default false. */
  readonly keepRunning?: boolean | undefined;
  /** Ends the work: calls are cut off, their records are looked up by the next worker. */
  readonly signal?: AbortSignal | undefined;
  /** Told after outcomes were written. */
  readonly onProgress?: ((counts: DrainCounts) => void) | undefined;
}

/** What came of the settled attempts so far. */
export interface DrainCounts {
  readonly acknowledged: number;
  readonly reconciled: number;
  readonly rejected: number;
  readonly quarantined: number;
  /** Put back, to be tried later. */
  readonly pending: number;
  /** Put back, to be looked up. */
  readonly unknown: number;
  /** Outcomes that came after the record had gone to another worker; not written. */
  readonly stale: number;
}

const ONE_HOUR = 3_600_000;

/** @throws SdkError `OUTBOX_MISUSE` */
export function settingsOf(options: DrainOptions) {
  const settings = {
    ...options,
    concurrency: options.concurrency ?? 8,
    leaseMs: options.leaseMs ?? 60_000,
    sendTimeoutMs: options.sendTimeoutMs ?? 30_000,
    pollMs: options.pollMs ?? 5_000,
    patience: {
      maxAttempts: options.maxAttempts ?? 50,
      maxAgeMs: options.maxAgeMs ?? 72 * ONE_HOUR,
      backOff: options.backOff ?? { firstMs: 1_000, longestMs: 600_000 },
    },
    breaker: options.breaker ?? { failures: 5, coolDownMs: 30_000 },
  };
  for (const name of ['concurrency', 'leaseMs', 'sendTimeoutMs', 'pollMs'] as const) {
    if (!(settings[name] >= 1)) throw misuse(`"${name}" expected at least 1, got ${settings[name]}`);
  }
  if (settings.sendTimeoutMs >= settings.leaseMs) {
    throw misuse(`"sendTimeoutMs" expected less than "leaseMs" (${settings.leaseMs}), got ${settings.sendTimeoutMs}`);
  }
  return settings;
}
