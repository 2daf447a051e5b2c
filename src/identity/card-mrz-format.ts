/** Writes a machine readable zone with all its check digits: for tests, simulators and printing trials. */
import type { CalendarDate } from '../values/index.ts';
import { mrzCheckDigit } from './mrz-check-digit.ts';
import { type MrzField, type MrzLayout, TD1, TD3 } from './mrz-layout.ts';
import type { Sex } from './options.ts';
import { transliterateName } from './transliteration.ts';

/** What goes into a machine readable zone. */
export interface CardMrzInput {
  /** Vietnamese order with marks; written by the ICAO transliteration, the first word as surname. */
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex?: Sex;
  readonly expiry: CalendarDate;
  /** 12 digits; a passport may leave it out or carry a nine-digit CMND. */
  readonly personalNumber?: string;
  /** Number of a passport; absent: a card (TD1) is written. */
  readonly passportNumber?: string;
}

/**
 * Writes the lines of a card (TD1) or, when a passport number is given, of a passport (TD3).
 *
 * @returns two or three lines joined by `\n`; a name that is too long is cut as ICAO Doc 9303 allows
 * @throws RangeError when a value does not fit its field
 * @example
 * import { formatCardMrz, parseCardMrz } from 'tiemchung/identity';
 * import { calendarDate } from 'tiemchung/values';
 * const [birthDate, expiry] = [calendarDate(1990, 5, 4), calendarDate(2030, 5, 4)];
 * const lines = birthDate && expiry && formatCardMrz({ name: 'Nguyễn Văn An', birthDate, sex: 'male', expiry, personalNumber: '001090900456' });
 * lines && parseCardMrz(lines).ok; // => true
 */
export function formatCardMrz(input: CardMrzInput): string {
  const layout = input.passportNumber === undefined ? TD1 : TD3;
  const zone = Array.from({ length: layout.lines }, () => '<'.repeat(layout.width))
    .join('\n')
    .split('');
  const put = (at: number, text: string) => {
    for (const [offset, letter] of [...text].entries()) zone[at + offset] = letter;
  };
  put(0, layout.format === 'TD1' ? 'ID' : 'P<');
  put(layout.issuerAt, 'VNM');
  put(layout.nationalityAt, 'VNM');
  put(layout.sexAt, input.sex === 'male' ? 'M' : input.sex === 'female' ? 'F' : '<');
  put(layout.name[0], transliterateName(input.name).slice(0, layout.name[1] - layout.name[0]));
  const written = (from: number, to: number) => zone.slice(from, to).join('');
  for (const field of layout.fields) {
    put(field.from, fieldValue(field, layout, input));
    const text = written(field.from, field.to);
    if (!(field.mayBeBlank && /^<*$/.test(text))) put(field.checkAt, String(mrzCheckDigit(text)));
  }
  const { ranges, checkAt } = layout.composite;
  put(checkAt, String(mrzCheckDigit(ranges.map(([from, to]) => written(from, to)).join(''))));
  return zone.join('');
}

function fieldValue(field: MrzField, layout: MrzLayout, input: CardMrzInput): string {
  const number = input.personalNumber ?? '';
  const value = {
    documentNumber: input.passportNumber ?? number.slice(3),
    personalNumber: number,
    birthDate: sixDigits(input.birthDate),
    expiry: sixDigits(input.expiry),
  }[field.name];
  const { from, to } = field;
  const wanted = layout.format === 'TD1' && field.name !== 'birthDate' && field.name !== 'expiry' ? to - from : 0;
  if (value.length > to - from || value.length < wanted || Number.isNaN(mrzCheckDigit(value))) {
    throw new RangeError(
      `"${field.name}" expected ${wanted || `at most ${to - from}`} characters of A–Z and 0–9, got ${value.length}`,
    );
  }
  return value;
}

const sixDigits = (date: CalendarDate): string => date.slice(2, 4) + date.slice(5, 7) + date.slice(8, 10);
