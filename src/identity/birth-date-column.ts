/**
 * What a whole birth-date column tells that no cell tells alone. Typed day first into a spreadsheet that expects the
 * month first, `04/05/1990` silently becomes 5 April, while `13/05/1990` is no date to it and stays text: date cells with
 * small days only, beside texts with large days (reference identity, section 8).
 */
import { type CalendarDate, dateParts, type Finding } from '../values/index.ts';
import { type IdentityCode, warning } from './findings.ts';

/** A cell of the column: a date cell of the workbook, or what was kept as text. Leave blank cells out. */
export type BirthDateCell =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'text'; readonly text: string };

/**
 * `swapped-dates`: every date cell may have day and month exchanged. `month-first`: the texts are month/day/year.
 * `consistent`: a large day stands where days belong. `too-few`: the cells do not tell.
 */
export type BirthDateColumnVerdict = 'consistent' | 'swapped-dates' | 'month-first' | 'too-few';

/** How many cells spoke, and how. 1 January is left out: it is the same both ways, and often stands for a year alone. */
export interface BirthDateColumnEvidence {
  readonly datesCompared: number;
  /** Date cells with a day after the 12th, which no swap can make. */
  readonly datesDayOver12: number;
  /** Texts of two small numbers and a year, of which at most one is over 12. */
  readonly textsCompared: number;
  readonly textsFirstOver12: number;
  readonly textsSecondOver12: number;
}

/** The verdict on a column, with the counts behind it. */
export interface BirthDateColumn {
  readonly verdict: BirthDateColumnVerdict;
  /** All date cells. */
  readonly dates: number;
  /** All texts, those in another form included. */
  readonly texts: number;
  readonly evidence: BirthDateColumnEvidence;
  /** DOB_COLUMN_SWAPPED or DOB_COLUMN_MONTH_FIRST (warnings), or none. */
  readonly findings: readonly Finding<IdentityCode>[];
}

// A year has 144 days that are no later than the 12th, so an honest day is one with a chance of 144/365 = 0.39. Seven in
// a row happen once in 670 columns, eight once in 1,720: the first count below 1 in 1,000.
const ENOUGH = 8;
const CHANCE = 1 / 1000;
// Month-first columns hold a day over 12 in 6 of 10 texts; a quarter is missed by 1 of 100 columns of eight, and is more
// than slips of the pen make of a day-first column.
const SHARE_OF_LARGE = 1 / 4;

const MAX_CELL = 60;
const WRITTEN = /^['\s]*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(?:\d{4}|\d{2})(?!\d)/;

/**
 * Looks for day and month exchanged in a birth-date column; cells stay as they are, because only a person can confirm a
 * swap. A single text the other way round is reported by `parseBirthDate` (DOB_MONTH_FIRST).
 *
 * @param cells - the cells of one column in any order, read once
 * @returns `swapped-dates` and `month-first` only where chance explains the counts in less than 1 of 1,000 honest columns
 * @example
 * import { type BirthDateCell, birthDateColumn } from 'tiemchung/identity';
 * import { calendarDate } from 'tiemchung/values';
 * const cells: BirthDateCell[] = [13, 17, 21, 25, 29].map((day) => ({ kind: 'text', text: `${day}/05/1990` }));
 * birthDateColumn(cells).verdict; // => 'consistent'
 * for (const day of [1, 2, 3, 4, 6, 7, 8, 9]) {
 *   const date = calendarDate(1990, day, 5);
 *   if (date) cells.push({ kind: 'date', date });
 * }
 * birthDateColumn(cells).verdict; // => 'swapped-dates'
 * birthDateColumn(cells).findings.map((finding) => finding.code); // => ['DOB_COLUMN_SWAPPED']
 */
export function birthDateColumn(cells: Iterable<BirthDateCell>): BirthDateColumn {
  const all = { date: 0, text: 0 };
  const evidence = {
    datesCompared: 0,
    datesDayOver12: 0,
    textsCompared: 0,
    textsFirstOver12: 0,
    textsSecondOver12: 0,
  };
  for (const cell of cells) {
    all[cell.kind]++;
    if (cell.kind === 'date') countDate(cell.date, evidence);
    else countText(cell.text, evidence);
  }
  const verdict = judge(evidence);
  return { verdict, dates: all.date, texts: all.text, evidence, findings: findingsOf(verdict, evidence) };
}

type Counts = { -readonly [Key in keyof BirthDateColumnEvidence]: number };

function countDate(date: CalendarDate, counts: Counts): void {
  const { month, day } = dateParts(date);
  if (month === 1 && day === 1) return;
  counts.datesCompared++;
  if (day > 12) counts.datesDayOver12++;
}

function countText(text: string, counts: Counts): void {
  const written = text.length > MAX_CELL ? null : WRITTEN.exec(text);
  if (!written) return;
  const [first, second] = [Number(written[1]), Number(written[2])];
  if (first < 1 || second < 1 || Math.max(first, second) > 31 || Math.min(first, second) > 12) return;
  if (first === 1 && second === 1) return;
  counts.textsCompared++;
  if (first > 12) counts.textsFirstOver12++;
  if (second > 12) counts.textsSecondOver12++;
}

function judge(counts: BirthDateColumnEvidence): BirthDateColumnVerdict {
  const { datesCompared, datesDayOver12, textsCompared, textsFirstOver12, textsSecondOver12 } = counts;
  if (textsFirstOver12 === 0 && textsCompared >= ENOUGH && textsSecondOver12 >= textsCompared * SHARE_OF_LARGE) {
    return 'month-first';
  }
  if (datesDayOver12 === 0 && datesCompared > 0) {
    return datesCompared >= ENOUGH && chanceOfSmallDates(counts) < CHANCE ? 'swapped-dates' : 'too-few';
  }
  return datesDayOver12 > 0 || textsFirstOver12 > 0 ? 'consistent' : 'too-few';
}

/**
 * The chance that the date cells got none of the large days, had the days of the column been dealt to dates and texts
 * blindly (Fisher's exact test). It asks for texts with large days, and holds for lists whose days are not spread evenly,
 * such as many firsts of a month, where the count alone would accuse.
 */
function chanceOfSmallDates(counts: BirthDateColumnEvidence): number {
  const smallTexts = counts.textsCompared - counts.textsFirstOver12;
  let chance = 1;
  for (let large = 1; large <= counts.textsFirstOver12 && chance >= CHANCE; large++) {
    chance *= (smallTexts + large) / (counts.datesCompared + smallTexts + large);
  }
  return chance;
}

function findingsOf(
  verdict: BirthDateColumnVerdict,
  { datesCompared, textsFirstOver12, textsSecondOver12 }: BirthDateColumnEvidence,
): readonly Finding<IdentityCode>[] {
  if (verdict === 'swapped-dates') {
    return [warning('DOB_COLUMN_SWAPPED', { dates: datesCompared, texts: textsFirstOver12 })];
  }
  return verdict === 'month-first' ? [warning('DOB_COLUMN_MONTH_FIRST', { texts: textsSecondOver12 })] : [];
}
