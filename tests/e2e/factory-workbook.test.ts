import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { FACTORY_WORKBOOK, makeFactoryWorkbook } from '../../examples/make-factory-workbook.ts';
import { checkRoster } from '../../src/roster/index.ts';
import { readTable } from '../../src/tables/index.ts';
import { parseCalendarDate } from '../../src/values/index.ts';

async function cellsOf(bytes: Uint8Array): Promise<unknown> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows, merges }) => ({ name, rows, merges }));
}

describe('the factory workbook of the examples', () => {
  it('is what its generator makes, cell by cell', async () => {
    const { bytes } = await makeFactoryWorkbook();
    expect(await cellsOf(await readFile(FACTORY_WORKBOOK))).toEqual(await cellsOf(bytes));
  });

  it('changes with the seed', async () => {
    const [first, second] = await Promise.all([makeFactoryWorkbook(1), makeFactoryWorkbook(2)]);
    expect(await cellsOf(first.bytes)).not.toEqual(await cellsOf(second.bytes));
  });

  it('holds invented people only: tails of identity numbers begin with 9, phones carry a block of zeros', async () => {
    const { sheets } = await readXlsx(await readFile(FACTORY_WORKBOOK));
    const texts = sheets[0]!.rows
      .flatMap((row) => row.slice(5, 7))
      .map((value) => (value instanceof Date ? '' : String(value ?? '')));
    const numbers = texts.flatMap((text) => text.replace(/[ .'+]/g, '').match(/\d{8,13}/g) ?? []);
    expect(numbers.length).toBeGreaterThan(590);
    expect(numbers.filter((number) => !/9\d{5,6}\d?$|000/.test(number))).toEqual([]);
  });

  it('is checked to the flaw: every planted error and warning is found, and no other', async () => {
    const { bytes, planted } = await makeFactoryWorkbook();
    const table = await readTable(bytes);
    const sheet = table.ok ? table.value.sheets[0] : undefined;
    const report = await checkRoster(sheet ?? [], { referenceDate: parseCalendarDate('2021-09-20')! });
    expect(report.counts.skipped).toBe(24);
    const found = report.rows.map(({ record, findings }) => [
      record,
      findings.filter(({ severity }) => severity !== 'info').map(({ path, code }) => `${path[0]} ${code}`),
    ]);
    const expected = [...planted].map(([record, flaws]) => [
      record,
      flaws.map(({ field, code }) => `${field} ${code}`),
    ]);
    expect(found).toEqual(expected);
  });

  it('plants each flaw of the taxonomy that a factory list can have', async () => {
    const { planted } = await makeFactoryWorkbook();
    const codes = new Set([...planted.values()].flat().map(({ code }) => code));
    expect([...codes].sort()).toMatchInlineSnapshot(`
      [
        "DOB_FUTURE",
        "DOB_INVALID",
        "DOB_MISSING",
        "DOB_MONTH_FIRST",
        "DOB_MONTH_YEAR",
        "DOB_TWO_DIGIT_YEAR",
        "DOB_UNDERAGE",
        "DOB_YEAR_ONLY",
        "DOSE_FUTURE",
        "FIELDS_SWAPPED",
        "GROUP_MISSING",
        "GROUP_UNKNOWN",
        "GROUP_UNMAPPED_TEXT",
        "ID_BIRTHYEAR_MISMATCH",
        "ID_DUPLICATE",
        "ID_LEADING_ZERO_LOST",
        "ID_LENGTH",
        "ID_MISSING",
        "ID_NON_DIGIT",
        "ID_PROVINCE_UNKNOWN",
        "ID_SCIENTIFIC",
        "ID_SEX_MISMATCH",
        "LOT_MISSING",
        "NAME_HAS_NOTE",
        "NAME_INVALID_CHAR",
        "NAME_MISSING",
        "NAME_NO_DIACRITICS",
        "NAME_SINGLE_WORD",
        "PERSON_LIKELY_DUPLICATE",
        "PHONE_LANDLINE",
        "PHONE_LEADING_ZERO_LOST",
        "PHONE_LENGTH",
        "PHONE_MISSING",
        "PHONE_MULTIPLE",
        "PHONE_OLD_PREFIX",
        "PHONE_PREFIX_UNKNOWN",
        "PHONE_SHARED",
        "ROW_DUPLICATE",
        "VACCINE_UNKNOWN",
      ]
    `);
    expect(planted.size).toBe(306);
  });
});
