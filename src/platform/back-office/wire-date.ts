/** Dates of the back office: `dd/MM/yyyy` there, `YYYY-MM-DD` here (reference: platform-api 2.3). */
import { type CalendarDate, calendarDate, dateParts, type PartialDate, partialDate } from '../../values/index.ts';

const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const YEAR = /^\d{4}$/;

/** A day of the calendar; undefined for any other text. */
export function readWireDate(text: string): CalendarDate | undefined {
  const [, day, month, year] = DATE.exec(text.trim()) ?? [];
  return year === undefined ? undefined : calendarDate(Number(year), Number(month), Number(day));
}

/** A birth date, of which some rows hold the year alone. */
export function readWireBirthDate(text: string): PartialDate | undefined {
  const tidy = text.trim();
  return YEAR.test(tidy) ? partialDate(Number(tidy)) : readWireDate(tidy);
}

/** A day as the back office writes it. */
export function writeWireDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}`;
}
