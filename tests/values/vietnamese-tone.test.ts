import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldVietnamese, isPlaceholder, mergeYAndI, placeTones, tidyText } from '../../src/values/index.ts';

describe('placeTones', () => {
  it.each([
    // Open oa, oe, uy: the two official styles.
    ['hòa', 'hoà', 'hòa'],
    ['hoà', 'hoà', 'hòa'],
    ['khỏe', 'khoẻ', 'khỏe'],
    ['thúy', 'thuý', 'thúy'],
    // Alone, uy keeps the tone on u in both.
    ['uỷ', 'ủy', 'ủy'],
    ['ủy', 'ủy', 'ủy'],
    // qu and gi are onsets.
    ['qúy', 'quý', 'quý'],
    ['qủa', 'quả', 'quả'],
    ['gìa', 'già', 'già'],
    ['gíêng', 'giếng', 'giếng'],
    ['gì', 'gì', 'gì'],
    // Marked vowels carry the tone; of two the last.
    ['tíên', 'tiến', 'tiến'],
    ['cứơng', 'cướng', 'cướng'],
    ['chúyên', 'chuyến', 'chuyến'],
    ['ưá', 'ứa', 'ứa'],
    ['thủơ', 'thuở', 'thuở'],
    // Closed syllables: the vowel next to the consonant.
    ['hòan', 'hoàn', 'hoàn'],
    ['sủyt', 'suỷt', 'suỷt'],
    // Three vowels: the middle one.
    ['khủyu', 'khuỷu', 'khuỷu'],
    ['ngòai', 'ngoài', 'ngoài'],
    // Other open pairs: the first.
    ['tuá', 'túa', 'túa'],
    ['maì', 'mài', 'mài'],
  ])('%s → %s, %s', (input, modern, traditional) => {
    expect(placeTones(input)).toBe(modern);
    expect(placeTones(input, 'traditional')).toBe(traditional);
    expect(placeTones(input.toUpperCase())).toBe(modern.toUpperCase());
  });

  it.each(['José', 'María', 'Müller', 'hoà̀n', 'àà', '', '12', 'ngoáoa', "H'Lan Niê"])('leaves %s alone', (text) => {
    expect(placeTones(text)).toBe(text);
  });

  it('works word by word', () => {
    expect(placeTones('Trần Thị Hòa-Thúy, qúy')).toBe('Trần Thị Hoà-Thuý, quý');
  });

  it('is idempotent and never changes a letter without its tone', () => {
    const word = fc.string({ unit: fc.constantFrom(...'hnqgiuoaeyêơưáàạýỳúùíìóòếớứ- '), maxLength: 24 });
    fc.assert(
      fc.property(word, (text) => {
        for (const style of ['modern', 'traditional'] as const) {
          const once = placeTones(text, style);
          expect(placeTones(once, style)).toBe(once);
          expect(foldVietnamese(once)).toBe(foldVietnamese(text));
        }
        expect(placeTones(placeTones(text, 'traditional'))).toBe(placeTones(text));
      }),
      { seed: 20210914, numRuns: 500 },
    );
  });
});

describe('mergeYAndI', () => {
  it.each([
    ['ly', 'li'],
    ['Lý', 'Lí'],
    ['MỸ', 'MĨ'],
    ['thy', 'thi'],
    ['quý', 'quí'],
    ['Kỳ-Sỹ', 'Kì-Sĩ'],
  ])('%s → %s', (input, expected) => expect(mergeYAndI(input)).toBe(expected));

  it.each(['y', 'ý', 'Y', 'ngày', 'tây', 'thuý', 'thúy', 'buýt', 'yến', 'Nguyễn', 'Byă', ''])(
    'leaves %s alone',
    (text) => {
      expect(mergeYAndI(text)).toBe(text);
    },
  );
});

describe('isPlaceholder', () => {
  it.each([
    '',
    '  ',
    '-',
    '--',
    '...',
    'x',
    'X',
    'không có',
    'Chưa có',
    'ko có',
    'đang làm lại',
    'N/A',
    '#N/A',
    '\u00A0',
    ' '.repeat(90),
  ])('%j is one', (text) => expect(isPlaceholder(text)).toBe(true));
  it.each(['Na', 'Hà', '0', '001090123456', 'Xuân', 'không có số điện thoại của nhân viên này trong hồ sơ'])(
    '%j is none',
    (text) => expect(isPlaceholder(text)).toBe(false),
  );
});

describe('foldVietnamese', () => {
  it('is what decomposition gives, for every precomposed letter and for text in NFD', () => {
    const slow = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/[đĐðÐ]/g, 'd')
        .replace(/[ƀɃ]/g, 'b')
        .toLowerCase();
    for (let code = 0; code < 0x2100; code++) {
      const letter = String.fromCharCode(code);
      expect(foldVietnamese(letter)).toBe(slow(letter));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(foldVietnamese(text)).toBe(slow(text));
        expect(foldVietnamese(text.normalize('NFD'))).toBe(slow(text));
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });
});

describe('tidyText', () => {
  it('answers tidy text by itself and everything else the long way', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'é', 'e\u0301', ' ', '\u00A0', '\u200B', 'Ợ', '\t', '\u0301', '1'),
          maxLength: 12,
        }),
        (text) => {
          const long = text
            .replace(/\u200B/g, '')
            .normalize('NFC')
            .replace(/[\s\u00A0]+/g, ' ')
            .trim();
          expect(tidyText(text)).toBe(long);
          expect(tidyText(long)).toBe(long);
        },
      ),
      { seed: 20210914, numRuns: 500 },
    );
  });
});
