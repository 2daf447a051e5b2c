import { describe, expect, it } from 'vitest';
import { type Conditions, screen } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { isSdkError } from '../../src/values/index.ts';
import { ask, asked, dates, type Question } from './asking.ts';

function screened(question: Question): string {
  const { person, given, options } = asked(question);
  return screen(vietnamCovid19, person, given, options).outcome;
}

describe('a wait after infection', () => {
  it.each([
    // adults: six months under 2995 to 4355, none before and after
    ['1983-09-09', '', '2021-05-20', '2021-06-17', 'DUE P1 2021-03-08 2021-03-08 -'],
    ['1983-09-09', '', '2021-05-20', '2021-06-18', 'DEFERRED P1 2021-11-20 2021-11-20 -'],
    ['1983-09-09', '', '2021-05-20', '2021-11-19', 'DEFERRED P1 2021-11-20 2021-11-20 -'],
    ['1983-09-09', '', '2021-05-20', '2021-11-20', 'DUE P1 2021-11-20 2021-11-20 -'],
    ['1983-09-09', '', '2021-08-31', '2021-12-20', 'DEFERRED P1 2022-02-28 2022-02-28 -'],
    ['1983-09-09', '', '2021-08-31', '2021-12-21', 'DUE P1 2021-03-08 2021-03-08 -'],
    ['1983-09-09', 'AZ@2021-05-01', '2021-05-20', '2021-09-01', 'DEFERRED P2 2021-11-20 2021-11-20 2021-07-24'],
    ['1983-09-09', 'AZ@2021-05-01', '2021-05-20', '2021-12-01', 'OVERDUE P2 2021-11-20 2021-11-20 2021-07-24'],
    // 12-17: none for the basic course, three months for the booster
    ['2006-06-30', '', '2021-11-01', '2021-11-20', 'DUE P1 2021-10-14 2021-10-14 -'],
    ['2006-06-30', 'PFZ@2021-11-10 PFZ@2021-12-10', '2022-05-20', '2022-06-20', 'DEFERRED B1 2022-08-20 2022-08-20 -'],
    ['2006-06-30', 'PFZ@2021-11-10 PFZ@2021-12-10', '2022-05-20', '2022-08-20', 'DUE B1 2022-08-20 2022-08-20 -'],
    // 5-11: three months from the press conference on
    ['2014-05-05', '', '2022-03-10', '2022-04-11', 'DUE P1 2022-03-28 2022-03-28 -'],
    ['2014-05-05', '', '2022-03-10', '2022-04-12', 'DEFERRED P1 2022-06-10 2022-06-10 -'],
    // second booster: only an infection after the first one
    ['1960-03-01', 'JAN@2021-08-22 PFZ@2022-01-05', '2022-01-05', '2022-05-10', 'DUE B2 2022-05-05 2022-05-05 -'],
    ['1960-03-01', 'JAN@2021-08-22 PFZ@2022-01-05', '2022-03-06', '2022-05-10', 'DEFERRED B2 2022-06-06 2022-06-06 -'],
    ['1960-03-01', 'JAN@2021-08-22 PFZ@2022-01-05', '2022-03-06', '2022-07-10', 'DUE B2 2022-06-06 2022-06-06 -'],
    // an infection that lies ahead of the day asked about
    ['1983-09-09', '', '2021-09-16', '2021-09-15', 'DUE P1 2021-03-08 2021-03-08 -'],
  ])('born %s, %j, infected %s, asked %s: %s', (birth, doses, infected, asOf, expected) => {
    expect(dates(ask({ birth, doses, asOf, conditions: { infected } }))).toBe(expected);
  });
});

describe('pregnancy and illness', () => {
  it.each<[Conditions, string]>([
    [{ pregnantWeeks: 0 }, 'DEFERRED P1 2021-12-15 2021-12-15 -'],
    [{ pregnantWeeks: 12 }, 'DEFERRED P1 2021-09-22 2021-09-22 -'],
    [{ pregnantWeeks: 13 }, 'DUE P1 2021-03-08 2021-03-08 -'],
    [{ acuteIllness: true }, 'DEFERRED P1 - - -'],
    [{ acuteIllness: true, infected: '2021-08-01' }, 'DEFERRED P1 - - -'],
    [{ pregnantWeeks: 12, infected: '2021-08-01' }, 'DEFERRED P1 2022-02-01 2022-02-01 -'],
    [{ breastfeeding: true }, 'DUE P1 2021-03-08 2021-03-08 -'],
  ])('%o: %s', (conditions, expected) => {
    expect(dates(ask({ asOf: '2021-09-15', conditions }))).toBe(expected);
  });

  it('takes a product off the list, and refuses it when it is on offer', () => {
    const asOf = '2021-09-15';
    for (const conditions of [{ pregnantWeeks: 20 }, { breastfeeding: true }]) {
      expect(ask({ asOf, conditions }).products).not.toContain('SPUV');
      expect(ask({ asOf, conditions }).volumesMl).not.toHaveProperty('SPUV');
      expect(dates(ask({ asOf, conditions, offered: 'SPUV' }))).toBe('CONTRAINDICATED P1 - - -');
      expect(ask({ asOf, conditions, offered: 'AZ' }).status).toBe('DUE');
      expect(dates(ask({ asOf, doses: 'SPUV@2021-08-01', conditions }))).toBe('CONTRAINDICATED P2 - - -');
    }
  });
});

describe('anaphylaxis to a vaccine', () => {
  const conditions = { anaphylaxisTo: 'AZ' };
  it('forbids the only product of the next dose', () => {
    const answer = ask({ doses: 'AZ@2021-07-01', asOf: '2021-09-15', conditions });
    expect(dates(answer)).toBe('CONTRAINDICATED P2 - - -');
    expect(answer.products).toEqual([]);
    expect(answer.reasons).toMatchObject([
      { code: 'CONTRAINDICATED', act: { number: '4355/QĐ-BYT' }, products: ['AZ'] },
    ]);
  });

  it('leaves the others', () => {
    const mixed = ask({
      doses: 'AZ@2021-07-01',
      asOf: '2021-09-15',
      conditions: { ...conditions, mixingConsent: true },
    });
    expect(mixed.status).toBe('DUE');
    expect(mixed.products).toEqual(['PFZ', 'MOD']);
    expect(ask({ asOf: '2021-09-15', conditions: { anaphylaxisTo: ['AZ', 'PFZ'] } }).products).not.toContain('PFZ');
  });
});

describe('screen', () => {
  it.each<[string, string, Conditions, string]>([
    ['1993-01-01', '2022-02-15', {}, 'eligible'],
    ['1993-01-01', '2022-02-15', { temperature: 35.4 }, 'caution'],
    ['1993-01-01', '2022-02-15', { temperature: 35.5 }, 'eligible'],
    ['1993-01-01', '2022-02-15', { temperature: 37.5 }, 'eligible'],
    ['1993-01-01', '2022-02-15', { temperature: 37.6 }, 'caution'],
    ['1993-01-01', '2022-02-15', { systolic: 140, diastolic: 90 }, 'eligible'],
    ['1993-01-01', '2022-02-15', { systolic: 141, diastolic: 90 }, 'caution'],
    ['1993-01-01', '2022-02-15', { systolic: 89, diastolic: 70 }, 'caution'],
    ['1993-01-01', '2022-02-15', { systolic: 120, diastolic: 59 }, 'caution'],
    ['1993-01-01', '2022-02-15', { pulse: 60 }, 'eligible'],
    ['1993-01-01', '2022-02-15', { pulse: 101 }, 'caution'],
    ['1993-01-01', '2022-02-15', { respiratoryRate: 25 }, 'eligible'],
    ['1993-01-01', '2022-02-15', { respiratoryRate: 26 }, 'caution'],
    ['1993-01-01', '2022-02-15', { allergyOther: true }, 'caution'],
    ['1993-01-01', '2022-02-15', { chronicDisease: 'diabetes' }, 'caution'],
    ['2008-01-01', '2022-02-15', { chronicDisease: 'heart' }, 'hospital'],
    ['1993-01-01', '2022-02-15', { anaphylaxisGrade3: 'bee' }, 'hospital'],
    ['1993-01-01', '2022-02-15', { anaphylaxisGrade3: 'bee', temperature: 38 }, 'hospital'],
    ['1993-01-01', '2022-02-15', { acuteIllness: true, anaphylaxisGrade3: 'bee' }, 'defer'],
    ['1993-01-01', '2022-02-15', { pregnantWeeks: 12 }, 'defer'],
    ['1993-01-01', '2022-02-15', { pregnantWeeks: 13 }, 'hospital'],
    // over 65, from the 66th birthday, under 2995 and 3445 only
    ['1955-07-05', '2021-07-04', {}, 'eligible'],
    ['1955-07-05', '2021-07-05', {}, 'hospital'],
    ['1951-01-01', '2021-06-17', {}, 'eligible'],
    ['1951-01-01', '2021-08-09', {}, 'hospital'],
    ['1951-01-01', '2021-08-10', {}, 'eligible'],
  ])('born %s, on %s, %o: %s', (birth, asOf, conditions, expected) => {
    expect(screened({ birth, asOf, conditions })).toBe(expected);
  });

  it('names every line that applies, the gravest first, with its act', () => {
    const { person, given, options } = asked({
      asOf: '2022-02-15',
      conditions: { temperature: 38, acuteIllness: true },
    });
    expect(screen(vietnamCovid19, person, given, options).reasons).toMatchObject([
      { outcome: 'defer', rule: 'wait-acute-illness', act: { number: '5785/QĐ-BYT' } },
      { outcome: 'caution', rule: 'temperature', act: { number: '5785/QĐ-BYT' } },
    ]);
  });

  it('defers also where the schedule has nothing to offer', () => {
    expect(screened({ doses: 'JAN@2021-09-15', asOf: '2021-10-15', conditions: { acuteIllness: true } })).toBe('defer');
    expect(screened({ birth: '2019-01-01', asOf: '2022-10-15', conditions: { acuteIllness: true } })).toBe('defer');
    expect(screened({ doses: 'JAN@2021-09-15', asOf: '2021-10-15' })).toBe('eligible');
  });

  it('refuses a product that is on offer', () => {
    expect(screened({ asOf: '2021-09-15', conditions: { breastfeeding: true }, offered: 'SPUV' })).toBe(
      'contraindicated',
    );
  });
});

describe('misuse', () => {
  it.each<[Question, string]>([
    [{ asOf: '2021-09-15', conditions: { shoeSize: 42 } }, 'CONDITION_INVALID'],
    [{ asOf: '2021-09-15', conditions: { toString: true } }, 'CONDITION_INVALID'],
    [{ asOf: '2021-09-15', conditions: { pregnantWeeks: '12' } }, 'CONDITION_INVALID'],
    [{ asOf: '2021-09-15', conditions: { immunocompromised: 'yes' } }, 'CONDITION_INVALID'],
    [{ asOf: '2021-09-15', conditions: { infected: '20/07/2021' } }, 'CONDITION_INVALID'],
    [{ asOf: '2021-09-15', conditions: { anaphylaxisTo: 'AstraZeneca' } }, 'CONDITION_INVALID'],
    [{ asOf: '2021-09-15', settings: { azGap: 4 } }, 'SETTING_INVALID'],
    [{ asOf: '2021-09-15', settings: { azGapWeeks: 4.5 } }, 'SETTING_INVALID'],
    [{ asOf: '2021-09-15', settings: { graceDays: -1 } }, 'SETTING_INVALID'],
    [{ asOf: '2021-09-15', settings: { boosterAnchor: 'first-dose' } }, 'SETTING_INVALID'],
  ])('%o', (question, code) => {
    let caught: unknown;
    try {
      ask(question);
    } catch (error) {
      caught = error;
    }
    expect(isSdkError(caught, code)).toBe(true);
    // The offending value may be personal; the message speaks of names and accepted values only.
    expect(String(caught)).not.toMatch(/42|20\/07\/2021/);
  });

  it('lets undefined conditions and settings pass', () => {
    expect(
      ask({ asOf: '2021-09-15', conditions: { infected: undefined }, settings: { azGapWeeks: undefined } }).status,
    ).toBe('DUE');
  });
});
