import { describe, expect, it } from 'vitest';
import { ask, dates } from './asking.ts';

describe('the first dose of an adult', () => {
  it.each([
    ['2021-02-25', 'NO_PROGRAMME P1 - - -'],
    ['2021-02-26', 'NOT_YET P1 2021-03-08 2021-03-08 -'],
    ['2021-03-07', 'NOT_YET P1 2021-03-08 2021-03-08 -'],
    ['2021-03-08', 'DUE P1 2021-03-08 2021-03-08 -'],
    ['2023-12-31', 'DUE P1 2021-03-08 2021-03-08 -'],
  ])('on %s: %s', (asOf, expected) => {
    expect(dates(ask({ asOf }))).toBe(expected);
  });

  it.each([
    ['2021-03-22', 'AZ'],
    ['2021-03-23', 'AZ SPUV'],
    ['2021-06-02', 'AZ SPUV'],
    ['2021-06-03', 'AZ SPUV VERO'],
    ['2021-06-12', 'AZ SPUV VERO PFZ'],
    ['2021-06-28', 'AZ SPUV VERO PFZ MOD'],
    ['2021-07-15', 'AZ SPUV VERO PFZ MOD JAN'],
    ['2021-09-10', 'AZ SPUV VERO PFZ MOD HAYAT JAN'],
    ['2021-09-17', 'AZ SPUV VERO PFZ MOD HAYAT ABD JAN'],
    ['2021-11-10', 'AZ SPUV VERO PFZ MOD HAYAT ABD COVX JAN'],
    ['2021-12-01', 'AZ SPUV VERO PFZ MOD HAYAT ABD COVX JAN SPUL'],
  ])('on %s may be %s', (asOf, products) => {
    expect(ask({ asOf }).products.join(' ')).toBe(products);
  });

  it('keeps to the ages of the product on offer', () => {
    expect(dates(ask({ birth: '1955-11-02', asOf: '2021-11-01', offered: 'ABD' }))).toBe(
      'DUE P1 2021-03-08 2021-03-08 -',
    );
    expect(dates(ask({ birth: '1955-11-01', asOf: '2021-11-01', offered: 'ABD' }))).toBe('NO_PROGRAMME P1 - - -');
    expect(dates(ask({ asOf: '2021-06-11', offered: 'PFZ' }))).toBe('NO_PROGRAMME P1 - - -');
    expect(ask({ birth: '1955-11-01', asOf: '2021-11-01', offered: 'ABD' }).products).toContain('AZ');
  });
});

describe('the second dose of the same product', () => {
  it.each([
    // product, first dose, day asked, answer
    ['AZ', '2021-04-10', '2021-06-04', 'NOT_YET P2 2021-06-05 2021-06-05 2021-07-03'],
    ['AZ', '2021-04-10', '2021-06-05', 'DUE P2 2021-06-05 2021-06-05 2021-07-03'],
    ['AZ', '2021-04-10', '2021-07-03', 'DUE P2 2021-06-05 2021-06-05 2021-07-03'],
    ['AZ', '2021-04-10', '2021-07-04', 'OVERDUE P2 2021-06-05 2021-06-05 2021-07-03'],
    ['AZ', '2021-03-08', '2021-03-16', 'NOT_YET P2 2021-04-05 2021-04-05 2021-05-31'],
    ['PFZ', '2021-06-20', '2021-07-10', 'NOT_YET P2 2021-07-11 2021-07-11 -'],
    ['PFZ', '2021-06-20', '2021-07-11', 'DUE P2 2021-07-11 2021-07-11 -'],
    ['MOD', '2021-07-01', '2021-07-25', 'NOT_YET P2 2021-07-29 2021-07-29 -'],
    ['MOD', '2021-08-05', '2021-09-02', 'DUE P2 2021-09-02 2021-09-02 -'],
    ['VERO', '2021-06-20', '2021-07-19', 'OVERDUE P2 2021-07-11 2021-07-11 2021-07-18'],
    ['HAYAT', '2021-09-20', '2021-10-11', 'DUE P2 2021-10-11 2021-10-11 2021-10-18'],
    ['SPUV', '2021-03-25', '2021-04-15', 'DUE P2 2021-04-15 2021-04-15 -'],
    ['COVX', '2021-11-20', '2021-12-17', 'NOT_YET P2 2021-12-18 2021-12-18 -'],
    ['ABD', '2021-09-20', '2021-10-04', 'DUE P2 2021-10-04 2021-10-04 -'],
  ])('%s on %s, asked on %s', (product, first, asOf, expected) => {
    const answer = ask({ doses: `${product}@${first}`, asOf });
    expect(dates(answer)).toBe(expected);
    expect(answer.products).toEqual([product]);
  });

  it('has no rule before the product was approved', () => {
    const answer = ask({ doses: 'PFZ@2021-04-01', asOf: '2021-05-01' });
    expect(dates(answer)).toBe('NO_PROGRAMME P2 - - -');
    expect(answer.reasons.map((reason) => reason.code)).toEqual(['NO_RULE_IN_FORCE']);
  });
});

describe('a province that shortens the gap after AstraZeneca', () => {
  it.each([
    [6, '2021-09-19', 'NOT_YET P2 2021-10-27 2021-10-27 2021-11-24'],
    [6, '2021-09-20', 'NOT_YET P2 2021-10-13 2021-10-27 2021-11-24'],
    [6, '2021-10-13', 'DUE P2 2021-10-13 2021-10-27 2021-11-24'],
    [4, '2021-09-29', 'DUE P2 2021-09-29 2021-10-27 2021-11-24'],
    [2, '2021-09-28', 'NOT_YET P2 2021-09-29 2021-10-27 2021-11-24'],
    [10, '2021-09-29', 'NOT_YET P2 2021-11-10 2021-11-10 2021-11-24'],
  ])('%i weeks, asked on %s', (azGapWeeks, asOf, expected) => {
    expect(dates(ask({ doses: 'AZ@2021-09-01', asOf, settings: { azGapWeeks } }))).toBe(expected);
  });

  it('does not touch other products', () => {
    const answer = ask({ doses: 'PFZ@2021-09-01', asOf: '2021-09-22', settings: { azGapWeeks: 4 } });
    expect(dates(answer)).toBe('DUE P2 2021-09-22 2021-09-22 -');
  });

  it('shortens the gap of the mixed course too', () => {
    const answer = ask({
      doses: 'AZ@2021-09-01',
      asOf: '2021-09-29',
      settings: { azGapWeeks: 4 },
      conditions: { mixingConsent: true },
    });
    expect(answer.status).toBe('DUE');
    expect([...answer.products].sort()).toEqual(['AZ', 'MOD', 'PFZ']);
  });
});

describe('another product for the second dose', () => {
  it.each([
    ['AZ@2021-05-01', '2021-07-21', 'AZ'],
    ['AZ@2021-05-01', '2021-07-22', 'AZ PFZ'],
    ['AZ@2021-05-01', '2021-07-27', 'AZ PFZ'],
    ['AZ@2021-05-01', '2021-09-09', 'AZ PFZ'],
    ['AZ@2021-05-01', '2021-09-10', 'AZ PFZ MOD'],
    ['AZ@2021-05-01', '2021-12-12', 'AZ PFZ MOD'],
    ['MOD@2021-08-01', '2021-09-09', 'MOD'],
    ['MOD@2021-08-01', '2021-09-10', 'MOD PFZ'],
    ['PFZ@2021-08-01', '2021-09-09', 'PFZ'],
    ['PFZ@2021-08-01', '2021-09-10', 'PFZ MOD'],
    ['PFZ@2021-08-01', '2021-12-12', 'PFZ MOD'],
    ['VERO@2021-08-01', '2021-12-12', 'VERO'],
    ['SPUV@2021-08-01', '2021-12-12', 'SPUV'],
    ['ABD@2021-10-10', '2021-12-12', 'ABD'],
  ])('%s on %s with consent: %s', (doses, asOf, products) => {
    expect(ask({ doses, asOf, conditions: { mixingConsent: true } }).products.join(' ')).toBe(products);
    expect(ask({ doses, asOf }).products).toEqual([doses.split('@')[0]]);
    expect(ask({ doses, asOf, conditions: { mixingConsent: false } }).products).toHaveLength(1);
  });

  it('is never offered to a child', () => {
    const answer = ask({
      birth: '2008-01-01',
      doses: 'PFZ@2021-11-05',
      asOf: '2021-12-20',
      conditions: { mixingConsent: true },
    });
    expect(answer.products).toEqual(['PFZ']);
  });
});

describe('a course is complete', () => {
  it.each([
    ['JAN@2021-09-15', 'P1'],
    ['AZ@2021-05-01 AZ@2021-05-29', 'P1 P2'],
    ['AZ@2021-06-01 PFZ@2021-08-02', 'P1 P2'],
    ['MOD@2021-08-01 PFZ@2021-08-29', 'P1 P2'],
    ['ABD@2021-09-20 ABD@2021-10-04 ABD@2021-10-18', 'P1 P2 P3'],
  ])('after %s', (doses, kinds) => {
    const answer = ask({ doses, asOf: '2021-11-30' });
    expect(dates(answer)).toBe('COMPLETE NONE - - -');
    expect(answer.primaryComplete).toBe(true);
    expect(answer.products).toEqual([]);
    expect(answer.doses.map((dose) => dose.kind).join(' ')).toBe(kinds);
    expect(answer.reasons.map((reason) => reason.code)).toEqual(['NOTHING_FURTHER']);
  });
});

describe('the volume of the next dose', () => {
  it('follows age, product and act', () => {
    expect(ask({ birth: '2015-01-01', asOf: '2022-05-01' }).volumesMl).toEqual({ 'PFZ-C': 0.2, MOD: 0.25 });
    expect(ask({ birth: '2008-01-01', asOf: '2022-05-01' }).volumesMl).toEqual({ PFZ: 0.3, MOD: 0.5 });
    const course = 'MOD@2021-08-01 MOD@2021-08-29';
    expect(ask({ doses: course, asOf: '2022-01-14' }).volumesMl).toEqual({ MOD: 0.5, PFZ: 0.3 });
    expect(ask({ doses: course, asOf: '2022-01-15' }).volumesMl).toEqual({ MOD: 0.25, PFZ: 0.3 });
  });
});
