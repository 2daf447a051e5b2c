/** The files that must not hurt: what each is, and the one finding that it gives. */
import type { TablesCode } from '../../src/tables/index.ts';
import { deflateRepeated, makeWorkbook, makeZip, sheetXml } from './zip-maker.ts';

/** One hostile file. */
export interface HostileFile {
  readonly make: () => Uint8Array;
  /** The one finding of severity error or warning; undefined where the file is simply read. */
  readonly code: TablesCode | undefined;
  /** Text cells that must be read, for the files that are read. */
  readonly texts?: readonly string[];
  /** Takes seconds to make: measured by hand and in the long tier. */
  readonly heavy?: boolean;
}

const MB = 1024 * 1024;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const inline = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const one = (value: string, ref = 'A1'): string => `<row r="${/\d+/.exec(ref)?.[0]}">${inline(ref, value)}</row>`;

function ole2(stream: string): Uint8Array {
  const file = Buffer.alloc(4096);
  file.write('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1');
  file.write(stream, 1024, 'utf16le');
  return new Uint8Array(file);
}

/** Rows 2 to 1,048,576, each written by `row`. */
function toTheBottom(row: (number: number) => string): string {
  const rows: string[] = [one('Trần Thị Hoa')];
  for (let number = 2; number < 1_048_576; number++) rows.push(row(number));
  rows.push(one('Lê Văn Nam', 'A1048576'));
  return sheetXml(rows.join(''));
}

/** A part that is refused before its end, so that nobody has to compute the whole of it. */
const unending = (head: string, block: string, times: number, declaredSize: number) => ({
  deflated: deflateRepeated(head, block, times, ''),
  declaredSize,
  crc: 1,
});

const bombSheet = (declaredSize: number) => unending('<worksheet>', '0'.repeat(MB), 1024, declaredSize);

const POINTS_TO_SHARED = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

/** By what they are called in the test. */
export const hostileFiles: Readonly<Record<string, HostileFile>> = {
  'an empty file': { make: () => new Uint8Array(), code: 'FILE_EMPTY' },
  'a zip with nothing in it': { make: () => makeZip([]), code: 'FILE_NOT_A_TABLE' },
  'an old .xls': { make: () => ole2('Workbook'), code: 'FILE_OLD_WORKBOOK' },
  'a workbook with a password': { make: () => ole2('EncryptedPackage'), code: 'FILE_ENCRYPTED' },
  'a zip with a password': {
    make: () => makeWorkbook({ sheet: { data: sheetXml(one('x')), flags: 1 } }),
    code: 'FILE_ENCRYPTED',
  },
  'an image named .xlsx': {
    make: () => new Uint8Array(Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1')),
    code: 'FILE_NOT_A_TABLE',
  },
  'a PDF named .xlsx': { make: () => text('%PDF-1.7\n%âãÏÓ'), code: 'FILE_NOT_A_TABLE' },
  'a web page named .xls': {
    make: () =>
      text('\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>'),
    code: 'FILE_HTML',
  },
  'a document named .xlsx': {
    make: () =>
      makeZip([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<d/>' },
      ]),
    code: 'FILE_NOT_A_TABLE',
  },
  'a zip bomb of 1 MB that tells its size of 1 GB': {
    make: () => makeWorkbook({ sheet: bombSheet(1024 * MB) }),
    code: 'FILE_ZIP_BOMB',
  },
  'a zip bomb that lies about its size': { make: () => makeWorkbook({ sheet: bombSheet(100) }), code: 'FILE_DAMAGED' },
  'a shared-string bomb': {
    make: () =>
      makeWorkbook({
        sheet: POINTS_TO_SHARED,
        sharedStrings: unending('<sst>', '<si><t>aaaa</t></si>'.repeat(50_000), 300, 300 * MB),
      }),
    code: 'FILE_ZIP_BOMB',
  },
  'a shared-string bomb below the ratio': {
    make: () =>
      makeWorkbook({
        sheet: POINTS_TO_SHARED,
        sharedStrings: unending('<sst>', noise(64 * 1024).replace(/.{24}/g, '<si><t>$&</t></si>'), 700, 70 * MB),
      }),
    code: 'FILE_TOO_LARGE',
  },
  'as many shared strings as are allowed': {
    make: () => {
      const strings = Array.from({ length: 2_400_000 }, (_, index) => `<si><t>ố${index}</t></si>`);
      return makeWorkbook({ sheet: POINTS_TO_SHARED, sharedStrings: `<sst>${strings.join('')}</sst>` });
    },
    code: undefined,
    texts: ['ố0'],
    heavy: true,
  },
  'as much XML as is allowed': {
    make: () =>
      makeWorkbook({
        sheet: unending('<worksheet>', `<!--${noise(32 * 1024)}-->${'<x y="z">a</x>'.repeat(2000)}`, 6000, 380 * MB),
      }),
    code: 'FILE_DAMAGED',
    heavy: true,
  },
  'one shared text of 30 MB': {
    make: () =>
      makeWorkbook({
        sheet: POINTS_TO_SHARED,
        sharedStrings: unending('<sst><si><t>', noise(64 * 1024), 480, 32 * MB),
      }),
    code: 'TEXT_TOO_LONG',
  },
  'six million empty shared texts': {
    make: () => makeWorkbook({ sheet: POINTS_TO_SHARED, sharedStrings: `<sst>${'<si/>'.repeat(6_000_000)}</sst>` }),
    code: 'FILE_TOO_MANY_PARTS',
  },
  'styles without end': {
    make: () =>
      makeWorkbook({
        sheet: sheetXml(one('x')),
        styles: unending(
          '<styleSheet><cellXfs>',
          noise(32 * 1024).replace(/.{8}/g, '<xf numFmtId="$&"/>'),
          300,
          30 * MB,
        ),
      }),
    code: 'FILE_TOO_LARGE',
  },
  'a number format of 200,000 brackets': {
    make: () =>
      makeWorkbook({
        sheet: sheetXml(one('Hoa')),
        styles: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(200_000)}"/></numFmts><cellXfs>${'<xf numFmtId="200"/>'.repeat(1000)}</cellXfs></styleSheet>`,
      }),
    code: undefined,
    texts: ['Hoa'],
  },
  'a million hidden columns': {
    make: () => makeWorkbook({ sheet: sheetXml(one('x'), '<col min="1" hidden="1"/>'.repeat(1_000_000)) }),
    code: 'FILE_DAMAGED',
  },
  'a part that is two sheets': {
    make: () => {
      const twice = Buffer.from(makeWorkbook({ sheet: sheetXml(one('x')), sheetName: 'S" r:id="r1"/><sheet name="T' }));
      return new Uint8Array(twice);
    },
    code: 'FILE_DAMAGED',
  },
  'a workbook cut in half': {
    make: () => {
      const whole = makeWorkbook({ sheet: sheetXml(one('x')) });
      return whole.subarray(0, whole.length / 2);
    },
    code: 'FILE_DAMAGED',
  },
  'a workbook with one flipped bit': {
    make: () => {
      const sheet = sheetXml(one('087192957318'));
      const whole = makeWorkbook({ sheet: { data: sheet, stored: true } });
      const at = Buffer.from(whole).indexOf('087192957318');
      return whole.map((byte, index) => (index === at + 3 ? byte ^ 1 : byte));
    },
    code: 'FILE_DAMAGED',
  },
  'a part that ends early': {
    make: () => makeWorkbook({ sheet: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }),
    code: 'FILE_DAMAGED',
  },
  'a name that points outside': {
    make: () => makeWorkbook({ sheet: sheetXml(one('x')), more: [{ name: '../../etc/cron.d/x', data: 'x' }] }),
    code: 'FILE_UNSAFE_NAMES',
  },
  'a name that points outside with backslashes': {
    make: () => makeWorkbook({ sheet: sheetXml(one('x')), more: [{ name: '..\\..\\x', data: 'x' }] }),
    code: 'FILE_UNSAFE_NAMES',
  },
  'a part that stands twice': {
    make: () => makeWorkbook({ sheet: sheetXml(one('x')), more: [{ name: 'XL/worksheets/sheet1.xml', data: 'x' }] }),
    code: 'FILE_UNSAFE_NAMES',
  },
  'entries that lie over each other': {
    make: () => {
      const whole = Buffer.from(makeWorkbook({ sheet: sheetXml(one('x')), more: [{ name: 'a', data: 'b' }] }));
      // The last directory record points to the first local header.
      whole.writeUInt32LE(0, whole.lastIndexOf('PK\x01\x02') + 42);
      return new Uint8Array(whole);
    },
    code: 'FILE_ZIP_BOMB',
  },
  'too many entries': {
    make: () => makeZip(Array.from({ length: 5000 }, (_, index) => ({ name: `xl/${index}`, data: '' }))),
    code: 'FILE_TOO_MANY_PARTS',
  },
  'an entity bomb in a DOCTYPE': {
    make: () => makeWorkbook({ sheet: `<!DOCTYPE x [<!ENTITY a "${'&b;'.repeat(9)}">]>${sheetXml(one('&a;'))}` }),
    code: 'FILE_XML_ENTITIES',
  },
  'elements a million deep': {
    make: () => makeWorkbook({ sheet: '<a>'.repeat(1_000_000) }),
    code: 'FILE_DAMAGED',
  },
  'one tag of 30 MB': {
    make: () => makeWorkbook({ sheet: unending('<worksheet a="', noise(64 * 1024), 480, 32 * MB) }),
    code: 'FILE_DAMAGED',
  },
  'one cell of 30 MB in a workbook': {
    make: () =>
      makeWorkbook({
        sheet: unending('<x><sheetData><row><c t="str"><v>', noise(64 * 1024), 480, 32 * MB),
      }),
    code: 'CELL_TOO_LONG',
  },
  '16,384 columns': {
    make: () => makeWorkbook({ sheet: sheetXml(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`) }),
    code: 'SHEET_TOO_WIDE',
  },
  'cells A1 and XFD1048576 only': {
    make: () => makeWorkbook({ sheet: sheetXml(one('x') + one('y', 'XFD1048576')) }),
    code: 'SHEET_TOO_WIDE',
  },
  '16,384 blank styled columns': {
    make: () =>
      makeWorkbook({ sheet: sheetXml(`<row r="1">${inline('A1', 'Hoa')}${'<c s="1"/>'.repeat(16_383)}</row>`) }),
    code: undefined,
    texts: ['Hoa'],
  },
  '1,048,576 rows, all blank but two': {
    make: () =>
      makeWorkbook({
        sheet: sheetXml(one('Trần Thị Hoa') + '<row/>'.repeat(1_048_574) + one('Lê Văn Nam', 'A1048576')),
      }),
    code: 'SHEET_BLANK_ROWS',
    texts: ['Trần Thị Hoa', 'Lê Văn Nam'],
  },
  '1,048,576 styled rows, all blank but two': {
    make: () => makeWorkbook({ sheet: toTheBottom((number) => `<row r="${number}" s="3" customFormat="1"/>`) }),
    code: 'SHEET_BLANK_ROWS',
    texts: ['Trần Thị Hoa', 'Lê Văn Nam'],
  },
  '1,048,576 rows of 11 styled blanks, all blank but two': {
    make: () =>
      makeWorkbook({
        sheet: toTheBottom(
          (number) =>
            `<row r="${number}" s="3">${[...'ABCDEFGHIJK'].map((c) => `<c r="${c}${number}" s="3"/>`).join('')}</row>`,
        ),
      }),
    code: 'SHEET_BLANK_ROWS',
    texts: ['Trần Thị Hoa', 'Lê Văn Nam'],
    heavy: true,
  },
  '1,048,576 blank rows and nothing else': {
    make: () => makeWorkbook({ sheet: sheetXml('<row/>'.repeat(1_048_576)) }),
    code: 'FILE_BLANK',
  },
  'more rows than a sheet has': {
    make: () => makeWorkbook({ sheet: sheetXml('<row/>'.repeat(1_048_577)) }),
    code: 'FILE_DAMAGED',
  },
  'a sheet named __proto__': {
    make: () => makeWorkbook({ sheetName: '__proto__', sheet: sheetXml(one('Hoa')) }),
    code: undefined,
    texts: ['Hoa'],
  },
  macros: {
    make: () => {
      const made = makeWorkbook({ sheet: sheetXml(one('Hoa')), more: [{ name: 'xl/vbaProject.bin', data: 'x' }] });
      return made;
    },
    code: 'FILE_MACROS',
    texts: ['Hoa'],
  },
  'a CSV with one cell of 50 MB': { make: () => new Uint8Array(50 * MB).fill(0x61), code: 'CELL_TOO_LONG' },
  'a CSV with one quoted cell of 50 MB': {
    make: () => {
      const file = new Uint8Array(50 * MB).fill(0x61);
      file[0] = 0x22;
      file[file.length - 1] = 0x22;
      return file;
    },
    code: 'CELL_TOO_LONG',
  },
  'a CSV of NULs': { make: () => new Uint8Array(10 * MB), code: 'FILE_BINARY' },
  'a CSV of blank lines': { make: () => new Uint8Array(4 * MB).fill(10), code: 'FILE_BLANK' },
  'a CSV of quotation marks': { make: () => new Uint8Array(10 * MB).fill(0x22), code: 'CELL_TOO_LONG' },
  'a CSV with a stray mark in each of a million cells': {
    make: () => text(`a,b\n${'"a"b,'.repeat(500)}\n`.repeat(2000)),
    code: 'QUOTE_STRAY',
  },
  'a CSV whose first mark is never closed': {
    make: () => text(`Họ tên,Tuổi\n"Hoa,3\n${'Nam,4\n'.repeat(100_000)}`),
    code: 'QUOTE_UNCLOSED',
  },
  'a CSV with 16,384 columns': { make: () => text('1,'.repeat(16_384)), code: 'SHEET_TOO_WIDE' },
  'bytes without any meaning': {
    make: () => Uint8Array.from({ length: MB }, (_, i) => 1 + ((i * i * 7919 + i * 104729) % 255)),
    code: 'ENCODING_UNKNOWN',
  },
};

/** Text of hexadecimal noise, which does not shrink much. */
function noise(length: number): string {
  let state = 1;
  const pieces: string[] = [];
  for (let made = 0; made < length; made += 8) {
    state = (state * 1103515245 + 12345) % 2147483648;
    pieces.push(state.toString(16).padStart(8, '0'));
  }
  return pieces.join('');
}
