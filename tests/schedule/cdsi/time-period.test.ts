import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimePeriod } from '../../../src/schedule/cdsi/index.ts';
import { addPeriod } from '../../../src/schedule/index.ts';
import { fromDayNumber, toDayNumber } from '../../../src/values/index.ts';
import { day } from './supporting-data.ts';

const unit = fc.constantFrom('day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years');
const term = fc.tuple(fc.nat(2000), unit).map(([amount, name]) => `${amount} ${name}`);
const settings = { seed: 20210914, numRuns: 300 };

describe('a period of the supporting data', () => {
  it.each([
    ['0 days', 0, 0],
    ['6 months - 4 days', 6, -4],
    ['13 years + 4 weeks', 156, 28],
    [' 13 Years', 156, 0],
    ['1 week', 0, 7],
    ['4 weeks - 4 days', 0, 24],
    ['1 year + 1 month - 1 day', 13, -1],
  ])('%s', (text, months, days) => expect(parseTimePeriod(text)).toMatchObject({ months, days }));

  it.each([
    '',
    'n/a',
    'soon',
    '6',
    '6 moons',
    '- 4 days',
    '6 months -',
    '6 months 4 days',
    '1.5 years',
    '6 months -- 4 days',
    '1 day + 1 day + 1 day + 1 day + 1 day',
  ])('not %j', (text) => expect(parseTimePeriod(text)).toBeUndefined());

  it('adds years and months before days (CALCDT-6), and rolls forward (CALCDT-5)', () => {
    const later = (date: string, text: string): string => {
      const period = parseTimePeriod(text);
      return period ? fromDayNumber(addPeriod(toDayNumber(day(date)), period, 'roll-forward')) : '';
    };
    expect(later('2000-01-31', '6 months - 4 days')).toBe('2000-07-27');
    expect(later('2021-08-31', '6 months')).toBe('2022-03-01');
    expect(later('2004-02-29', '18 years')).toBe('2022-03-01');
    expect(later('2000-02-28', '1 month + 4 weeks')).toBe('2000-04-25');
  });

  it('reads what it can write, whatever the order of the terms', () => {
    fc.assert(
      fc.property(term, term, (first, second) => {
        const one = parseTimePeriod(`${first} + ${second}`);
        const other = parseTimePeriod(`${second} + ${first}`);
        expect([one?.months, one?.days]).toEqual([other?.months, other?.days]);
      }),
      settings,
    );
  });

  it('never throws', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('1', ' ', '-', '+', 'd', 'a', 'y', 's') }));
    fc.assert(
      fc.property(text, (input) => {
        const period = parseTimePeriod(input);
        if (period) expect(Number.isSafeInteger(period.months) && Number.isSafeInteger(period.days)).toBe(true);
      }),
      settings,
    );
  });
});
