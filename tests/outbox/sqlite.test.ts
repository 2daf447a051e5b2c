import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aesGcmCipher, drainOutbox, type OutboxSender } from '../../src/outbox/index.ts';
import { machineClock, sqliteOutbox } from '../../src/outbox/sqlite/index.ts';
import { isSdkError } from '../../src/values/index.ts';
import { entryOf } from './conformance.ts';
import { virtualClock } from './virtual-clock.ts';

let folder: string;
let file: string;
const open: { close(): void }[] = [];
const opened = (where: string | DatabaseSync = file) => {
  const outbox = sqliteOutbox(where);
  open.push(outbox);
  return outbox;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  file = join(folder, 'deep', 'queue.sqlite');
});
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.close();
  rmSync(folder, { recursive: true });
});

const key = (fill: number) => ({ id: '2026', key: new Uint8Array(32).fill(fill) });
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return isSdkError(error) ? error.code : String(error);
  }
};
const sender: OutboxSender = {
  send: async () => ({ kind: 'acknowledged' }),
  lookUp: async () => ({ kind: 'absent' }),
};
const entries = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => entryOf(`k${from + at}`, `g${from + at}`));

describe('the file', () => {
  it('is readable by its owner only, its neighbours too, and keeps its queue', () => {
    opened().append(entries(3), 10);
    for (const end of ['', '-wal', '-shm']) expect(statSync(file + end).mode & 0o777).toBe(0o600);
    open.pop()!.close();
    expect(opened().stats().states.pending).toBe(3);
  });

  it('is written through a log, with a flush at every commit', () => {
    const { database } = opened();
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  });

  it('shows nothing personal to whoever steals it', async () => {
    const cipher = await aesGcmCipher({ current: key(7) });
    const payload = JSON.stringify({ hoTen: 'Nguyễn Thị Ví Dụ', soDinhDanh: '001190999999', dienThoai: '0900000123' });
    const outbox = opened();
    outbox.append([await cipher.seal({ key: 'dose-1', group: 'person-1', payload })], 10);
    const stolen = ['', '-wal', '-shm'].map((end) => readFileSync(file + end).toString('latin1')).join('');
    expect(stolen).toContain('dose-1');
    for (const secret of ['Nguy', '001190999999', '0900000123', 'soDinhDanh']) expect(stolen).not.toContain(secret);
  });

  it('is refused when it is no database, or another version’s', () => {
    opened();
    open.pop()!.close();
    const database = new DatabaseSync(file);
    database.exec('UPDATE tiemchung_outbox_version SET version = 99');
    database.close();
    expect(codeOf(() => opened())).toBe('OUTBOX_FILE_VERSION');
    const other = join(folder, 'letter.sqlite');
    writeFileSync(other, 'Kính gửi: Trung tâm Y tế. '.repeat(100));
    expect(codeOf(() => opened(other))).toBe('OUTBOX_FILE_DAMAGED');
  });
});

describe('one transaction', () => {
  it('keeps the caller’s row and the outgoing record together, or neither', () => {
    const outbox = opened();
    outbox.database.exec('CREATE TABLE doses (id TEXT PRIMARY KEY)');
    const record = (id: string, fails: boolean) =>
      outbox.transaction(() => {
        outbox.database.prepare('INSERT INTO doses VALUES (?)').run(id);
        outbox.append([entryOf(id, 'g')], 10);
        if (fails) throw new Error('the desk changed its mind');
      });
    record('one', false);
    expect(() => record('two', true)).toThrow('changed its mind');
    expect(codeOf(() => record('one', false))).toBe('OUTBOX_STORE_FAILED');
    expect(outbox.database.prepare('SELECT count(*) AS n FROM doses').get()).toEqual({ n: 1 });
    expect(outbox.list().map(({ key }) => key)).toEqual(['one']);
  });

  it('takes nothing of a refused batch into a transaction that goes on', () => {
    const outbox = opened();
    outbox.append([entryOf('a', 'g')], 10);
    outbox.transaction(() => {
      outbox.append([entryOf('b', 'g')], 10);
      expect(codeOf(() => outbox.append([entryOf('c', 'g'), entryOf('a', 'g', 'other')], 10))).toBe(
        'OUTBOX_KEY_REUSED',
      );
    });
    expect(outbox.list().map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('serves a database of the caller’s own', () => {
    const database = new DatabaseSync(join(folder, 'own.sqlite'));
    const outbox = opened(database);
    expect(outbox.database).toBe(database);
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  });
});

describe('trouble', () => {
  it('a full disk: nothing is written, the queue stays whole, and goes on once there is room', () => {
    const outbox = opened();
    const { database } = outbox;
    outbox.append(entries(5), 10);
    database.exec(`PRAGMA max_page_count = ${Number(database.prepare('PRAGMA page_count').get()?.page_count) + 1}`);
    const big = { ...entryOf('big', 'g'), sealed: new Uint8Array(100_000) };
    expect(codeOf(() => outbox.append([big], 20))).toBe('OUTBOX_DISK_FULL');
    expect(codeOf(() => outbox.append([entryOf('small', 'g'), big], 20))).toBe('OUTBOX_DISK_FULL');
    expect(codeOf(() => outbox.transaction(() => outbox.append([entryOf('small', 'g'), big], 20)))).toBe(
      'OUTBOX_DISK_FULL',
    );
    expect(outbox.stats().states.pending).toBe(5);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.exec('PRAGMA max_page_count = 4294967294');
    expect(outbox.append([big], 20)).toEqual({ added: 1, known: 0 });
  });

  it('a read-only file: says so, and lets it be looked at', () => {
    opened().append(entries(2), 10);
    const reader = new DatabaseSync(file, { readOnly: true });
    const outbox = opened(reader);
    expect(outbox.stats().states.pending).toBe(2);
    expect(codeOf(() => outbox.append(entries(1, 9), 10))).toBe('OUTBOX_READ_ONLY');
    expect(codeOf(() => outbox.lease({ now: () => 20, leaseMs: 10, limit: 1 }))).toBe('OUTBOX_READ_ONLY');
  });

  it('somebody’s endless transaction: gives up with a word', () => {
    opened().database.exec('BEGIN IMMEDIATE');
    const other = opened(new DatabaseSync(file, { timeout: 20 }));
    expect(codeOf(() => other.append(entries(1), 10))).toBe('OUTBOX_BUSY');
    expect(codeOf(() => other.lease({ now: () => 20, leaseMs: 10, limit: 1 }))).toBe('OUTBOX_BUSY');
  });

  it('a damaged row: quarantined with its finding, the others are sent', async () => {
    const cipher = await aesGcmCipher({ current: key(7) });
    const outbox = opened();
    for (const name of ['a', 'b', 'c', 'd'])
      outbox.append([await cipher.seal({ key: name, group: name, payload: name })], 10);
    outbox.database.exec("UPDATE tiemchung_outbox SET sealed = zeroblob(40) WHERE key = 'b'");
    outbox.database.exec("UPDATE tiemchung_outbox SET sealed = NULL WHERE key = 'c'");
    const report = await drainOutbox(outbox, sender, { cipher, clock: virtualClock(), random: () => 1 });
    expect(report).toMatchObject({ acknowledged: 2, quarantined: 2 });
    expect(outbox.list({ states: ['quarantined'] }).map((one) => [one.key, one.finding?.code])).toEqual([
      ['b', 'OUTBOX_PAYLOAD_DAMAGED'],
      ['c', 'OUTBOX_PAYLOAD_DAMAGED'],
    ]);
    expect(outbox.fixAndResend('b', 5000, await cipher.seal({ key: 'b', group: 'b', payload: 'b' }))).toBe('queued');
    expect(await drainOutbox(outbox, sender, { cipher, clock: virtualClock(), random: () => 1 })).toMatchObject({
      acknowledged: 1,
    });
  });

  it('a wrong key: a clear error, nothing sent, nothing stopped', async () => {
    const cipher = await aesGcmCipher({ current: key(7) });
    const outbox = opened();
    outbox.append([await cipher.seal({ key: 'a', group: 'a', payload: 'a' })], 10);
    const wrong = { cipher: await aesGcmCipher({ current: key(8) }), clock: virtualClock(), random: () => 1 };
    const error = await drainOutbox(outbox, sender, wrong).catch((thrown: unknown) => thrown);
    expect(isSdkError(error, 'OUTBOX_KEY_UNKNOWN')).toBe(true);
    expect(outbox.stats().states.pending).toBe(1);
    expect(await drainOutbox(outbox, sender, { ...wrong, cipher })).toMatchObject({ acknowledged: 1 });
  });
});

const program = fileURLToPath(new URL('./sqlite-process.ts', import.meta.url));
const run = (...argv: string[]) =>
  spawn(process.execPath, [program, file, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });

describe('two processes', () => {
  it('share one file: each record is sent once, by one of them', async () => {
    const outbox = opened();
    outbox.append(entries(200), Date.now());
    const other = run('drain');
    const sent: string[] = [];
    const said = (async () => {
      let text = '';
      for await (const piece of other.stdout) text += String(piece);
      return text.trim().split('\n').filter(Boolean);
    })();
    const report = await drainOutbox(
      outbox,
      {
        ...sender,
        async send(record) {
          sent.push(record.key);
          return { kind: 'acknowledged' };
        },
      },
      { cipher: { open: async ({ sealed }) => sealed }, clock: machineClock(), random: Math.random },
    );
    const theirs = await said;
    expect(report.stale).toBe(0);
    expect([...sent, ...theirs].sort()).toEqual(
      entries(200)
        .map((entry) => entry.key)
        .sort(),
    );
    expect(outbox.stats().states.acknowledged).toBe(200);
  });

  it('one dies while it writes: every row of the caller’s has its record, and the other way round', async () => {
    opened().database.exec('CREATE TABLE doses (id TEXT PRIMARY KEY)');
    const writer = run('record');
    await once(writer.stdout, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const { database } = opened();
    const idsOf = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => row.id);
    const doses = idsOf('SELECT id FROM doses ORDER BY id');
    expect(doses.length).toBeGreaterThan(0);
    expect(idsOf('SELECT key AS id FROM tiemchung_outbox ORDER BY key')).toEqual(doses);
  });
});
