/**
 * The social-insurance number (mã số BHXH): ten digits given once for life, without a published check digit
 * (reference: identity, section 3.3).
 */
import type { Finding, Parsed } from '../values/index.ts';
import { isCccd } from './cccd.ts';
import { type IdentityCode, info, refused, warning } from './findings.ts';
import { repairLookAlikes } from './look-alikes.ts';
import { readNumber } from './number-cleaning.ts';
import type { LetterRepair, ParseOptions } from './options.ts';

/** A social-insurance number: ten digits, or the twelve-digit personal number that is about to replace it. */
export interface SocialInsuranceNumber {
  readonly type: 'BHXH';
  readonly number: string;
}

/** Settings of {@link parseSocialInsuranceNumber}. */
export interface SocialInsuranceOptions extends ParseOptions, LetterRepair {}

type Outcome = Parsed<SocialInsuranceNumber, IdentityCode>;

const FORMER_CARD = /^[A-Z]{2}\d{13}$/i;

/**
 * Reads a cell of a column that is known to hold social-insurance numbers. Nine digits get the zero back that a
 * spreadsheet ate, unless they start with 0; of a fifteen-character health-insurance card the last ten are taken.
 *
 * @param input - text of the cell, not trimmed
 * @example
 * import { parseSocialInsuranceNumber } from 'tiemchung/identity';
 * const number = parseSocialInsuranceNumber('123456789');
 * number.ok && number.value.number; // => '0123456789'
 * number.findings.map(({ code }) => code); // => ['BHXH_LEADING_ZERO_LOST']
 */
export function parseSocialInsuranceNumber(input: string, options: SocialInsuranceOptions = {}): Outcome {
  const reading = readNumber(input);
  if (reading.kind === 'blank') return refused('BHXH_MISSING');
  if (reading.kind === 'scientific') return refused('BHXH_SCIENTIFIC');
  if (reading.kind === 'digits') {
    return readDigits(reading.text, reading.formatted ? [info('BHXH_FORMATTED')] : [], options);
  }
  if (FORMER_CARD.test(reading.text)) return found(reading.text.slice(5), [warning('BHXH_FROM_CARD')]);
  const repaired = options.repairLetters === false ? undefined : repairLookAlikes(reading.text);
  if (repaired?.digits.length !== 10) return refused('BHXH_NON_DIGIT');
  return found(repaired.digits, [warning('BHXH_LETTER_REPAIRED', { letters: repaired.letters })]);
}

function readDigits(
  digits: string,
  noticed: readonly Finding<IdentityCode>[],
  options: SocialInsuranceOptions,
): Outcome {
  if (digits.length === 10) return found(digits, noticed);
  if (digits.length === 9 && !digits.startsWith('0')) {
    return found(`0${digits}`, [...noticed, warning('BHXH_LEADING_ZERO_LOST')]);
  }
  if (digits.length === 12 && isCccd(digits, options)) {
    return found(digits, [...noticed, warning('BHXH_PERSONAL_NUMBER')]);
  }
  return refused('BHXH_LENGTH', { length: digits.length });
}

const found = (number: string, findings: readonly Finding<IdentityCode>[]): Outcome => ({
  ok: true,
  value: { type: 'BHXH', number },
  findings,
});

/**
 * Whether a text already is ten digits, or a valid personal number in their place.
 *
 * @example
 * import { isSocialInsuranceNumber } from 'tiemchung/identity';
 * isSocialInsuranceNumber('0123456789'); // => true
 * isSocialInsuranceNumber('123456789'); // => false
 */
export function isSocialInsuranceNumber(input: string, options: ParseOptions = {}): boolean {
  return /^\d{10}$/.test(input) || isCccd(input, options);
}
