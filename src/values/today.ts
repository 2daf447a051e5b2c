/** "Today" enters at the edge, as Vietnam's date; nothing below asks a clock. */
import { type CalendarDate, fromDayNumber } from './calendar-date.ts';

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The date in Vietnam at an instant. UTC+7 without daylight saving since 13 June 1975; do not use it for older instants.
 *
 * @param now - an instant; hand in `new Date()` at the edge of the program
 * @example
 * import { dateInVietnam } from 'tiemchung/values';
 * dateInVietnam(new Date('2021-09-14T17:00:00Z')); // => '2021-09-15'
 */
export function dateInVietnam(now: Date): CalendarDate {
  return fromDayNumber(Math.floor((now.getTime() + VIETNAM_OFFSET_MS) / DAY_MS));
}

/**
 * The year in Vietnam at an instant, see {@link dateInVietnam}.
 *
 * @param now - an instant; hand in `new Date()` at the edge of the program
 * @example
 * import { yearInVietnam } from 'tiemchung/values';
 * yearInVietnam(new Date('2021-12-31T17:00:00Z')); // => 2022
 */
export function yearInVietnam(now: Date): number {
  return new Date(now.getTime() + VIETNAM_OFFSET_MS).getUTCFullYear();
}
