/** What `check` tells a person: how many, why not, which rows. One screen for an ordinary list. */
import { render } from '../messages/index.ts';
import type { RosterReport, RosterRow } from '../roster/index.ts';
import type { Lang } from '../values/index.ts';
import { type CheckedList, listCodes } from './checked-list.ts';
import { codeTitle } from './code-titles.ts';
import { painted } from './colour.ts';
import type { Output } from './io.ts';
import { textTable } from './text-table.ts';

const ROWS_SHOWN = 15;

const WORDS = {
  vi: {
    heading: (sheet: string, record: number) => `trang "${sheet}", tiêu đề ở dòng ${record}`,
    counts: (people: number, accepted: number, rejected: number, skipped: number) =>
      `Đọc ${people} dòng có người: nhận ${accepted}, trả lại ${rejected}. Bỏ qua ${skipped} dòng không ghi người.`,
    error: 'Lỗi, phải sửa trước khi gửi:',
    warning: 'Cần xem lại (vẫn nhận):',
    rejected: 'Dòng bị trả lại:',
    record: 'dòng',
    rest: (count: number) => `… và ${count} dòng nữa`,
    askForFile: '; thêm --out THƯ_MỤC để nhận tệp đầy đủ',
  },
  en: {
    heading: (sheet: string, record: number) => `sheet "${sheet}", heading in row ${record}`,
    counts: (people: number, accepted: number, rejected: number, skipped: number) =>
      `Read ${people} rows with a person: ${accepted} accepted, ${rejected} rejected. ${skipped} other rows passed over.`,
    error: 'Errors, to be corrected before sending:',
    warning: 'To be looked at (accepted all the same):',
    rejected: 'Rejected rows:',
    record: 'row',
    rest: (count: number) => `… and ${count} more`,
    askForFile: '; add --out DIR to get the whole file',
  },
} as const;

interface Layout {
  readonly lang: Lang;
  readonly output: Output;
  /** Whether the files with everything were asked for. */
  readonly hasFiles: boolean;
}

/** The lines of a checked list. */
export function checkText(list: CheckedList, layout: Layout): string {
  const { lang, output } = layout;
  const { report, name, fileFindings } = list;
  const words = WORDS[lang];
  const heading = report?.header ? `, ${words.heading(report.sheet, report.header.record)}` : '';
  const aboutFile = [...fileFindings, ...(report?.findings ?? [])].filter(({ severity }) => severity !== 'info');
  const lines = [
    `${name}${heading}`,
    ...aboutFile.map((finding) => `${painted(output, 'yellow', '!')} ${render(finding, listCodes, lang)}`),
  ];
  if (report?.header) {
    const { people, accepted, rejected, skipped } = report.counts;
    lines.push(words.counts(people, accepted, rejected, skipped));
    lines.push(...causes(report, 'error', layout), ...causes(report, 'warning', layout));
    lines.push(...rejectedRows(report, layout));
  }
  return `${lines.join('\n')}\n`;
}

function causes(report: RosterReport, severity: 'error' | 'warning', { lang, output }: Layout): string[] {
  const counts = new Map<string, number>();
  for (const row of report.rows) {
    for (const finding of row.findings) {
      if (finding.severity === severity) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => [String(count), codeTitle(code, lang), code]);
  const title = painted(output, severity === 'error' ? 'red' : 'yellow', WORDS[lang][severity]);
  return ['', title, ...textTable([{ align: 'right' }, {}, {}], rows, output.columns)];
}

function rejectedRows(report: RosterReport, { lang, output, hasFiles }: Layout): string[] {
  const rejected = report.rows.filter(({ status }) => status === 'rejected');
  if (rejected.length === 0) return [];
  const words = WORDS[lang];
  const rows = rejected
    .slice(0, ROWS_SHOWN)
    .map((row) => [`${words.record} ${row.record}`, row.values.employeeCode ?? '', reasons(row, lang)]);
  const rest = rejected.length - rows.length;
  return [
    '',
    painted(output, 'bold', words.rejected),
    ...textTable([{}, {}, { flexible: true }], rows, output.columns),
    ...(rest > 0 ? [`  ${words.rest(rest)}${hasFiles ? '' : words.askForFile}.`] : []),
  ];
}

const reasons = (row: RosterRow, lang: Lang): string =>
  row.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => codeTitle(code, lang))
    .join('; ');
