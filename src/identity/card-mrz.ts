/**
 * The machine readable zone of the Vietnamese identity card (TD1) and passport (TD3). Every check digit is verified; a
 * damaged line says which one failed. Layout: ICAO Doc 9303; Vietnamese use: reference identity, sections 1.8 and 4.
 */
import { type CalendarDate, type Finding, type Parsed, yearInVietnam, yearOf } from '../values/index.ts';
import { type Cccd, readCccdDigits } from './cccd.ts';
import { error, type IdentityCode, warning } from './findings.ts';
import { findDamage, isVietnam } from './mrz-damage.ts';
import { type MrzLayout, TD1, TD3 } from './mrz-layout.ts';
import { readMrzNames } from './mrz-names.ts';
import { FILLER, loadZone, type MrzZone } from './mrz-zone.ts';
import { NO_OPTIONS, type ParseOptions, type Sex } from './options.ts';

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
 * @returns findings MRZ_CHECK_DIGIT name the field, line and position; MRZ_NUMBER_MISMATCH,
 *   MRZ_HOLDER_MISMATCH, MRZ_SEX and MRZ_NATIONALITY warn
 * @example
 * import { parseCardMrz } from 'tiemchung/identity';
 * const mrz = parseCardMrz('IDVNM0901234562001090123456<<3\n9005042M3005040VNM<<<<<<<<<<<4\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<');
 * mrz.ok && mrz.value.personalNumber; // => '001090123456'
 * mrz.ok && mrz.value.birthDate; // => '1990-05-04'
 */
export function parseCardMrz(input: string, options: ParseOptions = NO_OPTIONS): Parsed<CardMrz, IdentityCode> {
  const zone = loadZone(input);
  if (zone.length === 0) return refuse(error('MRZ_MISSING'));
  const layout = zone.valueAt(0) === I ? TD1 : zone.valueAt(0) === P ? TD3 : undefined;
  if (!layout || zone.length !== layout.lines * layout.width) {
    return refuse(error('MRZ_LAYOUT', { characters: zone.length }));
  }
  const damage = findDamage(zone, layout);
  return damage ? { ok: false, findings: damage } : read(zone, layout, options);
}

// Letters as numbers; A counts as 10.
const F = 15;
const I = 18;
const M = 22;
const P = 25;
const NOTHING: readonly Finding<IdentityCode>[] = [];

const refuse = (...findings: readonly Finding<IdentityCode>[]) => ({ ok: false, findings }) as const;

/**
 * The fields of an undamaged zone. `readCccdDigits` sees digits only here, so nothing of a zone is ever repaired: a
 * check digit that fits leaves nothing to guess.
 */
function read(zone: MrzZone, layout: MrzLayout, options: ParseOptions): Parsed<CardMrz, IdentityCode> {
  const { at } = layout;
  const documentNumber = zone.trimmed(at.documentNumber[0], at.documentNumber[1]);
  const personalNumber = zone.trimmed(at.personalNumber[0], at.personalNumber[1]);
  const from = at.personalNumber[0];
  const isNumber = zone.isDigits(from, from + personalNumber.length);
  const person = isNumber && personalNumber.length === 12 ? readCccdDigits(personalNumber, options, false) : undefined;
  const cccd = person?.ok ? person.value : undefined;
  const birthYear = zone.twoDigits(at.birthDate);
  const birthDate = zone.date(at.birthDate, birthCentury(birthYear, cccd, options) + birthYear);
  const expiry = zone.date(at.expiry, 2000 + zone.twoDigits(at.expiry));
  const { surname, givenNames, holdsDigit } = readMrzNames(zone, layout.name[0], layout.name[1]);

  const ofOldPassport = personalNumber === '' || (isNumber && personalNumber.length === 9);
  const numberFits = cccd !== undefined || (layout.format === 'TD3' && ofOldPassport);
  const nameFits = surname !== '' && !holdsDigit;
  if (!numberFits || !birthDate || !expiry || !nameFits) {
    const errors: Finding<IdentityCode>[] = [];
    if (!numberFits) errors.push(error('MRZ_PERSONAL_NUMBER'));
    if (!birthDate) errors.push(error('MRZ_DATE', { field: 'birthDate' }));
    if (!expiry) errors.push(error('MRZ_DATE', { field: 'expiry' }));
    if (!nameFits) errors.push(error('MRZ_NAME'));
    return refuse(...errors);
  }

  const { format, nationalityAt } = layout;
  const sexLetter = zone.valueAt(layout.sexAt);
  const sex: Sex | undefined = sexLetter === M ? 'male' : sexLetter === F ? 'female' : undefined;
  const nationality = isVietnam(zone, nationalityAt) ? 'VNM' : zone.text(nationalityAt, nationalityAt + 3);
  // Written out for the usual zone: a spread costs more than all the sums.
  const value: CardMrz =
    sex !== undefined && personalNumber !== ''
      ? { format, documentNumber, personalNumber, surname, givenNames, birthDate, sex, expiry, nationality }
      : {
          ...{ format, documentNumber, surname, givenNames, birthDate, expiry, nationality },
          ...(personalNumber !== '' && { personalNumber }),
          ...(sex !== undefined && { sex }),
        };
  return { ok: true, value, findings: doubts(zone, layout, value, cccd) };
}

/** The century comes from the personal number; without one, the latest that is not in the future. */
function birthCentury(year: number, cccd: Cccd | undefined, options: ParseOptions): number {
  if (cccd) return cccd.birthYear - (cccd.birthYear % 100);
  const now = options.referenceDate ? yearOf(options.referenceDate) : yearInVietnam(new Date());
  return 2000 + year > now ? 1900 : 2000;
}

/** What does not fit together although every check digit is right. */
function doubts(
  zone: MrzZone,
  layout: MrzLayout,
  mrz: CardMrz,
  cccd: Cccd | undefined,
): readonly Finding<IdentityCode>[] {
  const { at, format } = layout;
  const sexKnown = mrz.sex !== undefined || zone.valueAt(layout.sexAt) === FILLER;
  const citizen = mrz.nationality === 'VNM';
  // The card number is the end of the personal number; a passport has a number of its own.
  const sameNumber = format !== 'TD1' || zone.isSame(at.documentNumber[0], at.personalNumber[0] + 3, 9);
  const sameYear = !cccd || cccd.birthYear % 100 === zone.twoDigits(at.birthDate);
  const sameSex = !cccd || mrz.sex === undefined || mrz.sex === cccd.sex;
  if (sexKnown && citizen && sameNumber && sameYear && sameSex) return NOTHING;
  const findings: Finding<IdentityCode>[] = [];
  if (!sexKnown) findings.push(warning('MRZ_SEX'));
  if (!citizen) findings.push(warning('MRZ_NATIONALITY'));
  if (!sameNumber) findings.push(warning('MRZ_NUMBER_MISMATCH'));
  if (!sameYear) findings.push(warning('MRZ_HOLDER_MISMATCH', { field: 'birthDate' }));
  if (!sameSex) findings.push(warning('MRZ_HOLDER_MISMATCH', { field: 'sex' }));
  return findings;
}
