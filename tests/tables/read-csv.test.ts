import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasShared, sharedPath } from '../setup/shared.ts';
import { readFile } from './reading.ts';

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

describe('records and lines', () => {
  it('counts physical lines, and blank records', async () => {
    const { rows } = await readFile('a,b\r\n\r\n"x\r\ny",2\r\n,,\r\nlast,');
    expect(rows.map(({ record, line }) => [record, line])).toEqual([
      [1, 1],
      [3, 3],
      [5, 6],
    ]);
    expect(rows[1]?.cells).toEqual([
      { kind: 'text', text: 'x\r\ny' },
      { kind: 'text', text: '2' },
    ]);
    expect(rows[2]?.cells).toEqual([{ kind: 'text', text: 'last' }]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR of old Macs', '\r'],
  ])('ends lines with %s', async (_, end) => {
    const { rows } = await readFile(['a,b', 'c,d', ''].join(end));
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('keeps every blank of a cell', async () => {
    expect((await readFile('  a ,\u00A0b\t,"  "\n')).texts).toEqual([['  a ', '\u00A0b\t', '  ']]);
  });

  it('can be read twice, also half-way', async () => {
    const { table } = await readFile('a,b\nc,d\n');
    const sheet = table?.sheets[0];
    for await (const _ of sheet?.rows() ?? []) break;
    const records: number[] = [];
    for await (const row of sheet?.rows() ?? []) records.push(row.record);
    expect(records).toEqual([1, 2]);
  });

  it('reads over the borders of pieces', async () => {
    const cell = `Nguyễn ${'ố'.repeat(20_000)}`;
    const lines = Array.from({ length: 20 }, (_, index) => `${index},"${cell}\n${index}"`);
    const { rows, texts } = await readFile(lines.join('\n'));
    expect(texts).toEqual(lines.map((_, index) => [String(index), `${cell}\n${index}`]));
    expect(rows.at(-1)?.line).toBe(39);
  });
});

describe('delimiters', () => {
  it.each([
    [',', 'Họ và tên,Ngày sinh\nTrần Thị Hoa,04/05/1990\n'],
    [';', 'Họ và tên;Ngày sinh;Lương\nTrần Thị Hoa;04/05/1990;1,5\nLê Văn Nam;1991;2,5\n'],
    [';', 'Địa chỉ;Tỉnh\nẤp 3, xã A, huyện B;Đồng Tháp\nẤp 4, xã C, huyện D;Đồng Tháp\n'],
    ['\t', 'Họ và tên\tĐịa chỉ\nTrần Thị Hoa\tẤp 3, xã A; huyện B\n'],
    [',', 'một cột\nhai\n'],
  ] as const)('%j', async (delimiter, text) => {
    const { table, codes } = await readFile(text);
    expect(table?.delimiter).toBe(delimiter);
    expect(codes).toEqual(['DELIMITER_DETECTED']);
  });

  it('is not misled by a title above the table', async () => {
    const { texts } = await readFile('DANH SÁCH, ĐỢT 1, NĂM 2021\n\nTT;Họ tên;Tuổi\n1;Hoa;30\n2;Nam;31\n3;Đức;32\n');
    expect(texts[2]).toEqual(['1', 'Hoa', '30']);
  });

  it("obeys Excel's own hint and does not give it as a row", async () => {
    const { table, rows } = await readFile('sep=;\na,b;c\n');
    expect(table?.delimiter).toBe(';');
    expect(rows.map(({ record, line }) => [record, line])).toEqual([[2, 2]]);
  });
});

describe('quotation marks', () => {
  it('keeps marks inside a quoted cell that are not doubled', async () => {
    const read = await readFile('a,b\n1,"Cty "ABC" VN"\n2,x\n');
    expect(read.texts).toEqual([
      ['a', 'b'],
      ['1', 'Cty "ABC" VN'],
      ['2', 'x'],
    ]);
    expect(read.codes).toContain('QUOTE_STRAY');
    expect(read.params).toContainEqual({ line: 2, count: 2 });
  });

  it('keeps what hangs on after a closing mark', async () => {
    expect((await readFile('"a"x,"b"\n')).texts).toEqual([['ax', 'b']]);
  });

  it('keeps a mark in the middle of a cell without a word', async () => {
    const { texts, codes } = await readFile('Ống 5",Cty "A"\n1,2\n');
    expect(texts[0]).toEqual(['Ống 5"', 'Cty "A"']);
    expect(codes).toEqual(['DELIMITER_DETECTED']);
  });

  it('does not let a mark that is never closed swallow the file', async () => {
    const { texts, codes, params } = await readFile('a,b\n1,"Hoa\n2,Nam\n3,Đức\n');
    expect(texts).toEqual([
      ['a', 'b'],
      ['1', '"Hoa'],
      ['2', 'Nam'],
      ['3', 'Đức'],
    ]);
    expect(codes).toContain('QUOTE_UNCLOSED');
    expect(params).toContainEqual({ line: 2, count: 1 });
  });

  it('does not let a mark run on to the next quoted cell', async () => {
    const { texts } = await readFile('a,b\n1,"Hoa\n2,"Ấp 3, xã A"\n3,Đức\n');
    expect(texts).toEqual([
      ['a', 'b'],
      ['1', '"Hoa'],
      ['2', 'Ấp 3, xã A'],
      ['3', 'Đức'],
    ]);
  });

  it('does not let a mark swallow whole records up to a stray one', async () => {
    const { texts, codes } = await readFile('a,b,c,d\n1,"Hoa,x,y\n2,Nam,x,y\n3,Ống 5",x,y\n');
    expect(texts.map((row) => row.length)).toEqual([4, 4, 4, 4]);
    expect(codes).toContain('QUOTE_UNCLOSED');
  });

  it('does not look for the end of a stray mark anew on every line', async () => {
    const { rows } = await readFile(`"${'""a""\n'.repeat(300_000)}`);
    expect(rows.at(-1)?.line).toBe(300_000);
  });

  it('leaves a quoted cell of several lines alone', async () => {
    const { texts, codes } = await readFile('a,b,c,d\n1,"Ấp 3,\nxã A, huyện B,\ntỉnh C",x,y\n');
    expect(texts[1]).toEqual(['1', 'Ấp 3,\nxã A, huyện B,\ntỉnh C', 'x', 'y']);
    expect(codes).toEqual(['DELIMITER_DETECTED']);
  });
});

describe('encodings', () => {
  const text = 'Họ và tên,Ngày sinh\nTrần Thị Hoa,04/05/1990\nLê Văn Ngữ,1991\n';

  it.each([
    ['utf-8', new TextEncoder().encode(text), ['DELIMITER_DETECTED']],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`), ['BOM', 'DELIMITER_DETECTED']],
    ['utf-16le', utf16(text), ['BOM', 'ENCODING_DETECTED', 'DELIMITER_DETECTED']],
    ['utf-16be', utf16(text, true), ['BOM', 'ENCODING_DETECTED', 'DELIMITER_DETECTED']],
    [
      'windows-1258',
      // Letters of the code page with combining tone marks after them.
      latin1(
        'H\xF2o v\xE0 t\xEAn,Ng\xE0y sinh\nTr\xE2\xCCn Th\xF2i Hoa,04/05/1990\nL\xEA V\xE3n Ng\xFD\xDE,1991\n'
          .replaceAll('\xF2o', 'o\xF2')
          .replaceAll('\xF2i', 'i\xF2'),
      ),
      ['ENCODING_LEGACY', 'DELIMITER_DETECTED'],
    ],
    [
      'vni',
      latin1('Hoï vaø teân,Ngaøy sinh\nTraàn Thò Hoa,04/05/1990\nLeâ Vaên Ngöõ,1991\n'),
      ['ENCODING_LEGACY', 'DELIMITER_DETECTED'],
    ],
    [
      'tcvn3',
      latin1('Hä vµ tªn,Ngµy sinh\nTrÇn ThÞ Hoa,04/05/1990\nLª V¨n Ng÷,1991\n'),
      ['ENCODING_LEGACY', 'DELIMITER_DETECTED'],
    ],
  ] as const)('%s', async (encoding, bytes, codes) => {
    const read = await readFile(bytes);
    expect(read.codes).toEqual(codes);
    expect(read.table?.encoding).toBe(encoding);
    expect(read.texts).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
    );
  });

  it('names the line where UTF-8 ends', async () => {
    const read = await readFile(latin1('a,b\nc,d\n\xFF\xFE\x81,x\n'));
    expect(read.codes).toEqual(['ENCODING_UNKNOWN']);
    expect(read.params).toEqual([{ line: 3 }]);
  });

  it('names the line of a NUL', async () => {
    const read = await readFile('a,b\nc,\0d\n');
    expect([read.codes, read.params]).toEqual([['FILE_BINARY'], [{ line: 2 }]]);
  });

  it('says when the name misleads', async () => {
    const { codes } = await readFile('a,b\n', { fileName: 'danh-sach.XLSX' });
    expect(codes).toContain('FILE_NAME_MISLEADING');
    expect((await readFile('a,b\n', { fileName: 'danh-sach.csv' })).codes).not.toContain('FILE_NAME_MISLEADING');
  });
});

describe('against csv-parse', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ố', ',', '"', '\n', '\r\n', ' '), maxLength: 6 });

  it('reads any text that csv-parse accepts in the same way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'ố', ',', '"', '\n', ' '), maxLength: 40 }),
        async (text) => {
          const theirs = oracle(text);
          const { texts, rows, codes } = await readFile(text);
          if (
            !theirs ||
            codes.includes('QUOTE_UNCLOSED') ||
            codes.includes('FILE_BLANK') ||
            codes.includes('FILE_EMPTY')
          )
            return;
          const filled = theirs.map(trimmed).map((cells, index) => ({ record: index + 1, cells }));
          expect(rows.map(({ record }, index) => ({ record, cells: texts[index] }))).toEqual(
            filled.filter(({ cells }) => cells.length > 0),
          );
        },
      ),
      { seed: 20210914, numRuns: 500 },
    );
  });

  it('counts the same lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        async (records) => {
          const text = records
            .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          const { rows, codes } = await readFile(text);
          if (codes.includes('FILE_BLANK')) return;
          let line = 1;
          const lines = records.map((cells) => {
            const first = line;
            line += 1 + cells.join('').split('\n').length - 1;
            return first;
          });
          for (const row of rows) expect(row.line).toBe(lines[row.record - 1]);
        },
      ),
      { seed: 20210914, numRuns: 200 },
    );
  });
});

describe.skipIf(!hasShared('reference/data/rosters'))('sample rosters', () => {
  it.each([
    ['01-portal-headings-utf8.csv', 91, 96],
    ['02-title-block-row5.csv', 112, 112],
    ['03-tcvn3-legacy.csv', 61, 61],
  ])('%s', async (name, record, line) => {
    const { rows } = await readFile(new Uint8Array(readFileSync(sharedPath(`reference/data/rosters/${name}`))));
    expect(rows.at(-1)).toMatchObject({ record, line });
  });
});

function oracle(text: string): string[][] | undefined {
  try {
    // The overload for plain records is not chosen when options are given.
    return parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }) as unknown as string[][];
  } catch {
    return undefined;
  }
}

function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((value) => value !== '');
  return cells.slice(0, last + 1);
}
