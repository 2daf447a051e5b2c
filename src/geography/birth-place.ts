/** Where a birth was registered, as the first three digits of a personal identification number say. */
import { COUNTRIES_FROM_101, PROVINCES_FROM_001 } from './place-codes.ts';

/**
 * A place of birth registration: not of residence, not of birth. Provinces carry the name of 2016 that the code was
 * issued under, countries their Vietnamese name in the annex and ISO 3166-1 alpha-2.
 */
export type BirthPlace =
  | { readonly kind: 'province'; readonly code: string; readonly name: string }
  | { readonly kind: 'country'; readonly code: string; readonly name: string; readonly country: string };

const ZERO = 48;

let numbered: readonly (BirthPlace | undefined)[] | undefined;

/** Places by the number that their code is: an index is found faster than a text, and every personal number asks. */
function byNumber(): readonly (BirthPlace | undefined)[] {
  if (numbered) return numbered;
  const table: (BirthPlace | undefined)[] = new Array(296).fill(undefined);
  PROVINCES_FROM_001.split('|').forEach((name, index) => {
    const code = String(index + 1).padStart(3, '0');
    if (name) table[index + 1] = { kind: 'province', code, name };
  });
  COUNTRIES_FROM_101.split('|').forEach((packed, index) => {
    const code = String(index + 101);
    const country = packed.slice(0, 2).toUpperCase();
    table[index + 101] = {
      kind: 'country',
      code,
      name: packed.startsWith(country) ? packed.slice(2) : packed,
      country,
    };
  });
  numbered = table;
  return table;
}

let places: ReadonlyMap<string, BirthPlace> | undefined;

/**
 * All 63 provinces and 195 countries of the annexes by three-digit code, in their order. Circular 07/2016/TT-BCA.
 *
 * @example
 * import { birthPlaces } from 'tiemchung/geography';
 * birthPlaces().size; // => 258
 */
export function birthPlaces(): ReadonlyMap<string, BirthPlace> {
  places ??= new Map(byNumber().flatMap((place) => (place ? [[place.code, place] as const] : [])));
  return places;
}

/**
 * The province (001–096) or country (101–295) of a three-digit place code; undefined for a code that was never
 * assigned. Circular 07/2016/TT-BCA, annexes; the merger of 2025 did not touch issued numbers.
 *
 * @param code - the first three digits of a personal identification number
 * @example
 * import { placeOfCode } from 'tiemchung/geography';
 * placeOfCode('079'); // => { kind: 'province', code: '079', name: 'Hồ Chí Minh' }
 * placeOfCode('175'); // => { kind: 'country', code: '175', name: 'Hoa Kỳ', country: 'US' }
 * placeOfCode('003'); // => undefined
 */
export function placeOfCode(code: string): BirthPlace | undefined {
  return code.length === 3 ? placeOfNumber(code) : undefined;
}

/**
 * The place in the first three digits of a personal number, as {@link placeOfCode} gives it for the three digits alone.
 *
 * @param number - a personal identification number; what follows the first three digits is not looked at
 * @example
 * import { placeOfNumber } from 'tiemchung/geography';
 * placeOfNumber('079090123456')?.name; // => 'Hồ Chí Minh'
 */
export function placeOfNumber(number: string): BirthPlace | undefined {
  const hundreds = number.charCodeAt(0) - ZERO;
  const tens = number.charCodeAt(1) - ZERO;
  const ones = number.charCodeAt(2) - ZERO;
  // A text of fewer characters gives NaN, which no comparison lets through.
  if (!(hundreds >= 0 && hundreds <= 2 && tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return undefined;
  return byNumber()[hundreds * 100 + tens * 10 + ones];
}
