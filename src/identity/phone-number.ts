/**
 * One phone number as typed, without other numbers or notes around it: country code, lost zero, the renumberings of
 * 2017 and 2018, then what it is (reference: identity, section 6).
 */
import type { Finding, Parsed } from '../values/index.ts';
import { error, type IdentityCode, info, warning } from './findings.ts';
import { type PhoneDigits, readDigits } from './phone-cleaning.ts';
import { hasForeignShape, isOpened } from './phone-numbering-plan.ts';
import { areaMigration2017, type Carrier, mobileBlocks, mobileMigration2018 } from './phone-tables.ts';

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

/** A phone, or why there is none. */
export type PhoneReading = Parsed<Phone, IdentityCode>;

/** The three errors of the taxonomy, in their order; one number gives one of them. */
type PhoneRefusal = 'PHONE_MISSING' | 'PHONE_LENGTH' | 'PHONE_PREFIX_UNKNOWN';

/** No usable number: one error, and what explains it. */
export const failedPhone = (
  code: PhoneRefusal,
  digits: number,
  ...more: readonly Finding<IdentityCode>[]
): PhoneReading => ({
  ok: false,
  findings: [error(code, { digits }), ...more],
});

/**
 * Reads one number; `readDigits` has the last word on letters, the tables of prefixes on everything else.
 *
 * @param piece - the part of a cell between separators
 */
export function readPhone(piece: string, options: PhoneOptions): PhoneReading {
  return phoneOfDigits(readDigits(piece, options.repairLetters ?? true), options);
}

/** The number that the digits of a piece are. */
export function phoneOfDigits(read: PhoneDigits, options: PhoneOptions): PhoneReading {
  const notes: Finding<IdentityCode>[] = [];
  if (read.repaired > 0) notes.push(warning('PHONE_LETTER_REPAIRED', { count: read.repaired }));
  if (read.formatted) notes.push(info('PHONE_FORMATTED'));
  if (read.unreadable) return failedPhone('PHONE_LENGTH', read.digits.length);
  const { digits, plus } = read;
  const abroad = plus ? digits : digits.startsWith('00') ? digits.slice(2) : undefined;
  if (abroad !== undefined && !abroad.startsWith('84')) {
    // `00` is also a stray zero before a national number, so without the plus only a long number counts as foreign.
    if (hasForeignShape(abroad) && (plus || abroad.length >= 10)) return foreign(`+${abroad}`, notes, options);
    if (plus) return failedPhone(CALLED.test(abroad) ? 'PHONE_LENGTH' : 'PHONE_PREFIX_UNKNOWN', abroad.length);
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

function foreign(e164: string, notes: Finding<IdentityCode>[], { verifyForeign }: PhoneOptions): PhoneReading {
  if (verifyForeign && !verifyForeign(e164)) return failedPhone('PHONE_PREFIX_UNKNOWN', e164.length - 1);
  if (!verifyForeign) notes.push(info('PHONE_FOREIGN_UNVERIFIED'));
  return { ok: true, value: { e164, national: e164, kind: 'foreign', canReceiveSms: false }, findings: notes };
}

// Spreadsheets fill a column with 111111111 as a stand-in; a zero is not put before such a run.
const ONE_DIGIT = /^(\d)\1+$/;
const SERVICE = /^(?:11\d|1[89]00\d{4,6})$/;

function classify(
  typed: string,
  fromAbroad: boolean,
  notes: Finding<IdentityCode>[],
  options: PhoneOptions,
): PhoneReading {
  const service = SERVICE.test(typed) ? [info('PHONE_SERVICE_NUMBER')] : [];
  if (ONE_DIGIT.test(typed))
    return failedPhone(typed.length === 10 ? 'PHONE_PREFIX_UNKNOWN' : 'PHONE_LENGTH', typed.length);
  const landline = options.expect === 'landline';
  if (!fromAbroad && !typed.startsWith('0')) {
    const restored = `0${typed}`;
    const form = restored.length === 11 ? elevenDigitForm(restored) : undefined;
    if (restored.length === 10 || form === 'mobile' || form === 'current' || (form === 'old' && landline)) {
      const reading = classify(restored, true, [warning('PHONE_LEADING_ZERO_LOST'), ...notes], options);
      return reading.ok ? reading : failedPhone('PHONE_PREFIX_UNKNOWN', typed.length, ...service);
    }
  }
  if (typed.length === 10)
    return tenDigits(typed, notes, landline) ?? failedPhone('PHONE_PREFIX_UNKNOWN', 10, ...service);
  const form = typed.length === 11 ? elevenDigitForm(typed) : undefined;
  if (form === 'mobile') return migrated(typed, 4, `0${mobileMigration2018().get(typed.slice(1, 4))}`, notes, landline);
  if (form === 'current') return landlineOf(typed, notes, landline);
  if (form === 'old' && landline) {
    return migrated(typed, 4, `0${areaMigration2017().get(typed.slice(1, 4))}`, notes, landline);
  }
  return failedPhone(form === undefined ? 'PHONE_LENGTH' : 'PHONE_PREFIX_UNKNOWN', typed.length, ...service);
}

let currentAreas: ReadonlySet<string> | undefined;

/** The forms that had or have eleven digits: mobile before 2018, landline today, landline before 2017, `02…` of no area. */
function elevenDigitForm(national: string): 'mobile' | 'current' | 'old' | 'unknown' | undefined {
  const area = national.slice(1, 4);
  if (mobileMigration2018().has(area)) return 'mobile';
  const areas = areaMigration2017();
  currentAreas ??= new Set(areas.values());
  // Old before current: 0240 and 0241 were Bắc Giang and Bắc Ninh; no number of Hà Nội (024) goes on with 0 or 1.
  if (areas.has(area)) return areas.get(area) === area ? 'current' : 'old';
  if (currentAreas.has(area) || currentAreas.has(area.slice(0, 2))) return 'current';
  return national.startsWith('02') ? 'unknown' : undefined;
}

function tenDigits(national: string, notes: Finding<IdentityCode>[], landline: boolean): PhoneReading | undefined {
  if (!national.startsWith('0')) return undefined;
  if (mobileBlocks()[Number(national.slice(1, 3))]) return mobileOf(national, notes, landline);
  if (!landline) return undefined;
  // 0672 opened for internet telephony after 2017 (libphonenumber's plan), so it is no number of Đồng Tháp.
  const length = national.startsWith('04') ? 2 : 3;
  const area = national.startsWith('0672') ? undefined : areaMigration2017().get(national.slice(1, length));
  return area === undefined ? undefined : migrated(national, length, `0${area}`, notes, landline);
}

function migrated(
  old: string,
  length: number,
  prefix: string,
  notes: Finding<IdentityCode>[],
  landline: boolean,
): PhoneReading {
  const national = prefix + old.slice(length);
  const findings = [warning('PHONE_OLD_PREFIX', { oldPrefix: old.slice(0, length), newPrefix: prefix }), ...notes];
  return national.length === 10 ? mobileOf(national, findings, landline) : landlineOf(national, findings, landline);
}

function mobileOf(national: string, notes: Finding<IdentityCode>[], landline: boolean): PhoneReading {
  const block = mobileBlocks()[Number(national.slice(1, 3))];
  const fourth = national.charAt(3);
  const carrier = block?.carrier ?? block?.byFourthDigit?.[fourth];
  if (block?.opened?.includes(fourth) === false) {
    notes.push(warning('PHONE_BLOCK_UNOPENED', { prefix: national.slice(0, 4) }));
  }
  if (landline) {
    const ambiguous = national.startsWith('08') || areaMigration2017().has(national.slice(1, 3));
    const prefix = { prefix: national.slice(0, 3) };
    notes.push(ambiguous ? warning('PHONE_LANDLINE_AMBIGUOUS', prefix) : info('PHONE_MOBILE', prefix));
  }
  const e164 = `+84${national.slice(1)}`;
  const value: Phone = { e164, national, kind: 'mobile', ...(carrier && { carrier }), canReceiveSms: true };
  return { ok: true, value, findings: notes };
}

function landlineOf(national: string, notes: Finding<IdentityCode>[], landline: boolean): PhoneReading {
  const e164 = `+84${national.slice(1)}`;
  const findings = landline ? notes : [warning('PHONE_LANDLINE'), ...notes];
  if (!isOpened(e164)) findings.push(warning('PHONE_BLOCK_UNOPENED', { prefix: national.slice(0, 4) }));
  return { ok: true, value: { e164, national, kind: 'landline', canReceiveSms: false }, findings };
}
