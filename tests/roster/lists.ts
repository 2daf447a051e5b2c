/** Small lists for the tests, as rows of texts. */
import { type CheckRosterOptions, checkRoster, type RosterReport, type RosterRow } from '../../src/roster/index.ts';
import type { Cell, Row, Sheet } from '../../src/tables/index.ts';
import { type CalendarDate, parseCalendarDate } from '../../src/values/index.ts';

/** The day that the lists of the tests are checked on. */
export const REFERENCE_DATE: CalendarDate = day('2021-09-20');

/** A date that is written in a test. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new RangeError(`no date: ${text}`);
  return date;
}

/** A text, number or date cell. */
function cell(value: string | number | Cell | null): Cell {
  if (value === null || value === '') return { kind: 'empty' };
  if (typeof value === 'object') return value;
  if (typeof value === 'number') return { kind: 'number', number: value, text: String(value) };
  return { kind: 'text', text: value };
}

/** Rows as a reader gives them: blank ones are left out, their number is not. */
export function rowsOf(table: readonly (readonly (string | number | Cell | null)[])[]): Row[] {
  return table.flatMap((values, at) => {
    const cells = values.map(cell);
    return cells.every(({ kind }) => kind === 'empty') ? [] : [{ record: at + 1, line: at + 1, cells }];
  });
}

/** A sheet of such rows. */
export function sheetOf(table: Parameters<typeof rowsOf>[0], merges: readonly string[] = []): Sheet {
  return {
    name: 'Danh sách',
    hidden: false,
    merges,
    async *rows() {
      yield* rowsOf(table);
    },
  };
}

/** Checks a table whose rows are written with `|` between cells. */
export function check(lines: readonly string[], options: CheckRosterOptions = {}): Promise<RosterReport> {
  const table = lines.map((line) => line.split('|').map((text) => text.trim()));
  return checkRoster(rowsOf(table), { referenceDate: REFERENCE_DATE, issueId, ...options });
}

let issued = 0;
/** Record ids that do not depend on chance. */
export function issueId(): string {
  issued += 1;
  return `00000000-0000-4000-8000-${String(issued).padStart(12, '0')}`;
}

/** Codes of a row, each with its field. */
export const codesOf = (row: RosterRow | undefined): string[] =>
  (row?.findings ?? []).map(({ path, code }) => `${path.join('.')}:${code}`);

/** Codes of the list. */
export const listCodesOf = (report: RosterReport): string[] => report.findings.map(({ code }) => code);

/** A heading with the six core columns. */
export const CORE = 'STT|Họ và tên|Ngày sinh|Giới tính|Số điện thoại|Số CCCD|Nhóm ưu tiên';
/** A person without any fault under {@link CORE}. */
export const CLEAN = '1|Trần Thị Hoa|04/05/1990|Nữ|0912000678|087190912345|13';
