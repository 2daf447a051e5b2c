/** What `check` tells a program: counts, columns, findings with their sentences. No value of any person. */
import { render } from '../messages/index.ts';
import { type RosterReport, reportSummary } from '../roster/index.ts';
import type { Finding, Lang } from '../values/index.ts';
import { type CheckedList, listCodes } from './checked-list.ts';

/** Whether nothing in the list stands in the way of sending it. */
export const isClean = ({ fileFindings, report }: CheckedList): boolean =>
  report !== undefined &&
  report.counts.rejected === 0 &&
  [...fileFindings, ...report.findings].every(({ severity }) => severity !== 'error');

/** The JSON document of a checked list. */
export function checkDocument(list: CheckedList, lang: Lang): Record<string, unknown> {
  const { name, profile, referenceDate, fileFindings, report } = list;
  const summary = report && reportSummary(report);
  return {
    ok: isClean(list),
    file: name,
    profile: profile.id,
    referenceDate,
    sheet: summary?.sheet ?? null,
    header: summary?.header ?? null,
    counts: summary?.counts ?? null,
    findings: withMessages([...fileFindings, ...(summary?.findings ?? [])], lang),
    rows: (summary?.rows ?? []).map((row) => ({
      ...row,
      employeeCode: employeeCodeOf(report, row.record),
      findings: withMessages(row.findings, lang),
    })),
    skipped: summary?.skipped ?? [],
  };
}

/** Findings with their sentence. */
const withMessages = (findings: readonly Finding[], lang: Lang): readonly (Finding & { message: string })[] =>
  findings.map((finding) => ({ ...finding, message: render(finding, listCodes, lang) }));

// The sender's own id is what links an answer to the sender's records, and means nothing to others.
function employeeCodeOf(report: RosterReport | undefined, record: number): string | null {
  return report?.rows.find((row) => row.record === record)?.values.employeeCode ?? null;
}
