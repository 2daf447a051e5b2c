/** `tiemchung forecast FILE`: the next dose of every accepted row. No name, no number: the row and the sender's own code. */
import { render } from '../messages/index.ts';
import { type RosterRow, subjectOf } from '../roster/index.ts';
import { type ForecastOptions, forecast, type ScheduleForecast } from '../schedule/index.ts';
import { doseName } from '../schedule/timeline/index.ts';
import { vietnamCovid19 as pack } from '../schedule/vietnam/index.ts';
import type { CalendarDate, Lang } from '../values/index.ts';
import { isClean } from './check-document.ts';
import { type CheckedList, checkedList, listCodes } from './checked-list.ts';
import { painted } from './colour.ts';
import type { CommandCall } from './command.ts';
import { shownDay } from './day.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { forecastOptionsOf } from './forecast-options.ts';
import { ROW_STATUSES, type RowStatus, STATUS } from './forecast-words.ts';
import { writeJson } from './json.ts';
import { printable } from './printable.ts';
import { textTable } from './text-table.ts';

interface ForecastRow {
  readonly record: number;
  readonly employeeCode: string | null;
  readonly status: RowStatus;
  /** Absent where the history does not allow an answer. */
  readonly next?: ScheduleForecast;
}

const WORDS = {
  vi: {
    heading: (name: string, asOf: string) => `${name}, ngày xét ${asOf}`,
    counts: (people: number, accepted: number, rejected: number) =>
      `Đọc ${people} dòng có người: nhận ${accepted}, trả lại ${rejected}.`,
    columns: ['dòng', 'mã', 'tình trạng', 'mũi tiếp theo', 'sớm nhất', 'nên tiêm', 'chậm nhất', 'vắc xin'],
    summary: 'Theo tình trạng:',
    rejected: (count: number) => `Chưa tính cho dòng bị trả lại (${count}); gõ "tiemchung check" để xem lý do.`,
  },
  en: {
    heading: (name: string, asOf: string) => `${name}, day asked about ${asOf}`,
    counts: (people: number, accepted: number, rejected: number) =>
      `Read ${people} rows with a person: ${accepted} accepted, ${rejected} rejected.`,
    columns: ['row', 'code', 'status', 'next dose', 'earliest', 'recommended', 'latest', 'vaccines'],
    summary: 'By status:',
    rejected: (count: number) => `Rejected rows (${count}) were not worked out; "tiemchung check" says why.`,
  },
} as const;

/** Answers for every accepted row of the list that the call names. */
export async function forecastList(call: CommandCall, asOf: CalendarDate): Promise<ExitCode> {
  const options = forecastOptionsOf(call, asOf);
  const list = await checkedList(call, asOf);
  const rows = (list.report?.rows ?? []).flatMap((row) => forecastRow(row, options));
  const counts = countsOf(rows);
  if (call.json) writeJson(call.io, documentOf(list, rows, counts, call, asOf));
  else call.io.stdout.write(textOf(list, rows, counts, call, asOf));
  return isClean(list) ? EXIT.done : EXIT.findings;
}

function forecastRow(row: RosterRow, options: ForecastOptions): readonly ForecastRow[] {
  const person = subjectOf(row);
  if (!person) return [];
  const about = { record: row.record, employeeCode: row.values.employeeCode ?? null };
  // A dose without date or vaccine would be left out, and its person called as if it had never been given.
  const incomplete =
    person.declaredDoses.length > person.doses.length || row.findings.some(({ code }) => code === 'DOSE_INCOMPLETE');
  if (incomplete) return [{ ...about, status: 'HISTORY_INCOMPLETE' }];
  const next = forecast(pack, { birthDate: person.subject.birthDate }, person.doses, options);
  return [{ ...about, status: next.status, next }];
}

function countsOf(rows: readonly ForecastRow[]): ReadonlyMap<RowStatus, number> {
  const counts = new Map<RowStatus, number>();
  for (const status of ROW_STATUSES) {
    const count = rows.filter((row) => row.status === status).length;
    if (count > 0) counts.set(status, count);
  }
  return counts;
}

function documentOf(
  list: CheckedList,
  rows: readonly ForecastRow[],
  counts: ReadonlyMap<RowStatus, number>,
  { lang }: CommandCall,
  asOf: CalendarDate,
): object {
  const { name, profile, fileFindings, report } = list;
  const findings = [...fileFindings, ...(report?.findings ?? [])];
  return {
    ok: isClean(list),
    file: name,
    profile: profile.id,
    schedule: pack.id,
    asOf,
    sheet: report?.header ? report.sheet : null,
    counts: report
      ? { people: report.counts.people, accepted: report.counts.accepted, rejected: report.counts.rejected }
      : null,
    statuses: Object.fromEntries(counts),
    findings: findings.map((finding) => ({ ...finding, message: render(finding, listCodes, lang) })),
    rows: rows.map(({ next, ...about }) => ({
      ...about,
      nextDose: next?.nextDose ?? null,
      earliest: next?.earliest ?? null,
      recommended: next?.recommended ?? null,
      latest: next?.latest ?? null,
      products: next?.products ?? [],
      primaryComplete: next?.primaryComplete ?? null,
      // Whether the day or month of birth would change the answer.
      birthDateDecides: next?.reasons.some(({ code }) => code === 'BIRTH_DATE_INCOMPLETE') ?? null,
    })),
  };
}

function textOf(
  list: CheckedList,
  rows: readonly ForecastRow[],
  counts: ReadonlyMap<RowStatus, number>,
  { io, lang }: CommandCall,
  asOf: CalendarDate,
): string {
  const words = WORDS[lang];
  const { report, name, fileFindings } = list;
  const findings = [...fileFindings, ...(report?.findings ?? [])].filter(({ severity }) => severity !== 'info');
  const lines = [
    words.heading(printable(name), shownDay(asOf, lang)),
    ...findings.map((finding) => `${painted(io.stdout, 'yellow', '!')} ${printable(render(finding, listCodes, lang))}`),
  ];
  if (report?.header) {
    const { people, rejected } = report.counts;
    lines.push(words.counts(people, report.counts.accepted, rejected));
    if (rows.length > 0) {
      const cells = rows.map((row) => cellsOf(row, lang));
      const columns = [{ align: 'right' as const }, {}, {}, {}, {}, {}, {}, { flexible: true }];
      // A terminal cuts the list of vaccines; a file or a filter gets it whole.
      const width = io.stdout.isTerminal ? io.stdout.columns : Number.POSITIVE_INFINITY;
      const [head = '', ...body] = textTable(columns, [words.columns, ...cells], width);
      lines.push('', painted(io.stdout, 'bold', head), ...body);
      lines.push('', painted(io.stdout, 'bold', words.summary));
      const summary = [...counts].map(([status, count]) => [String(count), STATUS[status][lang]]);
      lines.push(...textTable([{ align: 'right' }, {}], summary, io.stdout.columns));
    }
    if (rejected > 0) lines.push('', `${painted(io.stdout, 'red', '!')} ${words.rejected(rejected)}`);
  }
  return `${lines.join('\n')}\n`;
}

function cellsOf({ record, employeeCode, status, next }: ForecastRow, lang: Lang): readonly string[] {
  const day = (date: CalendarDate | undefined): string => (date === undefined ? '' : shownDay(date, lang));
  return [
    String(record),
    printable(employeeCode ?? ''),
    STATUS[status][lang],
    next && next.nextDose !== 'NONE' ? doseName(next.nextDose, lang) : '',
    day(next?.earliest),
    day(next?.recommended),
    day(next?.latest),
    (next?.products ?? []).join(' '),
  ];
}
