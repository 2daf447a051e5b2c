/**
 * Rejected rows, given back in the sender's own layout with a reason column: title rows and headings as they came, the
 * cells in question coloured, the reasons as notes on them (reference: users-and-rosters, section 10, point 6).
 */
import { identityCodes } from '../identity/codes/index.ts';
import { type MessageOverrides, render } from '../messages/index.ts';
import { type Cell, cellText, columnName, type WritableCell, writeWorkbook } from '../tables/index.ts';
import type { Finding, Lang } from '../values/index.ts';
import { isDitto } from './cell-text.ts';
import { rosterCodes } from './codes.ts';
import { columnsOfField } from './field-columns.ts';
import { repeatableFields } from './further-values.ts';
import type { RosterHeader, RosterReport, RosterRow } from './report.ts';
import { workbookTexts } from './workbook-texts.ts';

/** Settings of {@link writeRejectWorkbook}. */
export interface RejectWorkbookOptions {
  /** Language of reasons and guide; `vi` by default. */
  readonly lang?: Lang;
  /** A host's own wording of findings. */
  readonly overrides?: MessageOverrides;
}

/** Where the two columns stand that are added. */
interface Layout {
  readonly width: number;
  readonly reason: number;
  /** Absent where every rejected person has an employee code and the list has no such column. */
  readonly recordId: number | undefined;
}

const REASON_WIDTH = 60;
const WIDTHS = { least: 6, most: 32 } as const;

/**
 * Writes the rows that were rejected as a workbook that can be corrected and sent again. Every cell is text, so that no
 * zero is lost. Values of columns that the list must not hold are not in it; their headings are, and say so.
 *
 * @param report - of `checkRoster`
 * @returns the bytes of an `.xlsx` file; with no rejected row it holds the headings alone
 * @example
 * import { checkRoster, writeRejectWorkbook } from 'tiemchung/roster';
 * const file = await writeRejectWorkbook(await checkRoster([]), { lang: 'vi' });
 * file[0]; // => 80
 */
export async function writeRejectWorkbook(
  report: RosterReport,
  options: RejectWorkbookOptions = {},
): Promise<Uint8Array> {
  const lang = options.lang ?? 'vi';
  const texts = workbookTexts[lang];
  const rejected = report.rows.filter((row) => row.status === 'rejected');
  const layout = layoutOf(report, rejected);
  const rows: WritableCell[][] = [];
  let headings = 0;
  // Headings that change further down stand above the rows that they hold for.
  let pending = [...report.layout];
  const writeLayoutBefore = (record: number): void => {
    const due = pending.filter((row) => row.record < record);
    pending = pending.filter((row) => row.record >= record);
    for (const row of due) rows.push(layoutRow(row, report, layout, lang));
  };
  const first = report.header?.record ?? 0;
  writeLayoutBefore(Math.max(first, report.header?.subheaderRecord ?? 0) + 1);
  headings = rows.length;
  const say = (finding: Finding): string => render(finding, [rosterCodes, identityCodes], lang, options);
  for (const row of rejected) {
    writeLayoutBefore(row.record);
    const from = texts.row.replace('{record}', String(row.record));
    rows.push(rejectedRow(row, headerFor(report, row), layout, { say, from }));
  }
  const name = { name: texts.rejectSheet };
  const columns = widthsOf(rows.slice(report.layout.filter(({ kind }) => kind === 'title').length), layout);
  return writeWorkbook({
    sheets: [
      { ...name, columns, rows, freezeRows: headings },
      { name: texts.guideSheet, columns: [{ width: 110 }], rows: guideRows(report, rejected.length, layout, lang) },
    ],
  });
}

function layoutOf(report: RosterReport, rejected: readonly RosterRow[]): Layout {
  const filled = (cells: readonly Cell[]): number => cells.findLastIndex((cell) => cell.kind !== 'empty') + 1;
  const own = [report.header?.columns.rejectReason, report.header?.columns.recordId];
  const headed = [...(report.header?.headings.keys() ?? [])].map((column) => column + 1);
  let width = Math.max(1, ...headed);
  for (const { kind, cells } of report.layout) if (kind !== 'title') width = Math.max(width, filled(cells));
  for (const { raw } of rejected) width = Math.max(width, filled(raw));
  const reason = own[0] ?? width;
  const needed = rejected.some(({ values }) => values.recordId !== undefined);
  const recordId = own[1] ?? (needed ? Math.max(width, reason + 1) : undefined);
  return { width: Math.max(width, reason + 1, (recordId ?? 0) + 1), reason, recordId };
}

const headerFor = (report: RosterReport, row: RosterRow): RosterHeader | undefined =>
  report.laterHeaders.findLast((header) => header.record < row.record) ?? report.header;

function layoutRow(
  { kind, cells, record }: RosterReport['layout'][number],
  report: RosterReport,
  layout: Layout,
  lang: Lang,
): WritableCell[] {
  const texts = workbookTexts[lang];
  if (kind === 'title') return cells.map((cell) => cellText(cell));
  const out: WritableCell[] = Array.from({ length: layout.width }, (_, column) => {
    const text = cellText(cells[column] ?? { kind: 'empty' });
    return { text, fill: 'header' };
  });
  const header = [...report.laterHeaders, report.header].find((one) => one?.record === record);
  if (!header) return out;
  for (const column of header.dropped) {
    out[column] = { text: cellText(cells[column] ?? { kind: 'empty' }), fill: 'warning', comment: texts.droppedColumn };
  }
  out[layout.reason] = { text: texts.reason, fill: 'header' };
  if (layout.recordId !== undefined) out[layout.recordId] = { text: texts.recordId, fill: 'header' };
  return out;
}

const SEVERITIES = ['error', 'warning'] as const;

function rejectedRow(
  row: RosterRow,
  header: RosterHeader | undefined,
  layout: Layout,
  { say, from }: { readonly say: (finding: Finding) => string; readonly from: string },
): WritableCell[] {
  const texts = textsOf(row, header, layout.width);
  const out: WritableCell[] = [...texts];
  const notes = new Map<number, { fill: 'error' | 'warning'; lines: string[] }>();
  const reasons: string[] = [];
  for (const severity of SEVERITIES) {
    for (const finding of row.findings) {
      if (finding.severity !== severity) continue;
      const text = say(finding);
      reasons.push(text);
      for (const column of header ? columnsOfField(String(finding.path[0]), header, row.raw) : []) {
        const note = notes.get(column) ?? { fill: severity, lines: [] };
        note.lines.push(text);
        notes.set(column, note);
      }
    }
  }
  for (const [column, { fill, lines }] of notes) {
    out[column] = { text: texts[column] ?? '', fill, comment: lines.join('\n') };
  }
  const numbered = reasons.length > 1 ? reasons.map((text, at) => `${at + 1}. ${text}`) : reasons;
  out[layout.reason] = { text: [from, ...numbered].join('\n'), fill: 'error', wrap: true };
  if (layout.recordId !== undefined) out[layout.recordId] = row.values.recordId ?? '';
  return out;
}

/** The cells as sent, with the value where a ditto mark or a merge pointed at a row that is not in this file. */
function textsOf(row: RosterRow, header: RosterHeader | undefined, width: number): string[] {
  const texts = Array.from({ length: width }, (_, column) => cellText(row.raw[column] ?? { kind: 'empty' }));
  const values: Readonly<Record<string, unknown>> = row.values;
  for (const field of repeatableFields) {
    const column = header?.columns[field];
    const value = values[field];
    if (column === undefined) continue;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (texts[column] === '' || isDitto(texts[column] ?? '')) texts[column] = String(value);
  }
  return texts;
}

function widthsOf(rows: readonly (readonly WritableCell[])[], layout: Layout): { width: number }[] {
  return Array.from({ length: layout.width }, (_, column) => {
    if (column === layout.reason) return { width: REASON_WIDTH };
    let longest = 0;
    for (const row of rows) longest = Math.max(longest, lengthOf(row[column]));
    return { width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2)) };
  });
}

function lengthOf(cell: WritableCell | undefined): number {
  const text = typeof cell === 'object' ? (cell?.text ?? '') : String(cell ?? '');
  return Math.max(...text.split('\n').map((line) => line.length));
}

function guideRows(report: RosterReport, count: number, layout: Layout, lang: Lang): WritableCell[][] {
  const texts = workbookTexts[lang];
  const guide = [...texts.guide, ...(layout.recordId === undefined ? [] : [texts.recordIdGuide]), texts.sendAgain];
  const rows: WritableCell[][] = guide.map((text) => [{ text: text.replace('{count}', String(count)), wrap: true }]);
  const { header } = report;
  if (header && header.dropped.length > 0) {
    const columns = header.dropped.map((column) => `${columnName(column)} (${header.headings.get(column) ?? ''})`);
    rows.push([{ text: texts.droppedGuide.replace('{columns}', columns.join(', ')), fill: 'warning', wrap: true }]);
  }
  return rows;
}
