/**
 * Birth dates as the portal carries them: milliseconds since 1970 of 00:00 UTC on the birth date, which clients make by
 * setting 07:00 in Vietnam (reference: platform-api 3.2). A client that asks the time-zone database gets another value
 * for the years in which Vietnam's clocks were not at UTC+7; which of both the server holds for such people is not known.
 */
import * as z from 'zod';
import { calendarDateSchema, schema } from '../../model/index.ts';
import { type CalendarDate, fromDayNumber, toDayNumber } from '../../values/index.ts';

/**
 * How a birth date was turned into milliseconds. `utc-midnight`: 00:00 UTC of the date. `zone-history`: 07:00 by the clocks of
 * that day, an hour earlier from 1943 to 1945 and from 1 April 1947 to 30 June 1955 and from 1960 to 12 June 1975, two
 * hours earlier from 15 March to 1 September 1945; the same on every other day.
 */
export type BirthdayEncoding = 'utc-midnight' | 'zone-history';

/** A birth date and how it travels. */
export interface Birthday {
  readonly date: CalendarDate;
  readonly encoding: BirthdayEncoding;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

// Asia/Ho_Chi_Minh of the time-zone database at 07:00, first and last date; local mean time before 1911 is left out.
const AHEAD = [
  ['1943-01-01', '1945-03-14', 1],
  ['1945-03-15', '1945-09-01', 2],
  ['1947-04-01', '1955-06-30', 1],
  ['1960-01-01', '1975-06-12', 1],
] as const;

/**
 * A birth date as milliseconds since 1970.
 *
 * @example
 * import { encodeBirthday } from 'tiemchung/platform/portal';
 * import { calendarDate } from 'tiemchung/values';
 * const date = calendarDate(1962, 5, 1);
 * date && new Date(encodeBirthday(date)).toISOString(); // => '1962-05-01T00:00:00.000Z'
 * date && new Date(encodeBirthday(date, 'zone-history')).toISOString(); // => '1962-04-30T23:00:00.000Z'
 */
export function encodeBirthday(date: CalendarDate, encoding: BirthdayEncoding = 'utc-midnight'): number {
  const midnight = toDayNumber(date) * DAY_MS;
  if (encoding === 'utc-midnight') return midnight;
  const ahead = AHEAD.find(([first, last]) => date >= first && date <= last)?.[2] ?? 0;
  return midnight - ahead * HOUR_MS;
}

/**
 * The calendar date of a portal value, read in fixed UTC+7, so that both encodings fall on the same day.
 *
 * @param milliseconds - since 1970; also of an injection, which may carry a time of day
 * @throws RangeError outside the years 1 to 9999
 * @example
 * import { decodeBirthday } from 'tiemchung/platform/portal';
 * decodeBirthday(Date.UTC(1962, 4, 1)); // => '1962-05-01'
 * decodeBirthday(Date.UTC(1962, 3, 30, 23)); // => '1962-05-01'
 */
export function decodeBirthday(milliseconds: number): CalendarDate {
  return fromDayNumber(Math.floor((milliseconds + 7 * HOUR_MS) / DAY_MS));
}

/** Milliseconds whose date the calendar has. */
export const wireMilliseconds = () => z.int().min(-62_135_596_800_000).max(253_402_200_000_000);

/** A birth date in an answer: milliseconds there, a date here. */
export const birthDateCodec = /* @__PURE__ */ schema(() =>
  z.codec(wireMilliseconds(), calendarDateSchema, {
    decode: decodeBirthday,
    encode: (date) => encodeBirthday(trusted(date)),
  }),
);

/** A birth date in a query: its digits there, date and encoding here. */
export const birthdayCodec = /* @__PURE__ */ schema(() =>
  z.codec(
    z.string().regex(/^-?\d{1,14}$/),
    z.object({ date: calendarDateSchema, encoding: z.enum(['utc-midnight', 'zone-history']) }),
    {
      decode: (text): Birthday => {
        const date = decodeBirthday(Number(text));
        return { date, encoding: Number(text) === encodeBirthday(date) ? 'utc-midnight' : 'zone-history' };
      },
      encode: ({ date, encoding }) => String(encodeBirthday(trusted(date), encoding)),
    },
  ),
);

// calendarDateSchema has checked the text; its input type does not carry the brand.
const trusted = (text: string): CalendarDate => text as CalendarDate;
