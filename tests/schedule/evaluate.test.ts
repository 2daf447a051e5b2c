import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DoseKind } from '../../src/model/index.ts';
import { type Evaluation, evaluate, type ScheduleSettings } from '../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';
import { asked, type Question } from './asking.ts';

function judged(question: Question): Evaluation {
  const { person, given, options } = asked(question);
  return evaluate(vietnamCovid19, person, given, options);
}

/** `P1`, `P2:DOSE_TOO_EARLY`, `ignored`: one word per dose. */
function words(question: Question): string {
  return judged(question)
    .doses.map(({ status, kind, reason }) => (status === 'valid' ? kind : [kind ?? status, reason].join(':')))
    .join(' ');
}

describe('evaluate', () => {
  it.each([
    // the last day that is too early, and the first that counts, by the manufacturer minimum
    ['AZ@2021-05-01 AZ@2021-05-28', 'P1 P2:DOSE_TOO_EARLY'],
    ['AZ@2021-05-01 AZ@2021-05-29', 'P1 P2'],
    ['PFZ@2021-08-01 PFZ@2021-08-21', 'P1 P2:DOSE_TOO_EARLY'],
    ['PFZ@2021-08-01 PFZ@2021-08-22', 'P1 P2'],
    ['MOD@2021-08-01 MOD@2021-08-28', 'P1 P2:DOSE_TOO_EARLY'],
    ['MOD@2021-08-01 MOD@2021-08-29', 'P1 P2'],
    ['VERO@2021-08-01 VERO@2021-08-21', 'P1 P2:DOSE_TOO_EARLY'],
    ['VERO@2021-08-01 VERO@2021-08-22', 'P1 P2'],
    ['HAYAT@2021-10-01 HAYAT@2021-10-21', 'P1 P2:DOSE_TOO_EARLY'],
    ['SPUV@2021-08-01 SPUV@2021-08-22', 'P1 P2'],
    ['COVX@2021-11-20 COVX@2021-12-17', 'P1 P2:DOSE_TOO_EARLY'],
    ['ABD@2021-10-01 ABD@2021-10-15 ABD@2021-10-28', 'P1 P2 P3:DOSE_TOO_EARLY'],
    ['ABD@2021-10-01 ABD@2021-10-15 ABD@2021-10-29', 'P1 P2 P3'],
    ['AZ@2021-03-15 AZ@2021-11-15', 'P1 P2'],
    // another product
    ['AZ@2021-05-01 PFZ@2021-05-29', 'P1 P2'],
    ['AZ@2021-05-01 MOD@2021-05-29', 'P1 P2'],
    ['MOD@2021-05-01 PFZ@2021-05-29', 'P1 P2'],
    ['PFZ@2021-05-01 MOD@2021-05-22', 'P1 P2'],
    ['PFZ@2021-05-01 AZ@2021-07-22', 'P1 P2:DOSE_PRODUCT_NOT_ALLOWED'],
    ['VERO@2021-05-01 PFZ@2021-07-22', 'P1 P2:DOSE_PRODUCT_NOT_ALLOWED'],
    ['VERO@2021-05-01 HAYAT@2021-07-22', 'P1 P2:DOSE_PRODUCT_NOT_ALLOWED'],
    ['NVX@2021-05-01', 'not-valid:DOSE_PRODUCT_UNKNOWN'],
    ['constructor@2021-05-01', 'not-valid:DOSE_PRODUCT_UNKNOWN'],
    // the same day
    ['AZ@2021-05-01 AZ@2021-05-01 AZ@2021-05-29', 'P1 not-valid:DOSE_SAME_DAY P2'],
    // after the day asked about
    ['AZ@2021-05-01 AZ@2022-12-01', 'P1 ignored:DOSE_AFTER_AS_OF'],
    // a repeat is counted from the dose given last, counted or not
    ['PFZ@2021-08-01 PFZ@2021-08-18 PFZ@2021-09-07', 'P1 P2:DOSE_TOO_EARLY P2:DOSE_TOO_EARLY'],
    ['PFZ@2021-08-01 PFZ@2021-08-18 PFZ@2021-09-08', 'P1 P2:DOSE_TOO_EARLY P2'],
    // one dose, two doses, three doses, then boosters
    ['JAN@2021-08-01 PFZ@2021-11-01', 'P1 B1'],
    ['SPUL@2021-12-01 SPUL@2022-03-01', 'P1 B1'],
    ['AZ@2021-05-01 AZ@2021-07-01 PFZ@2021-09-30', 'P1 P2 B1:DOSE_TOO_EARLY'],
    ['AZ@2021-05-01 AZ@2021-07-01 PFZ@2021-10-01', 'P1 P2 B1'],
    ['AZ@2021-05-01 AZ@2021-07-01 VERO@2021-10-01', 'P1 P2 B1:DOSE_PRODUCT_NOT_ALLOWED'],
    ['AZ@2021-05-01 AZ@2021-07-01 PFZ@2021-10-01 PFZ@2022-01-31', 'P1 P2 B1 B2:DOSE_TOO_EARLY'],
    ['AZ@2021-05-01 AZ@2021-07-01 PFZ@2021-10-01 PFZ@2022-02-01', 'P1 P2 B1 B2'],
    [
      'AZ@2021-05-01 AZ@2021-07-01 PFZ@2021-10-01 PFZ@2022-02-01 PFZ@2022-09-01',
      'P1 P2 B1 B2 extraneous:DOSE_BEYOND_SCHEDULE',
    ],
    // an additional dose lies between 28 days and 3 months, for those who are to have one
    ['VERO@2021-08-30 VERO@2021-11-30 VERO@2021-12-27', 'P1 P2 ADD:DOSE_TOO_EARLY'],
    ['VERO@2021-08-30 VERO@2021-11-30 VERO@2021-12-28', 'P1 P2 ADD'],
    ['VERO@2021-08-30 VERO@2021-11-30 AZ@2022-02-28', 'P1 P2 ADD'],
    ['VERO@2021-08-30 VERO@2021-11-30 AZ@2022-03-01', 'P1 P2 B1'],
    ['SPUV@2021-08-30 SPUV@2021-11-30 PFZ@2022-01-28 PFZ@2022-03-01', 'P1 P2 ADD B1'],
  ])('%s: %s', (doses, expected) => {
    expect(words({ doses, asOf: '2022-10-01' })).toBe(expected);
  });

  it.each([
    // youngest and eldest day of each product
    ['2003-07-02', 'AZ@2021-07-01', 'P1:DOSE_TOO_YOUNG'],
    ['2003-07-02', 'AZ@2021-07-02', 'P1'],
    ['2009-11-20', 'PFZ@2021-11-19', 'P1:DOSE_TOO_YOUNG'],
    ['2009-11-20', 'PFZ@2021-11-20', 'P1'],
    ['2010-05-01', 'PFZ-C@2022-04-30', 'P1'],
    ['2010-05-01', 'PFZ-C@2022-05-01', 'P1:DOSE_TOO_OLD'],
    ['2017-05-01', 'PFZ-C@2022-04-30', 'P1:DOSE_TOO_YOUNG'],
    ['2016-05-01', 'MOD@2022-05-01', 'P1'],
    ['2002-10-01', 'ABD@2021-09-30', 'P1:DOSE_TOO_YOUNG'],
    ['1955-10-01', 'ABD@2021-09-30', 'P1'],
    ['1955-10-01', 'ABD@2021-10-01', 'P1:DOSE_TOO_OLD'],
    // no mixing under 18, by the age at the dose
    ['2004-06-01', 'PFZ@2022-04-01 MOD@2022-05-31', 'P1 P2:DOSE_TOO_YOUNG'],
    ['2004-06-01', 'PFZ@2022-04-01 MOD@2022-06-01', 'P1 P2'],
    // boosters of 12-17 after five months, of under-12s never
    ['2006-06-30', 'PFZ@2021-11-10 PFZ@2021-12-31 PFZ@2022-05-30', 'P1 P2 B1:DOSE_TOO_EARLY'],
    ['2006-06-30', 'PFZ@2021-11-10 PFZ@2021-12-31 PFZ@2022-05-31', 'P1 P2 B1'],
    ['2012-06-30', 'PFZ-C@2022-04-15 PFZ-C@2022-05-13 PFZ-C@2022-10-01', 'P1 P2 B1:DOSE_TOO_YOUNG'],
  ])('born %s: %s: %s', (birth, doses, expected) => {
    expect(words({ birth, doses, asOf: '2022-10-01' })).toBe(expected);
  });

  it('takes the additional dose of the immunocompromised for what it is', () => {
    const doses = 'PFZ@2021-08-01 PFZ@2021-08-22 PFZ@2021-10-01 PFZ@2022-01-10';
    expect(words({ doses, asOf: '2022-10-01', conditions: { immunocompromised: true } })).toBe('P1 P2 ADD B1');
    expect(words({ doses, asOf: '2022-10-01' })).toBe('P1 P2 B1:DOSE_TOO_EARLY B1');
  });

  it('names the first day on which an early dose would have counted', () => {
    const { doses } = judged({ doses: 'AZ@2021-05-01 AZ@2021-05-20', asOf: '2021-10-01' });
    expect(doses[1]).toMatchObject({ status: 'not-valid', minimumDate: '2021-05-29' });
  });

  it('grants grace only when it is asked for', () => {
    const doses = 'PFZ@2021-08-01 PFZ@2021-08-18';
    const graced = (graceDays: number): string => words({ doses, asOf: '2021-10-30', settings: { graceDays } });
    expect([graced(0), graced(3), graced(4)]).toEqual(['P1 P2:DOSE_TOO_EARLY', 'P1 P2:DOSE_TOO_EARLY', 'P1 P2']);
  });

  it('reads a course that was begun anew with another product', () => {
    expect(words({ doses: 'VERO@2021-05-01 PFZ@2021-06-01 PFZ@2021-06-22', asOf: '2021-10-01' })).toBe(
      'extraneous:DOSE_OTHER_COURSE P1 P2',
    );
    expect(judged({ doses: 'VERO@2021-05-01 PFZ@2021-06-01 PFZ@2021-06-22', asOf: '2021-10-01' })).toMatchObject({
      primaryComplete: true,
      given: ['P1', 'P2'],
    });
    expect(
      words({ birth: '2004-01-01', doses: 'AZ@2021-12-01 PFZ@2021-12-30 PFZ@2022-01-20', asOf: '2022-03-01' }),
    ).toBe('P1:DOSE_TOO_YOUNG P1 P2');
  });

  it('takes the dose that counts when a day holds two records', () => {
    const birth = '2006-01-01';
    expect(words({ birth, doses: 'AZ@2021-12-01 PFZ@2021-12-01 PFZ@2021-12-22', asOf: '2022-03-01' })).toBe(
      'P1:DOSE_TOO_YOUNG P1 P2',
    );
  });

  it('leaves the records as they were handed in', () => {
    const { person, given, options } = asked({ doses: 'AZ@2021-07-01 AZ@2021-05-01', asOf: '2021-10-01' });
    const before = structuredClone(given);
    const { doses } = evaluate(vietnamCovid19, person, Object.freeze(given), options);
    expect(given).toEqual(before);
    expect(doses.map((verdict) => verdict.dose)).toEqual([given[1], given[0]]);
    expect(doses[0]?.dose).toBe(given[1]);
  });

  it('has narrow types', () => {
    expectTypeOf<Evaluation['given']>().toEqualTypeOf<readonly DoseKind[]>();
    expectTypeOf<ScheduleSettings>().toExtend<Readonly<Record<string, unknown>>>();
    expectTypeOf(evaluate).parameter(2).items.toHaveProperty('product');
  });
});
