import fc from 'fast-check';
import { expect, expectTypeOf, it } from 'vitest';
import { covid2021Adult } from '../../src/catalogue/index.ts';
import { identityCodes } from '../../src/identity/codes/index.ts';
import { render } from '../../src/messages/index.ts';
import {
  checkRoster,
  type RosterReport,
  type RosterValues,
  reportSummary,
  rosterCodes,
  rosterFields,
  writeRejectWorkbook,
} from '../../src/roster/index.ts';
import type { Cell, Row } from '../../src/tables/index.ts';
import type { CalendarDate, PartialDate } from '../../src/values/index.ts';
import { CLEAN, CORE, check, day, REFERENCE_DATE } from './lists.ts';

const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    ...CORE.split('|'),
    ...CLEAN.split('|'),
    ...['Nam', 'Nữ', 'nt', '"', 'x', '-', 'Tổng cộng', 'I. KHO', '(1)', 'Mũi 1', 'Ngày tiêm', 'Họ đệm', 'Tên'],
    ...[
      '__proto__',
      'constructor',
      'Tiền sử bệnh',
      'AZ 01/08/2021',
      '31/02/1990',
      '1990',
      '8,7E+10',
      '\u0000',
      '\uD800',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: words.map((text): Cell => (text === '' ? { kind: 'empty' } : { kind: 'text', text })) },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'empty' }) },
  { weight: 1, arbitrary: fc.double().map((number): Cell => ({ kind: 'number', number, text: String(number) })) },
  {
    weight: 1,
    arbitrary: fc.boolean().map((value): Cell => ({ kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE' })),
  },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'error', text: '#REF!' }) },
  {
    weight: 1,
    arbitrary: fc.constant<Cell>({ kind: 'date', date: day('1990-05-04'), text: '04/05/1990', serial: 32997 }),
  },
);
const heading: Cell[] = CORE.split('|').map((text) => ({ kind: 'text', text }));
const grid = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(fc.nat(2), fc.array(cell, { maxLength: 9 })), { maxLength: 14 }))
  .map(([headed, lines]): Row[] => {
    const rows: Row[] = headed ? [{ record: 1, line: 1, cells: heading }] : [];
    let record = rows.length;
    for (const [gap, cells] of lines) {
      record += gap + 1;
      rows.push({ record, line: record, cells });
    }
    return rows;
  });

it('never throws, and every row is a person or is skipped', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const report = await checkRoster(rows, { referenceDate: REFERENCE_DATE });
      const seen = report.rows.map((row) => row.record);
      for (const { record, count } of report.skipped) {
        for (let at = record; at < record + count; at += 1) seen.push(at);
      }
      const last = rows.at(-1)?.record ?? 0;
      const from = report.header ? 1 : (rows[0]?.record ?? 1);
      const expected = Array.from({ length: last }, (_, at) => at + 1).filter((record) => record >= from);
      expect(seen.filter((record) => record >= from).sort((a, b) => a - b)).toEqual(expected);
      expect(report.counts.people).toBe(report.counts.accepted + report.counts.rejected);
      JSON.stringify(reportSummary(report));
      for (const row of report.rows) {
        expect(row.status).toBe(row.findings.some(({ severity }) => severity === 'error') ? 'rejected' : 'accepted');
        for (const finding of row.findings) {
          const text = render(finding, [rosterCodes, identityCodes], 'vi');
          expect(text, finding.code).not.toMatch(/\{\w+\}/);
        }
      }
    }),
    { seed: 20210914, numRuns: 500 },
  );
});

it('writes a workbook whatever was in the list', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const report = await checkRoster(rows, { referenceDate: REFERENCE_DATE });
      expect((await writeRejectWorkbook(report)).length).toBeGreaterThan(0);
    }),
    { seed: 20210914, numRuns: 40 },
  );
});

it('reads the same people whatever the order of columns', async () => {
  const [headings, values] = [CORE.split('|'), CLEAN.split('|')];
  const shuffled = fc.shuffledSubarray([...headings.keys()], { minLength: headings.length });
  await fc.assert(
    fc.asyncProperty(shuffled, async (order) => {
      const turn = (cells: readonly string[]): string => order.map((at) => cells[at]).join('|');
      const report = await check([turn(headings), turn(values)]);
      expect(report.rows[0]?.values).toMatchObject({ fullName: 'Trần Thị Hoa', idNumber: '087190912345' });
      expect(report.rows[0]?.findings).toEqual([]);
    }),
    { seed: 20210914, numRuns: 60 },
  );
});

it('consumes rows one by one, reports progress and stops when it is told to', async () => {
  const controller = new AbortController();
  let given = 0;
  async function* endless(): AsyncIterable<Row> {
    yield { record: 1, line: 1, cells: heading };
    for (let record = 2; ; record += 1) {
      given += 1;
      if (record === 3000) controller.abort(new Error('enough'));
      yield { record, line: record, cells: CLEAN.split('|').map((text) => ({ kind: 'text', text })) };
    }
  }
  const told: number[] = [];
  const { signal } = controller;
  await expect(checkRoster(endless(), { signal, onProgress: ({ rows }) => told.push(rows) })).rejects.toThrow('enough');
  expect(told.slice(0, 3)).toEqual([500, 1000, 1500]);
  expect(given).toBeLessThan(4000);
});

it('reads cells of any length in one pass', async () => {
  // A quadratic rule would need minutes for these.
  const long = [' ', '1', 'a', '(', '-', 'mũi 1 ', '01/02/2021 ', 'a@a.', 'ngày ', '"', 'Nguyễn '].map((part) =>
    part.repeat(100_000 / part.length),
  );
  const headings = [...CORE.split('|'), 'Email', 'Mũi 1', 'Địa chỉ', 'Phòng ban', 'Mã NV', 'Số thẻ BHYT'];
  const lines = long.map((text) => headings.map(() => text).join('|'));
  const report = await check([headings.join('|'), ...lines, CLEAN]);
  expect(report.rows.at(-1)?.findings).toEqual([]);
  expect(await check(lines)).toMatchObject({ rows: [] });
});

it('has texts for every code, and a profile that knows the fields', () => {
  for (const [code, { vi, en }] of Object.entries(rosterCodes)) {
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(holes(vi), code).toEqual(holes(en));
    expect(Object.hasOwn(identityCodes, code), code).toBe(false);
  }
  const fields: readonly string[] = rosterFields();
  expect(fields).toEqual(expect.arrayContaining([...covid2021Adult.requiredFields, ...covid2021Adult.excessFields]));
});

it('has types that say what may be absent', () => {
  expectTypeOf<RosterValues['birthDate']>().toEqualTypeOf<PartialDate | null>();
  expectTypeOf<RosterValues['dose2Date']>().toEqualTypeOf<CalendarDate | null | undefined>();
  expectTypeOf<RosterReport['header']>().extract<undefined>().toEqualTypeOf<undefined>();
});
