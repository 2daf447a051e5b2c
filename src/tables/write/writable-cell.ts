/** What can be written into a cell. */

/** Why a cell stands out. */
export type CellFill = 'error' | 'warning' | 'header';

/** Text with how it looks; always a text cell. */
export interface StyledText {
  readonly text: string;
  /** Red, yellow, or bold on blue. CSV has no colours. */
  readonly fill?: CellFill;
  /** A note on the cell, shown when the pointer rests on it. CSV has no notes. */
  readonly comment?: string;
  /** Breaks long text into lines within the column; headings and text with line breaks always do. */
  readonly wrap?: boolean;
}

/** A string or a {@link StyledText} is written as text whatever it looks like; only a `number` becomes a number. */
export type WritableCell = string | number | null | StyledText;

/** The text or number of a cell, checked. */
export function plainValue(cell: WritableCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number' && !Number.isFinite(cell)) {
    throw new RangeError(`"cell" expected a finite number, got ${cell}`);
  }
  return typeof cell === 'object' ? cell.text : cell;
}
