/**
 * The personal identification number (số định danh cá nhân), printed on the CCCD and căn cước card: twelve digits
 * `PPP G YY RRRRRR`: place of birth registration, century with sex, year, six random digits, no check digit.
 * Decree 137/2015/NĐ-CP art. 13, Circular 07/2016/TT-BCA art. 7, Law on Identification 2023 art. 12.
 */
import { type BirthPlace, placeOfNumber } from '../geography/index.ts';
import { type Finding, type Parsed, yearInVietnam, yearOf } from '../values/index.ts';
import { error, type IdentityCode, info, refused, warning } from './findings.ts';
import { repairLookAlikes } from './look-alikes.ts';
import { readNumber } from './number-cleaning.ts';
import { type KnownPerson, type LetterRepair, NO_OPTIONS, type ParseOptions, type Sex } from './options.ts';

/** A personal identification number and what its digits say. */
export interface Cccd {
  readonly type: 'CCCD';
  /** Twelve digits. */
  readonly number: string;
  /** Where the birth was registered, by the codes of 2016. */
  readonly place: BirthPlace;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** Settings of {@link parseCccd}. */
export interface CccdOptions extends ParseOptions, LetterRepair {
  /** Sex and birth date from the same row: lost zeros are put back only when the result agrees with them. */
  readonly person?: KnownPerson | undefined;
}

const NOTHING: readonly Finding<IdentityCode>[] = [];
const ZERO = 48;

// Years up to here have passed whatever a clock says, so that only a few numbers depend on the day they are read.
const YEAR_PASSED = 2025;

/**
 * Reads a cell of a column that is known to hold personal numbers. Blanks, dots, an apostrophe and `.0` are dropped
 * (ID_FORMATTED); one or two zeros that a spreadsheet ate are put back when place, sex and year are then valid
 * (ID_LEADING_ZERO_LOST); look-alike letters are repaired (ID_LETTER_REPAIRED). At most one error is reported.
 *
 * @param input - text of the cell, not trimmed
 * @example
 * import { parseCccd } from 'tiemchung/identity';
 * const cccd = parseCccd('001 090 123 456');
 * cccd.ok && cccd.value.place.name; // => 'Hà Nội'
 * cccd.ok && cccd.value.birthYear; // => 1990
 * parseCccd('003090123456').findings[0]?.code; // => 'ID_PROVINCE_UNKNOWN'
 */
export function parseCccd(input: string, options: CccdOptions = NO_OPTIONS): Parsed<Cccd, IdentityCode> {
  if (isTwelveDigits(input)) return readCccd(input, options, NOTHING);
  const reading = readNumber(input);
  if (reading.kind === 'blank') return refused('ID_MISSING');
  if (reading.kind === 'scientific') return refused('ID_SCIENTIFIC');
  if (reading.kind === 'digits') return readCccdDigits(reading.text, options, reading.formatted);
  const repaired = options.repairLetters === false ? undefined : repairLookAlikes(reading.text);
  if (!repaired) return refused('ID_NON_DIGIT');
  if (repaired.digits.length !== 12) return { ok: false, findings: [tooLongOrShort(repaired.digits)] };
  return readCccd(repaired.digits, options, [warning('ID_LETTER_REPAIRED', { letters: repaired.letters })]);
}

/** Cleaned digits of any count, with zeros put back where that is safe. */
export function readCccdDigits(digits: string, options: CccdOptions, formatted: boolean): Parsed<Cccd, IdentityCode> {
  const noticed = formatted ? [info('ID_FORMATTED')] : NOTHING;
  if (digits.length === 12) return readCccd(digits, options, noticed);
  return restoreZeros(digits, options, noticed) ?? { ok: false, findings: [tooLongOrShort(digits)] };
}

const tooLongOrShort = (digits: string): Finding<IdentityCode> =>
  error('ID_LENGTH', { length: digits.length, expected: '12' });

/**
 * A spreadsheet drops every zero at the front, so 11 digits come from the places 010–096 and 10 from 001–008. A number
 * that still starts with 0 lost its digit elsewhere and is not repaired.
 */
function restoreZeros(
  digits: string,
  options: CccdOptions,
  noticed: readonly Finding<IdentityCode>[],
): Parsed<Cccd, IdentityCode> | undefined {
  const zeros = 12 - digits.length;
  if ((zeros !== 1 && zeros !== 2) || digits.startsWith('0')) return undefined;
  const found = warning('ID_LEADING_ZERO_LOST', { zeros });
  const parsed = readCccd('0'.repeat(zeros) + digits, options, [...noticed, found]);
  if (!parsed.ok) return undefined;
  return options.person && checkCccdConsistency(parsed.value, options.person).length > 0 ? undefined : parsed;
}

/** Twelve digits: place, century with sex, year, serial. The fast path of every clean number. */
function readCccd(
  number: string,
  options: ParseOptions,
  noticed: readonly Finding<IdentityCode>[],
): Parsed<Cccd, IdentityCode> {
  const place = placeOfNumber(number);
  if (!place) return refused('ID_PROVINCE_UNKNOWN', { place: number.slice(0, 3) });
  const century = number.charCodeAt(3) - ZERO;
  // 0/1 = 1900–1999, 2/3 = 2000–2099, …; even = male, odd = female.
  const birthYear = 1900 + 100 * (century >> 1) + 10 * (number.charCodeAt(4) - ZERO) + (number.charCodeAt(5) - ZERO);
  if (isFuture(birthYear, options)) return refused('ID_YEAR_FUTURE', { year: birthYear });
  const sex: Sex = century % 2 === 0 ? 'male' : 'female';
  const value: Cccd = { type: 'CCCD', number, place, sex, birthYear };
  // Decree 137/2015 says "random"; one peer refuses 000000, so a person should look.
  const findings =
    number.charCodeAt(11) === ZERO && number.endsWith('000000') ? [...noticed, warning('ID_SERIAL_ZERO')] : noticed;
  return { ok: true, value, findings };
}

function isFuture(year: number, { referenceDate }: ParseOptions): boolean {
  if (referenceDate) return year > yearOf(referenceDate);
  return year > YEAR_PASSED && year > yearInVietnam(new Date());
}

function isTwelveDigits(text: string): boolean {
  if (text.length !== 12) return false;
  for (let index = 0; index < 12; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/**
 * Whether a text already is a valid personal number: twelve digits, nothing to clean or repair.
 *
 * @example
 * import { isCccd } from 'tiemchung/identity';
 * isCccd('001090123456'); // => true
 * isCccd('001 090 123 456'); // => false
 */
export function isCccd(input: string, options: ParseOptions = NO_OPTIONS): boolean {
  return isTwelveDigits(input) && readCccd(input, options, NOTHING).ok;
}

/**
 * Compares a number with what the row says of the person. Differences are warnings: a number may be re-established
 * after a correction of sex or year while lists carry the old one (Law on Identification 2023, art. 12).
 *
 * @param cccd - a parsed number
 * @param person - sex and birth date of the row; absent parts are not compared
 * @returns ID_SEX_MISMATCH, ID_BIRTHYEAR_MISMATCH or nothing
 * @example
 * import { checkCccdConsistency, parseCccd } from 'tiemchung/identity';
 * const cccd = parseCccd('001090123456');
 * cccd.ok && checkCccdConsistency(cccd.value, { sex: 'female' }).map(({ code }) => code); // => ['ID_SEX_MISMATCH']
 */
export function checkCccdConsistency(cccd: Cccd, person: KnownPerson): Finding<IdentityCode>[] {
  const findings: Finding<IdentityCode>[] = [];
  if (person.sex && person.sex !== cccd.sex) findings.push(warning('ID_SEX_MISMATCH'));
  if (person.birthDate && yearOf(person.birthDate) !== cccd.birthYear) findings.push(warning('ID_BIRTHYEAR_MISMATCH'));
  return findings;
}
