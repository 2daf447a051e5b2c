import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { startSandbox } from '../../src/testing/server/index.ts';
import { recordedIo } from './io.ts';

/** Runs the command until it says that it is ready, does something with it, and stops it as Ctrl+C would. */
async function whileRunning<Value>(
  args: readonly string[],
  use: (firstLine: string) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController();
  const io = recordedIo({ signal: stop.signal });
  const ready = new Promise<string>((resolve) => {
    const write = io.stdout.write;
    io.stdout.write = (text) => {
      write(text);
      resolve(text);
    };
  });
  const ended = run(['sandbox', ...args], io);
  const value = await use(await ready);
  stop.abort();
  expect(await ended).toBe(0);
  return value;
}

describe('tiemchung sandbox', () => {
  it('prints one line with its address and serves until it is stopped', async () => {
    const people = await whileRunning(['--json', '--seed', '7'], async (line) => {
      expect(line).toMatch(/^\{"url":"http:\/\/127\.0\.0\.1:\d+"\}\n$/);
      const response = await fetch(`${JSON.parse(line).url}/__sandbox/people`);
      return (await response.json()) as unknown[];
    });
    expect(people.length).toBeGreaterThan(0);
  });

  it('tells a person where it runs and how to stop it', async () => {
    await whileRunning(['--lang', 'en'], async (line) => {
      expect(line).toMatch(
        /^The practice platform runs at http:\S+, for this machine only\. Press Ctrl\+C to stop it\.\nReference .*\nAccounts .*\n$/,
      );
    });
  });

  it.each([
    [['--port', 'x'], 'Giá trị của "--port" không dùng được. Giá trị hợp lệ: 0–65535.'],
    [['--port', '70000'], 'Giá trị của "--port" không dùng được.'],
    [['--seed', '-1'], 'Giá trị của "--seed" không dùng được.'],
  ])('refuses %j', async (args, sentence) => {
    const io = recordedIo();
    expect(await run(['sandbox', ...args], io)).toBe(2);
    expect(io.err()).toContain(sentence);
  });

  it('says when the port is taken', async () => {
    const other = await startSandbox();
    const io = recordedIo();
    expect(await run(['sandbox', '--port', String(other.port)], io)).toBe(2);
    await other.close();
    expect(io.err()).toContain(`Không mở được cổng ${other.port}`);
  });

  it('says when another one has the state open', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiemchung-sandbox-'));
    const path = join(folder, 'platform.state');
    const other = await startSandbox({ state: path });
    await other.sandbox.handle(new Request(`${other.url}/__sandbox/log`));
    const io = recordedIo();
    expect(await run(['sandbox', '--state', path], io)).toBe(2);
    await other.close();
    expect(io.err()).toContain('đang được một nền tảng thử khác mở');
    await rm(folder, { recursive: true });
  });

  it('leaves a file alone that is no state of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiemchung-sandbox-'));
    const path = join(folder, 'luong.txt');
    await writeFile(path, 'bảng lương');
    const io = recordedIo();
    expect(await run(['sandbox', '--state', path], io)).toBe(2);
    expect(io.err()).toContain('Tệp của --state không phải do nền tảng thử ghi.');
    expect(await readFile(path, 'utf8')).toBe('bảng lương');
    await rm(folder, { recursive: true });
  });
});
