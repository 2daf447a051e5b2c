/** Rows out of the XML of one sheet, and what else the sheet says on the way. */

import { columnName } from '../column-name.ts';
import type { TableLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { type Cell, EMPTY_CELL, type Row } from '../table.ts';
import { type CellContext, cellOf } from './cell-value.ts';
import { GhostRow } from './ghost-row.ts';
import { PlainCell } from './plain-cell.ts';
import { escapedLength } from './shared-strings.ts';
import { attribute, isTrue, type XmlEvents } from './xml-scanner.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_MERGES = 200_000;
const RANGE = /^[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?$/;

/** Collects rows while the scanner runs; the owner empties {@link rows} between two steps. */
export class SheetScan implements XmlEvents {
  rows: Row[] = [];
  /** Rows with content. */
  filled = 0;
  /** Number of the last of them. */
  lastFilled = 0;
  /** Row elements without content. */
  blank = 0;
  /** Rows with content that are hidden. */
  hiddenRows = 0;
  /** Ranges of hidden columns, such as `C` or `F:H`. */
  readonly hiddenColumns: string[] = [];
  readonly merges: string[] = [];
  formulasWithoutValue = 0;

  readonly #sheet: string;
  readonly #part: string;
  readonly #context: CellContext;
  readonly #limits: TableLimits;
  #totalCells = 0;
  #record = 0;
  #inRow = false;
  #rowHidden = false;
  #cells: Cell[] = [];
  #column = -1;
  /** Attributes of the last cells without content, whose position is only worked out when a later cell has none. */
  #unplaced = '';
  #type: string | undefined;
  #style: number | undefined;
  #inCell = false;
  #inValue = false;
  #phonetic = false;
  #hasFormula = false;
  #raw = '';
  readonly #plain = new PlainCell();
  readonly #ghost = new GhostRow();

  constructor(sheet: string, part: string, context: CellContext, limits: TableLimits) {
    this.#sheet = sheet;
    this.#part = part;
    this.#context = context;
    this.#limits = limits;
  }

  shortcut(source: string, at: number): number {
    if (!this.#inRow) return this.#ghostRow(source, at);
    if (this.#inCell) return -1;
    const plain = this.#plain;
    const end = plain.read(source, at, this.#record);
    if (end < 0) return -1;
    this.#column = plain.column;
    this.#unplaced = '';
    if (plain.raw !== '') this.#add(plain.raw, plain.type, plain.style);
    return end;
  }

  #ghostRow(source: string, at: number): number {
    const end = this.#ghost.read(source, at);
    if (end >= 0) this.#openRow(this.#ghost.attributes, true);
    return end;
  }

  open(name: string, attributes: string, empty: boolean): void {
    if (this.#inCell) this.#openInCell(name, empty);
    else if (name === 'c') this.#openCell(attributes, empty);
    else if (name === 'row') this.#openRow(attributes, empty);
    else if (name === 'mergeCell') this.#merge(attribute(attributes, 'ref') ?? '');
    else if (name === 'col' && isTrue(attribute(attributes, 'hidden'))) this.#hideColumns(attributes);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  text(text: string): void {
    if (!this.#inValue) return;
    this.#raw += text;
    if (this.#raw.length > escapedLength(this.#limits)) this.tooLong();
  }

  tooLong(): never {
    throw new Refusal('CELL_TOO_LONG', { line: this.#record, limit: this.#limits.textLength });
  }

  #openRow(attributes: string, empty: boolean): void {
    const reference = attribute(attributes, 'r');
    const record = reference === undefined ? this.#record + 1 : Number(reference);
    if (this.#inRow || !Number.isInteger(record) || record <= this.#record || record > LAST_ROW) throw this.#damaged();
    this.#record = record;
    if (empty) {
      this.blank++;
      return;
    }
    this.#inRow = true;
    this.#rowHidden = isTrue(attribute(attributes, 'hidden'));
    this.#column = -1;
    this.#unplaced = '';
  }

  #closeRow(): void {
    this.#inRow = false;
    if (this.#cells.length === 0) {
      this.blank++;
      return;
    }
    this.filled++;
    this.lastFilled = this.#record;
    if (this.#rowHidden) this.hiddenRows++;
    this.#totalCells += this.#cells.length;
    if (this.#totalCells > this.#limits.cells) {
      throw new Refusal('SHEET_TOO_LARGE', { sheet: this.#sheet, limit: this.#limits.cells });
    }
    const row = { record: this.#record, line: this.#record, cells: this.#cells };
    this.rows.push(this.#rowHidden ? { ...row, hidden: true } : row);
    this.#cells = [];
  }

  #openCell(attributes: string, empty: boolean): void {
    if (!this.#inRow) throw this.#damaged();
    if (empty) {
      // Formatted blanks outnumber everything in some files, so they cost next to nothing.
      if (attributes.includes('r=')) this.#unplaced = attributes;
      else this.#place(undefined);
      return;
    }
    this.#place(attribute(attributes, 'r'));
    this.#type = attribute(attributes, 't');
    const style = attribute(attributes, 's');
    this.#style = style === undefined ? undefined : Number(style);
    this.#inCell = true;
    this.#hasFormula = false;
    this.#raw = '';
  }

  #openInCell(name: string, empty: boolean): void {
    if (name === 'v') this.#inValue = !empty;
    else if (name === 't') this.#inValue = !empty && !this.#phonetic;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#phonetic = !empty;
    else if (name === 'c' || name === 'row') throw this.#damaged();
  }

  /** Moves to the column of a cell; without a reference it is the one after the cell before. */
  #place(reference: string | undefined): void {
    if (reference !== undefined) {
      this.#column = columnOf(reference, this.#record);
      if (this.#column < 0) throw this.#damaged();
    } else {
      const before = this.#unplaced === '' ? undefined : attribute(this.#unplaced, 'r');
      this.#column = (before === undefined ? this.#column : columnOf(before, this.#record)) + 1;
    }
    this.#unplaced = '';
  }

  #closeCell(): void {
    this.#inCell = false;
    const type = this.#type;
    if (this.#hasFormula && this.#raw === '' && type !== 'str') this.formulasWithoutValue++;
    if (this.#raw !== '') this.#add(this.#raw, type, this.#style);
  }

  #add(raw: string, type: string | undefined, style: number | undefined): void {
    const cell = cellOf(raw, type, style, this.#context);
    if (!cell) throw this.#damaged();
    if (cell.kind === 'empty') return;
    const column = this.#column;
    if (column >= this.#limits.columns) {
      const name = `${columnName(column)}${this.#record}`;
      throw new Refusal('SHEET_TOO_WIDE', { sheet: this.#sheet, cell: name, limit: this.#limits.columns });
    }
    if (cell.text.length > this.#limits.textLength) this.tooLong();
    const cells = this.#cells;
    if ((cells[column] ?? EMPTY_CELL) !== EMPTY_CELL) throw this.#damaged();
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells[column] = cell;
  }

  #merge(range: string): void {
    if (!RANGE.test(range) || this.merges.length >= MOST_MERGES) throw this.#damaged();
    this.merges.push(range);
  }

  #hideColumns(attributes: string): void {
    const first = Number(attribute(attributes, 'min') ?? 0);
    const last = Number(attribute(attributes, 'max') ?? first);
    if (!(first >= 1 && last >= first && last <= LAST_COLUMN)) throw this.#damaged();
    if (this.hiddenColumns.length >= LAST_COLUMN) throw this.#damaged();
    this.hiddenColumns.push(
      first === last ? columnName(first - 1) : `${columnName(first - 1)}:${columnName(last - 1)}`,
    );
  }

  #damaged(): Refusal {
    return new Refusal('FILE_DAMAGED', { part: this.#part });
  }
}

/** Column of a reference such as `AB12`, from 0; -1 when it is no reference of this row. */
function columnOf(reference: string, record: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const valid = at > 0 && at <= 3 && column <= LAST_COLUMN && Number(reference.slice(at)) === record;
  return valid ? column - 1 : -1;
}
