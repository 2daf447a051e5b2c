/**
 * The machine readable zone of the Vietnamese identity card (TD1) and passport (TD3). Every check digit is verified; a
 * damaged line says which one failed. Layout: ICAO Doc 9303; Vietnamese use: reference identity, sections 1.8 and 4.
 */
import { type CalendarDate, calendarDate, type Finding, type Parsed, yearOf } from '../values/index.ts';
import { type Cccd, parseCccd } from './cccd.ts';
import { error, type IdentityCode, warning } from './findings.ts';
import { mrzCheckDigit, mrzValue } from './mrz-check-digit.ts';
import { fieldText, type MrzLayout, TD1, TD3 } from './mrz-layout.ts';
import type { ParseOptions, Sex } from './options.ts';

/** What a machine readable zone says. Names come without marks, as printed there. */
export interface CardMrz {
  readonly format: 'TD1' | 'TD3';
  /** Nine digits of the card, or the passport number. */
  readonly documentNumber: string;
  /** 12 digits, or the nine of a CMND in older passports; absent where the field is unused. */
  readonly personalNumber?: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: CalendarDate;
  /** Absent when the zone holds `<`. */
  readonly sex?: Sex;
  readonly expiry: CalendarDate;
  /** Three letters as printed, `VNM` for citizens. */
  readonly nationality: string;
}

/**
 * Reads a machine readable zone: two or three lines, or the joined characters. The full personal number of a card is
 * taken from its optional field, never built from the nine digits of the card number.
 *
 * @param input - the lines, separated by line breaks or joined; lower case and blanks are tolerated
 * @returns findings MRZ_CHECK_DIGIT name the field, line and position; MRZ_NUMBER_MISMATCH and MRZ_HOLDER_MISMATCH warn
 * @example
 * import { parseCardMrz } from 'tiemchung/identity';
 * const mrz = parseCardMrz('IDVNM0901234562001090123456<<3\n9005042M3005040VNM<<<<<<<<<<<4\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<');
 * mrz.ok && mrz.value.personalNumber; // => '001090123456'
 * mrz.ok && mrz.value.birthDate; // => '1990-05-04'
 */
export function parseCardMrz(input: string, options: ParseOptions = {}): Parsed<CardMrz, IdentityCode> {
  const lines = input
    .toUpperCase()
    .split(/[\r\n]+/, 8)
    .map((line) => line.replace(/[\s\u00A0]+/g, '').replaceAll('«', '<<'));
  const joined = lines.join('');
  if (joined === '') return refuse(error('MRZ_MISSING'));
  const layout = layoutOf(joined);
  if (!layout || joined.length !== layout.lines * layout.width) {
    return refuse(error('MRZ_LAYOUT', { characters: joined.length }));
  }
  const damage = findDamage(joined, layout);
  return damage.length > 0 ? { ok: false, findings: damage } : read(joined, layout, options);
}

const refuse = (...findings: readonly Finding<IdentityCode>[]) => ({ ok: false, findings }) as const;

function layoutOf(joined: string): MrzLayout | undefined {
  return [TD1, TD3].find((layout) => joined.startsWith(layout.documentType));
}

/** Everything that makes the zone unreadable: foreign characters first, since they spoil the sums. */
function findDamage(joined: string, layout: MrzLayout): readonly Finding<IdentityCode>[] {
  const place = (index: number) => ({
    line: Math.floor(index / layout.width) + 1,
    position: (index % layout.width) + 1,
  });
  for (let index = 0; index < joined.length; index++) {
    if (mrzValue(joined.charCodeAt(index)) < 0) return [error('MRZ_CHARACTER', place(index))];
  }
  const findings: Finding<IdentityCode>[] = [];
  for (const field of layout.fields) {
    const text = fieldText(joined, field);
    const digit = joined.charAt(field.checkAt);
    const blank = field.mayBeBlank === true && digit === '<' && withoutFiller(text) === '';
    if (!blank && digit !== String(mrzCheckDigit(text))) {
      findings.push(error('MRZ_CHECK_DIGIT', { field: field.name, ...place(field.checkAt) }));
    }
  }
  if (joined.slice(layout.issuerAt, layout.issuerAt + 3) !== 'VNM') findings.push(error('MRZ_ISSUER'));
  return findings;
}

function read(joined: string, layout: MrzLayout, options: ParseOptions): Parsed<CardMrz, IdentityCode> {
  const field = (name: string) => {
    const found = layout.fields.find((candidate) => candidate.name === name);
    return found ? withoutFiller(fieldText(joined, found)) : '';
  };
  const documentNumber = field('documentNumber');
  const personalNumber = field('personalNumber');
  const person =
    personalNumber.length === 12 ? parseCccd(personalNumber, { ...options, repairLetters: false }) : undefined;
  const cccd = person?.ok ? person.value : undefined;
  const birthDate = dateOf(field('birthDate'), (year) => birthCentury(year, cccd, options));
  const expiry = dateOf(field('expiry'), () => 2000);
  const [surname = '', ...given] = withoutFiller(joined.slice(...layout.name))
    .split('<<')
    .map(words);
  const givenNames = given.join(' ').trim();

  const errors: Finding<IdentityCode>[] = [];
  if (layout.format === 'TD1' ? !cccd : personalNumber !== '' && !cccd && !/^\d{9}$/.test(personalNumber)) {
    errors.push(error('MRZ_PERSONAL_NUMBER'));
  }
  if (!birthDate) errors.push(error('MRZ_DATE', { field: 'birthDate' }));
  if (!expiry) errors.push(error('MRZ_DATE', { field: 'expiry' }));
  if (surname === '' || /\d/.test(surname + givenNames)) errors.push(error('MRZ_NAME'));
  if (errors.length > 0 || !birthDate || !expiry) return refuse(...errors);

  const sexLetter = joined.charAt(layout.sexAt);
  const sex: Sex | undefined = sexLetter === 'M' ? 'male' : sexLetter === 'F' ? 'female' : undefined;
  const nationality = joined.slice(layout.nationalityAt, layout.nationalityAt + 3);
  const value: CardMrz = {
    format: layout.format,
    documentNumber,
    ...(personalNumber === '' ? {} : { personalNumber }),
    surname,
    givenNames,
    birthDate,
    ...(sex === undefined ? {} : { sex }),
    expiry,
    nationality,
  };
  return { ok: true, value, findings: crossCheck(value, cccd) };
}

/** Without the `<` that fills a field up; walked from the end, since a pattern would try every run of them. */
function withoutFiller(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '<') end--;
  return text.slice(0, end);
}

const words = (text: string): string => text.replace(/<+/g, ' ').trim();

/** The century comes from the personal number; without one, the latest that is not in the future. */
function birthCentury(year: number, cccd: Cccd | undefined, options: ParseOptions): number {
  if (cccd) return cccd.birthYear - (cccd.birthYear % 100);
  const now = options.referenceDate ? yearOf(options.referenceDate) : new Date().getUTCFullYear();
  return 2000 + year > now ? 1900 : 2000;
}

function dateOf(text: string, century: (year: number) => number): CalendarDate | undefined {
  if (!/^\d{6}$/.test(text)) return undefined;
  const year = Number(text.slice(0, 2));
  return calendarDate(century(year) + year, Number(text.slice(2, 4)), Number(text.slice(4, 6)));
}

function crossCheck(mrz: CardMrz, cccd: Cccd | undefined): readonly Finding<IdentityCode>[] {
  if (!cccd) return [];
  const findings: Finding<IdentityCode>[] = [];
  if (mrz.format === 'TD1' && mrz.documentNumber !== cccd.number.slice(3))
    findings.push(warning('MRZ_NUMBER_MISMATCH'));
  if (cccd.birthYear !== yearOf(mrz.birthDate)) findings.push(warning('MRZ_HOLDER_MISMATCH', { field: 'birthDate' }));
  if (mrz.sex !== undefined && mrz.sex !== cccd.sex) findings.push(warning('MRZ_HOLDER_MISMATCH', { field: 'sex' }));
  return findings;
}
