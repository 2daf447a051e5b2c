/** The shared-string part: the texts that cells point to by number. */
import type { Budget } from '../budget.ts';
import type { TableLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { type Package, scanPart } from './part-reader.ts';
import type { ZipEntry } from './zip-directory.ts';

const MOST_STRINGS = 4_000_000;

/** Reads all shared texts; runs of rich text are joined, phonetic guides left out. */
export async function readSharedStrings(
  file: Package,
  entry: ZipEntry | undefined,
  limits: TableLimits,
  budget: Budget,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  if (entry.size > limits.sharedStringBytes) {
    throw new Refusal('FILE_TOO_LARGE', { size: entry.size, limit: limits.sharedStringBytes });
  }
  const tooLong = (): never => {
    throw new Refusal('TEXT_TOO_LONG', { limit: limits.textLength });
  };
  let text = '';
  let inText = false;
  let phonetic = false;
  const events = {
    open(name: string, _attributes: string, empty: boolean) {
      if (name === 'si') {
        if (strings.length >= MOST_STRINGS) throw new Refusal('FILE_TOO_MANY_PARTS', { limit: MOST_STRINGS });
        text = '';
        if (empty) strings.push('');
      } else if (name === 't') inText = !empty && !phonetic;
      else if (name === 'rPh') phonetic = !empty;
    },
    close(name: string) {
      if (name === 'si') strings.push(unescapeText(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(piece: string) {
      if (!inText) return;
      text += piece;
      if (text.length > escapedLength(limits)) tooLong();
    },
    tooLong,
  };
  for await (const _ of scanPart(file, entry, events, budget, escapedLength(limits)));
  return strings;
}

/** Characters that the longest cell may take in the file, where one can be written as `&#x1EA1;`. */
export function escapedLength(limits: TableLimits): number {
  return limits.textLength * 10;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.4.2.4). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
