/** `tiemchung forecast FILE`: rows, statuses, and nothing about people. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FACTORY_WORKBOOK } from '../../examples/make-factory-workbook.ts';
import { run } from '../../src/cli/run.ts';
import { checkRoster } from '../../src/roster/index.ts';
import { readTable } from '../../src/tables/index.ts';
import { type RecordedIo, recordedIo } from './io.ts';

const HEADING = [
  'Mã NV',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Điện thoại',
  'Nhóm ưu tiên',
  'Ngày tiêm mũi 1',
  'Vắc xin mũi 1',
];
const PERSON = ['MT01', 'Trần Văn An', '04/05/1990', 'Nam', '087090912345', '0912000345', '13'];
const FIRST = [...PERSON, '', ''];
const SECOND = [...PERSON.with(0, 'MT02').with(4, '087090912346').with(5, '0912000346'), '10/07/2021', 'AstraZeneca'];
const NO_DATE = [...PERSON.with(0, 'MT03').with(4, '087090912347').with(5, '0912000347'), '', 'Pfizer'];
const WRONG = [...PERSON.with(0, 'MT04').with(2, '31/02/1991').with(4, '087090912348'), '', ''];
const csv = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\n');

async function forecast(
  args: readonly string[],
  options: Parameters<typeof recordedIo>[0] = {},
): Promise<{ code: number; io: RecordedIo }> {
  const io = recordedIo(options);
  return { code: await run(['forecast', ...args, '--as-of', '20/09/2021'], io), io };
}

describe('tiemchung forecast of a list', () => {
  it('says the next dose of each accepted row, then the counts', async () => {
    const { code, io } = await forecast(['-'], { stdin: csv(HEADING, FIRST, SECOND, NO_DATE) });
    expect(code).toBe(0);
    expect(io.err()).toBe('');
    expect(io.out()).toMatchInlineSnapshot(`
      "stdin, ngày xét 20/09/2021
      Đọc 3 dòng có người: nhận 3, trả lại 0.

        dòng  mã    tình trạng           mũi tiếp theo  sớm nhất    nên tiêm    chậm nhất   vắc xin
           2  MT01  đến lượt             mũi 1          08/03/2021  08/03/2021              AZ SPUV VERO PFZ MOD HAYAT ABD JAN
           3  MT02  đến lượt             mũi 2          04/09/2021  04/09/2021  02/10/2021  AZ
           4  MT03  chưa rõ mũi đã tiêm

      Theo tình trạng:
        2  đến lượt
        1  chưa rõ mũi đã tiêm
      "
    `);
  });

  it('ends with 1 and counts rejected rows', async () => {
    const { code, io } = await forecast(['-', '--lang', 'en'], { stdin: csv(HEADING, FIRST, WRONG) });
    expect(code).toBe(1);
    expect(io.out()).toMatchInlineSnapshot(`
      "stdin, day asked about 2021-09-20
      Read 2 rows with a person: 1 accepted, 1 rejected.

        row  code  status  next dose  earliest    recommended  latest  vaccines
          2  MT01  due     dose 1     2021-03-08  2021-03-08           AZ SPUV VERO PFZ MOD HAYAT ABD JAN

      By status:
        1  due

      ! Rejected rows (1) were not worked out; "tiemchung check" says why.
      "
    `);
  });

  it('never calls a person whose history lacks a date or a vaccine as if nothing had been given', async () => {
    const noVaccine = [...PERSON, '10/07/2021', ''];
    const { io } = await forecast(['-', '--json'], { stdin: csv(HEADING, noVaccine, NO_DATE) });
    const { rows, statuses } = JSON.parse(io.out());
    expect(statuses).toEqual({ HISTORY_INCOMPLETE: 2 });
    for (const row of rows) expect(row).toMatchObject({ nextDose: null, earliest: null, products: [] });
  });

  it('is one JSON document with --json, and takes settings and the offered vaccine', async () => {
    const args = ['-', '--json', '--setting', 'azGapWeeks=6', '--offered', 'AZ'];
    const { code, io } = await forecast(args, { stdin: csv(HEADING, FIRST, SECOND, WRONG) });
    expect(code).toBe(1);
    expect(JSON.parse(io.out())).toMatchObject({
      ok: false,
      file: 'stdin',
      profile: 'covid-2021-adult',
      schedule: 'vietnam-covid-19',
      asOf: '2021-09-20',
      counts: { people: 3, accepted: 2, rejected: 1 },
      rows: [
        { record: 2, employeeCode: 'MT01', status: 'DUE', nextDose: 'P1' },
        { record: 3, employeeCode: 'MT02', status: 'DUE', nextDose: 'P2', earliest: '2021-08-21', products: ['AZ'] },
      ],
    });
  });

  it('keeps a table on a terminal within its width, and whole elsewhere', async () => {
    const stdin = csv(HEADING, FIRST);
    const terminal = await forecast(['-'], { stdin, terminal: true, columns: 100 });
    expect(
      Math.max(
        ...terminal.io
          .out()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100);
    expect(terminal.io.out()).toContain('…');
    expect((await forecast(['-'], { stdin })).io.out()).toContain('HAYAT');
  });

  it('shows a hostile employee code without obeying it', async () => {
    const { io } = await forecast(['-'], { stdin: csv(HEADING, FIRST.with(0, 'MT\u001B[31m1')) });
    expect(io.out()).not.toContain('\u001B');
  });

  it.each([
    ['an empty file', new Uint8Array(), 'FILE_EMPTY'],
    ['a text without a list', 'xin chào\ncác bạn\n', 'NO_HEADING'],
  ])('refuses %s with a sentence', async (_, stdin, expected) => {
    const { code, io } = await forecast(['-', '--json'], { stdin });
    expect(code).toBe(1);
    const { findings, rows } = JSON.parse(io.out());
    expect(findings.map(({ code: each }: { code: string }) => each)).toContain(expected);
    expect(rows).toEqual([]);
    expect((await forecast(['-'], { stdin })).io.out()).toContain('! ');
  });

  it('answers for the factory list without a name, a number or a phone', async () => {
    const { code, io } = await forecast([FACTORY_WORKBOOK], { terminal: true });
    expect(code).toBe(1);
    const document = await forecast([FACTORY_WORKBOOK, '--json']);
    const said = `${io.out()}${io.err()}${document.io.out()}${document.io.err()}`;
    const table = await readTable(await readFile(FACTORY_WORKBOOK), { fileName: 'list.xlsx' });
    if (!table.ok) throw new Error('the factory list cannot be read');
    const sheet = table.value.sheets.at(-1);
    if (!sheet) throw new Error('the factory list has no sheet');
    const report = await checkRoster(sheet, {});
    expect(report.rows.length).toBeGreaterThan(100);
    for (const { values } of report.rows) {
      for (const secret of [values.fullName, values.idNumber, values.phone]) {
        if (secret) expect(said).not.toContain(secret);
      }
    }
    const { counts, statuses, rows } = JSON.parse(document.io.out());
    const total = Object.values<number>(statuses).reduce((sum, each) => sum + each, 0);
    expect([rows.length, total]).toEqual([counts.accepted, counts.accepted]);
    expect(statuses.DUE).toBeGreaterThan(100);
  });
});
