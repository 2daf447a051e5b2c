/** An engine in memory, for tests and simulations: the same rules as the durable ones, gone with the process. */
import { keyReused } from './errors.ts';
import type { OutboxSummary, SealedEntry } from './outbox-record.ts';
import { isDelivered, type OutboxState, outboxStates } from './outbox-state.ts';
import type {
  AppendResult,
  LeaseRequest,
  OutboxFilter,
  OutboxStats,
  OutboxStore,
  ResendOutcome,
  Settlement,
} from './outbox-store.ts';
import { leasedLife, newLife, type RecordLife, reanchored, resentLife, settledLife } from './record-life.ts';

interface Row {
  readonly key: string;
  readonly group: string;
  readonly appendedAt: number;
  entry: Pick<SealedEntry, 'keyId' | 'fingerprint'>;
  sealed: SealedEntry['sealed'] | undefined;
  life: RecordLife;
}

/** The engine in memory: it answers at once. */
export type MemoryOutbox = {
  readonly [Name in keyof OutboxStore]: (
    ...args: Parameters<OutboxStore[Name]>
  ) => Awaited<ReturnType<OutboxStore[Name]>>;
};

/**
 * An empty queue in memory.
 *
 * @example
 * import { memoryOutbox } from 'tiemchung/outbox';
 * memoryOutbox().nextDue(); // => undefined
 */
export function memoryOutbox(): MemoryOutbox {
  const rows = new Map<string, Row>();
  /** The open records of each group, in order. */
  const lines = new Map<string, Row[]>();

  function append(entries: readonly SealedEntry[], now: number): AppendResult {
    const added = new Map<string, SealedEntry>();
    for (const [at, entry] of entries.entries()) {
      const there = rows.get(entry.key);
      const fingerprint = there?.entry.fingerprint ?? added.get(entry.key)?.fingerprint;
      if (fingerprint === undefined) added.set(entry.key, entry);
      else if (!entry.fingerprints.includes(fingerprint)) throw keyReused(at);
      if ((there ?? added.get(entry.key))?.group !== entry.group) throw keyReused(at);
    }
    for (const entry of added.values()) {
      const { key, group, sealed } = entry;
      const row: Row = { key, group, appendedAt: now, entry, sealed, life: newLife(now) };
      rows.set(key, row);
      const line = lines.get(group);
      if (line) line.push(row);
      else lines.set(group, [row]);
    }
    return { added: added.size, known: entries.length - added.size };
  }

  function lease(request: LeaseRequest) {
    const { leaseMs, limit } = request;
    const now = request.now();
    const due: Row[] = [];
    for (const [row] of lines.values()) {
      if (!row) continue;
      row.life = reanchored(row.life, now);
      if (row.life.dueAt !== undefined && row.life.dueAt <= now) due.push(row);
    }
    // Fresh ones last; the sort is stable, so that equals stay in order.
    const rank = ({ life }: Row): number => life.dueAt || Number.POSITIVE_INFINITY;
    due.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
    return due.slice(0, limit).map((row) => {
      const life = leasedLife(row.life, now, leaseMs);
      row.life = life;
      const { state, token, attempts, revision } = life;
      return {
        ...{ key: row.key, group: row.group, keyId: row.entry.keyId, sealed: row.sealed ?? new Uint8Array(0) },
        ...{ state, token, attempts, revision, leaseUntil: now + leaseMs, appendedAt: row.appendedAt },
      };
    });
  }

  function settle(settlements: readonly Settlement[], clock: () => number): boolean[] {
    const now = clock();
    return settlements.map((settlement) => {
      const row = rows.get(settlement.key);
      const life = row && settledLife(row.life, settlement, now);
      if (!life) return false;
      row.life = life;
      if (isDelivered(life.state)) leave(row);
      return true;
    });
  }

  function leave(row: Row): void {
    const line = lines.get(row.group)?.filter((other) => other !== row) ?? [];
    if (line.length > 0) lines.set(row.group, line);
    else lines.delete(row.group);
  }

  function fixAndResend(key: string, now: number, fixed?: SealedEntry): ResendOutcome {
    const row = rows.get(key);
    if (!row) return 'not-found';
    if (fixed && (fixed.key !== key || fixed.group !== row.group)) return 'other-record';
    const life = resentLife(row.life, now, fixed !== undefined);
    if (!life) return 'not-stopped';
    row.life = life;
    if (fixed) [row.entry, row.sealed] = [fixed, fixed.sealed];
    return 'queued';
  }

  function heads(): Row[] {
    return [...lines.values()].flatMap((line) => line.slice(0, 1));
  }

  function list({ states, group, after, limit = 100 }: OutboxFilter = {}): OutboxSummary[] {
    const all = [...rows.values()];
    return all
      .slice(after === undefined ? 0 : all.findIndex(({ key }) => key === after) + 1)
      .filter((row) => (states?.includes(row.life.state) ?? true) && (group === undefined || row.group === group))
      .slice(0, limit)
      .map(summaryOf);
  }

  function stats(): OutboxStats {
    const states: Record<string, number> = Object.fromEntries(Object.keys(outboxStates).map((state) => [state, 0]));
    for (const { life } of rows.values()) states[life.state] = (states[life.state] ?? 0) + 1;
    const open = [...lines.values()].flat().map(({ appendedAt }) => appendedAt);
    return {
      // Made of the keys of the machine just above.
      states: states as Record<OutboxState, number>,
      stoppedGroups: heads().filter(({ life }) => life.dueAt === undefined).length,
      oldestOpen: open.length > 0 ? open.reduce((a, b) => Math.min(a, b)) : undefined,
    };
  }

  return {
    append,
    lease,
    settle,
    fixAndResend,
    list,
    stats,
    nextDue() {
      const due = heads().flatMap(({ life }) => life.dueAt ?? []);
      return due.length > 0 ? due.reduce((a, b) => Math.min(a, b)) : undefined;
    },
    sealedOf(key) {
      const row = rows.get(key);
      return row?.sealed && { key, group: row.group, keyId: row.entry.keyId, sealed: row.sealed };
    },
    purge(deliveredBefore) {
      const old = [...rows.values()].filter(
        ({ life, sealed }) => sealed && isDelivered(life.state) && life.changedAt < deliveredBefore,
      );
      for (const row of old) row.sealed = undefined;
      return old.length;
    },
  };
}

function summaryOf({ key, group, appendedAt, sealed, life }: Row): OutboxSummary {
  const { state, attempts, revision, changedAt, dueAt, finding, receipt } = life;
  const hasPayload = sealed !== undefined;
  return { key, group, state, attempts, revision, appendedAt, changedAt, dueAt, finding, receipt, hasPayload };
}
