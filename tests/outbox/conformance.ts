/** What every engine of the queue has to do, said once; each engine runs it. A fresh, empty engine is made for each case. */
import { afterEach, describe, expect, it } from 'vitest';
import { outboxFinding } from '../../src/outbox/codes.ts';
import type { OutboxStore, SealedEntry, Settlement } from '../../src/outbox/index.ts';
import { isSdkError } from '../../src/values/index.ts';

/** An engine under test. */
export interface Engine {
  readonly store: OutboxStore;
  close(): void | Promise<void>;
}

const LEASE = 1000;

/** An entry that was not really encrypted: engines never look inside. */
export function entryOf(key: string, group: string, content = key): SealedEntry {
  const fingerprint = `k1:${content}`;
  return {
    key,
    group,
    keyId: 'k1',
    sealed: new TextEncoder().encode(content),
    fingerprint,
    fingerprints: [fingerprint],
  };
}

const finding = outboxFinding('OUTBOX_REJECTED', { reason: 'DOSE_TOO_EARLY' });

/** Declares the suite for an engine. */
export function conformance(name: string, make: () => Engine | Promise<Engine>): void {
  let open: Engine | undefined;
  const begin = async (...entries: readonly [string, string][]): Promise<OutboxStore> => {
    open = await make();
    await open.store.append(
      entries.map(([key, group]) => entryOf(key, group)),
      10,
    );
    return open.store;
  };
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const lease = async (store: OutboxStore, now: number, limit = 10) =>
    store.lease({ now: () => now, leaseMs: LEASE, limit });
  const keysOf = async (store: OutboxStore, now: number, limit = 10) =>
    (await lease(store, now, limit)).map(({ key }) => key);
  const settle = async (store: OutboxStore, settlement: Settlement, now: number) =>
    (await store.settle([settlement], () => now))[0];
  const stateOf = async (store: OutboxStore, key: string) => (await store.list()).find((one) => one.key === key)?.state;

  describe(`${name}: appending`, () => {
    it('keeps one record of an entry that comes twice', async () => {
      const store = await begin(['a', 'g']);
      expect(await store.append([entryOf('a', 'g'), entryOf('b', 'g'), entryOf('b', 'g')], 20)).toEqual({
        added: 1,
        known: 2,
      });
      expect((await store.stats()).states.pending).toBe(2);
    });

    it.each([
      ['another payload', entryOf('a', 'g', 'other')],
      ['another group', entryOf('a', 'h')],
    ])('refuses the same key with %s, and everything that came with it', async (_, entry) => {
      const store = await begin(['a', 'g']);
      const error = await Promise.resolve()
        .then(() => store.append([entryOf('new', 'n'), entry], 20))
        .catch((thrown: unknown) => thrown);
      expect(isSdkError(error, 'OUTBOX_KEY_REUSED')).toBe(true);
      expect((await store.list()).map(({ key }) => key)).toEqual(['a']);
    });

    it('knows an entry again after a rotation of keys', async () => {
      const store = await begin(['a', 'g']);
      const again = { ...entryOf('a', 'g'), keyId: 'k2', fingerprint: 'k2:x', fingerprints: ['k2:x', 'k1:a'] };
      expect(await store.append([again], 20)).toEqual({ added: 0, known: 1 });
    });

    it('keeps the payload as it is', async () => {
      const store = await begin(['a', 'g']);
      expect(await store.sealedOf('a')).toEqual({
        key: 'a',
        group: 'g',
        keyId: 'k1',
        sealed: entryOf('a', 'g').sealed,
      });
      expect(await store.sealedOf('none')).toBeUndefined();
    });
  });

  describe(`${name}: leasing`, () => {
    it('hands out the first open record of each group, in order, with all that a worker needs', async () => {
      const store = await begin(['a1', 'a'], ['a2', 'a'], ['b1', 'b']);
      expect(await lease(store, 50)).toEqual([
        expect.objectContaining({
          key: 'a1',
          group: 'a',
          state: 'sending',
          token: 1,
          leaseUntil: 50 + LEASE,
          attempts: 1,
          revision: 0,
          appendedAt: 10,
          keyId: 'k1',
          sealed: entryOf('a1', 'a').sealed,
        }),
        expect.objectContaining({ key: 'b1' }),
      ]);
      expect(await lease(store, 60)).toEqual([]);
    });

    it('hands out as many as are asked for', async () => {
      const store = await begin(['a', 'a'], ['b', 'b'], ['c', 'c']);
      expect(await keysOf(store, 50, 2)).toEqual(['a', 'b']);
      expect(await keysOf(store, 50, 2)).toEqual(['c']);
    });

    it('lets the next of a group follow once the first is delivered, and not before', async () => {
      const store = await begin(['a1', 'a'], ['a2', 'a']);
      await lease(store, 50);
      expect(await settle(store, { key: 'a1', token: 1, to: 'unknown', waitMs: 440 }, 60)).toBe(true);
      expect(await keysOf(store, 100)).toEqual([]);
      expect(await lease(store, 500)).toEqual([
        expect.objectContaining({ key: 'a1', state: 'unknown', token: 2, attempts: 2 }),
      ]);
      expect(await settle(store, { key: 'a1', token: 2, to: 'reconciled', receipt: 'r-1' }, 510)).toBe(true);
      expect(await keysOf(store, 520)).toEqual(['a2']);
      expect((await store.list())[0]).toMatchObject({
        state: 'reconciled',
        receipt: 'r-1',
        changedAt: 510,
        dueAt: undefined,
      });
    });

    it('treats what an expired lease left as unknown', async () => {
      const store = await begin(['a', 'g']);
      await lease(store, 50);
      expect(await keysOf(store, 50 + LEASE - 1)).toEqual([]);
      expect(await lease(store, 50 + LEASE)).toEqual([expect.objectContaining({ state: 'unknown', token: 2 })]);
    });

    it('prefers what has waited to what is fresh', async () => {
      const store = await begin(['a', 'a']);
      await lease(store, 50);
      await settle(store, { key: 'a', token: 1, to: 'pending', waitMs: 40 }, 60);
      await store.append([entryOf('b', 'b')], 70);
      expect(await keysOf(store, 90)).toEqual(['b']);
      await store.append([entryOf('c', 'c')], 95);
      expect(await keysOf(store, 100)).toEqual(['a', 'c']);
    });

    it('says when the next is due', async () => {
      const store = await begin();
      expect(await store.nextDue()).toBeUndefined();
      await store.append([entryOf('a', 'a'), entryOf('b', 'b')], 10);
      expect(await store.nextDue()).toBe(0);
      await lease(store, 50);
      expect(await store.nextDue()).toBe(50 + LEASE);
      await settle(store, { key: 'a', token: 1, to: 'pending', waitMs: 640 }, 60);
      expect(await store.nextDue()).toBe(700);
      await settle(store, { key: 'b', token: 1, to: 'acknowledged' }, 60);
      expect(await store.nextDue()).toBe(700);
    });

    it('waits no longer than before after the clock was set back', async () => {
      const store = await begin(['a', 'a'], ['b', 'b']);
      await lease(store, 1_000_000);
      await settle(store, { key: 'b', token: 1, to: 'pending', waitMs: 400 }, 1_000_100);
      expect(await keysOf(store, 5000)).toEqual([]);
      expect(await keysOf(store, 5399)).toEqual([]);
      expect(await keysOf(store, 5400)).toEqual(['b']);
      expect(await keysOf(store, 6000)).toEqual(['a']);
    });

    it('takes fresh records at once, whatever the clock said when they came', async () => {
      const store = await begin();
      await store.append([entryOf('a', 'a')], 9_000_000);
      expect(await keysOf(store, 10)).toEqual(['a']);
    });
  });

  describe(`${name}: settling`, () => {
    it('refuses an outcome of a former lease, of no lease, and a second one of the same', async () => {
      const store = await begin(['a', 'g']);
      expect(await settle(store, { key: 'a', token: 0, to: 'acknowledged' }, 20)).toBe(false);
      await lease(store, 50);
      await lease(store, 50 + LEASE);
      expect(await settle(store, { key: 'a', token: 1, to: 'pending', waitMs: 0 }, 2000)).toBe(false);
      expect(await stateOf(store, 'a')).toBe('unknown');
      expect(await settle(store, { key: 'a', token: 2, to: 'reconciled' }, 2000)).toBe(true);
      expect(await settle(store, { key: 'a', token: 2, to: 'reconciled' }, 2000)).toBe(false);
      expect(await settle(store, { key: 'none', token: 1, to: 'acknowledged' }, 2000)).toBe(false);
    });

    it('refuses a step that the states do not know', async () => {
      const store = await begin(['a', 'g']);
      await lease(store, 50);
      expect(await settle(store, { key: 'a', token: 1, to: 'reconciled' }, 60)).toBe(false);
      expect(await stateOf(store, 'a')).toBe('sending');
    });

    it('takes an outcome after the lease is over while nobody else has the record', async () => {
      const store = await begin(['a', 'g']);
      await lease(store, 50);
      expect(await settle(store, { key: 'a', token: 1, to: 'acknowledged' }, 9000)).toBe(true);
    });

    it('answers for each of many', async () => {
      const store = await begin(['a', 'a'], ['b', 'b']);
      await lease(store, 50);
      const both: Settlement[] = [
        { key: 'a', token: 7, to: 'acknowledged' },
        { key: 'b', token: 1, to: 'acknowledged' },
      ];
      expect(await store.settle(both, () => 60)).toEqual([false, true]);
    });
  });

  describe(`${name}: stopped records`, () => {
    it('holds its own group up, and no other', async () => {
      const store = await begin(['a1', 'a'], ['a2', 'a'], ['b1', 'b'], ['b2', 'b']);
      await lease(store, 50);
      await settle(store, { key: 'a1', token: 1, to: 'rejected', finding }, 60);
      await settle(store, { key: 'b1', token: 1, to: 'acknowledged' }, 60);
      expect(await keysOf(store, 70)).toEqual(['b2']);
      expect(await store.stats()).toEqual({
        states: { pending: 1, sending: 1, acknowledged: 1, rejected: 1, unknown: 0, reconciled: 0, quarantined: 0 },
        stoppedGroups: 1,
        oldestOpen: 10,
      });
      expect((await store.list({ states: ['rejected'] }))[0]).toMatchObject({
        key: 'a1',
        finding,
        dueAt: undefined,
        hasPayload: true,
      });
    });

    it('goes on with another payload under another revision', async () => {
      const store = await begin(['a', 'g']);
      await lease(store, 50);
      await settle(store, { key: 'a', token: 1, to: 'rejected', finding }, 60);
      expect(await store.nextDue()).toBeUndefined();
      expect(await store.fixAndResend('a', 70, entryOf('a', 'g', 'fixed'))).toBe('queued');
      expect(await lease(store, 80)).toEqual([
        expect.objectContaining({
          state: 'sending',
          attempts: 1,
          revision: 1,
          token: 2,
          sealed: entryOf('a', 'g', 'fixed').sealed,
        }),
      ]);
      expect(await store.append([entryOf('a', 'g', 'fixed')], 90)).toEqual({ added: 0, known: 1 });
    });

    it('is looked up first when nobody knows whether the server holds it', async () => {
      const store = await begin(['a', 'g']);
      await lease(store, 50);
      await settle(store, { key: 'a', token: 1, to: 'unknown', waitMs: 0 }, 60);
      await lease(store, 60);
      await settle(store, { key: 'a', token: 2, to: 'quarantined', finding }, 70);
      expect(await store.fixAndResend('a', 80)).toBe('queued');
      expect(await lease(store, 80)).toEqual([expect.objectContaining({ state: 'unknown', revision: 0 })]);
    });

    it('says why it cannot go on', async () => {
      const store = await begin(['a', 'g'], ['b', 'b']);
      expect(await store.fixAndResend('none', 20)).toBe('not-found');
      expect(await store.fixAndResend('a', 20)).toBe('not-stopped');
      await lease(store, 50);
      await settle(store, { key: 'a', token: 1, to: 'quarantined', finding }, 60);
      expect(await store.fixAndResend('a', 70, entryOf('b', 'g'))).toBe('other-record');
      expect(await store.fixAndResend('a', 70, entryOf('a', 'h'))).toBe('other-record');
    });
  });

  describe(`${name}: looking and forgetting`, () => {
    it('lists page after page, by state and by group', async () => {
      const store = await begin(['a', 'x'], ['b', 'y'], ['c', 'x'], ['d', 'y']);
      const keys = async (...filter: Parameters<OutboxStore['list']>) =>
        (await store.list(...filter)).map(({ key }) => key);
      expect(await keys({ limit: 2 })).toEqual(['a', 'b']);
      expect(await keys({ limit: 2, after: 'b' })).toEqual(['c', 'd']);
      expect(await keys({ group: 'x' })).toEqual(['a', 'c']);
      expect(await keys({ states: ['sending'] })).toEqual([]);
      expect(await keys({ states: ['sending', 'pending'], group: 'y', after: 'b' })).toEqual(['d']);
    });

    it('forgets payloads of what was delivered long ago, and nothing else', async () => {
      const store = await begin(['a', 'a'], ['b', 'b'], ['c', 'c']);
      await lease(store, 50);
      await store.settle(
        [
          { key: 'a', token: 1, to: 'acknowledged' },
          { key: 'b', token: 1, to: 'rejected', finding },
        ],
        () => 60,
      );
      expect(await store.purge(60)).toBe(0);
      expect(await store.purge(61)).toBe(1);
      expect(await store.purge(61)).toBe(0);
      expect(await store.sealedOf('a')).toBeUndefined();
      expect((await store.list()).map(({ hasPayload }) => hasPayload)).toEqual([false, true, true]);
      expect(await store.append([entryOf('a', 'a')], 99)).toEqual({ added: 0, known: 1 });
    });
  });
}
