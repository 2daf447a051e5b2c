/** Every item of the screening: both sides of its threshold, on the first and last day of every act. */
import { describe, expect, it } from 'vitest';
import { type Conditions, screen } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { asked, type Question } from './asking.ts';

const ADULT = '1980-03-03';
const CHILD = '2008-04-04';

/** `outcome act confidence` of the line, wait or exclusion of this id; undefined when it does not apply. */
function said(rule: string, question: Question): string | undefined {
  const { person, given, options } = asked(question);
  const reason = screen(vietnamCovid19, person, given, options).reasons.find((item) => item.rule === rule);
  if (!reason) return undefined;
  return [reason.outcome, reason.act?.number.split('/')[0] ?? 'no act', ...(reason.act ? [reason.act.confidence] : [])]
    .join(' ')
    .replace('confirmed', 'C')
    .replace('1 source', '1');
}

// First and last day of each act, and the day before and after.
const DAYS = {
  '2021-06-17': 'before 2995',
  '2021-06-18': '2995',
  '2021-07-14': '2995',
  '2021-07-15': '3445',
  '2021-08-09': '3445',
  '2021-08-10': '3802',
  '2021-09-09': '3802',
  '2021-09-10': '4355',
  '2021-10-26': '4355',
  '2021-10-27': '4355 and 5002',
  '2021-12-20': '4355 and 5002',
  '2021-12-21': '5785 and 5002',
  '2023-03-26': '5785 and 5002',
  '2023-03-27': '5785, 5002 and 1575',
} as const;
type Day = keyof typeof DAYS;
const days = Object.keys(DAYS).filter((text): text is Day => text in DAYS);

/** What each act says, in time: `outcome act confidence` by the acts of the day. */
type Said = (date: Day) => string | undefined;

const acts =
  (outcome: string, spans: readonly (readonly [from: string, to: string, said: string | undefined])[]): Said =>
  (date) => {
    const span = spans.find(([from, to]) => from <= date && date < to);
    return span?.[2] === undefined ? undefined : `${outcome} ${span[2]}`;
  };
const EVER = '9999';
const LATE = [
  ['2021-08-10', '2021-09-10', '3802 C'],
  ['2021-09-10', '2021-12-21', '4355 C'],
  ['2021-12-21', EVER, '5785 C'],
] as const;
/** 3802, 4355, 5785; judged before them too, by no act: the reference names no first day (schedule, section 5). */
const late = (outcome: string): Said => acts(outcome, [['', '2021-08-10', 'no act'], ...LATE]);
const children = (outcome: string, confidence = 'C'): Said =>
  acts(outcome, [
    ['', '2021-10-27', 'no act'],
    ['2021-10-27', EVER, `5002 ${confidence}`],
  ]);
const only2995 = (outcome: string): Said => acts(outcome, [['2021-06-18', '2021-07-15', '2995 1']]);
const by1575 = (outcome: string): Said => acts(outcome, [['2023-03-27', EVER, '1575 1']]);
const noAct = (outcome: string): Said => acts(outcome, [['', EVER, 'no act']]);
const elderly = (outcome: string): Said =>
  acts(outcome, [
    ['2021-06-18', '2021-07-15', '2995 C'],
    ['2021-07-15', '2021-08-10', '3445 C'],
  ]);
const everyAct = (outcome: string): Said =>
  acts(outcome, [
    ['', '2021-06-18', 'no act'],
    ['2021-06-18', '2021-07-15', '2995 C'],
    ['2021-07-15', '2021-08-10', '3445 C'],
    ...LATE,
  ]);

interface Item {
  readonly rule: string;
  readonly birth?: string;
  readonly holds: readonly Conditions[];
  /** On the other side of the threshold, or of the age. */
  readonly not: readonly (Conditions & { birth?: string })[];
  readonly said: Said;
  readonly offered?: string;
}

const held = (name: string): Pick<Item, 'holds' | 'not'> => ({
  holds: [{ [name]: true }],
  not: [{ [name]: false }, {}],
});

const items: readonly Item[] = [
  // Section 1.8, row by row.
  {
    rule: 'anaphylaxis-same-vaccine',
    holds: [{ anaphylaxisTo: 'AZ' }],
    not: [{ anaphylaxisTo: 'PFZ' }, {}],
    said: everyAct('contraindicated'),
    offered: 'AZ',
  },
  {
    rule: 'manufacturer-contraindication',
    holds: [{ manufacturerContraindication: ['AZ'] }],
    not: [{ manufacturerContraindication: ['PFZ'] }],
    said: everyAct('contraindicated'),
    offered: 'AZ',
  },
  { rule: 'wait-acute-illness', ...held('acuteIllness'), said: late('defer') },
  {
    rule: 'wait-early-pregnancy',
    holds: [{ pregnantWeeks: 0 }, { pregnantWeeks: 12 }],
    not: [{ pregnantWeeks: 13 }],
    said: late('defer'),
  },
  {
    rule: 'wait-infection-day-unknown-2995',
    ...held('infectedWithin6Months'),
    said: acts('defer', [['2021-06-18', '2021-07-15', '2995 C']]),
  },
  {
    rule: 'wait-infection-day-unknown-3445',
    ...held('infectedWithin6Months'),
    said: acts('defer', [['2021-07-15', '2021-08-10', '3445 1']]),
  },
  { rule: 'wait-infection-day-unknown-3802', ...held('infectedWithin6Months'), said: acts('defer', LATE.slice(0, 2)) },
  { rule: 'wait-uncontrolled-disease', ...held('uncontrolledDisease'), said: only2995('defer') },
  { rule: 'wait-severe-immune-decline', ...held('severeImmuneDecline'), said: only2995('defer') },
  { rule: 'wait-immunosuppressive-treatment', ...held('immunosuppressiveTreatment'), said: only2995('defer') },
  { rule: 'allergy-adults', ...held('allergyOther'), said: late('caution') },
  {
    rule: 'chronic-disease-adults',
    holds: [
      { chronicDisease: 'diabetes' },
      { chronicDiseaseProgressing: true },
      { uncontrolledDisease: true },
      { severeImmuneDecline: true },
    ],
    not: [{ immunosuppressiveTreatment: true }],
    said: late('caution'),
  },
  { rule: 'disturbed-perception-adults', ...held('disturbedPerception'), said: late('caution') },
  { rule: 'bleeding-disorder-adults', ...held('bleedingDisorder'), said: late('caution') },
  {
    rule: 'pregnancy-13-weeks-caution',
    holds: [{ pregnantWeeks: 13 }],
    not: [{ pregnantWeeks: 12 }],
    said: acts('caution', LATE),
  },
  {
    rule: 'pregnancy-13-weeks',
    holds: [{ pregnantWeeks: 13 }],
    not: [{ pregnantWeeks: 12 }],
    said: acts('hospital', [['', '2021-09-10', 'no act'], ...LATE.slice(1)]),
  },
  { rule: 'over-65', birth: '1950-01-01', holds: [{}], not: [{ birth: '1960-01-01' }], said: elderly('hospital') },
  {
    rule: 'over-65-caution',
    birth: '1950-01-01',
    holds: [{}],
    not: [{ birth: '1960-01-01' }],
    said: elderly('caution'),
  },
  {
    rule: 'temperature',
    holds: [{ temperature: 35.4 }, { temperature: 37.6 }],
    not: [{ temperature: 35.5 }, { temperature: 37.5 }],
    said: late('caution'),
  },
  {
    rule: 'pulse',
    holds: [{ pulse: 59 }, { pulse: 101 }],
    not: [{ pulse: 60 }, { pulse: 100 }],
    said: late('caution'),
  },
  {
    rule: 'diastolic',
    holds: [{ diastolic: 59 }, { diastolic: 91 }],
    not: [{ diastolic: 60 }, { diastolic: 90 }],
    said: late('caution'),
  },
  {
    rule: 'systolic',
    holds: [{ systolic: 89 }, { systolic: 141 }],
    not: [{ systolic: 90 }, { systolic: 140 }],
    said: late('caution'),
  },
  {
    rule: 'systolic-above-usual',
    holds: [{ systolicAboveUsual: 31 }],
    not: [{ systolicAboveUsual: 30 }],
    said: late('caution'),
  },
  {
    rule: 'respiration',
    holds: [{ respiratoryRate: 26 }],
    not: [{ respiratoryRate: 25 }, { respiratoryRate: 0 }],
    said: late('caution'),
  },
  {
    rule: 'oxygen-saturation',
    holds: [{ oxygenSaturation: 93.9 }],
    not: [{ oxygenSaturation: 94 }],
    said: only2995('caution'),
  },
  { rule: 'anaphylaxis-grade-3', holds: [{ anaphylaxisGrade3: 'bee' }], not: [{}], said: late('hospital') },
  {
    rule: 'sputnik-v-pregnancy',
    holds: [{ pregnantWeeks: 20 }, { pregnantWeeks: 5 }, { breastfeeding: true }, { pregnantOrBreastfeeding: true }],
    not: [{ breastfeeding: false }, { pregnantOrBreastfeeding: false }],
    said: acts('contraindicated', [
      ['', '2021-08-10', '1654 C'],
      ['2021-08-10', '2021-09-10', '3802 C'],
      ['2021-09-10', '2021-12-21', '4355 C'],
      ['2021-12-21', EVER, '1654 C'],
    ]),
    offered: 'SPUV',
  },
  // Children: 5002, then 1575.
  {
    rule: 'anaphylaxis-same-vaccine-children',
    birth: CHILD,
    holds: [{ anaphylaxisTo: 'PFZ' }],
    not: [{ anaphylaxisTo: 'AZ' }],
    said: acts('contraindicated', [
      ['2021-10-14', '2021-10-27', 'no act'],
      ['2021-10-27', EVER, '5002 C'],
    ]),
    offered: 'PFZ',
  },
  {
    rule: 'manufacturer-contraindication-children',
    birth: CHILD,
    holds: [{ manufacturerContraindication: ['PFZ'] }],
    not: [{}],
    said: acts('contraindicated', [['2021-10-14', EVER, 'no act']]),
    offered: 'PFZ',
  },
  { rule: 'wait-acute-illness-children', birth: CHILD, ...held('acuteIllness'), said: children('defer') },
  {
    rule: 'wait-progressing-disease-children',
    birth: CHILD,
    ...held('chronicDiseaseProgressing'),
    said: children('defer'),
  },
  { rule: 'allergy-children', birth: CHILD, ...held('allergyOther'), said: children('caution') },
  { rule: 'disturbed-perception-children', birth: CHILD, ...held('disturbedPerception'), said: children('caution') },
  {
    rule: 'chronic-disease-children',
    birth: CHILD,
    holds: [{ chronicDisease: true }, { congenitalDisease: 'heart' }],
    not: [{ chronicDiseaseProgressing: true }],
    said: children('hospital', '1'),
  },
  {
    rule: 'abnormal-heart-or-lung-sounds-children',
    birth: CHILD,
    ...held('abnormalHeartOrLungSounds'),
    said: children('hospital', '1'),
  },
  {
    rule: 'anaphylaxis-grade-3-children',
    birth: CHILD,
    holds: [{ anaphylaxisGrade3: true }],
    not: [{}],
    said: children('hospital', '1'),
  },
  {
    rule: 'anaphylaxis-grade-3-same-vaccine',
    birth: CHILD,
    holds: [{ anaphylaxisGradeAfterSameVaccine: 3 }],
    not: [{ anaphylaxisGradeAfterSameVaccine: 2 }],
    said: by1575('contraindicated'),
  },
  {
    rule: 'anaphylaxis-grade-2-same-vaccine',
    birth: CHILD,
    holds: [{ anaphylaxisGradeAfterSameVaccine: 2 }, { anaphylaxisGradeAfterSameVaccine: 3 }],
    not: [{ anaphylaxisGradeAfterSameVaccine: 1 }],
    said: by1575('hospital'),
  },
  {
    rule: 'temperature-children',
    birth: CHILD,
    holds: [{ temperature: 35.4 }, { temperature: 37.6 }],
    not: [{ temperature: 35.5 }, { temperature: 37.5 }],
    said: noAct('caution'),
  },
  {
    rule: 'pulse-children',
    birth: CHILD,
    holds: [{ pulse: 59 }, { pulse: 101 }],
    not: [{ pulse: 60 }, { pulse: 100 }],
    said: noAct('caution'),
  },
  {
    rule: 'diastolic-children',
    birth: CHILD,
    holds: [{ diastolic: 59 }, { diastolic: 91 }],
    not: [{ diastolic: 60 }, { diastolic: 90 }],
    said: noAct('caution'),
  },
  {
    rule: 'systolic-children',
    birth: CHILD,
    holds: [{ systolic: 89 }, { systolic: 141 }],
    not: [{ systolic: 90 }, { systolic: 140 }],
    said: noAct('caution'),
  },
  {
    rule: 'respiration-children',
    birth: CHILD,
    holds: [{ respiratoryRate: 26 }],
    not: [{ respiratoryRate: 25 }],
    said: noAct('caution'),
  },
];

describe.each(items)('$rule', ({ rule, birth = ADULT, holds, not, said: expected, offered }) => {
  const question = (conditions: Conditions, asOf: string): Question => ({
    birth,
    asOf,
    conditions,
    ...(offered === undefined ? {} : { offered }),
  });

  it.each(days)('on %s', (date) => {
    for (const conditions of holds) expect(said(rule, question(conditions, date))).toBe(expected(date));
    for (const { birth: other = birth, ...conditions } of not) {
      expect(said(rule, { ...question(conditions, date), birth: other })).toBeUndefined();
    }
  });

  it('is for one audience', () => {
    const other = birth === CHILD ? ADULT : CHILD;
    const ageless = ['pregnan', 'infection', 'wait-uncontrolled', 'wait-severe', 'wait-immuno', 'oxygen'];
    if (ageless.some((word) => rule.includes(word))) return;
    for (const date of days) {
      for (const conditions of holds) {
        expect(said(rule, { ...question(conditions, date), birth: other })).toBeUndefined();
      }
    }
  });
});

describe('the table above', () => {
  it('names every line, every exclusion and every flag wait of the pack', () => {
    const named = items.map(({ rule }) => rule);
    const { screening, exclusions, waits } = vietnamCovid19;
    for (const { id } of [...screening, ...exclusions]) expect(named).toContain(id);
    // Waits that are counted from a day have their own table in person-conditions.test.ts.
    for (const { id, period } of waits) if (period === undefined) expect(named).toContain(id);
  });

  it('asks for every condition that the pack declares for screening', () => {
    const asks = new Set(items.flatMap(({ holds }) => holds.flatMap((conditions) => Object.keys(conditions))));
    const others = ['mixingConsent', 'immunocompromised', 'highRiskOccupation', 'infected'];
    expect(Object.keys(vietnamCovid19.conditions).filter((name) => !asks.has(name))).toEqual(others);
  });
});
