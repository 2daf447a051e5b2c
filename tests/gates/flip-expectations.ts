/** Copies of the conformance suites in which every expectation is turned round: the runner must then fail every scored case. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sharedPath } from '../setup/shared.ts';

/** A suite whose expectations are turned round. */
export interface FlippedSuite {
  readonly suite: string;
  /** Below `../shared`; the suite is skipped where it is absent. */
  readonly source: string;
  /** Writes the turned copy and returns its path. */
  readonly flip: (into: string) => string;
}

type Row = Record<string, string>;

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quote).join(','))
    .join('\n');

/** Turns a CSV whose rows are cases. */
function flipCsv(source: string, into: string, flipRow: (row: Row) => Row): string {
  const text = readFileSync(sharedPath(source), 'utf8');
  const rows: Row[] = parse(text, { columns: true, relax_quotes: false });
  const path = join(into, 'flipped.csv');
  writeFileSync(path, csv(Object.keys(rows[0] ?? {}), rows.map(flipRow)));
  return path;
}

/** `true` and `warn` become `false`; what was refused is now wanted; a value that is judged alone becomes another. */
function flipIdentity(row: Row): Row {
  const expected = row.kind === 'name-key-equal' && row.expected_normalised === 'different' ? 'equal' : 'different';
  if (row.kind === 'name-key-equal') return { ...row, expected_normalised: expected };
  if (row.valid === 'false') return { ...row, valid: 'true', expected_normalised: 'turned round' };
  return { ...row, valid: 'false' };
}

const flipSchedule = (row: Row): Row => ({ ...row, primary_complete: row.primary_complete === 'yes' ? 'no' : 'yes' });

/** Every record of every key expects another name. */
function flipRosters(source: string, into: string): string {
  for (const name of readdirSync(sharedPath(source))) {
    const bytes = readFileSync(join(sharedPath(source), name));
    if (!name.endsWith('.key.json')) {
      writeFileSync(join(into, name), bytes);
      continue;
    }
    const key: { records: { expected?: Record<string, unknown> }[] } = JSON.parse(bytes.toString('utf8'));
    const records = key.records.map((record) =>
      record.expected ? { ...record, expected: { ...record.expected, fullName: 'Người Khác' } } : record,
    );
    writeFileSync(join(into, name), JSON.stringify({ ...key, records }));
  }
  return into;
}

const VECTORS = 'reference/data/identity-vectors.csv';
const SCHEDULE = 'reference/data/schedule-vectors.csv';
const ROSTERS = 'reference/data/rosters';

export const flippedSuites: readonly FlippedSuite[] = [
  { suite: 'identity', source: VECTORS, flip: (into) => flipCsv(VECTORS, into, flipIdentity) },
  { suite: 'schedule', source: SCHEDULE, flip: (into) => flipCsv(SCHEDULE, into, flipSchedule) },
  { suite: 'roster', source: ROSTERS, flip: (into) => flipRosters(ROSTERS, into) },
];

/** A fresh folder for a turned suite. */
export function folderFor(suite: string, within: string): string {
  const folder = join(within, 'out', `flipped-${suite}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
