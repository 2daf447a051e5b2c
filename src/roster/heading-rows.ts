/** Heading cells of one row, or of two rows that make one heading: *Ngày, tháng, năm sinh* over *Nam* and *Nữ*. */
import { type Cell, cellText, type Row } from '../tables/index.ts';
import { doseHeading } from './dose-heading.ts';
import { type HeadingLabel, headingLabel } from './heading-label.ts';
import { type HeadingMatch, matchLabel } from './headings.ts';
import type { RosterField } from './roster-field.ts';

/** One column of a heading. */
export interface HeadingCell {
  /** From 0. */
  readonly column: number;
  /** As read, both levels joined by ` > `. */
  readonly text: string;
  readonly label: HeadingLabel;
  readonly match: HeadingMatch | undefined;
  /** The upper level told what the lower one means. */
  readonly combined: boolean;
}

// Longer runs of digits are data: phones, numbers, dates.
const MOST_DIGITS = 5;
const DIGIT = /\d/g;

/** Whether no cell of a row is a number, a date or a text of many digits: only such a row can be a heading. */
export function canBeHeading(row: Row): boolean {
  return row.cells.every((cell) => cell.kind === 'empty' || (cell.kind === 'text' && fewDigits(cell)));
}

function fewDigits(cell: Cell): boolean {
  const text = cellText(cell);
  return text.length < 200 && (text.match(DIGIT)?.length ?? 0) <= MOST_DIGITS;
}

/** The headings of one row. */
export function headingCells(row: Row): HeadingCell[] {
  const found: HeadingCell[] = [];
  for (const [column, cell] of row.cells.entries()) {
    const label = headingLabel(cellText(cell));
    if (label) found.push({ column, text: label.text, label, match: matchLabel(label), combined: false });
  }
  return found;
}

/**
 * The headings of two rows read together. A blank of the upper row right of a filled cell belongs to that cell when the
 * lower row is filled there; where merged ranges are known they decide.
 *
 * @param spans - first and last column of the merged ranges that begin in the upper row
 */
export function headingCellsOfTwo(upper: Row, lower: Row, spans: readonly Span[]): HeadingCell[] {
  const found: HeadingCell[] = [];
  const width = Math.max(upper.cells.length, lower.cells.length);
  let parent: { readonly label: HeadingLabel; readonly column: number } | undefined;
  for (let column = 0; column < width; column += 1) {
    const above = labelAt(upper, column);
    const below = labelAt(lower, column);
    if (above) parent = { label: above, column };
    const covering = parent && covers(parent.column, column, spans) ? parent : undefined;
    if (below && covering && below.marked !== covering.label.marked) {
      const sharing = sharesParent(upper, lower, covering.column, spans);
      found.push(joined(column, covering.label, below, sharing));
    } else {
      const label = above ?? below;
      if (label) found.push({ column, text: label.text, label, match: matchLabel(label), combined: false });
    }
  }
  return found;
}

/** First and last column of a merged range. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const labelAt = (row: Row, column: number): HeadingLabel | undefined => {
  const cell = row.cells[column];
  return cell && headingLabel(cellText(cell));
};

function covers(parent: number, column: number, spans: readonly Span[]): boolean {
  if (parent === column) return true;
  return spans.length === 0 || spans.some((span) => span.first === parent && column <= span.last);
}

function sharesParent(upper: Row, lower: Row, parent: number, spans: readonly Span[]): boolean {
  const next = parent + 1;
  return labelAt(upper, next) === undefined && labelAt(lower, next) !== undefined && covers(parent, next, spans);
}

function joined(column: number, parent: HeadingLabel, below: HeadingLabel, shared: boolean): HeadingCell {
  const text = `${parent.text} > ${below.text}`;
  const own = matchLabel(below);
  const special = fieldBelow(parent, below);
  if (special) {
    return { column, text, label: below, match: { fields: [special], strength: 'exact' }, combined: true };
  }
  const whole = headingLabel(`${parent.text} ${below.text}`);
  const together = whole && matchLabel(whole);
  if (together?.strength === 'exact' && own?.strength !== 'exact') {
    return { column, text, label: below, match: together, combined: true };
  }
  // An unknown word under a heading of its own column is a remark on it; under a shared one it is an unknown column.
  const match = own ?? (shared ? undefined : matchLabel(parent));
  return { column, text, label: below, match, combined: false };
}

/** What *Nam*, *Nữ*, *Ngày*, *Số lô* mean under a heading that says what they belong to. */
function fieldBelow(parent: HeadingLabel, below: HeadingLabel): RosterField | undefined {
  const parents = matchLabel(parent)?.fields ?? [];
  const word = below.strippedMarked;
  const sex =
    word === 'nam' || word === 'male'
      ? 'male'
      : word === 'nữ' || word === 'nu' || word === 'female'
        ? 'female'
        : undefined;
  const birth = parents.includes('birthDate') || parents.includes('birthYear') || parents.includes('birthDay');
  if (birth && sex) return sex === 'male' ? 'birthDateMale' : 'birthDateFemale';
  if (parents.includes('sex') && sex) return sex === 'male' ? 'sexMale' : 'sexFemale';
  if (birth && (word === 'ngày' || word === 'day')) return 'birthDay';
  if (birth && (word === 'tháng' || word === 'month')) return 'birthMonth';
  if (birth && (word === 'năm' || word === 'year')) return 'birthYear';
  if (parents.includes('idNumber') && (word === 'số' || word === 'number')) return 'idNumber';
  const dose = doseHeading(parent.strippedFolded);
  return dose && doseHeading(`${parent.strippedFolded} ${below.strippedFolded}`);
}
