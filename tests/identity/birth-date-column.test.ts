import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { identityCodes } from '../../src/identity/codes/index.ts';
import {
  type BirthDateCell,
  type BirthDateColumn,
  type BirthDateColumnVerdict,
  birthDateColumn,
} from '../../src/identity/index.ts';
import { render } from '../../src/messages/index.ts';
import { addDays, type CalendarDate, calendarDate, dateParts } from '../../src/values/index.ts';

function date(day: number, month = 5): BirthDateCell {
  const found = calendarDate(1990, month, day);
  if (!found) throw new Error('no such day');
  return { kind: 'date', date: found };
}
const text = (first: number, second = 5): BirthDateCell => ({ kind: 'text', text: `${first}/${second}/1990` });
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const smallDates = (count: number) => times(count, (index) => date((index % 12) + 1));
const largeTexts = (count: number) => times(count, (index) => text(13 + (index % 18)));
const monthFirst = (count: number) => times(count, (index) => text(5, 13 + (index % 18)));
const verdict = (...cells: BirthDateCell[]): BirthDateColumnVerdict => birthDateColumn(cells).verdict;

describe('birthDateColumn', () => {
  it('calls date cells swapped when all their days are small and texts hold the large ones', () => {
    const column = birthDateColumn([...smallDates(12), ...largeTexts(18)]);
    expect(column).toEqual({
      verdict: 'swapped-dates',
      dates: 12,
      texts: 18,
      evidence: {
        datesCompared: 12,
        datesDayOver12: 0,
        textsCompared: 18,
        textsFirstOver12: 18,
        textsSecondOver12: 0,
      },
      findings: [{ code: 'DOB_COLUMN_SWAPPED', severity: 'warning', path: [], params: { dates: 12, texts: 18 } }],
    });
  });

  it.each([
    // Eight small days in a row: 0.39 ** 8 is the first power below 1 in 1,000.
    ['seven dates', 7, 30, 0, 'too-few'],
    ['eight dates', 8, 30, 0, 'swapped-dates'],
    // 8 of 12 cells: 1 in 495 ways; 8 of 13: 1 in 1,287.
    ['four large texts', 8, 4, 0, 'too-few'],
    ['five large texts', 8, 5, 0, 'swapped-dates'],
    // Two texts among a hundred dates: 1 in 5,151 ways; one: 1 in 101.
    ['one text among a hundred dates', 100, 1, 0, 'too-few'],
    ['two texts among a hundred dates', 100, 2, 0, 'swapped-dates'],
    // Texts that have small days as well weaken it: C(18, 8) of C(23, 8) is 1 in 11.
    ['ten small texts beside', 8, 5, 10, 'too-few'],
    ['no text at all', 100, 0, 0, 'too-few'],
    ['no date at all', 0, 1, 0, 'consistent'],
    ['nothing', 0, 0, 0, 'too-few'],
  ] as const)('%s', (_, dates, large, small, expected) => {
    const texts = times(small, (index) => text((index % 12) + 1, 6));
    expect(verdict(...smallDates(dates), ...largeTexts(large), ...texts)).toBe(expected);
  });

  it('clears a column by one date cell after the 12th, not by one on the 12th', () => {
    expect(verdict(...smallDates(50), ...largeTexts(50), date(13))).toBe('consistent');
    expect(verdict(...smallDates(50), ...largeTexts(50), date(12))).toBe('swapped-dates');
  });

  it('takes no 1 January as evidence: it often stands for a year alone', () => {
    const fillers = times(40, () => date(1, 1));
    expect(verdict(...fillers, ...largeTexts(40))).toBe('consistent');
    expect(birthDateColumn([...fillers, text(1, 1)])).toMatchObject({
      verdict: 'too-few',
      dates: 40,
      texts: 1,
      evidence: { datesCompared: 0, textsCompared: 0 },
    });
    expect(verdict(...smallDates(8), date(1, 1), ...largeTexts(5))).toBe('swapped-dates');
  });

  it('does not accuse a list of firsts of a month for that alone', () => {
    const firsts = times(11, (index) => date(1, index + 2));
    const written = times(200, (index) => text(1, (index % 11) + 2));
    expect(verdict(...firsts, ...written, text(13), text(14))).toBe('too-few');
  });

  it.each([
    ['seven texts', 7, 0, 0, 'too-few'],
    ['eight texts', 8, 0, 0, 'month-first'],
    ['one day-first text', 40, 0, 1, 'consistent'],
    ['a quarter with large days', 2, 6, 0, 'month-first'],
    ['less than a quarter', 2, 7, 0, 'too-few'],
  ] as const)('month first: %s', (_, large, unclear, dayFirst, expected) => {
    const cells = [
      ...monthFirst(large),
      ...times(unclear, (index) => text(index + 2, 5)),
      ...times(dayFirst, () => text(13)),
    ];
    expect(verdict(...cells)).toBe(expected);
  });

  it('names a month-first column with its count, whatever its date cells hold', () => {
    const column = birthDateColumn([...monthFirst(9), ...smallDates(20)]);
    expect(column.verdict).toBe('month-first');
    expect(column.findings).toEqual([
      { code: 'DOB_COLUMN_MONTH_FIRST', severity: 'warning', path: [], params: { texts: 9 } },
    ]);
  });

  it.each([
    ['13-05-1990', 1],
    ['13.05.90', 1],
    [" '13/5/1990 00:00", 1],
    ['13 / 5 / 1990', 1],
    ['31/12/1990', 1],
    ['32/12/1990', 0],
    ['13/13/1990', 0],
    ['13/00/1990', 0],
    ['1990-05-13', 0],
    ['13051990', 0],
    ['1990', 0],
    ['13/05/199', 0],
    ['13/05/19901', 0],
    ['ngày 13 tháng 5 năm 1990', 0],
    ['', 0],
    [`13/05/1990${' '.repeat(100_000)}`, 0],
  ])('compares texts of two numbers and a year only: %j', (written, compared) => {
    const { texts, evidence } = birthDateColumn([{ kind: 'text', text: written }]);
    expect([texts, evidence.textsCompared, evidence.textsFirstOver12]).toEqual([1, compared, compared]);
  });

  it('reads an iterable once', () => {
    function* cells(): Generator<BirthDateCell> {
      yield* [...smallDates(9), ...largeTexts(9)];
    }
    expect(birthDateColumn(cells()).verdict).toBe('swapped-dates');
  });

  it('says what to do in both languages', () => {
    const [swapped] = birthDateColumn([...smallDates(9), ...largeTexts(9)]).findings;
    const [first] = birthDateColumn(monthFirst(9)).findings;
    if (!swapped || !first) throw new Error('no findings');
    expect(render(swapped, [identityCodes], 'vi')).toContain('cả 9 ô kiểu ngày');
    expect(render(swapped, [identityCodes], 'en')).toContain('Compare the date cells with the papers');
    expect(render(first, [identityCodes], 'vi')).toContain('Hãy đổi cả cột');
    expect(render(first, [identityCodes], 'en')).toContain('day/month/year');
  });

  it('has the shape that its callers build on', () => {
    expectTypeOf(birthDateColumn).parameter(0).toEqualTypeOf<Iterable<BirthDateCell>>();
    expectTypeOf<BirthDateColumn['verdict']>().toEqualTypeOf<
      'consistent' | 'swapped-dates' | 'month-first' | 'too-few'
    >();
    expectTypeOf<Extract<BirthDateCell, { kind: 'date' }>['date']>().toEqualTypeOf<CalendarDate>();
  });
});

const FIRST = calendarDate(1940, 1, 1);
const person = fc.record({
  date: fc.integer({ min: 0, max: 25_000 }).map((days) => {
    if (!FIRST) throw new Error('no first day');
    return addDays(FIRST, days);
  }),
  asDate: fc.boolean(),
});
const written = (of: CalendarDate, kind: 'date' | 'text', swap = false): BirthDateCell => {
  const { year, month, day } = dateParts(of);
  if (kind === 'text') return { kind, text: `${day}/${month}/${year}` };
  const found = swap ? calendarDate(year, day, month) : of;
  if (!found) throw new Error('no such day');
  return { kind, date: found };
};

describe('columns of random birth dates', () => {
  it('calls at most 1 of 1,000 honest day-first columns swapped, and none month first', () => {
    const verdicts: BirthDateColumnVerdict[] = [];
    const numRuns = 4000;
    fc.assert(
      fc.property(fc.array(person, { minLength: 10, maxLength: 40 }), (people) => {
        const { verdict: found } = birthDateColumn(
          people.map((each) => written(each.date, each.asDate ? 'date' : 'text')),
        );
        verdicts.push(found);
        expect(found).not.toBe('month-first');
      }),
      { seed: 20210914, numRuns },
    );
    expect(verdicts.filter((each) => each === 'swapped-dates').length).toBeLessThanOrEqual(numRuns / 1000);
  });

  it('recognises every column that a month-first spreadsheet took in, from forty people on', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 40, maxLength: 80 }), (people) => {
        const cells = people.map(({ date: of }) =>
          dateParts(of).day > 12 ? written(of, 'text') : written(of, 'date', true),
        );
        expect(birthDateColumn(cells).verdict).toBe('swapped-dates');
      }),
      { seed: 20210914, numRuns: 200 },
    );
  });
});
