/** Birth dates, written or as the serial day of a spreadsheet. */
import { explainBirthDate, formatBirthDate, parseBirthDate } from '../../identity/index.ts';
import { dated, type Reading, type ReadingOptions } from './reading.ts';

export function readBirthDate(input: string, options: ReadingOptions): Reading {
  const parsed = parseBirthDate(input, dated(options));
  return parsed.ok
    ? {
        kind: 'BIRTH_DATE',
        value: formatBirthDate(parsed.value),
        explanation: explainBirthDate(parsed.value, options.lang),
        findings: parsed.findings,
      }
    : { kind: 'BIRTH_DATE', findings: parsed.findings };
}

// Numbers between separators, with the year at one end: what somebody writes who means a date, even one that never was.
const DATE_LIKE = /^\s*\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{1,4}\s*$/;

/** Whether the writer meant a date, whether or not it is one. */
export const looksLikeDate = (input: string): boolean => input.length < 30 && DATE_LIKE.test(input);
