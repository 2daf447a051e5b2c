import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Collection } from '../../src/testing/sandbox/state/collection.ts';
import { copyOf, emptyState } from '../../src/testing/sandbox/state/state.ts';
import { openStore } from '../../src/testing/sandbox/state/store.ts';
import { stateRecords, stateText } from '../setup/state-records.ts';
import { messagesOf } from './state-messages.ts';

let dir = '';
let file = '';
const opened: ReturnType<typeof openStore>[] = [];
const open = (path = file) => {
  const store = openStore(path);
  opened.push(store);
  return store;
};
const message = (text: string) => ({ at: '2021-09-14T02:00:00Z', phone: '+84912000345', text });
const delivery = (id: string) => ({ id, fingerprint: 'f', key: id, at: '', status: 200, body: { of: id } });

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tiemchung-'));
  file = join(dir, 'deep', 'platform.state');
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await rm(dir, { recursive: true, force: true });
});

/** The state as a later process finds it. */
async function found() {
  const store = open();
  const state = await store.load();
  await store.close();
  return state;
}

describe('a state file', () => {
  it('keeps every record, in order of arrival', async () => {
    const store = open();
    const state = await store.load();
    for (const id of ['b', 'a', 'c']) state.answers.set(id, delivery(id));
    state.messages.append(message('một'));
    await store.save(state);
    // An answer given anew counts as the newest; one that is only replaced keeps its place.
    state.answers.delete('b');
    state.answers.set('b', delivery('b'));
    state.answers.set('a', { ...delivery('a'), status: 201 });
    state.answers.delete('c');
    state.messages.append(message('hai'));
    await store.save(state);
    await store.close();
    const later = await found();
    expect([...later.answers]).toEqual([...state.answers]);
    expect([...later.answers.keys()]).toEqual(['a', 'b']);
    expect([...later.messages.values()].map(({ text }) => text)).toEqual(['một', 'hai']);
    expect(later.messages.append(message('ba'))).toBe('3');
  });

  it('is one file when it is closed, and nobody else’s to read at any time', async () => {
    const store = open();
    const state = await store.load();
    state.messages.append(message('một'));
    await store.save(state);
    const folder = join(dir, 'deep');
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    await store.close();
    expect(await readdir(folder)).toEqual(['platform.state']);
    await chmod(file, 0o644);
    await found();
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('is written where something changed, and only there', async () => {
    const store = open();
    const state = await store.load();
    for (let index = 0; index < 500; index++) state.answers.set(String(index), delivery(String(index)));
    await store.save(state);
    const run = vi.spyOn(Object.getPrototypeOf(new DatabaseSync(':memory:').prepare('SELECT 1')), 'run');
    await store.save(state);
    expect(run).not.toHaveBeenCalled();
    state.answers.set('7', { ...delivery('7'), status: 201 });
    state.answers.delete('8');
    await store.save(state);
    expect(run).toHaveBeenCalledTimes(2);
    run.mockRestore();
  });

  it('forgets everything when a new state takes its place', async () => {
    const store = open();
    const state = await store.load();
    state.messages.append(message('bí mật'));
    await store.save(state);
    expect(await stateText(file)).toContain('bí mật');
    const next = emptyState();
    next.messages.append(message('mới'));
    await store.save(next);
    expect(await stateText(file)).not.toContain('bí mật');
    expect(await stateRecords(file, 'messages')).toMatchObject([{ text: 'mới' }]);
  });

  it('is taken up again where a write failed', async () => {
    const store = open();
    const state = await store.load();
    state.messages.append(message('một'));
    const circle: { self?: unknown } = {};
    circle.self = circle;
    state.answers.set('x', { ...delivery('x'), body: circle });
    await expect(store.save(state)).rejects.toMatchObject({ code: 'SANDBOX_STATE_UNWRITABLE' });
    expect(await stateRecords(file, 'messages')).toEqual([]);
    state.answers.delete('x');
    await store.save(state);
    expect(await stateRecords(file, 'messages')).toHaveLength(1);
  });
});

describe('one file, one sandbox', () => {
  it('tells a second one in the same process', async () => {
    const store = open();
    await store.load();
    await expect(open().load()).rejects.toMatchObject({ code: 'SANDBOX_STATE_IN_USE' });
    // The attempt took nothing away from the first.
    expect(await inAnotherProcess()).toBe('SANDBOX_STATE_IN_USE');
    await store.close();
    expect(await inAnotherProcess()).toBe('opened');
  });

  it('takes no more changes once it is closed', async () => {
    const store = open();
    const state = await store.load();
    await store.close();
    await store.close();
    await expect(store.save(state)).rejects.toMatchObject({ code: 'SANDBOX_STATE_CLOSED' });
    await open(join(dir, 'never-opened')).close();
    expect(await readdir(dir)).toEqual(['deep']);
  });

  async function inAnotherProcess(): Promise<string> {
    const store = new URL('../../src/testing/sandbox/state/store.ts', import.meta.url).href;
    const code = `const { openStore } = await import(${JSON.stringify(store)});
      await openStore(${JSON.stringify(file)}).load().then(() => console.log('opened'), ({ code }) => console.log(code));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    await once(child, 'close');
    return out.trim();
  }
});

describe('a process that is killed while it writes', () => {
  const writer = fileURLToPath(new URL('./state-writer.ts', import.meta.url));
  async function killed(when: string, generation: number): Promise<void> {
    const child = spawn(process.execPath, [writer, file, when, String(generation)], { stdio: 'inherit' });
    const [, signal] = await once(child, 'close');
    expect(signal).toBe(when === 'not' ? null : 'SIGKILL');
  }

  it.each([
    ['before-commit', 1],
    ['in-reset', 1],
    ['after-commit', 2],
  ])('%s: all of generation %j is there, and nothing else', async (when, generation) => {
    await killed('not', 1);
    await killed(when, 2);
    // Left behind by the kill: the log of writes. It is the next sandbox's to read or to throw away.
    const texts = [...(await found()).messages.values()];
    expect(texts).toEqual(messagesOf(generation));
  });

  it('as it starts: the next one starts afresh', async () => {
    await mkdir(join(dir, 'deep'));
    await writeFile(file, '');
    expect((await found()).messages.size).toBe(0);
  });
});

describe('a file that is not ours', () => {
  it.each([
    ['a character', '{', 'not a file that the sandbox wrote'],
    ['a table', 'Họ và tên;Ngày sinh\n'.repeat(1000), 'not a file that the sandbox wrote'],
    ['a state of the former kind', '{"version":1,"organizations":[]}', 'JSON'],
  ])('%s is named, not overwritten', async (_, text, reason) => {
    const other = join(dir, 'other');
    await writeFile(other, text);
    const store = open(other);
    await expect(store.load()).rejects.toMatchObject({
      code: 'SANDBOX_STATE_UNREADABLE',
      message: expect.stringContaining(reason),
    });
    await store.close();
    expect(await readFile(other, 'utf8')).toBe(text);
    expect(await readdir(dir)).toEqual(['other']);
  });

  it.each([
    ['of another program', 'PRAGMA user_version = 2', 'not a file that the sandbox wrote'],
    ['of another version', `PRAGMA application_id = ${0x7469656d}; PRAGMA user_version = 99`, 'another version'],
    ['without tables', `PRAGMA application_id = ${0x7469656d}; PRAGMA user_version = 2`, 'damaged'],
  ])('a database %s', async (_, pragmas, reason) => {
    const other = join(dir, 'other');
    const database = new DatabaseSync(other);
    database.exec(`CREATE TABLE wages (amount); ${pragmas}`);
    database.close();
    const before = await readFile(other);
    await expect(open(other).load()).rejects.toMatchObject({
      code: 'SANDBOX_STATE_UNREADABLE',
      message: expect.stringContaining(reason),
    });
    if (reason !== 'damaged') expect(await readFile(other)).toEqual(before);
  });

  it('a folder, and a file that was overwritten in the middle', async () => {
    await expect(open(dir).load()).rejects.toMatchObject({ code: 'SANDBOX_STATE_UNREADABLE' });
    const store = open();
    const state = await store.load();
    for (const each of messagesOf(1).slice(0, 100)) state.messages.append(each);
    await store.save(state);
    await store.close();
    const bytes = await readFile(file);
    bytes.fill(0xff, 4096, bytes.length);
    await writeFile(file, bytes);
    await expect(open().load()).rejects.toMatchObject({ code: 'SANDBOX_STATE_UNREADABLE' });
  });
});

describe('where there is no SQLite', () => {
  it.each(['node:sqlite', 'node:fs'])('a state file says what it needs: %s', async (missing) => {
    const { getBuiltinModule } = process;
    const none = vi
      .spyOn(process, 'getBuiltinModule')
      .mockImplementation((name: string) => (name === missing ? undefined : getBuiltinModule(name)));
    await expect(open().load()).rejects.toMatchObject({
      code: 'SANDBOX_STATE_UNREADABLE',
      message: expect.stringContaining('Node 22.13'),
    });
    none.mockRestore();
    expect(await readdir(dir)).toEqual([]);
  });
});

describe('collections', () => {
  it('a snapshot stays as it was', () => {
    const state = emptyState();
    state.messages.append(message('một'));
    const before = copyOf(state);
    state.messages.append(message('hai'));
    state.messages.clear();
    expect([...before.messages.values()]).toEqual([message('một')]);
    expect(state.messages.size).toBe(0);
  });

  it('tell what changed since the last save', () => {
    const records = new Collection<number>();
    records.restore('7', 1);
    records.set('a', 2).set('b', 3).delete('b');
    records.deleteOldest();
    expect(records.changes()).toEqual({ removed: new Set(['b', '7']), written: new Map([['a', 2]]) });
    expect(records.append(4)).toBe('8');
    records.clear();
    records.deleteOldest();
    expect(records.delete('a')).toBe(false);
    expect(records.changes()).toEqual({ removed: new Set(['b', '7', 'a', '8']), written: new Map() });
    records.saved();
    expect(records.changes()).toEqual({ removed: new Set(), written: new Map() });
  });

  it('are forgotten as changes in memory too', async () => {
    const store = open('memory');
    const state = await store.load();
    state.messages.append(message('một'));
    await store.save(state);
    expect(state.messages.changes().written.size).toBe(0);
    expect(state.messages.size).toBe(1);
  });
});
