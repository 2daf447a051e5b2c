import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { neutraliseFormula, type WritableCell, writeCsv, writeWorkbook } from '../../src/tables/index.ts';
import { readFile } from './reading.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const trimmed = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((value) => value !== '') + 1);
const filled = (rows: readonly (readonly string[])[]) => rows.map(trimmed).filter((cells) => cells.length > 0);

/** Anything that can be typed, with the characters that formats trip over drawn often. */
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '"',
        "'",
        ',',
        ';',
        '&',
        '<',
        '>',
        ' ',
        'ố',
        '_x000D_',
        '_x',
        '\u0000',
        '\u0008',
        '\uFFFE',
        '😀',
      ),
      maxLength: 6,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '089188992491', '+84900000123', '1e5', '8.7E+10', '04/05/1990', 'TRUE', '#N/A'),
  },
);
const table = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe('writeWorkbook', () => {
  it('is read back with the same texts, whatever they look like', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { texts, codes } = await readFile(await writeWorkbook({ sheets: [{ name: 'Sheet', rows }] }));
        const expected = filled(rows);
        if (expected.length === 0) expect(codes).toEqual(['FILE_BLANK']);
        else expect(texts).toEqual(expected);
      }),
      { seed: 20210914, numRuns: 150 },
    );
  });

  it('writes every string as text and only numbers as numbers', async () => {
    const rows = [['0900000123', 42, null, { text: '=1+1' }, -1.5]];
    const { rows: read } = await readFile(await writeWorkbook({ sheets: [{ name: 'S', rows }] }));
    expect(read[0]?.cells).toEqual([
      { kind: 'text', text: '0900000123' },
      { kind: 'number', number: 42, text: '42' },
      { kind: 'empty' },
      { kind: 'text', text: '=1+1' },
      { kind: 'number', number: -1.5, text: '-1.5' },
    ]);
  });

  it('writes no formula, and marks text as text for whoever edits it', async () => {
    const file = await writeWorkbook({
      sheets: [{ name: 'S', rows: [['=HYPERLINK("http://x.example")', '+84900000123']] }],
    });
    const workbook = await readXlsx(file, { readStyles: true });
    const cells = [...(workbook.sheets[0]?.cells?.values() ?? [])];
    expect(cells.every((cell) => cell.formula === undefined && cell.style?.numFmt === '@')).toBe(true);
    expect(cells.length).toBe(2);
  });

  it('colours, notes, widths and frozen rows are there for another reader', async () => {
    const file = await writeWorkbook({
      sheets: [
        {
          name: 'Lỗi',
          columns: [{ width: 30 }],
          freezeRows: 1,
          rows: [
            [{ text: 'Họ và tên', fill: 'header' }],
            [{ text: 'x', fill: 'error', comment: 'Thiếu số' }],
            [{ text: '', fill: 'warning' }],
          ],
        },
      ],
    });
    const sheet = (await readXlsx(file, { readStyles: true })).sheets[0];
    expect(sheet?.freezePane?.rows).toBe(1);
    expect(sheet?.columns?.[0]?.width).toBe(30);
    expect(sheet?.cells?.get('1,0')?.comment?.text).toBe('Thiếu số');
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    for (const [cell, rgb] of [
      ['0,0', 'D9E1F2'],
      ['1,0', 'FFC7CE'],
      ['2,0', 'FFEB9C'],
    ] as const) {
      expect(sheet?.cells?.get(cell)?.style?.fill, cell).toMatchObject({ fgColor: { rgb } });
    }
  });

  it('keeps several sheets, also one named __proto__', async () => {
    const sheets = ['__proto__', 'Danh sách'].map((name) => ({ name, rows: [[name]] }));
    const { table: read } = await readFile(await writeWorkbook({ sheets }));
    expect(read?.sheets.map((sheet) => sheet.name)).toEqual(['__proto__', 'Danh sách']);
  });

  it.each([
    [[], 'at least one sheet'],
    [[{ name: '', rows: [] }], '"name" expected'],
    [[{ name: 'a/b', rows: [] }], '"name" expected'],
    [[{ name: 'x'.repeat(32), rows: [] }], '"name" expected'],
    [
      [
        { name: 'a', rows: [] },
        { name: 'A', rows: [] },
      ],
      'different name',
    ],
    [[{ name: 'a', rows: [[Number.NaN]] }], 'finite number'],
    [[{ name: 'a', rows: [['x'.repeat(32_768)]] }], 'at most 32767 characters'],
  ])('refuses %o', async (sheets, message) => {
    await expect(writeWorkbook({ sheets })).rejects.toThrow(message);
  });

  it('takes what its type says', () => {
    expectTypeOf<WritableCell>().toEqualTypeOf<
      | string
      | number
      | null
      | {
          readonly text: string;
          readonly fill?: 'error' | 'warning' | 'header';
          readonly comment?: string;
          readonly wrap?: boolean;
        }
    >();
  });
});

describe('writeCsv', () => {
  it('is read back with the same texts, neutralised where they would run', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',' as const, ';' as const, '\t' as const), async (rows, delimiter) => {
        const { texts, codes } = await readFile(writeCsv(rows, { delimiter }));
        const expected = filled(rows.map((cells) => cells.map(neutraliseFormula)));
        if (rows.some((cells) => cells.some((value) => value.includes('\0')))) expect(codes).toEqual(['FILE_BINARY']);
        else if (expected.length === 0) expect(codes).toEqual(['FILE_BLANK']);
        else if (rows.every((cells) => cells.length === rows[0]?.length)) expect(texts).toEqual(expected);
      }),
      { seed: 20210914, numRuns: 400 },
    );
  });

  it('begins with a mark for Excel, and ends lines as Excel does', () => {
    expect(text(writeCsv([['a', 1, null], [{ text: 'b', fill: 'error' }]]))).toBe('\uFEFFa,1,\r\nb\r\n');
    expect(text(writeCsv([['a;b', 'c"d']], { delimiter: ';', bom: false }))).toBe('"a;b";"c""d"\r\n');
  });

  it('quotes what Excel would take for its own hint', () => {
    expect(text(writeCsv([['sep=;']], { bom: false }))).toBe('"sep=;"\r\n');
  });
});

describe('neutraliseFormula', () => {
  it.each(['=1', '+84', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])('%j', (value) => {
    expect(neutraliseFormula(value)).toBe(`'${value}`);
  });

  it.each(['', 'Hoa', ' =1', "'=1", '1-2', '0900000123'])('leaves %j alone', (value) => {
    expect(neutraliseFormula(value)).toBe(value);
  });
});
