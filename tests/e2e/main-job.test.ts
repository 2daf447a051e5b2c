/** The main job as a program of its own, twice, over real HTTP: what a newcomer sees, and what must never be seen. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACTORY_WORKBOOK } from '../../examples/make-factory-workbook.ts';
import { textWidth } from '../../src/cli/text-width.ts';
import { stateRecords } from '../setup/state-records.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function mainJob(cwd: string, ...args: readonly string[]): Promise<Run> {
  const hooks = new URL('./package-from-source.mjs', import.meta.url).href;
  const program = fileURLToPath(new URL('../../examples/main-job.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', hooks, program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...written }));
  });
}

/** Every identity number and phone of the workbook, and each of them without its zeros. */
async function numbersOfPeople(): Promise<Set<string>> {
  const { sheets } = await readXlsx(await readFile(FACTORY_WORKBOOK));
  const cells = sheets[0]!.rows.flatMap((row) => row.slice(5, 7)).map((value) => String(value ?? ''));
  const numbers = cells.flatMap((text) => text.replace(/[ .'+-]/g, '').match(/\d{8,}/g) ?? []);
  return new Set(numbers.map((number) => number.replace(/^0+/, '')));
}

describe('the main job', () => {
  let folder = '';
  let first: Run;
  let second: Run;

  beforeAll(async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'tiemchung-main-job-'));
    folder = join(cwd, 'out');
    first = await mainJob(cwd);
    second = await mainJob(cwd);
  }, 120_000);
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('ends well, says nothing on the standard error, and prints a report of one screen', () => {
    expect(first).toMatchObject({ code: 0, err: '' });
    const lines = first.out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(32);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(100);
    expect(first.out).toMatchInlineSnapshot(`
      "Công ty TNHH May Mẫu Thử · tiêm vắc xin phòng COVID-19 · ngày 20/09/2021

      ĐÃ ĐỌC    306 dòng có người trong cong-ty-may-mau-thu.xlsx
                    (bỏ qua 24 dòng tiêu đề, tên tổ, số cột, tổng cộng, chữ ký)
      NHẬN      266
      TRẢ LẠI    40 vì:
                  3 họ tên        2 hỏng chữ, 1 thiếu
                  5 ngày sinh     2 không có thật, 2 thiếu, 1 ở tương lai
                 17 số giấy tờ    4 thiếu, 4 trùng, 3 sai độ dài, 2 sai mã tỉnh, 2 lẫn chữ cái,
                                  2 mất chữ số
                  8 điện thoại    3 sai độ dài, 3 thiếu, 2 sai đầu số
                  1 nhóm ưu tiên  1 ngoài nhóm 1–16
                  2 mũi đã tiêm   1 không rõ loại vắc xin, 1 ngày tiêm ở tương lai
                  4 cả dòng       4 lặp lại dòng trước
      GỌI ĐIỆN  106 người, để hỏi phần còn thiếu hoặc chưa chắc
      ĐĂNG KÝ   266 người: 266 mới, 0 thay đổi, 0 đã có từ trước
      ĐỐI CHIẾU 266 người có trên nền tảng, không thiếu ai, dù nền tảng thử trục trặc 4 lần
      MŨI 1     183 người: 180 đến lượt, 3 chưa đủ tuổi, theo 21/NQ-CP
      MŨI 2      83 người: 30 đến lượt, 27 quá hạn (vẫn tiêm), 26 chưa đến ngày (22/09 – 23/10/2021),
                    theo 3588/QĐ-BYT
      VÍ DỤ     MT1001 (dòng 10): Đến lượt tiêm mũi 1, được tiêm từ ngày 08/03/2021. Chương trình tiêm
                    cho lứa tuổi này mở từ ngày 08/03/2021, theo 21/NQ-CP.
                MT1003 (dòng 12): Chưa đến ngày tiêm mũi 2: sớm nhất ngày 23/10/2021. Sớm nhất 8 tuần
                    sau mũi 1 (ngày 28/08/2021), tức ngày 23/10/2021, theo 3588/QĐ-BYT.
                MT1019 (dòng 29): Đã quá hạn tiêm mũi 2 (nên tiêm chậm nhất ngày 27/08/2021): vẫn tiêm
                    tiếp, không tiêm lại từ đầu. Nên tiêm chậm nhất 12 tuần sau mũi 1 (ngày 04/06/2021),
                    tức ngày 27/08/2021, theo 3588/QĐ-BYT.

      out/dong-bi-tra-lai.xlsx  dòng bị trả lại, kèm lý do, để sửa và gửi lại
      out/can-goi-dien.xlsx     ai cần gọi, hỏi gì
      out/ket-qua-dang-ky.json  kết quả đăng ký và mũi tiếp theo của từng mã nhân viên
      out/nen-tang-thu.sqlite   sổ của nền tảng thử trên máy này; xóa đi để chạy lại từ đầu
      "
    `);
  });

  it('finds everybody registered the second time, and nobody twice', async () => {
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toContain('ĐĂNG KÝ   266 người: 0 mới, 0 thay đổi, 266 đã có từ trước');
    const state = join(folder, 'nen-tang-thu.sqlite');
    expect(await stateRecords(state, 'organizations')).toHaveLength(1);
    const registrations = await stateRecords<{ id: string }>(state, 'registrations');
    expect(registrations).toHaveLength(266);
    expect(new Set(registrations.map(({ id }) => id)).size).toBe(266);
  });

  it('leaves rows to correct, people to phone and results by employee code', async () => {
    expect((await readdir(folder)).sort()).toEqual([
      'can-goi-dien.xlsx',
      'dong-bi-tra-lai.xlsx',
      'ket-qua-dang-ky.json',
      'nen-tang-thu.sqlite',
    ]);
    const rejects = await readXlsx(await readFile(join(folder, 'dong-bi-tra-lai.xlsx')));
    const rows = rejects.sheets[0]!.rows;
    expect(rows[5]).toContain('Họ và tên');
    expect(rows[5]).toContain('Lý do cần sửa');
    expect(rows.filter((row) => /^MT\d{4}$/.test(String(row[1])))).toHaveLength(40);
    // What a spreadsheet would run as a formula stands there as text.
    expect(rows.flat()).toContain('=HYPERLINK("http://vi-du.example/","Xem ảnh thẻ")');
    const calls = await readXlsx(await readFile(join(folder, 'can-goi-dien.xlsx')));
    const phones = calls.sheets[0]!.rows.slice(1).map((row) => row[5]);
    expect(
      phones.filter((phone) => phone !== null && phone !== '').every((phone) => /^0\d+$/.test(String(phone))),
    ).toBe(true);
    const { people, counts } = JSON.parse(await readFile(join(folder, 'ket-qua-dang-ky.json'), 'utf8'));
    expect(counts).toMatchObject({ rows: 306, unchanged: 266, 'not-accepted': 40 });
    const late = people.find((person: { next: { status: string } | null }) => person.next?.status === 'OVERDUE');
    expect(late.employeeCode).toMatch(/^MT\d{4}$/);
    expect(late.next.why.join(' ')).toMatch(/12 tuần sau mũi 1 .* theo 3588\/QĐ-BYT/);
  });

  it('shows no identity number, phone or name of anybody', async () => {
    const numbers = await numbersOfPeople();
    expect(numbers.size).toBeGreaterThan(550);
    const results = await readFile(join(folder, 'ket-qua-dang-ky.json'), 'utf8');
    for (const text of [first.out, first.err, second.out, second.err, results]) {
      // The firm's tax code is the one long number that may stand there, besides hashes and record ids.
      const runs = text.replaceAll('MST-1409999914', '').match(/(?<![0-9a-f-])\d{8,}(?![0-9a-f-])/g) ?? [];
      expect(runs).toEqual([]);
      for (const run of text.match(/\d{8,}/g) ?? []) expect(numbers.has(run.replace(/^0+/, ''))).toBe(false);
      expect(text).not.toMatch(/Nguyễn|Trần Thị|KIM MIN JUN/i);
    }
  });

  it('says why a file cannot be read, and exits with 1', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'tiemchung-main-job-'));
    const run = await mainJob(elsewhere, 'out', fileURLToPath(new URL('../../package.json', import.meta.url)));
    await rm(elsewhere, { recursive: true, force: true });
    expect(run.code).toBe(1);
    expect(run.err).not.toBe('');
    expect(run.err).not.toMatch(/\bat .*:\d+/);
  });
});
