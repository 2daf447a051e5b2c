/** Who takes part: a desk that appends, workers that die and come back, a person who fixes what stopped. */
import {
  drainOutbox,
  type MemoryOutbox,
  type OutboxSender,
  type OutboxStore,
  type SealedEntry,
} from '../../../src/outbox/index.ts';
import { isSdkError } from '../../../src/values/index.ts';
import { entryOf } from '../conformance.ts';
import type { Chance } from './chance.ts';
import type { Scheduler } from './scheduler.ts';
import { GRACE_MS, POISON, type Server } from './server.ts';

const DESK = 1;
const PERSON = 2;

/** The lowest number of a worker. */
export const FIRST_WORKER = 3;

/** All of a run. */
export interface World {
  readonly chance: Chance;
  readonly scheduler: Scheduler;
  readonly server: Server;
  readonly store: MemoryOutbox;
  readonly sender: (sender: OutboxSender) => OutboxSender;
  /** Told what ends the run. */
  readonly fail: (error: unknown) => void;
}

/** Sets a process going. */
export function launch(world: World, work: Promise<unknown>): void {
  work.catch(world.fail);
}

/** What the desk will append: a few records of a few groups, some of which the server refuses. */
export function drawEntries(chance: Chance): SealedEntry[] {
  const groups = chance.between(1, 3);
  return Array.from({ length: chance.between(2, 7) }, (_, at) => {
    const key = `record-${at}`;
    return entryOf(key, `group-${chance.below(groups)}`, chance.hits(0.08) ? POISON : key);
  });
}

/** The desk writes each entry; when its call dies half way it writes it again, as a desk does that is not sure. */
export async function appendAll(
  { chance, scheduler, server, store }: World,
  entries: readonly SealedEntry[],
): Promise<void> {
  for (const entry of entries) {
    if (chance.hits(0.3)) await scheduler.sleep(DESK, chance.between(1, 3000));
    for (let again = true; again; again = chance.hits(0.15)) {
      await scheduler.step(DESK, `appends ${entry.key}`);
      const { added } = appendAgain(store, entry, scheduler.wall());
      const line = server.lines.get(entry.group) ?? [];
      if (added > 0) server.lines.set(entry.group, [...line, entry.key]);
    }
  }
}

/** A desk that is not sure writes its entry again; by then somebody may have fixed the record, and the old content is refused. */
function appendAgain(store: MemoryOutbox, entry: SealedEntry, now: number): { readonly added: number } {
  try {
    return store.append([entry], now);
  } catch (error) {
    const isFixed = store.list({ limit: 1000 }).some(({ key, revision }) => key === entry.key && revision > 0);
    if (isFixed && isSdkError(error, 'OUTBOX_KEY_REUSED')) return { added: 0 };
    throw error;
  }
}

/** Looks at what stopped now and then, and sends it again: what was refused, with another content. */
export async function fixWhatStops({ chance, scheduler, store }: World): Promise<never> {
  for (;;) {
    await scheduler.sleep(PERSON, chance.between(500, 3000));
    for (const { key, group, state } of store.list({ states: ['rejected', 'quarantined'] })) {
      await scheduler.step(PERSON, `fixes ${key}`);
      store.fixAndResend(key, scheduler.wall(), state === 'rejected' ? entryOf(key, group, `${key} fixed`) : undefined);
    }
  }
}

/** A worker whose settings are chance, too. */
export function startWorker(world: World, process: number): void {
  const { chance, scheduler, server } = world;
  const sender = world.sender(server.senderFor(process));
  const work = drainOutbox(remote(world, process), sender, {
    cipher: { open: async ({ sealed }) => sealed },
    clock: scheduler.clockOf(process),
    random: chance.next,
    concurrency: chance.between(1, 3),
    leaseMs: 1000,
    sendTimeoutMs: 1000 - GRACE_MS,
    pollMs: 400,
    maxAttempts: chance.hits(0.2) ? 3 : 40,
    backOff: { firstMs: 50, longestMs: 1000 },
    breaker: { failures: 4, coolDownMs: 600 },
    keepRunning: true,
  });
  launch(world, work);
}

/** The store as a process reaches it: it can be held up, or die, before each call and before it hears the answer. */
function remote({ chance, scheduler, store }: World, process: number): OutboxStore {
  const call = async <Result>(name: string, work: () => Result): Promise<Result> => {
    await scheduler.step(process, name);
    const result = work();
    await scheduler.step(process, `hears of ${name}`);
    return result;
  };
  return {
    ...store,
    lease: (request) => call('lease', () => store.lease(request)),
    nextDue: () => call('nextDue', store.nextDue),
    settle: (settlements, now) =>
      call(`settle ${settlements.map(({ key, to }) => `${key} ${to}`).join(', ')}`, () => {
        const written = store.settle(settlements, now);
        // The message came twice.
        if (chance.hits(0.1)) store.settle(settlements, now);
        return written;
      }),
  };
}
