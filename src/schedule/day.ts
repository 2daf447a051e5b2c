/** Dates in and out of the engine, which counts in day numbers. */
import { type CalendarDate, fromDayNumber } from '../values/index.ts';

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
  // Years begin on 1 March here, so that the leap day is the last day of its year.
  const y = month <= 2 ? year - 1 : year;
  const leaps = ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0);
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  return y * 365 + leaps + dayOfYear - 719468;
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
