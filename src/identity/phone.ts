/**
 * Phone numbers as lists hold them. The one-time code of the portal goes to the mobile number, so a list asks for a
 * mobile one; landlines, foreign numbers and numbers from before 2017 and 2018 still turn up (reference: identity,
 * section 6; users and rosters, section 4).
 */
import { type Finding, isPlaceholder, type Parsed } from '../values/index.ts';
import { type IdentityCode, info, warning } from './findings.ts';
import { openCell, readDigits, readMisreadCell, readPlainCell, splitCell } from './phone-cleaning.ts';
import {
  failedPhone,
  type Phone,
  type PhoneOptions,
  type PhoneReading,
  phoneOfDigits,
  readPhone,
} from './phone-number.ts';
import { mobileBlocks } from './phone-tables.ts';

const DEFAULTS: PhoneOptions = {};
const NONE: readonly Finding<IdentityCode>[] = [];
// Longer cells are prose; also the bound that keeps hostile input cheap.
const MAX_CELL = 400;

/**
 * Reads one phone cell. Where it holds several numbers the first usable one is the value, with PHONE_MULTIPLE.
 *
 * Accepts `0…`, `+84`, `0084`, `84`, `(0)`, blanks, dots, hyphens, labels, full-width digits, a float tail, a lost
 * zero, the eleven-digit mobile numbers of before 2018-09-15 (rewritten), and foreign numbers with their plus.
 * Never throws. Codes: PHONE_* of `identityCodes`.
 *
 * @param input - the cell as text
 * @example
 * import { parsePhone } from 'tiemchung/identity';
 * const phone = parsePhone('01689 123 456');
 * phone.ok && phone.value; // => { e164: '+84389123456', national: '0389123456', kind: 'mobile', carrier: 'Viettel', canReceiveSms: true }
 * phone.findings.map((finding) => finding.code); // => ['PHONE_OLD_PREFIX', 'PHONE_FORMATTED']
 */
export function parsePhone(input: string, options: PhoneOptions = DEFAULTS): Parsed<Phone, IdentityCode> {
  const clean = options.expect === 'landline' ? undefined : cleanMobile(input);
  if (clean) return { ok: true, value: clean, findings: NONE };
  const all = parsePhones(input, options);
  if (!all.ok) return all;
  const [first] = all.value;
  return first ? { ok: true, value: first, findings: all.findings } : failedPhone('PHONE_MISSING', 0);
}

/** The fast path: a zero and nine digits of an opened mobile block, no options, nothing to report. */
function cleanMobile(input: string): Phone | undefined {
  if (input.length !== 10 || input.charCodeAt(0) !== 48) return undefined;
  for (let at = 1; at < 10; at++) {
    const code = input.charCodeAt(at);
    if (code < 48 || code > 57) return undefined;
  }
  const block = mobileBlocks()[(input.charCodeAt(1) - 48) * 10 + input.charCodeAt(2) - 48];
  if (block?.carrier === undefined || block.opened !== undefined) return undefined;
  return { e164: `+84${input.slice(1)}`, national: input, kind: 'mobile', carrier: block.carrier, canReceiveSms: true };
}

/**
 * Reads every number of a cell, in its order: `0912345678 / 0987654321`, *hoặc*, line breaks, two numbers glued
 * together. Not ok when none is usable; what is left over is reported with PHONE_PART_IGNORED.
 *
 * @param cell - the cell as text
 * @example
 * import { parsePhones } from 'tiemchung/identity';
 * const phones = parsePhones('0912 345 678 hoặc 0987654321');
 * phones.ok && phones.value.map((phone) => phone.national); // => ['0912345678', '0987654321']
 */
export function parsePhones(cell: string, options: PhoneOptions = DEFAULTS): Parsed<readonly Phone[], IdentityCode> {
  const plain = readPlainCell(cell);
  if (plain) {
    const reading = phoneOfDigits(plain, options);
    if (reading.ok) return { ok: true, value: [reading.value], findings: reading.findings };
  }
  const misread = plain ? undefined : readMisreadCell(cell, options.repairLetters ?? true);
  if (misread && misread.digits !== '') {
    const reading = phoneOfDigits(misread, options);
    return reading.ok ? { ok: true, value: [reading.value], findings: reading.findings } : failedAll(reading);
  }
  if (isPlaceholder(cell)) return failedAll(failedPhone('PHONE_MISSING', 0));
  if (cell.length > MAX_CELL) return failedAll(failedPhone('PHONE_LENGTH', cell.length));
  const { text, scientific } = openCell(cell);
  if (scientific) return failedAll(failedPhone('PHONE_LENGTH', 0, info('PHONE_SCIENTIFIC')));
  const pieces = splitCell(text);
  const [only] = pieces;
  if (only === undefined) return failedAll(failedPhone('PHONE_MISSING', 0));
  // `024 - 3825 1234` is one number although a separator stands in it: try the cell as a whole first.
  const whole = readPhone(text, options);
  if (whole.ok) return { ok: true, value: [whole.value], findings: withFormatted(whole.findings, text !== cell) };
  const parts = pieces.length > 1 ? pieces.map((piece) => piece.trim()) : unglue(only, options);
  return parts.length > 1 ? severalOf(parts, options) : failedAll(whole);
}

/** A note, a float tail or full-width digits were removed before the digits were read. */
function withFormatted(findings: readonly Finding<IdentityCode>[], changed: boolean): readonly Finding<IdentityCode>[] {
  if (!changed || findings.some((finding) => finding.code === 'PHONE_FORMATTED')) return findings;
  return [...findings, info('PHONE_FORMATTED')];
}

const failedAll = (reading: PhoneReading): Parsed<readonly Phone[], IdentityCode> => ({
  ok: false,
  findings: reading.findings,
});

function severalOf(parts: readonly string[], options: PhoneOptions): Parsed<readonly Phone[], IdentityCode> {
  const phones = new Map<string, Phone>();
  const findings: Finding<IdentityCode>[] = [];
  let ignored = 0;
  let firstFailure: PhoneReading | undefined;
  for (const part of parts) {
    const reading = readPhone(part, options);
    if (!reading.ok) {
      firstFailure ??= reading;
      ignored++;
    } else if (!phones.has(reading.value.e164)) {
      // The first number is the one that is kept; what was noticed on the others would read as if it were said of it.
      if (phones.size === 0) findings.push(...reading.findings);
      phones.set(reading.value.e164, reading.value);
    }
  }
  if (phones.size === 0) return failedAll(firstFailure ?? failedPhone('PHONE_MISSING', 0));
  findings.push(warning('PHONE_MULTIPLE', { count: parts.length }));
  if (ignored > 0) findings.push(info('PHONE_PART_IGNORED', { count: ignored }));
  return { ok: true, value: [...phones.values()], findings };
}

/** Two numbers with a blank or nothing between them: two full pieces, or 20 to 22 digits with a zero before each half. */
function unglue(piece: string, options: PhoneOptions): readonly string[] {
  const words = piece.trim().split(/\s+/);
  if (words.length === 2 && words.every((word) => FULL_NUMBER.test(word))) return words;
  const { digits } = readDigits(piece, options.repairLetters ?? true);
  if (digits.length < 20 || digits.length > 22 || digits[0] !== '0') return [piece];
  for (const cut of [10, 11]) {
    const halves = [digits.slice(0, cut), digits.slice(cut)];
    if (digits[cut] === '0' && halves.every((half) => half.length <= 11 && readPhone(half, options).ok)) return halves;
  }
  return [piece];
}

const FULL_NUMBER = /^\d{9,12}$/;

/**
 * Whether a cell holds at least one usable phone number.
 *
 * @example
 * import { isPhone } from 'tiemchung/identity';
 * isPhone('0912 345 678'); // => true
 * isPhone('19001234'); // => false
 */
export function isPhone(input: string, options: PhoneOptions = DEFAULTS): boolean {
  return parsePhone(input, options).ok;
}
