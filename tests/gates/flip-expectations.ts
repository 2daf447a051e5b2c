/**
 * Copies of the conformance suites in which one kind of expectation is turned round at a time, and which hold only the
 * cases that have it: the runner must then fail every case. A column that is read but not judged shows at once.
 */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sharedPath } from '../setup/shared.ts';

/** A suite of which one kind of expectation is turned round. */
export interface FlippedSuite {
  readonly suite: string;
  /** What is turned round. */
  readonly what: string;
  /** Below `../shared`; the suite is skipped where it is absent. */
  readonly source: string;
  /** Writes the turned copy into a folder and returns its path. */
  readonly flip: (into: string) => string;
}

type Row = Readonly<Record<string, string>>;
/** The row with its expectation turned round, or undefined where the row has none. */
type FlipRow = (row: Row) => Row | undefined;

const VECTORS = 'reference/data/identity-vectors.csv';
const SCHEDULE = 'reference/data/schedule-vectors.csv';
const ROSTERS = 'reference/data/rosters';
const CDSI = 'testdata/cdsi';

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quote).join(','))
    .join('\n');

function flipCsv(source: string, into: string, flipRow: FlipRow): string {
  const rows: Row[] = parse(readFileSync(sharedPath(source), 'utf8'), { columns: true });
  const path = join(into, 'flipped.csv');
  writeFileSync(
    path,
    csv(
      Object.keys(rows[0] ?? {}),
      rows.map(flipRow).filter((row) => row !== undefined),
    ),
  );
  return path;
}

/** Accepted becomes refused and refused accepted; of keys of names only the value is judged. */
const flipVerdict: FlipRow = (row) =>
  row.kind === 'name-key-equal' ? undefined : { ...row, valid: row.valid === 'false' ? 'true' : 'false' };

/** What was read becomes something else; the outcome alone counts of `cccd-consistency`, which has no value. */
const flipValue: FlipRow = (row) => {
  const { expected_normalised: value } = row;
  if (!value) return undefined;
  if (row.kind === 'name-key-equal') {
    return { ...row, expected_normalised: value === 'different' ? 'equal' : 'different' };
  }
  return { ...row, expected_normalised: value.startsWith('{') ? value.replaceAll('":"', '":"x') : `${value}x` };
};

const dates = (value: string): string => (value === '2000-01-01' ? '2000-01-02' : '2000-01-01');
const oneOf = (first: string, second: string) => (value: string) => (value === first ? second : first);

/** Every judged column of the schedule, with another value that the column may have. */
const SCHEDULE_COLUMNS: Readonly<Record<string, (value: string) => string>> = {
  expected_status: oneOf('DUE', 'OVERDUE'),
  expected_screening: oneOf('ELIGIBLE', 'CAUTION'),
  primary_complete: oneOf('yes', 'no'),
  invalid_doses: (value) => String(Number(value) + 1),
  next_dose_kind: oneOf('P1', 'P2'),
  earliest_date: dates,
  recommended_date: dates,
  latest_date: dates,
  earliest_date_cdsi_roll: dates,
  allowed_vaccines: oneOf('ABD', 'JAN'),
};

interface Key {
  readonly records: readonly { expected?: Readonly<Record<string, unknown>>; problems?: readonly Problem[] }[];
}
interface Problem {
  readonly code: string;
  readonly field: string;
  readonly severity: string;
}
type FlipKey = (key: Key) => Key | undefined;

/** Copies the lists whose key has what is turned round; a list without its key is no case. */
function flipRosters(into: string, flipKey: FlipKey): string {
  const folder = sharedPath(ROSTERS);
  const names = readdirSync(folder);
  for (const name of names.filter((each) => each.endsWith('.key.json'))) {
    const turned = flipKey(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!turned) continue;
    writeFileSync(join(into, name), JSON.stringify(turned));
    const stem = name.slice(0, -'.key.json'.length);
    const lists = names.filter(
      (each) =>
        each === stem ||
        (/^[^.]+\.(?:csv|xlsx)$/.test(each) && each.startsWith(`${stem}.`) && !names.includes(`${each}.key.json`)),
    );
    for (const list of lists) writeFileSync(join(into, list), readFileSync(join(folder, list)));
  }
  return into;
}

const flipField =
  (field: string): FlipKey =>
  (key) => {
    if (!key.records.some(({ expected }) => expected && field in expected)) return undefined;
    const records = key.records.map((record) => {
      if (!record.expected) return record;
      const value = record.expected[field];
      const other = typeof value === 'number' ? value + 1 : `${value ?? ''}khác`;
      return { ...record, expected: { ...record.expected, [field]: other } };
    });
    return { ...key, records };
  };

/** A record without an error or warning expects one; one with some expects the first of them no longer. */
const flipProblems: FlipKey = (key) => ({
  ...key,
  records: key.records.map((record) => {
    if (!record.expected) return record;
    const judged = (record.problems ?? []).filter(({ severity }) => severity !== 'info');
    return { ...record, problems: judged.length > 0 ? judged.slice(1) : [UNEXPECTED] };
  }),
});
const UNEXPECTED: Problem = { code: 'NAME_CASE', field: 'fullName', severity: 'warning' };

const ROSTER_FIELDS = [
  ...['fullName', 'birthDate', 'birthDatePrecision', 'sex', 'idType', 'idNumber', 'phone', 'priorityGroup'],
  ...['healthInsuranceNumber', 'nationality', 'province', 'district', 'ward'],
  ...['dose1Date', 'dose1Vaccine', 'department', 'employeeCode'],
];

/** A case of the CDSi suite, as far as it is turned round. */
interface CdsiCase {
  readonly seriesStatus: string;
  readonly doses: readonly { readonly evaluationStatus: string }[];
  readonly [field: string]: unknown;
}

/** Copies the supporting data and turns the cases round. */
function flipCdsi(into: string, flipCase: (each: CdsiCase) => CdsiCase | undefined): string {
  const folder = sharedPath(CDSI);
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (name.endsWith('.xml')) writeFileSync(join(into, name), text);
    if (!/-cases-.*\.json$/.test(name)) continue;
    const cases: readonly CdsiCase[] = JSON.parse(text);
    writeFileSync(join(into, name), JSON.stringify(cases.map(flipCase).filter((each) => each !== undefined)));
  }
  return into;
}

const CDSI_FIELDS: Readonly<Record<string, (each: CdsiCase) => CdsiCase | undefined>> = {
  seriesStatus: (each) => ({ ...each, seriesStatus: oneOf('Complete', 'Not complete')(each.seriesStatus) }),
  // One dose is enough: a case fails as a whole.
  evaluationStatus: (each) => {
    const last = each.doses.at(-1);
    if (!last) return undefined;
    const turned = { ...last, evaluationStatus: oneOf('Valid', 'Not Valid')(last.evaluationStatus) };
    return { ...each, doses: [...each.doses.slice(0, -1), turned] };
  },
  ...Object.fromEntries(
    ['earliest', 'recommended', 'pastDue'].map((field) => [
      field,
      (each: CdsiCase) => (typeof each[field] === 'string' ? { ...each, [field]: dates(each[field]) } : undefined),
    ]),
  ),
};

export const flippedSuites: readonly FlippedSuite[] = [
  { suite: 'identity', what: 'verdicts', source: VECTORS, flip: (into) => flipCsv(VECTORS, into, flipVerdict) },
  { suite: 'identity', what: 'values', source: VECTORS, flip: (into) => flipCsv(VECTORS, into, flipValue) },
  ...Object.entries(SCHEDULE_COLUMNS).map(([column, other]) => ({
    suite: 'schedule',
    what: column,
    source: SCHEDULE,
    flip: (into: string) =>
      flipCsv(SCHEDULE, into, (row) => {
        const value = row[column];
        return row.score === 'no' || !value ? undefined : { ...row, [column]: other(value) };
      }),
  })),
  ...ROSTER_FIELDS.map((field) => ({
    suite: 'roster',
    what: field,
    source: ROSTERS,
    flip: (into: string) => flipRosters(into, flipField(field)),
  })),
  { suite: 'roster', what: 'errors and warnings', source: ROSTERS, flip: (into) => flipRosters(into, flipProblems) },
  ...Object.entries(CDSI_FIELDS).map(([field, flipCase]) => ({
    suite: 'cdsi',
    what: field,
    source: CDSI,
    flip: (into: string) => flipCdsi(into, flipCase),
  })),
];

/** A fresh folder for a turned suite. */
export const folderFor = (suite: string, within: string): string => mkdtempSync(join(within, `flipped-${suite}-`));
