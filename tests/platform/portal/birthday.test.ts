import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { birthdayCodec } from '../../../src/platform/portal/birthday.ts';
import { type BirthdayEncoding, decodeBirthday, encodeBirthday } from '../../../src/platform/portal/index.ts';
import {
  type CalendarDate,
  dateParts,
  fromDayNumber,
  parseCalendarDate,
  toDayNumber,
} from '../../../src/values/index.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
};
const FIRST = toDayNumber(day('1900-01-01'));
const LAST = toDayNumber(day('2030-12-31'));
const ENCODINGS: readonly BirthdayEncoding[] = ['utc-midnight', 'zone-history'];

describe('birth dates on the portal', () => {
  it('come back as they went, every day from 1900 to 2030, in both encodings', () => {
    let wrong = 0;
    for (let number = FIRST; number <= LAST; number += 1) {
      const date = fromDayNumber(number);
      const { year, month, day: dayOfMonth } = dateParts(date);
      const expected = Date.UTC(year, month - 1, dayOfMonth);
      if (encodeBirthday(date) !== expected) wrong += 1;
      for (const encoding of ENCODINGS) if (decodeBirthday(encodeBirthday(date, encoding)) !== date) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it('are the same whatever zone the process stands in', () => {
    const zone = process.env.TZ;
    const dates = ['1900-01-01', '1962-05-01', '1975-06-12', '1990-05-04', '2004-02-29'].map(day);
    try {
      const seen = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((TZ) => {
        process.env.TZ = TZ;
        return dates.map((date) => [encodeBirthday(date), decodeBirthday(encodeBirthday(date, 'zone-history'))]);
      });
      expect(new Set(seen.map((values) => JSON.stringify(values))).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('zone-history is 07:00 by the clocks of the time-zone database, every day from 1912 to 2030', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: 'numeric',
      minute: 'numeric',
    });
    const wrong: string[] = [];
    for (let number = toDayNumber(day('1912-01-01')); number <= LAST; number += 1) {
      const date = fromDayNumber(number);
      if (clock.format(encodeBirthday(date, 'zone-history')) !== '07:00') wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['1942-12-31', 0],
    ['1943-01-01', 1],
    ['1945-03-14', 1],
    ['1945-03-15', 2],
    ['1945-09-01', 2],
    ['1945-09-02', 0],
    ['1947-03-31', 0],
    ['1947-04-01', 1],
    ['1955-06-30', 1],
    ['1955-07-01', 0],
    ['1959-12-31', 0],
    ['1960-01-01', 1],
    ['1975-06-12', 1],
    ['1975-06-13', 0],
  ])('%s differs by %i hours', (text, hours) => {
    const date = day(text);
    expect(encodeBirthday(date) - encodeBirthday(date, 'zone-history')).toBe(hours * 3_600_000);
  });

  it('travel in a query and keep their encoding where it makes a difference', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), fc.constantFrom(...ENCODINGS), (number, encoding) => {
        const date = fromDayNumber(number);
        const wire = birthdayCodec.encode({ date, encoding });
        expect(wire).toMatch(/^-?\d+$/);
        const back = birthdayCodec.decode(wire);
        expect(back.date).toBe(date);
        expect(birthdayCodec.encode(back)).toBe(wire);
      }),
      { seed: 20210914, numRuns: 500 },
    );
  });

  it('types', () => {
    expectTypeOf(decodeBirthday).returns.toEqualTypeOf<CalendarDate>();
    expectTypeOf(encodeBirthday).parameter(1).toEqualTypeOf<BirthdayEncoding | undefined>();
  });
});
