/**
 * Phone numbers as lists hold them. The one-time code of the portal goes to the mobile number, so a list asks for a
 * mobile one; landlines, foreign numbers and numbers from before 2017 and 2018 still turn up (reference: identity,
 * section 6; users and rosters, section 4).
 */
import { type Finding, isPlaceholder, type Parsed } from '../values/index.ts';
import { error, type IdentityCode, info, warning } from './findings.ts';
import { openCell, readDigits, splitCell } from './phone-cleaning.ts';
import { hasForeignShape, isOpened } from './phone-numbering-plan.ts';
import { AREA_MIGRATION_2017, type Carrier, MOBILE_MIGRATION_2018, mobileBlocks } from './phone-tables.ts';

/** What a number is: Vietnamese mobile, Vietnamese landline, or of another country. */
export type PhoneKind = 'mobile' | 'landline' | 'foreign';

/** A number that can be dialled today. */
export interface Phone {
  /** `+` and 8 to 15 digits. */
  readonly e164: string;
  /** As dialled in Vietnam: `0…`, ten digits for a mobile, eleven for a landline; the E.164 form of a foreign number. */
  readonly national: string;
  readonly kind: PhoneKind;
  /** To whom the block was given; numbers can move since 2018. Mobile only. */
  readonly carrier?: Carrier;
  /** Known to take text messages: true for mobiles, false where that is not known. */
  readonly canReceiveSms: boolean;
}

/** Settings of {@link parsePhone} and {@link parsePhones}. */
export interface PhoneOptions {
  /**
   * What the column is for. `mobile` (default): a landline is reported, one from before 2017 refused. `landline`: old
   * area codes are rewritten, and a number that reads as mobile today is reported.
   */
  readonly expect?: 'mobile' | 'landline';
  /** Read O, l, I, B, S inside a number as digits, with a warning. Default true. */
  readonly repairLetters?: boolean;
  /** Full check of foreign numbers by the host; without it their shape and calling code decide. */
  readonly verifyForeign?: (e164: string) => boolean;
}

type Reading = Parsed<Phone, IdentityCode>;

const DEFAULTS: PhoneOptions = {};
const NONE: readonly Finding<IdentityCode>[] = [];
// Longer cells are prose; also the bound that keeps hostile input cheap.
const MAX_CELL = 400;

type Refusal = 'PHONE_MISSING' | 'PHONE_LENGTH' | 'PHONE_PREFIX_UNKNOWN';

const failed = (code: Refusal, digits: number, ...more: readonly Finding<IdentityCode>[]): Reading => ({
  ok: false,
  findings: [error(code, { digits }), ...more],
});

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
export function parsePhone(input: string, options: PhoneOptions = DEFAULTS): Reading {
  const clean = options.expect === 'landline' ? undefined : cleanMobile(input);
  if (clean) return { ok: true, value: clean, findings: NONE };
  const all = parsePhones(input, options);
  if (!all.ok) return all;
  const [first] = all.value;
  return first ? { ok: true, value: first, findings: all.findings } : failed('PHONE_MISSING', 0);
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
  if (isPlaceholder(cell)) return failedAll(failed('PHONE_MISSING', 0));
  if (cell.length > MAX_CELL) return failedAll(failed('PHONE_LENGTH', cell.length));
  const { text, scientific } = openCell(cell);
  if (scientific) return failedAll(failed('PHONE_LENGTH', 0, info('PHONE_SCIENTIFIC')));
  const pieces = splitCell(text);
  const [only] = pieces;
  if (only === undefined) return failedAll(failed('PHONE_MISSING', 0));
  // `024 - 3825 1234` is one number although a separator stands in it: try the cell as a whole first.
  const whole = readPiece(text, options);
  if (whole.ok) return { ok: true, value: [whole.value], findings: withFormatted(whole.findings, text !== cell) };
  const parts = pieces.length > 1 ? pieces.map((piece) => piece.trim()) : unglue(only, options);
  return parts.length > 1 ? severalOf(parts, options) : failedAll(whole);
}

/** A note, a float tail or full-width digits were removed before the digits were read. */
function withFormatted(findings: readonly Finding<IdentityCode>[], changed: boolean): readonly Finding<IdentityCode>[] {
  if (!changed || findings.some((finding) => finding.code === 'PHONE_FORMATTED')) return findings;
  return [...findings, info('PHONE_FORMATTED')];
}

const failedAll = (reading: Reading): Parsed<readonly Phone[], IdentityCode> => ({
  ok: false,
  findings: reading.findings,
});

function severalOf(parts: readonly string[], options: PhoneOptions): Parsed<readonly Phone[], IdentityCode> {
  const phones = new Map<string, Phone>();
  const findings: Finding<IdentityCode>[] = [];
  let ignored = 0;
  let firstFailure: Reading | undefined;
  for (const part of parts) {
    const reading = readPiece(part, options);
    if (!reading.ok) {
      firstFailure ??= reading;
      ignored++;
    } else if (!phones.has(reading.value.e164)) {
      // The first number is the one that is kept; what was noticed on the others would read as if it were said of it.
      if (phones.size === 0) findings.push(...reading.findings);
      phones.set(reading.value.e164, reading.value);
    }
  }
  if (phones.size === 0) return failedAll(firstFailure ?? failed('PHONE_MISSING', 0));
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
    if (digits[cut] === '0' && halves.every((half) => half.length <= 11 && readPiece(half, options).ok)) return halves;
  }
  return [piece];
}

const FULL_NUMBER = /^\d{9,12}$/;

function readPiece(piece: string, options: PhoneOptions): Reading {
  const read = readDigits(piece, options.repairLetters ?? true);
  const notes: Finding<IdentityCode>[] = [];
  if (read.repaired > 0) notes.push(warning('PHONE_LETTER_REPAIRED', { count: read.repaired }));
  if (read.formatted) notes.push(info('PHONE_FORMATTED'));
  if (read.unreadable) return failed('PHONE_LENGTH', read.digits.length);
  const { digits, plus } = read;
  const abroad = plus ? digits : digits.startsWith('00') ? digits.slice(2) : undefined;
  if (abroad !== undefined && !abroad.startsWith('84')) {
    // `00` is also a stray zero before a national number, so without the plus only a long number counts as foreign.
    if (hasForeignShape(abroad) && (plus || abroad.length >= 10)) return foreign(`+${abroad}`, notes, options);
    if (plus) return failed(CALLED.test(abroad) ? 'PHONE_LENGTH' : 'PHONE_PREFIX_UNKNOWN', abroad.length);
  }
  const local = withoutCountryCode(digits, abroad);
  if (local !== undefined) notes.push(info('PHONE_COUNTRY_CODE'));
  return classify(local ?? digits, local !== undefined, notes, options);
}

// No calling code begins with a zero.
const CALLED = /^[1-9]/;

/** National digits with their zero when a country code stood before them. */
function withoutCountryCode(digits: string, abroad: string | undefined): string | undefined {
  const from = abroad?.startsWith('84') ? abroad : digits.startsWith('84') ? digits : undefined;
  if (from === undefined) return undefined;
  const rest = from.slice(2);
  // Without plus or 00, `84…` may be a mobile number of 084 that lost its zero: nine or ten digits must be left.
  if (abroad === undefined && rest.length !== 9 && rest.length !== 10) return undefined;
  return rest.startsWith('0') ? rest : `0${rest}`;
}

function foreign(e164: string, notes: Finding<IdentityCode>[], { verifyForeign }: PhoneOptions): Reading {
  if (verifyForeign && !verifyForeign(e164)) return failed('PHONE_PREFIX_UNKNOWN', e164.length - 1);
  if (!verifyForeign) notes.push(info('PHONE_FOREIGN_UNVERIFIED'));
  return { ok: true, value: { e164, national: e164, kind: 'foreign', canReceiveSms: false }, findings: notes };
}

// Spreadsheets fill a column with 111111111 as a stand-in; a zero is not put before such a run.
const ONE_DIGIT = /^(\d)\1+$/;
const SERVICE = /^(?:11\d|1[89]00\d{4,6})$/;

function classify(typed: string, fromAbroad: boolean, notes: Finding<IdentityCode>[], options: PhoneOptions): Reading {
  const service = SERVICE.test(typed) ? [info('PHONE_SERVICE_NUMBER')] : [];
  if (ONE_DIGIT.test(typed)) return failed(typed.length === 10 ? 'PHONE_PREFIX_UNKNOWN' : 'PHONE_LENGTH', typed.length);
  const landline = options.expect === 'landline';
  if (!fromAbroad && !typed.startsWith('0')) {
    const restored = `0${typed}`;
    const form = restored.length === 11 ? elevenDigitForm(restored) : undefined;
    if (restored.length === 10 || form === 'mobile' || form === 'current' || (form === 'old' && landline)) {
      const reading = classify(restored, true, [warning('PHONE_LEADING_ZERO_LOST'), ...notes], options);
      return reading.ok ? reading : failed('PHONE_PREFIX_UNKNOWN', typed.length, ...service);
    }
  }
  if (typed.length === 10) return tenDigits(typed, notes, landline) ?? failed('PHONE_PREFIX_UNKNOWN', 10, ...service);
  const form = typed.length === 11 ? elevenDigitForm(typed) : undefined;
  if (form === 'mobile') return migrated(typed, 4, MOBILE_MIGRATION_2018[typed.slice(0, 4)] ?? '', notes, landline);
  if (form === 'current') return landlineOf(typed, notes, landline);
  if (form === 'old' && landline) {
    return migrated(typed, 4, `0${AREA_MIGRATION_2017[typed.slice(1, 4)]}`, notes, landline);
  }
  return failed(form === undefined ? 'PHONE_LENGTH' : 'PHONE_PREFIX_UNKNOWN', typed.length, ...service);
}

let currentAreas: ReadonlySet<string> | undefined;

/** The forms that had or have eleven digits: mobile before 2018, landline today, landline before 2017, `02…` of no area. */
function elevenDigitForm(national: string): 'mobile' | 'current' | 'old' | 'unknown' | undefined {
  const area = national.slice(1, 4);
  if (Object.hasOwn(MOBILE_MIGRATION_2018, `0${area}`)) return 'mobile';
  currentAreas ??= new Set(Object.values(AREA_MIGRATION_2017));
  // Old before current: 0240 and 0241 were Bắc Giang and Bắc Ninh; no number of Hà Nội (024) goes on with 0 or 1.
  if (Object.hasOwn(AREA_MIGRATION_2017, area)) return AREA_MIGRATION_2017[area] === area ? 'current' : 'old';
  if (currentAreas.has(area) || currentAreas.has(area.slice(0, 2))) return 'current';
  return national.startsWith('02') ? 'unknown' : undefined;
}

function tenDigits(national: string, notes: Finding<IdentityCode>[], landline: boolean): Reading | undefined {
  if (!national.startsWith('0')) return undefined;
  if (mobileBlocks()[Number(national.slice(1, 3))]) return mobileOf(national, notes, landline);
  if (!landline) return undefined;
  // 0672 opened for internet telephony after 2017 (libphonenumber's plan), so it is no number of Đồng Tháp.
  const length = national.startsWith('04') ? 2 : 3;
  const area = national.startsWith('0672') ? undefined : AREA_MIGRATION_2017[national.slice(1, length)];
  return area === undefined ? undefined : migrated(national, length, `0${area}`, notes, landline);
}

function migrated(
  old: string,
  length: number,
  prefix: string,
  notes: Finding<IdentityCode>[],
  landline: boolean,
): Reading {
  const national = prefix + old.slice(length);
  const findings = [warning('PHONE_OLD_PREFIX', { oldPrefix: old.slice(0, length), newPrefix: prefix }), ...notes];
  return national.length === 10 ? mobileOf(national, findings, landline) : landlineOf(national, findings, landline);
}

function mobileOf(national: string, notes: Finding<IdentityCode>[], landline: boolean): Reading {
  const block = mobileBlocks()[Number(national.slice(1, 3))];
  const fourth = national.charAt(3);
  const carrier = block?.carrier ?? block?.byFourthDigit?.[fourth];
  if (block?.opened?.includes(fourth) === false) {
    notes.push(warning('PHONE_BLOCK_UNOPENED', { prefix: national.slice(0, 4) }));
  }
  if (landline) {
    const ambiguous = national.startsWith('08') || Object.hasOwn(AREA_MIGRATION_2017, national.slice(1, 3));
    const prefix = { prefix: national.slice(0, 3) };
    notes.push(ambiguous ? warning('PHONE_LANDLINE_AMBIGUOUS', prefix) : info('PHONE_MOBILE', prefix));
  }
  const e164 = `+84${national.slice(1)}`;
  const value: Phone = { e164, national, kind: 'mobile', ...(carrier && { carrier }), canReceiveSms: true };
  return { ok: true, value, findings: notes };
}

function landlineOf(national: string, notes: Finding<IdentityCode>[], landline: boolean): Reading {
  const e164 = `+84${national.slice(1)}`;
  const findings = landline ? notes : [warning('PHONE_LANDLINE'), ...notes];
  if (!isOpened(e164)) findings.push(warning('PHONE_BLOCK_UNOPENED', { prefix: national.slice(0, 4) }));
  return { ok: true, value: { e164, national, kind: 'landline', canReceiveSms: false }, findings };
}

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
