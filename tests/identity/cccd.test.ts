import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { birthPlaces } from '../../src/geography/index.ts';
import {
  type Cccd,
  checkCccdConsistency,
  explainCccd,
  formatCccd,
  type IdentityCode,
  isCccd,
  parseCccd,
  randomCccd,
} from '../../src/identity/index.ts';
import { type Parsed, parseCalendarDate, parsePartialDate } from '../../src/values/index.ts';
import { CELL_CHARACTERS, codes, number, referenceDate, seeded } from './numbers.ts';

const options = { referenceDate };

function valid(text: string): Cccd {
  const parsed = parseCccd(text, options);
  if (!parsed.ok) throw new Error(codes(parsed).join());
  return parsed.value;
}

describe('what the digits say', () => {
  test.each([
    ['001090123456', 'male', 1990],
    ['001190123456', 'female', 1990],
    ['001200123456', 'male', 2000],
    ['001300123456', 'female', 2000],
    ['001000123456', 'male', 1900],
    ['001199123456', 'female', 1999],
    ['001226123456', 'male', 2026],
  ])('%s: %s, born in %s', (text, sex, birthYear) => {
    expect(parseCccd(text, options)).toMatchObject({ ok: true, value: { type: 'CCCD', sex, birthYear }, findings: [] });
  });

  test.each([
    ['001227123456', 2027],
    ['001299123456', 2099],
    ['001400123456', 2100],
    ['001590123456', 2190],
    ['001600123456', 2200],
    ['001799123456', 2299],
    ['001800123456', 2300],
    ['001999123456', 2399],
  ])('%s is of the year %s, in the future', (text, year) => {
    expect(parseCccd(text, options)).toEqual({
      ok: false,
      findings: [{ code: 'ID_YEAR_FUTURE', severity: 'error', path: [], params: { year } }],
    });
  });

  test('the reference date decides; without one the clock is asked for years near the present only', () => {
    const in2010 = { referenceDate: parseCalendarDate('2010-12-31') };
    expect(parseCccd('001211123456', in2010.referenceDate ? { referenceDate: in2010.referenceDate } : {}).ok).toBe(
      false,
    );
    expect(parseCccd('001225123456').ok).toBe(true);
    expect(parseCccd('001299123456').ok).toBe(false);
  });

  test('every assigned place is accepted, every other refused', () => {
    for (let code = 0; code < 1000; code += 1) {
      const place = String(code).padStart(3, '0');
      const parsed = parseCccd(`${place}090123456`, options);
      expect([place, parsed.ok]).toEqual([place, birthPlaces().has(place)]);
      if (!parsed.ok)
        expect(parsed.findings).toEqual([
          { code: 'ID_PROVINCE_UNKNOWN', severity: 'error', path: [], params: { place } },
        ]);
    }
  });

  test('a serial of six zeros is looked at by a person', () => {
    expect(codes(parseCccd('001090000000', options))).toEqual(['ID_SERIAL_ZERO']);
    expect(codes(parseCccd('001090000001', options))).toEqual([]);
  });
});

describe('repairs', () => {
  test.each([
    [' 001 090 123 456 '],
    ["'001090123456"],
    ['’001090123456'],
    ['001.090.123.456'],
    ['001-090-123456'],
    ['001090123456.0'],
    ['001090123456,00'],
    ['００１０９０１２３４５６'],
    ['001090\u00a0123456'],
    ['\ufeff001090123456\u200b'],
    ['001090123456\r\n'],
  ])('%j is cleaned', (text) => {
    const parsed = parseCccd(text, options);
    expect(number(parsed)).toBe('001090123456');
    expect(codes(parsed)).toEqual(['ID_FORMATTED']);
  });

  test.each([
    ['79190123456', '079190123456', 1],
    ['10090123456', '010090123456', 1],
    ['96090123456', '096090123456', 1],
    ['1090123456', '001090123456', 2],
    ['8090123456', '008090123456', 2],
  ])('%s lost zeros and is %s', (text, full, zeros) => {
    const parsed = parseCccd(text, options);
    expect(number(parsed)).toBe(full);
    expect(parsed.findings).toEqual([
      { code: 'ID_LEADING_ZERO_LOST', severity: 'warning', path: [], params: { zeros } },
    ]);
  });

  test.each([
    ['00109012345', 'a spreadsheet drops every zero, so a leading one means a digit is missing elsewhere'],
    ['01090123456', 'the same, although 001 is a place'],
    ['97090123456', '097 is no place'],
    ['79490123456', 'the year would be 2190'],
    ['9090123456', '009 is no place'],
    ['0871840709', 'ten digits with a zero'],
    ['190123456', 'nine digits are a CMND'],
    ['0010901234567', 'thirteen digits'],
  ])('%s is not repaired: %s', (text) => {
    expect(codes(parseCccd(text, options))).toEqual(['ID_LENGTH']);
  });

  test('zeros come back only when sex and year of the row agree', () => {
    const birthDate = parsePartialDate('1990');
    expect(parseCccd('79190123456', { ...options, person: { sex: 'female', birthDate } }).ok).toBe(true);
    expect(codes(parseCccd('79190123456', { ...options, person: { sex: 'male' } }))).toEqual(['ID_LENGTH']);
    expect(codes(parseCccd('79190123456', { ...options, person: { birthDate: parsePartialDate('1991') } }))).toEqual([
      'ID_LENGTH',
    ]);
    // A number that needed no zeros is never refused for it.
    expect(parseCccd('079190123456', { ...options, person: { sex: 'male' } }).ok).toBe(true);
  });

  test('look-alike letters, unless turned off', () => {
    const parsed = parseCccd('00l09OI2345B', options);
    expect(number(parsed)).toBe('001090123458');
    expect(parsed.findings).toEqual([
      { code: 'ID_LETTER_REPAIRED', severity: 'warning', path: [], params: { letters: 4 } },
    ]);
    expect(codes(parseCccd('00l09OI2345B', { ...options, repairLetters: false }))).toEqual(['ID_NON_DIGIT']);
  });

  test.each([
    ['001090ABCDEF', 'ID_NON_DIGIT'],
    ['O0IO9OI2E456', 'ID_NON_DIGIT'],
    ['OOIOOOIOSBSB', 'ID_MISSING'],
    ['OOIOOOIOSBS1', 'ID_NON_DIGIT'],
    ['7919O123456', 'ID_LENGTH'],
    ['001090123456/079190123456', 'ID_NON_DIGIT'],
    ['1.09012E+11', 'ID_SCIENTIFIC'],
    ['8,7E+10', 'ID_SCIENTIFIC'],
    ['8.7e10', 'ID_SCIENTIFIC'],
    ['', 'ID_MISSING'],
    ['   ', 'ID_MISSING'],
    ['-', 'ID_MISSING'],
    ['x', 'ID_MISSING'],
    ['chưa có', 'ID_MISSING'],
  ])('%j is %s', (text, code) => {
    expect(codes(parseCccd(text, options))).toEqual([code]);
  });
});

describe('the person of the row', () => {
  const cccd = valid('001090123456');
  test.each([
    [{}, []],
    [{ sex: 'male' }, []],
    [{ sex: 'female' }, ['ID_SEX_MISMATCH']],
    [{ birthDate: parsePartialDate('1990') }, []],
    [{ birthDate: parsePartialDate('1990-05') }, []],
    [{ birthDate: parsePartialDate('1991-05-04') }, ['ID_BIRTHYEAR_MISMATCH']],
    [{ sex: 'female', birthDate: parsePartialDate('2090') }, ['ID_SEX_MISMATCH', 'ID_BIRTHYEAR_MISMATCH']],
  ] as const)('%j gives %j', (person, expected) => {
    const findings = checkCccdConsistency(cccd, person);
    expect(findings.map(({ code }) => code)).toEqual(expected);
    for (const finding of findings) expect(finding).toMatchObject({ severity: 'warning', params: {} });
  });
});

describe('shown', () => {
  test('in groups, masked, in a sentence of each language', () => {
    const cccd = valid('079190123456');
    expect(formatCccd(cccd)).toBe('079190123456');
    expect(formatCccd(cccd, { grouped: true })).toBe('079 190 123456');
    expect(formatCccd(cccd, { masked: true, grouped: true })).toBe('••• ••• •••456');
    expect(explainCccd(cccd, 'en')).toBe(
      'Personal identification number •••••••••456: female, born in 1990, birth registered in Hồ Chí Minh (code 079).',
    );
    expect(explainCccd(valid('175090123456'), 'vi')).toBe(
      'Số định danh cá nhân •••••••••456: nam, sinh năm 1990, nơi đăng ký khai sinh nước ngoài: Hoa Kỳ (mã 175).',
    );
    expect(explainCccd(valid('175090123456'), 'en')).toContain('birth registered abroad: Hoa Kỳ, US (code 175)');
  });
});

describe('properties', () => {
  const run = { seed: 20210914, numRuns: 500 };
  const random = fc.integer({ min: 1 }).map((seed) => seeded(seed));

  test('a synthetic number is valid, says what was asked, and has a tail never issued', () => {
    fc.assert(
      fc.property(
        random,
        fc.constantFrom(...birthPlaces().keys()),
        fc.constantFrom('male' as const, 'female' as const),
        fc.integer({ min: 1900, max: 2026 }),
        (source, place, sex, birthYear) => {
          const text = randomCccd(source, { place, sex, birthYear });
          expect(text.charAt(6)).toBe('9');
          expect(valid(text)).toMatchObject({ number: text, place: { code: place }, sex, birthYear });
          expect(isCccd(text, options)).toBe(true);
          expect(parseCccd(text, options).findings).toEqual([]);
        },
      ),
      run,
    );
    expect(() => randomCccd(() => 0, { birthYear: 1899 })).toThrow(RangeError);
    expect(() => randomCccd(() => 0, { birthYear: 2100 })).toThrow('"birthYear" expected');
  });

  test('parse(format(x)) = x, plain and grouped', () => {
    fc.assert(
      fc.property(random, fc.boolean(), (source, grouped) => {
        const cccd = valid(randomCccd(source));
        expect(parseCccd(formatCccd(cccd, { grouped }), options)).toMatchObject({ ok: true, value: cccd });
      }),
      run,
    );
  });

  test('every lost zero of a synthetic number is found again', () => {
    fc.assert(
      fc.property(random, (source) => {
        const text = randomCccd(source);
        expect(number(parseCccd(text.replace(/^0+/, ''), options))).toBe(text);
      }),
      run,
    );
  });

  test('any text gives an answer; what is accepted reads the same again', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...CELL_CHARACTERS), maxLength: 20 }),
    );
    fc.assert(
      fc.property(cell, fc.boolean(), (text, repairLetters) => {
        const parsed = parseCccd(text, { ...options, repairLetters });
        if (parsed.ok) expect(parseCccd(parsed.value.number, options)).toMatchObject({ ok: true, value: parsed.value });
        else expect(parsed.findings.map(({ severity }) => severity)).toEqual(['error']);
        expect(isCccd(text, options)).toBe(parsed.ok && parsed.value.number === text);
      }),
      { ...run, numRuns: 2000 },
    );
  });

  test.each(['9', ' ', '.', 'O', '0.', "'", 'ế', '1E', '-1'])('100 kB of %j give an answer', (piece) => {
    const parsed = parseCccd(piece.repeat(100_000 / piece.length), options);
    expect(parsed.ok).toBe(false);
  });
});

test('types', () => {
  expectTypeOf(parseCccd).returns.toEqualTypeOf<Parsed<Cccd, IdentityCode>>();
  expectTypeOf<Cccd['sex']>().toEqualTypeOf<'male' | 'female'>();
  expectTypeOf<'ID_LENGTH'>().toExtend<IdentityCode>();
  // @ts-expect-error a code that nobody reports is no identity code
  const unknown: IdentityCode = 'ID_NOTHING';
  expect(unknown).toBeDefined();
});
