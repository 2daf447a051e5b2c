import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  explainHealthInsuranceNumber,
  explainSocialInsuranceNumber,
  type HealthInsuranceNumber,
  isHealthInsuranceNumber,
  isSocialInsuranceNumber,
  parseHealthInsuranceNumber,
  parseSocialInsuranceNumber,
  randomHealthInsuranceNumber,
  randomSocialInsuranceNumber,
} from '../../src/identity/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';
import { CELL_CHARACTERS, codes, number, referenceDate, seeded } from './numbers.ts';

const OBJECTS = 'reference/data/bhyt-object-codes.csv';

describe('parseHealthInsuranceNumber', () => {
  it.each([
    ['GD4790123456789', []],
    ['gd4 79 0123456789', ['BHYT_FORMATTED']],
    ['GD479O123456789', ['BHYT_LETTER_REPAIRED']],
    ['DN1790123456789', ['BHYT_LEVEL_MISMATCH']],
    ['QN5970123456789', []],
    ['CA5980123456789', ['BHYT_ISSUER_UNVERIFIED']],
    ['0123456789', []],
    ['123456789', ['BHYT_LEADING_ZERO_LOST']],
    ['001090900456', ['BHYT_PERSONAL_NUMBER']],
  ])('%s', (input, expectedCodes) => {
    const parsed = parseHealthInsuranceNumber(input, { referenceDate });
    expect(parsed.ok).toBe(true);
    expect(codes(parsed)).toEqual(expectedCodes);
  });

  it.each([
    ['', 'BHYT_MISSING'],
    ['1.2E+9', 'BHYT_SCIENTIFIC'],
    ['ZZ4790123456789', 'BHYT_OBJECT_UNKNOWN'],
    ['GD0790123456789', 'BHYT_LEVEL_UNKNOWN'],
    ['GD6790123456789', 'BHYT_LEVEL_UNKNOWN'],
    ['GD4030123456789', 'BHYT_PROVINCE_UNKNOWN'],
    ['GD479012345678', 'BHYT_SHAPE'],
    ['12345678', 'BHYT_SHAPE'],
    ['003090900456', 'ID_PROVINCE_UNKNOWN'],
  ])('refuses %s with %s', (input, code) =>
    expect(codes(parseHealthInsuranceNumber(input, { referenceDate }))).toEqual([code]),
  );

  it('may let an object code pass that is newer than the list', () => {
    const parsed = parseHealthInsuranceNumber('ZZ4790123456789', { unknownObject: 'warning' });
    expect(parsed.ok).toBe(true);
    expect(parsed.findings).toMatchObject([{ code: 'BHYT_OBJECT_UNKNOWN', severity: 'warning' }]);
  });

  it.runIf(hasShared(OBJECTS))('knows every object code of the reference table with its level', () => {
    const rows: Record<string, string>[] = parse(readShared(OBJECTS), { columns: true });
    expect(rows).toHaveLength(54);
    for (const { code = '', benefit_level_digit = '' } of rows) {
      for (const level of benefit_level_digit.match(/[1-5]/g) ?? []) {
        const parsed = parseHealthInsuranceNumber(`${code}${level}790123456789`);
        expect(parsed.ok, code).toBe(true);
        expect(codes(parsed), code + level).toEqual([]);
      }
    }
  });

  it('takes both levels of CT, which the table names as the newer and the older one', () => {
    for (const level of ['2', '4']) expect(codes(parseHealthInsuranceNumber(`CT${level}790123456789`))).toEqual([]);
    expect(codes(parseHealthInsuranceNumber('CT3790123456789'))).toEqual(['BHYT_LEVEL_MISMATCH']);
  });

  it('says what a card of fifteen characters holds', () => {
    expect(parseHealthInsuranceNumber('GD4790123456789')).toMatchObject({
      value: { objectCode: 'GD', benefitLevel: 4, placeCode: '79', placeName: 'Hồ Chí Minh' },
    });
    const defence = parseHealthInsuranceNumber('QN5970123456789');
    expect(defence.ok && defence.value).not.toHaveProperty('placeName');
    expect(codes(parseHealthInsuranceNumber('GD479O123456789', { repairLetters: false }))).toEqual(['BHYT_SHAPE']);
  });

  it('explains each kind, masked', () => {
    for (const text of ['GD4790123456789', '0123456789', '001090900456', 'QN5970123456789']) {
      const parsed = parseHealthInsuranceNumber(text, { referenceDate });
      if (!parsed.ok) throw new Error(text);
      for (const lang of ['vi', 'en'] as const)
        expect(explainHealthInsuranceNumber(parsed.value, lang)).not.toContain(text);
    }
    expectTypeOf<HealthInsuranceNumber['kind']>().toEqualTypeOf<'card-15' | 'card-10' | 'personal-number'>();
  });
});

describe('parseSocialInsuranceNumber', () => {
  it.each([
    ['0123456789', '0123456789', []],
    ['012 345 6789', '0123456789', ['BHXH_FORMATTED']],
    ['123456789', '0123456789', ['BHXH_LEADING_ZERO_LOST']],
    ['O123456789', '0123456789', ['BHXH_LETTER_REPAIRED']],
    ['GD4790123456789', '0123456789', ['BHXH_FROM_CARD']],
    ['001090900456', '001090900456', ['BHXH_PERSONAL_NUMBER']],
  ])('%s', (input, expected, expectedCodes) => {
    const parsed = parseSocialInsuranceNumber(input, { referenceDate });
    expect(number(parsed)).toBe(expected);
    expect(codes(parsed)).toEqual(expectedCodes);
  });

  it.each([
    ['', 'BHXH_MISSING'],
    ['1E+9', 'BHXH_SCIENTIFIC'],
    ['12345678', 'BHXH_LENGTH'],
    ['003090900456', 'BHXH_LENGTH'],
    ['x123456789', 'BHXH_NON_DIGIT'],
  ])('refuses %s with %s', (input, code) => expect(codes(parseSocialInsuranceNumber(input))).toEqual([code]));

  it('explains it, masked', () => {
    const parsed = parseSocialInsuranceNumber('0123456789');
    expect(parsed.ok && explainSocialInsuranceNumber(parsed.value, 'en')).toBe(
      'Social-insurance number •••••••789: 10 digits.',
    );
  });
});

describe('properties', () => {
  it('never throw; what is accepted stands in its own form', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...CELL_CHARACTERS, 'G', 'D'), maxLength: 18 }),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const health = parseHealthInsuranceNumber(text, { referenceDate });
        if (health.ok) expect(isHealthInsuranceNumber(health.value.number, { referenceDate })).toBe(true);
        const social = parseSocialInsuranceNumber(text, { referenceDate });
        if (social.ok) expect(isSocialInsuranceNumber(social.value.number, { referenceDate })).toBe(true);
      }),
      { seed: 20210914, numRuns: 3000 },
    );
  });

  it('generate what the parsers take', () => {
    const random = seeded();
    for (let count = 0; count < 500; count++) {
      expect(parseHealthInsuranceNumber(randomHealthInsuranceNumber(random))).toMatchObject({ ok: true, findings: [] });
      expect(parseSocialInsuranceNumber(randomSocialInsuranceNumber(random))).toMatchObject({ ok: true, findings: [] });
    }
  });
});
