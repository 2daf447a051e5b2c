/** A worker: takes due records, one for each group, sends or looks them up side by side, and writes the outcomes down. */
import type { SdkError } from '../values/index.ts';
import { type Attempted, attempt } from './attempt.ts';
import { createBreaker } from './breaker.ts';
import { type DrainCounts, type DrainOptions, settingsOf } from './drain-options.ts';
import type { OutboxSender } from './outbox-sender.ts';
import type { OutboxStore } from './outbox-store.ts';

/** How a worker ended. */
export interface DrainReport extends DrainCounts {
  /** `idle`: nothing is left that could be sent; what is stopped waits for a person. */
  readonly ended: 'idle' | 'stopped';
}

type Counts = { -readonly [Name in keyof DrainCounts]: DrainCounts[Name] };

/**
 * Works the queue off. Any number of workers may do so at the same time, in any number of processes.
 *
 * @throws SdkError `OUTBOX_KEY_UNKNOWN`, `OUTBOX_MISUSE`, or whatever the store throws; the records in hand are then put
 * back, or are looked up by the next worker once their leases are over
 * @example
 * import { aesGcmCipher, drainOutbox, memoryOutbox } from 'tiemchung/outbox';
 * const cipher = await aesGcmCipher({ current: { id: '2026', key: new Uint8Array(32).fill(7) } });
 * const store = memoryOutbox();
 * await store.append([await cipher.seal({ key: 'dose-1', group: 'person-1', payload: '{"lot":"A1"}' })], 0);
 * // `machineClock()` of `tiemchung/outbox/sqlite` in a program; here a wait ends when it is called off.
 * const wait = (_ms: number, signal: AbortSignal) => new Promise<void>((go) => signal.addEventListener('abort', () => go()));
 * const clock = { now: () => 0, wait };
 * const sender = { send: async () => ({ kind: 'acknowledged' as const }), lookUp: async () => ({ kind: 'absent' as const }) };
 * const report = await drainOutbox(store, sender, { cipher, clock, random: Math.random });
 * report.acknowledged; // => 1
 */
export async function drainOutbox(
  store: OutboxStore,
  sender: OutboxSender,
  options: DrainOptions,
): Promise<DrainReport> {
  const settings = settingsOf(options);
  const { clock, concurrency, leaseMs, pollMs, random, patience, cipher, sendTimeoutMs } = settings;
  const breaker = createBreaker(settings.breaker);
  const counts: Counts = {
    acknowledged: 0,
    reconciled: 0,
    rejected: 0,
    quarantined: 0,
    pending: 0,
    unknown: 0,
    stale: 0,
  };
  const stop = new AbortController();
  const context = {
    sender,
    cipher,
    clock,
    random,
    patience,
    sendTimeoutMs,
    graceMs: leaseMs - sendTimeoutMs,
    signal: stop.signal,
  };
  const finished: Attempted[] = [];
  let running = 0;
  let fatal: SdkError | undefined;
  let sleeping = new AbortController();

  const finish = (attempted: Attempted): void => {
    finished.push(attempted);
    sleeping.abort('woken');
  };
  const onStop = (): void => {
    stop.abort();
    sleeping.abort('woken');
  };
  const take = async (): Promise<number> => {
    const now = clock.now();
    const limit = breaker.allows(concurrency - running, running, now);
    if (limit === 0 || stop.signal.aborted) return 0;
    const records = await store.lease({ now: clock.now, leaseMs, limit });
    running += records.length;
    for (const record of records) void attempt(record, context).then(finish);
    return records.length;
  };
  const write = async (): Promise<void> => {
    const done = finished.splice(0);
    running -= done.length;
    const written = await store.settle(
      done.map(({ verdict }) => verdict.settlement),
      clock.now,
    );
    for (const [at, attempted] of done.entries()) {
      const { settlement, health, pauseMs } = attempted.verdict;
      counts[written[at] ? settlement.to : 'stale']++;
      breaker.note(health, clock.now(), pauseMs);
      fatal ??= attempted.fatal;
    }
    if (fatal) onStop();
    options.onProgress?.({ ...counts });
  };
  const rest = async (): Promise<void> => {
    if (finished.length > 0) return;
    sleeping = new AbortController();
    const now = clock.now();
    const due = stop.signal.aborted ? undefined : await store.nextDue();
    // Asked again after `pollMs` in any case: other workers, new records, a clock that was set.
    const ms = Math.max(breaker.remaining(now), Math.min(pollMs, Math.max(1, (due ?? Number.POSITIVE_INFINITY) - now)));
    if (finished.length === 0 && !(stop.signal.aborted && running === 0)) await clock.wait(ms, sleeping.signal);
  };

  if (options.signal?.aborted) onStop();
  options.signal?.addEventListener('abort', onStop, { once: true });
  try {
    for (;;) {
      if (finished.length > 0) await write();
      if ((await take()) > 0 || finished.length > 0) continue;
      if (running === 0) {
        if (fatal) throw fatal;
        if (stop.signal.aborted) return { ...counts, ended: 'stopped' };
        if (!settings.keepRunning && (await store.nextDue()) === undefined) return { ...counts, ended: 'idle' };
      }
      await rest();
    }
  } finally {
    options.signal?.removeEventListener('abort', onStop);
    // After an error of the store: what is still out is cut off.
    stop.abort();
  }
}
