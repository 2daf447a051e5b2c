/** Days of a list that are no birth dates: doses, issue of a card, joining the firm. */
import { dateOfSerial, parseBirthDate } from '../identity/index.ts';
import { type CalendarDate, isFullDate, parseCalendarDate } from '../values/index.ts';
import type { ReadCell } from './cell-text.ts';
import type { RowSettings } from './row-context.ts';

// No day is in the future for the reader; whoever asks decides that.
const NEVER = '9999-12-31';
const SERIALS = { first: 20_000, last: 80_000 } as const;

/** The day in a cell; undefined when it cannot be read or its day or month is missing. */
export function readDay(
  { cell, text }: Pick<ReadCell, 'cell' | 'text'>,
  settings: RowSettings,
): CalendarDate | undefined {
  if (cell.kind === 'date') return cell.date;
  if (cell.kind === 'number') {
    const { number } = cell;
    return number >= SERIALS.first && number <= SERIALS.last ? dateOfSerial(number, settings.system) : undefined;
  }
  return readDayText(text);
}

/** The day that a text means: day before month, with words, ISO, two-digit years of this century. */
export function readDayText(text: string): CalendarDate | undefined {
  const referenceDate = parseCalendarDate(NEVER);
  const parsed = parseBirthDate(text, { zeroParts: 'invalid', ...(referenceDate && { referenceDate }) });
  return parsed.ok && isFullDate(parsed.value) ? parsed.value : undefined;
}
