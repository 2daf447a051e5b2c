/** The command line against a platform on this machine: corrections change, and what must not be collected leaves no trace. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type RunningSandbox, startSandbox } from '../../src/testing/server/index.ts';
import { recordedIo } from '../cli/io.ts';
import { stateRecords, stateText } from '../setup/state-records.ts';

let folder = '';
let platform: RunningSandbox;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiemchung-e2e-'));
  platform = await startSandbox({ state: join(folder, 'platform.state') });
});
afterEach(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

async function register(list: string): Promise<{ code: number; document: RegisterDocument; err: string }> {
  const path = join(folder, 'danh-sach.csv');
  await writeFile(path, list);
  const io = recordedIo();
  const options = ['--url', platform.url, '--org-name', 'Công ty TNHH May Mẫu Thử', '--tax-code', '1409999914'];
  const day = ['--reference-date', '2021-09-20'];
  const code = await run(['register', path, ...options, ...day, '--out', join(folder, 'out'), '--json'], io);
  return { code, document: JSON.parse(io.out()), err: io.err() };
}

interface RegisterDocument {
  readonly registration: { readonly counts: Record<string, number> };
}

const statePath = () => join(folder, 'platform.state');

const HEADING = 'Mã NV,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Điện thoại,Nhóm ưu tiên,Tỉnh/TP,Huyện,Xã';
const PLACE = 'Đồng Tháp,TP. Sa Đéc,Phường 1';

describe('a corrected row', () => {
  it('changes the one registration, whatever was corrected, and makes no second', async () => {
    const before = `MT0007,Nguyễn Thị Loan,04/05/1990,Nữ,087190912345,0912000345,13,${PLACE}`;
    const after = `MT0007,Nguyễn Thị Loân,04/05/1990,Nữ,087190954321,0977000543,13,${PLACE}`;
    const first = await register(`${HEADING}\n${before}\n`);
    expect(first.code).toBe(0);
    expect(first.document.registration.counts).toMatchObject({ created: 1 });

    const second = await register(`${HEADING}\n${after}\n`);
    expect(second.code).toBe(0);
    expect(second.document.registration.counts).toMatchObject({ created: 0, updated: 1, unchanged: 0 });

    const third = await register(`${HEADING}\n${after}\n`);
    expect(third.document.registration.counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await stateRecords(statePath(), 'registrations')).toMatchObject([
      {
        id: 'MST-1409999914~MT0007',
        version: 2,
        subject: {
          fullName: 'Nguyễn Thị Loân',
          identity: { type: 'CCCD', number: '087190954321' },
          phone: '+84977000543',
        },
      },
    ]);
  });
});

describe('columns of health history and consent', () => {
  const list = [
    `${HEADING},Tiền sử bệnh,Phiếu đồng ý tiêm chủng`,
    `MT0001,Trần Văn An,04/05/1990,Nam,087090912345,0912000345,13,${PLACE},Tăng huyết áp độ bảy,Ký tên bằng mực tím`,
    `MT0002,Lê Thị Bích,05/06/1991,Nữ,,0912000346,13,${PLACE},Dị ứng phấn hoa sao hỏa,Ký tên bằng mực tím`,
  ].join('\n');
  const secrets = ['huyết áp', 'phấn hoa', 'mực tím'];

  it('are reported once each, and their values are in no file and not on the platform', async () => {
    const { code, document, err } = await register(list);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(document.registration.counts).toMatchObject({ created: 1, 'not-accepted': 1 });

    const out = join(folder, 'out');
    const report = JSON.parse(await readFile(join(out, 'bao-cao.json'), 'utf8'));
    const excess = report.findings.filter(({ code: each }: { code: string }) => each === 'PRIVACY_EXCESS_COLUMN');
    expect(excess.map(({ path }: { path: string[] }) => path)).toEqual([['medicalHistory'], ['consent']]);

    const texts = [JSON.stringify(document), await stateText(statePath()), ...(await textsOf(out))];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      for (const secret of secrets) expect(text.normalize('NFC')).not.toContain(secret);
    }
    // The same look does find what is allowed to be there.
    expect(texts.some((text) => text.includes('Lê Thị Bích'))).toBe(true);
  });
});

/** Every file of a folder as text; workbooks part by part. */
async function textsOf(path: string): Promise<string[]> {
  const texts: string[] = [];
  for (const name of await readdir(path)) {
    const bytes = await readFile(join(path, name));
    const parts = name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
    texts.push(...parts.map((part) => new TextDecoder().decode(part)));
  }
  return texts;
}
