/**
 * Tax codes (mã số thuế): ten digits with a check digit, thirteen for a branch (Circular 105/2020/TT-BTC art. 5, kept
 * by Circular 90/2026/TT-BTC), and since 2025-07-01 the twelve-digit personal number for individuals, dependants and
 * household businesses (Circular 86/2024/TT-BTC art. 5).
 */
import type { Finding, Parsed } from '../values/index.ts';
import { type Cccd, parseCccd } from './cccd.ts';
import { type IdentityCode, info, refused, warning } from './findings.ts';
import { repairLookAlikes } from './look-alikes.ts';
import { readNumber } from './number-cleaning.ts';
import { type LetterRepair, NO_OPTIONS, type ParseOptions } from './options.ts';

/** A tax code in its standard form: `0312345673`, `0312345673-001` or twelve digits. */
export type TaxCode =
  | { readonly type: 'MST'; readonly kind: 'unit'; readonly number: string }
  | {
      readonly type: 'MST';
      readonly kind: 'branch';
      readonly number: string;
      /** Ten-digit code of the head unit. */
      readonly unit: string;
      /** `001` to `999`. */
      readonly branch: string;
    }
  | { readonly type: 'MST'; readonly kind: 'personal-number'; readonly number: string; readonly cccd: Cccd };

/** Settings of {@link parseTaxCode}. A reference date before 2025-07-01 makes a personal number a warning. */
export interface TaxCodeOptions extends ParseOptions, LetterRepair {}

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;
const ZERO = 48;
const PERSONAL_NUMBER_SINCE = '2025-07-01';
const BRANCH = /^\d{10}-\d{3}$/;
// The hyphen of a branch tells thirteen digits that lost their zero from a personal number of twelve.
const BRANCH_WITHOUT_ZERO = /^\d{9}-\d{3}$/;

type Outcome = Parsed<TaxCode, IdentityCode>;
type Findings = readonly Finding<IdentityCode>[];

const NOTHING: Findings = [];

const digitAt = (text: string, index: number): number => text.charCodeAt(index) - ZERO;

/**
 * The check digit of the first nine digits, 0 to 9; undefined where the remainder is 0, such codes are not issued.
 * Weights 31, 29, 23, 19, 17, 13, 7, 5, 3, then 10 − sum mod 11 (reference: identity, section 5).
 *
 * @param nine - at least nine digits; the rest is ignored
 * @example
 * import { taxCodeCheckDigit } from 'tiemchung/identity';
 * taxCodeCheckDigit('031234567'); // => 3
 * taxCodeCheckDigit('030001007'); // => undefined
 */
export function taxCodeCheckDigit(nine: string): number | undefined {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += (WEIGHTS[index] ?? 0) * digitAt(nine, index);
  const digit = 10 - (sum % 11);
  return digit === 10 ? undefined : digit;
}

/**
 * Reads a cell of a column that is known to hold tax codes. A lost leading zero and look-alike letters are repaired
 * only where the check digit then fits.
 *
 * @param input - text of the cell, not trimmed
 * @example
 * import { parseTaxCode } from 'tiemchung/identity';
 * const branch = parseTaxCode('0312345673001');
 * branch.ok && branch.value.number; // => '0312345673-001'
 * parseTaxCode('0312345674').findings[0]?.code; // => 'TAX_CHECK_DIGIT'
 */
export function parseTaxCode(input: string, options: TaxCodeOptions = NO_OPTIONS): Outcome {
  // Kept short, so that it is compiled into the loop that walks a column.
  return isSoundUnit(input)
    ? { ok: true, value: { type: 'MST', kind: 'unit', number: input }, findings: NOTHING }
    : readUnusual(input, options);
}

function readUnusual(input: string, options: TaxCodeOptions): Outcome {
  if (input.length === 14 && BRANCH.test(input)) return readUnitOrBranch(input.replace('-', ''), NOTHING);
  const reading = readNumber(input);
  if (reading.kind === 'blank') return refused('TAX_MISSING');
  if (reading.kind === 'scientific') return refused('TAX_SCIENTIFIC');
  if (reading.kind === 'digits') {
    // Thirteen digits are written with a hyphen.
    const noticed = reading.formatted || reading.text.length === 13 ? [info('TAX_FORMATTED')] : NOTHING;
    return readDigits(reading.text, noticed, input.length > 12 && BRANCH_WITHOUT_ZERO.test(input.trim()), options);
  }
  const repaired = options.repairLetters === false ? undefined : repairLookAlikes(reading.text);
  const whole = repaired && (repaired.digits.length === 10 || repaired.digits.length === 13);
  if (!repaired || !whole) return refused('TAX_NON_DIGIT');
  const parsed = readUnitOrBranch(repaired.digits, [warning('TAX_LETTER_REPAIRED', { letters: repaired.letters })]);
  return parsed.ok ? parsed : refused('TAX_NON_DIGIT');
}

/**
 * Nearly every cell of a column, and whole registers are checked: each character is looked at once, and everything that
 * is not plainly right is left to the long way.
 */
function isSoundUnit(input: string): boolean {
  if (input.length !== 10) return false;
  const a = input.charCodeAt(0) ^ ZERO;
  const b = input.charCodeAt(1) ^ ZERO;
  const c = input.charCodeAt(2) ^ ZERO;
  const d = input.charCodeAt(3) ^ ZERO;
  const e = input.charCodeAt(4) ^ ZERO;
  const f = input.charCodeAt(5) ^ ZERO;
  const g = input.charCodeAt(6) ^ ZERO;
  const h = input.charCodeAt(7) ^ ZERO;
  const i = input.charCodeAt(8) ^ ZERO;
  const check = input.charCodeAt(9) ^ ZERO;
  // The code of a digit is 48 and the digit in its last four bits, so any other character gives 10 or more.
  const over = (a + 6) | (b + 6) | (c + 6) | (d + 6) | (e + 6) | (f + 6) | (g + 6) | (h + 6) | (i + 6) | (check + 6);
  const issued = (a | b) > 0 && (c | d | e | f | g | h | i) > 0;
  const sum = 31 * a + 29 * b + 23 * c + 19 * d + 17 * e + 13 * f + 7 * g + 5 * h + 3 * i;
  return over < 16 && issued && check === 10 - (sum % 11);
}

function readDigits(digits: string, noticed: Findings, isBranch: boolean, options: TaxCodeOptions): Outcome {
  if (digits.length === 10 || digits.length === 13) return readUnitOrBranch(digits, noticed);
  const restored = digits.length === 9 || digits.length === 12 ? restoreZero(digits, noticed) : undefined;
  if (digits.length === 12 && !isBranch) {
    const personal = readPersonalNumber(digits, noticed, restored !== undefined, options);
    if (personal.ok || !restored) return personal;
  }
  return restored ?? refused('TAX_LENGTH', { length: digits.length });
}

function restoreZero(digits: string, noticed: Findings): Outcome | undefined {
  if (digits.startsWith('0')) return undefined;
  const parsed = readUnitOrBranch(`0${digits}`, [...noticed, warning('TAX_LEADING_ZERO_LOST')]);
  return parsed.ok ? parsed : undefined;
}

function readPersonalNumber(digits: string, noticed: Findings, ambiguous: boolean, options: TaxCodeOptions): Outcome {
  const cccd = parseCccd(digits, options);
  if (!cccd.ok) return cccd;
  const findings = [...noticed, ...cccd.findings];
  if (ambiguous) findings.push(warning('TAX_AMBIGUOUS_12'));
  if (options.referenceDate && options.referenceDate < PERSONAL_NUMBER_SINCE) {
    findings.push(warning('TAX_PERSONAL_NUMBER_EARLY'));
  }
  return { ok: true, value: { type: 'MST', kind: 'personal-number', number: digits, cccd: cccd.value }, findings };
}

/** Ten or thirteen digits: sequence, remainder, check digit, branch, in this order. */
function readUnitOrBranch(digits: string, noticed: Findings): Outcome {
  if (isSoundUnit(digits)) return { ok: true, value: { type: 'MST', kind: 'unit', number: digits }, findings: noticed };
  const unit = digits.length === 10 ? digits : digits.slice(0, 10);
  if (unit.startsWith('0000000', 2)) return refused('TAX_SEQUENCE_ZERO');
  const expected = taxCodeCheckDigit(unit);
  if (expected === undefined) return refused('TAX_NEVER_ISSUED');
  if (expected !== unit.charCodeAt(9) - ZERO) return refused('TAX_CHECK_DIGIT');
  const branch = digits.length === 10 ? '' : digits.slice(10);
  if (branch === '000') return refused('TAX_BRANCH_ZERO');
  const findings =
    digitAt(unit, 0) === 0 && digitAt(unit, 1) === 0 ? [...noticed, warning('TAX_PREFIX_ZERO')] : noticed;
  return branch === ''
    ? { ok: true, value: { type: 'MST', kind: 'unit', number: unit }, findings }
    : { ok: true, value: { type: 'MST', kind: 'branch', number: `${unit}-${branch}`, unit, branch }, findings };
}

/**
 * Whether a text already is a tax code in its standard form, with nothing to clean or repair.
 *
 * @example
 * import { isTaxCode } from 'tiemchung/identity';
 * isTaxCode('0312345673-001'); // => true
 * isTaxCode('0312345673001'); // => false
 */
export function isTaxCode(input: string, options: ParseOptions = {}): boolean {
  const parsed = parseTaxCode(input, { ...options, repairLetters: false });
  return parsed.ok && parsed.value.number === input;
}
