import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainScreening } from '../../src/schedule/explain/index.ts';
import { type Conditions, type RulePack, type Screening, screen } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { fromDayNumber } from '../../src/values/index.ts';
import { ask, asked, type Question } from './asking.ts';

const ADULT = '1980-03-03';
const CHILD = '2008-04-04';

function screened(question: Question, pack: RulePack = vietnamCovid19): Screening {
  const { person, given, options } = asked({ birth: ADULT, ...question });
  return screen(pack, person, given, options);
}

describe('verdict and routing', () => {
  it.each<[Question, string]>([
    [{ asOf: '2022-02-15' }, 'eligible eligible ordinary-site'],
    [{ asOf: '2022-02-15', conditions: { temperature: 38 } }, 'caution caution ordinary-site'],
    [{ asOf: '2022-02-15', conditions: { anaphylaxisGrade3: 'bee' } }, 'hospital eligible hospital'],
    [{ asOf: '2022-02-15', conditions: { pregnantWeeks: 20 } }, 'hospital caution hospital'],
    [{ asOf: '2021-07-01', birth: '1950-01-01' }, 'hospital caution hospital'],
    [{ asOf: '2022-02-15', conditions: { acuteIllness: true } }, 'defer defer ordinary-site'],
    [{ asOf: '2022-02-15', conditions: { acuteIllness: true, anaphylaxisGrade3: 'bee' } }, 'defer defer hospital'],
    [
      { asOf: '2023-04-01', birth: CHILD, conditions: { anaphylaxisGradeAfterSameVaccine: 3 } },
      'contraindicated contraindicated hospital',
    ],
    [
      { asOf: '2023-04-01', birth: CHILD, conditions: { anaphylaxisGradeAfterSameVaccine: 2 } },
      'hospital eligible hospital',
    ],
  ])('%o: %s', (question, expected) => {
    const { outcome, verdict, routing } = screened(question);
    expect(`${outcome} ${verdict} ${routing}`).toBe(expected);
  });
});

describe('several waits', () => {
  const conditions = { acuteIllness: true, pregnantWeeks: 5, infected: '2021-08-01' };
  it('are all among the reasons', () => {
    expect(screened({ asOf: '2021-09-15', conditions }).reasons.map(({ rule, code }) => `${rule} ${code}`)).toEqual([
      'wait-adults-6-months WAIT_AFTER',
      'wait-early-pregnancy WAIT_UNTIL',
      'wait-acute-illness WAIT_OPEN',
    ]);
  });

  it('leave the forecast the one that ends last', () => {
    const last = (given: Conditions): string | undefined =>
      ask({ birth: ADULT, asOf: '2021-09-15', conditions: given }).reasons.at(-1)?.rule;
    expect(last(conditions)).toBe('wait-acute-illness');
    expect(last({ ...conditions, acuteIllness: false })).toBe('wait-adults-6-months');
    expect(last({ ...conditions, acuteIllness: false, infected: '2021-04-01' })).toBe('wait-early-pregnancy');
    expect(last({ ...conditions, infectedWithin6Months: true })).toBe('wait-acute-illness');
  });
});

describe('a line of a pack', () => {
  const [line] = vietnamCovid19.screening;
  if (!line) throw new Error('no line');
  const { ages: _ages, from: _from, to: _to, ...always } = line;
  const withLine = (outcome: string): RulePack => ({ ...vietnamCovid19, screening: [{ ...always, outcome }] });

  it.each(['contraindicated', 'defer', 'hospital', 'caution'])('may be %s, and moves no date', (outcome) => {
    const screening = screened({ asOf: '2022-02-15' }, withLine(outcome));
    expect(screening.outcome).toBe(outcome);
    expect(screening.reasons).toHaveLength(1);
    expect(ask({ birth: ADULT, asOf: '2022-02-15' }).status).toBe('DUE');
  });

  it.each(['eligible', 'maybe', ''])('may not be "%s"', (outcome) => {
    expect(() => screened({ asOf: '2022-02-15' }, withLine(outcome))).toThrow(
      /contraindicated, defer, hospital, caution/,
    );
  });
});

describe('the outcome', () => {
  const GRAVITY = ['eligible', 'caution', 'hospital', 'defer', 'contraindicated'];
  // Consent, occupation and immune status decide what is offered; the rest says something about the person.
  const told: Readonly<Record<string, fc.Arbitrary<NonNullable<Conditions[string]>>>> = Object.fromEntries(
    Object.entries(vietnamCovid19.conditions)
      .filter(([name]) => !['mixingConsent', 'immunocompromised', 'highRiskOccupation'].includes(name))
      .map(([name, { type }]) => [
        name,
        type === 'flag' || type === 'text'
          ? fc.constant(true)
          : type === 'date'
            ? fc.integer({ min: 18_690, max: 19_500 }).map(fromDayNumber)
            : type === 'product'
              ? fc.subarray(Object.keys(vietnamCovid19.products), { minLength: 1 })
              : fc.integer({ min: 0, max: 200 }),
      ]),
  );
  const question = fc.record({
    birth: fc.integer({ min: -9000, max: 17_500 }).map(fromDayNumber),
    asOf: fc.integer({ min: 18_690, max: 19_600 }).map(fromDayNumber),
    doses: fc.constantFrom('', 'AZ@2021-05-01', 'PFZ@2021-07-10 PFZ@2021-08-05', 'SPUV@2021-07-01', 'JAN@2021-08-22'),
    conditions: fc.record(told, { requiredKeys: [] }),
  });
  const options = { seed: 20210914, numRuns: 2000 };

  it('is the gravest reason, and verdict and routing are what the reasons say', () => {
    fc.assert(
      fc.property(question, (who) => {
        const { outcome, verdict, routing, reasons } = screened(who);
        const graves = reasons.map((reason) => GRAVITY.indexOf(reason.outcome));
        expect(GRAVITY.indexOf(outcome)).toBe(Math.max(0, ...graves));
        expect(graves).toEqual([...graves].sort((a, b) => b - a));
        expect(routing === 'hospital').toBe(reasons.some((reason) => reason.outcome === 'hospital'));
        const others = reasons.filter((reason) => reason.outcome !== 'hospital');
        expect(GRAVITY.indexOf(verdict)).toBe(Math.max(0, ...others.map((one) => GRAVITY.indexOf(one.outcome))));
      }),
      options,
    );
  });

  it('never becomes milder by one condition more', () => {
    const more = fc
      .constantFrom(...Object.keys(told))
      .chain((name) => (told[name] ?? fc.constant(true)).map((value) => ({ name, value })));
    fc.assert(
      fc.property(question, more, (who, { name, value }) => {
        const { [name as keyof typeof who.conditions]: _left, ...without } = who.conditions;
        const before = screened({ ...who, conditions: without });
        const after = screened({ ...who, conditions: { ...without, [name]: value } });
        expect(GRAVITY.indexOf(after.outcome)).toBeGreaterThanOrEqual(GRAVITY.indexOf(before.outcome));
        expect(GRAVITY.indexOf(after.verdict)).toBeGreaterThanOrEqual(GRAVITY.indexOf(before.verdict));
        if (before.routing === 'hospital') expect(after.routing).toBe('hospital');
      }),
      options,
    );
  });

  it('is said in whole sentences, in both languages', () => {
    fc.assert(
      fc.property(question, (who) => {
        const screening = screened(who);
        for (const lang of ['vi', 'en'] as const) {
          const lines = explainScreening(screening, lang, { pack: vietnamCovid19 });
          expect(lines).toHaveLength(screening.reasons.length);
          for (const line of lines) {
            expect(line).not.toMatch(/[{}]|undefined|NaN|\(\)| {2}| \./);
            expect(line).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
          }
        }
      }),
      { ...options, numRuns: 300 },
    );
  });

  it('reads', () => {
    const conditions = { acuteIllness: true, systolicAboveUsual: 35, pregnantWeeks: 20, temperature: 38 };
    expect(explainScreening(screened({ asOf: '2022-02-15', conditions }), 'vi')).toMatchInlineSnapshot(`
      [
        "Hoãn tiêm (đang mắc bệnh cấp tính), chưa xác định được ngày tiêm, theo 5785/QĐ-BYT.",
        "Mang thai từ 13 tuần: tư vấn và tiêm tại bệnh viện có khả năng cấp cứu sản khoa. Theo 5785/QĐ-BYT.",
        "Mang thai từ 13 tuần: thận trọng. Theo 5785/QĐ-BYT.",
        "Thân nhiệt dưới 35,5 °C hoặc trên 37,5 °C: thận trọng. Theo 5785/QĐ-BYT.",
        "Huyết áp tối đa cao hơn mức thường ngày trên 30 mmHg ở người tăng huyết áp đang điều trị: thận trọng. Theo 5785/QĐ-BYT.",
      ]
    `);
    expect(
      explainScreening(
        screened({ birth: CHILD, asOf: '2023-04-01', conditions: { anaphylaxisGradeAfterSameVaccine: 3, pulse: 101 } }),
        'en',
      ),
    ).toMatchInlineSnapshot(`
      [
        "Grade III anaphylaxis after the previous dose of the same vaccine: contraindicated outside hospitals. By 1575/QĐ-BYT, one source.",
        "Anaphylaxis of grade II or higher after the previous dose of the same vaccine: to a hospital. By 1575/QĐ-BYT, one source.",
        "Pulse under 60 or over 100 per minute in a child (limits of adults): caution. By a convention of the schedule (no act in force on this day was located).",
      ]
    `);
  });
});
