/** Dates of a record: days of the calendar, partial birth dates, and instants where something happened. */
import * as z from 'zod';
import {
  type CalendarDate,
  isCalendarDate,
  type PartialDate,
  parseCalendarDate,
  parsePartialDate,
} from '../values/index.ts';
import { issueOf, modelFinding, schema } from './schema.ts';

function dateSchema(isDate: (text: string) => boolean): z.ZodString {
  return z.string().check((context) => {
    if (!isDate(context.value)) context.issues.push(issueOf(modelFinding('DATE_INVALID'), context.value));
  });
}

/**
 * A day of the calendar, `YYYY-MM-DD`.
 *
 * @example
 * import { calendarDateSchema } from 'tiemchung/model';
 * calendarDateSchema.safeParse('2021-02-29').success; // => false
 */
export const calendarDateSchema: z.ZodType<CalendarDate, string> = /* @__PURE__ */ schema(
  // The check has proved what the brand says; zod does not narrow by checks.
  () => dateSchema(isCalendarDate) as unknown as z.ZodType<CalendarDate, string>,
);

/**
 * A birth date as well as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 *
 * @example
 * import { partialDateSchema } from 'tiemchung/model';
 * partialDateSchema.safeParse('1950').success; // => true
 */
export const partialDateSchema: z.ZodType<PartialDate, string> = /* @__PURE__ */ schema(
  // As above: parsePartialDate decides, the brand only records it.
  () => dateSchema((text) => parsePartialDate(text) !== undefined) as unknown as z.ZodType<PartialDate, string>,
);

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;

/**
 * An instant in UTC, `2021-09-14T02:30:00Z`, milliseconds at most.
 *
 * @example
 * import { instantSchema } from 'tiemchung/model';
 * instantSchema.safeParse('2021-09-14T02:30:00Z').success; // => true
 * instantSchema.safeParse('2021-09-14').success; // => false
 */
export const instantSchema: z.ZodType<string, string> = /* @__PURE__ */ schema(() =>
  dateSchema((text) => {
    const match = INSTANT.exec(text);
    return match !== null && parseCalendarDate(match[1] ?? '') !== undefined;
  }),
);
