/** What a file is, by its first bytes and never by its name: half of all "Excel files" that arrive are something else. */
import { Refusal } from './refusal.ts';

/** First bytes that give a kind away. Latin letters stand for themselves, `\xNN` for bytes. */
const SIGNATURES: readonly (readonly [signature: string, offset: number, seems: string])[] = [
  ['\x89PNG', 0, 'PNG'],
  ['\xFF\xD8\xFF', 0, 'JPEG'],
  ['GIF8', 0, 'GIF'],
  ['II*\0', 0, 'TIFF'],
  ['MM\0*', 0, 'TIFF'],
  ['RIFF', 0, 'WEBP/AVI'],
  ['ftyp', 4, 'HEIC/MP4'],
  ['%PDF', 0, 'PDF'],
  ['{\\rtf', 0, 'RTF'],
  ['7z\xBC\xAF', 0, '7Z'],
  ['Rar!', 0, 'RAR'],
  ['\x1F\x8B', 0, 'GZIP'],
];

/** Text at the beginning that is not a table of text. */
const HTML = /^\s*(?:MIME-Version:|<(?:!doctype html|html|head|meta|body|table|style|div)\b)/i;
const XML = /^\s*<\?xml\b/i;
const JSON_TEXT = /^\s*(?:\[\s*[[{]|\{\s*["}])/;

/** Streams of an OLE2 container, as UTF-16LE names of its directory. */
const OLE2_STREAMS = [
  ['EncryptedPackage', 'FILE_ENCRYPTED'],
  ['Workbook', 'FILE_OLD_WORKBOOK'],
  ['Book', 'FILE_OLD_WORKBOOK'],
] as const;

/**
 * Tells a workbook (zip) from text.
 *
 * @throws Refusal for everything else
 */
export function sniff(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new Refusal('FILE_EMPTY');
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return 'zip';
  if (startsWith(bytes, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) throw ole2(bytes);
  // BIFF 2 to 4 stood in the file without a container: record 09, version, length.
  if (bytes[0] === 9 && bytes[2] !== undefined && bytes[2] >= 4 && bytes[2] <= 16 && bytes[3] === 0) {
    if (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4) throw new Refusal('FILE_OLD_WORKBOOK');
  }
  for (const [signature, offset, seems] of SIGNATURES) {
    if (startsWith(bytes, signature, offset)) throw new Refusal('FILE_NOT_A_TABLE', { seems });
  }
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048)).replace(/^\u00EF\u00BB\u00BF/, '');
  if (HTML.test(head)) throw new Refusal('FILE_HTML');
  if (XML.test(head)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet/i.test(head)) {
      throw new Refusal('FILE_OTHER_WORKBOOK', { seems: 'XML 2003' });
    }
    if (/<html\b/i.test(head)) throw new Refusal('FILE_HTML');
    throw new Refusal('FILE_NOT_A_TABLE', { seems: /<svg\b/i.test(head) ? 'SVG' : 'XML' });
  }
  if (JSON_TEXT.test(head)) throw new Refusal('FILE_NOT_A_TABLE', { seems: 'JSON' });
  return 'text';
}

function ole2(bytes: Uint8Array): Refusal {
  for (const [stream, code] of OLE2_STREAMS) {
    const name = [...stream].map((letter) => `${letter}\0`).join('');
    if (indexOfBytes(bytes, name) >= 0) return new Refusal(code);
  }
  const word = indexOfBytes(bytes, 'W\0o\0r\0d\0D\0o\0c\0') >= 0;
  return new Refusal('FILE_NOT_A_TABLE', { seems: word ? 'Word (.doc)' : 'OLE2' });
}

function startsWith(bytes: Uint8Array, signature: string, offset = 0): boolean {
  if (bytes.length < offset + signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[offset + i] !== signature.charCodeAt(i)) return false;
  return true;
}

function indexOfBytes(bytes: Uint8Array, pattern: string): number {
  const first = pattern.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, pattern, at)) return at;
  }
  return -1;
}
