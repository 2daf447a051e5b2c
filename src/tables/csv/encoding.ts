/** From bytes to characters: which encoding, and the text in pieces that end at a line break. */
import {
  decodeLegacy,
  detectLegacyCharset,
  type Finding,
  isVietnameseSyllable,
  type LegacyCharset,
} from '../../values/index.ts';
import type { TablesCode } from '../codes.ts';
import { Refusal, tablesFinding } from '../refusal.ts';

/** How the bytes of a delimited text become characters. */
export interface Encoding {
  readonly name: string;
  /** Bytes of the byte-order mark. */
  readonly skip: number;
  /** A label of `TextDecoder`. */
  readonly label: string;
  /** Applied to each piece after decoding. */
  readonly refine?: (text: string) => string;
  readonly findings: readonly Finding<TablesCode>[];
}

const PIECE = 128 * 1024;
const LINE_FEED = 10;

/** Recognises byte-order marks, UTF-8 and the Vietnamese charsets of one byte, in this order. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const bom = tablesFinding('BOM');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16('utf-16le', bom);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16('utf-16be', bom);
  const skip = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new Refusal('FILE_BINARY', { line: lineAt(bytes, nul) });
  const wrong = firstNotUtf8(bytes);
  if (wrong < 0) return { name: 'utf-8', skip, label: 'utf-8', findings: skip ? [bom] : [] };
  const legacy = legacyEncoding(bytes.subarray(0, 1_000_000));
  if (!legacy) throw new Refusal('ENCODING_UNKNOWN', { line: lineAt(bytes, wrong) });
  return legacy;
}

function utf16(name: string, bom: Finding<TablesCode>): Encoding {
  return { name, skip: 2, label: name, findings: [bom, tablesFinding('ENCODING_DETECTED', { encoding: name })] };
}

/** Start of the first line that is not UTF-8; -1 when all is well. */
function firstNotUtf8(bytes: Uint8Array): number {
  const whole = new TextDecoder('utf-8', { fatal: true });
  for (const [start, end] of pieces(bytes, 0)) {
    if (isUtf8(bytes.subarray(start, end), whole, end < bytes.length)) continue;
    const line = new TextDecoder('utf-8', { fatal: true });
    let from = start;
    for (let at = bytes.indexOf(LINE_FEED, start); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, from)) {
      if (!isUtf8(bytes.subarray(from, at), line, false)) return from;
      from = at + 1;
    }
    return from;
  }
  return -1;
}

function isUtf8(bytes: Uint8Array, decoder: TextDecoder, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function legacyEncoding(sample: Uint8Array): Encoding | undefined {
  const shown = new TextDecoder('windows-1252').decode(sample);
  const found = detectLegacyCharset(shown);
  const candidates = [
    { name: found?.charset ?? 'TCVN3', label: 'windows-1252', score: found?.score ?? 0 },
    { name: 'windows-1258', label: 'windows-1258', score: score1258(sample) },
  ].sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (!best || best.score < 0.5) return undefined;
  const charset: LegacyCharset | undefined = best.label === 'windows-1252' ? found?.charset : undefined;
  return {
    name: best.name.toLowerCase(),
    skip: 0,
    label: best.label,
    refine: charset ? (text) => decodeLegacy(text, charset) : (text) => text.normalize('NFC'),
    findings: [tablesFinding('ENCODING_LEGACY', { charset: best.name })],
  };
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Share of possible syllables among the words that windows-1258 writes with a byte above ASCII. */
function score1258(sample: Uint8Array): number {
  const words = new TextDecoder('windows-1258').decode(sample).normalize('NFC').match(WORD) ?? [];
  const marked = words.filter((word) => /[^\0-\x7F]/.test(word)).slice(0, 2000);
  return marked.length === 0 ? 0 : marked.filter(isVietnameseSyllable).length / marked.length;
}

/** The decoded text, piece by piece; a piece ends after a line break where one is near, so that no letter is cut from its marks. */
export function* decodePieces(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding.label);
  for (const [start, end] of pieces(bytes, encoding.skip)) {
    const text = decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    yield encoding.refine ? encoding.refine(text) : text;
  }
}

function* pieces(bytes: Uint8Array, from: number): Generator<readonly [start: number, end: number]> {
  let start = from;
  while (start < bytes.length) {
    const near = bytes.subarray(start + PIECE, start + 2 * PIECE).indexOf(LINE_FEED);
    const end = Math.min(bytes.length, start + PIECE + (near < 0 ? PIECE : near + 1));
    yield [start, end];
    start = end;
  }
}

function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < position; at = bytes.indexOf(LINE_FEED, at + 1)) line++;
  return line;
}
