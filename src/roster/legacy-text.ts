/** Workbooks whose text cells are in a legacy font encoding: TCVN3 shown as `NguyÔn ThÞ Ph­îng`. */
import { type Cell, cellText, type Row } from '../tables/index.ts';
import { decodeLegacy, detectLegacyCharset, type LegacyCharset } from '../values/index.ts';

const BEYOND_ASCII = /[^\p{ASCII}]/u;
// Letters that no legacy charset shows: a cell with one of them is Unicode already.
const MODERN = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\p{M}/u;
const SURE = 0.7;

/** The charset of the text of a list, judged by its first rows; undefined for Unicode. */
export function legacyCharsetOf(rows: readonly Row[]): LegacyCharset | undefined {
  const text = rows
    .flatMap((row) => row.cells.map(cellText))
    .filter((cell) => BEYOND_ASCII.test(cell) && !MODERN.test(cell))
    .join(' ');
  if (text === '') return undefined;
  const detection = detectLegacyCharset(text);
  return detection && detection.score >= SURE ? detection.charset : undefined;
}

/** The row in Unicode. Cells that are Unicode already stay as they are. */
export function decodeRow(row: Row, charset: LegacyCharset): Row {
  return { ...row, cells: row.cells.map((cell) => decodeCell(cell, charset)) };
}

function decodeCell(cell: Cell, charset: LegacyCharset): Cell {
  if (cell.kind !== 'text' || !BEYOND_ASCII.test(cell.text) || MODERN.test(cell.text)) return cell;
  return { kind: 'text', text: decodeLegacy(cell.text, charset) };
}
