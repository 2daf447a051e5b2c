import { describe, expect, it } from 'vitest';
import { ask, dates } from './asking.ts';

const AZ_COURSE = 'AZ@2021-05-10 AZ@2021-07-12';
const VERO_COURSE = 'VERO@2021-11-10 VERO@2021-12-01';

describe('the additional dose', () => {
  it.each([
    ['2021-12-16', 'NOT_YET ADD 2021-12-29 2021-12-29 -'],
    ['2021-12-17', 'NOT_YET ADD 2021-12-29 2021-12-29 2022-03-01'],
    ['2021-12-29', 'DUE ADD 2021-12-29 2021-12-29 2022-03-01'],
    ['2022-03-01', 'DUE ADD 2021-12-29 2021-12-29 2022-03-01'],
    ['2022-03-02', 'OVERDUE ADD 2021-12-29 2021-12-29 2022-03-01'],
    ['2022-06-23', 'OVERDUE ADD 2021-12-29 2021-12-29 2022-03-01'],
  ])('of a Sinopharm course on %s: %s', (asOf, expected) => {
    const answer = ask({ doses: VERO_COURSE, asOf });
    expect(dates(answer)).toBe(expected);
    expect([...answer.products].sort()).toEqual(['AZ', 'MOD', 'PFZ', 'VERO']);
  });

  it('is for the immunocompromised of 18 and over', () => {
    const doses = 'PFZ@2021-10-01 PFZ@2021-10-22';
    const conditions = { immunocompromised: true };
    expect(dates(ask({ doses, asOf: '2022-01-10', conditions }))).toBe('DUE ADD 2021-11-19 2021-11-19 2022-01-22');
    expect(ask({ doses, asOf: '2022-01-10' }).nextDose).toBe('B1');
    expect(ask({ birth: '2007-01-20', doses, asOf: '2022-01-10', conditions }).status).toBe('COMPLETE');
  });
});

describe('the first booster', () => {
  it.each([
    ['2021-11-30', 'COMPLETE NONE - - -'],
    ['2021-12-01', 'NOT_YET B1 2022-01-12 2022-01-12 -'],
    ['2021-12-16', 'NOT_YET B1 2022-01-12 2022-01-12 -'],
    ['2021-12-17', 'DUE B1 2021-10-12 2021-10-12 -'],
    ['2023-06-01', 'DUE B1 2021-10-12 2021-10-12 -'],
  ])('on %s: %s', (asOf, expected) => {
    expect(dates(ask({ doses: AZ_COURSE, asOf }))).toBe(expected);
  });

  it.each([
    [AZ_COURSE, '2021-12-17', 'AZ PFZ MOD'],
    [AZ_COURSE, '2022-07-01', 'PFZ MOD AZ'],
    ['AZ@2021-06-01 PFZ@2021-08-02', '2021-12-20', 'PFZ MOD'],
    ['AZ@2021-06-01 PFZ@2021-08-02', '2022-04-01', 'PFZ MOD'],
    ['AZ@2021-06-01 PFZ@2021-08-02', '2022-07-01', 'PFZ MOD AZ'],
    ['PFZ@2021-06-01 MOD@2021-08-02', '2022-03-26', 'PFZ MOD AZ'],
    ['MOD@2021-06-01 MOD@2021-08-02', '2022-03-25', 'MOD PFZ'],
    ['MOD@2021-06-01 MOD@2021-08-02', '2022-03-26', 'MOD PFZ AZ'],
    ['JAN@2021-06-01', '2022-03-26', 'JAN PFZ MOD'],
    ['JAN@2021-08-01', '2022-07-01', 'PFZ MOD AZ JAN'],
    ['VERO@2021-06-01 VERO@2021-08-02 VERO@2021-09-10', '2021-12-10', 'VERO PFZ MOD AZ'],
    ['VERO@2021-06-01 VERO@2021-08-02 VERO@2021-09-10', '2022-01-10', 'VERO PFZ MOD AZ'],
  ])('after %s on %s may be %s', (doses, asOf, products) => {
    const answer = ask({ doses, asOf });
    expect(answer.nextDose).toBe('B1');
    expect(answer.products.join(' ')).toBe(products);
  });

  it('counts from the additional dose where the setting says so', () => {
    const doses = `${VERO_COURSE} VERO@2022-01-05`;
    expect(ask({ doses, asOf: '2022-03-01' }).earliest).toBe('2022-03-01');
    expect(ask({ doses, asOf: '2022-03-01', settings: { boosterAnchor: 'last-primary-or-additional' } }).earliest).toBe(
      '2022-04-05',
    );
    // 10225 itself counts from the additional dose.
    expect(ask({ doses: 'VERO@2021-08-20 VERO@2021-09-20 VERO@2021-12-05', asOf: '2021-12-10' }).earliest).toBe(
      '2022-06-05',
    );
  });

  it.each([
    ['2022-06-16', 'COMPLETE NONE - - -'],
    ['2022-06-17', 'DUE B1 2022-05-31 2022-05-31 -'],
    ['2022-06-23', 'DUE B1 2022-05-31 2022-05-31 -'],
  ])('of a fifteen-year-old on %s: %s', (asOf, expected) => {
    expect(dates(ask({ birth: '2006-06-30', doses: 'PFZ@2021-11-10 PFZ@2021-12-31', asOf }))).toBe(expected);
  });

  it('rolls month ends forward where the setting says so', () => {
    const doses = 'PFZ@2021-10-30 PFZ@2021-11-30';
    expect(ask({ doses, asOf: '2022-02-27' }).earliest).toBe('2022-02-28');
    expect(ask({ doses, asOf: '2022-02-27', settings: { monthEnd: 'roll-forward' } }).earliest).toBe('2022-03-01');
  });
});

describe('the second booster', () => {
  const doses = 'AZ@2021-06-01 AZ@2021-08-01 PFZ@2022-01-31';
  it.each([
    ['1972-07-02', '2022-05-09', {}, 'COMPLETE NONE - - -'],
    ['1965-07-02', '2022-05-10', {}, 'NOT_YET B2 2022-05-31 2022-05-31 -'],
    ['1965-07-02', '2022-05-31', {}, 'DUE B2 2022-05-31 2022-05-31 -'],
    ['1972-07-02', '2022-07-01', {}, 'COMPLETE NONE - - -'],
    ['1972-07-02', '2022-07-02', {}, 'DUE B2 2022-05-31 2022-05-31 -'],
    ['1990-07-02', '2022-07-02', {}, 'COMPLETE NONE - - -'],
    ['1990-07-02', '2022-07-02', { highRiskOccupation: true }, 'DUE B2 2022-05-31 2022-05-31 -'],
    ['1990-07-02', '2022-07-02', { immunocompromised: true }, 'DUE B2 2022-05-31 2022-05-31 -'],
  ])('born %s, on %s, %o: %s', (birth, asOf, conditions, expected) => {
    expect(dates(ask({ birth, doses, asOf, conditions }))).toBe(expected);
  });

  it('is the last one', () => {
    expect(ask({ birth: '1950-01-01', doses: `${doses} PFZ@2022-06-10`, asOf: '2023-03-01' }).status).toBe('COMPLETE');
  });
});

describe('children', () => {
  it.each([
    ['2018-02-01', '2022-06-01', 'TOO_YOUNG P1 2023-02-01 2023-02-01 -'],
    ['2009-11-20', '2021-11-19', 'TOO_YOUNG P1 2021-11-20 2021-11-20 -'],
    ['2003-07-02', '2021-07-01', 'TOO_YOUNG P1 2021-07-02 2021-07-02 -'],
    ['2007-03-10', '2021-10-13', 'TOO_YOUNG P1 2025-03-10 2025-03-10 -'],
    ['2007-03-10', '2021-10-14', 'DUE P1 2021-10-14 2021-10-14 -'],
    ['2016-09-01', '2022-03-27', 'TOO_YOUNG P1 2028-09-01 2028-09-01 -'],
    ['2016-09-01', '2022-03-28', 'DUE P1 2022-03-28 2022-03-28 -'],
  ])('born %s, on %s: %s', (birth, asOf, expected) => {
    expect(dates(ask({ birth, asOf }))).toBe(expected);
  });

  it.each([
    ['2007-03-10', '2021-10-28', 'PFZ'],
    ['2007-03-10', '2021-10-29', 'PFZ MOD'],
    ['2016-09-01', '2022-05-10', 'PFZ-C'],
    ['2015-09-01', '2022-03-30', 'PFZ-C'],
    ['2015-09-01', '2022-03-31', 'PFZ-C MOD'],
  ])('born %s, on %s may have %s', (birth, asOf, products) => {
    expect(ask({ birth, asOf }).products.join(' ')).toBe(products);
  });

  it('have no rule for a second paediatric dose from the twelfth birthday on', () => {
    const doses = 'PFZ-C@2022-04-20';
    expect(ask({ birth: '2010-06-01', doses, asOf: '2022-05-31' }).status).toBe('DUE');
    expect(dates(ask({ birth: '2010-06-01', doses, asOf: '2022-06-01' }))).toBe('NO_PROGRAMME P2 - - -');
  });
});
