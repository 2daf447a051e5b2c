import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Carrier,
  explainPhone,
  formatPhone,
  type IdentityCode,
  isPhone,
  type Phone,
  type PhoneOptions,
  parsePhone,
  parsePhones,
  randomPhone,
} from '../../src/identity/index.ts';
import type { Parsed } from '../../src/values/index.ts';
import { hasShared } from '../setup/shared.ts';
import { codes, judge, VECTORS, vectors } from './people-vectors.ts';

const read = (input: string, options?: PhoneOptions): string => {
  const phone = parsePhone(input, options);
  return `${phone.ok ? phone.value.national : '-'} ${codes(phone).join(' ')}`.trim();
};

describe('parsePhone', () => {
  it('says what a clean mobile number is', () => {
    expect(parsePhone('0910001234')).toEqual({
      ok: true,
      value: {
        e164: '+84910001234',
        national: '0910001234',
        kind: 'mobile',
        carrier: 'VinaPhone',
        canReceiveSms: true,
      },
      findings: [],
    });
  });

  it.each([
    // One form per row: what is accepted, as what, with which findings.
    ['910001234', '0910001234 PHONE_LEADING_ZERO_LOST'],
    ['840001234', '0840001234 PHONE_LEADING_ZERO_LOST'],
    ['+84910001234', '0910001234 PHONE_COUNTRY_CODE'],
    ['84910001234', '0910001234 PHONE_COUNTRY_CODE'],
    ['0084910001234', '0910001234 PHONE_COUNTRY_CODE'],
    ['+84 0910001234', '0910001234 PHONE_FORMATTED PHONE_COUNTRY_CODE'],
    ['(+84) 910001234', '0910001234 PHONE_FORMATTED PHONE_COUNTRY_CODE'],
    ['+84 (0) 910 001 234', '0910001234 PHONE_FORMATTED PHONE_COUNTRY_CODE'],
    ['tel:+84-910-001-234', '0910001234 PHONE_FORMATTED PHONE_COUNTRY_CODE'],
    ['0910.001.234', '0910001234 PHONE_FORMATTED'],
    ['0910 001 234', '0910001234 PHONE_FORMATTED'],
    ['091-000-1234', '0910001234 PHONE_FORMATTED'],
    ["'0910001234", '0910001234 PHONE_FORMATTED'],
    ['0910001234 ', '0910001234 PHONE_FORMATTED'],
    ['\u200B0910001234', '0910001234 PHONE_FORMATTED'],
    ['０９１０００１２３４', '0910001234 PHONE_FORMATTED'],
    ['910001234.0', '0910001234 PHONE_LEADING_ZERO_LOST PHONE_FORMATTED'],
    ['910,001,234', '0910001234 PHONE_LEADING_ZERO_LOST PHONE_FORMATTED'],
    ['ĐT: 0910001234', '0910001234 PHONE_FORMATTED'],
    ['SĐT0910001234', '0910001234 PHONE_FORMATTED'],
    ['0910001234 (Zalo)', '0910001234 PHONE_FORMATTED'],
    ['0910001234 gặp chị Hoa', '0910001234 PHONE_FORMATTED'],
    ['O910001234', '0910001234 PHONE_LETTER_REPAIRED'],
    ['09l000l234', '0910001234 PHONE_LETTER_REPAIRED'],
    ['0910OOl2B4', '0910001284 PHONE_LETTER_REPAIRED'],
    ['01680001234', '0380001234 PHONE_OLD_PREFIX'],
    ['1680001234', '0380001234 PHONE_OLD_PREFIX PHONE_LEADING_ZERO_LOST'],
    ['+84 1680001234', '0380001234 PHONE_OLD_PREFIX PHONE_FORMATTED PHONE_COUNTRY_CODE'],
    ['+8401680001234', '0380001234 PHONE_OLD_PREFIX PHONE_COUNTRY_CODE'],
    ['0277.300.0430', '02773000430 PHONE_LANDLINE PHONE_FORMATTED'],
    ['(024) 3800 0430 (máy lẻ 12)', '02438000430 PHONE_LANDLINE PHONE_FORMATTED'],
    ['024 - 3800 0430', '02438000430 PHONE_LANDLINE PHONE_FORMATTED'],
    ['024 3800 0430 ext. 12', '02438000430 PHONE_LANDLINE PHONE_FORMATTED'],
    ['2773000430', '02773000430 PHONE_LANDLINE PHONE_LEADING_ZERO_LOST'],
    ['02410001234', '- PHONE_PREFIX_UNKNOWN'],
    ['0521000123', '0521000123 PHONE_BLOCK_UNOPENED'],
    ['0559000123', '0559000123'],
    ['0950001234', '0950001234 PHONE_BLOCK_UNOPENED'],
    ['0993000123', '0993000123'],
    // Two numbers.
    ['0380002797 / 0980004027', '0380002797 PHONE_MULTIPLE'],
    ['0830001961 - 0840005602', '0830001961 PHONE_MULTIPLE'],
    ['0830001961\n0840005602', '0830001961 PHONE_MULTIPLE'],
    ['0830001961 0840005602', '0830001961 PHONE_MULTIPLE'],
    ['08300019610840005602', '0830001961 PHONE_MULTIPLE'],
    ['+84830001961 +84840005602', '0830001961 PHONE_COUNTRY_CODE PHONE_MULTIPLE'],
    ['0830001961 (vợ); 0840005602 (chồng)', '0830001961 PHONE_MULTIPLE'],
    ['0830001961/62', '0830001961 PHONE_MULTIPLE PHONE_PART_IGNORED'],
    ['091000123 / 0840005602', '0840005602 PHONE_MULTIPLE PHONE_PART_IGNORED'],
    // Refused: the first reason of the taxonomy's chain, and no other error.
    ['', '- PHONE_MISSING'],
    ['không có', '- PHONE_MISSING'],
    ['-', '- PHONE_MISSING'],
    ['hỏi tổ trưởng sản xuất', '- PHONE_MISSING'],
    ['091000123', '- PHONE_LENGTH'],
    ['07900006597', '- PHONE_LENGTH'],
    ['0910001234567', '- PHONE_LENGTH'],
    ['00910001234', '- PHONE_LENGTH'],
    ['9.10001E+08', '- PHONE_LENGTH PHONE_SCIENTIFIC'],
    ['9,1E+08', '- PHONE_LENGTH PHONE_SCIENTIFIC'],
    ['19001234', '- PHONE_LENGTH PHONE_SERVICE_NUMBER'],
    ['18001234', '- PHONE_LENGTH PHONE_SERVICE_NUMBER'],
    ['1900000123', '- PHONE_PREFIX_UNKNOWN PHONE_SERVICE_NUMBER'],
    ['115', '- PHONE_LENGTH PHONE_SERVICE_NUMBER'],
    ['09a0001234', '- PHONE_LENGTH'],
    ['7910001234', '- PHONE_PREFIX_UNKNOWN'],
    ['0600009910', '- PHONE_PREFIX_UNKNOWN'],
    ['600009910', '- PHONE_PREFIX_UNKNOWN'],
    ['0672000123', '- PHONE_PREFIX_UNKNOWN'],
    ['0000000000', '- PHONE_PREFIX_UNKNOWN'],
    ['999999999', '- PHONE_LENGTH'],
    // Landlines of before 2017 in a column of mobile numbers.
    ['0438000430', '- PHONE_PREFIX_UNKNOWN'],
    ['05113000430', '- PHONE_PREFIX_UNKNOWN'],
    ['02303000430', '- PHONE_PREFIX_UNKNOWN'],
  ])('%j → %s', (input, expected) => expect(read(input)).toBe(expected));

  it.each([
    ['02438000430', '02438000430'],
    ['2838000430', '02838000430 PHONE_LEADING_ZERO_LOST'],
    ['0438000430', '02438000430 PHONE_OLD_PREFIX'],
    ['438000430', '02438000430 PHONE_OLD_PREFIX PHONE_LEADING_ZERO_LOST'],
    ['+84 4 3800 0430', '02438000430 PHONE_OLD_PREFIX PHONE_FORMATTED PHONE_COUNTRY_CODE'],
    ['0313000430', '02253000430 PHONE_OLD_PREFIX'],
    ['05113000430', '02363000430 PHONE_OLD_PREFIX'],
    ['5113000430', '02363000430 PHONE_OLD_PREFIX PHONE_LEADING_ZERO_LOST'],
    ['02403000430', '02043000430 PHONE_OLD_PREFIX'],
    ['02103000430', '02103000430'],
    ['0838000430', '0838000430 PHONE_LANDLINE_AMBIGUOUS'],
    ['0333000430', '0333000430 PHONE_LANDLINE_AMBIGUOUS'],
    ['0910001234', '0910001234 PHONE_MOBILE'],
    ['01680001234', '0380001234 PHONE_OLD_PREFIX PHONE_LANDLINE_AMBIGUOUS'],
    ['0672000123', '- PHONE_PREFIX_UNKNOWN'],
    ['0243800043', '- PHONE_PREFIX_UNKNOWN'],
    ['02410000123', '02220000123 PHONE_OLD_PREFIX'],
    ['02420001234', '02420001234'],
    ['02990001234', '02990001234'],
    ['02490001234', '02490001234 PHONE_BLOCK_UNOPENED'],
  ])('where a landline is expected: %j → %s', (input, expected) =>
    expect(read(input, { expect: 'landline' })).toBe(expected),
  );

  it('leaves letters alone where repair is off', () => {
    expect(read('O910001234', { repairLetters: false })).toBe('- PHONE_LENGTH');
    expect(read('ĐT 0910001234', { repairLetters: false })).toBe('0910001234 PHONE_FORMATTED');
  });

  it('takes foreign numbers by calling code and length, or by the check of the host', () => {
    expect(read('+1 415 555 2671')).toBe('+14155552671 PHONE_FORMATTED PHONE_FOREIGN_UNVERIFIED');
    expect(read('0082 10 1234 5678')).toBe('+821012345678 PHONE_FORMATTED PHONE_FOREIGN_UNVERIFIED');
    expect(read('+210123456789')).toBe('- PHONE_LENGTH');
    expect(read('+1234567')).toBe('- PHONE_LENGTH');
    expect(read('+0912000123')).toBe('- PHONE_PREFIX_UNKNOWN');
    expect(read('+14155552671', { verifyForeign: () => true })).toBe('+14155552671');
    expect(read('+14155552671', { verifyForeign: () => false })).toBe('- PHONE_PREFIX_UNKNOWN');
    const phone = parsePhone('+821012345678');
    expect(phone.ok && phone.value).toEqual({
      e164: '+821012345678',
      national: '+821012345678',
      kind: 'foreign',
      canReceiveSms: false,
    });
  });

  it('never puts a number into a finding', () => {
    for (const input of [
      '01680001234',
      '091000123',
      '0910001234/0980001234',
      '0521000123',
      '0600009910',
      '+14155552671',
    ]) {
      expect(JSON.stringify(parsePhone(input).findings)).not.toMatch(/\d{6}/);
    }
  });
});

describe('parsePhones', () => {
  it('keeps all usable numbers, once each, in their order', () => {
    const phones = parsePhones('0980001234; 091000123, 0910001234 hoặc +84980001234');
    expect(phones.ok && phones.value.map((phone) => phone.national)).toEqual(['0980001234', '0910001234']);
    expect(phones.findings.map(({ code, params }) => [code, params])).toEqual([
      ['PHONE_MULTIPLE', { count: 4 }],
      ['PHONE_PART_IGNORED', { count: 1 }],
    ]);
  });

  it('reports one error when none is usable', () => {
    expect(codes(parsePhones('091000123 / 098000123'))).toEqual(['PHONE_LENGTH']);
  });
});

describe('formatPhone, explainPhone, randomPhone', () => {
  const phoneOf = (input: string): Phone => {
    const phone = parsePhone(input);
    if (!phone.ok) throw new Error('fixture');
    return phone.value;
  };

  it.each([
    ['0910001234', '0910 001 234', '+84 910 001 234'],
    ['02438000430', '024 3800 0430', '+84 24 3800 0430'],
    ['02773000430', '0277 3000 430', '+84 277 3000 430'],
    ['+14155552671', '+14155552671', '+14155552671'],
  ])('groups %s', (input, national, international) => {
    expect(formatPhone(phoneOf(input))).toBe(national);
    expect(formatPhone(phoneOf(input), 'international')).toBe(international);
    expect(formatPhone(phoneOf(input), 'e164')).toBe(phoneOf(input).e164);
  });

  it.each(['0910001234', '02438000430', '+14155552671', '0950001234'])('explains %s without repeating it', (input) => {
    for (const lang of ['vi', 'en'] as const) expect(explainPhone(phoneOf(input), lang)).not.toMatch(/\d{3}/);
    expect(explainPhone(phoneOf(input), 'vi')).not.toBe(explainPhone(phoneOf(input), 'en'));
  });

  it('reads back what it writes', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(random, random, (a, b) => {
        const draws = [a, b];
        const number = randomPhone(() => draws.shift() ?? 0);
        expect(number).toMatch(/^0\d{2}000\d{4}$/);
        const phone = phoneOf(number);
        for (const style of ['national', 'international', 'e164'] as const) {
          expect(phoneOf(formatPhone(phone, style))).toEqual(phone);
        }
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });
});

describe('properties', () => {
  it('reads a plain cell as the long way would', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'0012345678984+ .-()'), minLength: 8, maxLength: 18 });
    fc.assert(
      fc.property(plain, (text) => {
        // A zero-width character sends the cell the long way and vanishes there; it only adds PHONE_FORMATTED.
        const [short, long] = [parsePhone(text), parsePhone(`${text}\u200B`)];
        expect(short.ok && short.value).toEqual(long.ok && long.value);
        expect(codes(short).filter((code) => code !== 'PHONE_FORMATTED')).toEqual(
          codes(long).filter((code) => code !== 'PHONE_FORMATTED'),
        );
      }),
      { seed: 20210914, numRuns: 5000 },
    );
  });

  it('never throws, and a result is its own input', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'00112345678989+84 .-/()OlIBSđtĐT,;\nhoặc６'), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        for (const expect_ of ['mobile', 'landline'] as const) {
          const phone = parsePhone(text, { expect: expect_ });
          expect(isPhone(text, { expect: expect_ })).toBe(phone.ok);
          if (!phone.ok) {
            expect(phone.findings.filter((finding) => finding.severity === 'error')).toHaveLength(1);
            continue;
          }
          const again = parsePhone(phone.value.national, { expect: expect_ });
          expect(again.ok && again.value).toEqual(phone.value);
          expect(phone.value.e164).toMatch(/^\+\d{8,15}$/);
        }
      }),
      { seed: 20210914, numRuns: 2000 },
    );
  });

  it.each(['0', ' ', '(', '+', 'l', '0912345678/', '# 1', 'ﷺ'])('survives 100 kB of %j', (unit) => {
    expect(parsePhone(unit.repeat(100_000 / unit.length)).ok).toBe(false);
  });
});

describe('types', () => {
  it('are the contract', () => {
    expectTypeOf(parsePhone).returns.toEqualTypeOf<Parsed<Phone, IdentityCode>>();
    expectTypeOf(parsePhones).returns.toEqualTypeOf<Parsed<readonly Phone[], IdentityCode>>();
    expectTypeOf<Phone['kind']>().toEqualTypeOf<'mobile' | 'landline' | 'foreign'>();
    expectTypeOf<Phone['carrier']>().toEqualTypeOf<Carrier | undefined>();
  });
});

describe.skipIf(!hasShared(VECTORS))('shared vectors', () => {
  for (const vector of hasShared(VECTORS) ? vectors('phone') : []) {
    it(`phone ${vector.input}`, () => judge(vector, parsePhone(vector.input), (phone) => phone.e164));
  }
  for (const vector of hasShared(VECTORS) ? vectors('phones-cell') : []) {
    it(`phones-cell ${vector.input}`, () =>
      judge(vector, parsePhones(vector.input), (phones) => phones.map((phone) => phone.e164).join('|')));
  }
  for (const vector of hasShared(VECTORS) ? vectors('landline') : []) {
    it(`landline ${vector.input}`, () =>
      judge(vector, parsePhone(vector.input, { expect: 'landline' }), (phone) => phone.e164));
  }
});
