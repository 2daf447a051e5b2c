/**
 * Birth dates as lists hold them. Day before month, as everywhere in Vietnam; precision is kept and no day or month
 * is ever invented (reference: identity, section 8; users and rosters, section 4).
 */
import {
  type CalendarDate,
  calendarDate,
  dateInVietnam,
  type Finding,
  isPlaceholder,
  type Parsed,
  type PartialDate,
  partialDate,
  precisionOf,
  tidyText,
  yearOf,
} from '../values/index.ts';
import { readDateShape, type WrittenDate } from './birth-date-shapes.ts';
import { dateOfSerial, type ExcelSystem } from './excel-serial.ts';
import { error, type IdentityCode, info, warning } from './findings.ts';
import type { ParseOptions } from './options.ts';

/** Settings of {@link parseBirthDate}. */
export interface BirthDateOptions extends ParseOptions {
  /** `00/00/1990`: the year is known and the rest is not (default), or no date at all, as a strict list has it. */
  readonly zeroParts?: 'unknown' | 'invalid';
  /** Century of a two-digit year where a personal number tells it: 1900, 2000. */
  readonly century?: number;
}

type Reading = Parsed<PartialDate, IdentityCode>;

const DEFAULTS: BirthDateOptions = {};
// Longer text is no date; also the bound that keeps hostile input cheap.
const MAX_CELL = 60;
const FIRST_YEAR = 1900;
// The clock is read only where a year could lie in the future; this file was written in a year after this one.
const SURELY_PAST = 2025;
// Day numbers of 1927 to 2173: five digits, so no year and no eight-digit date.
const SERIAL = /^\d{5}(?:[.,]\d{1,10})?$/;
const LEAD = /^['\s]+/;

const failed = (code: 'DOB_MISSING' | 'DOB_INVALID' | 'DOB_FUTURE'): Reading => ({
  ok: false,
  findings: [error(code)],
});

/**
 * Reads a birth-date cell: `dd/MM/yyyy`, `-`, `.`, ISO, `ddMMyyyy`, `yyyyMMdd`, words, month and year, year alone,
 * two-digit years, a time behind the date, spreadsheet serials of the 1900 system; month first only where day first is
 * impossible. Refuses years before 1900 and dates after the reference date. Never throws. Codes: DOB_* of
 * `identityCodes`.
 *
 * @param input - the cell as text
 * @example
 * import { parseBirthDate } from 'tiemchung/identity';
 * parseBirthDate('ngày 4 tháng 5 năm 1990'); // => { ok: true, value: '1990-05-04', findings: [{ code: 'DOB_FORMAT', severity: 'info', path: [], params: {} }] }
 * parseBirthDate('1950').findings.map((finding) => finding.code); // => ['DOB_YEAR_ONLY']
 */
export function parseBirthDate(input: string, options: BirthDateOptions = DEFAULTS): Parsed<PartialDate, IdentityCode> {
  if (isPlaceholder(input)) return failed('DOB_MISSING');
  if (input.length > MAX_CELL) return failed('DOB_INVALID');
  const text = tidyText(input.normalize('NFKC')).replace(LEAD, '');
  if (SERIAL.test(text)) return birthDateFromSerial(Number(text.replace(',', '.')), 1900, options);
  const shape = readDateShape(text);
  if (!shape) return failed('DOB_INVALID');
  const findings: Finding<IdentityCode>[] = [];
  const date = resolve(shape, findings, options);
  if (date === undefined) return failed('DOB_INVALID');
  if (shape.unusual) findings.push(info('DOB_FORMAT'));
  if (shape.zoned) findings.push(warning('DOB_TIME_ZONE'));
  return checked(date, findings, options);
}

/** The date that the written parts mean, with what had to be decided. */
function resolve(
  shape: WrittenDate,
  findings: Finding<IdentityCode>[],
  options: BirthDateOptions,
): PartialDate | undefined {
  const { day, month } = shape;
  const unknown = day === 0 || month === 0;
  if (unknown && options.zeroParts === 'invalid') return undefined;
  const year = shape.short ? fullYear(shape, options) : shape.year;
  if (shape.short) findings.push(warning('DOB_TWO_DIGIT_YEAR', { year }));
  // A day without its month says nothing that a record could keep.
  if (!month) return partialDate(year);
  if (!day) return partialDate(year, month);
  const date = calendarDate(year, month, day);
  if (date || month <= 12) return date;
  const swapped = calendarDate(year, day, month);
  if (swapped) findings.push(warning('DOB_MONTH_FIRST'));
  return swapped;
}

/** The youngest age that is not in the future, unless a personal number has told the century. */
function fullYear({ day, month, year }: WrittenDate, options: BirthDateOptions): number {
  if (options.century !== undefined) return options.century + year;
  const reference = today(options);
  const recent = partialDate(2000 + year, month || undefined, month && day ? day : undefined);
  return (recent ?? String(2000 + year)) > reference ? 1900 + year : 2000 + year;
}

const today = ({ referenceDate }: ParseOptions): CalendarDate => referenceDate ?? dateInVietnam(new Date());

/**
 * The checks of a birth date that is already a date, such as a date cell of a workbook: range, future, precision.
 *
 * @example
 * import { checkBirthDate } from 'tiemchung/identity';
 * import { partialDate } from 'tiemchung/values';
 * const date = partialDate(1850);
 * date && checkBirthDate(date).ok; // => false
 */
export function checkBirthDate(date: PartialDate, options: ParseOptions = DEFAULTS): Parsed<PartialDate, IdentityCode> {
  return checked(date, [], options);
}

function checked(date: PartialDate, findings: Finding<IdentityCode>[], options: ParseOptions): Reading {
  const year = yearOf(date);
  if (year < FIRST_YEAR) return failed('DOB_INVALID');
  // A year or month compares as text with the reference date: `2021` and `2021-09` come before `2021-09-20`.
  if (year > SURELY_PAST || options.referenceDate !== undefined) {
    if (date > today(options)) return failed('DOB_FUTURE');
  }
  const precision = precisionOf(date);
  if (precision === 'year') findings.push(warning('DOB_YEAR_ONLY'));
  else if (precision === 'month') findings.push(warning('DOB_MONTH_YEAR'));
  else if (date.endsWith('-01-01')) findings.push(info('DOB_PLACEHOLDER_POSSIBLE'));
  return { ok: true, value: date, findings };
}

/**
 * Reads a number of a birth-date column. 1900 to 2100 is a year, whatever the column's format; everything else is a
 * serial day of the workbook's system.
 *
 * @param serial - the cell's number; a time fraction is dropped
 * @param system - the workbook's `date1904` flag as 1900 or 1904
 * @example
 * import { birthDateFromSerial } from 'tiemchung/identity';
 * const date = birthDateFromSerial(32997, 1900);
 * date.ok && date.value; // => '1990-05-04'
 * birthDateFromSerial(60, 1900).ok; // => false
 */
export function birthDateFromSerial(
  serial: number,
  system: ExcelSystem,
  options: ParseOptions = DEFAULTS,
): Parsed<PartialDate, IdentityCode> {
  if (Number.isInteger(serial) && serial >= 1900 && serial <= 2100) {
    const year = partialDate(serial);
    return year ? checked(year, [], options) : failed('DOB_INVALID');
  }
  const date = dateOfSerial(serial, system);
  return date ? checked(date, [info('DOB_SERIAL')], options) : failed('DOB_INVALID');
}

/**
 * Whether a cell can be read as a birth date.
 *
 * @example
 * import { isBirthDate } from 'tiemchung/identity';
 * isBirthDate('31/02/1990'); // => false
 */
export function isBirthDate(input: string, options: BirthDateOptions = DEFAULTS): boolean {
  return parseBirthDate(input, options).ok;
}
