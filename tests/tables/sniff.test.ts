import { describe, expect, it } from 'vitest';
import { readFile } from './reading.ts';
import { makeZip } from './zip-maker.ts';

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const ole2 = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  );
const zip = (...names: string[]): Uint8Array => makeZip(names.map((name) => ({ name, data: 'x' })));

describe('a file is what its content says', () => {
  it.each([
    ['\x89PNG\r\n', 'PNG'],
    ['\xFF\xD8\xFF\xE0', 'JPEG'],
    ['GIF89a', 'GIF'],
    ['II*\0', 'TIFF'],
    ['RIFF\0\0\0\0WEBP', 'WEBP/AVI'],
    ['\0\0\0\x18ftypheic', 'HEIC/MP4'],
    ['%PDF-1.4', 'PDF'],
    ['{\\rtf1', 'RTF'],
    ['Rar!\x1A', 'RAR'],
    ['\x1F\x8B\x08', 'GZIP'],
    ['[{"a":1}]', 'JSON'],
    ['{"a":1}', 'JSON'],
    ['<?xml version="1.0"?><svg/>', 'SVG'],
    ['<?xml version="1.0"?><a/>', 'XML'],
  ])('%j is no table', async (text, seems) => {
    const { codes, params } = await readFile(latin1(text));
    expect([codes, params]).toEqual([['FILE_NOT_A_TABLE'], [{ seems }]]);
  });

  it.each([
    [ole2('WordDocument'), 'Word (.doc)'],
    [ole2('Other'), 'OLE2'],
    [zip('word/document.xml'), 'Word (.docx)'],
    [zip('ppt/presentation.xml'), 'PowerPoint (.pptx)'],
    [zip('a.txt'), 'ZIP'],
  ])('nor is a container of something else (%#)', async (file, seems) => {
    expect((await readFile(file)).params).toEqual([{ seems }]);
  });

  it.each([
    [makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]), 'ODS'],
    [zip('xl/workbook.bin'), 'XLSB'],
    [zip('Index/Document.iwa'), 'Numbers'],
    [latin1('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'XML 2003'],
  ])('other workbooks are named (%#)', async (file, seems) => {
    const { codes, params } = await readFile(file);
    expect([codes, params]).toEqual([['FILE_OTHER_WORKBOOK'], [{ seems }]]);
  });

  it.each(['<table><tr>', '\uFEFF <!DOCTYPE html>', '<?xml version="1.0"?><html>', 'MIME-Version: 1.0\r\n'])(
    '%j is a web page',
    async (text) => {
      expect((await readFile(text)).codes).toEqual(['FILE_HTML']);
    },
  );

  it.each([
    [ole2('Workbook'), 'FILE_OLD_WORKBOOK'],
    [ole2('Book'), 'FILE_OLD_WORKBOOK'],
    [latin1('\x09\x04\x06\0\0\0\x10\0'), 'FILE_OLD_WORKBOOK'],
    [ole2('EncryptedPackage'), 'FILE_ENCRYPTED'],
  ] as const)('old and locked workbooks are told apart (%#)', async (file, code) => {
    expect((await readFile(file)).codes).toEqual([code]);
  });

  it('a tab at the beginning is still text', async () => {
    expect((await readFile('\tHọ tên\n1\tHoa\n')).texts).toEqual([
      ['', 'Họ tên'],
      ['1', 'Hoa'],
    ]);
  });
});
