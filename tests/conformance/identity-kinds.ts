/**
 * How each kind of the identity vectors is read (reference: identity, section 11). A reading says what came out; the
 * suite compares it with the row.
 */
import { provinceByCode, provinceByName, provinceSinceMerger } from '../../src/geography/index.ts';
import {
  birthDateFromSerial,
  checkCccdConsistency,
  nameKeys,
  parseBirthDate,
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parsePassport,
  parsePersonName,
  parsePhone,
  parsePhones,
  parseSex,
  parseSocialInsuranceNumber,
  parseTaxCode,
  transliterateName,
} from '../../src/identity/index.ts';
import {
  type CalendarDate,
  calendarDate,
  decodeTcvn3,
  decodeViqr,
  decodeVni,
  type Finding,
  foldVietnamese,
  type Parsed,
  parseCalendarDate,
} from '../../src/values/index.ts';
import { readCardMrz, readCardQr } from './identity-cards.ts';

/** What our code made of one input. */
export interface Reading {
  readonly ok: boolean;
  /** In the notation of the file; absent where the kind has no value to compare. */
  readonly value?: string;
  /** For `key=value` kinds: only the listed keys are compared. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** Options of one run. */
export interface KindOptions {
  readonly referenceDate: CalendarDate;
}

/** Reads the input of one kind; throws nothing. */
export type Kind = (input: string, options: KindOptions) => Reading;

const REFUSED: Reading = { ok: false, findings: [] };
const BEFORE_MERGER = calendarDate(2021, 1, 1);
const SINCE_MERGER = calendarDate(2025, 7, 1);

function reading<Value>(parsed: Parsed<Value>, text: (value: Value) => string): Reading {
  if (!parsed.ok) return { ok: false, findings: parsed.findings };
  return { ok: true, value: text(parsed.value), findings: parsed.findings };
}

const numberOf = (value: { readonly number: string }): string => value.number;
const decoded = (value: string): Reading => ({ ok: true, value, findings: [] });

/** Kinds by name. */
export const kinds: Readonly<Record<string, Kind>> = {
  cccd: (input, options) => reading(parseCccd(input, options), numberOf),
  'cccd-parse': (input, options) => {
    const parsed = parseCccd(input, options);
    if (!parsed.ok) return { ok: false, findings: parsed.findings };
    const { place, sex, birthYear } = parsed.value;
    const keys = { place: place.code, sex: sex === 'male' ? 'M' : 'F', year: String(birthYear) };
    return { ok: true, keys, findings: parsed.findings };
  },
  'cccd-consistency': (input, options) => {
    const [number = '', date = '', word = ''] = input.split('|');
    const cccd = parseCccd(number, options);
    const sex = parseSex(word);
    const birthDate = parseCalendarDate(date);
    if (!cccd.ok || !sex.ok || !birthDate) return REFUSED;
    const compared = checkCccdConsistency(cccd.value, { sex: sex.value, birthDate });
    return { ok: true, findings: [...cccd.findings, ...compared] };
  },
  'cccd-qr': readCardQr,
  'mrz-td1': readCardMrz('TD1'),
  'mrz-td3': readCardMrz('TD3'),
  cmnd: (input) => reading(parseCmnd(input), numberOf),
  passport: (input) => reading(parsePassport(input), numberOf),
  mst: (input, options) => reading(parseTaxCode(input, options), numberOf),
  bhyt: (input, options) => reading(parseHealthInsuranceNumber(input, options), numberOf),
  bhxh: (input, options) => reading(parseSocialInsuranceNumber(input, options), numberOf),
  phone: (input) => reading(parsePhone(input), (phone) => phone.e164),
  'phones-cell': (input) => reading(parsePhones(input), (phones) => phones.map((phone) => phone.e164).join('|')),
  landline: (input) => reading(parsePhone(input, { expect: 'landline' }), (phone) => phone.e164),
  name: (input) => reading(parsePersonName(input), (name) => name.full),
  'name-esc': (input) => reading(parsePersonName(unescaped(input)), (name) => name.full),
  'name-key-equal': (input) => {
    const [a = '', b = ''] = input.split('|');
    return decoded(compareNames(a, b));
  },
  'name-mrz': (input) => decoded(transliterateName(input)),
  'name-tcvn3': (input) => decoded(decodeTcvn3(input)),
  'name-vni': (input) => decoded(decodeVni(input)),
  'name-viqr': (input) => decoded(decodeViqr(input)),
  dob: (input, options) => reading(parseBirthDate(input, options), String),
  'dob-excel': (input, options) => {
    const [serial = '', system] = input.split('|');
    if (system !== '1900' && system !== '1904') return REFUSED;
    return reading(birthDateFromSerial(Number(serial), system === '1900' ? 1900 : 1904, options), String);
  },
  province: (input) => {
    const province = provinceByName(input);
    if (!province) return REFUSED;
    const keys = { gso2021: province.code, gso2025: provinceSinceMerger(province.code)?.code ?? '' };
    const former: Finding = { code: 'FORMER_PROVINCE', severity: 'warning', path: [], params: {} };
    return { ok: true, keys, findings: province.former ? [former] : [] };
  },
  'province-gso': (input) => {
    const [code = '', year] = input.split('@');
    const on = year === '2021' ? BEFORE_MERGER : year === '2025' ? SINCE_MERGER : undefined;
    const province = on && provinceByCode(code, on);
    return province ? decoded(province.name) : REFUSED;
  },
};

/** Kinds whose rows carry no `valid` of their own: the value alone is judged. */
export const kindsJudgedByValue: ReadonlySet<string> = new Set([
  'name-key-equal',
  // Decoders and the transliteration return text and have nowhere to put a finding.
  'name-mrz',
  'name-tcvn3',
  'name-vni',
  'name-viqr',
]);

function unescaped(text: string): string {
  return text.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function compareNames(a: string, b: string): string {
  const [left, right] = [nameKeys(a), nameKeys(b)];
  const hasNoMark = (text: string): boolean => foldVietnamese(text) === text.toLowerCase();
  const unmarkedEqual = left.unmarked === right.unmarked && (hasNoMark(a) || hasNoMark(b));
  if (left.strict === right.strict || unmarkedEqual) return 'equal';
  return left.loose === right.loose ? 'equal-loose' : 'different';
}
