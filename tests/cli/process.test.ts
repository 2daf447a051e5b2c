/** The command as a process: standard input, exit codes, a reader that leaves early, a polite end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FACTORY_WORKBOOK } from '../../examples/make-factory-workbook.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const start = (...args: readonly string[]) => spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe' });

async function finished(child: ReturnType<typeof start>): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe('the process', () => {
  it('reads a list from its standard input and ends with 1 for a list with errors', async () => {
    const child = start('check', '-', '--json');
    child.stdin.end('Họ và tên,Ngày sinh,Số CCCD\nTrần Văn An,31/02/1990,087090912345\n');
    const { code, out, err } = await finished(child);
    expect(code).toBe(1);
    expect(JSON.parse(out).counts.rejected).toBe(1);
    expect(err).toBe('');
  });

  it('prints no stack and no colour for misuse', async () => {
    const { code, out, err } = await finished(start('chekc'));
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'Không có lệnh "chekc". Có phải bạn muốn gõ "check"?\n',
    });
  });

  it('is quiet when its reader leaves early', async () => {
    const child = start('check', FACTORY_WORKBOOK, '--json');
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    await once(child, 'close');
    expect(err).toBe('');
  });

  it.skipIf(process.platform === 'win32')('frees the port of the sandbox when it is asked to end', async () => {
    const child = start('sandbox', '--json');
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
    const { url } = JSON.parse(line);
    expect((await fetch(`${url}/__sandbox/log`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await finished(child)).code).toBe(0);
    await expect(fetch(`${url}/__sandbox/log`)).rejects.toThrow();
  });
});
