import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type NameKeys, nameKey, nameKeys, transliterate, transliterateName } from '../../src/identity/index.ts';
import { hasShared } from '../setup/shared.ts';
import { VECTORS, vectors } from './people-vectors.ts';

/** As section 5 of the design judges `name-key-equal`. */
function compare(a: string, b: string): 'equal' | 'equal-loose' | 'different' {
  const [left, right] = [nameKeys(a), nameKeys(b)];
  const unmarked = [a, b].some((name) => /^[\x20-\x7E]*$/.test(name));
  if (left.strict === right.strict || (unmarked && left.unmarked === right.unmarked)) return 'equal';
  return left.loose === right.loose ? 'equal-loose' : 'different';
}

describe('nameKeys', () => {
  it.each([
    ['Trần Thị Hoà', 'TRẦN  THỊ HÒA', 'equal'],
    ['Nguyễn Thuý Hằng', 'Nguyễn Thúy Hằng', 'equal'],
    ['Nguyễn Quý', 'Nguyễn Qúy', 'equal'],
    ['Nguyễn Khoẻ', 'Nguyễn Khỏe', 'equal'],
    ['Nguye\u0302\u0303n', 'Nguyễn', 'equal'],
    ['Ðỗ Đức', 'Đỗ Đức', 'equal'],
    ['H’Lan Niê', "H'Lan Niê", 'equal'],
    ['Đỗ Đức', 'do duc', 'equal'],
    ['Lý Mỹ Kỳ', 'Lí Mĩ Kì', 'equal-loose'],
    ['Nguyễn Quý', 'Nguyễn Quí', 'equal-loose'],
    ['Nguyễn Vy', 'Nguyễn Vi', 'equal-loose'],
    ['Đặng Vỹ', 'Đặng Vĩ', 'equal-loose'],
    ['Nguyễn Lan', 'Nguyễn Lân', 'different'],
    ['Nguyễn Thuý', 'Nguyễn Thúi', 'different'],
    ['Nguyễn Tây', 'Nguyễn Tâi', 'different'],
    ['Y Đức', 'I Đức', 'different'],
    ['Nguyễn An', 'Nguyễn Văn An', 'different'],
  ] as const)('%s and %s: %s', (a, b, expected) => expect(compare(a, b)).toBe(expected));

  const noise = fc.string({
    unit: fc.constantFrom(...'hnqglt', ...'iuoaeyêơưáàạýỳúùíìóòếớứ', ..."ĐÐðY’'- \u00A0\u0301ÝÀ"),
    maxLength: 14,
  });

  it('keeps every equality in the looser keys, and is its own input', () => {
    const seen = { strict: new Map<string, NameKeys>(), loose: new Map<string, NameKeys>() };
    fc.assert(
      fc.property(noise, (text) => {
        const keys = nameKeys(text);
        expect(nameKey(text)).toBe(keys.strict);
        expect(nameKeys(keys.strict)).toEqual(keys);
        expect(nameKeys(text.toUpperCase().toLowerCase())).toEqual(nameKeys(text.toLowerCase()));
        const sameStrict = seen.strict.get(keys.strict);
        if (sameStrict) expect(sameStrict).toEqual(keys);
        const sameLoose = seen.loose.get(keys.loose);
        if (sameLoose) expect(sameLoose.unmarked).toBe(keys.unmarked);
        seen.strict.set(keys.strict, keys);
        seen.loose.set(keys.loose, keys);
      }),
      { seed: 20210914, numRuns: 3000 },
    );
  });

  it('does not depend on case, spacing, Unicode form', () => {
    fc.assert(
      fc.property(fc.constantFrom('Trần Thị Hoà', 'Lý Mỹ', 'Đỗ Ưng', "H'Lan Niê"), (name) => {
        for (const written of [name.toUpperCase(), name.normalize('NFD'), ` ${name.replace(' ', ' \u00A0')}\u200B`]) {
          expect(nameKeys(written)).toEqual(nameKeys(name));
        }
      }),
      { seed: 20210914, numRuns: 40 },
    );
  });

  it.each(['a', 'ý', ' ', 'qu', '\u0301', 'hoà '])('survives 100 kB of %j', (unit) => {
    expect(nameKeys(unit.repeat(100_000 / unit.length)).unmarked).toEqual(expect.any(String));
  });

  it('has three keys', () => {
    expectTypeOf(nameKeys('')).toEqualTypeOf<{
      readonly strict: string;
      readonly loose: string;
      readonly unmarked: string;
    }>();
  });
});

describe('transliterate', () => {
  it.each([
    ['Đức Ưng', 'DUC<UNG'],
    ['ÁẮẦẼỖỢỮỴđ', 'AAAEOOUYD'],
    ['Min-Su', 'MIN<SU'],
    ["H'Lan", 'HLAN'],
    ['Müller ß Æ Ø Þ Ł', 'MULLER<SS<AE<OE<TH<L'],
    ['  An . Bình ', 'AN<BINH'],
    ['김', ''],
  ])('%s → %s', (input, expected) => expect(transliterate(input)).toBe(expected));

  it.each([
    ['Đỗ Đức Ưng', 'DO<<DUC<UNG'],
    ["H'Lan Niê", 'HLAN<<NIE'],
    ['Sùng', 'SUNG'],
    ['Nguyễn Thị Minh Hoa', 'NGUYEN<<THI<MINH<HOA'],
    ['', ''],
  ])('%s → %s', (input, expected) => expect(transliterateName(input)).toBe(expected));

  it('gives only what a certificate allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(transliterate(text)).toMatch(/^(?:[A-Z]+(?:<[A-Z]+)*)?$/);
        expect(transliterateName(text)).toMatch(/^[A-Z<]*$/);
        expect(transliterate(transliterate(text))).toBe(transliterate(text));
      }),
      { seed: 20210914, numRuns: 500 },
    );
  });
});

describe.skipIf(!hasShared(VECTORS))('shared vectors', () => {
  for (const vector of hasShared(VECTORS) ? vectors('name-key-equal') : []) {
    const [a = '', b = ''] = vector.input.split('|');
    it(vector.input, () => expect(compare(a, b)).toBe(vector.expected_normalised));
  }
  for (const vector of hasShared(VECTORS) ? vectors('name-mrz') : []) {
    it(vector.input, () => expect(transliterateName(vector.input)).toBe(vector.expected_normalised));
  }
});
