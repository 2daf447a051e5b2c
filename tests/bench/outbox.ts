/**
 * `npm run -s bench -- outbox [ROWS]`: what the queue costs over bare inserts of the same durability, on this machine's disk, and
 * whether ROWS waiting records (1,000,000 by default) slow it down.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { aesGcmCipher, type OutboxCipher, type SealedEntry } from '../../src/outbox/index.ts';
import { type SqliteOutbox, sqliteOutbox } from '../../src/outbox/sqlite/index.ts';
import { type Figure, figure, median } from './figure.ts';

const ROUNDS = 7;
const SINGLES = 300;
const BATCHES = 20;
const BATCH = 50;
const FEW = 10_000;
const KEY = new Uint8Array(32).fill(7);
const PAYLOAD = JSON.stringify({
  dose: 'x'.repeat(36),
  person: 'y'.repeat(36),
  lot: 'FA1234',
  site: 'LEFT_ARM',
  note: 'z'.repeat(250),
});

let last = 0;
const nextKey = (): string => `dose-${(++last).toString(36).padStart(10, '0')}`;
const entry = () => ({ key: nextKey(), group: `person-${last % 5000}`, payload: PAYLOAD });

/** The figures of this area. */
export async function* figures(): AsyncIterable<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-bench-'));
  const cipher = await aesGcmCipher({ current: { id: '2026', key: KEY } });
  try {
    yield* enqueue(folder, cipher);
    yield await beside(folder, cipher, Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1_000_000));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* enqueue(folder: string, cipher: OutboxCipher): AsyncIterable<Figure> {
  const outbox = sqliteOutbox(join(folder, 'ours.sqlite'));
  const bare = bareTable(join(folder, 'bare.sqlite'));
  yield await compare(
    {
      name: 'durable enqueue, one record per transaction, encrypted',
      referenceName: 'bare node:sqlite insert of the same durability',
      target: 'at least 0.5 of its rate',
      holds: (_, ratio) => ratio >= 0.5,
    },
    SINGLES,
    async () => {
      for (let at = 0; at < SINGLES; at++) outbox.append([await cipher.seal(entry())], at);
    },
    async () => {
      for (let at = 0; at < SINGLES; at++) bare.insert(nextKey(), new TextEncoder().encode(PAYLOAD));
    },
  );
  yield await compare(
    {
      name: `durable enqueue, ${BATCH} records per transaction, encrypted`,
      referenceName: 'bare inserts that also hash and encrypt',
      target: 'shown only',
      holds: () => true,
    },
    BATCHES * BATCH,
    async () => {
      for (let at = 0; at < BATCHES; at++) {
        outbox.append(await Promise.all(Array.from({ length: BATCH }, () => cipher.seal(entry()))), at);
      }
    },
    async () => {
      for (let at = 0; at < BATCHES; at++) {
        const sealed = await Promise.all(Array.from({ length: BATCH }, bareSeal));
        bare.batch(() => {
          for (const bytes of sealed) bare.insert(nextKey(), bytes);
        });
      }
    },
  );
  outbox.close();
  bare.close();
}

/** The same enqueue with few and with many records waiting, in files of their own. */
async function beside(folder: string, cipher: OutboxCipher, rows: number): Promise<Figure> {
  const few = sqliteOutbox(join(folder, 'few.sqlite'));
  const many = sqliteOutbox(join(folder, 'many.sqlite'));
  fill(few, FEW);
  fill(many, rows);
  const enqueueInto = (outbox: SqliteOutbox) => async () => {
    for (let at = 0; at < SINGLES; at++) outbox.append([await cipher.seal(entry())], at);
  };
  const times = await microseconds(SINGLES, enqueueInto(many), enqueueInto(few));
  few.close();
  many.close();
  return figure(
    {
      name: `one enqueue with ${rows.toLocaleString('en-US')} records waiting`,
      referenceName: `with ${FEW.toLocaleString('en-US')} waiting`,
      target: 'at most 1.5 of its time',
      holds: (_, ratio) => ratio <= 1.5,
    },
    times.ours,
    times.reference,
    'µs',
  );
}

function fill(outbox: SqliteOutbox, rows: number): void {
  const sealed = new Uint8Array(PAYLOAD.length + 28);
  for (let done = 0; done < rows; done += FEW) {
    const entries = Array.from({ length: Math.min(FEW, rows - done) }, (): SealedEntry => {
      const { key, group } = entry();
      return { key, group, keyId: 'k', sealed, fingerprint: key, fingerprints: [key] };
    });
    outbox.append(entries, done);
  }
}

type About = Parameters<typeof figure>[0];

async function compare(about: About, count: number, ours: () => Promise<void>, bare: () => Promise<void>) {
  const times = await microseconds(count, ours, bare);
  return figure(about, 1e6 / times.ours, 1e6 / times.reference, 'records/s');
}

/** Microseconds for one record: the median of alternating rounds; the first warms up. */
async function microseconds(count: number, ours: () => Promise<void>, reference: () => Promise<void>) {
  const times: Record<'ours' | 'reference', number[]> = { ours: [], reference: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, work] of Object.entries({ ours, reference })) {
      const start = performance.now();
      await work();
      // The names are those of the object in this very line.
      if (round > 0) times[name as 'ours' | 'reference'].push(((performance.now() - start) * 1000) / count);
    }
  }
  return { ours: median(times.ours), reference: median(times.reference) };
}

function bareTable(path: string) {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE records (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, payload BLOB NOT NULL)');
  const statement = database.prepare('INSERT INTO records (key, payload) VALUES (?, ?)');
  return {
    insert: (key: string, payload: Uint8Array) => statement.run(key, payload),
    batch(work: () => void) {
      database.exec('BEGIN IMMEDIATE');
      work();
      database.exec('COMMIT');
    },
    close: () => database.close(),
  };
}

const bareKey = crypto.subtle.importKey('raw', KEY, 'AES-GCM', false, ['encrypt']);

async function bareSeal(): Promise<Uint8Array> {
  const plain = new TextEncoder().encode(PAYLOAD);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const [sealed] = await Promise.all([
    crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await bareKey, plain),
    crypto.subtle.digest('SHA-256', plain),
  ]);
  return new Uint8Array(sealed);
}
