import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeTitles } from '../../src/cli/code-titles.ts';
import { run } from '../../src/cli/run.ts';
import { textWidth } from '../../src/cli/text-width.ts';
import { identityCodes } from '../../src/identity/codes/index.ts';
import { rosterCodes } from '../../src/roster/index.ts';
import { writeWorkbook } from '../../src/tables/index.ts';
import { type RecordedIo, recordedIo } from './io.ts';

const HEADING = ['Mã NV', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', 'Điện thoại', 'Nhóm ưu tiên'];
const GOOD = ['MT01', 'Trần Văn An', '04/05/1990', 'Nam', '087090912345', '0912000345', '13'];
const WRONG = ['MT02', 'Lê Thị Bích', '31/02/1991', 'Nữ', '', '0912000346', '13'];
const DAY = ['--reference-date', '2021-09-20'];
const csv = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiemchung-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function check(
  args: readonly string[],
  options: Parameters<typeof recordedIo>[0] = {},
): Promise<{ code: number; io: RecordedIo }> {
  const io = recordedIo(options);
  return { code: await run(['check', ...args, ...DAY], io), io };
}

describe('tiemchung check', () => {
  it('says that a list is in order', async () => {
    const { code, io } = await check(['-'], { stdin: csv(HEADING, GOOD) });
    expect(code).toBe(0);
    expect(io.err()).toBe('');
    expect(io.out()).toMatchInlineSnapshot(`
      "stdin, trang "CSV", tiêu đề ở dòng 1
      Đọc 1 dòng có người: nhận 1, trả lại 0. Bỏ qua 1 dòng không ghi người.
      "
    `);
  });

  it('says what is wrong, where, and ends with 1', async () => {
    const { code, io } = await check(['-'], { stdin: csv(HEADING, GOOD, WRONG) });
    expect(code).toBe(1);
    expect(io.out()).toMatchInlineSnapshot(`
      "stdin, trang "CSV", tiêu đề ở dòng 1
      Đọc 2 dòng có người: nhận 1, trả lại 1. Bỏ qua 1 dòng không ghi người.

      Lỗi, phải sửa trước khi gửi:
        1  ngày sinh không có thật  DOB_INVALID
        1  thiếu số giấy tờ         ID_MISSING

      Dòng bị trả lại:
        dòng 3  MT02  ngày sinh không có thật; thiếu số giấy tờ
      "
    `);
    const english = await check(['-', '--lang', 'en'], { stdin: csv(HEADING, GOOD, WRONG) });
    expect(english.io.out()).toContain('  1  identity number missing    ID_MISSING');
  });

  it('keeps long lists on a screen and inside its width', async () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      WRONG.with(0, `MT${index}`).with(1, `Lê Thị Bích ${'A'.repeat(9)}`),
    );
    const { io } = await check(['-'], { stdin: csv(HEADING, ...rows), columns: 60 });
    expect(io.out()).toContain('… và 25 dòng nữa; thêm --out THƯ_MỤC để nhận tệp đầy đủ.');
    const rejected = io.out().slice(io.out().indexOf('Dòng bị trả lại'));
    expect(Math.max(...rejected.split('\n').map(textWidth))).toBeLessThanOrEqual(62);
  });

  it('writes rejected rows, people to phone and the report into --out', async () => {
    const out = join(folder, 'ket qua');
    const { code, io } = await check(['-', '--out', out], { stdin: csv(HEADING, GOOD, WRONG) });
    expect(code).toBe(1);
    expect((await readdir(out)).sort()).toEqual(['bao-cao.json', 'can-goi-dien.xlsx', 'dong-bi-tra-lai.xlsx']);
    expect(io.out()).toContain(`Đã ghi: ${join(out, 'bao-cao.json')}`);
    const report = await readFile(join(out, 'bao-cao.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ ok: false, counts: { people: 2, accepted: 1, rejected: 1 } });
    for (const secret of ['087090912345', '0912000345', 'Trần Văn An']) expect(report).not.toContain(secret);
  });

  it('prints one JSON document with --json, without names and numbers', async () => {
    const { code, io } = await check(['-', '--json', '--lang', 'en'], { stdin: csv(HEADING, GOOD, WRONG) });
    expect(code).toBe(1);
    const document = JSON.parse(io.out());
    expect(document).toMatchObject({
      ok: false,
      file: 'stdin',
      profile: 'covid-2021-adult',
      referenceDate: '2021-09-20',
      counts: { people: 2, accepted: 1, rejected: 1 },
      written: [],
    });
    const row = document.rows.find(({ record }: { record: number }) => record === 3);
    expect(row).toMatchObject({ employeeCode: 'MT02', status: 'rejected' });
    expect(row.findings.map(({ code: each }: { code: string }) => each)).toEqual(['DOB_INVALID', 'ID_MISSING']);
    expect(row.findings[1].message).toBe(identityCodes.ID_MISSING.en);
    expect(io.out()).not.toMatch(/Trần|087090912345|0912000345/);
  });

  it('draws progress on a terminal only, and leaves nothing of it', async () => {
    const { io } = await check(['-'], { stdin: csv(HEADING, GOOD), terminal: true });
    expect(io.err()).toMatch(/Kiểm tra 2\r\u001B\[K$/);
  });

  it('colours what should catch the eye where colours are wanted, and nothing elsewhere', async () => {
    const stdin = csv(HEADING, GOOD, WRONG);
    const { io } = await check(['-'], { stdin, colours: true });
    expect(io.out()).toContain('\u001B[31mLỗi, phải sửa trước khi gửi:\u001B[39m');
    const plain = await check(['-'], { stdin });
    // biome-ignore lint/complexity/useRegexLiterals: an escape character in a literal is hard to see
    expect(io.out().replace(new RegExp('\u001B\\[\\d+m', 'g'), '')).toBe(plain.io.out());
  });

  describe('of a workbook', () => {
    it('finds the sheet with the list, or takes the one that is named', async () => {
      const path = join(folder, 'so.xlsx');
      const sheets = [
        { name: 'Hướng dẫn', rows: [['Đọc kỹ trước khi điền']] },
        { name: 'Tháng 9', rows: [HEADING, GOOD] },
        { name: 'Tháng 8', rows: [HEADING, GOOD, WRONG] },
      ];
      await writeFile(path, await writeWorkbook({ sheets }));
      const found = await check([path]);
      expect(found.code).toBe(0);
      expect(found.io.out()).toContain('so.xlsx, trang "Tháng 9", tiêu đề ở dòng 1');
      expect((await check([path, '--sheet', 'Tháng 8'.normalize('NFD')])).code).toBe(1);
      const unknown = await check([path, '--sheet', 'Tháng 7']);
      expect(unknown.code).toBe(2);
      expect(unknown.io.err()).toBe(
        'Tệp không có trang tính tên đó. Tệp có 3 trang tính: "Hướng dẫn", "Tháng 9", "Tháng 8".\n',
      );
    });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'FILE_EMPTY'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'FILE_NOT_A_TABLE'],
    ['a text without a list', 'xin chào\ncác bạn\n', 'NO_HEADING'],
  ])('refuses %s with a sentence', async (_, stdin, expected) => {
    const { code, io } = await check(['-', '--json'], { stdin });
    expect(code).toBe(1);
    const document = JSON.parse(io.out());
    const codes = document.findings.map((finding: { code: string }) => finding.code);
    expect(codes).toContain(expected);
    const text = await check(['-'], { stdin });
    const { message } = document.findings[codes.indexOf(expected)];
    expect(text.io.out()).toContain(`! ${message}`);
  });

  it('is misuse without a file, with an unknown profile, or where results cannot be written', async () => {
    const missing = await check([join(folder, 'khong-co.csv')]);
    expect(missing.code).toBe(2);
    expect(missing.io.err()).toBe('Không đọc được tệp (ENOENT). Hãy kiểm tra đường dẫn và quyền đọc.\n');
    const profile = await check(['-', '--profile', 'cum'], { stdin: csv(HEADING, GOOD) });
    expect(profile.code).toBe(2);
    expect(profile.io.err()).toContain('Giá trị hợp lệ: covid-2021-adult.');
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const unwritable = await check(['-', '--out', file], { stdin: csv(HEADING, GOOD) });
    expect(unwritable.code).toBe(2);
    expect(unwritable.io.err()).toContain('Không ghi được vào thư mục kết quả (EEXIST).');
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    stop.abort();
    const { code, io } = await check(['-'], { stdin: csv(HEADING, GOOD), signal: stop.signal });
    expect(code).toBe(3);
    expect(io.err()).toBe('Đã dừng theo yêu cầu. Chạy lại lệnh để tiếp tục; không có bản ghi trùng.\n');
  });
});

describe('short names of codes', () => {
  it('exist for every error and warning that a row can carry', () => {
    // Of cards and tax codes, which no column of a list is read as; of the file as a whole, told in full sentences.
    const elsewhere = /^(?:MRZ|QR|CARD|TAX|NO|HEADING|COLUMN|ROWS|TEXT_LEGACY|SEX_CODES|SEX_LEGEND|DOB_COLUMN)/;
    const codes = Object.entries({ ...identityCodes, ...rosterCodes })
      .filter(([code, { severity }]) => !elsewhere.test(code) && severity !== 'info')
      .map(([code]) => code);
    expect(codes.filter((code) => !(code in codeTitles))).toEqual([]);
  });

  it('belong to codes that exist', () => {
    const known = { ...identityCodes, ...rosterCodes };
    expect(Object.keys(codeTitles).filter((code) => !(code in known))).toEqual([]);
  });
});
