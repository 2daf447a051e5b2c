import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  explainTaxCode,
  isTaxCode,
  parseTaxCode,
  randomTaxCode,
  type TaxCode,
  taxCodeCheckDigit,
} from '../../src/identity/index.ts';
import { parseCalendarDate } from '../../src/values/index.ts';
import { CELL_CHARACTERS, codes, number, referenceDate, seeded } from './numbers.ts';

describe('parseTaxCode', () => {
  it.each([
    ['0312345673', '0312345673', []],
    ['03.12.345.673', '0312345673', ['TAX_FORMATTED']],
    ['0312345673-001', '0312345673-001', []],
    ['0312345673-999', '0312345673-999', []],
    ['0312345673001', '0312345673-001', ['TAX_FORMATTED']],
    ['312345673', '0312345673', ['TAX_LEADING_ZERO_LOST']],
    ['312345673-001', '0312345673-001', ['TAX_FORMATTED', 'TAX_LEADING_ZERO_LOST']],
    ['O312345673', '0312345673', ['TAX_LETTER_REPAIRED']],
    ['0012345672', '0012345672', ['TAX_PREFIX_ZERO']],
    ['0200000014', '0200000014', []],
    ['001090900456', '001090900456', []],
  ])('%s', (input, expected, expectedCodes) => {
    const parsed = parseTaxCode(input, { referenceDate });
    expect(number(parsed)).toBe(expected);
    expect(codes(parsed)).toEqual(expectedCodes);
  });

  it.each([
    ['', 'TAX_MISSING'],
    ['3.1E+8', 'TAX_SCIENTIFIC'],
    ['0312345674', 'TAX_CHECK_DIGIT'],
    ['0300010070', 'TAX_NEVER_ISSUED'],
    ['0100000008', 'TAX_SEQUENCE_ZERO'],
    ['0312345673-000', 'TAX_BRANCH_ZERO'],
    ['12345', 'TAX_LENGTH'],
    ['03123456731', 'TAX_LENGTH'],
    ['VV34567890', 'TAX_NON_DIGIT'],
    ['003090900456', 'ID_PROVINCE_UNKNOWN'],
  ])('refuses %s with %s', (input, code) => expect(codes(parseTaxCode(input, { referenceDate }))).toEqual([code]));

  it('notices one wrong digit at every one of the ten positions', () => {
    for (let at = 0; at < 10; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const damaged = `${'0312345673'.slice(0, at)}${digit}${'0312345673'.slice(at + 1)}`;
        expect(parseTaxCode(damaged).ok, damaged).toBe(damaged === '0312345673');
      }
    }
  });

  // One digit alone gives 10 − weight mod 11.
  it.each([31, 29, 23, 19, 17, 13, 7, 5, 3].map((weight, position) => [position, weight] as const))(
    'position %i weighs %i',
    (position, weight) => {
      const nine = `${'0'.repeat(position)}1${'0'.repeat(8 - position)}`;
      expect(taxCodeCheckDigit(nine)).toBe(10 - (weight % 11));
    },
  );

  it.each([
    ['312345673001', '0312345673-001', ['TAX_LEADING_ZERO_LOST']],
    // 100 112 is an unassigned place, so the twelve digits can only be a branch without its zero.
    ['100112437001', '0100112437-001', ['TAX_LEADING_ZERO_LOST']],
    // 101 is Afghanistan and 0101000013 has a right check digit: read as a person, and said.
    ['101000013001', '101000013001', ['TAX_AMBIGUOUS_12']],
  ])('twelve digits %s are %s', (input, expected, expectedCodes) => {
    const parsed = parseTaxCode(input, { referenceDate });
    expect(number(parsed)).toBe(expected);
    expect(codes(parsed)).toEqual(expectedCodes);
  });

  it('finds a personal number early before it became a tax code', () => {
    const before = parseCalendarDate('2025-06-30');
    const since = parseCalendarDate('2025-07-01');
    if (!before || !since) throw new Error('dates');
    expect(codes(parseTaxCode('001090900456', { referenceDate: before }))).toEqual(['TAX_PERSONAL_NUMBER_EARLY']);
    expect(codes(parseTaxCode('001090900456', { referenceDate: since }))).toEqual([]);
  });

  it('explains units whole, people masked', () => {
    const said = (text: string, lang: 'vi' | 'en') => {
      const parsed = parseTaxCode(text, { referenceDate });
      return parsed.ok ? explainTaxCode(parsed.value, lang) : '';
    };
    expect(said('0312345673', 'en')).toBe('Tax code 0312345673: 10 digits, check digit right.');
    expect(said('0312345673-001', 'en')).toContain('branch 001 of 0312345673');
    expect(said('001090900456', 'vi')).toContain('Mã số thuế của cá nhân');
    expect(said('001090900456', 'en')).not.toContain('001090900456');
  });
});

describe('properties', () => {
  it('never throws; what it accepts is in standard form', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...CELL_CHARACTERS), maxLength: 16 }));
    fc.assert(
      fc.property(cell, (text) => {
        const parsed = parseTaxCode(text, { referenceDate });
        if (parsed.ok) expect(isTaxCode(parsed.value.number, { referenceDate })).toBe(true);
      }),
      { seed: 20210914, numRuns: 3000 },
    );
  });

  it('has a check digit for every prefix but those of remainder 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const nine = String(value).padStart(9, '0');
        const digit = taxCodeCheckDigit(nine);
        const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0);
        expect(digit).toBe(sum % 11 === 0 ? undefined : 10 - (sum % 11));
      }),
      { seed: 20210914, numRuns: 2000 },
    );
  });

  it('generates what it takes', () => {
    const random = seeded();
    for (let count = 0; count < 1000; count++)
      expect(parseTaxCode(randomTaxCode(random))).toMatchObject({ ok: true, findings: [] });
  });

  it('tells the three kinds apart by type', () => {
    expectTypeOf<TaxCode['kind']>().toEqualTypeOf<'unit' | 'branch' | 'personal-number'>();
  });
});
