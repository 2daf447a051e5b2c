/**
 * Civil dates without a clock or a zone. A birth date is a square on the calendar, not an instant: kept as text it
 * can never move by a day when a server stands in another zone. Arithmetic runs on integer day numbers.
 *
 * Month ends: the Civil Code 2015, article 148(3), ends a month term on the last day of a month that lacks the day
 * (`clamp`); the CDC's CDSi rule CALCDT-5 moves to the first of the next month (`roll-forward`).
 */

import { civilOfDay, dayOfCivil } from './civil-day.ts';

declare const calendarDateBrand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, between 0001-01-01 and 9999-12-31. Make one with {@link parseCalendarDate} or {@link calendarDate}. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

/** What to do when a month sum lands on a day that the month does not have. */
export type MonthEnd = 'clamp' | 'roll-forward';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the Gregorian year has a 29 February. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The number of days of a month.
 *
 * @param year - Gregorian year, 1 to 9999
 * @param month - 1 to 12
 * @example
 * import { daysInMonth } from 'tiemchung/values';
 * daysInMonth(2024, 2); // => 29
 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

let dashed: readonly string[] | undefined;

function format(year: number, month: number, day: number): CalendarDate {
  // `-00` to `-31`: a sum of three texts is half the work of one of seven, and dates are written by the million.
  dashed ??= Array.from({ length: 32 }, (_, number) => `-${number < 10 ? '0' : ''}${number}`);
  const text = `${year > 999 ? year : String(year).padStart(4, '0')}${dashed[month]}${dashed[day]}`;
  // The one place where the brand is put on: the callers have checked year, month and day.
  return text as CalendarDate;
}

/**
 * The date of a year, month and day, or undefined when the calendar has no such day.
 *
 * @param year - 1 to 9999
 * @param month - 1 to 12
 * @param day - 1 to 31
 * @example
 * import { calendarDate } from 'tiemchung/values';
 * calendarDate(1990, 5, 4); // => '1990-05-04'
 * calendarDate(2021, 2, 29); // => undefined
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return format(year, month, day);
}

/**
 * Reads `YYYY-MM-DD`; undefined for anything else. Other spellings are read by `parseBirthDate` of `tiemchung/identity`.
 *
 * @example
 * import { parseCalendarDate } from 'tiemchung/values';
 * parseCalendarDate('2021-09-14'); // => '2021-09-14'
 * parseCalendarDate('14/09/2021'); // => undefined
 */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/**
 * Whether a value is a `YYYY-MM-DD` day that exists.
 *
 * @example
 * import { isCalendarDate } from 'tiemchung/values';
 * isCalendarDate('2021-02-29'); // => false
 */
export function isCalendarDate(value: unknown): value is CalendarDate {
  return typeof value === 'string' && parseCalendarDate(value) !== undefined;
}

/**
 * Year, month (1–12) and day (1–31) of a date.
 *
 * @example
 * import { calendarDate, dateParts } from 'tiemchung/values';
 * const date = calendarDate(1990, 5, 4);
 * date && dateParts(date); // => { year: 1990, month: 5, day: 4 }
 */
export function dateParts(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * Days since 1970-01-01; negative before.
 *
 * @example
 * import { parseCalendarDate, toDayNumber } from 'tiemchung/values';
 * const date = parseCalendarDate('1970-02-01');
 * date && toDayNumber(date); // => 31
 */
export function toDayNumber(date: CalendarDate): number {
  const { year, month, day } = dateParts(date);
  return dayOfCivil(year, month, day);
}

/**
 * The date of a day number, see {@link toDayNumber}.
 *
 * @throws RangeError outside 0001-01-01 to 9999-12-31
 * @example
 * import { fromDayNumber } from 'tiemchung/values';
 * fromDayNumber(18_884); // => '2021-09-14'
 */
export function fromDayNumber(dayNumber: number): CalendarDate {
  if (!Number.isInteger(dayNumber) || dayNumber < -719162 || dayNumber > 2932896) {
    throw new RangeError(`"dayNumber" expected an integer from -719162 to 2932896, got ${dayNumber}`);
  }
  const civil = civilOfDay(dayNumber);
  return format(civil >> 9, (civil >> 5) & 15, civil & 31);
}

/**
 * A date some days later (or earlier, with a negative count).
 *
 * @throws RangeError when the sum leaves 0001-01-01 to 9999-12-31
 * @example
 * import { addDays, parseCalendarDate } from 'tiemchung/values';
 * const date = parseCalendarDate('2021-12-25');
 * date && addDays(date, 28); // => '2022-01-22'
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/**
 * A date some months later, counted from the original day in one step: 31/01 + 2 months is 31/03.
 *
 * @param monthEnd - `clamp` (default; Civil Code 2015 art. 148) or `roll-forward` (CDSi CALCDT-5)
 * @throws RangeError when the sum leaves 0001-01-01 to 9999-12-31
 * @example
 * import { addMonths, parseCalendarDate } from 'tiemchung/values';
 * const date = parseCalendarDate('2021-11-30');
 * date && addMonths(date, 3); // => '2022-02-28'
 * date && addMonths(date, 3, 'roll-forward'); // => '2022-03-01'
 */
export function addMonths(date: CalendarDate, months: number, monthEnd: MonthEnd = 'clamp'): CalendarDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  if (!Number.isInteger(index) || targetYear < 1 || targetYear > 9999) {
    throw new RangeError(`"months" expected a sum between the years 1 and 9999, got ${targetYear}`);
  }
  const last = daysInMonth(targetYear, targetMonth);
  if (day <= last) return format(targetYear, targetMonth, day);
  return monthEnd === 'clamp'
    ? format(targetYear, targetMonth, last)
    : addDays(format(targetYear, targetMonth, last), 1);
}

/**
 * A date some years later; 29 February follows `monthEnd`.
 *
 * @throws RangeError when the sum leaves 0001-01-01 to 9999-12-31
 * @example
 * import { addYears, parseCalendarDate } from 'tiemchung/values';
 * const birth = parseCalendarDate('2004-02-29');
 * birth && addYears(birth, 18); // => '2022-02-28'
 */
export function addYears(date: CalendarDate, years: number, monthEnd: MonthEnd = 'clamp'): CalendarDate {
  return addMonths(date, years * 12, monthEnd);
}

/**
 * Negative when `a` is earlier than `b`, 0 on the same day, positive when later: fit for `sort`.
 *
 * @example
 * import { calendarDate, compareDates } from 'tiemchung/values';
 * const [a, b] = [calendarDate(2021, 3, 8), calendarDate(2021, 9, 14)];
 * a && b && compareDates(a, b) < 0; // => true
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whole years between a birth date and a day, counted by birthdays; negative before birth.
 * Who is born on 29 February has the birthday on the 28th in other years (`clamp`).
 *
 * @example
 * import { ageInYears, calendarDate } from 'tiemchung/values';
 * const [birth, day] = [calendarDate(2003, 7, 2), calendarDate(2021, 7, 1)];
 * birth && day && ageInYears(birth, day); // => 17
 */
export function ageInYears(birth: CalendarDate, on: CalendarDate): number {
  const years = dateParts(on).year - dateParts(birth).year;
  if (dateParts(birth).year + years < 1) return years;
  return on < addYears(birth, years) ? years - 1 : years;
}
