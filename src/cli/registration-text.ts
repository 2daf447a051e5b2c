/** What became of a registration run, for a person and for a program. Ids, states and codes; no value of any person. */
import { render } from '../messages/index.ts';
import { modelCodes } from '../model/index.ts';
import { platformCodes } from '../platform/index.ts';
import { type RegistrationResult, type RowOutcome, registrationCodes } from '../registration/index.ts';
import type { CodeTable, Finding, Lang } from '../values/index.ts';
import { listCodes } from './checked-list.ts';
import { textTable } from './text-table.ts';

const TABLES: readonly CodeTable[] = [registrationCodes, platformCodes, modelCodes, ...listCodes];
const ROWS_SHOWN = 15;

const WORDS = {
  vi: {
    outcome: ({ created, updated, unchanged, rejected }: RegistrationResult['counts']) =>
      `Đăng ký: ${created} mới, ${updated} thay đổi, ${unchanged} đã có từ trước, ${rejected} bị từ chối.`,
    open: (count: number) => `${count} dòng chưa rõ hoặc chưa gửi; chạy lại lệnh để gửi tiếp, không có bản ghi trùng.`,
    stopped: 'Dừng giữa chừng',
    record: 'dòng',
    rest: (count: number) => `… và ${count} dòng nữa.`,
  },
  en: {
    outcome: ({ created, updated, unchanged, rejected }: RegistrationResult['counts']) =>
      `Registered: ${created} new, ${updated} changed, ${unchanged} as before, ${rejected} refused.`,
    open: (count: number) => `${count} rows not settled or not sent; run again to go on, nothing is doubled.`,
    stopped: 'Stopped on the way',
    record: 'row',
    rest: (count: number) => `… and ${count} more.`,
  },
} as const;

/** The result with the sentence of each finding. */
export function registrationDocument(result: RegistrationResult, lang: Lang): Record<string, unknown> {
  const message = (finding: Finding): string => render(finding, TABLES, lang);
  return {
    ...result,
    rows: result.rows.map((row) => ({
      ...row,
      findings: row.findings.map((finding) => ({ ...finding, message: message(finding) })),
    })),
  };
}

/** The lines of a registration run. */
export function registrationText(result: RegistrationResult, lang: Lang, columns: number): string {
  const words = WORDS[lang];
  const { counts, stopped } = result;
  const open = counts.unknown + counts.unanswered + counts['not-sent'];
  const lines = [words.outcome(counts)];
  if (stopped) {
    const facts = [stopped.code, stopped.status, stopped.reason].filter((fact) => fact !== undefined);
    lines.push(`${words.stopped} (${facts.join(', ')}).`);
  }
  if (open > 0) lines.push(words.open(open));
  return `${[...lines, ...notedRows(result.rows, lang, columns)].join('\n')}\n`;
}

// What the platform said of single rows; a run that stopped says the same of all that follow, which one line tells.
function notedRows(rows: readonly RowOutcome[], lang: Lang, columns: number): string[] {
  const noted = rows.flatMap((row) =>
    row.outcome === 'not-accepted' || row.outcome === 'unknown' || row.outcome === 'unanswered'
      ? []
      : row.findings
          .filter(({ code, severity }) => severity !== 'info' && code !== 'REGISTRATION_NOT_SENT')
          .map((finding) => ({ row, finding })),
  );
  const words = WORDS[lang];
  const shown = noted
    .slice(0, ROWS_SHOWN)
    .map(({ row, finding }) => [
      `${words.record} ${row.record}`,
      row.employeeCode ?? '',
      render(finding, TABLES, lang),
    ]);
  const rest = noted.length - shown.length;
  return [...textTable([{}, {}, { flexible: true }], shown, columns), ...(rest > 0 ? [`  ${words.rest(rest)}`] : [])];
}
