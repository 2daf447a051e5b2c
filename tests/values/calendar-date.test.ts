import { addMonths as dateFnsAddMonths, differenceInCalendarDays, isValid } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageInYears,
  type CalendarDate,
  calendarDate,
  compareDates,
  dateParts,
  daysInMonth,
  fromDayNumber,
  isCalendarDate,
  parseCalendarDate,
  toDayNumber,
} from '../../src/values/index.ts';

const PROPERTY = { seed: 20210914, numRuns: 2000 };
const dayNumbers = fc.integer({ min: -719162, max: 2932896 });
// date-fns works on local Date objects; between these years every zone of the test machine has whole days.
const modernDays = fc.integer({ min: -25567, max: 54787 }).map(fromDayNumber);

function date(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (!parsed) throw new Error(`not a date: ${text}`);
  return parsed;
}

/** The same civil date as date-fns sees it: local midnight. */
const local = (value: CalendarDate): Date => {
  const { year, month, day } = dateParts(value);
  return new Date(year, month - 1, day);
};

describe('parseCalendarDate', () => {
  it.each(['2021-09-14', '0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29'])('reads %s', (text) =>
    expect(parseCalendarDate(text)).toBe(text),
  );

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '0000-01-01',
    '14/09/2021',
    '2021-9-1',
    '',
  ])('refuses %s', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
    expect(isCalendarDate(text)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseCalendarDate(text);
        return true;
      }),
      PROPERTY,
    );
  });

  it('has its own type, which plain text is not', () => {
    expectTypeOf(parseCalendarDate('')).toEqualTypeOf<CalendarDate | undefined>();
    expectTypeOf<string>().not.toExtend<CalendarDate>();
    expectTypeOf<CalendarDate>().toExtend<string>();
  });
});

describe('calendarDate', () => {
  it('refuses fractions and impossible parts', () => {
    expect(calendarDate(2021.5, 1, 1)).toBeUndefined();
    expect(calendarDate(2021, 1, 0)).toBeUndefined();
    expect(calendarDate(10000, 1, 1)).toBeUndefined();
  });

  it('agrees with the calendar on the length of every month', () => {
    for (let year = 1896; year <= 2104; year++)
      for (let month = 1; month <= 12; month++)
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
  });
});

describe('day numbers', () => {
  it('counts from 1970-01-01', () => {
    expect(toDayNumber(date('1970-01-01'))).toBe(0);
    expect(toDayNumber(date('0001-01-01'))).toBe(-719162);
    expect(toDayNumber(date('9999-12-31'))).toBe(2932896);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(dayNumbers, (n) => toDayNumber(fromDayNumber(n)) === n),
      PROPERTY,
    );
  });

  it('agrees with UTC milliseconds', () => {
    fc.assert(
      fc.property(dayNumbers, (n) => {
        const { year, month, day } = dateParts(fromDayNumber(n));
        const utc = new Date(0);
        utc.setUTCFullYear(year, month - 1, day);
        return utc.getTime() === n * 86_400_000;
      }),
      PROPERTY,
    );
  });

  it('differs as date-fns says', () => {
    fc.assert(
      fc.property(modernDays, modernDays, (a, b) => {
        expect(toDayNumber(a) - toDayNumber(b)).toBe(differenceInCalendarDays(local(a), local(b)));
      }),
      PROPERTY,
    );
  });

  it.each([Number.NaN, 0.5, 2932897, -719163])('refuses %s', (n) => expect(() => fromDayNumber(n)).toThrow(RangeError));
});

describe('addMonths', () => {
  it.each([
    ['2021-08-31', 6, '2022-02-28', '2022-03-01'],
    ['2021-11-30', 3, '2022-02-28', '2022-03-01'],
    ['2021-01-31', 2, '2021-03-31', '2021-03-31'],
    ['2021-03-31', -1, '2021-02-28', '2021-03-01'],
    ['2020-01-30', 1, '2020-02-29', '2020-03-01'],
    ['2021-12-15', 1, '2022-01-15', '2022-01-15'],
  ])('%s + %i months', (from, months, clamped, rolled) => {
    expect(addMonths(date(from), months)).toBe(clamped);
    expect(addMonths(date(from), months, 'roll-forward')).toBe(rolled);
  });

  it('clamps as date-fns does', () => {
    fc.assert(
      fc.property(modernDays, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const expected = dateFnsAddMonths(local(from), months);
        expect(isValid(expected)).toBe(true);
        expect(local(addMonths(from, months)).getTime()).toBe(expected.getTime());
      }),
      PROPERTY,
    );
  });

  it('refuses to leave the calendar', () => {
    expect(() => addMonths(date('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(date('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addMonths(date('2021-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(date('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('ages', () => {
  it('counts birthdays', () => {
    expect(ageInYears(date('2003-07-02'), date('2021-07-01'))).toBe(17);
    expect(ageInYears(date('2003-07-02'), date('2021-07-02'))).toBe(18);
    expect(ageInYears(date('2004-02-29'), date('2022-02-27'))).toBe(17);
    expect(ageInYears(date('2004-02-29'), date('2022-02-28'))).toBe(18);
    expect(ageInYears(date('2022-01-01'), date('2021-12-31'))).toBe(-1);
  });

  it('is n on and after the nth birthday, n - 1 the day before', () => {
    fc.assert(
      fc.property(modernDays, fc.integer({ min: 1, max: 110 }), (birth, years) => {
        const birthday = addYears(birth, years);
        expect(ageInYears(birth, birthday)).toBe(years);
        expect(ageInYears(birth, addDays(birthday, -1))).toBe(years - 1);
      }),
      PROPERTY,
    );
  });
});

describe('compareDates', () => {
  it('orders as day numbers do', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(Math.sign(compareDates(fromDayNumber(a), fromDayNumber(b)))).toBe(Math.sign(a - b));
      }),
      PROPERTY,
    );
  });
});
