/** `tiemchung lookup -` as a process: a talk over pipes, where the code comes after the message went out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../../src/testing/server/index.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const platform = await startSandbox({ seed: 11 });
beforeEach(() => platform.sandbox.reset());
afterAll(() => platform.close());

function person(): string {
  const [found] = platform.sandbox.people();
  return JSON.stringify({
    name: found?.fullname,
    birthDate: found?.birthday,
    sex: found?.genderId === 1 ? 'male' : 'female',
    phone: found?.personalPhoneNumber,
  });
}

function start(stdin: 'pipe' | number = 'pipe') {
  const child = spawn(process.execPath, [MAIN, 'lookup', '-', '--url', platform.url, '--json'], {
    stdio: [stdin, 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, ...written }));
  return { child, ended };
}

describe('the process', () => {
  it('says that the code is out, takes it from an open pipe, and ends though nobody closes that', async () => {
    const { child, ended } = start();
    child.stdin?.write(`${person()}\n`);
    if (child.stderr) await once(child.stderr, 'data');
    child.stdin?.write(`${platform.sandbox.messages().at(-1)?.otp}\n`);
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: 'Cổng đã gửi mã OTP tới số điện thoại đã đăng ký.\n' });
    expect(JSON.parse(out).ok).toBe(true);
  });

  it('sends no message when its input is a file, and nobody sits at a terminal', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiemchung-lookup-'));
    const path = join(folder, 'nguoi.json');
    await writeFile(path, person());
    const descriptor = openSync(path, 'r');
    const { code, out } = await start(descriptor).ended;
    closeSync(descriptor);
    await rm(folder, { recursive: true });
    expect(code).toBe(2);
    expect(JSON.parse(out).error.code).toBe('CLI_OTP_UNAVAILABLE');
    expect(platform.sandbox.messages()).toEqual([]);
  });

  it('says that the message is out when the pipe closes before the code', async () => {
    const { child, ended } = start();
    child.stdin?.write(`${person()}\n`);
    if (child.stderr) await once(child.stderr, 'data');
    child.stdin?.end();
    const { code, out } = await ended;
    expect([code, JSON.parse(out).error.code]).toEqual([2, 'CLI_OTP_NOT_GIVEN']);
  });

  it.skipIf(process.platform === 'win32')('stops while it waits for the code', async () => {
    const { child, ended } = start();
    child.stdin?.write(`${person()}\n`);
    if (child.stderr) await once(child.stderr, 'data');
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(3);
    expect(err).toContain('sẽ không gửi thêm tin nhắn');
  });
});
