/** The fields of a row that are neither core of the person nor doses: insurance, work, address, notes. */
import { findPriorityGroup } from '../catalogue/index.ts';
import { countryByName } from '../geography/index.ts';
import {
  type IdentityCode,
  parseHealthInsuranceNumber,
  parsePersonName,
  parsePhone,
  parseSocialInsuranceNumber,
  parseTaxCode,
} from '../identity/index.ts';
import { type Parsed, tidyText } from '../values/index.ts';
import { readDay } from './day-cell.ts';
import type { DayField, TextField } from './report.ts';
import type { RosterField } from './roster-field.ts';
import type { RowContext } from './row-context.ts';

// Texts that a ditto mark may stand for; nobody shares a name, a number or a card.
const REPEATABLE = [
  'idIssuePlace',
  'ethnicity',
  'address',
  'province',
  'district',
  'ward',
  'occupation',
  'employer',
  'department',
  'desiredSession',
  'facility',
  'injectionSite',
  'injectionRoute',
] as const satisfies readonly TextField[];

/** Fields whose value may stand in a row above: a ditto mark, or a cell merged down. */
export const repeatableFields: readonly RosterField[] = [...REPEATABLE, 'nationality', 'priorityGroup', 'desiredDate'];

// As long as a registration can carry (`tiemchung/model`).
const LONGEST: Readonly<Partial<Record<TextField, number>>> = {
  employeeCode: 64,
  ethnicity: 60,
  address: 300,
  province: 100,
  district: 100,
  ward: 100,
  occupation: 200,
};
// Texts in which `x` or `không` is an answer.
const AS_WRITTEN: readonly TextField[] = [
  'rowNumber',
  'medicalHistory',
  'consent',
  'reasonNotVaccinated',
  'result',
  'note',
];
const DAYS: readonly DayField[] = ['idIssueDate', 'hireDate', 'lotExpiry'];
const EMAIL = /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,8}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DOSE_NUMBER = /^(?:(?:mũi|mui|liều|lieu|dose|lần|lan)\s?(?:thứ |số )?)?(\d|một|nhất|hai|ba|tư|bốn)(?:[.,]0)?$/;
const DOSE_WORDS: Readonly<Record<string, number>> = { một: 1, nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };

/** Nationality, which the identity number is read by. */
export function readNationality(row: RowContext): void {
  if (!row.has('nationality')) return;
  const text = repeatable(row, 'nationality');
  const code = text === '' ? undefined : countryByName(text);
  if (text !== '' && code === undefined) row.report('NATIONALITY_UNKNOWN', 'nationality');
  row.values.nationality = code ?? null;
}

/** Number in the list of decision 3355/QĐ-BYT. */
export function readPriorityGroup(row: RowContext): void {
  if (!row.has('priorityGroup')) return;
  const match = findPriorityGroup(repeatable(row, 'priorityGroup'));
  const known = match.kind === 'number' || match.kind === 'text';
  row.values.priorityGroup = known ? match.number : null;
  if (match.kind === 'blank' && row.requires('priorityGroup')) row.report('GROUP_MISSING', 'priorityGroup');
  if (match.kind === 'unknown-number') row.report('GROUP_UNKNOWN', 'priorityGroup');
  if (match.kind === 'unmapped-text') row.report('GROUP_UNMAPPED_TEXT', 'priorityGroup');
}

/** Everything else that the list has a column for. */
export function readFurther(row: RowContext): void {
  for (const field of REPEATABLE)
    if (row.has(field)) row.values[field] = shortEnough(row, field, repeatable(row, field));
  for (const field of AS_WRITTEN) {
    if (!row.has(field)) continue;
    const cell = row.cells.plain(field);
    row.values[field] = (cell.kind === 'empty' ? '' : tidyText(cell.text)) || null;
  }
  readInsurance(row);
  readDesire(row);
  readGuardian(row);
  for (const field of DAYS) {
    if (!row.has(field)) continue;
    const cell = row.cells.read(field);
    const day = cell.text === '' ? undefined : readDay(cell, row.settings);
    if (cell.text !== '' && !day) row.report('CELL_DATE_INVALID', field);
    row.values[field] = day ?? null;
  }
  if (row.has('email')) {
    const email = tidyText(filled(row, 'email'));
    const usable = email.length <= 254 && EMAIL.test(email);
    if (email !== '' && !usable) row.report('EMAIL_INVALID', 'email');
    row.values.email = usable ? email : null;
  }
}

/** The sender's own id and ours. */
export function readKeys(row: RowContext): void {
  if (row.has('employeeCode')) row.values.employeeCode = shortEnough(row, 'employeeCode', filled(row, 'employeeCode'));
  const id = tidyText(row.cells.read('recordId').text).toLowerCase();
  if (UUID.test(id)) row.values.recordId = id;
  else if (id !== '') row.report('ROW_ID_DAMAGED', 'recordId');
}

function readInsurance(row: RowContext): void {
  const { referenceDate } = row.settings;
  optional(row, 'healthInsuranceNumber', (text) =>
    numberOf(parseHealthInsuranceNumber(text, { referenceDate, unknownObject: 'warning' })),
  );
  optional(row, 'socialInsuranceNumber', (text) => numberOf(parseSocialInsuranceNumber(text)));
  optional(row, 'employerTaxCode', (text) => numberOf(parseTaxCode(text)));
}

function readGuardian(row: RowContext): void {
  optional(row, 'guardianName', (text) => mapped(parsePersonName(text), ({ full }) => full));
  optional(row, 'guardianPhone', (text) => mapped(parsePhone(text), ({ national }) => national));
}

function readDesire(row: RowContext): void {
  if (row.has('desiredDate')) {
    const cell = row.cells.readRepeatable('desiredDate');
    if (cell.ditto) row.report('VALUE_DITTO', 'desiredDate');
    const day = cell.text === '' ? undefined : readDay(cell, row.settings);
    row.values.desiredDate = day ?? (tidyText(cell.text) || null);
  }
  if (!row.has('doseNumber')) return;
  const text = tidyText(filled(row, 'doseNumber')).toLowerCase();
  const written = DOSE_NUMBER.exec(text)?.[1];
  const number = written === undefined ? Number.NaN : (DOSE_WORDS[written] ?? Number(written));
  if (text !== '' && !(number >= 1)) row.report('DOSE_NUMBER_UNKNOWN', 'doseNumber');
  row.values.doseNumber = number >= 1 ? number : null;
}

/** A tidied text that a registration can carry, or null. Nothing is cut: half an address is a wrong address. */
function shortEnough(row: RowContext, field: TextField, text: string): string | null {
  const tidy = tidyText(text);
  const limit = LONGEST[field] ?? Number.POSITIVE_INFINITY;
  if (tidy.length <= limit) return tidy || null;
  row.report('CELL_OVERLONG', field, { length: tidy.length, limit });
  return null;
}

type NumberField =
  | 'healthInsuranceNumber'
  | 'socialInsuranceNumber'
  | 'employerTaxCode'
  | 'guardianName'
  | 'guardianPhone';

/** A field that nobody is turned away for: blank is no finding, an error is a warning. */
function optional(row: RowContext, field: NumberField, parse: (text: string) => Parsed<string, IdentityCode>): void {
  if (!row.has(field)) return;
  const text = filled(row, field);
  if (text === '') {
    row.values[field] = null;
    return;
  }
  const parsed = parse(text);
  row.addLowered(parsed.findings, field);
  row.values[field] = parsed.ok ? parsed.value : null;
}

function mapped<From>(parsed: Parsed<From, IdentityCode>, to: (value: From) => string): Parsed<string, IdentityCode> {
  return parsed.ok ? { ...parsed, value: to(parsed.value) } : parsed;
}

const numberOf = (parsed: Parsed<{ readonly number: string }, IdentityCode>): Parsed<string, IdentityCode> =>
  mapped(parsed, ({ number }) => number);

function filled(row: RowContext, field: NumberField | 'email' | 'employeeCode' | 'doseNumber'): string {
  const { text, placeholder } = row.cells.read(field);
  if (placeholder) row.report('VALUE_PLACEHOLDER', field);
  return text;
}

function repeatable(row: RowContext, field: TextField | 'priorityGroup'): string {
  const { text, placeholder, ditto } = row.cells.readRepeatable(field);
  if (ditto) row.report('VALUE_DITTO', field);
  if (placeholder) row.report('VALUE_PLACEHOLDER', field);
  return text;
}
