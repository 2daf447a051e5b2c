import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readXlsx, streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { cellText, columnName, type Row } from '../../src/tables/index.ts';
import { hasShared, readShared, sharedPath } from '../setup/shared.ts';
import { readFile, rowsOf } from './reading.ts';
import { makeWorkbook, makeZip, sheetXml } from './zip-maker.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (cells: string, number = 1, more = ''): string => `<row r="${number}"${more}>${cells}</row>`;
/** Styles whose numbers are the positions of the format codes. */
const stylesXml = (formats: readonly string[], fonts: readonly string[] = ['Calibri']): string =>
  `<styleSheet><numFmts>${formats.map((code, id) => `<numFmt numFmtId="${200 + id}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<fonts>${fonts.map((name) => `<font><sz val="11"/><name val="${name}"/></font>`).join('')}</fonts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
  `<cellXfs>${formats.map((_, id) => `<xf numFmtId="${200 + id}" fontId="${Math.min(id, fonts.length - 1)}"/>`).join('')}</cellXfs></styleSheet>`;

async function cellsOf(cells: string, styles?: string, workbookPr = '') {
  const made = { sheet: sheetXml(row(cells)), workbookPr };
  const { rows } = await readFile(makeWorkbook(styles === undefined ? made : { ...made, styles }));
  return rows[0]?.cells ?? [];
}

describe('values', () => {
  it('keeps numbers exactly', async () => {
    const raw = ['87089194999', '8.7089194999E10', '0.1', '1E-7', '1E+21', '-5', '12345678901234567890', '1.0'];
    const cells = await cellsOf(raw.map((value) => `<c><v>${value}</v></c>`).join(''));
    expect(cells.map(cellText)).toEqual([
      '87089194999',
      '87089194999',
      '0.1',
      '1e-7',
      '1000000000000000000000',
      '-5',
      '12345678901234567890',
      '1',
    ]);
    expect(cells[0]).toEqual({ kind: 'number', number: 87089194999, text: '87089194999' });
  });

  it('keeps booleans, errors, results of formulas', async () => {
    const cells = await cellsOf(
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;""</f><v>Hoa</v></c>',
    );
    expect(cells).toEqual([
      { kind: 'boolean', value: true, text: 'TRUE' },
      { kind: 'boolean', value: false, text: 'FALSE' },
      { kind: 'error', text: '#N/A' },
      { kind: 'number', number: 2, text: '2' },
      { kind: 'text', text: 'Hoa' },
    ]);
  });

  it('says when formulas have no result', async () => {
    const read = await readFile(
      makeWorkbook({ sheet: sheetXml(row('<c><v>1</v></c><c><f>A1</f></c><c><f>A2</f><v/></c>')) }),
    );
    expect([read.codes, read.params]).toEqual([['FORMULA_WITHOUT_VALUE'], [{ sheet: 'S', count: 2 }]]);
  });

  it('joins rich text, leaves phonetic guides out, keeps blanks, entities and escapes', async () => {
    const sharedStrings =
      '<sst><si><r><t>Trần </t></r><r><rPr><b/></rPr><t xml:space="preserve">Thị  Hoa </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
      '<si><t>a&amp;b&lt;&#7889;&#x1ED1;_x000D_\r\nc _x005F_x0041_</t></si><si/><si><t/></si><si><t><![CDATA[<&]]></t></si></sst>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    const { texts } = await readFile(makeWorkbook({ sheet: sheetXml(row(cells)), sharedStrings }));
    expect(texts).toEqual([['Trần Thị  Hoa ', 'a&b<ốố\r\nc _x0041_', '', '', '<&']]);
  });

  it('reads inline strings', async () => {
    const cells = await cellsOf('<c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh><t>x</t></rPh></is></c>');
    expect(cells).toEqual([{ kind: 'text', text: 'a b' }]);
  });
});

describe('dates', () => {
  const formats = [
    'dd/mm/yyyy',
    'hh:mm',
    'General',
    '[$-42A]d mmmm yyyy',
    '"ngày" 0',
    '0.00;[Red]-0',
    'mm-yy',
    'mm:ss',
    '\\d0',
  ];
  const styles = stylesXml(formats);
  const dated = async (serial: number, style = 0, workbookPr = '') =>
    (await cellsOf(`<c s="${style}"><v>${serial}</v></c>`, styles, workbookPr))[0];

  it.each([
    [1, '1900-01-01', '01/01/1900'],
    [59, '1900-02-28', '28/02/1900'],
    [61, '1900-03-01', '01/03/1900'],
    [32_997, '1990-05-04', '04/05/1990'],
    [44_453.5, '2021-09-14', '14/09/2021 12:00:00'],
    [2_958_465, '9999-12-31', '31/12/9999'],
  ])('%d is %s in the 1900 system', async (serial, date, text) => {
    expect(await dated(serial)).toEqual({ kind: 'date', date, text, serial });
  });

  it.each([0, 60, -1, 2_958_466])('%d is no day of the 1900 system', async (serial) => {
    expect(await dated(serial)).toMatchObject({ kind: 'number', number: serial });
  });

  it.each([
    [0, '1904-01-01'],
    [31_535, '1990-05-04'],
  ])('%d is %s in the 1904 system', async (serial, date) => {
    expect(await dated(serial, 0, '<workbookPr date1904="1"/>')).toMatchObject({ kind: 'date', date });
  });

  it('goes by the format, and by nothing else', async () => {
    const kinds = await Promise.all(formats.map(async (_, style) => (await dated(40_000, style))?.kind));
    expect(kinds).toEqual(['date', 'number', 'number', 'date', 'number', 'number', 'date', 'number', 'number']);
  });

  it('knows the built-in formats', async () => {
    const builtIn =
      '<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="2"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs></styleSheet>';
    const cells = await cellsOf(
      '<c s="0"><v>32997</v></c><c s="1"><v>32997</v></c><c s="2"><v>32997</v></c><c s="3"><v>32997</v></c>',
      builtIn,
    );
    expect(cells.map((cell) => cell.kind)).toEqual(['date', 'number', 'date', 'number']);
  });

  it('reads dates that are written out', async () => {
    const cells = await cellsOf(
      '<c t="d"><v>1990-05-04</v></c><c t="d"><v>2021-09-14T06:30:00Z</v></c><c t="d"><v>x</v></c>',
    );
    expect(cells).toEqual([
      { kind: 'date', date: '1990-05-04', text: '04/05/1990', serial: 32_997 },
      { kind: 'date', date: '2021-09-14', text: '14/09/2021 06:30:00', serial: 44_453 + 6.5 / 24 },
      { kind: 'text', text: 'x' },
    ]);
  });
});

describe('rows and sheets', () => {
  it('counts rows by their reference, and places cells by theirs', async () => {
    const { rows } = await readFile(
      makeWorkbook({
        sheet: sheetXml(
          row('<c r="C3"><v>1</v></c><c><v>2</v></c>', 3) +
            row('<c r="A9" s="1"/>', 9) +
            row('<c r="B1000"><v>3</v></c>', 1000),
        ),
      }),
    );
    expect(rows.map(({ record, line, cells }) => [record, line, cells.map(cellText)])).toEqual([
      [3, 3, ['', '', '1', '2']],
      [1000, 1000, ['', '3']],
    ]);
  });

  it('places cells without a reference after blank ones with and without', async () => {
    const cells = await cellsOf('<c r="B1" s="1"/><c s="1"/><c><v>4</v></c>');
    expect(cells.map(cellText)).toEqual(['', '', '', '4']);
  });

  it('reads the same whatever the namespace prefix, order and quotes of attributes', async () => {
    const plain = sheetXml(row('<c r="A1" s="0" t="s"><v>0</v></c><c r="B1"><v>5</v></c>'));
    const odd = `<x:worksheet xmlns:x="y"><!-- > --><x:sheetData><x:row r='1' ><x:c t='s' s='0' r='A1'><x:v>0</x:v></x:c><x:c\n r = "B1" ><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const sharedStrings = '<sst><si><t>Hoa</t></si></sst>';
    const [a, b] = await Promise.all([plain, odd].map((sheet) => readFile(makeWorkbook({ sheet, sharedStrings }))));
    expect(a?.rows).toEqual(b?.rows);
    expect(a?.texts).toEqual([['Hoa', '5']]);
  });

  it('reads parts in UTF-16', async () => {
    const sheet = new Uint8Array(Buffer.from(`\uFEFF${sheetXml(row('<c t="str"><v>ố</v></c>'))}`, 'utf16le'));
    expect((await readFile(makeWorkbook({ sheet: { data: sheet } }))).texts).toEqual([['ố']]);
  });

  it('reports merges, hidden rows, columns and sheets', async () => {
    const sheet = sheetXml(
      row('<c><v>1</v></c>', 1) + row('<c><v>2</v></c>', 2, ' hidden="1"') + row('', 3, ' hidden="1"'),
      '<cols><col min="2" max="2" hidden="1"/><col min="4" max="6" hidden="true"/><col min="8" max="9"/></cols>',
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C5:D5"/></mergeCells>',
    );
    const { table, rows, codes, params } = await readFile(makeWorkbook({ sheet, sheetState: 'veryHidden' }));
    expect(table?.sheets[0]).toMatchObject({ hidden: true, merges: ['A1:B1', 'C5:D5'] });
    expect(rows.map((one) => one.hidden)).toEqual([undefined, true]);
    expect(codes).toEqual(['SHEET_HIDDEN', 'ROWS_HIDDEN', 'COLUMNS_HIDDEN']);
    expect(params).toContainEqual({ sheet: 'S', columns: 'B, D:F' });
  });

  it('decodes text in fonts of a legacy charset, and says so', async () => {
    const styles = stylesXml(
      ['General', 'General', 'General', 'General'],
      ['Calibri', '.VnTime', 'VNI-Times', '.VnTimeH'],
    );
    const texts = ['Trần Hoà', 'TrÇn ThÞ Hoa', 'Traàn Thò Hoa', 'TrÇn'];
    const cells = texts.map((text, style) => `<c s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const read = await readFile(makeWorkbook({ sheet: sheetXml(row(cells)), styles }));
    expect(read.texts).toEqual([['Trần Hoà', 'Trần Thị Hoa', 'Trần Thị Hoa', 'TRẦN']]);
    expect(read.params).toEqual([{ charset: 'TCVN3' }, { charset: 'VNI' }]);
  });

  it('skips sheets that are no tables and says which ones are empty', async () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
    const file = makeZip([
      {
        name: '_rels/.rels',
        data: `<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
      },
      {
        name: 'xl/workbook.xml',
        data: '<workbook><sheets><sheet name="A" r:id="a"/><sheet name="B &amp; C" r:id="b"/><sheet name="D" r:id="c"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<Relationships>${relation('a', 'chartsheet', 'c.xml')}${relation('b', 'worksheet', './x/../s1.xml')}${relation('c', 'worksheet', 's2.xml')}</Relationships>`,
      },
      { name: 'xl\\s1.xml', data: sheetXml('') },
      { name: 'xl/S2.xml', data: sheetXml(row('<c><v>1</v></c>')) },
    ]);
    const { table, codes, params } = await readFile(file);
    expect(table?.sheets.map((sheet) => sheet.name)).toEqual(['B & C', 'D']);
    expect([codes, params]).toEqual([['SHEET_EMPTY'], [{ sheet: 'B & C' }]]);
    expect((await rowsOf(table, 1)).length).toBe(1);
  });

  it.each([
    ['rows that go backwards', row('<c><v>1</v></c>', 2) + row('<c><v>1</v></c>', 1)],
    ['a cell of another row', row('<c r="A2"><v>1</v></c>')],
    ['two cells in one place', row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    ['a shared text that is not there', row('<c t="s"><v>7</v></c>')],
    ['a number that is none', row('<c><v>abc</v></c>')],
    ['a column beyond the last', row('<c r="XFE1"><v>1</v></c>')],
    ['a cell within a cell', row('<c><v>1</v><c/></c>')],
    ['a cell outside of any row', '<c><v>1</v></c>'],
  ])('refuses %s as damaged', async (_, rows) => {
    expect((await readFile(makeWorkbook({ sheet: sheetXml(rows) }))).codes).toEqual(['FILE_DAMAGED']);
  });

  it('reads sizes from the zip64 field of streaming writers', async () => {
    const plain = Buffer.from(makeWorkbook({ sheet: sheetXml(row('<c><v>7</v></c>')) }));
    const directory = plain.indexOf('PK\x01\x02');
    const end = plain.length - 22;
    const nameLength = plain.readUInt16LE(directory + 28);
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeUInt32LE(plain.readUInt32LE(directory + 24), 4);
    extra.writeUInt32LE(plain.readUInt32LE(directory + 20), 12);
    plain.writeUInt32LE(0xffffffff, directory + 20);
    plain.writeUInt32LE(0xffffffff, directory + 24);
    plain.writeUInt16LE(20, directory + 30);
    const cut = directory + 46 + nameLength;
    const file = new Uint8Array(
      Buffer.concat([plain.subarray(0, cut), extra, plain.subarray(cut, end), plain.subarray(end)]),
    );
    expect((await readFile(file)).texts).toEqual([['7']]);
  });
});

describe('against hucre', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );

  it.each(['shared', 'inline'] as const)('reads what hucre writes, %s strings', async (stringMode) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rows) => {
        const file = await writeXlsx({ sheets: [{ name: 'S', rows }], stringMode });
        const theirs = (await readXlsx(file)).sheets[0]?.rows ?? [];
        const { rows: ours } = await readFile(file);
        const filled = theirs.flatMap((cells, index) => {
          const plain = cells.map((cell) => (cell === null || cell === '' ? null : cell));
          const width = plain.findLastIndex((cell) => cell !== null) + 1;
          return width === 0 ? [] : [{ record: index + 1, cells: plain.slice(0, width) }];
        });
        expect(ours.map(({ record, cells }) => ({ record, cells: cells.map(plainValue) }))).toEqual(filled);
      }),
      { seed: 20210914, numRuns: 80 },
    );
  });
});

describe.skipIf(!hasShared('reference/data/rosters'))('sample rosters', () => {
  const file = (name: string) => new Uint8Array(readFileSync(sharedPath(`reference/data/rosters/${name}`)));

  it.each(['01-portal-headings-utf8', '03-tcvn3-legacy'])('%s: workbook and text have the same cells', async (name) => {
    const [workbook, text] = await Promise.all([readFile(file(`${name}.xlsx`)), readFile(file(`${name}.csv`))]);
    expect(workbook.texts).toEqual(text.texts);
  });

  it('02: merges, date cells, numbers without their zero and blank rows are as the key says', async () => {
    // The shape of the key file: reference, rosters/README.md.
    const key = JSON.parse(readShared('reference/data/rosters/02-title-block-row5.xlsx.key.json')) as {
      merges: string[];
      dateCells: string[] | number;
      records: { record: number; kind: string; expected?: { birthDate: string | null } }[];
    };
    const { table, rows } = await readFile(file('02-title-block-row5.xlsx'));
    expect(table?.sheets[0]?.merges.toSorted()).toEqual(key.merges.toSorted());
    const dates = rows.flatMap((one) => one.cells.filter((cell) => cell.kind === 'date'));
    expect(dates).toHaveLength(82);
    const blank = key.records.filter((record) => record.kind === 'blank').map((record) => record.record);
    const read = new Set(rows.map((one) => one.record));
    expect(key.records.filter((record) => !read.has(record.record)).map((record) => record.record)).toEqual(blank);
    for (const one of rows) {
      const birth = birthCell(one);
      if (birth?.kind !== 'date') continue;
      expect(birth.date).toBe(key.records.find((record) => record.record === one.record)?.expected?.birthDate);
    }
  });

  it('01: every cell is as hucre streams it', async () => {
    const { texts } = await readFile(file('01-portal-headings-utf8.xlsx'));
    let index = 0;
    for await (const { values } of streamXlsxRows(file('01-portal-headings-utf8.xlsx'))) {
      const theirs = values.map((cell) => String(cell ?? ''));
      expect(theirs.slice(0, texts[index]?.length)).toEqual(texts[index]);
      index++;
    }
  });
});

describe('columnName', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%d is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

function birthCell(one: Row) {
  return one.cells.slice(2, 4).find((cell) => cell.kind !== 'empty');
}

function plainValue(cell: Row['cells'][number]): unknown {
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'boolean') return cell.value;
  return cell.kind === 'empty' ? null : cell.text;
}
