/**
 * The one field of the national portal, *Số CMND/CCCD/HC*: a personal number, a CMND or a passport number. Codes, their
 * order and the values under them are those of the roster taxonomy (reference: users and rosters, section 4).
 */
import { isPlaceholder, type Parsed } from '../values/index.ts';
import { type Cccd, type CccdOptions, readCccdDigits } from './cccd.ts';
import { type Cmnd, readCmndDigits } from './cmnd.ts';
import { type IdentityCode, info, refused, warning } from './findings.ts';
import { repairLookAlikes } from './look-alikes.ts';
import { readNumber } from './number-cleaning.ts';
import { hasPassportShape, isForeign, type Passport, readPassport } from './passport.ts';

/** Whichever paper a person has. */
export type IdNumber = Cccd | Cmnd | Passport;

/** Settings of {@link parseIdNumber}. */
export interface IdNumberOptions extends CccdOptions {
  /** ISO 3166-1 alpha-2 of the person, see `countryByName`: nine digits with a foreign nationality are a passport. */
  readonly nationality?: string | undefined;
}

/**
 * Reads a cell of a column that may hold any of the three papers. One error at most, the first that applies of
 * ID_MISSING, ID_SCIENTIFIC, ID_NON_DIGIT, ID_LENGTH, ID_PROVINCE_UNKNOWN, ID_YEAR_FUTURE.
 *
 * @param input - text of the cell, not trimmed
 * @example
 * import { parseIdNumber } from 'tiemchung/identity';
 * const id = parseIdNumber('89202907824');
 * id.ok && [id.value.type, id.value.number]; // => ['CCCD', '089202907824']
 * id.findings.map(({ code }) => code); // => ['ID_LEADING_ZERO_LOST']
 * const card = parseIdNumber('349145831');
 * card.ok && card.value.type; // => 'CMND'
 * const foreign = parseIdNumber('349145831', { nationality: 'US' });
 * foreign.ok && foreign.value.type; // => 'PASSPORT'
 */
export function parseIdNumber(input: string, options: IdNumberOptions = {}): Parsed<IdNumber, IdentityCode> {
  const reading = readNumber(input, isPlaceholder);
  if (reading.kind === 'blank') return refused('ID_MISSING');
  if (reading.kind === 'scientific') return refused('ID_SCIENTIFIC');
  if (hasPassportShape(reading.text, options.nationality)) {
    return readPassport(reading.text, input, options.nationality, []);
  }
  if (reading.kind === 'digits') return readDigits(reading.text, options, reading.formatted);
  const repaired = options.repairLetters === false ? undefined : repairLookAlikes(reading.text);
  if (!repaired) return refused('ID_NON_DIGIT');
  // Two repairs of one number would be a guess: a repaired letter needs the full count of digits.
  const { digits, letters } = repaired;
  if (digits.length !== 9 && digits.length !== 12) return wrongLength(digits);
  const parsed = readDigits(digits, options, false);
  if (!parsed.ok) return parsed;
  return { ...parsed, findings: [warning('ID_LETTER_REPAIRED', { letters }), ...parsed.findings] };
}

function readDigits(digits: string, options: IdNumberOptions, formatted: boolean): Parsed<IdNumber, IdentityCode> {
  if (digits.length >= 10 && digits.length <= 12) {
    const cccd = readCccdDigits(digits, options, formatted);
    return cccd.ok || digits.length === 12 ? cccd : wrongLength(digits);
  }
  const cmnd = isForeign(options.nationality) ? undefined : readCmndDigits(digits, formatted);
  if (!cmnd?.ok) return wrongLength(digits);
  return { ...cmnd, findings: [...cmnd.findings, info('ID_CMND')] };
}

function wrongLength(digits: string): Parsed<never, IdentityCode> {
  return refused('ID_LENGTH', { length: digits.length, expected: '9/12' });
}
