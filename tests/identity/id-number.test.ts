import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type IdNumber,
  isCmnd,
  isPassport,
  parseCmnd,
  parseIdNumber,
  parsePassport,
  randomCccd,
  randomCmnd,
  randomPassport,
} from '../../src/identity/index.ts';
import { CELL_CHARACTERS, codes, referenceDate, seeded } from './numbers.ts';

const options = { referenceDate, repairLetters: false };
const run = { seed: 20210914, numRuns: 500 };
const random = fc.integer({ min: 1 }).map((seed) => seeded(seed));

describe('the one field of the portal, as the roster taxonomy has it', () => {
  test.each([
    // The cells of the keyed sample rosters.
    ['086096957178', 'CCCD', '086096957178', []],
    ['349145831', 'CMND', '349145831', ['ID_CMND']],
    ['89202907824', 'CCCD', '089202907824', ['ID_LEADING_ZERO_LOST']],
    ["'089177976130", 'CCCD', '089177976130', ['ID_FORMATTED']],
    ['087083928479 ', 'CCCD', '087083928479', ['ID_FORMATTED']],
    ['C1234567', 'PASSPORT', 'C1234567', []],
    ['c 1234567', 'PASSPORT', 'C1234567', ['ID_FORMATTED']],
    ['P01234567', 'PASSPORT', 'P01234567', []],
    ['12345678', 'CMND', '012345678', ['ID_LEADING_ZERO_LOST', 'ID_CMND']],
    ['1090123456', 'CCCD', '001090123456', ['ID_LEADING_ZERO_LOST']],
    ['012 345 678', 'CMND', '012345678', ['ID_FORMATTED', 'ID_CMND']],
    ['990123456', 'CMND', '990123456', ['CMND_PREFIX_UNKNOWN', 'ID_CMND']],
    ['271450001', 'CMND', '271450001', ['CMND_ISSUED_TWICE', 'ID_CMND']],
    ['O12345678', 'PASSPORT', 'O12345678', ['PASSPORT_LETTER_LIKE_DIGIT']],
  ])('%j is a %s', (text, type, full, expected) => {
    const parsed = parseIdNumber(text, options);
    expect(parsed.ok && [parsed.value.type, parsed.value.number]).toEqual([type, full]);
    expect(codes(parsed)).toEqual(expected);
  });

  // In the order of precedence.
  test.each([
    ['', 'ID_MISSING'],
    ['-', 'ID_MISSING'],
    ['x', 'ID_MISSING'],
    ['không có', 'ID_MISSING'],
    ['đang làm lại', 'ID_MISSING'],
    ['8.7E+10', 'ID_SCIENTIFIC'],
    ['8,7E+10', 'ID_SCIENTIFIC'],
    ['O87198978780', 'ID_NON_DIGIT'],
    ['ABC', 'ID_NON_DIGIT'],
    ['EA1234567', 'ID_NON_DIGIT'],
    ['001090123456/012345678', 'ID_NON_DIGIT'],
    ['0871840709', 'ID_LENGTH'],
    ['0871949933656', 'ID_LENGTH'],
    ['0980005710', 'ID_LENGTH'],
    ['84980005710', 'ID_LENGTH'],
    ['1234567', 'ID_LENGTH'],
    ['01234567', 'ID_LENGTH'],
    ['050196979726', 'ID_PROVINCE_UNKNOWN'],
    ['097302986942', 'ID_PROVINCE_UNKNOWN'],
    ['001490123456', 'ID_YEAR_FUTURE'],
  ])('%j is refused: %s', (text, code) => {
    const parsed = parseIdNumber(text, options);
    expect(parsed.ok).toBe(false);
    expect(codes(parsed)).toEqual([code]);
  });

  test('nine digits of a foreign national are a passport, with zeros left alone', () => {
    const foreign = { ...options, nationality: 'US' };
    expect(parseIdNumber('349145831', foreign)).toMatchObject({ value: { type: 'PASSPORT', number: '349145831' } });
    expect(parseIdNumber('12345678', foreign)).toMatchObject({ value: { type: 'PASSPORT', number: '12345678' } });
    expect(parseIdNumber('EA1234567', { ...options, nationality: 'CN' })).toMatchObject({
      value: { type: 'PASSPORT', number: 'EA1234567' },
      findings: [{ code: 'PASSPORT_FOREIGN', severity: 'info' }],
    });
    // A person of Vietnamese origin may hold a personal number.
    expect(parseIdNumber('001090123456', foreign)).toMatchObject({ value: { type: 'CCCD' } });
    expect(codes(parseIdNumber('0123456789', foreign))).toEqual(['ID_LENGTH']);
    expect(codes(parseIdNumber('ABCDEFGHI', foreign))).toEqual(['ID_NON_DIGIT']);
    for (const nationality of ['VN', '', undefined]) {
      expect(parseIdNumber('349145831', { ...options, nationality })).toMatchObject({ value: { type: 'CMND' } });
    }
  });

  test('with letter repair, letters need the full count of digits', () => {
    expect(codes(parseIdNumber('O87198978780'))).toEqual(['ID_LETTER_REPAIRED']);
    expect(codes(parseIdNumber('34914S83l'))).toEqual(['ID_LETTER_REPAIRED', 'ID_CMND']);
    expect(codes(parseIdNumber('8719897878O'))).toEqual(['ID_LENGTH']);
    expect(codes(parseIdNumber('O03198978780'))).toEqual(['ID_PROVINCE_UNKNOWN']);
  });

  test('no finding holds the number', () => {
    for (const text of ['003090123456', '0871949933656', '89202907824', '271450001', 'O87198978780', '001490123456']) {
      expect(JSON.stringify(parseIdNumber(text).findings)).not.toMatch(/\d{5,}/);
    }
  });
});

describe('properties', () => {
  test('synthetic numbers are read as the paper they are', () => {
    fc.assert(
      fc.property(random, (source) => {
        const [cccd, cmnd, passport] = [randomCccd(source), randomCmnd(source), randomPassport(source)];
        expect(parseIdNumber(cccd, options)).toMatchObject({ ok: true, value: { type: 'CCCD', number: cccd } });
        expect(parseIdNumber(cmnd, options)).toMatchObject({ ok: true, value: { type: 'CMND', number: cmnd } });
        expect(codes(parseIdNumber(cmnd, options))).toEqual(['ID_CMND']);
        expect(parseIdNumber(passport, options)).toMatchObject({ value: { type: 'PASSPORT', number: passport } });
        expect([isCmnd(cmnd), isPassport(passport), isCmnd(cccd), isPassport(cmnd)]).toEqual([
          true,
          true,
          false,
          false,
        ]);
      }),
      run,
    );
  });

  test('any text gives an answer with at most one error, and what is accepted reads the same again', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...CELL_CHARACTERS), maxLength: 20 }),
    );
    fc.assert(
      fc.property(cell, fc.boolean(), fc.constantFrom('VN', 'KR', undefined), (text, repairLetters, nationality) => {
        for (const parsed of [
          parseIdNumber(text, { referenceDate, repairLetters, nationality }),
          parseCmnd(text, { repairLetters }),
          parsePassport(text, { repairLetters, nationality }),
        ]) {
          expect(parsed.findings.filter(({ severity }) => severity === 'error')).toHaveLength(parsed.ok ? 0 : 1);
          if (!parsed.ok) continue;
          const again = parseIdNumber(parsed.value.number, { referenceDate, repairLetters, nationality });
          if (parsed.value.type !== 'CMND' || nationality !== 'KR')
            expect(again).toMatchObject({ value: parsed.value });
        }
      }),
      { ...run, numRuns: 2000 },
    );
  });

  test.each(['9', ' ', '.', 'O', 'chưa có ', 'E', '0.', 'A1'])('100 kB of %j give an answer', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect([parseIdNumber(text), parseCmnd(text), parsePassport(text)].map(({ ok }) => ok)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

test('types: the union is narrowed by its type', () => {
  const parsed = parseIdNumber('001090123456');
  if (parsed.ok) {
    expectTypeOf(parsed.value).toEqualTypeOf<IdNumber>();
    if (parsed.value.type === 'CCCD') expectTypeOf(parsed.value.birthYear).toBeNumber();
  }
});
