/** A table of a page as texts under their headings, whatever else the page nests into it. */
import { attributeOf, elementsOf, type HtmlElement, type HtmlRoot, isClosed, textOf } from './html.ts';

/** One row: its element, for its attributes, and its cells as a person reads them. */
export interface HtmlRow {
  readonly element: HtmlElement;
  readonly texts: readonly string[];
}

/** A table with the headings of its columns, outer one first where two rows of headings stand above each other. */
export interface HtmlTable {
  readonly headings: readonly string[];
  readonly rows: readonly HtmlRow[];
  /** False when the page ends before the table does. */
  readonly whole: boolean;
}

const MOST_COLUMNS = 200;

/** The element with an id; the first, where a broken page has several. */
export function elementById(root: HtmlRoot, tagName: string, id: string): HtmlElement | undefined {
  for (const element of elementsOf(root)) {
    if (element.tagName === tagName && attributeOf(element, 'id') === id) return element;
  }
  return undefined;
}

/** Headings and rows of a table; rows of tables inside its cells are not its rows. */
export function readHtmlTable(table: HtmlElement): HtmlTable {
  const headingRows: HtmlElement[] = [];
  const rows: HtmlRow[] = [];
  for (const element of elementsOf(table, ({ tagName }) => tagName !== 'table' && tagName !== 'tr')) {
    // What stands at the foot of a table counts pages or sums up.
    if (element.tagName !== 'tr' || element.parentNode?.nodeName === 'tfoot') continue;
    const cells = cellsOf(element);
    if (cells.length === 0) continue;
    if (isHeading(element, cells) && rows.length === 0) headingRows.push(element);
    else rows.push({ element, texts: spread(cells) });
  }
  return { headings: headingsOf(headingRows), rows, whole: isClosed(table) };
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.filter((node): node is HtmlElement => node.nodeName === 'td' || node.nodeName === 'th');

const isHeading = (row: HtmlElement, cells: readonly HtmlElement[]): boolean =>
  row.parentNode?.nodeName === 'thead' || cells.every(({ tagName }) => tagName === 'th');

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const text = attributeOf(cell, name) ?? '';
  return /^\d{1,3}$/.test(text) ? Math.max(1, Math.min(Number(text), MOST_COLUMNS)) : 1;
}

/** Texts by column; a cell over several columns is the first of them, the others are empty. */
function spread(cells: readonly HtmlElement[]): string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    texts.push(textOf(cell));
    for (let more = span(cell, 'colspan'); more > 1 && texts.length < MOST_COLUMNS; more -= 1) texts.push('');
    if (texts.length >= MOST_COLUMNS) break;
  }
  return texts;
}

/** Two rows of headings become one: `Mẹ` over `Họ tên` is `Mẹ Họ tên`. */
function headingsOf(rows: readonly HtmlElement[]): string[] {
  const columns: string[][] = [];
  const taken = new Set<string>();
  for (const [level, row] of rows.slice(0, 4).entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (taken.has(`${level}:${column}`)) column += 1;
      const text = textOf(cell);
      const [wide, high] = [span(cell, 'colspan'), Math.min(span(cell, 'rowspan'), 4)];
      for (let at = 0; at < wide && column < MOST_COLUMNS; at += 1, column += 1) {
        for (let down = 0; down < high; down += 1) taken.add(`${level + down}:${column}`);
        const names = columns[column] ?? [];
        columns[column] = names;
        if (text !== '') names.push(text);
      }
    }
  }
  return Array.from(columns, (names) => (names ?? []).join(' '));
}
