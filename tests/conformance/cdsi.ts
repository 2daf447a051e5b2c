/**
 * The `cdsi` suite: a folder as `testdata/cdsi/`. A file `X-cases-*.json` is judged with every `X-supporting-data-*.xml`
 * and the schedule file beside it; antigens that its vaccine group needs besides come from the other files. Judged are every dose status, the series status (ignoring case) and each date that the
 * case gives; reasons and forecast numbers are shown with a failure, not judged.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CdsiData,
  type CdsiDose,
  type CdsiResult,
  evaluateCdsi,
  loadCdsi,
} from '../../src/schedule/cdsi/index.ts';
import { type CalendarDate, parseCalendarDate } from '../../src/values/index.ts';
import { failed, type Outcome, passed, type Suite, type SuiteOptions, UnreadableInput } from './outcome.ts';

type Case = Readonly<Record<string, unknown>>;

const DATES = ['earliest', 'recommended', 'pastDue'] as const;
const DOSE_STATUSES = ['valid', 'not valid', 'extraneous', 'sub-standard'];
const KNOWN = [
  ...['id', 'name', 'dob', 'gender', 'assessmentDate', 'seriesStatus', 'forecastNumber', ...DATES, 'vaccineGroup'],
  ...['changedInVersion', 'doses', 'evaluationTestType', 'forecastTestType', 'generalDescription'],
];
const KNOWN_OF_DOSE = ['date', 'vaccineName', 'cvx', 'mvx', 'evaluationStatus', 'evaluationReason'];
const SEXES: Readonly<Record<string, 'male' | 'female' | 'unknown'>> = { F: 'female', M: 'male', U: 'unknown' };

function fieldsOf(value: unknown, what: string, known: readonly string[]): Case {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} is no object`);
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${what} has an unknown field ${unknown.join(', ')}`);
  return { ...value };
}

function text(fields: Case, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new Error(`"${name}" is no text`);
  return value;
}

function date(fields: Case, name: string): CalendarDate {
  const value = parseCalendarDate(text(fields, name));
  if (!value) throw new Error(`"${name}" is no date`);
  return value;
}

/** What a case expects, or what came out, line by line; only judged lines are compared. */
type Lines = Readonly<Record<string, string>>;

function expectedLines(fields: Case, doses: readonly Case[]): Lines {
  const lines: Record<string, string> = { status: text(fields, 'seriesStatus').toLowerCase() };
  doses.forEach((dose, index) => {
    const status = text(dose, 'evaluationStatus').toLowerCase();
    if (!DOSE_STATUSES.includes(status)) throw new Error(`unknown evaluationStatus "${status}"`);
    lines[`dose${index + 1}`] = status;
  });
  for (const name of DATES) if (fields[name] !== null && fields[name] !== undefined) lines[name] = date(fields, name);
  return lines;
}

function givenLines(result: CdsiResult, doses: readonly CdsiDose[]): Lines {
  const lines: Record<string, string> = { status: result.status.toLowerCase() };
  doses.forEach((dose, index) => {
    const judged = result.doses.find((each) => each.dose === dose);
    lines[`dose${index + 1}`] = judged?.status.toLowerCase() ?? 'after the assessment date';
  });
  for (const name of DATES) lines[name] = result[name] ?? '';
  return lines;
}

function judge(value: unknown, data: CdsiData, fallback: { id: string; group: string }): Outcome {
  let { id, group } = fallback;
  try {
    const fields = fieldsOf(value, 'the case', KNOWN);
    group = text(fields, 'vaccineGroup');
    id = `${group}/${text(fields, 'id')}`;
    const doses: unknown = fields.doses;
    if (!Array.isArray(doses)) throw new Error('"doses" is no list');
    const doseFields = doses.map((dose) => fieldsOf(dose, 'a dose', KNOWN_OF_DOSE));
    const given = doseFields.map((dose): CdsiDose => {
      const mvx = dose.mvx === null || dose.mvx === undefined ? undefined : text(dose, 'mvx');
      return { date: date(dose, 'date'), cvx: text(dose, 'cvx'), mvx };
    });
    const gender = text(fields, 'gender');
    const sex = Object.hasOwn(SEXES, gender) ? SEXES[gender] : undefined;
    if (!sex) throw new Error(`unknown gender "${gender}"`);
    const expected = expectedLines(fields, doseFields);
    const result = evaluateCdsi(data, { birthDate: date(fields, 'dob'), sex }, given, {
      asOf: date(fields, 'assessmentDate'),
      vaccineGroup: group,
    });
    const got = givenLines(result, given);
    const differing = Object.keys(expected).filter((line) => expected[line] !== got[line]);
    if (differing.length === 0) return passed(id, group);
    const show = (lines: Lines): string => differing.map((line) => `${line}=${lines[line] || '(none)'}`).join(' ');
    const reasons = result.doses.map(({ reasons }) => reasons.join(' + ') || '-').join(', ');
    const shown = `${show(got)} [series "${result.series}", next ${result.forecastNumber ?? 'none'}, reasons ${reasons}]`;
    return failed(id, group, `${show(expected)} [next ${fields.forecastNumber ?? 'none'}]`, shown);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    return failed(id, group, 'a case that can be judged', message);
  }
}

/** The supporting data of every antigen file in a folder, by the file's stem; the schedule is read once. */
function readAntigens(folder: string, names: readonly string[]): { stem: string; data: CdsiData }[] {
  const named = names.flatMap((name) => {
    const stem = /^([a-z0-9-]+)-supporting-data-.*\.xml$/.exec(name)?.[1];
    return stem === undefined ? [] : [{ stem, text: readFileSync(join(folder, name), 'utf8') }];
  });
  const [schedule, ...others] = named.filter(({ stem }) => stem === 'schedule');
  if (!schedule || others.length > 0) {
    throw new UnreadableInput(`expected one file schedule-supporting-data-*.xml, found ${others.length}`);
  }
  return named
    .filter(({ stem }) => stem !== 'schedule')
    .map(({ stem, text }) => ({ stem, data: loadCdsi({ antigens: [text], schedule: schedule.text }) }));
}

/** What the cases of a stem are judged with: its own antigens, and those of other stems that its vaccine group may need. */
function dataOf(stem: string, antigens: readonly { stem: string; data: CdsiData }[]): CdsiData {
  const own = antigens.filter((each) => each.stem === stem);
  const [first] = own.length > 0 ? own : antigens;
  if (!first) throw new UnreadableInput(`no file ${stem}-supporting-data-*.xml`);
  const others = antigens.filter((each) => each.stem !== stem);
  return { ...first.data, antigens: new Map([...others, ...own].flatMap(({ data }) => [...data.antigens])) };
}

function listOf(path: string): readonly unknown[] {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(value)) throw new UnreadableInput(`${path} is no list of cases`);
  return value;
}

/** Judges a folder of CDSi cases. */
export const suite: Suite = {
  *run(path: string, options: SuiteOptions): Iterable<Outcome> {
    let files: { stem: string; cases: readonly unknown[]; data: CdsiData }[];
    try {
      const names = readdirSync(path).sort();
      const antigens = readAntigens(path, names);
      files = names.flatMap((name) => {
        const stem = /^([a-z0-9-]+)-cases-.*\.json$/.exec(name)?.[1];
        return stem === undefined ? [] : [{ stem, cases: listOf(join(path, name)), data: dataOf(stem, antigens) }];
      });
    } catch (error) {
      throw new UnreadableInput(error instanceof Error ? error.message : String(error));
    }
    if (files.length === 0) throw new UnreadableInput('no file X-cases-*.json');
    for (const { stem, cases, data } of files) {
      for (const [index, value] of cases.entries()) {
        const outcome = judge(value, data, { id: `${stem}#${index + 1}`, group: stem });
        if (options.wants(outcome.id, outcome.group)) yield outcome;
      }
    }
  },
};
