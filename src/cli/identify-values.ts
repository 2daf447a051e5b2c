/** The values of `identify`: arguments, and for `-` the lines of the standard input. */
import type { CommandCall } from './command.ts';

export interface InputValue {
  readonly text: string;
  /** Where it stood on the standard input, counted from 1, blank lines included. */
  readonly line?: number;
}

/**
 * A number on the command line stays in the history of the shell; `-` keeps it out.
 *
 * @param mayBeZone - whether the lines of a machine readable zone are put together
 */
export async function valuesOf({ values, io }: CommandCall, mayBeZone: boolean): Promise<readonly InputValue[]> {
  const all: InputValue[] = [];
  for (const value of values) {
    if (value !== '-') all.push({ text: value });
    else {
      const lines = textOfBytes(await io.readStdin()).split(/\r\n|\r|\n/);
      for (const [index, text] of lines.entries()) if (text.trim() !== '') all.push({ text, line: index + 1 });
    }
  }
  return mayBeZone ? withWholeZones(all) : all;
}

/** UTF-8, UTF-16 with its mark, else the bytes of an old font file, which are shown as Windows-1252 and recognised later. */
function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A card has three lines of 30 characters, a passport two of 44 (ICAO Doc 9303). */
function withWholeZones(values: readonly InputValue[]): readonly InputValue[] {
  const grouped: InputValue[] = [];
  for (let at = 0; at < values.length; ) {
    const first = values[at];
    if (!first) break;
    const count = linesOfZone(values, at);
    const text = values
      .slice(at, at + count)
      .map((value) => value.text)
      .join('\n');
    grouped.push(count === 1 ? first : { ...first, text });
    at += count;
  }
  return grouped;
}

function linesOfZone(values: readonly InputValue[], at: number): number {
  const [letter, width] = zoneLine(values[at]?.text ?? '');
  const [count, wanted] = letter === 'I' ? [3, 30] : letter === 'P' ? [2, 44] : [1, width];
  if (width !== wanted) return 1;
  for (let next = at + 1; next < at + count; next++) {
    if (zoneLine(values[next]?.text ?? '')[1] !== wanted) return 1;
  }
  return count;
}

/** First letter and width of a line of a zone; width 0 for any other line. */
function zoneLine(text: string): readonly [letter: string, width: number] {
  if (text.length > 100) return ['', 0];
  const compact = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z0-9<«]+$/.test(compact) ? [compact.charAt(0), compact.length] : ['', 0];
}
