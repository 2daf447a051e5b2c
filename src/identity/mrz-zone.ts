/**
 * The characters of a machine readable zone as numbers. Cards are read by the thousand at a gate, so the zone is walked
 * once into a buffer, and sums, dates and names are taken from there without patterns or copies.
 *
 * Positions everywhere count from 0 in the lines with one line feed between them, as they are usually handed in.
 */
import { type CalendarDate, calendarDate } from '../values/index.ts';
import { mrzValue } from './mrz-check-digit.ts';

/** Characters of a card with its line feeds, the longest zone: three lines of 30. */
const CAPACITY = 92;
const LINE_FEED = 10;
const GUILLEMET = 171;
const LESS_THAN = 60;
const FOREIGN = 255;

/**
 * The value of `<` here. It counts as 0; any multiple of 10 does so in a sum of which the last digit is asked, and this
 * one tells a filler from the digit 0.
 */
export const FILLER = 40;

/** A zone that has been walked. One is alive at a time: the next {@link loadZone} fills the same buffer. */
export class MrzZone {
  /** 0 to 9 for a digit, 10 to 35 for a letter, {@link FILLER}; a line feed has no meaning here. */
  readonly values = new Uint8Array(CAPACITY);
  readonly #encoder = new TextEncoder();
  #text = '';
  /** Characters that count: line breaks and blanks do not. */
  length = 0;
  /** Position of the first character that may not stand in a zone, or -1. */
  foreignAt = -1;

  load(input: string): this {
    if (!this.#loadLines(input)) this.#loadAnything(input);
    return this;
  }

  /** Nearly every zone: clean lines, one line feed between them. False leaves the buffer half filled. */
  #loadLines(input: string): boolean {
    const width = input.length === 92 ? 30 : 44;
    if (input.length !== 92 && input.length !== 89) return false;
    const { values } = this;
    // All bytes at once cost less than a look into the text for each character.
    if (this.#encoder.encodeInto(input, values).written !== input.length) return false;
    const table = characterValues();
    let seen = 0;
    for (let from = 0; from < input.length; from += width + 1) {
      if (from > 0 && values[from - 1] !== LINE_FEED) return false;
      for (let at = from; at < from + width; at++) {
        const value = table[values[at] ?? 0] ?? FOREIGN;
        seen |= value;
        values[at] = value;
      }
    }
    this.#text = input;
    this.length = width === 30 ? 90 : 88;
    this.foreignAt = -1;
    return seen < 128;
  }

  /** Small letters, blanks, carriage returns, guillemets, joined lines, foreign characters, any length. */
  #loadAnything(input: string): void {
    const codes: number[] = [];
    let length = 0;
    const put = (code: number) => {
      if (length++ < CAPACITY) codes.push(code);
    };
    for (let at = 0; at < input.length; at++) {
      const typed = input.charCodeAt(at);
      if (typed === LINE_FEED || typed === 13 || typed === 32 || typed === 9 || typed === 160) continue;
      // One character for two fillers, as word processors write them.
      if (typed === GUILLEMET) put(LESS_THAN);
      put(typed === GUILLEMET ? LESS_THAN : typed >= 97 && typed <= 122 ? typed - 32 : typed);
    }
    const width = length === 90 ? 30 : 44;
    const rest = codes.slice(width);
    const second = rest.slice(0, width);
    const lines = [codes.slice(0, width), second, rest.slice(width)].filter((line) => line.length > 0);
    const whole = lines.flatMap((line, index) => (index === 0 ? line : [LINE_FEED, ...line]));
    const table = characterValues();
    for (const [at, code] of whole.entries()) this.values[at] = table[code] ?? FOREIGN;
    this.#text = String.fromCharCode(...whole);
    this.length = length;
    this.foreignAt = whole.findIndex((code) => code !== LINE_FEED && (table[code] ?? FOREIGN) === FOREIGN);
  }

  valueAt(position: number): number {
    return this.values[position] ?? FOREIGN;
  }

  twoDigits(position: number): number {
    return this.valueAt(position) * 10 + this.valueAt(position + 1);
  }

  /** The weighted sum of a range; the weights 7, 3, 1 are entered at the first, second or third of them. */
  sum(from: number, to: number, place: number): number {
    const { values } = this;
    let sum = 0;
    let at = from;
    if (place === 1 && at < to) sum += (values[at++] ?? 0) * 3;
    if (place > 0 && at < to) sum += values[at++] ?? 0;
    for (; at + 3 <= to; at += 3) sum += (values[at] ?? 0) * 7 + (values[at + 1] ?? 0) * 3 + (values[at + 2] ?? 0);
    if (at < to) sum += (values[at] ?? 0) * 7;
    return at + 1 < to ? sum + (values[at + 1] ?? 0) * 3 : sum;
  }

  /** Six digits as a date, the year handed in whole. */
  date(position: number, year: number): CalendarDate | undefined {
    if (!this.isDigits(position, position + 6)) return undefined;
    return calendarDate(year, this.twoDigits(position + 2), this.twoDigits(position + 4));
  }

  isFiller(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.valueAt(at) !== FILLER) return false;
    return true;
  }

  /** Whether two fields of this length hold the same. */
  isSame(one: number, other: number, length: number): boolean {
    for (let at = 0; at < length; at++) if (this.valueAt(one + at) !== this.valueAt(other + at)) return false;
    return true;
  }

  isDigits(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.valueAt(at) > 9) return false;
    return true;
  }

  text(from: number, to: number): string {
    return this.#text.slice(from, to);
  }

  /** A field without the filler at its end. */
  trimmed(from: number, to: number): string {
    let end = to;
    while (end > from && this.valueAt(end - 1) === FILLER) end--;
    return this.text(from, end);
  }
}

let characters: Uint8Array | undefined;

/** Value of each ASCII character. */
function characterValues(): Uint8Array {
  characters ??= Uint8Array.from({ length: 128 }, (_, code) => {
    const value = mrzValue(code);
    return value < 0 ? FOREIGN : code === LESS_THAN ? FILLER : value;
  });
  return characters;
}

let shared: MrzZone | undefined;

/** Walks the characters of an input, whatever its length; small letters and `«` are read as what was meant. */
export function loadZone(input: string): MrzZone {
  shared ??= new MrzZone();
  return shared.load(input);
}
