/**
 * What a row below the heading is: a person, or one of the rows that offices put between people (reference:
 * users-and-rosters, section 3.1 D). A row with a birth date, a number or a phone is a person whatever else it holds; in
 * doubt a row is a person too, so that nobody is lost.
 */
import { type Cell, cellText, type Row } from '../tables/index.ts';
import { foldVietnamese, tidyText } from '../values/index.ts';
import type { ColumnMap } from './column-map.ts';
import type { SpansByRecord } from './heading-detection.ts';
import type { SkippedKind, SkipReason } from './report.ts';
import type { RosterField } from './roster-field.ts';

/** A row as it was understood. */
type RowKind =
  | { readonly kind: 'data' }
  | { readonly kind: SkippedKind; readonly reason: SkipReason; readonly text: string };

const DATA: RowKind = { kind: 'data' };

const BIRTH: readonly RosterField[] = ['birthDate', 'birthDateMale', 'birthDateFemale', 'birthYear'];
// Fields that only a person has; the others may stand in a row that a template has filled in advance.
const PERSONAL =
  /^(?:fullName|familyAndMiddleName|middleName|givenName|birth|sex|id|phone|email|health|social|employeeCode|dose|guardian|vaccinationDate|recordId)/;

const LONGEST_DATE = 40;
const LONGEST_NUMBER = 60;
const PLACE_AND_DATE = /ngày[\s\d.…_/]{0,20}tháng/;
const TOTAL = /^(?:tổng (?:cộng|số|kết)(?!\p{L})|(?:tổng|cộng|total|sum)(?=\s?(?:[:\d(]|$)))/iu;
const TOTAL_UNMARKED = /^tong (?:cong|so)\s?(?:[:(\d]|$)/;
const REMARK = /^(?:\*|ghi chú|lưu ý|chú ý|chú thích|hướng dẫn|note\b|remark)/i;
const EXAMPLE = /^(?:vd|ví dụ|example|e\.g)(?!\p{L})/iu;
const INSTRUCTION = /bat buoc|khong bat buoc|dinh dang|nhap |dd\/mm\/yyyy|vi du|required|optional|format/;
const SIGNATURE =
  /^\(?(?:nguoi (?:lap|tong hop|kiem tra|khai|duyet|phu trach|bao cao)|(?:tong |pho )?giam doc|thu truong|ke toan truong|ky[ ,]|ky$|xac nhan|dai dien|chu tich|truong phong|hieu truong|lanh dao|thu ky|noi nhan|luu ?:|- ?luu|tm\.|kt\.|tl\.|prepared by|approved by|director|signature)/;
const NUMBERED_TITLE = /^(?:[ivxlc]{1,6}|[a-z]|\d{1,2})\s?[.):/-]\s?\p{L}/iu;
const UNIT =
  /^(?:phong|ban|to|phan xuong|xuong|bo phan|chuyen|khoi|khoa|doi|nhom|lop|kho|van phong|cong ty|chi nhanh|nha may|don vi|line|department|section)(?: |$)/;
const ROMAN_OR_LETTER = /^(?:[IVXLC]{1,6}|[A-Z])[.)]?$/;
const NUMBER_IN_HEADING = /^\(?(\d{1,2})\)?(?: ?[=+].{0,20})?$/;
const WHOLE_NUMBER = /^\d{1,6}(?:[.,]0)?\.?$/;

interface Filled {
  readonly column: number;
  readonly text: string;
}

/** Tells rows apart while a list is read from top to bottom. */
export class RowClassifier {
  readonly #map: ColumnMap;
  readonly #spans: SpansByRecord;
  readonly #name: readonly number[];
  readonly #number: number | undefined;
  #peopleSeen = false;
  /** A total or a signature was seen and no person since. */
  #closing = false;

  constructor(map: ColumnMap, spans: SpansByRecord) {
    const { columns } = map;
    this.#map = map;
    this.#spans = spans;
    this.#name = [columns.fullName, columns.familyAndMiddleName, columns.givenName].filter((at) => at !== undefined);
    this.#number = columns.rowNumber;
  }

  /** What the row is. */
  kindOf(row: Row): RowKind {
    const kind = this.#looksLikePerson(row) ? this.#exampleOrPerson(row) : this.#weak(row);
    if (kind.kind === 'data') {
      this.#peopleSeen = true;
      this.#closing = false;
    } else if (kind.kind === 'total' || kind.kind === 'signature') this.#closing = true;
    return kind;
  }

  /** A birth date, a number or a phone in its column, with a name, a row number or a second one of them. */
  #looksLikePerson(row: Row): boolean {
    const { columns } = this.#map;
    let signs = 0;
    if (BIRTH.some((field) => isBirthLike(at(row, columns[field])))) signs += 1;
    if (isLongNumber(at(row, columns.idNumber), 6)) signs += 1;
    if (isLongNumber(at(row, columns.phone), 7)) signs += 1;
    if (isLongNumber(at(row, columns.healthInsuranceNumber), 8)) signs += 1;
    if (signs > 1) return true;
    return signs === 1 && (this.#nameText(row) !== '' || this.#numberText(row) !== '');
  }

  #exampleOrPerson(row: Row): RowKind {
    if (this.#peopleSeen || !EXAMPLE.test(this.#nameText(row))) return DATA;
    return { kind: 'note', reason: 'remark', text: '' };
  }

  /** Rows without any number of a person. */
  #weak(row: Row): RowKind {
    const filled = filledCells(row);
    const [first] = filled;
    if (!first) return { kind: 'blank', reason: 'no-cell-filled', text: '' };
    const skip = (kind: SkippedKind, reason: SkipReason): RowKind => ({ kind, reason, text: first.text });
    if (isColumnNumbers(filled)) return skip('columnNumbers', 'column-numbers');
    const name = this.#nameText(row);
    if ([first.text, name].some((text) => TOTAL.test(text) || TOTAL_UNMARKED.test(foldVietnamese(text)))) {
      return skip('total', 'total-line');
    }
    // A row number before a name: a person of whom nothing else is known.
    const number = this.#numberText(row);
    if (WHOLE_NUMBER.test(number) && name !== '' && !EXAMPLE.test(name)) return DATA;
    if (!this.#peopleSeen && filled.some(({ text }) => INSTRUCTION.test(foldVietnamese(text)) || EXAMPLE.test(text))) {
      return skip('note', 'remark');
    }
    if (REMARK.test(first.text) && filled.length <= 2) return skip('note', 'remark');
    if (filled.some(({ text }) => isSignature(text)) || (this.#closing && number === '')) {
      return skip('signature', 'signature-line');
    }
    if (this.#isSection(row, filled, name, number)) return skip('section', 'section-title');
    const personal = filled.some(({ column }) => PERSONAL.test(this.#map.claims.get(column) ?? ''));
    return personal ? DATA : skip('blank', 'no-person-in-row');
  }

  #isSection(row: Row, filled: readonly Filled[], name: string, number: string): boolean {
    const [first] = filled;
    if (!first || filled.length > 3) return false;
    if (ROMAN_OR_LETTER.test(number) && name !== '') return true;
    const wide = this.#spans.get(row.record)?.some((span) => span.first === first.column && span.last > span.first + 1);
    if (wide === true && filled.length === 1) return true;
    const titled = NUMBERED_TITLE.test(first.text) || UNIT.test(foldVietnamese(first.text)) || first.text.endsWith(':');
    if (this.#name.includes(first.column)) return filled.length === 1 && titled;
    if (name !== '' || WHOLE_NUMBER.test(first.text)) return false;
    const own = this.#map.claims.get(first.column);
    const beside = own === undefined || own === 'rowNumber' || !PERSONAL.test(own);
    return beside && (filled.length === 1 || titled) && /\p{L}/u.test(first.text);
  }

  #nameText(row: Row): string {
    for (const column of this.#name) {
      const text = tidyText(cellText(at(row, column)));
      if (text !== '') return text;
    }
    return '';
  }

  #numberText(row: Row): string {
    return tidyText(cellText(at(row, this.#number)));
  }
}

const EMPTY: Cell = { kind: 'empty' };
const at = (row: Row, column: number | undefined): Cell =>
  column === undefined ? EMPTY : (row.cells[column] ?? EMPTY);

function digitsIn(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

function isLongNumber(cell: Cell, least: number): boolean {
  if (cell.kind !== 'text' && cell.kind !== 'number') return false;
  return cell.text.length <= LONGEST_NUMBER && digitsIn(cell.text) >= least;
}

function isBirthLike(cell: Cell): boolean {
  if (cell.kind === 'date') return true;
  if (cell.kind === 'number') return cell.number >= 1900;
  if (cell.kind !== 'text' || cell.text.length > LONGEST_DATE || digitsIn(cell.text) < 4) return false;
  return !cell.text.includes(',') || !PLACE_AND_DATE.test(cell.text.toLowerCase());
}

function filledCells(row: Row): Filled[] {
  const filled: Filled[] = [];
  for (const [column, cell] of row.cells.entries()) {
    const text = tidyText(cellText(cell));
    if (text !== '') filled.push({ column, text });
  }
  return filled;
}

/** `(1) (2) (3)`, `1 2 3`, `A B C`: at least three, growing from left to right. */
function isColumnNumbers(filled: readonly Filled[]): boolean {
  if (filled.length < 3) return false;
  let before = 0;
  for (const { text } of filled) {
    const letter = /^\(?([A-Z])\)?$/.exec(text)?.[1];
    const value = letter ? letter.charCodeAt(0) - 64 : Number(NUMBER_IN_HEADING.exec(text)?.[1] ?? Number.NaN);
    if (!(value > before) && !(before > 0 && letter === undefined && value === 1)) return false;
    before = value;
  }
  return true;
}

function isSignature(text: string): boolean {
  if (text.length > 120) return false;
  return SIGNATURE.test(foldVietnamese(text)) || PLACE_AND_DATE.test(text.toLowerCase());
}
