import { addDays, addMonths } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAge, contextOf, moveTo } from '../../src/schedule/context.ts';
import { dateOfDay, dayOfDate } from '../../src/schedule/day.ts';
import { addPeriod, parsePeriod } from '../../src/schedule/index.ts';
import { addMonths as addMonthsToDate, fromDayNumber, type MonthEnd, toDayNumber } from '../../src/values/index.ts';
import { day } from './asking.ts';

const options = { seed: 20210914, numRuns: 2000 };
const days = fc.integer({ min: -30_000, max: 40_000 });
const monthEnds = fc.constantFrom<MonthEnd>('clamp', 'roll-forward');

function plus(date: string, period: string, monthEnd: MonthEnd): string {
  const parsed = parsePeriod(period);
  return parsed ? fromDayNumber(addPeriod(toDayNumber(day(date)), parsed, monthEnd)) : 'no period';
}

describe('addPeriod', () => {
  it.each([
    ['2021-08-31', 'P6M', '2022-02-28', '2022-03-01'],
    ['2021-11-30', 'P3M', '2022-02-28', '2022-03-01'],
    ['2004-02-29', 'P18Y', '2022-02-28', '2022-03-01'],
    ['2021-01-31', 'P2M', '2021-03-31', '2021-03-31'],
    ['2000-01-31', 'P6M', '2000-07-31', '2000-07-31'],
    ['2021-12-31', 'P5M', '2022-05-31', '2022-05-31'],
    ['1904-02-29', 'P100Y', '2004-02-29', '2004-02-29'],
    ['1970-06-30', 'P51Y', '2021-06-30', '2021-06-30'],
    ['2021-09-01', 'P8W', '2021-10-27', '2021-10-27'],
    ['2021-09-01', 'P1M3D', '2021-10-04', '2021-10-04'],
    ['2021-09-01', 'P0D', '2021-09-01', '2021-09-01'],
  ])('%s + %s', (date, period, clamped, rolled) => {
    expect(plus(date, period, 'clamp')).toBe(clamped);
    expect(plus(date, period, 'roll-forward')).toBe(rolled);
  });

  it('agrees with date-fns', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 0, max: 400 }), (start, months, extra) => {
        const period = parsePeriod(`P${months}M${extra}D`);
        // Noon keeps the local date of every zone that the tests may run in.
        const { length } = fromDayNumber(start);
        const date = new Date(`${fromDayNumber(start)}T12:00:00`);
        const expected = addDays(addMonths(date, months), extra);
        const text = `${expected.getFullYear()}-${String(expected.getMonth() + 1).padStart(2, '0')}-${String(expected.getDate()).padStart(2, '0')}`;
        expect(length).toBe(10);
        expect(period && fromDayNumber(addPeriod(start, period, 'clamp'))).toBe(text);
      }),
      options,
    );
  });

  it('agrees with the calendar dates of the package', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1300 }), monthEnds, (start, months, monthEnd) => {
        const period = parsePeriod(`P${months}M`);
        expect(period && fromDayNumber(addPeriod(start, period, monthEnd))).toBe(
          addMonthsToDate(fromDayNumber(start), months, monthEnd),
        );
      }),
      options,
    );
  });

  it('never goes back when the anchor moves on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), monthEnds, (start, months, monthEnd) => {
        const period = parsePeriod(`P${months}M`);
        if (period)
          expect(addPeriod(start + 1, period, monthEnd)).toBeGreaterThanOrEqual(addPeriod(start, period, monthEnd));
      }),
      options,
    );
  });
});

describe('parsePeriod', () => {
  it.each(['', 'P', '8W', 'P8', 'PT8H', 'P-8W', 'P1.5M', 'P8W ', 'p8w', 'P99999999W', 'P1D1M'])(
    'refuses %j',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );

  it('reads years, months, weeks and days', () => {
    expect(parsePeriod('P1Y2M3W4D')).toEqual({ months: 14, days: 25, text: 'P1Y2M3W4D' });
  });
});

describe('ages', () => {
  it('are counted by birthdays, as periods are added', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 1200 }),
        monthEnds,
        (birth, lived, months, monthEnd) => {
          const from = parsePeriod(`P${months}M`);
          const context = contextOf(birth, birth, monthEnd, {}, {});
          moveTo(context, birth + lived);
          const reached = from !== undefined && birth + lived >= addPeriod(birth, from, monthEnd);
          expect(compareAge({ from, below: undefined }, context)).toBe(reached ? 0 : -1);
          expect(compareAge({ from: undefined, below: from }, context)).toBe(reached ? 1 : 0);
        },
      ),
      options,
    );
  });

  it('may be given in weeks', () => {
    const from = parsePeriod('P6W');
    const context = contextOf(100, 141, 'clamp', {}, {});
    expect(compareAge({ from, below: undefined }, context)).toBe(-1);
    moveTo(context, 142);
    expect(compareAge({ from, below: undefined }, context)).toBe(0);
  });
});

describe('days', () => {
  it('read and write every date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        expect(dayOfDate(fromDayNumber(number), 'date')).toBe(number);
        expect(dateOfDay(number)).toBe(fromDayNumber(number));
      }),
      options,
    );
  });

  it.each([
    '',
    '2021-9-14',
    '14/09/2021',
    '2021-00-10',
    '2021-13-01',
    '2021-01-00',
    '0000-01-01',
    '2021-09-14T',
    'yyyy-mm-dd',
    '2021/09/14',
  ])('refuse %j', (text) => {
    expect(() => dayOfDate(text, 'birthDate')).toThrow('"birthDate" expected a date as YYYY-MM-DD');
  });
});
