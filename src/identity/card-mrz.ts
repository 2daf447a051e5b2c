/**
 * The machine readable zone of the Vietnamese identity card (TD1) and passport (TD3). Every check digit is verified; a
 * damaged line says which one failed. Layout: ICAO Doc 9303; Vietnamese use: reference identity, sections 1.8 and 4.
 */
import { type CalendarDate, type Finding, type Parsed, yearOf } from '../values/index.ts';
import { type Cccd, parseCccd } from './cccd.ts';
import { error, type IdentityCode, warning } from './findings.ts';
import { type MrzField, type MrzLayout, TD1, TD3 } from './mrz-layout.ts';
import { loadZone, type MrzZone } from './mrz-zone.ts';
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
  const zone = loadZone(input);
  if (zone.length === 0) return refuse(error('MRZ_MISSING'));
  const layout = zone.codeAt(0) === CAPITAL_I ? TD1 : zone.codeAt(0) === CAPITAL_P ? TD3 : undefined;
  if (!layout || zone.length !== layout.lines * layout.width) {
    return refuse(error('MRZ_LAYOUT', { characters: zone.length }));
  }
  const damage = findDamage(zone, layout);
  return damage ? { ok: false, findings: damage } : read(zone, layout, options);
}

const CAPITAL_I = 73;
const CAPITAL_P = 80;
const NOTHING: readonly Finding<IdentityCode>[] = [];

const refuse = (...findings: readonly Finding<IdentityCode>[]) => ({ ok: false, findings }) as const;

/** Everything that makes the zone unreadable: foreign characters first, since they spoil the sums. */
function findDamage(zone: MrzZone, layout: MrzLayout): readonly Finding<IdentityCode>[] | undefined {
  const place = (index: number) => ({
    line: Math.floor(index / layout.width) + 1,
    position: (index % layout.width) + 1,
  });
  if (zone.foreignAt >= 0) return [error('MRZ_CHARACTER', place(zone.foreignAt))];
  const wrong = layout.fields.filter(
    (field) => zone.digitAt(field.checkAt) !== zone.sum(field.ranges) % 10 && !isUnused(zone, field),
  );
  const vietnamese = zone.text(layout.issuerAt, layout.issuerAt + 3, layout.width) === 'VNM';
  if (wrong.length === 0 && vietnamese) return undefined;
  const findings = wrong.map((field) => error('MRZ_CHECK_DIGIT', { field: field.name, ...place(field.checkAt) }));
  return vietnamese ? findings : [...findings, error('MRZ_ISSUER')];
}

/** An optional field that is all filler may carry a filler as its check digit. */
function isUnused(zone: MrzZone, field: MrzField): boolean {
  const [from, to] = field.ranges[0] ?? [0, 0];
  return field.mayBeBlank === true && zone.isFiller(from, to) && zone.isFiller(field.checkAt, field.checkAt + 1);
}

function read(zone: MrzZone, layout: MrzLayout, options: ParseOptions): Parsed<CardMrz, IdentityCode> {
  const { width, at } = layout;
  const documentNumber = zone.trimmed(at.documentNumber[0], at.documentNumber[1], width);
  const personalNumber = zone.trimmed(at.personalNumber[0], at.personalNumber[1], width);
  const [from] = at.personalNumber;
  const person =
    personalNumber.length === 12 && zone.isDigits(from, from + 12) ? parseCccd(personalNumber, options) : undefined;
  const cccd = person?.ok ? person.value : undefined;
  const birthYear = zone.twoDigits(at.birthDate);
  const birthDate = zone.date(at.birthDate, birthCentury(birthYear, cccd, options) + birthYear);
  const expiry = zone.date(at.expiry, 2000 + zone.twoDigits(at.expiry));
  const [surname, givenNames] = zone.names(layout.name[0], layout.name[1], width);

  const errors: Finding<IdentityCode>[] = [];
  if (layout.format === 'TD1' ? !cccd : personalNumber !== '' && !cccd && !/^\d{9}$/.test(personalNumber)) {
    errors.push(error('MRZ_PERSONAL_NUMBER'));
  }
  if (!birthDate) errors.push(error('MRZ_DATE', { field: 'birthDate' }));
  if (!expiry) errors.push(error('MRZ_DATE', { field: 'expiry' }));
  if (surname === '' || zone.holdsDigit(layout.name[0], layout.name[1])) errors.push(error('MRZ_NAME'));
  if (errors.length > 0 || !birthDate || !expiry) return refuse(...errors);

  const sexLetter = zone.codeAt(layout.sexAt);
  const sex: Sex | undefined = sexLetter === 77 ? 'male' : sexLetter === 70 ? 'female' : undefined;
  const value: { -readonly [Key in keyof CardMrz]: CardMrz[Key] } = {
    format: layout.format,
    documentNumber,
    surname,
    givenNames,
    birthDate,
    expiry,
    nationality: zone.text(layout.nationalityAt, layout.nationalityAt + 3, width),
  };
  if (personalNumber !== '') value.personalNumber = personalNumber;
  if (sex !== undefined) value.sex = sex;
  return { ok: true, value, findings: cccd ? crossCheck(value, cccd, birthYear) : NOTHING };
}

/** The century comes from the personal number; without one, the latest that is not in the future. */
function birthCentury(year: number, cccd: Cccd | undefined, options: ParseOptions): number {
  if (cccd) return cccd.birthYear - (cccd.birthYear % 100);
  const now = options.referenceDate ? yearOf(options.referenceDate) : new Date().getUTCFullYear();
  return 2000 + year > now ? 1900 : 2000;
}

/** `birthYear`: the two digits of the zone; the century was taken from the number. */
function crossCheck(mrz: CardMrz, cccd: Cccd, birthYear: number): readonly Finding<IdentityCode>[] {
  const sameNumber = mrz.format !== 'TD1' || mrz.documentNumber === cccd.number.slice(3);
  const sameYear = cccd.birthYear % 100 === birthYear;
  const sameSex = mrz.sex === undefined || mrz.sex === cccd.sex;
  if (sameNumber && sameYear && sameSex) return NOTHING;
  const findings: Finding<IdentityCode>[] = [];
  if (!sameNumber) findings.push(warning('MRZ_NUMBER_MISMATCH'));
  if (!sameYear) findings.push(warning('MRZ_HOLDER_MISMATCH', { field: 'birthDate' }));
  if (!sameSex) findings.push(warning('MRZ_HOLDER_MISMATCH', { field: 'sex' }));
  return findings;
}
