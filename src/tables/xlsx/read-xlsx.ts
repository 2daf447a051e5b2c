/** A workbook as a table: surveyed once within the limits, so that reading its rows later cannot fail. */
import type { Finding } from '../../values/index.ts';
import { Budget } from '../budget.ts';
import type { TablesCode } from '../codes.ts';
import type { TableLimits } from '../limits.ts';
import { Refusal, tablesFinding } from '../refusal.ts';
import type { Row, Sheet, Table } from '../table.ts';
import type { CellContext } from './cell-value.ts';
import { type Package, scanPart } from './part-reader.ts';
import { escapedLength, readSharedStrings } from './shared-strings.ts';
import { SheetScan } from './sheet-scan.ts';
import { readStyles } from './styles.ts';
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Fewer blank rows than this are ordinary. */
const MANY_BLANK_ROWS = 1000;

interface Workbook {
  readonly file: Package;
  readonly context: CellContext;
  readonly limits: TableLimits;
}

/** Reads a workbook; see `readTable`. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: TableLimits,
  budget: Budget,
  signal: AbortSignal | undefined,
): Promise<{ readonly table: Table; readonly findings: readonly Finding<TablesCode>[] }> {
  const file: Package = { bytes, entries: readZipDirectory(bytes, limits) };
  const parts = await readWorkbookParts(file, budget);
  const styles = await readStyles(file, parts.styles, budget);
  const strings = await readSharedStrings(file, parts.sharedStrings, limits, budget);
  const { date1904 } = parts;
  const charsets = new Set<string>();
  const onLegacy = (charset: string): void => void charsets.add(charset);
  const workbook: Workbook = { file, context: { strings, styles, date1904, onLegacy }, limits };
  const findings: Finding<TablesCode>[] = parts.macros ? [tablesFinding('FILE_MACROS')] : [];
  const sheets: Sheet[] = [];
  let filled = 0;
  for (const part of parts.sheets) {
    const scan = newScan(workbook, part);
    for await (const _ of scanPart(file, part.entry, scan, budget, escapedLength(limits))) scan.rows = [];
    filled += scan.filled;
    findings.push(...sheetFindings(part, scan, sheets.length));
    const { name, hidden } = part;
    sheets.push({ name, hidden, merges: scan.merges, rows: () => rows(workbook, part, scan.lastFilled, signal) });
  }
  for (const charset of charsets) findings.push(tablesFinding('ENCODING_LEGACY', { charset }));
  if (filled === 0) throw new Refusal('FILE_BLANK');
  return { table: { format: 'xlsx', date1904, sheets }, findings };
}

function newScan(workbook: Workbook, part: SheetPart): SheetScan {
  return new SheetScan(part.name, part.entry.name, workbook.context, workbook.limits);
}

async function* rows(
  workbook: Workbook,
  part: SheetPart,
  lastFilled: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Row> {
  const budget = new Budget(Number.POSITIVE_INFINITY, signal);
  const scan = newScan(workbook, part);
  const { file, limits } = workbook;
  if (lastFilled === 0) return;
  for await (const _ of scanPart(file, part.entry, scan, budget, escapedLength(limits), true)) {
    const ready = scan.rows;
    scan.rows = [];
    yield* ready;
    // A million formatted blank rows may follow.
    if (scan.lastFilled === lastFilled) return;
  }
}

function sheetFindings(part: SheetPart, scan: SheetScan, index: number): Finding<TablesCode>[] {
  const findings: Finding<TablesCode>[] = [];
  const say = (code: TablesCode, params: Finding['params'] = {}): void => {
    findings.push(tablesFinding(code, { sheet: part.name, ...params }, ['sheets', index]));
  };
  if (scan.filled === 0) say('SHEET_EMPTY');
  else if (part.hidden) say('SHEET_HIDDEN');
  if (scan.blank >= MANY_BLANK_ROWS) say('SHEET_BLANK_ROWS', { count: scan.blank });
  if (scan.hiddenRows > 0) say('ROWS_HIDDEN', { count: scan.hiddenRows });
  if (scan.hiddenColumns.length > 0 && scan.filled > 0)
    say('COLUMNS_HIDDEN', { columns: shortList(scan.hiddenColumns) });
  if (scan.formulasWithoutValue > 0) say('FORMULA_WITHOUT_VALUE', { count: scan.formulasWithoutValue });
  return findings;
}

function shortList(columns: readonly string[]): string {
  return columns.length <= 10 ? columns.join(', ') : `${columns.slice(0, 10).join(', ')}, …`;
}
