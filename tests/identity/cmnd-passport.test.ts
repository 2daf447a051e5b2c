import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Cmnd,
  explainCmnd,
  explainIdNumber,
  explainPassport,
  type IdentityCode,
  isCmnd,
  isPassport,
  parseCmnd,
  parseIdNumber,
  parsePassport,
  randomCmnd,
  randomPassport,
} from '../../src/identity/index.ts';
import type { Parsed } from '../../src/values/index.ts';
import { CELL_CHARACTERS, codes, number, referenceDate, seeded } from './numbers.ts';

const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...CELL_CHARACTERS), maxLength: 20 }));
const PROPERTY = { seed: 20210914, numRuns: 2000 };

describe('parseCmnd', () => {
  it.each([
    ['012345678', '012345678', []],
    ['012 345 678', '012345678', ['ID_FORMATTED']],
    ["'012345678", '012345678', ['ID_FORMATTED']],
    ['12345678', '012345678', ['ID_LEADING_ZERO_LOST']],
    ['12345678.0', '012345678', ['ID_FORMATTED', 'ID_LEADING_ZERO_LOST']],
    ['0l2345678', '012345678', ['ID_LETTER_REPAIRED']],
    ['990123456', '990123456', ['CMND_PREFIX_UNKNOWN']],
    ['271449999', '271449999', []],
    ['271450000', '271450000', []],
    ['271450001', '271450001', ['CMND_ISSUED_TWICE']],
    ['271500000', '271500000', ['CMND_ISSUED_TWICE']],
    ['271500001', '271500001', []],
  ])('%s', (input, expected, expectedCodes) => {
    const parsed = parseCmnd(input);
    expect(number(parsed)).toBe(expected);
    expect(codes(parsed)).toEqual(expectedCodes);
  });

  it.each([
    ['', 'ID_MISSING'],
    ['chưa có', 'ID_MISSING'],
    ['1.2E+08', 'ID_SCIENTIFIC'],
    ['0123456789', 'ID_LENGTH'],
    ['01234567', 'ID_LENGTH'],
    ['012345678901', 'ID_LENGTH'],
    ['B1234567', 'ID_NON_DIGIT'],
    ['01234567x', 'ID_NON_DIGIT'],
  ])('refuses %s', (input, code) => expect(codes(parseCmnd(input))).toEqual([code]));

  it('repairs no letter when it is told not to', () => {
    expect(codes(parseCmnd('0l2345678', { repairLetters: false }))).toEqual(['ID_NON_DIGIT']);
  });

  it('masks the number when it explains it', () => {
    const cmnd = parseCmnd('012345678');
    if (!cmnd.ok) throw new Error('expected a CMND');
    expect(explainCmnd(cmnd.value, 'vi')).toBe(
      'Số CMND ••••••678: 9 chữ số, có thể do Hà Nội cấp (danh sách không chính thức).',
    );
    expectTypeOf(cmnd.value).toEqualTypeOf<Cmnd>();
  });
});

describe('parsePassport', () => {
  it.each([
    ['C1234567', 'C1234567', []],
    ['c 1234567', 'C1234567', ['ID_FORMATTED']],
    ['P01234567', 'P01234567', []],
    ['C1O34567', 'C1034567', ['ID_LETTER_REPAIRED']],
  ])('%s', (input, expected, expectedCodes) => {
    const parsed = parsePassport(input);
    expect(number(parsed)).toBe(expected);
    expect(codes(parsed)).toEqual(expectedCodes);
  });

  it.each([
    ['', 'ID_MISSING'],
    ['1E+7', 'ID_SCIENTIFIC'],
    ['12345678', 'PASSPORT_SHAPE'],
    ['BB123456', 'PASSPORT_SHAPE'],
    ['C123456', 'PASSPORT_SHAPE'],
    // A letter right behind the series letter may be a second one: it is not repaired.
    ['CO234567', 'PASSPORT_SHAPE'],
    ['C123456789', 'PASSPORT_SHAPE'],
  ])('refuses %s', (input, code) => expect(codes(parsePassport(input))).toEqual([code]));

  it('takes what other countries print, and says that it is foreign', () => {
    for (const text of ['987654321', 'M12345678', 'AB123456', 'E1234']) {
      expect(codes(parsePassport(text, { nationality: 'US' }))).toEqual(['PASSPORT_FOREIGN']);
    }
    expect(parsePassport('987654321', { nationality: 'VN' }).ok).toBe(false);
  });

  it('warns of a series letter that looks like a digit', () => {
    expect(codes(parsePassport('O1234567'))).toEqual(['PASSPORT_LETTER_LIKE_DIGIT']);
  });
});

describe('parseIdNumber', () => {
  it.each([
    ['001090900456', 'CCCD', []],
    ['79190900456', 'CCCD', ['ID_LEADING_ZERO_LOST']],
    ['1090900456', 'CCCD', ['ID_LEADING_ZERO_LOST']],
    ['349145831', 'CMND', ['ID_CMND']],
    ['12345678', 'CMND', ['ID_LEADING_ZERO_LOST', 'ID_CMND']],
    ['C1234567', 'PASSPORT', []],
    ['O87198978780', 'CCCD', ['ID_LETTER_REPAIRED']],
  ])('%s is a %s', (input, type, expectedCodes) => {
    const parsed = parseIdNumber(input, { referenceDate });
    expect(parsed.ok && parsed.value.type).toBe(type);
    expect(codes(parsed)).toEqual(expectedCodes);
  });

  it.each([
    ['', 'ID_MISSING'],
    ['không có', 'ID_MISSING'],
    ['8,7E+10', 'ID_SCIENTIFIC'],
    ['O87198978780x', 'ID_NON_DIGIT'],
    ['1234567', 'ID_LENGTH'],
    ['0010909004567', 'ID_LENGTH'],
    ['003090900456', 'ID_PROVINCE_UNKNOWN'],
    ['001490900456', 'ID_YEAR_FUTURE'],
  ])('refuses %s with %s', (input, code) => expect(codes(parseIdNumber(input, { referenceDate }))).toEqual([code]));

  it('reads letters as an error where repair is off', () => {
    expect(codes(parseIdNumber('O87198978780', { repairLetters: false }))).toEqual(['ID_NON_DIGIT']);
  });

  it('puts zeros back only when the person of the row agrees', () => {
    const person = { sex: 'male' as const };
    expect(codes(parseIdNumber('79190900456', { person, referenceDate }))).toEqual(['ID_LENGTH']);
    expect(parseIdNumber('79190900456', { person: { sex: 'female' }, referenceDate }).ok).toBe(true);
  });

  it('explains whichever paper it is', () => {
    for (const [text, start] of [
      ['001090900456', 'Personal'],
      ['349145831', 'CMND'],
      ['C1234567', 'Passport'],
    ] as const) {
      const parsed = parseIdNumber(text, { referenceDate });
      if (!parsed.ok) throw new Error(text);
      expect(explainIdNumber(parsed.value, 'en').startsWith(start)).toBe(true);
      expect(explainIdNumber(parsed.value, 'vi')).not.toContain(text);
    }
    const passport = parsePassport('C1234567');
    expect(passport.ok && explainPassport(passport.value, 'en')).toContain('8 characters');
  });
});

describe('properties', () => {
  it('never throw, and what is accepted is accepted as it stands', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const results: Parsed<{ number: string }, IdentityCode>[] = [
          parseCmnd(text),
          parsePassport(text),
          parseIdNumber(text, { referenceDate }),
        ];
        for (const result of results) {
          if (!result.ok) expect(result.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
        }
        const [cmnd, passport] = results;
        if (cmnd?.ok) expect(isCmnd(cmnd.value.number)).toBe(true);
        if (passport?.ok) expect(isPassport(passport.value.number)).toBe(true);
      }),
      PROPERTY,
    );
  });

  it('generate what the parsers take', () => {
    const random = seeded();
    for (let count = 0; count < 500; count++) {
      const cmnd = parseCmnd(randomCmnd(random));
      expect(cmnd.ok).toBe(true);
      expect(cmnd.findings.every(({ code }) => code === 'CMND_ISSUED_TWICE')).toBe(true);
      expect(parsePassport(randomPassport(random))).toMatchObject({ ok: true, findings: [] });
    }
  });
});
