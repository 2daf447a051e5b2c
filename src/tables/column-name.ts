/** Columns as people see them. */

/**
 * The letters of a column.
 *
 * @param column - from 0
 * @example
 * import { columnName } from 'tiemchung/tables';
 * columnName(0); // => 'A'
 * columnName(16383); // => 'XFD'
 */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
