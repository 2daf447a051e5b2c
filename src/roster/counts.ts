/** Numbers of a report, and the report without its people. */
import type { Finding } from '../values/index.ts';
import type { RosterCounts, RosterHeader, RosterReport, RosterRow, SkippedKind, SkippedRow } from './report.ts';

/** Counts people, findings by code, and skipped rows by kind. */
export function countsOf(rows: readonly RosterRow[], skipped: readonly SkippedRow[]): RosterCounts {
  const byCode = new Map<string, number>();
  let [accepted, withWarnings, clean] = [0, 0, 0];
  for (const row of rows) {
    let warned = false;
    for (const finding of row.findings) {
      byCode.set(finding.code, (byCode.get(finding.code) ?? 0) + 1);
      if (finding.severity === 'warning') warned = true;
    }
    if (row.status === 'rejected') continue;
    accepted += 1;
    if (warned) withWarnings += 1;
    else clean += 1;
  }
  const byKind = new Map<SkippedKind, number>();
  let passedOver = 0;
  for (const { kind, count } of skipped) {
    byKind.set(kind, (byKind.get(kind) ?? 0) + count);
    passedOver += count;
  }
  return {
    people: rows.length,
    accepted,
    rejected: rows.length - accepted,
    withWarnings,
    clean,
    skipped: passedOver,
    byCode: Object.fromEntries([...byCode].sort(([a], [b]) => (a < b ? -1 : 1))),
    byKind: Object.fromEntries(byKind),
  };
}

/** A report as JSON, without any value of a person: to print, to log, to keep. */
export interface RosterSummary {
  readonly sheet: string;
  readonly profile: string;
  readonly referenceDate: string;
  readonly header:
    | (Pick<RosterHeader, 'record' | 'columns' | 'unmapped' | 'dropped' | 'score'> & {
        /** Heading of each column that is used, by field. */
        readonly headings: Readonly<Record<string, string>>;
      })
    | null;
  readonly counts: RosterCounts;
  readonly findings: readonly Finding[];
  /** Rows with findings: where, and what. */
  readonly rows: readonly {
    readonly record: number;
    readonly line: number;
    readonly status: RosterRow['status'];
    readonly findings: readonly Finding[];
  }[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * The report without personal data: no name, number, phone or date of anybody; columns, counts, codes and row numbers.
 *
 * @example
 * import { checkRoster, reportSummary } from 'tiemchung/roster';
 * const report = await checkRoster([]);
 * reportSummary(report).counts.people; // => 0
 */
export function reportSummary(report: RosterReport): RosterSummary {
  const { header } = report;
  const headings = Object.entries(header?.columns ?? {}).map(([field, column]) => [
    field,
    header?.headings.get(column) ?? '',
  ]);
  return {
    sheet: report.sheet,
    profile: report.profile,
    referenceDate: report.referenceDate,
    header: header
      ? {
          record: header.record,
          columns: header.columns,
          headings: Object.fromEntries(headings),
          unmapped: header.unmapped,
          dropped: header.dropped,
          score: header.score,
        }
      : null,
    counts: report.counts,
    findings: report.findings,
    rows: report.rows
      .filter((row) => row.findings.length > 0)
      .map(({ record, line, status, findings }) => ({ record, line, status, findings })),
    skipped: report.skipped,
  };
}
