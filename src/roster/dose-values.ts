/** Doses of a row: a history in numbered columns, or the one dose of a session list. */
import { findVaccine } from '../catalogue/index.ts';
import { type CalendarDate, isPlaceholder, tidyText, toDayNumber } from '../values/index.ts';
import { type CombinedDose, splitCombinedDose } from './combined-dose.ts';
import { readDay, readDayText } from './day-cell.ts';
import type { DoseOrdinal } from './roster-field.ts';
import type { RowContext } from './row-context.ts';

/** A date that a later dose is held against. */
interface EarlierDose {
  readonly dose: DoseOrdinal;
  readonly date: CalendarDate;
  readonly product: string | undefined;
}

// A combined cell that says whether, not when or with what.
const NOT_GIVEN = /^(?:chưa tiêm|không tiêm|chưa|không|no)$/i;
const GIVEN = /^(?:đã tiêm|đã|rồi|có|xong|yes|ok|x|v)$/i;

/** Reads every dose that the list has columns for, in their order. */
export function readDoses(row: RowContext): void {
  let before: EarlierDose | undefined;
  for (const dose of row.cells.doses) before = readDose(row, dose, before) ?? before;
  readSingleDose(row);
}

function readDose(row: RowContext, dose: DoseOrdinal, before: EarlierDose | undefined): EarlierDose | undefined {
  const { cells, values } = row;
  const fields = {
    date: `dose${dose}Date`,
    vaccine: `dose${dose}Vaccine`,
    lot: `dose${dose}Lot`,
    site: `dose${dose}Site`,
  } as const;
  const combined = cells.has(`dose${dose}Combined`) ? readCombined(row, dose) : undefined;

  const dateCell = cells.read(fields.date);
  const dateText = dateCell.text || (combined?.date ?? '');
  const vaccineText = cells.read(fields.vaccine).text || (combined?.vaccine ?? '');
  values[fields.date] = null;
  values[fields.vaccine] = null;
  const product = readVaccine(row, vaccineText, fields.vaccine);
  if (product) values[fields.vaccine] = product.name;
  const date = dateText === '' ? undefined : dateCell.text ? readDay(dateCell, row.settings) : readDayText(dateText);
  if (dateText !== '' && !date) row.report('DOSE_DATE_INVALID', fields.date);
  const given = dateText !== '' || vaccineText !== '' || combined?.given === true;
  if (given && (dateText === '' || vaccineText === '')) row.report('DOSE_INCOMPLETE', fields.date);
  if (cells.has(fields.site)) values[fields.site] = tidyText(cells.read(fields.site).text) || null;
  const lot = tidyText(cells.read(fields.lot).text) || combined?.lot || null;
  if (cells.has(fields.lot) || lot) values[fields.lot] = lot;
  if (given && !lot && cells.has(fields.lot)) row.report('LOT_MISSING', fields.lot);
  if (!date) return undefined;
  if (date > row.settings.referenceDate) {
    row.report('DOSE_FUTURE', fields.date);
    return undefined;
  }
  values[fields.date] = date;
  compareDates(row, { dose, date, product: product?.code }, before);
  return { dose, date, product: product?.code };
}

function compareDates(row: RowContext, later: EarlierDose, before: EarlierDose | undefined): void {
  if (!before) return;
  const doses = { dose: later.dose, before: before.dose };
  const field = `dose${later.dose}Date`;
  if (later.date < before.date) {
    row.report('DOSE_ORDER', field, doses);
    return;
  }
  const days = toDayNumber(later.date) - toDayNumber(before.date);
  const intervals = row.settings.minimumIntervals;
  const own =
    before.product !== undefined && Object.hasOwn(intervals, before.product) ? intervals[before.product] : undefined;
  const minimum = own ?? intervals.default;
  if (days < minimum) row.report('DOSE_INTERVAL_SHORT', field, { ...doses, days, minimum });
}

function readVaccine(row: RowContext, text: string, field: string): { name: string; code: string } | undefined {
  if (text === '') return undefined;
  const match = findVaccine(text);
  if (!match) {
    row.report('VACCINE_UNKNOWN', field);
    return undefined;
  }
  if (!match.exact) row.report('VACCINE_ALIAS', field, { name: match.vaccine.name });
  return match.vaccine;
}

interface Combined extends CombinedDose {
  /** The cell says that the dose was given, whatever else it says. */
  readonly given: boolean;
}

function readCombined(row: RowContext, dose: DoseOrdinal): Combined {
  const cell = row.cells.plain(`dose${dose}Combined`);
  const text = cell.kind === 'empty' ? '' : tidyText(cell.text);
  if (GIVEN.test(text)) return { date: '', vaccine: '', lot: '', given: true };
  if (text === '' || NOT_GIVEN.test(text) || isPlaceholder(text)) {
    return { date: '', vaccine: '', lot: '', given: false };
  }
  if (cell.kind === 'date' || cell.kind === 'number') {
    const day = readDay({ cell, text }, row.settings);
    return { date: day ?? text, vaccine: '', lot: '', given: true };
  }
  return { ...splitCombinedDose(text), given: true };
}

/** `vaccinationDate`, `vaccine`, `lotNumber`: one dose per row, in lists of sites and in exports. */
function readSingleDose(row: RowContext): void {
  const { cells, values, settings } = row;
  const date = cells.read('vaccinationDate');
  if (cells.has('vaccinationDate')) {
    const day = date.text === '' ? undefined : readDay(date, settings);
    if (date.text !== '' && !day) row.report('DOSE_DATE_INVALID', 'vaccinationDate');
    const future = day !== undefined && day > settings.referenceDate;
    if (future) row.report('DOSE_FUTURE', 'vaccinationDate');
    values.vaccinationDate = future ? null : (day ?? null);
  }
  if (cells.has('vaccine')) {
    values.vaccine = readVaccine(row, cells.read('vaccine').text, 'vaccine')?.name ?? null;
  }
  if (!cells.has('lotNumber')) return;
  values.lotNumber = tidyText(cells.read('lotNumber').text) || null;
  if (date.text !== '' && values.lotNumber === null) row.report('LOT_MISSING', 'lotNumber');
}
