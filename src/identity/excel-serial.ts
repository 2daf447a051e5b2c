/**
 * Serial day numbers of spreadsheets. 1900 system: day 1 is 1900-01-01 and 60 is a 29 February 1900 that never was;
 * 1904 system: day 0 is 1904-01-01 (ECMA-376; reference: identity, section 8). The system is a flag of the workbook.
 */
import { type CalendarDate, fromDayNumber } from '../values/index.ts';

/** Which day a workbook counts from. */
export type ExcelSystem = 1900 | 1904;

// Day numbers count from 1970-01-01: 1899-12-30 (so that 61 is 1900-03-01), and 1904-01-01.
const EPOCH = { 1900: -25569, 1904: -24107 } as const;
const FICTITIOUS = 60;
const LAST = { 1900: 2958465, 1904: 2957003 } as const;

/**
 * The date of a serial number; undefined for the fictitious day 60 of the 1900 system, for numbers before the first
 * day and after 9999-12-31. A time fraction is dropped.
 *
 * @param serial - days, with or without a fraction of a day
 * @example
 * import { dateOfSerial } from 'tiemchung/identity';
 * dateOfSerial(32997.75, 1900); // => '1990-05-04'
 * dateOfSerial(31535, 1904); // => '1990-05-04'
 * dateOfSerial(60, 1900); // => undefined
 */
export function dateOfSerial(serial: number, system: ExcelSystem): CalendarDate | undefined {
  const day = Math.floor(serial);
  const first = system === 1900 ? 1 : 0;
  if (!Number.isFinite(serial) || day < first || day > LAST[system]) return undefined;
  if (system === 1904) return fromDayNumber(EPOCH[1904] + day);
  if (day === FICTITIOUS) return undefined;
  return fromDayNumber(EPOCH[1900] + day + (day < FICTITIOUS ? 1 : 0));
}
