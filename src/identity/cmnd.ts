/**
 * The nine-digit CMND, replaced by the CCCD: no check digit, and not unique, so it is a legacy identifier that is kept
 * but never used as the only key (reference: identity, section 2).
 */
import { type CmndPlaceHint, cmndPlaceHints, isCmndIssuedTwice } from '../geography/index.ts';
import type { Finding, Parsed } from '../values/index.ts';
import { error, type IdentityCode, info, refused, warning } from './findings.ts';
import { repairLookAlikes } from './look-alikes.ts';
import { readNumber } from './number-cleaning.ts';
import type { LetterRepair } from './options.ts';

/** A nine-digit identity card number. */
export interface Cmnd {
  readonly type: 'CMND';
  /** Nine digits. */
  readonly number: string;
  /** Provinces that its first digits speak for; the list is unofficial. */
  readonly placeHints: readonly CmndPlaceHint[];
}

// A letter of a passport series followed by digits is no misread digit.
const PASSPORT_SERIES = /^[BS]\d+$/;

/**
 * Reads a cell of a column that is known to hold CMND numbers. Eight digits become nine with the zero that a
 * spreadsheet ate (prefixes 01–09); prefixes in no list and the range issued twice are warnings.
 *
 * @param input - text of the cell, not trimmed
 * @example
 * import { parseCmnd } from 'tiemchung/identity';
 * const cmnd = parseCmnd('012 345 678');
 * cmnd.ok && cmnd.value.placeHints.map(({ province }) => province); // => ['Hà Nội']
 * parseCmnd('0123456789').findings[0]?.code; // => 'ID_LENGTH'
 */
export function parseCmnd(input: string, options: LetterRepair = {}): Parsed<Cmnd, IdentityCode> {
  const reading = readNumber(input);
  if (reading.kind === 'blank') return refused('ID_MISSING');
  if (reading.kind === 'scientific') return refused('ID_SCIENTIFIC');
  if (reading.kind === 'digits') {
    return readCmndDigits(reading.text, reading.formatted) ?? { ok: false, findings: [wrongLength(reading.text)] };
  }
  const mayRepair = options.repairLetters !== false && !PASSPORT_SERIES.test(reading.text);
  const repaired = mayRepair ? repairLookAlikes(reading.text) : undefined;
  if (!repaired) return refused('ID_NON_DIGIT');
  if (repaired.digits.length !== 9) return { ok: false, findings: [wrongLength(repaired.digits)] };
  return readCmnd(repaired.digits, [warning('ID_LETTER_REPAIRED', { letters: repaired.letters })]);
}

const wrongLength = (digits: string): Finding<IdentityCode> =>
  error('ID_LENGTH', { length: digits.length, expected: '9' });

/** Cleaned digits; undefined unless there are nine, or eight that lost one zero. */
export function readCmndDigits(digits: string, formatted: boolean): Parsed<Cmnd, IdentityCode> | undefined {
  const noticed = formatted ? [info('ID_FORMATTED')] : [];
  if (digits.length === 9) return readCmnd(digits, noticed);
  if (digits.length !== 8 || digits.startsWith('0')) return undefined;
  return readCmnd(`0${digits}`, [...noticed, warning('ID_LEADING_ZERO_LOST', { zeros: 1 })]);
}

function readCmnd(number: string, noticed: readonly Finding<IdentityCode>[]): Parsed<Cmnd, IdentityCode> {
  const placeHints = cmndPlaceHints(number);
  const findings = [...noticed];
  if (placeHints.length === 0) findings.push(warning('CMND_PREFIX_UNKNOWN'));
  if (isCmndIssuedTwice(number)) findings.push(warning('CMND_ISSUED_TWICE'));
  return { ok: true, value: { type: 'CMND', number, placeHints }, findings };
}

/**
 * Whether a text already is nine digits. More cannot be checked: no list of prefixes is official.
 *
 * @example
 * import { isCmnd } from 'tiemchung/identity';
 * isCmnd('012345678'); // => true
 * isCmnd('12345678'); // => false
 */
export function isCmnd(input: string): boolean {
  return /^\d{9}$/.test(input);
}
