/** What a table from a file is made of: sheets, rows, cells. Nothing is interpreted here beyond the file's own types. */
import type { CalendarDate } from '../values/index.ts';

/** One cell. `text` is what a person would copy out of it; nothing is rounded, trimmed or folded. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | {
      readonly kind: 'date';
      readonly date: CalendarDate;
      /** `dd/mm/yyyy`, with `hh:mm:ss` where the cell has a time. */
      readonly text: string;
      /** The number under the format, in the date system of the workbook. */
      readonly serial: number;
    }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

/** One row with at least one cell that is not empty. Cells stand at their column: index 0 is column A. */
export interface Row {
  /** Row number of the sheet, or number of the record in delimited text, from 1; blank ones are counted. */
  readonly record: number;
  /** First physical line of the record in delimited text, from 1; equal to `record` in a workbook. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Present and true where the sender has hidden the row. */
  readonly hidden?: boolean;
}

/** One sheet of a workbook, or the whole of a delimited text. */
export interface Sheet {
  /** As written in the workbook; `CSV` for delimited text. Any string: never use it as a key of a plain object. */
  readonly name: string;
  readonly hidden: boolean;
  /** Merged ranges such as `C5:D5`; the text stands in the top-left cell, the others are empty. */
  readonly merges: readonly string[];
  /**
   * The rows from top to bottom, read anew at each call, without holding the sheet in memory. Blank rows are not
   * given: a gap in `record` shows them. Throws only the reason of an aborted signal, since the file was surveyed before.
   */
  rows(): AsyncIterable<Row>;
}

/** A file that can be read to its end. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  /** Of delimited text: `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `tcvn3` or `vni`. */
  readonly encoding?: string;
  /** Of delimited text. */
  readonly delimiter?: Delimiter;
  /** Whether serial numbers of days count from 1904 (old Excel for Mac) instead of 1900. */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

/** What stands between the cells of delimited text. */
export type Delimiter = ',' | ';' | '\t';

/** The one empty cell, so that wide rows of blanks cost nothing. */
export const EMPTY_CELL: Cell = { kind: 'empty' };

/**
 * The text of a cell, `''` for an empty one. Numbers keep every digit.
 *
 * @example
 * import { cellText } from 'tiemchung/tables';
 * cellText({ kind: 'number', number: 87089194999, text: '87089194999' }); // => '87089194999'
 * cellText({ kind: 'empty' }); // => ''
 */
export function cellText(cell: Cell): string {
  return cell.kind === 'empty' ? '' : cell.text;
}
