/**
 * Rows out of the files that people send, and back into files that they can open. Reads by content within limits, in
 * bounded memory, in Node and in browsers.
 *
 * @module
 */
export { type TablesCode, tablesCodes } from './codes.ts';
export { columnName } from './column-name.ts';
export { defaultTableLimits, type TableLimits } from './limits.ts';
export { type ReadTableOptions, readTable } from './read-table.ts';
export { type Cell, cellText, type Delimiter, EMPTY_CELL, type Row, type Sheet, type Table } from './table.ts';
export { type WriteCsvOptions, writeCsv } from './write/csv.ts';
export { neutraliseFormula } from './write/formula.ts';
export { type WritableSheet, type WritableWorkbook, writeWorkbook } from './write/workbook.ts';
export type { CellFill, StyledText, WritableCell } from './write/writable-cell.ts';
