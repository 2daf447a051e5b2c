/** The day that a command takes as today. */
import { type CalendarDate, dateInVietnam, parseCalendarDate } from '../values/index.ts';
import type { CommandCall } from './command.ts';
import { CliStop } from './misuse.ts';

/** The date of an option, undefined where it was not given. */
export function dateOption(call: CommandCall, name: string): CalendarDate | undefined {
  const text = call.option(name);
  if (text === undefined) return undefined;
  const date = parseCalendarDate(text);
  if (!date) throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: `--${name}`, expected: 'YYYY-MM-DD' });
  return date;
}

/** `--reference-date`, else today in Vietnam. */
export function referenceDateOf(call: CommandCall): CalendarDate {
  return dateOption(call, 'reference-date') ?? dateInVietnam(new Date());
}
