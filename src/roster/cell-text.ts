/** Cells of one row by field, with what stands in for a value: ditto marks and placeholders. */
import { type Cell, cellText, EMPTY_CELL, type Row } from '../tables/index.ts';
import { isPlaceholder, tidyText } from '../values/index.ts';
import type { ColumnMap } from './column-map.ts';
import type { MergedDown } from './merged-spans.ts';
import { type DoseOrdinal, doseOrdinals, type RosterField } from './roster-field.ts';

// Whole cells. `nt` and `như trên`: as above; quotation marks and strokes under the value that they repeat.
const DITTO = /^(?:["“”″〃˝]|''|'|\/\/|\\\\|,,|``|[-–—]?\s?(?:nt|n\.t)\.?\s?[-–—]?|như trên|nhu tren|idem|ditto)$/i;

/** Whether a cell means "as above". */
export function isDitto(text: string): boolean {
  return text.length < 12 && DITTO.test(text.trim());
}

/** A cell as it is to be read. */
export interface ReadCell {
  readonly cell: Cell;
  /** Empty for a blank cell and for a placeholder. */
  readonly text: string;
  readonly placeholder: boolean;
  /** Taken from the row above. */
  readonly ditto: boolean;
}

const DOSE_PARTS = ['Date', 'Vaccine', 'Lot', 'Combined'] as const;

const BLANK: ReadCell = { cell: EMPTY_CELL, text: '', placeholder: false, ditto: false };

/**
 * Gives the cells of a row by field. Ditto marks take the value of the nearest person above; the number of a paper and
 * a name are nobody else's, so they are never repeated.
 */
export class CellReader {
  readonly #map: ColumnMap;
  readonly #above = new Map<number, { readonly read: ReadCell; readonly record: number }>();
  readonly #merged: MergedDown;
  #row: Row | undefined;
  /** Doses that the list has a column for. */
  readonly doses: readonly DoseOrdinal[];

  constructor(map: ColumnMap, merged: MergedDown) {
    this.#map = map;
    this.#merged = merged;
    this.doses = doseOrdinals.filter((dose) => DOSE_PARTS.some((part) => this.has(`dose${dose}${part}`)));
  }

  /** The row that the next questions are about. */
  turnTo(row: Row): void {
    this.#row = row;
  }

  /** Whether the list has a column for the field. */
  has(field: RosterField): boolean {
    return this.#map.columns[field] !== undefined;
  }

  /** The cell of a field as it stands, without placeholders or ditto marks being looked for. */
  plain(field: RosterField): Cell {
    const column = this.#map.columns[field];
    return (column === undefined ? undefined : this.#row?.cells[column]) ?? EMPTY_CELL;
  }

  /** The cell of a field, or the first filled one of its further columns. */
  read(field: RosterField): ReadCell {
    const first = this.#readColumn(this.#map.columns[field], false);
    if (first.text !== '') return first;
    for (const column of this.#map.alternates[field] ?? []) {
      const other = this.#readColumn(column, false);
      if (other.text !== '') return other;
    }
    return first;
  }

  /** {@link read} of a field that may be repeated by a ditto mark. */
  readRepeatable(field: RosterField): ReadCell {
    return this.#readColumn(this.#map.columns[field], true);
  }

  #readColumn(column: number | undefined, repeatable: boolean): ReadCell {
    const row = this.#row;
    if (column === undefined || !row) return BLANK;
    const cell = row.cells[column];
    if (!cell || cell.kind === 'empty') {
      const top = repeatable ? this.#merged.topOf(column, row.record) : undefined;
      const above = top === undefined ? undefined : this.#above.get(column);
      return above && above.record === top ? above.read : BLANK;
    }
    const text = cellText(cell);
    if (repeatable && isDitto(text)) {
      const above = this.#above.get(column);
      return above ? { ...above.read, ditto: true } : { ...BLANK, placeholder: true };
    }
    const bare = tidyText(text);
    if (bare === '') return BLANK;
    const placeholder = isPlaceholder(bare);
    const read: ReadCell = { cell, text: placeholder ? '' : text, placeholder, ditto: false };
    if (repeatable && !placeholder) this.#above.set(column, { read, record: row.record });
    return read;
  }
}
