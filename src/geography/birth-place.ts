/** Where a birth was registered, as the first three digits of a personal identification number say. */
import { COUNTRIES_FROM_101, PROVINCES_FROM_001 } from './place-codes.ts';

/**
 * A place of birth registration: not of residence, not of birth. Provinces carry the name of 2016 that the code was
 * issued under, countries their Vietnamese name in the annex and ISO 3166-1 alpha-2.
 */
export type BirthPlace =
  | { readonly kind: 'province'; readonly code: string; readonly name: string }
  | { readonly kind: 'country'; readonly code: string; readonly name: string; readonly country: string };

let places: ReadonlyMap<string, BirthPlace> | undefined;

/**
 * All 63 provinces and 195 countries of the annexes by three-digit code, in their order. Circular 07/2016/TT-BCA.
 *
 * @example
 * import { birthPlaces } from 'tiemchung/geography';
 * birthPlaces().size; // => 258
 */
export function birthPlaces(): ReadonlyMap<string, BirthPlace> {
  places ??= unpack();
  return places;
}

function unpack(): ReadonlyMap<string, BirthPlace> {
  const map = new Map<string, BirthPlace>();
  PROVINCES_FROM_001.split('|').forEach((name, index) => {
    const code = String(index + 1).padStart(3, '0');
    if (name) map.set(code, { kind: 'province', code, name });
  });
  COUNTRIES_FROM_101.split('|').forEach((packed, index) => {
    const code = String(index + 101);
    map.set(code, { kind: 'country', code, name: packed.slice(2), country: packed.slice(0, 2) });
  });
  return map;
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
  return birthPlaces().get(code);
}
