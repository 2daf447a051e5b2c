import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type RunningSandbox, startSandbox } from '../../src/testing/server/index.ts';
import { type RecordedIo, recordedIo } from './io.ts';

const LIST = [
  'Mã NV,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Điện thoại,Nhóm ưu tiên',
  'MT01,Trần Văn An,04/05/1990,Nam,087090912345,0912000345,13',
  'MT02,Lê Thị Bích,05/06/1991,Nữ,087191912345,0912000346,13',
].join('\n');
const WRONG = `${LIST}\nMT03,Phạm Thị Cúc,05/06/1992,Nữ,,0912000347,13`;

let platform: RunningSandbox;
beforeAll(async () => {
  platform = await startSandbox();
});
afterAll(() => platform.close());

async function register(
  list: string,
  { url = platform.url, taxCode = '1409999914', more = [] as readonly string[], terminal = false } = {},
): Promise<{ code: number; io: RecordedIo }> {
  const io = recordedIo({ stdin: list, terminal });
  const options = ['--url', url, '--org-name', 'Công ty Mẫu Thử', '--tax-code', taxCode];
  const code = await run(['register', '-', ...options, '--reference-date', '2021-09-20', ...more], io);
  return { code, io };
}

describe('tiemchung register', () => {
  it('registers, and registers nobody twice', async () => {
    const first = await register(LIST);
    expect(first.code).toBe(0);
    expect(first.io.out()).toMatch(/Đăng ký: 2 mới, 0 thay đổi, 0 đã có từ trước, 0 bị từ chối\.\n$/);
    const second = await register(LIST, { more: ['--lang', 'en'] });
    expect(second.code).toBe(0);
    expect(second.io.out()).toMatch(/Registered: 0 new, 0 changed, 2 as before, 0 refused\.\n$/);
    expect(first.io.err() + second.io.err()).toBe('');
  });

  it('registers the accepted rows and ends with 1 when others were not', async () => {
    const { code, io } = await register(WRONG, { more: ['--json'] });
    expect(code).toBe(1);
    const document = JSON.parse(io.out());
    expect(document).toMatchObject({ ok: false, check: { people: 3, accepted: 2 } });
    expect(document.registration.counts).toMatchObject({ unchanged: 2, 'not-accepted': 1 });
    expect(io.out()).not.toMatch(/Trần|087090912345|0912000345/);
  });

  it('draws a progress bar on a terminal', async () => {
    const { io } = await register(LIST, { terminal: true });
    expect(io.err()).toMatch(/Đăng ký ━+ 2\/2/);
  });

  it('signs in by the environment, and on this machine as the practice account', async () => {
    const platform = await startSandbox();
    const args = ['register', '-', '--url', platform.url, '--org-name', 'A', '--tax-code', '1409999914'];
    const day = ['--reference-date', '2021-09-20'];
    const asked = async (env: Record<string, string>) => {
      const io = recordedIo({ stdin: LIST, env });
      return { code: await run([...args, ...day], io), text: io.out() + io.err() };
    };
    expect((await asked({})).code).toBe(0);
    const unit = 'MST-1409999914';
    const pair = { TIEMCHUNG_CLIENT_ID: `organisation:${unit}`, TIEMCHUNG_CLIENT_SECRET: 'sandbox' };
    expect((await asked(pair)).code).toBe(0);
    const token = await platform.sandbox.token({ role: 'organisation', unit });
    const byToken = await asked({ TIEMCHUNG_TOKEN: token });
    expect(byToken.code).toBe(0);
    expect(byToken.text).not.toContain(token);

    const wrong = await asked({ ...pair, TIEMCHUNG_CLIENT_SECRET: 'bi-mat-sai' });
    expect(wrong.code).toBe(3);
    expect(wrong.text).toContain('Dừng giữa chừng (PLATFORM_');
    expect(wrong.text).not.toContain('bi-mat-sai');
    const half = await asked({ TIEMCHUNG_CLIENT_ID: 'a' });
    expect(half.code).toBe(2);
    expect(half.text).toContain('Hãy đặt cả hai, hoặc bỏ cả hai.');
    await platform.close();
  });

  it('tells what a platform warns of', async () => {
    const io = await register(LIST.replaceAll('MT0', 'KHAC0'));
    expect(io.code).toBe(0);
    expect(io.io.out()).toContain('KHAC01  Có thể người này đã được đăng ký dưới một mã khác.');
  });

  it('ends with 3 when nobody answers, and says that running again is safe', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const { code, io } = await register(LIST, { url: `http://127.0.0.1:${port}` });
    expect(code).toBe(3);
    expect(io.out()).toContain('Dừng giữa chừng (PLATFORM_UNREACHABLE, ECONNREFUSED).');
    expect(io.out()).toContain('2 dòng chưa rõ hoặc chưa gửi; chạy lại lệnh để gửi tiếp, không có bản ghi trùng.');
  });

  it.each([
    [{ taxCode: '123' }, 'Mã số thuế ghi ở "--tax-code" không dùng được. Mã số thuế có 3 chữ số'],
    [{ taxCode: '087090912345' }, 'Cần mã của đơn vị: 10 chữ số'],
    [{ url: 'sandbox' }, 'Giá trị của "--url" không dùng được. Giá trị hợp lệ: https://… , http://….'],
    [
      { url: 'http://bus.example.test' },
      'Giá trị của "--url" không dùng được. Giá trị hợp lệ: https://… , http://127.0.0.1….',
    ],
    [{ url: 'file:///etc' }, 'Giá trị của "--url" không dùng được.'],
  ])('refuses %j as misuse', async (options, sentence) => {
    const { code, io } = await register(LIST, options);
    expect(code).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(io.err()).not.toContain('087090912345');
  });

  it('sends nothing of a file that cannot be read', async () => {
    const { code, io } = await register('', { more: ['--json'] });
    expect(code).toBe(1);
    expect(JSON.parse(io.out())).toMatchObject({ ok: false, check: null, registration: null });
  });
});
