/** The people of the sweep through parse, format and compare; whatever is reported without cause is counted. */
import {
  checkCccdConsistency,
  formatBirthDate,
  formatCccd,
  formatPhone,
  type IdentityCode,
  nameKeys,
  parseBirthDate,
  parseCardMrz,
  parseCardQr,
  parseCccd,
  parseCmnd,
  parseHealthInsuranceNumber,
  parseIdNumber,
  parsePassport,
  parsePersonName,
  parsePhone,
  parseSocialInsuranceNumber,
  parseTaxCode,
  transliterateName,
} from '../../src/identity/index.ts';
import { dateParts, type Parsed } from '../../src/values/index.ts';
import { withI, withOtherTonePlace, withoutMarks } from './names.ts';
import { SWEEP_DAY, type SweptPerson, sweptPeople } from './people.ts';

/** What a sweep found. */
export interface SweepResult {
  readonly people: number;
  /** Values read or compared. */
  readonly checks: number;
  /** Findings without cause, refusals and changed values, by what was read and the code. Empty when all is well. */
  readonly falseFindings: ReadonlyMap<string, number>;
  /** Findings that the right value deserves, such as a birthday on 1 January, by code. */
  readonly deserved: ReadonlyMap<string, number>;
}

type Codes = readonly IdentityCode[];

const options = { referenceDate: SWEEP_DAY };
const NONE: Codes = [];
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

class Tally {
  checks = 0;
  readonly falseFindings = new Map<string, number>();
  readonly deserved = new Map<string, number>();

  private add(map: Map<string, number>, key: string): void {
    map.set(key, (map.get(key) ?? 0) + 1);
  }

  /** Something that must hold. */
  holds(what: string, condition: boolean): void {
    this.checks += 1;
    if (!condition) this.add(this.falseFindings, what);
  }

  /** A reading: right value, all of the codes that it must have and none else. `deserves`: by the person, not the spelling. */
  read<Value>(
    what: string,
    parsed: Parsed<Value, IdentityCode>,
    isRight: (value: Value) => boolean,
    spelling: Codes = NONE,
    deserves: Codes = NONE,
  ): void {
    this.checks += 1;
    if (!parsed.ok) this.add(this.falseFindings, `${what}: refused`);
    else if (!isRight(parsed.value)) this.add(this.falseFindings, `${what}: changed`);
    for (const { code } of parsed.findings) {
      if (deserves.includes(code)) this.add(this.deserved, code);
      else if (!spelling.includes(code)) this.add(this.falseFindings, `${what}: ${code}`);
    }
    for (const code of spelling) {
      if (!parsed.findings.some((finding) => finding.code === code))
        this.add(this.falseFindings, `${what}: no ${code}`);
    }
  }
}

/** Runs people through everything; holds one person at a time. */
export function sweep(count: number, seed: number): SweepResult {
  const tally = new Tally();
  const people = sweptPeople(seed);
  let before: SweptPerson | undefined;
  for (let index = 0; index < count; index += 1) {
    const person = people.next().value;
    sweepNames(tally, person, before);
    sweepPersonalNumber(tally, person);
    sweepOtherNumbers(tally, person);
    sweepBirthDate(tally, person);
    sweepCard(tally, person);
    before = person;
  }
  return { people: count, checks: tally.checks, falseFindings: tally.falseFindings, deserved: tally.deserved };
}

const isAscii = (text: string): boolean => /^[\x20-\x7E]*$/.test(text);

function sweepNames(tally: Tally, { name }: SweptPerson, before: SweptPerson | undefined): void {
  const deserves: IdentityCode[] = [];
  if (isAscii(name)) deserves.push('NAME_NO_DIACRITICS');
  if (!name.includes(' ')) deserves.push('NAME_SINGLE_WORD');
  const same = (value: { readonly full: string }) => value.full === name;
  tally.read('name', parsePersonName(name), same, NONE, deserves);
  tally.read('name, capitals', parsePersonName(name.toUpperCase()), same, ['NAME_CASE'], deserves);
  tally.read('name, decomposed', parsePersonName(name.normalize('NFD')), same, NONE, deserves);
  tally.read('name, blanks', parsePersonName(` ${name}  `), same, ['NAME_WHITESPACE'], deserves);

  const keys = nameKeys(name);
  for (const spelling of [name.toUpperCase(), name.normalize('NFD'), withOtherTonePlace(name)]) {
    tally.holds('name key strict: same name', nameKeys(spelling).strict === keys.strict);
  }
  tally.holds('name key loose: y and i', nameKeys(withI(name)).loose === keys.loose);
  tally.holds('name key strict: y and i', (nameKeys(withI(name)).strict === keys.strict) === (withI(name) === name));
  tally.holds('name key unmarked', nameKeys(withoutMarks(name)).unmarked === keys.unmarked);
  if (!before) return;
  tally.holds('name key strict: two names', (nameKeys(before.name).strict === keys.strict) === (before.name === name));
}

function sweepPersonalNumber(tally: Tally, person: SweptPerson): void {
  const { cccd: number, sex, birthDate } = person;
  const same = (value: { readonly number: string }) => value.number === number;
  const parsed = parseCccd(number, options);
  tally.read('CCCD', parsed, same);
  tally.read('CCCD, one field', parseIdNumber(number, options), same);
  if (!parsed.ok) return;
  tally.read('CCCD, printed', parseCccd(formatCccd(parsed.value), options), same);
  const grouped = formatCccd(parsed.value, { grouped: true });
  tally.read('CCCD, grouped', parseCccd(grouped, options), same, ['ID_FORMATTED']);
  const differences = checkCccdConsistency(parsed.value, { sex, birthDate });
  tally.holds('CCCD: same person', differences.length === 0);
  const asNumber = String(Number(number));
  if (asNumber === number) return;
  const restored = parseCccd(asNumber, { ...options, person: { sex, birthDate } });
  tally.read('CCCD, zeros lost', restored, same, ['ID_LEADING_ZERO_LOST']);
}

function sweepOtherNumbers(tally: Tally, person: SweptPerson): void {
  const { cmnd, bhyt, bhxh, phone, passport, employerTaxCode: tax } = person;
  const is = (number: string) => (value: { readonly number: string }) => value.number === number;
  const spaced = (text: string) => `${text.slice(0, 3)} ${text.slice(3, 6)} ${text.slice(6)}`;
  if (cmnd !== undefined) {
    tally.read('CMND', parseCmnd(cmnd), is(cmnd));
    tally.read('CMND, blanks', parseCmnd(spaced(cmnd)), is(cmnd), ['ID_FORMATTED']);
    tally.read('CMND, one field', parseIdNumber(cmnd, options), is(cmnd), ['ID_CMND']);
  }
  tally.read('BHYT', parseHealthInsuranceNumber(bhyt, options), is(bhyt));
  tally.read('BHYT, blanks', parseHealthInsuranceNumber(spaced(bhyt), options), is(bhyt), ['BHYT_FORMATTED']);
  tally.read('BHYT, ten digits', parseHealthInsuranceNumber(bhxh, options), is(bhxh));
  tally.read('BHXH', parseSocialInsuranceNumber(bhxh, options), is(bhxh));
  tally.read('BHXH, blanks', parseSocialInsuranceNumber(spaced(bhxh), options), is(bhxh), ['BHXH_FORMATTED']);
  tally.read('MST', parseTaxCode(tax, options), is(tax));
  tally.read('MST, blanks', parseTaxCode(spaced(tax), options), is(tax), ['TAX_FORMATTED']);
  tally.read('MST, branch', parseTaxCode(`${tax}-001`, options), is(`${tax}-001`));
  tally.read('passport', parsePassport(passport), is(passport));
  tally.read('passport, one field', parseIdNumber(passport, options), is(passport));
  tally.read('passport, small', parsePassport(passport.toLowerCase()), is(passport), ['ID_FORMATTED']);

  const samePhone = (value: { readonly national: string }) => value.national === phone;
  const read = parsePhone(phone);
  tally.read('phone', read, samePhone);
  if (!read.ok) return;
  const { value } = read;
  tally.read('phone, grouped', parsePhone(formatPhone(value)), samePhone, ['PHONE_FORMATTED']);
  tally.read('phone, E.164', parsePhone(formatPhone(value, 'e164')), samePhone, ['PHONE_COUNTRY_CODE']);
  const abroad = parsePhone(formatPhone(value, 'international'));
  tally.read('phone, international', abroad, samePhone, ['PHONE_COUNTRY_CODE', 'PHONE_FORMATTED']);
  tally.read('phone, zero lost', parsePhone(phone.slice(1)), samePhone, ['PHONE_LEADING_ZERO_LOST']);
}

function sweepBirthDate(tally: Tally, { birthDate }: SweptPerson): void {
  const { year, month, day } = dateParts(birthDate);
  const two = (value: number) => String(value).padStart(2, '0');
  const serial = (Date.UTC(year, month - 1, day) - SERIAL_EPOCH) / 86_400_000;
  const same = (value: string) => value === birthDate;
  const deserves: Codes = month === 1 && day === 1 ? ['DOB_PLACEHOLDER_POSSIBLE'] : NONE;
  const reads = (text: string, spelling: Codes, century?: number) => {
    const asked = century === undefined ? options : { ...options, century };
    tally.read(`birth date, ${spelling.join() || 'usual'}`, parseBirthDate(text, asked), same, spelling, deserves);
  };
  reads(formatBirthDate(birthDate), NONE);
  reads(`${day}/${month}/${year}`, NONE);
  reads(`${two(day)}-${two(month)}-${year}`, ['DOB_FORMAT']);
  reads(`${two(day)}.${two(month)}.${year}`, ['DOB_FORMAT']);
  reads(birthDate, ['DOB_FORMAT']);
  reads(`${two(day)}${two(month)}${year}`, ['DOB_FORMAT']);
  reads(`ngày ${day} tháng ${month} năm ${year}`, ['DOB_FORMAT']);
  reads(`${day}/${month}/${two(year % 100)}`, ['DOB_TWO_DIGIT_YEAR'], year - (year % 100));
  reads(String(serial), ['DOB_SERIAL']);
}

function sweepCard(tally: Tally, person: SweptPerson): void {
  tally.read(
    'card QR',
    parseCardQr(person.qr, options),
    (card) =>
      card.cccd.number === person.cccd &&
      card.cmnd === person.cmnd &&
      card.name === person.name &&
      card.birthDate === person.birthDate &&
      card.sex === person.sex &&
      card.residence === person.residence &&
      card.issueDate === person.issueDate,
  );
  const [surname, given = ''] = transliterateName(person.name).slice(0, 30).split('<<');
  const plain = (text: string) => text.replaceAll('<', ' ').trim();
  tally.read(
    'card MRZ',
    parseCardMrz(person.mrz, options),
    (card) =>
      card.personalNumber === person.cccd &&
      card.birthDate === person.birthDate &&
      card.sex === person.sex &&
      card.expiry === person.expiry &&
      card.surname === plain(surname ?? '') &&
      card.givenNames === plain(given),
  );
}
