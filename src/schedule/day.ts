/** Dates in and out of the engine, which counts in day numbers. */
import { type CalendarDate, dayOfCivil, fromDayNumber } from '../values/index.ts';

// A campaign has a few thousand days; formatting each answer anew would cost more than finding it.
const KEPT = 4096;
const written = /* @__PURE__ */ new Map<number, CalendarDate>();

/** The date of a day number. */
export function dateOfDay(day: number): CalendarDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = fromDayNumber(day);
  if (written.size >= KEPT) written.clear();
  written.set(day, date);
  return date;
}

/** Reads a date. @throws RangeError when it is no `YYYY-MM-DD` day */
export function dayOfDate(date: string, name: string): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 2);
  const day = digits(date, 8, 2);
  if (
    date.length !== 10 ||
    date.charCodeAt(4) !== 45 ||
    date.charCodeAt(7) !== 45 ||
    !(year * month * day > 0) ||
    month > 12
  ) {
    throw new RangeError(`"${name}" expected a date as YYYY-MM-DD`);
  }
  return dayOfCivil(year, month, day);
}

function digits(text: string, start: number, count: number): number {
  let number = 0;
  for (let i = start; i < start + count; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
