/**
 * Workbooks that people get back. Text stays text: every string is a cell of type string in the format `@`, so that no
 * program evaluates it, not even after somebody has edited the cell, and a zero in front survives. That is why nothing
 * is put before `=` or `+84` here, unlike in CSV: what comes back can be compared with what was sent. Blank cells of the
 * rows have the format too, for what people fill in.
 */
import type { CellStyle, Cell as HucreCell, WriteSheet } from 'hucre/xlsx';
import { type CellFill, plainValue, type WritableCell } from './writable-cell.ts';

/** One sheet to be written. */
export interface WritableSheet {
  /** 1 to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end. */
  readonly name: string;
  /** Widths in characters; columns beyond the list keep Excel's own width. */
  readonly columns?: readonly { readonly width: number }[];
  readonly rows: readonly (readonly WritableCell[])[];
  /** Rows at the top that stay in sight while scrolling. */
  readonly freezeRows?: number;
}

/** What {@link writeWorkbook} takes. */
export interface WritableWorkbook {
  readonly sheets: readonly WritableSheet[];
}

const LONGEST_TEXT = 32_767;
const BAD_SHEET_NAME = /[[\]:*?/\\]|^'|'$/;

/** Colours of Excel's own styles Bad and Neutral, known to every clerk, and a quiet heading. */
const FILLS: Readonly<Record<CellFill, { readonly fill: string; readonly font: string }>> = {
  error: { fill: 'FFFFC7CE', font: 'FF9C0006' },
  warning: { fill: 'FFFFEB9C', font: 'FF9C5700' },
  header: { fill: 'FFD9E1F2', font: 'FF1F3864' },
};

/**
 * Writes a workbook (`.xlsx`). The writing library is loaded at the first call.
 *
 * @throws RangeError for a sheet name that Excel refuses, a text above 32,767 characters, a number that is not finite
 * @example
 * import { readTable, writeWorkbook } from 'tiemchung/tables';
 * const file = await writeWorkbook({ sheets: [{ name: 'Danh sách', rows: [['Điện thoại'], ['0900000123']] }] });
 * const parsed = await readTable(file);
 * parsed.ok && parsed.value.sheets[0]?.name; // => 'Danh sách'
 */
export async function writeWorkbook(workbook: WritableWorkbook): Promise<Uint8Array> {
  checkNames(workbook.sheets);
  const sheets = workbook.sheets.map(toHucre);
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets });
}

function toHucre(sheet: WritableSheet): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  const styles = new Map<string, CellStyle>();
  let width = sheet.columns?.length ?? 0;
  const rows = sheet.rows.map((row, r) => {
    width = Math.max(width, row.length);
    return row.map((cell, c) => {
      const value = typeof cell === 'number' ? plainValue(cell) : xmlText(String(plainValue(cell)));
      if (value === '' && !isStyled(cell)) return null;
      cells.set(`${r},${c}`, { value, ...look(cell, styles) });
      return value;
    });
  });
  const columns = Array.from({ length: width }, (_, index) => {
    const set = sheet.columns?.[index]?.width;
    return { ...(set !== undefined && { width: set }), style: { numFmt: '@' } };
  });
  const frozen = sheet.freezeRows ?? 0;
  return { name: sheet.name, rows, cells, columns, ...(frozen > 0 && { freezePane: { rows: frozen } }) };
}

function isStyled(cell: WritableCell): boolean {
  return typeof cell === 'object' && cell !== null && (cell.fill !== undefined || cell.comment !== undefined);
}

/** Style and note of a cell; cells that look alike share one style object. */
function look(cell: WritableCell, styles: Map<string, CellStyle>): Partial<HucreCell> {
  if (typeof cell === 'number')
    return { type: 'number', style: shared(styles, 'number', () => ({ numFmt: 'General' })) };
  const styled = typeof cell === 'object' && cell !== null ? cell : undefined;
  const fill = styled?.fill;
  const wrap = styled?.wrap === true || fill === 'header' || String(plainValue(cell)).includes('\n');
  const style = shared(styles, `${fill} ${wrap}`, () => textStyle(fill, wrap));
  const { comment } = styled ?? {};
  return {
    type: 'string',
    style,
    ...(comment !== undefined && { comment: { author: 'tiemchung', text: xmlText(comment) } }),
  };
}

function shared(styles: Map<string, CellStyle>, key: string, make: () => CellStyle): CellStyle {
  const style = styles.get(key) ?? make();
  styles.set(key, style);
  return style;
}

function textStyle(fill: CellFill | undefined, wrap: boolean): CellStyle {
  const colours = fill && FILLS[fill];
  return {
    numFmt: '@',
    ...((wrap || colours) && { alignment: { vertical: 'top' as const, wrapText: wrap } }),
    ...(colours && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colours.fill } },
      font: { name: 'Calibri', size: 11, bold: fill === 'header', color: { rgb: colours.font } },
    }),
  };
}

const ESCAPE_ALIKE = /_x(?=[0-9A-Fa-f]{4}_)/g;
const NOT_IN_XML = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as the file format can hold it: what XML forbids is written `_xFFFE_`, and what looks like that is escaped. */
function xmlText(text: string): string {
  if (text.length > LONGEST_TEXT) {
    throw new RangeError(`"cell" expected at most ${LONGEST_TEXT} characters, got ${text.length}`);
  }
  return text
    .replace(ESCAPE_ALIKE, '_x005F_x')
    .replace(NOT_IN_XML, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

function checkNames(sheets: readonly WritableSheet[]): void {
  if (sheets.length === 0) throw new RangeError('"sheets" expected at least one sheet, got 0');
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (name.length < 1 || name.length > 31 || BAD_SHEET_NAME.test(name)) {
      throw new RangeError(`"name" expected 1 to 31 characters without [ ] : * ? / \\, got ${name.length} characters`);
    }
    if (names.has(name.toLowerCase())) throw new RangeError('"name" expected a different name for each sheet');
    names.add(name.toLowerCase());
  }
}
