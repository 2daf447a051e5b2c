/**
 * Passport numbers. Vietnamese: one capital letter and seven digits, eight in the books since 2022; the letter is
 * classified by nobody, so none is refused (reference: identity, section 4). Foreign: at most the nine characters of
 * the machine-readable zone (ICAO Doc 9303).
 */
import type { Finding, Parsed } from '../values/index.ts';
import { type IdentityCode, info, refused, warning } from './findings.ts';
import { repairLookAlikes } from './look-alikes.ts';
import { readNumber } from './number-cleaning.ts';
import type { LetterRepair } from './options.ts';

/** A passport number in capitals, without blanks. */
export interface Passport {
  readonly type: 'PASSPORT';
  readonly number: string;
}

/** Settings of {@link parsePassport}. */
export interface PassportOptions extends LetterRepair {
  /** ISO 3166-1 alpha-2 of the holder, see `countryByName`; absent or `VN` = a Vietnamese passport. */
  readonly nationality?: string | undefined;
}

const VIETNAMESE = /^[A-Z]\d{7,8}$/;
const FOREIGN = /^[A-Z0-9]{5,9}$/;
const LONGEST = 9;
const LOOKS_LIKE_DIGIT = /^[OI]/;

/** Whether the holder is known to be no Vietnamese citizen. */
export function isForeign(nationality: string | undefined): boolean {
  return nationality !== undefined && nationality !== '' && nationality !== 'VN';
}

/** Whether cleaned text has the shape of a passport number of that nationality. */
export function hasPassportShape(text: string, nationality: string | undefined): boolean {
  if (text.length > LONGEST) return false;
  const upper = text.toUpperCase();
  return VIETNAMESE.test(upper) || (isForeign(nationality) && FOREIGN.test(upper) && /\d/.test(upper));
}

/**
 * Reads a cell of a column that is known to hold passport numbers.
 *
 * @param input - text of the cell, not trimmed
 * @example
 * import { parsePassport } from 'tiemchung/identity';
 * const passport = parsePassport('c 1234567');
 * passport.ok && passport.value.number; // => 'C1234567'
 * parsePassport('12345678').findings[0]?.code; // => 'PASSPORT_SHAPE'
 * parsePassport('987654321', { nationality: 'US' }).ok; // => true
 */
export function parsePassport(input: string, options: PassportOptions = {}): Parsed<Passport, IdentityCode> {
  const reading = readNumber(input);
  if (reading.kind === 'blank') return refused('ID_MISSING');
  if (reading.kind === 'scientific') return refused('ID_SCIENTIFIC');
  if (hasPassportShape(reading.text, options.nationality)) {
    return readPassport(reading.text, input, options.nationality, []);
  }
  // Two letters in front are another country's series; only a letter further back is a misread digit.
  const mayRepair = options.repairLetters !== false && /^[A-Za-z]\d/.test(reading.text);
  const repaired = mayRepair ? repairLookAlikes(reading.text.slice(1)) : undefined;
  const candidate = repaired ? reading.text.charAt(0) + repaired.digits : '';
  if (!repaired || !VIETNAMESE.test(candidate.toUpperCase())) return refused('PASSPORT_SHAPE');
  const found = warning('ID_LETTER_REPAIRED', { letters: repaired.letters });
  return readPassport(candidate, candidate, options.nationality, [found]);
}

/** Cleaned text of passport shape. `written` is the cell, to say whether anything was changed. */
export function readPassport(
  text: string,
  written: string,
  nationality: string | undefined,
  noticed: readonly Finding<IdentityCode>[],
): Parsed<Passport, IdentityCode> {
  const number = text.toUpperCase();
  const findings = [...noticed];
  if (number !== written) findings.push(info('ID_FORMATTED'));
  if (isForeign(nationality)) findings.push(info('PASSPORT_FOREIGN'));
  else if (LOOKS_LIKE_DIGIT.test(number)) findings.push(warning('PASSPORT_LETTER_LIKE_DIGIT'));
  return { ok: true, value: { type: 'PASSPORT', number }, findings };
}

/**
 * Whether a text already is a passport number: of Vietnam, or of the nationality given.
 *
 * @example
 * import { isPassport } from 'tiemchung/identity';
 * isPassport('C1234567'); // => true
 * isPassport('c1234567'); // => false
 */
export function isPassport(input: string, options: Pick<PassportOptions, 'nationality'> = {}): boolean {
  return input === input.toUpperCase() && hasPassportShape(input, options.nationality);
}
