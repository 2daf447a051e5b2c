import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type DrainCounts,
  type DrainOptions,
  type DrainReport,
  drainOutbox,
  type LookUpOutcome,
  memoryOutbox,
  type OutboxSender,
  type OutgoingRecord,
  type SendOutcome,
} from '../../src/outbox/index.ts';
import { isSdkError, SdkError } from '../../src/values/index.ts';
import { entryOf } from './conformance.ts';
import { virtualClock } from './virtual-clock.ts';

type Answer<Outcome> = (record: OutgoingRecord, signal: AbortSignal) => Outcome | Promise<Outcome>;

/** A queue with entries (`key` of group `key[0]`), a sender made of two functions, and what was asked in which order. */
function setting(
  keys: readonly string[],
  send: Answer<SendOutcome>,
  lookUp: Answer<LookUpOutcome> = () => ({ kind: 'absent' }),
) {
  const store = memoryOutbox();
  const clock = virtualClock();
  const asked: string[] = [];
  store.append(
    keys.map((key) => entryOf(key, key[0]!)),
    clock.time,
  );
  const sender: OutboxSender = {
    async send(record, signal) {
      asked.push(`send ${record.key}`);
      return send(record, signal);
    },
    async lookUp(record, signal) {
      asked.push(`look up ${record.key}`);
      return lookUp(record, signal);
    },
  };
  const drain = (options: Partial<DrainOptions> = {}): Promise<DrainReport> =>
    drainOutbox(store, sender, { cipher: { open: async ({ sealed }) => sealed }, clock, random: () => 1, ...options });
  const findingOf = (key: string) => store.list().find((one) => one.key === key)?.finding;
  return { store, clock, asked, drain, findingOf };
}

const taken = (): SendOutcome => ({ kind: 'acknowledged' });

describe('drainOutbox', () => {
  it('keeps the order of each group and works on several groups at a time', async () => {
    let most = 0;
    let now = 0;
    const { asked, drain } = setting(['a1', 'a2', 'b1', 'b2', 'c1'], async () => {
      most = Math.max(most, ++now);
      for (let turn = 0; turn < 9; turn++) await undefined;
      now--;
      return taken();
    });
    expect(await drain({ concurrency: 2 })).toEqual({
      ...{ acknowledged: 5, reconciled: 0, rejected: 0, quarantined: 0, pending: 0, unknown: 0, stale: 0 },
      ended: 'idle',
    });
    expect(most).toBe(2);
    for (const group of ['a', 'b']) {
      expect(asked.filter((line) => line.startsWith(`send ${group}`))).toEqual([`send ${group}1`, `send ${group}2`]);
    }
  });

  it('looks up before it sends again, and takes a record that is there for delivered', async () => {
    let isThere = false;
    const { asked, drain, store } = setting(
      ['a1', 'a2'],
      ({ key }) => {
        if (key !== 'a1' || isThere) return taken();
        isThere = true;
        throw new Error('connection reset');
      },
      () => ({ kind: 'present', receipt: 'r-1' }),
    );
    expect(await drain()).toMatchObject({ acknowledged: 1, reconciled: 1, unknown: 1 });
    expect(asked).toEqual(['send a1', 'look up a1', 'send a2']);
    expect(store.list()[0]).toMatchObject({ state: 'reconciled', receipt: 'r-1' });
  });

  it('sends again what the server does not have', async () => {
    let times = 0;
    const { asked, drain } = setting(['a1'], () => (++times === 1 ? { kind: 'unknown' } : taken()));
    await drain();
    expect(asked).toEqual(['send a1', 'look up a1', 'send a1']);
  });

  it('backs off further and further, and obeys Retry-After', async () => {
    const at: number[] = [];
    const { clock, drain } = setting(['a1'], () => {
      at.push(clock.time);
      if (at.length === 3) return { kind: 'later', retryAfterMs: 50_000 };
      return at.length < 5 ? { kind: 'later' } : taken();
    });
    await drain({ breaker: { failures: 99, coolDownMs: 1 } });
    expect(at.slice(1).map((time, index) => time - at[index]!)).toEqual([1000, 2000, 50_000, 8000]);
  });

  it('believes a server that asks for a pause, but not for a year', async () => {
    let times = 0;
    const { clock, drain } = setting(['a1', 'b1'], () =>
      ++times <= 2 ? { kind: 'later', retryAfterMs: 3e10 } : taken(),
    );
    expect(await drain()).toMatchObject({ acknowledged: 2 });
    expect(clock.time).toBe(1000 + 3_600_000);
  });

  it('leaves a server alone that fails again and again, then lets one record try', async () => {
    const at: number[] = [];
    const { clock, drain, asked } = setting(['a1', 'b1', 'c1', 'd1'], () => {
      at.push(clock.time);
      return at.length <= 4 ? { kind: 'later' } : taken();
    });
    await drain({ breaker: { failures: 4, coolDownMs: 60_000 } });
    expect(asked).toHaveLength(8);
    expect(at.slice(0, 5)).toEqual([1000, 1000, 1000, 1000, 61_000]);
  });

  it('stops a record that the server refuses, and that one group alone', async () => {
    const { store, drain, findingOf } = setting(['a1', 'a2', 'b1', 'b2'], ({ key }) =>
      key === 'a1' ? { kind: 'rejected', reason: 'DOSE_TOO_EARLY' } : taken(),
    );
    expect(await drain()).toMatchObject({ acknowledged: 2, rejected: 1, ended: 'idle' });
    expect(findingOf('a1')).toEqual({
      code: 'OUTBOX_REJECTED',
      severity: 'error',
      path: [],
      params: { reason: 'DOSE_TOO_EARLY' },
    });
    expect(store.stats()).toMatchObject({ stoppedGroups: 1, states: { pending: 1 } });
  });

  it('sends a fixed record under another idempotency key', async () => {
    const keys: string[] = [];
    const { store, drain } = setting(['a1'], ({ idempotencyKey, revision }) => {
      keys.push(idempotencyKey);
      return revision === 0 ? { kind: 'rejected', reason: 'X' } : taken();
    });
    await drain();
    expect(store.fixAndResend('a1', 5000, entryOf('a1', 'a', 'fixed'))).toBe('queued');
    expect(await drain()).toMatchObject({ acknowledged: 1 });
    expect(keys).toEqual(['a1', 'a1~r1']);
  });

  it.each([
    ['attempts', { maxAttempts: 3 }, 3],
    ['age', { maxAgeMs: 5000 }, 4],
  ])('gives a record up after too many of its %s', async (_, options, times) => {
    const { asked, drain, findingOf } = setting(['a1'], () => ({ kind: 'later' }));
    expect(await drain(options)).toMatchObject({ quarantined: 1, ended: 'idle' });
    expect(asked).toHaveLength(times);
    expect(findingOf('a1')?.code).toBe('OUTBOX_PATIENCE_ENDED');
  });

  it('gives a record up whose worker dies each time, without another try', async () => {
    const { store, clock, drain, asked } = setting(['a1', 'b1'], taken);
    for (let death = 0; death < 3; death++) {
      clock.time += 1000;
      store.lease({ now: clock.now, leaseMs: 10, limit: 1 });
    }
    await drain({ maxAttempts: 2 });
    expect(store.list().map(({ state }) => state)).toEqual(['quarantined', 'acknowledged']);
    expect(asked).toEqual(['send b1']);
  });

  it('shows a person what the server holds with another content', async () => {
    const { drain, findingOf } = setting(
      ['a1'],
      () => ({ kind: 'unknown' }),
      () => ({ kind: 'different', reason: 'LOT' }),
    );
    expect(await drain()).toMatchObject({ quarantined: 1 });
    expect(findingOf('a1')).toMatchObject({ code: 'OUTBOX_SERVER_DIFFERS', params: { reason: 'LOT' } });
  });

  it('cuts a call off that takes too long, and does not wait for a sender that does not listen', async () => {
    const cut: boolean[] = [];
    const { clock, drain } = setting(
      ['a1'],
      (_, signal) => {
        signal.addEventListener('abort', () => cut.push(true));
        return new Promise(() => {});
      },
      () => ({ kind: 'present' }),
    );
    expect(await drain({ sendTimeoutMs: 20_000 })).toMatchObject({ unknown: 1, reconciled: 1 });
    expect(cut).toEqual([true]);
    expect(clock.time).toBe(61_000);
  });

  it('looks a record up first whose lease was over before it came to it', async () => {
    const { clock, asked, drain } = setting(['a1'], taken);
    let opened = 0;
    const open = async ({ sealed }: { readonly sealed: Uint8Array<ArrayBuffer> }) => {
      // The laptop was closed for an hour.
      if (++opened === 1) clock.time += 3_600_000;
      return sealed;
    };
    expect(await drain({ cipher: { open } })).toMatchObject({ pending: 1, acknowledged: 1 });
    expect(asked).toEqual(['look up a1', 'send a1']);
  });

  it('does not write the outcome of a record that somebody else took over', async () => {
    const { store, clock, drain } = setting(['a1'], () => {
      clock.time += 70_000;
      const [other] = store.lease({ now: clock.now, leaseMs: 60_000, limit: 1 });
      store.settle([{ key: 'a1', token: other!.token, to: 'reconciled' }], clock.now);
      return { kind: 'later' };
    });
    expect(await drain()).toMatchObject({ stale: 1, pending: 0 });
    expect(store.list()[0]?.state).toBe('reconciled');
  });

  it('quarantines a damaged payload and goes on', async () => {
    const { drain, findingOf } = setting(['a1', 'b1'], taken);
    const open = async ({ key, sealed }: { readonly key: string; readonly sealed: Uint8Array<ArrayBuffer> }) => {
      if (key === 'a1') throw new SdkError('OUTBOX_PAYLOAD_DAMAGED', { message: 'Damaged.' });
      return sealed;
    };
    expect(await drain({ cipher: { open } })).toMatchObject({ quarantined: 1, acknowledged: 1 });
    expect(findingOf('a1')).toMatchObject({ code: 'OUTBOX_PAYLOAD_DAMAGED', params: { bytes: 2 } });
  });

  it('ends with a clear error when the key is missing, and leaves everything to be sent', async () => {
    const { store, asked, drain } = setting(['a1', 'b1'], taken);
    const open = async () => {
      throw new SdkError('OUTBOX_KEY_UNKNOWN', { message: 'No key.' });
    };
    const error = await drain({ cipher: { open } }).catch((thrown: unknown) => thrown);
    expect(isSdkError(error, 'OUTBOX_KEY_UNKNOWN')).toBe(true);
    expect(asked).toEqual([]);
    expect(store.stats().states.pending).toBe(2);
  });

  it('stops when asked, cuts off what is under way, and leaves it to be looked up', async () => {
    const controller = new AbortController();
    const { store, drain, asked } = setting(['a1', 'b1'], ({ key }) => {
      if (key === 'b1') controller.abort();
      return new Promise(() => {});
    });
    expect(await drain({ signal: controller.signal, keepRunning: true })).toMatchObject({
      unknown: 2,
      ended: 'stopped',
    });
    expect(store.stats().states.unknown).toBe(2);
    expect(await drain({ signal: AbortSignal.abort() })).toMatchObject({ ended: 'stopped' });
    expect(asked).toHaveLength(2);
  });

  it('passes on what the store throws', async () => {
    const { store, clock } = setting(['a1'], taken);
    const broken = {
      ...store,
      lease() {
        throw new SdkError('OUTBOX_DISK_FULL', { message: 'Full.' });
      },
    };
    const sender = { send: async () => taken(), lookUp: async () => ({ kind: 'absent' as const }) };
    const cipher = { open: async ({ sealed }: { readonly sealed: Uint8Array<ArrayBuffer> }) => sealed };
    const error = await drainOutbox(broken, sender, { cipher, clock, random: () => 1 }).catch(
      (thrown: unknown) => thrown,
    );
    expect(isSdkError(error, 'OUTBOX_DISK_FULL')).toBe(true);
  });

  it('tells its progress, and waits for more when it shall', async () => {
    const controller = new AbortController();
    const seen: DrainCounts[] = [];
    const { store, clock, drain } = setting(['a1'], taken);
    await drain({
      keepRunning: true,
      signal: controller.signal,
      onProgress: (counts) => {
        seen.push(counts);
        if (seen.length === 1) setImmediate(() => store.append([entryOf('z1', 'z')], clock.time));
        else controller.abort();
      },
    });
    expect(seen.map(({ acknowledged }) => acknowledged)).toEqual([1, 2]);
    expectTypeOf(seen[0]!.acknowledged).toBeNumber();
  });

  it.each([
    [{ concurrency: 0 }, '"concurrency" expected at least 1, got 0'],
    [{ leaseMs: 10, sendTimeoutMs: 10 }, '"sendTimeoutMs" expected less than "leaseMs" (10), got 10'],
  ])('refuses %o', async (options, sentence) => {
    const { drain } = setting([], taken);
    const error = await drain(options).catch((thrown: unknown) => thrown);
    expect(isSdkError(error, 'OUTBOX_MISUSE') && error.details).toEqual([sentence]);
  });
});
