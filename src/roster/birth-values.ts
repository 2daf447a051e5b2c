/** Birth date and sex of a row, which lists like to write into one pair of columns. */
import {
  birthDateFromSerial,
  checkBirthDate,
  type IdentityCode,
  parseBirthDate,
  parseSex,
  type Sex,
} from '../identity/index.ts';
import { type Parsed, type PartialDate, precisionOf, tidyText } from '../values/index.ts';
import type { ReadCell } from './cell-text.ts';
import type { RowContext, RowSettings } from './row-context.ts';

// Spreadsheet days of this millennium and the last have five digits; more are day, month and year in one number.
const LAST_SERIAL = 99_999;

/** Reads a birth-date cell of any kind. */
function readBirthCell({ cell, text }: ReadCell, settings: RowSettings): Parsed<PartialDate, IdentityCode> {
  const { referenceDate, system } = settings;
  if (cell.kind === 'date') return checkBirthDate(cell.date, { referenceDate });
  if (cell.kind === 'number' && cell.number <= LAST_SERIAL) {
    return birthDateFromSerial(cell.number, system, { referenceDate });
  }
  // A number that lost the zero of its day: 4051990 is 04/05/1990.
  const written = cell.kind === 'number' && text.length === 7 ? `0${text}` : text;
  return parseBirthDate(written, { referenceDate, zeroParts: 'invalid' });
}

/**
 * Birth date from whichever columns the list has.
 *
 * @returns the sex that the filled one of a *Nam* and a *Nữ* column says, or `both` when both are filled
 */
export function readBirth(row: RowContext): Sex | 'both' | undefined {
  const { cells, settings, values } = row;
  const male = cells.read('birthDateMale');
  const female = cells.read('birthDateFemale');
  const bySex =
    male.text !== '' && female.text !== '' ? 'both' : male.text ? 'male' : female.text ? 'female' : undefined;
  const cell = bySex === 'female' ? female : bySex ? male : birthColumn(row);
  const placeholder = cell.placeholder || male.placeholder || female.placeholder;
  if (cell.text === '') {
    if (placeholder) row.report('VALUE_PLACEHOLDER', 'birthDate');
    if (row.requires('birthDate')) row.addAll(parseBirthDate('').findings, 'birthDate');
    return undefined;
  }
  const parsed = readBirthCell(cell, settings);
  row.addAll(parsed.findings, 'birthDate');
  if (parsed.ok) {
    values.birthDate = parsed.value;
    values.birthDatePrecision = precisionOf(parsed.value);
  }
  return bySex;
}

function birthColumn({ cells }: RowContext): ReadCell {
  const whole = cells.read('birthDate');
  if (whole.text !== '') return whole;
  const year = cells.read('birthYear');
  if (!cells.has('birthMonth')) return year.text === '' ? whole : year;
  const month = cells.read('birthMonth').text.trim();
  const day = cells.read('birthDay').text.trim();
  if (year.text === '' && (month !== '' || day !== '')) return written(`${day}/${month}/`);
  // A part that is blank is not known: precision is kept, no day is invented.
  return month === '' ? year : written([day, month, year.text.trim()].filter((part) => part !== '').join('/'));
}

const written = (text: string): ReadCell => ({
  cell: { kind: 'text', text },
  text,
  placeholder: false,
  ditto: false,
});

/**
 * Sex as the list says it; `values.sex` stays null when it is blank or not understood.
 *
 * @param fromBirth - what the birth-date columns said
 * @returns whether the row says nothing of the sex, so that a personal number may
 */
export function readSex(row: RowContext, fromBirth: Sex | 'both' | undefined): boolean {
  const { cells, values } = row;
  if (fromBirth === 'both') {
    row.report('SEX_COLUMNS_BOTH', 'sex');
    return false;
  }
  if (fromBirth) {
    values.sex = fromBirth;
    return false;
  }
  if (cells.has('sex')) {
    const { text, placeholder } = cells.read('sex');
    // `x` is a stand-in, except where a legend gives it a meaning.
    const raw = placeholder ? tidyText(textOf(row)) : text;
    const parsed = parseSex(raw, { coding: row.settings.sexCoding });
    row.addAll(parsed.findings, 'sex');
    if (parsed.ok) values.sex = parsed.value;
    else if (placeholder && parsed.findings[0]?.code === 'SEX_MISSING') row.report('VALUE_PLACEHOLDER', 'sex');
    return parsed.findings[0]?.code === 'SEX_MISSING';
  }
  if (!cells.has('sexMale') && !cells.has('sexFemale')) return true;
  return readMarks(row);
}

function textOf({ cells }: RowContext): string {
  const cell = cells.plain('sex');
  return cell.kind === 'empty' ? '' : cell.text;
}

/** Marks in a *Nam* and a *Nữ* column; a lone *Nữ* column leaves men blank. */
function readMarks(row: RowContext): boolean {
  const { cells, values } = row;
  const marked = (field: 'sexMale' | 'sexFemale'): boolean => {
    const cell = cells.plain(field);
    return cell.kind === 'boolean'
      ? cell.value
      : cell.kind !== 'empty' && !/^(?:0|-|không)?$/i.test(tidyText(cell.text));
  };
  const [male, female] = [marked('sexMale'), marked('sexFemale')];
  if (male && female) {
    row.report('SEX_COLUMNS_BOTH', 'sex');
    return false;
  }
  if (male || female) values.sex = male ? 'male' : 'female';
  else if (!cells.has('sexMale')) values.sex = 'male';
  else if (!cells.has('sexFemale')) values.sex = 'female';
  else {
    row.addAll(parseSex('').findings, 'sex');
    return true;
  }
  return false;
}
