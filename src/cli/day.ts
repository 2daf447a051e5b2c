/** Days as people type them: `2021-04-10`, `10/04/2021`. */
import { parseBirthDate } from '../identity/index.ts';
import { type CalendarDate, dateInVietnam, isFullDate, parseCalendarDate } from '../values/index.ts';
import type { CommandCall } from './command.ts';
import { CliStop } from './misuse.ts';

/** How a day may be typed, for complaints. */
export const DAY_EXPECTED = 'YYYY-MM-DD, dd/MM/yyyy';

// A planned dose may lie ahead.
const NO_FUTURE = parseCalendarDate('9999-12-31');

/** A whole day, undefined for anything else. A date that had to be guessed at (two-digit year, month first) is none. */
export function readDay(text: string): CalendarDate | undefined {
  const parsed = parseBirthDate(text, NO_FUTURE ? { referenceDate: NO_FUTURE } : {});
  if (!parsed.ok || !isFullDate(parsed.value)) return undefined;
  const guessed = parsed.findings.some(({ code, severity }) => severity === 'warning' || code === 'DOB_SERIAL');
  return guessed ? undefined : parsed.value;
}

/** The day of an option. @throws CliStop where it is none */
function dayOption(call: CommandCall, name: string): CalendarDate | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const day = readDay(text);
  if (!day) throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: `--${name}`, expected: DAY_EXPECTED });
  return day;
}

/** `--as-of`, else today in Vietnam. */
export function asOfOf(call: CommandCall): CalendarDate {
  return dayOption(call, 'as-of') ?? dateInVietnam(new Date());
}

/** A day for people. */
export function shownDay(day: CalendarDate, lang: CommandCall['lang']): string {
  return lang === 'en' ? day : day.split('-').reverse().join('/');
}
