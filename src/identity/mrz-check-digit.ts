/** The check digit of ICAO Doc 9303 part 3: weights 7, 3, 1; digits count as themselves, A–Z as 10–35, `<` as 0. */

const WEIGHTS = [7, 3, 1] as const;

/** Value of one character of a machine readable zone, or -1 when it may not stand there. */
export function mrzValue(charCode: number): number {
  if (charCode >= 48 && charCode <= 57) return charCode - 48;
  if (charCode >= 65 && charCode <= 90) return charCode - 55;
  return charCode === 60 ? 0 : -1;
}

/**
 * The check digit of a field of a machine readable zone (ICAO Doc 9303 part 3).
 *
 * @param field - `A`–`Z`, `0`–`9` and `<`
 * @returns 0 to 9, or NaN when the field holds another character
 * @example
 * import { mrzCheckDigit } from 'tiemchung/identity';
 * mrzCheckDigit('001090123456'); // => 3
 */
export function mrzCheckDigit(field: string): number {
  let sum = 0;
  for (let index = 0; index < field.length; index++) {
    const value = mrzValue(field.charCodeAt(index));
    if (value < 0) return Number.NaN;
    sum += value * (WEIGHTS[index % 3] ?? 0);
  }
  return sum % 10;
}
