/**
 * Periods of months and days on integer day numbers: the arithmetic of the hot path, without strings and without
 * objects. Years and months are added first, in one step from the anchor, then days (CDSi CALCDT-6); weeks are days.
 */
import { civilOfDay, dayOfCivil, daysInMonth, type MonthEnd } from '../values/index.ts';

/** A period as whole months and days. */
export interface Period {
  readonly months: number;
  readonly days: number;
  /** As the pack writes it, such as `P8W`. */
  readonly text: string;
}

const ISO_PERIOD = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/**
 * Reads an ISO 8601 period of years, months, weeks and days; undefined for anything else.
 *
 * @example
 * import { parsePeriod } from 'tiemchung/schedule';
 * parsePeriod('P8W'); // => { months: 0, days: 56, text: 'P8W' }
 * parsePeriod('8 weeks'); // => undefined
 */
export function parsePeriod(text: string): Period | undefined {
  const match = ISO_PERIOD.exec(text);
  if (!match || text === 'P') return undefined;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
  return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0), text };
}

/**
 * The day number that lies a period after another.
 *
 * @param monthEnd - `clamp`: last day of a month that lacks the day; `roll-forward`: first of the next month
 * @example
 * import { addPeriod, parsePeriod } from 'tiemchung/schedule';
 * const period = parsePeriod('P1M');
 * period && addPeriod(0, period, 'clamp'); // => 31
 */
export function addPeriod(dayNumber: number, period: Period, monthEnd: MonthEnd): number {
  if (period.months === 0) return dayNumber + period.days;
  const civil = civilOfDay(dayNumber);
  const index = (civil >> 9) * 12 + ((civil >> 5) & 15) - 1 + period.months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = civil & 31;
  const last = day > 28 ? daysInMonth(year, month) : 31;
  if (day <= last) return dayOfCivil(year, month, day) + period.days;
  return dayOfCivil(year, month, last) + (monthEnd === 'clamp' ? 0 : 1) + period.days;
}

/**
 * Whole months from one packed date to a later one, so that `from` plus that many months is not after `to`
 * (`civilOfDay`; both month ends agree with {@link addPeriod}).
 */
export function monthsBetween(from: number, to: number, monthEnd: MonthEnd): number {
  const year = to >> 9;
  const month = (to >> 5) & 15;
  const months = year * 12 + month - ((from >> 9) * 12 + ((from >> 5) & 15));
  const day = from & 31;
  const anniversary = day > 28 && monthEnd === 'clamp' ? Math.min(day, daysInMonth(year, month)) : day;
  return (to & 31) >= anniversary ? months : months - 1;
}
