/** One run of the whole: until everything is delivered or something breaks that must not. */
import { isDelivered, type MemoryOutbox, memoryOutbox, type OutboxSender } from '../../../src/outbox/index.ts';
import { chanceOf } from './chance.ts';
import { appendAll, drawEntries, FIRST_WORKER, fixWhatStops, launch, startWorker, type World } from './processes.ts';
import { createScheduler } from './scheduler.ts';
import { Broken, createServer } from './server.ts';

/** What is taken away from the queue, to see that the simulation notices. */
export interface Mutation {
  readonly store?: (store: MemoryOutbox) => MemoryOutbox;
  readonly sender?: (sender: OutboxSender) => OutboxSender;
}

/** How a run went. */
export interface Run {
  readonly seed: number;
  readonly steps: number;
  /** What broke; undefined when all went well. */
  readonly broken: string | undefined;
  readonly trace: readonly string[];
}

const LONGEST = 6000;
/** Real milliseconds of trouble, after which everything has to come to its end. */
const TROUBLE_MS = 15_000;

/** Runs a seed. */
export async function runSeed(seed: number, mutation: Mutation = {}): Promise<Run> {
  const chance = chanceOf(seed);
  const scheduler = createScheduler(chance);
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
  };
  const server = createServer(chance, scheduler, fail);
  const store = mutation.store?.(memoryOutbox()) ?? memoryOutbox();
  const sender = mutation.sender ?? ((same) => same);
  const world: World = { chance, scheduler, server, store, sender, fail };
  const entries = drawEntries(chance);
  const crashes = chance.hits(0.7) ? 0.03 : 0;
  const clockJumps = server.honoursKeys && chance.hits(0.5) ? 0.02 : 0;
  const workers = Array.from({ length: chance.between(1, 2) }, (_, at) => ({ process: FIRST_WORKER + at }));
  for (const { process } of workers) startWorker(world, process);
  launch(world, appendAll(world, entries));
  launch(world, fixWhatStops(world));

  let steps = 0;
  let next = FIRST_WORKER + workers.length;
  try {
    for (let delivered = 0; delivered < entries.length; delivered = check(world)) {
      if (++steps > LONGEST) throw new Broken('it does not come to an end');
      if (!(await scheduler.turn())) throw new Broken('nothing happens any more');
      if (failure) throw failure;
      if (scheduler.time() > TROUBLE_MS) server.calm();
      else {
        for (const worker of workers) {
          if (!chance.hits(crashes)) continue;
          scheduler.kill(worker.process);
          server.deliverOrphans(worker.process);
          worker.process = next++;
          launch(
            world,
            scheduler.sleep(worker.process, chance.between(0, 1500)).then(() => startWorker(world, worker.process)),
          );
        }
        if (chance.hits(clockJumps)) scheduler.setWall(chance.between(-7_200_000, 7_200_000));
      }
    }
    return { seed, steps, broken: undefined, trace: scheduler.trace };
  } catch (error) {
    const broken = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { seed, steps, broken, trace: scheduler.trace };
  }
}

/** What has to hold after every step; the number of delivered records. That nothing is twice on the server, and in order, the server sees itself. */
function check({ server, store }: World): number {
  let delivered = 0;
  const known = new Map(store.list({ limit: 1000 }).map((record) => [record.key, record]));
  for (const line of server.lines.values()) {
    for (const key of line) {
      const record = known.get(key);
      if (!record) throw new Broken(`${key} is lost`);
      if (!isDelivered(record.state)) continue;
      delivered++;
      if (!server.holds(key)) throw new Broken(`${key} is ${record.state}, but the server does not hold it`);
    }
  }
  return delivered;
}
