import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  explainPersonName,
  type IdentityCode,
  isPersonName,
  type PersonName,
  parsePersonName,
  splitName,
  titleCaseName,
} from '../../src/identity/index.ts';
import type { Parsed } from '../../src/values/index.ts';
import { hasShared } from '../setup/shared.ts';
import { codes, judge, VECTORS, vectors } from './people-vectors.ts';

const read = (input: string): string => {
  const name = parsePersonName(input);
  return `${name.ok ? name.value.full : '—'} | ${codes(name).join(' ')}`.trim();
};

describe('parsePersonName', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An |'],
    ['Nguye\u0302\u0303n Va\u0306n An', 'Nguyễn Văn An |'],
    // The registered spelling stays: tone placement and y/i are no errors.
    ['Trần Thị Hoà', 'Trần Thị Hoà |'],
    ['Trần Thị Hòa', 'Trần Thị Hòa |'],
    ['Lí Mĩ Kì', 'Lí Mĩ Kì |'],
    // Case.
    ['NGUYỄN VĂN AN', 'Nguyễn Văn An | NAME_CASE'],
    ['đỗ tấn nghĩa', 'Đỗ Tấn Nghĩa | NAME_CASE'],
    ['Nguyễn văn An', 'Nguyễn Văn An | NAME_CASE'],
    ['NGuyễn Văn ÂN', 'Nguyễn Văn Ân | NAME_CASE'],
    ["H'LAN NIÊ", "H'Lan Niê | NAME_CASE"],
    ['y đức byă', 'Y Đức Byă | NAME_CASE'],
    // Blanks.
    ['  Nguyễn  Thị  Nga', 'Nguyễn Thị Nga | NAME_WHITESPACE'],
    ['Sơn\u00A0Ngọc Anh', 'Sơn Ngọc Anh | NAME_WHITESPACE'],
    ['Nguyễn VănAn', 'Nguyễn VănAn |'],
    ['Nguyễn Văn\u200BAn', 'Nguyễn VănAn | NAME_WHITESPACE'],
    ['Nguyễn\tVăn\nAn', 'Nguyễn Văn An | NAME_WHITESPACE'],
    // Look-alikes and punctuation.
    ['Ðỗ Đức', 'Đỗ Đức | NAME_HOMOGLYPH'],
    ['H’Lan Niê', "H'Lan Niê | NAME_PUNCTUATION"],
    ['Nguyễn Văn An.', 'Nguyễn Văn An | NAME_PUNCTUATION'],
    ["'Nguyễn Văn An", 'Nguyễn Văn An | NAME_PUNCTUATION'],
    // Notes.
    ['Trần Thị Tuyết (mang thai)', 'Trần Thị Tuyết | NAME_HAS_NOTE'],
    ['Hồ Ngọc Trinh (A)', 'Hồ Ngọc Trinh | NAME_HAS_NOTE'],
    ['Hồ Ngọc Trinh [1990] (B2)', 'Hồ Ngọc Trinh | NAME_HAS_NOTE'],
    ['(A) Hồ Ngọc Trinh', 'Hồ Ngọc Trinh | NAME_HAS_NOTE'],
    ['Hồ Ngọc Trinh (nghỉ', 'Hồ Ngọc Trinh | NAME_HAS_NOTE'],
    ['Hồ Ngọc Trinh - tổ trưởng', 'Hồ Ngọc Trinh | NAME_HAS_NOTE'],
    ['Hồ Ngọc Trinh -tổ trưởng', 'Hồ Ngọc Trinh | NAME_HAS_NOTE'],
    ['Hồ Ngọc Trinh – ca 2', 'Hồ Ngọc Trinh | NAME_HAS_NOTE'],
    // Minority and foreign names.
    ["H'Lan Niê", "H'Lan Niê |"],
    ["K'Sơn Ksor", "K'Sơn Ksor |"],
    ['Y Đức Byă', 'Y Đức Byă |'],
    ['Xồng Bá Dìa', 'Xồng Bá Dìa |'],
    ['François Müller', 'François Müller |'],
    ['Ƀraih Čil', 'Ƀraih Čil |'],
    ['Kim Min-Su', 'Kim Min-Su | NAME_NO_DIACRITICS'],
    ['Ronald McDonald', 'Ronald McDonald | NAME_NO_DIACRITICS'],
    ['김민수 박', '김민수 박 | NAME_OTHER_SCRIPT'],
    ['Иван Ли', 'Иван Ли | NAME_OTHER_SCRIPT'],
    // Weak, but a name.
    ['Nguyen Van An', 'Nguyen Van An | NAME_NO_DIACRITICS'],
    ['TRAN MY XUAN', 'Tran My Xuan | NAME_CASE NAME_NO_DIACRITICS'],
    ['Phát', 'Phát | NAME_SINGLE_WORD'],
    ['Sung', 'Sung | NAME_SINGLE_WORD NAME_NO_DIACRITICS'],
    ['Nguyễn Văn A', 'Nguyễn Văn A |'],
    ['Công Tằng Tôn Nữ Thị Ngọc Minh Châu Hoàng Phương', 'Công Tằng Tôn Nữ Thị Ngọc Minh Châu Hoàng Phương |'],
    // No name.
    ['', '— | NAME_MISSING'],
    [' \u00A0 ', '— | NAME_MISSING'],
    ['x', '— | NAME_MISSING'],
    ['không có', '— | NAME_MISSING'],
    ['(nghỉ việc)', '— | NAME_MISSING'],
    ['N', '— | NAME_SINGLE_LETTER'],
    ['Nguyễn Văn 4', '— | NAME_INVALID_CHAR'],
    ['0912000123', '— | NAME_INVALID_CHAR'],
    ['Đặng_Quốc_Trung', '— | NAME_INVALID_CHAR'],
    ['Nguy?n V?n An', '— | NAME_INVALID_CHAR'],
    ['an@example.test', '— | NAME_INVALID_CHAR'],
    ['Nguyễn Văn An)', '— | NAME_INVALID_CHAR'],
    ['NguyÔn V¨n An', '— | NAME_INVALID_CHAR'],
  ])('%j → %s', (input, expected) => expect(read(input)).toBe(expected));

  it('splits by position', () => {
    expect(splitName('Nguyễn Thị Minh Hoa')).toEqual({
      full: 'Nguyễn Thị Minh Hoa',
      family: 'Nguyễn',
      middle: 'Thị Minh',
      given: 'Hoa',
    });
    expect(splitName('Đỗ Đức')).toEqual({ full: 'Đỗ Đức', family: 'Đỗ', middle: '', given: 'Đức' });
    expect(splitName('Sùng')).toEqual({ full: 'Sùng', family: '', middle: '', given: 'Sùng' });
  });

  it('explains the parts', () => {
    expect(explainPersonName(splitName('Nguyễn Thị Hoa'), 'en')).toBe(
      'Family name: Nguyễn; middle name: Thị; given name: Hoa.',
    );
    expect(explainPersonName(splitName('Đỗ Đức'), 'vi')).toBe('Họ: Đỗ; tên: Đức.');
    expect(explainPersonName(splitName('Sùng'), 'en')).toBe(
      'A single word: Sùng; whether family or given name is not known.',
    );
    expect(explainPersonName(splitName('Sùng'), 'vi')).toBe('Chỉ có một từ: Sùng; không rõ là họ hay tên.');
  });

  it('never puts a name into a finding', () => {
    for (const input of ['TRẦN (A) 1', 'Hồ (A)', 'Nguyen Van An']) {
      for (const finding of parsePersonName(input).findings) expect(finding.params).toEqual({});
    }
  });
});

describe('titleCaseName', () => {
  it.each([
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ["D'ARTAGNAN", "D'Artagnan"],
    ['min-su', 'Min-Su'],
    ['DiCaprio', 'DiCaprio'],
    ['dICAPRIO', 'Dicaprio'],
    ['ưng Ưng ƯNG', 'Ưng Ưng Ưng'],
    ['ăn đỗ ĩ ũ ơn', 'Ăn Đỗ Ĩ Ũ Ơn'],
    ['ßa', 'ßa'],
  ])('%s → %s', (input, expected) => expect(titleCaseName(input)).toBe(expected));
});

describe('properties', () => {
  const noise = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."nguyễn VĂN Ðỗ’'-(). \u00A0\u200B\u0301AaYyßİ["),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  });

  it('never throws, and a result is its own input', () => {
    fc.assert(
      fc.property(noise, (text) => {
        const name = parsePersonName(text);
        expect(isPersonName(text)).toBe(name.ok);
        if (!name.ok) {
          expect(name.findings.filter((finding) => finding.severity === 'error')).toHaveLength(1);
          return;
        }
        const { full, family, middle, given } = name.value;
        expect([family, middle, given].filter((part) => part !== '').join(' ')).toBe(full);
        expect(full.normalize('NFC')).toBe(full);
        const again = parsePersonName(full);
        expect(again.ok && again.value).toEqual(name.value);
      }),
      { seed: 20210914, numRuns: 2000 },
    );
  });

  it('reads any case, spacing and Unicode form as the same name', () => {
    const word = fc.constantFrom('Nguyễn', 'Thị', 'Đỗ', 'Hoà', 'Ưng', 'Ánh', 'Lý');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const full = words.join(' ');
        for (const written of [
          full.toUpperCase(),
          full.toLowerCase(),
          full.normalize('NFD'),
          ` ${words.join(' \u00A0')} `,
        ]) {
          const name = parsePersonName(written);
          expect(name.ok && name.value.full).toBe(full);
        }
      }),
      { seed: 20210914, numRuns: 200 },
    );
  });

  it.each(['a', ' ', '(', ')', '-', ' -', '.', "'", 'ễ', '\u0301', 'ﷺ', 'a.'])('survives 100 kB of %j', (unit) => {
    expect(parsePersonName(unit.repeat(100_000 / unit.length)).findings.length).toBeGreaterThan(0);
  });
});

describe('types', () => {
  it('are the contract', () => {
    expectTypeOf(parsePersonName).returns.toEqualTypeOf<Parsed<PersonName, IdentityCode>>();
  });
});

describe.skipIf(!hasShared(VECTORS))('shared vectors', () => {
  const unescaped = (text: string) =>
    text.replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  for (const vector of hasShared(VECTORS) ? vectors('name', 'name-esc') : []) {
    const input = vector.kind === 'name-esc' ? unescaped(vector.input) : vector.input;
    it(`${vector.kind} ${vector.input}`, () => judge(vector, parsePersonName(input), (name) => name.full));
  }
});
