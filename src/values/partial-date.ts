/**
 * A birth date as well as it is known: day, month or year. Older people's papers often carry the year alone; the
 * precision is kept and no day is ever invented (reference: identity, section 8).
 */
import { type CalendarDate, calendarDate, daysInMonth, isCalendarDate } from './calendar-date.ts';

declare const partialDateBrand: unique symbol;

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Every {@link CalendarDate} is one; make the shorter forms with {@link partialDate}. */
export type PartialDate = CalendarDate | (string & { readonly [partialDateBrand]: true });

/** How much of a date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

const YEAR_OR_MONTH = /^(\d{4})(?:-(\d{2}))?$/;

/**
 * A date from the parts that are known; undefined when they name no such year, month or day.
 *
 * @example
 * import { partialDate } from 'tiemchung/values';
 * partialDate(1950); // => '1950'
 * partialDate(1950, 8); // => '1950-08'
 * partialDate(1950, 13); // => undefined
 */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (month === undefined) {
    const first = day === undefined ? calendarDate(year, 1, 1) : undefined;
    return first && branded(first.slice(0, 4));
  }
  if (day !== undefined) return calendarDate(year, month, day);
  const first = calendarDate(year, month, 1);
  return first && branded(first.slice(0, 7));
}

// Year and month have been checked by `calendarDate`.
const branded = (text: string): PartialDate => text as PartialDate;

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; undefined for anything else.
 *
 * @example
 * import { parsePartialDate } from 'tiemchung/values';
 * parsePartialDate('1901-08'); // => '1901-08'
 * parsePartialDate('1901-8'); // => undefined
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  if (isCalendarDate(text)) return text;
  const match = YEAR_OR_MONTH.exec(text);
  if (!match) return undefined;
  return partialDate(Number(match[1]), match[2] === undefined ? undefined : Number(match[2]));
}

/**
 * How much of the date is known.
 *
 * @example
 * import { parsePartialDate, precisionOf } from 'tiemchung/values';
 * const date = parsePartialDate('1950');
 * date && precisionOf(date); // => 'year'
 */
export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

/**
 * Whether the day is known.
 *
 * @example
 * import { isFullDate, parsePartialDate } from 'tiemchung/values';
 * const date = parsePartialDate('1950-08');
 * date && isFullDate(date); // => false
 */
export function isFullDate(date: PartialDate): date is CalendarDate {
  return date.length === 10;
}

/**
 * The first and the last day that a partial date can mean.
 *
 * @example
 * import { dateBounds, parsePartialDate } from 'tiemchung/values';
 * const date = parsePartialDate('2004-02');
 * date && dateBounds(date); // => { first: '2004-02-01', last: '2004-02-29' }
 */
export function dateBounds(date: PartialDate): { readonly first: CalendarDate; readonly last: CalendarDate } {
  if (isFullDate(date)) return { first: date, last: date };
  const year = Number(date.slice(0, 4));
  const month = date.length === 7 ? Number(date.slice(5, 7)) : undefined;
  const first = calendarDate(year, month ?? 1, 1);
  const last = calendarDate(year, month ?? 12, month === undefined ? 31 : daysInMonth(year, month));
  if (!first || !last) throw new RangeError('"date" expected YYYY, YYYY-MM or YYYY-MM-DD');
  return { first, last };
}

/**
 * The year of a date, whatever its precision.
 *
 * @example
 * import { parsePartialDate, yearOf } from 'tiemchung/values';
 * const date = parsePartialDate('1950');
 * date && yearOf(date); // => 1950
 */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}
