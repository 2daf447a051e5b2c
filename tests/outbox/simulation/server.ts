/**
 * The server of the simulation. It breaks on purpose: requests and answers are lost, doubled and late. What it promises
 * itself is drawn from the seed: one that honours idempotency keys gets every kind of trouble; one that does not, like the
 * ministry's known calls, is promised in return that no request arrives after the end of its lease.
 */
import { type OutboxSender, type OutgoingRecord, payloadText } from '../../../src/outbox/index.ts';
import type { Chance } from './chance.ts';
import type { Scheduler } from './scheduler.ts';

/** Broken: something that must not happen on the server. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** The server and ways to it. */
export interface Server {
  readonly honoursKeys: boolean;
  holds(key: string): boolean;
  /** The records that were appended, in order, by group: what the order is judged by. */
  readonly lines: Map<string, string[]>;
  senderFor(process: number): OutboxSender;
  /** From now on nothing breaks. */
  calm(): void;
  /** A request that was under way when its process died may still arrive. */
  deliverOrphans(process: number): void;
}

const SERVER = 0;

/** What is left of a lease after its deadline. */
export const GRACE_MS = 200;

/** A payload of this content is refused for good, until somebody fixes it. */
export const POISON = 'poison';

/**
 * A server that holds nothing.
 *
 * @param fail - told what must not happen: a sender's error is an unknown outcome to the queue, and would vanish in it
 */
export function createServer(chance: Chance, scheduler: Scheduler, fail: (broken: Broken) => void): Server {
  const honoursKeys = chance.hits(0.5);
  const seenKeys = new Set<string>();
  const held = new Set<string>();
  const lines = new Map<string, string[]>();
  const underWay = new Map<number, Set<OutgoingRecord>>();
  let trouble = chance.next() * 0.8;

  function take(record: OutgoingRecord): 'taken' | 'rejected' {
    if (payloadText(record) === POISON) return 'rejected';
    if (honoursKeys && seenKeys.has(record.idempotencyKey)) return 'taken';
    if (held.has(record.key)) fail(new Broken(`the server has ${record.key} twice`));
    const line = lines.get(record.group) ?? [];
    const before = line.slice(0, line.indexOf(record.key)).find((key) => !held.has(key));
    if (before) fail(new Broken(`the server has ${record.key} before ${before}`));
    seenKeys.add(record.idempotencyKey);
    held.add(record.key);
    scheduler.trace.push(`server takes ${record.key}`);
    return 'taken';
  }

  async function takeLater(record: OutgoingRecord, ms: number): Promise<void> {
    await scheduler.sleep(SERVER, ms);
    take(record);
  }

  const never = <Result>(): Promise<Result> => new Promise(() => {});

  function senderFor(process: number): OutboxSender {
    const onTheWay = underWay.get(process) ?? new Set();
    underWay.set(process, onTheWay);
    const travel = async (record: OutgoingRecord, label: string): Promise<void> => {
      onTheWay.add(record);
      await scheduler.step(process, label);
      onTheWay.delete(record);
    };
    return {
      async send(record, signal) {
        await travel(record, `sends ${record.key}`);
        // What left in time may be on the wire for a while, as long as the lease lasts.
        const isLate = scheduler.wall() >= record.deadline + (signal.aborted ? 0 : GRACE_MS);
        if (isLate && !honoursKeys) throw new Error('given up before it left');
        const breaks = chance.hits(trouble);
        const kind = breaks ? chance.below(honoursKeys ? 8 : 6) : -1;
        if (kind === 0) return { kind: 'later', retryAfterMs: chance.hits(0.3) ? chance.between(1, 800) : undefined };
        if (kind === 1) return never();
        if (kind === 6) {
          void takeLater(record, chance.between(1, 4000));
          return never();
        }
        if (kind === 7) void takeLater(record, chance.between(1, 4000));
        const answer = take(record);
        await scheduler.step(process, `hears of ${record.key}`);
        if (kind === 2) throw new Error('connection reset');
        if (kind === 3) return never();
        if (kind === 4) await scheduler.sleep(process, chance.between(1, 2500));
        if (kind === 5) return { kind: 'unknown' };
        return answer === 'taken'
          ? { kind: 'acknowledged', receipt: `r-${record.key}` }
          : { kind: 'rejected', reason: 'POISON' };
      },
      async lookUp(record) {
        await scheduler.step(process, `looks ${record.key} up`);
        const kind = chance.hits(trouble) ? chance.below(3) : -1;
        if (kind === 0) return { kind: 'later' };
        if (kind === 1) return never();
        const isHeld = held.has(record.key);
        await scheduler.step(process, `hears whether ${record.key} is there`);
        if (kind === 2) await scheduler.sleep(process, chance.between(1, 2500));
        return isHeld ? { kind: 'present' } : { kind: 'absent' };
      },
    };
  }

  return {
    honoursKeys,
    lines,
    holds: (key) => held.has(key),
    senderFor,
    calm: () => {
      trouble = 0;
    },
    deliverOrphans(process) {
      for (const record of underWay.get(process) ?? []) {
        if (scheduler.wall() < record.deadline + GRACE_MS && chance.hits(0.5)) take(record);
      }
      underWay.delete(process);
    },
  };
}
