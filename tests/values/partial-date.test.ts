import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type CalendarDate,
  calendarDate,
  dateBounds,
  isFullDate,
  type PartialDate,
  parsePartialDate,
  partialDate,
  precisionOf,
  yearOf,
} from '../../src/values/index.ts';

describe('partial dates', () => {
  it.each([
    ['1950', 'year', 1950, '1950-01-01', '1950-12-31'],
    ['2004-02', 'month', 2004, '2004-02-01', '2004-02-29'],
    ['1990-05-04', 'day', 1990, '1990-05-04', '1990-05-04'],
  ])('%s is known to the %s', (text, precision, year, first, last) => {
    const date = parsePartialDate(text);
    if (!date) throw new Error('expected a date');
    expect(precisionOf(date)).toBe(precision);
    expect(isFullDate(date)).toBe(precision === 'day');
    expect(yearOf(date)).toBe(year);
    expect(dateBounds(date)).toEqual({ first, last });
  });

  it.each(['', '195', '1950-8', '1950-13', '1950-00', '0000', '1950-02-30', '1950-', '01/01/1950'])(
    'refuses %s',
    (text) => expect(parsePartialDate(text)).toBeUndefined(),
  );

  it('is made of the parts that are known', () => {
    expect(partialDate(1950)).toBe('1950');
    expect(partialDate(1950, 8)).toBe('1950-08');
    expect(partialDate(1950, 8, 2)).toBe('1950-08-02');
    expect(partialDate(1950, undefined, 2)).toBeUndefined();
    expect(partialDate(1950, 8, 32)).toBeUndefined();
    expect(partialDate(0)).toBeUndefined();
  });

  it('reads back what it makes, and never throws', () => {
    const part = fc.integer({ min: -1, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.option(part), fc.option(part), (year, month, day) => {
        const date = partialDate(year, month ?? undefined, day ?? undefined);
        if (date !== undefined) expect(parsePartialDate(date)).toBe(date);
      }),
      { seed: 20210914, numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        parsePartialDate(text);
      }),
      { seed: 20210914, numRuns: 1000 },
    );
  });

  it('takes every full date, and not the other way round', () => {
    expectTypeOf<CalendarDate>().toExtend<PartialDate>();
    expectTypeOf<PartialDate>().not.toExtend<CalendarDate>();
    const full: PartialDate | undefined = calendarDate(1990, 5, 4);
    expect(full).toBe('1990-05-04');
  });
});
