/**
 * The schedule suite: any CSV as `reference/data/schedule-vectors.csv`. Columns, condition keys and what is judged
 * stand in the reference, schedule section 5.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { DoseEvent } from '../../src/model/index.ts';
import { type ConditionValue, forecast, type ScheduleForecast, screen } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { type CalendarDate, parseCalendarDate } from '../../src/values/index.ts';
import { failed, type Outcome, passed, type Suite, type SuiteOptions, skipped, UnreadableInput } from './outcome.ts';

const COLUMNS = [
  'id',
  'birth_date',
  'history',
  'conditions',
  'as_of',
  'expected_status',
  'expected_screening',
  'primary_complete',
  'invalid_doses',
  'next_dose_kind',
  'earliest_date',
  'recommended_date',
  'latest_date',
  'earliest_date_cdsi_roll',
  'allowed_vaccines',
  'score',
  'act',
  'why',
  'confidence',
];

type Row = Readonly<Record<string, string>>;

/** What the conditions of a row say, in the engine's terms. */
interface Asked {
  readonly conditions: Record<string, ConditionValue>;
  readonly settings: Record<string, number | string>;
  offered?: string;
}

const FLAGS: Readonly<Record<string, string>> = {
  mixing_consent: 'mixingConsent',
  immunocompromised: 'immunocompromised',
  high_risk_occupation: 'highRiskOccupation',
  breastfeeding: 'breastfeeding',
  acute_illness: 'acuteIllness',
  allergy_other: 'allergyOther',
};
const TEXTS: Readonly<Record<string, string>> = {
  anaphylaxis_to: 'anaphylaxisTo',
  anaphylaxis_grade3: 'anaphylaxisGrade3',
  chronic_disease: 'chronicDisease',
  infected: 'infected',
};
const NUMBERS: Readonly<Record<string, string>> = {
  pregnant_weeks: 'pregnantWeeks',
  temperature: 'temperature',
  pulse: 'pulse',
  respiratory_rate: 'respiratoryRate',
};
const SETTINGS: Readonly<Record<string, string>> = { az_gap_weeks: 'azGapWeeks', grace_days: 'graceDays' };

function number(key: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new Error(`condition ${key} expects a number, got "${text}"`);
  return value;
}

function readConditions(text: string): Asked {
  const asked: Asked = { conditions: {}, settings: {} };
  for (const part of text.split(';').map((item) => item.trim())) {
    if (part === '') continue;
    const [key = '', value] = part.split(/=(.*)/s, 2);
    const named = (table: Readonly<Record<string, string>>): string | undefined =>
      Object.hasOwn(table, key) ? table[key] : undefined;
    const flag = named(FLAGS);
    const worded = named(TEXTS);
    const counted = named(NUMBERS);
    const setting = named(SETTINGS);
    if (key === 'offered' && value) asked.offered = value;
    else if (key === 'bp') {
      const [systolic = '', diastolic = ''] = (value ?? '').split('/');
      asked.conditions.systolic = number(key, systolic);
      asked.conditions.diastolic = number(key, diastolic);
    } else if (flag !== undefined) {
      if (value !== undefined && value !== 'yes' && value !== 'no')
        throw new Error(`condition ${key} expects yes or no`);
      asked.conditions[flag] = value !== 'no';
    } else if (worded !== undefined && value) asked.conditions[worded] = value;
    else if (counted !== undefined) asked.conditions[counted] = number(key, value ?? '');
    else if (setting !== undefined) asked.settings[setting] = number(key, value ?? '');
    else throw new Error(`unknown condition "${part}"`);
  }
  return asked;
}

function date(text: string): CalendarDate {
  const value = parseCalendarDate(text);
  if (!value) throw new Error(`"${text}" is no date`);
  return value;
}

function readHistory(text: string): DoseEvent[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const match = /^([A-Z][A-Z0-9-]*)(?:\/(\d+(?:\.\d+)?))?@(\d{4}-\d{2}-\d{2})$/.exec(item);
      if (!match) throw new Error(`history item "${item}" is not PRODUCT@DATE`);
      const dose = { product: match[1] ?? '', date: date(match[3] ?? '') };
      return match[2] === undefined ? dose : { ...dose, volumeMl: Number(match[2]) };
    });
}

function show(forecastGiven: ScheduleForecast, screening: string): Record<string, string> {
  return {
    expected_status: forecastGiven.status,
    expected_screening: screening,
    primary_complete: forecastGiven.primaryComplete ? 'yes' : 'no',
    invalid_doses: String(forecastGiven.doses.filter((dose) => dose.status === 'not-valid').length),
    next_dose_kind: forecastGiven.nextDose,
    earliest_date: forecastGiven.earliest ?? '',
    recommended_date: forecastGiven.recommended ?? '',
    latest_date: forecastGiven.latest ?? '',
    allowed_vaccines: [...forecastGiven.products].sort().join('|'),
  };
}

const SCREENING = {
  eligible: 'ELIGIBLE',
  caution: 'CAUTION',
  hospital: 'HOSPITAL',
  defer: 'DEFER',
  contraindicated: 'CONTRAINDICATED',
};
const DATES = ['earliest_date', 'recommended_date', 'latest_date'];

function judge(row: Row): Outcome {
  const id = row.id ?? '';
  const group = (row.next_dose_kind || row.expected_status) ?? '';
  if (row.score === 'no') return skipped(id, group, 'score=no: depends on a policy choice');
  const unknown = Object.keys(row).filter((column) => !COLUMNS.includes(column));
  if (unknown.length > 0)
    return failed(id, group, `columns ${COLUMNS.join(', ')}`, `unknown column ${unknown.join(', ')}`);
  if (row.score !== 'yes') return failed(id, group, 'score yes or no', `score "${row.score}"`);
  try {
    const asked = readConditions(row.conditions ?? '');
    const person = { birthDate: date(row.birth_date ?? ''), conditions: asked.conditions };
    const history = readHistory(row.history ?? '');
    const options = (settings: Asked['settings']) => ({
      asOf: date(row.as_of ?? ''),
      settings,
      ...(asked.offered === undefined ? {} : { offered: asked.offered }),
    });
    const given = forecast(vietnamCovid19, person, history, options(asked.settings));
    const screening = screen(vietnamCovid19, person, history, options(asked.settings));
    const got = show(given, SCREENING[screening.outcome]);
    const expected: Record<string, string> = {};
    for (const column of Object.keys(got)) if (row[column]) expected[column] = row[column];
    if (expected.allowed_vaccines) expected.allowed_vaccines = expected.allowed_vaccines.split('|').sort().join('|');
    if (row.next_dose_kind === 'NONE') for (const column of DATES) expected[column] = row[column] ?? '';
    if (row.earliest_date_cdsi_roll) {
      const rolled = forecast(
        vietnamCovid19,
        person,
        history,
        options({ ...asked.settings, monthEnd: 'roll-forward' }),
      );
      got.earliest_date_cdsi_roll = rolled.earliest ?? '';
      expected.earliest_date_cdsi_roll = row.earliest_date_cdsi_roll;
    }
    const differing = Object.keys(expected).filter((column) => expected[column] !== got[column]);
    if (differing.length === 0) return passed(id, group);
    const line = (values: Record<string, string>): string =>
      differing.map((column) => `${column}=${values[column] || '(none)'}`).join(' ');
    return failed(id, group, line(expected), line(got));
  } catch (error) {
    return failed(
      id,
      group,
      'a case that can be judged',
      error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error),
    );
  }
}

/** Judges a file of schedule vectors. */
export const suite: Suite = {
  *run(path: string, options: SuiteOptions): Iterable<Outcome> {
    let rows: Row[];
    try {
      rows = parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
    } catch (error) {
      throw new UnreadableInput(error instanceof Error ? error.message : String(error));
    }
    const missing = COLUMNS.slice(0, 5).filter((column) => !Object.hasOwn(rows[0] ?? {}, column));
    if (missing.length > 0) throw new UnreadableInput(`no column ${missing.join(', ')}`);
    for (const row of rows) {
      const outcome = judge(row);
      if (options.wants(outcome.id, outcome.group)) yield outcome;
    }
  },
};
