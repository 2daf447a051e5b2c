import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Conditions, screen } from '../../src/schedule/index.ts';
import {
  conditionsOfStatements,
  type HistoryAnswers,
  type HistoryStatementName,
  historyStatements,
  openStatements,
  vietnamCovid19,
} from '../../src/schedule/vietnam/index.ts';
import { isSdkError } from '../../src/values/index.ts';
import { asked } from './asking.ts';

const names = historyStatements.map(({ name }) => name);
const allNo: HistoryAnswers = Object.fromEntries(names.map((name) => [name, 'no' as const]));
const allUnknown: HistoryAnswers = Object.fromEntries(names.map((name) => [name, 'unknown' as const]));

function outcome(answers: HistoryAnswers, asOf: string, birth = '1985-02-02', known: Conditions = {}): string {
  const { person, given, options } = asked({ birth, asOf, conditions: conditionsOfStatements(answers, known) });
  return screen(vietnamCovid19, person, given, options).outcome;
}

describe('the statements of the form', () => {
  it('are twelve, in order, in both languages, in words that the pack knows', () => {
    expect(historyStatements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(new Set(names).size).toBe(12);
    for (const { vi, en, yes, no, exact, confidence } of historyStatements) {
      expect(vi && en && confidence).toBeTruthy();
      for (const condition of [...Object.keys(yes), ...Object.keys(no), ...exact])
        expect(vietnamCovid19.conditions).toHaveProperty(condition);
      // Every condition that a no denies is one that a yes states.
      for (const condition of Object.keys(no)) expect(yes).toHaveProperty(condition, true);
    }
  });

  it.each<[HistoryStatementName, string, string, string, string]>([
    // adults under 2995, 3802, 5785; a child under 5002
    ['anaphylaxis', 'eligible', 'eligible', 'eligible', 'eligible'],
    ['recentInfection', 'defer', 'defer', 'eligible', 'eligible'],
    ['otherVaccine', 'eligible', 'eligible', 'eligible', 'eligible'],
    ['immuneDecline', 'defer', 'caution', 'caution', 'eligible'],
    ['immunosuppression', 'defer', 'eligible', 'eligible', 'eligible'],
    ['acuteIllness', 'defer', 'defer', 'defer', 'defer'],
    ['progressingDisease', 'defer', 'caution', 'caution', 'defer'],
    ['stableDisease', 'caution', 'caution', 'caution', 'hospital'],
    ['pregnancyOrBreastfeeding', 'eligible', 'eligible', 'eligible', 'eligible'],
    ['age65', 'eligible', 'eligible', 'eligible', 'eligible'],
    ['bleedingDisorder', 'caution', 'caution', 'caution', 'eligible'],
    ['otherAllergy', 'caution', 'caution', 'caution', 'caution'],
  ])('%s', (name, in2995, in3802, in5785, child) => {
    const answers = { ...allNo, [name]: 'yes' };
    expect(outcome(answers, '2021-07-01')).toBe(in2995);
    expect(outcome(answers, '2021-08-20')).toBe(in3802);
    expect(outcome(answers, '2022-02-15')).toBe(in5785);
    expect(outcome(answers, '2022-02-15', '2008-04-04')).toBe(child);
    // What a yes alone does not decide is on the list of what to ask, but for the age, which the birth date tells.
    if (in5785 === 'eligible' && name !== 'age65')
      expect(openStatements(answers).map((one) => one.name)).toEqual([name]);
  });
});

describe('an answer that is not known', () => {
  it('says nothing, and is asked for', () => {
    expect(conditionsOfStatements({})).toEqual({});
    expect(conditionsOfStatements(allUnknown)).toEqual({});
    expect(conditionsOfStatements({ acuteIllness: undefined })).toEqual({});
    for (const answers of [{}, allUnknown]) {
      expect(openStatements(answers).map(({ name }) => name)).toEqual(names.filter((name) => name !== 'age65'));
    }
  });

  it('is no "no"', () => {
    expect(conditionsOfStatements({ acuteIllness: 'no' })).toEqual({ acuteIllness: false });
    expect(openStatements(allNo)).toEqual([]);
    expect(Object.values(conditionsOfStatements(allNo)).every((value) => value === false)).toBe(true);
    // A stable disease denied leaves a progressing one possible, no treatment today one of last week.
    expect(conditionsOfStatements({ stableDisease: 'no', immunosuppression: 'no', anaphylaxis: 'no' })).toEqual({});
  });
});

describe('what is known exactly', () => {
  const left = (answers: HistoryAnswers, known: Conditions): readonly number[] =>
    openStatements({ ...allNo, ...answers }, known).map(({ number }) => number);

  it.each<[HistoryAnswers, Conditions, Conditions, readonly number[]]>([
    [{ recentInfection: 'yes' }, { infected: '2021-08-01' }, { infected: '2021-08-01' }, []],
    [{ recentInfection: 'yes' }, { infected: undefined }, { infectedWithin6Months: true }, [2]],
    [{ pregnancyOrBreastfeeding: 'yes' }, { pregnantWeeks: 0 }, { pregnantWeeks: 0 }, []],
    [
      { pregnancyOrBreastfeeding: 'yes' },
      { breastfeeding: false },
      { pregnantOrBreastfeeding: true, breastfeeding: false },
      [9],
    ],
    [{ anaphylaxis: 'yes' }, { anaphylaxisTo: 'AZ' }, { anaphylaxisTo: 'AZ' }, []],
    [{ bleedingDisorder: 'yes' }, { bleedingDisorder: false }, { bleedingDisorder: false }, []],
    [{ bleedingDisorder: 'yes' }, {}, { bleedingDisorder: true }, [11]],
    [{ recentInfection: 'unknown' }, { infected: '2021-08-01' }, { infected: '2021-08-01' }, []],
  ])('%o with %o', (answers, known, conditions, open) => {
    expect(conditionsOfStatements(answers, known)).toEqual(conditions);
    expect(left(answers, known)).toEqual(open);
  });

  it('dates the wait', () => {
    const answers = { ...allNo, recentInfection: 'yes' } as const;
    expect(outcome(answers, '2021-09-15', '1985-02-02', { infected: '2021-02-01' })).toBe('eligible');
    expect(outcome(answers, '2021-09-15', '1985-02-02', { infected: '2021-06-01' })).toBe('defer');
  });
});

describe('misuse', () => {
  it.each<{ answers: Readonly<Record<string, unknown>> }>([
    { answers: { fever: 'yes' } },
    { answers: { toString: 'yes' } },
    { answers: { acuteIllness: 'có' } },
    { answers: { acuteIllness: true } },
  ])('%o', ({ answers }) => {
    for (const ask of [() => conditionsOfStatements(answers), () => openStatements(answers)]) {
      let caught: unknown;
      try {
        ask();
      } catch (error) {
        caught = error;
      }
      expect(isSdkError(caught, 'STATEMENT_INVALID')).toBe(true);
      expect(String(caught)).not.toMatch(/có|true/);
    }
  });

  it('is caught by the types', () => {
    expectTypeOf<{ acuteIllness: 'có' }>().not.toExtend<HistoryAnswers>();
    expectTypeOf(conditionsOfStatements).returns.toEqualTypeOf<Conditions>();
  });
});
