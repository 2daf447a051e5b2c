/**
 * The `identity` suite: a CSV of `kind,input,expected_normalised,valid,reason`, as `identity-vectors.csv`. How rows are
 * judged: design, section 5; how kinds are read: `identity-kinds.ts`.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type CalendarDate, calendarDate, type Finding } from '../../src/values/index.ts';
import { type Kind, kinds, kindsJudgedByValue, type Reading } from './identity-kinds.ts';
import { failed, type Outcome, passed, type Suite, type SuiteOptions, UnreadableInput } from './outcome.ts';

const COLUMNS = ['kind', 'input', 'expected_normalised', 'valid', 'reason'];
const VERDICTS = new Set(['true', 'false', 'warn']);
const NAME_VERDICTS = new Set(['equal', 'equal-loose', 'different']);

// Warnings that a row with `true` may carry: the value was read for certain, yet a person should know.
const ALLOWED = new Set([
  'PHONE_OLD_PREFIX',
  'PHONE_LEADING_ZERO_LOST',
  'PHONE_MULTIPLE',
  'PHONE_LANDLINE',
  'DOB_YEAR_ONLY',
  'DOB_MONTH_YEAR',
]);

interface Row {
  readonly kind: string;
  readonly input: string;
  readonly expected: string;
  readonly valid: string;
}

/** The suite of the identity vectors. */
export const suite: Suite = {
  *run(path, options) {
    const records = readRecords(path);
    const [header, ...rows] = records;
    const columns = header?.fields ?? [];
    if (!COLUMNS.every((column) => columns.includes(column))) {
      throw new UnreadableInput(`expected the columns ${COLUMNS.join(', ')} in the first line`);
    }
    yield* unknownColumns(columns);
    for (const record of rows) yield* judgeRecord(record, columns, options);
  },
};

interface SourceRecord {
  readonly line: number;
  readonly fields?: readonly string[];
  readonly damage?: string;
}

/** All records in order, with the physical line that each starts on. Blanks are kept: inputs are never trimmed. */
function readRecords(path: string): SourceRecord[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw new UnreadableInput('expected a readable UTF-8 file', { cause });
  }
  const records: SourceRecord[] = [];
  // With `info` each record comes wrapped; the package's types know that only for its callback form.
  const wrapped = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    skip_records_with_error: true,
    on_skip: (error) => {
      records.push({ line: Number(error?.lines ?? 0), damage: error?.code ?? 'CSV_ERROR' });
      return undefined;
    },
  }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  for (const { record, info } of wrapped) {
    const breaks = record.join('').match(/\r\n|\r|\n/g)?.length ?? 0;
    records.push({ line: info.lines - breaks, fields: record });
  }
  return records.sort((a, b) => a.line - b.line);
}

function* unknownColumns(columns: readonly string[]): Iterable<Outcome> {
  for (const [index, column] of columns.entries()) {
    if (!COLUMNS.includes(column)) yield failed('header#1', 'header', 'a known column', `column "${column}"`);
    else if (columns.indexOf(column) !== index) yield failed('header#1', 'header', 'each column once', column);
  }
}

function* judgeRecord(record: SourceRecord, columns: readonly string[], options: SuiteOptions): Iterable<Outcome> {
  const { fields, line } = record;
  if (!fields) return yield failed(`row#${line}`, 'row', 'a CSV record', record.damage ?? 'damaged');
  const at = (column: string): string => fields[columns.indexOf(column)] ?? '';
  const row: Row = {
    kind: at('kind'),
    input: at('input'),
    expected: at('expected_normalised'),
    valid: at('valid'),
  };
  const group = row.kind === '' ? 'row' : row.kind;
  const id = `${group}#${line}`;
  if (!options.wants(id, group)) return;
  if (fields.length !== columns.length) {
    return yield failed(id, group, `${columns.length} fields`, `${fields.length} fields`);
  }
  yield judgeRow(id, row, options.asOf ?? defaultDate());
}

function defaultDate(): CalendarDate {
  const date = calendarDate(2026, 1, 1);
  if (!date) throw new RangeError('"date" expected 2026-01-01');
  return date;
}

function judgeRow(id: string, row: Row, referenceDate: CalendarDate): Outcome {
  const kind = Object.hasOwn(kinds, row.kind) ? kinds[row.kind] : undefined;
  if (!kind) {
    return failed(id, row.kind, row.expected || row.valid, `unknown kind "${row.kind}"`);
  }
  if (!VERDICTS.has(row.valid)) return failed(id, row.kind, 'valid: true, false or warn', row.valid);
  if (row.kind === 'name-key-equal' && !NAME_VERDICTS.has(row.expected)) {
    return failed(id, row.kind, [...NAME_VERDICTS].join(', '), row.expected);
  }
  const got = read(kind, row.input, referenceDate);
  return agrees(row, got) ? passed(id, row.kind) : failed(id, row.kind, expectation(row), description(got));
}

function read(kind: Kind, input: string, referenceDate: CalendarDate): Reading | Error {
  try {
    return kind(input, { referenceDate });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function agrees(row: Row, got: Reading | Error): boolean {
  if (got instanceof Error) return false;
  if (row.valid === 'false') return !got.ok;
  if (!got.ok || !sameValue(row, got)) return false;
  if (kindsJudgedByValue.has(row.kind)) return true;
  if (row.valid === 'warn') return got.findings.length > 0;
  return got.findings.every((finding) => finding.severity === 'info' || ALLOWED.has(finding.code));
}

function sameValue(row: Row, got: Reading): boolean {
  if (got.keys === undefined) return row.kind === 'cccd-consistency' || row.expected === got.value;
  const pairs = row.expected.startsWith('{')
    ? Object.entries(jsonOf(row.expected))
    : row.expected.split(';').map((pair) => pair.split('=', 2));
  return pairs.every(([key = '', value]) => Object.hasOwn(got.keys ?? {}, key) && got.keys?.[key] === value);
}

/** The expected keys of a JSON cell; a cell that is no JSON object has a key that nothing can agree with. */
function jsonOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Falls through: judged as a failed case.
  }
  return { 'no JSON object': text };
}

const expectation = (row: Row): string => `${row.valid} ${row.expected}`.trim();

function description(got: Reading | Error): string {
  if (got instanceof Error) return `threw ${got.name}`;
  const keys = got.keys && Object.entries(got.keys).map((pair) => pair.join('='));
  const value = keys?.join(';') ?? got.value ?? '';
  const codes = got.findings.map((finding: Finding) => finding.code).join(' ');
  return `${got.ok ? 'ok' : 'not ok'} ${value} [${codes}]`;
}
