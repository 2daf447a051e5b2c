/**
 * The characters of a machine readable zone as numbers. Cards are read by the thousand at a gate, so the zone is walked
 * once into a buffer, and sums, dates and names are taken from there without patterns or copies.
 */
import { type CalendarDate, calendarDate } from '../values/index.ts';
import { mrzValue } from './mrz-check-digit.ts';

/** The longest zone is a card's: three lines of 30. */
const CAPACITY = 90;
const FILLER = 60;
const GUILLEMET = 171;

/** A zone that has been walked. One is alive at a time: the next {@link loadZone} fills the same buffer. */
export interface MrzZone {
  /** Characters that count: line breaks and blanks do not. */
  readonly length: number;
  /** Index of the first character that may not stand in a zone, or -1. */
  readonly foreignAt: number;
  codeAt(index: number): number;
  /** Value of a check digit, or -1. */
  digitAt(index: number): number;
  twoDigits(index: number): number;
  /** Six digits as a date, the year handed in whole. */
  date(index: number, year: number): CalendarDate | undefined;
  isFiller(from: number, to: number): boolean;
  holdsDigit(from: number, to: number): boolean;
  isDigits(from: number, to: number): boolean;
  /** Characters of one line. */
  text(from: number, to: number, width: number): string;
  /** Without the filler at the end. */
  trimmed(from: number, to: number, width: number): string;
  /** The weighted sum of ranges, weights 7, 3, 1 running through all of them. */
  sum(ranges: readonly (readonly [from: number, to: number])[]): number;
  /** Surname and given names, blanks for fillers. */
  names(from: number, to: number, width: number): readonly [surname: string, givenNames: string];
}

class Zone implements MrzZone {
  readonly codes = new Uint8Array(CAPACITY);
  readonly values = new Int8Array(CAPACITY);
  length = 0;
  foreignAt = -1;
  #source = '';
  /** Whether `source` is the lines themselves, one character apart; else it is the joined characters. */
  #apart = false;

  load(input: string): this {
    const { codes, values } = this;
    const table = characterValues();
    let length = 0;
    let foreignAt = -1;
    let changed = false;
    for (let at = 0; at < input.length; at++) {
      const typed = input.charCodeAt(at);
      let value = typed < 128 ? (table[typed] ?? -1) : -1;
      let code = typed;
      if (value < 0) {
        if (typed === 10) continue;
        changed = true;
        if (typed === 13 || typed === 32 || typed === 9 || typed === 160) continue;
        if (typed === GUILLEMET) {
          // One character for two fillers, as word processors write them.
          if (length < CAPACITY) codes[length] = FILLER;
          if (length < CAPACITY) values[length] = 0;
          length++;
          code = FILLER;
        } else if (typed >= 97 && typed <= 122) code = typed - 32;
        value = code < 128 ? (table[code] ?? -1) : -1;
        if (value < 0 && foreignAt < 0) foreignAt = length;
      }
      if (length < CAPACITY) {
        codes[length] = code;
        values[length] = value;
      }
      length++;
    }
    this.length = length;
    this.foreignAt = foreignAt;
    this.#apart = !changed && isApart(input, length, length === 90 ? 30 : 44);
    this.#source = this.#apart ? input : String.fromCharCode(...codes.subarray(0, Math.min(length, CAPACITY)));
    return this;
  }

  sum(ranges: readonly (readonly [from: number, to: number])[]): number {
    const { values } = this;
    let sum = 0;
    let turn = 0;
    for (let range = 0; range < ranges.length; range++) {
      const to = ranges[range]?.[1] ?? 0;
      for (let at = ranges[range]?.[0] ?? 0; at < to; at++) {
        sum += (values[at] ?? 0) * (turn === 0 ? 7 : turn === 1 ? 3 : 1);
        turn = turn === 2 ? 0 : turn + 1;
      }
    }
    return sum;
  }

  codeAt(index: number): number {
    return this.codes[index] ?? 0;
  }

  digitAt(index: number): number {
    const code = this.codes[index] ?? 0;
    return code >= 48 && code <= 57 ? code - 48 : -1;
  }

  twoDigits(index: number): number {
    return this.digitAt(index) * 10 + this.digitAt(index + 1);
  }

  date(index: number, year: number): CalendarDate | undefined {
    for (let at = index; at < index + 6; at++) if (this.digitAt(at) < 0) return undefined;
    return calendarDate(year, this.twoDigits(index + 2), this.twoDigits(index + 4));
  }

  isFiller(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.codes[at] !== FILLER) return false;
    return true;
  }

  holdsDigit(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.digitAt(at) >= 0) return true;
    return false;
  }

  isDigits(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.digitAt(at) < 0) return false;
    return true;
  }

  text(from: number, to: number, width: number): string {
    const gap = this.#apart ? Math.floor(from / width) : 0;
    return this.#source.slice(from + gap, to + gap);
  }

  trimmed(from: number, to: number, width: number): string {
    let end = to;
    while (end > from && this.codes[end - 1] === FILLER) end--;
    return this.text(from, end, width);
  }

  names(from: number, to: number, width: number): readonly [string, string] {
    const line = this.trimmed(from, to, width);
    const parted = line.indexOf('<<');
    if (parted < 0) return [blanks(line), ''];
    return [blanks(line.slice(0, parted)), blanks(line.slice(parted + 2))];
  }
}

/** Fillers between words as one blank each; a lone word is left as it is. */
function blanks(words: string): string {
  return words.includes('<') ? words.split('<').filter(Boolean).join(' ') : words;
}

/** Whether a line break stands after each line and nowhere else. */
function isApart(input: string, length: number, width: number): boolean {
  const lines = length / width;
  if (input.length !== length + lines - 1) return false;
  for (let line = 1; line < lines; line++) if (input.charCodeAt(line * width + line - 1) !== 10) return false;
  return true;
}

let characters: Int8Array | undefined;

/** Value of each ASCII character, -1 for those that may not stand in a zone. */
function characterValues(): Int8Array {
  characters ??= Int8Array.from({ length: 128 }, (_, code) => mrzValue(code));
  return characters;
}

let shared: Zone | undefined;

/** Walks the characters of an input, whatever its length; small letters and `«` are read as what was meant. */
export function loadZone(input: string): MrzZone {
  shared ??= new Zone();
  return shared.load(input);
}
