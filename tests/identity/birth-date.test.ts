import { format as formatWithDateFns } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type BirthDateOptions,
  birthDateFromSerial,
  checkBirthDate,
  dateOfSerial,
  explainBirthDate,
  formatBirthDate,
  type IdentityCode,
  isBirthDate,
  parseBirthDate,
} from '../../src/identity/index.ts';
import {
  addDays,
  type CalendarDate,
  type Parsed,
  type PartialDate,
  parseCalendarDate,
  parsePartialDate,
} from '../../src/values/index.ts';
import { hasShared } from '../setup/shared.ts';
import { codes, judge, VECTORS, vectors } from './people-vectors.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error('fixture');
  return date;
};
const partial = (text: string): PartialDate => {
  const date = parsePartialDate(text);
  if (!date) throw new Error('fixture');
  return date;
};
const referenceDate = day('2026-01-01');
const read = (input: string, options: BirthDateOptions = {}): string => {
  const date = parseBirthDate(input, { referenceDate, ...options });
  return `${date.ok ? date.value : '—'} ${codes(date).join(' ')}`.trim();
};

describe('parseBirthDate', () => {
  it.each([
    ['04/05/1990', '1990-05-04'],
    ['4/5/1990', '1990-05-04'],
    [' 04 / 05 / 1990 ', '1990-05-04'],
    ["'04/05/1990", '1990-05-04'],
    ['０４/０５/１９９０', '1990-05-04'],
    ['29/02/2000', '2000-02-29'],
    ['01/01/1900', '1900-01-01 DOB_PLACEHOLDER_POSSIBLE'],
    ['01/01/1990', '1990-01-01 DOB_PLACEHOLDER_POSSIBLE'],
    ['01/01/2026', '2026-01-01 DOB_PLACEHOLDER_POSSIBLE'],
    // Other forms.
    ['04-05-1990', '1990-05-04 DOB_FORMAT'],
    ['04.05.1990', '1990-05-04 DOB_FORMAT'],
    ['04 05 1990', '1990-05-04 DOB_FORMAT'],
    ['1990-05-04', '1990-05-04 DOB_FORMAT'],
    ['1990/05/04', '1990-05-04 DOB_FORMAT'],
    ['04051990', '1990-05-04 DOB_FORMAT'],
    ['19900504', '1990-05-04 DOB_FORMAT'],
    ['20121990', '1990-12-20 DOB_FORMAT'],
    ['20101112', '2010-11-12 DOB_FORMAT'],
    ['ngày 4 tháng 5 năm 1990', '1990-05-04 DOB_FORMAT'],
    ['Ngày 04 tháng 05 năm 1990', '1990-05-04 DOB_FORMAT'],
    ['4 tháng 5, 1990', '1990-05-04 DOB_FORMAT'],
    ['4 tháng tư 1990', '1990-04-04 DOB_FORMAT'],
    ['4 tháng mười hai năm 1990', '1990-12-04 DOB_FORMAT'],
    ['4 tháng mười 1990', '1990-10-04 DOB_FORMAT'],
    ['ngày 04/05/1990', '1990-05-04 DOB_FORMAT'],
    ['sinh ngày 04/05/1990', '1990-05-04 DOB_FORMAT'],
    ['04-thg 5-1990', '1990-05-04 DOB_FORMAT'],
    ['4-May-1990', '1990-05-04 DOB_FORMAT'],
    ['4 June 1990', '1990-06-04 DOB_FORMAT'],
    ['May 4, 1990', '1990-05-04 DOB_FORMAT'],
    ['15/07/1988 00:00:00', '1988-07-15 DOB_FORMAT'],
    ['15/07/1988 12:00:00 AM', '1988-07-15 DOB_FORMAT'],
    ['1988-07-15T00:00:00.000Z', '1988-07-15 DOB_FORMAT'],
    ['1988-07-14T17:00:00Z', '1988-07-14 DOB_FORMAT DOB_TIME_ZONE'],
    // Precision.
    ['1990', '1990 DOB_YEAR_ONLY'],
    ['năm 1990', '1990 DOB_FORMAT DOB_YEAR_ONLY'],
    ['sinh năm 1990', '1990 DOB_FORMAT DOB_YEAR_ONLY'],
    ['05/1990', '1990-05 DOB_MONTH_YEAR'],
    ['5-1990', '1990-05 DOB_FORMAT DOB_MONTH_YEAR'],
    ['1990-05', '1990-05 DOB_FORMAT DOB_MONTH_YEAR'],
    ['tháng 5 năm 1990', '1990-05 DOB_FORMAT DOB_MONTH_YEAR'],
    ['00/00/1990', '1990 DOB_YEAR_ONLY'],
    ['0/0/1990', '1990 DOB_YEAR_ONLY'],
    ['--/--/1990', '1990 DOB_YEAR_ONLY'],
    ['xx/xx/1990', '1990 DOB_YEAR_ONLY'],
    ['00/05/1990', '1990-05 DOB_MONTH_YEAR'],
    ['04/00/1990', '1990 DOB_YEAR_ONLY'],
    // Two-digit years.
    ['04/05/85', '1985-05-04 DOB_TWO_DIGIT_YEAR'],
    ['04-05-85', '1985-05-04 DOB_TWO_DIGIT_YEAR DOB_FORMAT'],
    ['04/05/00', '2000-05-04 DOB_TWO_DIGIT_YEAR'],
    ['31/12/25', '2025-12-31 DOB_TWO_DIGIT_YEAR'],
    ['02/01/26', '1926-01-02 DOB_TWO_DIGIT_YEAR'],
    ['04/05/30', '1930-05-04 DOB_TWO_DIGIT_YEAR'],
    ['29/02/00', '2000-02-29 DOB_TWO_DIGIT_YEAR'],
    // Month first, only where day first is impossible.
    ['02/13/1990', '1990-02-13 DOB_MONTH_FIRST'],
    ['12/31/1990', '1990-12-31 DOB_MONTH_FIRST'],
    // Serials as text.
    ['32997', '1990-05-04 DOB_SERIAL'],
    ['32997.5', '1990-05-04 DOB_SERIAL'],
    ['32997,5', '1990-05-04 DOB_SERIAL'],
    // No date.
    ['', '— DOB_MISSING'],
    ['-', '— DOB_MISSING'],
    ['không rõ', '— DOB_MISSING'],
    ['31/02/1983', '— DOB_INVALID'],
    ['31/04/2000', '— DOB_INVALID'],
    ['29/02/1900', '— DOB_INVALID'],
    ['13/13/1990', '— DOB_INVALID'],
    ['02/30/1990', '— DOB_INVALID'],
    ['13/1990', '— DOB_INVALID'],
    ['04/05/1850', '— DOB_INVALID'],
    ['31/12/1899', '— DOB_INVALID'],
    ['1899', '— DOB_INVALID'],
    ['98/09/26', '— DOB_INVALID'],
    ['04/05-1990', '— DOB_INVALID'],
    ['4 Foo 1990', '— DOB_INVALID'],
    ['Ngày 31 tháng 02 năm 1981', '— DOB_INVALID'],
    ['tuổi 35', '— DOB_INVALID'],
    ['60', '— DOB_INVALID'],
    ['4051990', '— DOB_INVALID'],
    // The future.
    ['04/10/2091', '— DOB_FUTURE'],
    ['02/01/2026', '— DOB_FUTURE'],
    ['2027', '— DOB_FUTURE'],
    ['02/2026', '— DOB_FUTURE'],
    ['55000', '— DOB_FUTURE'],
  ])('%j → %s', (input, expected) => expect(read(input)).toBe(expected));

  it('takes zeros for no date where a list asks for that', () => {
    expect(read('00/00/1993', { zeroParts: 'invalid' })).toBe('— DOB_INVALID');
    expect(read('04/05/1993', { zeroParts: 'invalid' })).toBe('1993-05-04');
    expect(read('1993', { zeroParts: 'invalid' })).toBe('1993 DOB_YEAR_ONLY');
  });

  it('takes the century from whoever knows it', () => {
    expect(read('04/05/20', { century: 1900 })).toBe('1920-05-04 DOB_TWO_DIGIT_YEAR');
    expect(read('04/05/20', { century: 2000 })).toBe('2020-05-04 DOB_TWO_DIGIT_YEAR');
  });

  it('asks the clock for today when no reference date is given', () => {
    expect(codes(parseBirthDate('04/05/2999'))).toEqual(['DOB_FUTURE']);
    expect(parseBirthDate('04/05/2025').ok).toBe(true);
    expect(parseBirthDate('04/05/1990').ok).toBe(true);
  });

  it('says which year two digits became, and nothing else of the date', () => {
    expect(parseBirthDate('04/05/85', { referenceDate }).findings).toEqual([
      { code: 'DOB_TWO_DIGIT_YEAR', severity: 'warning', path: [], params: { year: 1985 } },
    ]);
  });
});

describe('checkBirthDate', () => {
  it('checks the range of a date that is one already', () => {
    expect(checkBirthDate(day('1990-05-04'), { referenceDate })).toEqual({
      ok: true,
      value: '1990-05-04',
      findings: [],
    });
    expect(codes(checkBirthDate(day('2026-01-02'), { referenceDate }))).toEqual(['DOB_FUTURE']);
    expect(codes(checkBirthDate(day('1899-12-31'), { referenceDate }))).toEqual(['DOB_INVALID']);
    expect(codes(checkBirthDate(partial('1990'), { referenceDate }))).toEqual(['DOB_YEAR_ONLY']);
    expect(codes(checkBirthDate(partial('1990')))).toEqual(['DOB_YEAR_ONLY']);
  });
});

describe('spreadsheet serials', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [32997, 1900, '1990-05-04'],
    [32997.999, 1900, '1990-05-04'],
    [2958465, 1900, '9999-12-31'],
    [2958466, 1900, undefined],
    [0, 1900, undefined],
    [0, 1904, '1904-01-01'],
    [31535, 1904, '1990-05-04'],
    [2957003, 1904, '9999-12-31'],
    [2957004, 1904, undefined],
    [-1, 1904, undefined],
    [Number.NaN, 1900, undefined],
    [Number.POSITIVE_INFINITY, 1904, undefined],
  ] as const)('%d in the %d system is %s', (serial, system, date) => expect(dateOfSerial(serial, system)).toBe(date));

  it('agrees with date-fns on every serial from 61 on, and the systems lie 1,462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1463, max: 2_900_000 }), (serial) => {
        const expected = formatWithDateFns(new Date(1899, 11, 30 + serial), 'yyyy-MM-dd');
        expect(dateOfSerial(serial, 1900)).toBe(expected);
        expect(dateOfSerial(serial - 1462, 1904)).toBe(expected);
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });

  it('reads 1900 to 2100 as a year in a birth-date column', () => {
    expect(birthDateFromSerial(1990, 1900, { referenceDate })).toMatchObject({ ok: true, value: '1990' });
    expect(birthDateFromSerial(1990, 1904, { referenceDate })).toMatchObject({ ok: true, value: '1990' });
    expect(codes(birthDateFromSerial(2100, 1900, { referenceDate }))).toEqual(['DOB_FUTURE']);
    expect(codes(birthDateFromSerial(2101, 1900, { referenceDate }))).toEqual(['DOB_SERIAL']);
    expect(codes(birthDateFromSerial(60, 1900, { referenceDate }))).toEqual(['DOB_INVALID']);
    expect(codes(birthDateFromSerial(1990.5, 1900, { referenceDate }))).toEqual(['DOB_SERIAL']);
  });
});

describe('formatBirthDate, explainBirthDate', () => {
  it.each([
    ['1990-05-04', '04/05/1990', 'Sinh ngày 4 tháng 5 năm 1990.', 'Born on 4 May 1990.'],
    ['1990-12', '12/1990', 'Sinh tháng 12 năm 1990; không rõ ngày.', 'Born in December 1990; the day is not known.'],
    ['1990', '1990', 'Sinh năm 1990; không rõ ngày và tháng.', 'Born in 1990; day and month are not known.'],
  ])('%s', (iso, written, vi, en) => {
    expect(formatBirthDate(partial(iso))).toBe(written);
    expect(explainBirthDate(partial(iso), 'vi')).toBe(vi);
    expect(explainBirthDate(partial(iso), 'en')).toBe(en);
  });

  it('reads back what it writes, in every precision and spelling', () => {
    const known = fc.integer({ min: 0, max: 45_000 }).map((n) => addDays(day('1900-01-01'), n));
    fc.assert(
      fc.property(known, fc.constantFrom(10, 7, 4), (date, length) => {
        const cut = partial(date.slice(0, length));
        for (const written of [formatBirthDate(cut), cut, formatBirthDate(cut).replaceAll('/', '.')]) {
          const parsed = parseBirthDate(written, { referenceDate });
          expect(parsed.ok && parsed.value).toBe(cut);
        }
        const spoken = explainBirthDate(date, 'vi').replace('Sinh ', '').replace('.', '');
        const parsed = parseBirthDate(spoken, { referenceDate });
        expect(parsed.ok && parsed.value).toBe(date);
        const compact = formatBirthDate(date).replaceAll('/', '');
        const eight = parseBirthDate(compact, { referenceDate });
        expect(eight.ok && eight.value).toBe(date);
      }),
      { seed: 20210914, numRuns: 500 },
    );
  });

  it('never throws', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789/.-: TZxngàyháă', 'năm ', 'tháng '), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
        const date = parseBirthDate(text, { referenceDate });
        expect(isBirthDate(text, { referenceDate })).toBe(date.ok);
        if (date.ok) expect(parsePartialDate(date.value)).toBe(date.value);
        else expect(date.findings).toHaveLength(1);
      }),
      { seed: 20210914, numRuns: 2000 },
    );
    for (const unit of ['1', '0/', ' ', 'ngày ', '-', 'ﷺ']) {
      expect(parseBirthDate(unit.repeat(100_000 / unit.length)).ok).toBe(false);
    }
  });

  it('has the types of the contract', () => {
    expectTypeOf(parseBirthDate).returns.toEqualTypeOf<Parsed<PartialDate, IdentityCode>>();
    expectTypeOf(birthDateFromSerial).returns.toEqualTypeOf<Parsed<PartialDate, IdentityCode>>();
  });
});

describe.skipIf(!hasShared(VECTORS))('shared vectors', () => {
  for (const vector of hasShared(VECTORS) ? vectors('dob') : []) {
    it(`dob ${vector.input}`, () => judge(vector, parseBirthDate(vector.input, { referenceDate }), (date) => date));
  }
  for (const vector of hasShared(VECTORS) ? vectors('dob-excel') : []) {
    const [serial, system] = vector.input.split('|').map(Number);
    it(`dob-excel ${vector.input}`, () =>
      judge(
        vector,
        birthDateFromSerial(serial ?? 0, system === 1904 ? 1904 : 1900, { referenceDate }),
        (date) => date,
      ));
  }
});
