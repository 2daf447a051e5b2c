/** People to phone: who, how, and what to ask. Rows that the office can put right by itself are not among them. */
import { type Cell, cellText, type WritableCell, writeWorkbook } from '../tables/index.ts';
import type { Finding, Lang } from '../values/index.ts';
import { type Question, questionOf, questionText } from './questions.ts';
import type { RosterReport, RosterRow } from './report.ts';
import { workbookTexts } from './workbook-texts.ts';

/** Somebody to phone. Holds personal data: it is for the office that sent the list. */
export interface CallItem {
  readonly record: number;
  /** Present where the list has employee codes. */
  readonly employeeCode: string | undefined;
  /** As in the list where it cannot be read as a name. */
  readonly name: string;
  /** Department of the row, else the section that it stands under. */
  readonly department: string | undefined;
  /** A usable number of the row; undefined when there is none. */
  readonly phone: string | undefined;
  /** `must` when the row is rejected until the answer is there. */
  readonly urgency: 'must' | 'should';
  readonly questions: readonly Question[];
}

/** Settings of {@link writeCallList}. */
export interface CallListOptions {
  /** `vi` by default. */
  readonly lang?: Lang;
}

/**
 * Whom to phone, those without whose answer a row is rejected first, otherwise in the order of the list.
 *
 * @example
 * import { callList, checkRoster } from 'tiemchung/roster';
 * callList(await checkRoster([])); // => []
 */
export function callList(report: RosterReport): readonly CallItem[] {
  const items = report.rows.flatMap((row) => {
    const questions = questionsOf(row.findings);
    return questions.length > 0 ? [itemOf(row, report, questions)] : [];
  });
  return [...items.filter(({ urgency }) => urgency === 'must'), ...items.filter(({ urgency }) => urgency !== 'must')];
}

function questionsOf(findings: readonly Finding[]): Question[] {
  const questions = new Map<string, Question>();
  for (const finding of findings) {
    const question = questionOf(finding);
    if (question) questions.set(`${question.about} ${question.number ?? ''}`, question);
  }
  return [...questions.values()];
}

function itemOf(row: RosterRow, report: RosterReport, questions: readonly Question[]): CallItem {
  const { values } = row;
  const must = row.findings.some((finding) => finding.severity === 'error' && questionOf(finding));
  return {
    record: row.record,
    employeeCode: values.employeeCode ?? undefined,
    name: values.fullName ?? writtenName(row, report),
    department: values.department ?? row.section,
    phone: values.phone ?? undefined,
    urgency: must ? 'must' : 'should',
    questions,
  };
}

function writtenName({ raw, record }: RosterRow, report: RosterReport): string {
  const header = report.laterHeaders.findLast((later) => later.record < record) ?? report.header;
  const { fullName, familyAndMiddleName, middleName, givenName } = header?.columns ?? {};
  const columns = fullName === undefined ? [familyAndMiddleName, middleName, givenName] : [fullName];
  const cells = columns.map((column): Cell | undefined => (column === undefined ? undefined : raw[column]));
  return cells
    .map((cell) => (cell ? cellText(cell).trim() : ''))
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * Writes the list of people to phone as a workbook of text cells (a spreadsheet would eat the zeros of a CSV), with a
 * column for the answers.
 *
 * @returns the bytes of an `.xlsx` file
 * @example
 * import { checkRoster, writeCallList } from 'tiemchung/roster';
 * const file = await writeCallList(await checkRoster([]), { lang: 'en' });
 * file[0]; // => 80
 */
export async function writeCallList(report: RosterReport, options: CallListOptions = {}): Promise<Uint8Array> {
  const lang = options.lang ?? 'vi';
  const { call, callSheet } = workbookTexts[lang];
  const rows: WritableCell[][] = [call.headings.map((text) => ({ text, fill: 'header' }))];
  for (const [at, item] of callList(report).entries()) {
    rows.push([
      String(at + 1),
      String(item.record),
      item.employeeCode ?? '',
      item.name,
      item.department ?? '',
      item.phone ?? '',
      item.urgency === 'must' ? { text: call.must, fill: 'error' } : { text: call.should, fill: 'warning' },
      { text: item.questions.map((question) => questionText(question, lang)).join('\n'), wrap: true },
      '',
    ]);
  }
  const columns = [6, 7, 14, 28, 22, 18, 12, 60, 30].map((width) => ({ width }));
  return writeWorkbook({ sheets: [{ name: callSheet, columns, rows, freezeRows: 1 }] });
}
