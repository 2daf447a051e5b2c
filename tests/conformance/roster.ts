/**
 * The `roster` suite: a folder of lists, each with a key that says what every record is. How cases are judged: design,
 * section 5; which field carries which code: `reference/users-and-rosters.md`, sections 4 and 11.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkRoster, type RosterReport, type RosterRow, selectSheet } from '../../src/roster/index.ts';
import { readTable } from '../../src/tables/index.ts';
import { parseCalendarDate } from '../../src/values/index.ts';
import { failed, judged, type Note, type Outcome, type Suite, type SuiteOptions, UnreadableInput } from './outcome.ts';
import { expectedProblems, foundProblems, type KeyedRecord, Tally } from './roster-tally.ts';

interface Key {
  readonly referenceDate?: string;
  readonly records: readonly KeyedRecord[];
}

const KINDS = new Set([
  'title',
  'header',
  'subheader',
  'columnNumbers',
  'section',
  'data',
  'blank',
  'total',
  'signature',
  'note',
]);

/** The suite of keyed rosters. */
export const suite: Suite = {
  async *run(path, options) {
    const all = new Tally();
    for (const { file, key } of keyedFiles(path)) {
      const tally = new Tally();
      yield* judgeFile(file, key, options, tally);
      if (tally.cases === 0) continue;
      yield tally.note(basename(file));
      all.add(tally);
    }
    yield all.note('all');
  },
};

function keyedFiles(path: string): { file: string; key: Key }[] {
  const found: { file: string; key: Key }[] = [];
  for (const file of filesAt(path)) {
    const stem = file.replace(/\.[^.]+$/, '');
    const key = [`${file}.key.json`, `${stem}.key.json`].map(readIfThere).find((text) => text !== undefined);
    if (key !== undefined) found.push({ file, key: parseKey(key, file) });
  }
  if (found.length === 0)
    throw new UnreadableInput('expected lists (.csv, .xlsx …) with FILE.key.json or STEM.key.json');
  return found;
}

function filesAt(path: string): string[] {
  try {
    const names = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
    return names.filter((name) => !/\.(?:json|md)$/.test(name) && statSync(name).isFile()).sort();
  } catch (cause) {
    throw new UnreadableInput(`expected a readable folder, got ${basename(dirname(path))}/${basename(path)}`, {
      cause,
    });
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseKey(text: string, file: string): Key {
  try {
    const key: unknown = JSON.parse(text);
    // The shape beyond `records` is judged case by case.
    if (typeof key === 'object' && key !== null && 'records' in key && Array.isArray(key.records)) return key as Key;
  } catch {
    // Told below, with every other shape.
  }
  throw new UnreadableInput(`expected a JSON key with "records" for ${basename(file)}`);
}

async function* judgeFile(file: string, key: Key, options: SuiteOptions, tally: Tally): AsyncIterable<Outcome | Note> {
  const group = basename(file);
  const idOf = (record: number): string => `${group}#${record}`;
  const wanted = key.records.filter(({ record }) => options.wants(idOf(record), group));
  if (wanted.length === 0) return;
  const read = await checkFile(file, key, options);
  const rows = new Map<number, RosterRow>(
    typeof read === 'string' ? [] : read.rows.map((row): [number, RosterRow] => [row.record, row]),
  );
  const known = new Set<number>();
  for (const keyed of wanted) {
    const id = idOf(keyed.record);
    if (!KINDS.has(keyed.kind)) yield failed(id, group, 'a known kind', keyed.kind);
    if (keyed.kind !== 'data') continue;
    known.add(keyed.record);
    const row = rows.get(keyed.record);
    tally.judge(keyed, row);
    const missing = typeof read === 'string' ? read : 'no data record';
    yield row ? judged(id, group, ...comparison(keyed, row)) : failed(id, group, 'a data record', missing);
  }
  for (const record of rows.keys()) {
    const id = idOf(record);
    if (known.has(record) || !options.wants(id, group)) continue;
    tally.extra();
    yield failed(id, group, 'no data record', 'a data record');
  }
}

/** The report, or why there is none. */
async function checkFile(file: string, key: Key, options: SuiteOptions): Promise<RosterReport | string> {
  const table = await readTable(readFileSync(file), { fileName: basename(file) });
  if (!table.ok) return table.findings.map(({ code }) => code).join(' ');
  const choice = await selectSheet(table.value.sheets);
  const sheet = choice.sheet ?? table.value.sheets[0];
  if (!sheet) return 'no sheet';
  const referenceDate = options.asOf ?? parseCalendarDate(key.referenceDate ?? '');
  const report = await checkRoster(sheet, {
    ...(referenceDate && { referenceDate }),
    date1904: table.value.date1904,
  });
  return report.header ? report : report.findings.map(({ code }) => code).join(' ');
}

/** Expected and got, with the fields that agree left out: the two are equal when everything does. */
function comparison(keyed: KeyedRecord, row: RosterRow): readonly [expected: string, got: string] {
  const values: Readonly<Record<string, unknown>> = row.values;
  const differing = Object.entries(keyed.expected ?? {}).filter(([field, value]) => (values[field] ?? null) !== value);
  return [
    line(differing, expectedProblems(keyed)),
    line(
      differing.map(([field]) => [field, values[field] ?? null]),
      foundProblems(row),
    ),
  ];
}

function line(fields: readonly (readonly [string, unknown])[], problems: readonly string[]): string {
  const shown = fields.map(([field, value]) => `${field}=${JSON.stringify(value)}`);
  return [...shown, `[${[...new Set(problems)].sort().join(' ')}]`].join(' ');
}
