import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Forecast } from '../../src/model/index.ts';
import { explainForecast, scheduleCodes } from '../../src/schedule/explain/index.ts';
import type { ScheduleForecast } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import type { Lang } from '../../src/values/index.ts';
import { ask, type Question } from './asking.ts';

const explained = (question: Question, lang: Lang): string[] => [
  ...explainForecast(ask(question), lang, { pack: vietnamCovid19 }),
];

const QUESTIONS: readonly Question[] = [
  { asOf: '2021-01-01' },
  { asOf: '2021-05-01' },
  { birth: '2003-07-02', asOf: '2021-07-01' },
  { birth: '2003', asOf: '2021-07-01' },
  { doses: 'AZ@2021-04-10', asOf: '2021-07-04' },
  { doses: 'AZ@2021-09-01', asOf: '2021-10-12', settings: { azGapWeeks: 6 } },
  { doses: 'AZ@2021-07-20', asOf: '2021-09-14', conditions: { mixingConsent: true } },
  { doses: 'PFZ@2021-08-01 PFZ@2021-08-20 PFZ@2022-01-01', asOf: '2021-10-15' },
  { doses: 'ABD@2021-10-10 ABD@2021-10-24', asOf: '2021-11-06' },
  { doses: 'VERO@2021-11-10 VERO@2021-12-01', asOf: '2021-12-28' },
  { doses: 'AZ@2021-05-01 AZ@2021-07-10', asOf: '2022-01-10', conditions: { infected: '2021-12-25' } },
  { birth: '1965-03-01', doses: 'AZ@2021-06-01 AZ@2021-08-01 PFZ@2022-01-31', asOf: '2022-05-30' },
  { asOf: '2021-09-15', conditions: { infected: '2021-07-20' } },
  { asOf: '2021-09-15', conditions: { pregnantWeeks: 12 } },
  { asOf: '2022-02-15', conditions: { acuteIllness: true } },
  { asOf: '2021-04-15', conditions: { acuteIllness: true } },
  { doses: 'AZ@2021-07-01', asOf: '2021-09-15', conditions: { anaphylaxisTo: 'AZ' } },
  { birth: '1955-03-03', asOf: '2021-11-01', offered: 'ABD' },
  { birth: '2010-06-01', doses: 'PFZ-C@2022-04-20', asOf: '2022-06-01' },
  { doses: 'JAN@2021-09-15', asOf: '2021-10-15' },
  { doses: 'VERO@2021-05-01 PFZ@2021-06-01 PFZ@2021-06-22 NVX@2021-08-01 PFZ@2021-08-01', asOf: '2021-10-01' },
];

describe('explainForecast', () => {
  it('leaves no placeholder open and no sentence unfinished, in both languages', () => {
    for (const question of QUESTIONS) {
      for (const lang of ['vi', 'en'] as const) {
        for (const line of explained(question, lang)) {
          expect(line).not.toMatch(/[{}]|undefined|NaN|\(\)| {2}| \./);
          expect(line).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
        }
      }
    }
  });

  it('reads well (Vietnamese)', () => {
    expect(QUESTIONS.map((question) => explained(question, 'vi'))).toMatchSnapshot();
  });

  it('reads well (English)', () => {
    expect(QUESTIONS.map((question) => explained(question, 'en'))).toMatchSnapshot();
  });

  it('knows every code that an answer can carry', () => {
    for (const question of QUESTIONS) {
      const answer = ask(question);
      expect(scheduleCodes).toHaveProperty(`STATUS_${answer.status}`);
      for (const reason of answer.reasons) expect(scheduleCodes).toHaveProperty(reason.code);
      for (const dose of answer.doses) if (dose.reason) expect(scheduleCodes).toHaveProperty(dose.reason);
    }
  });

  it('shows product codes without a pack, and takes a host wording', () => {
    const answer = ask({ doses: 'AZ@2021-04-10', asOf: '2021-06-05' });
    expect(explainForecast(answer, 'en').at(-1)).toBe('Allowed vaccines: AZ (1734/BYT-DP, one source).');
    const overrides = { STATUS_DUE: { en: 'come in for {dose}.' } };
    expect(explainForecast(answer, 'en', { overrides })[0]).toBe('Come in for dose 2.');
  });

  it('takes any forecast', () => {
    expectTypeOf<ScheduleForecast>().toExtend<Forecast>();
    expectTypeOf(explainForecast).parameter(0).toEqualTypeOf<Forecast>();
  });
});
