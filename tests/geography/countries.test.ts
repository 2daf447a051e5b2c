import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthPlaces, countryByName } from '../../src/geography/index.ts';
import { foldVietnamese } from '../../src/values/index.ts';

describe('countryByName', () => {
  test('finds every country of the annex by its name, and by the unmarked name of three letters or more', () => {
    for (const place of birthPlaces().values()) {
      if (place.kind === 'province') continue;
      expect([place.name, countryByName(place.name)]).toEqual([place.name, place.country]);
      expect(countryByName(place.name.toUpperCase())).toBe(place.country);
      expect(countryByName(place.country)).toBe(place.country);
      const folded = foldVietnamese(place.name);
      if (folded.length > 2) expect([folded, countryByName(folded)]).toEqual([folded, place.country]);
    }
  });

  test.each([
    ['Việt Nam', 'VN'],
    ['VIET NAM', 'VN'],
    ['Vietnam', 'VN'],
    ['vn', 'VN'],
    ['Vietnamese', 'VN'],
    ['Việt-Nam', 'VN'],
    ['Quốc tịch: Hàn Quốc', 'KR'],
    ['người Hàn Quốc', 'KR'],
    ['South Korea', 'KR'],
    ['Korea', 'KR'],
    ['Đài Loan', 'TW'],
    ['Taiwan', 'TW'],
    ['Trung Quốc', 'CN'],
    ['China', 'CN'],
    ['Nhật', 'JP'],
    ['Mỹ', 'US'],
    ['United States', 'US'],
    ['Anh', 'GB'],
    ['Ấn Độ', 'IN'],
    ['Áo', 'AT'],
    ['Ý', 'IT'],
    ['Úc', 'AU'],
    ['Myanmar', 'MM'],
    ['Hồng Kông', 'HK'],
  ])('%s is %s', (text, code) => {
    expect(countryByName(text)).toBe(code);
  });

  // *Mỹ*, *Áo*, *Bỉ* without marks are the ISO codes of Malaysia, Angola and Burundi: not guessed in small letters.
  test.each(['My', 'my', 'ao', 'bi', 'XX', '', 'Kinh', 'không rõ', '__proto__'])('%j names none', (text) => {
    expect(countryByName(text)).toBeUndefined();
  });

  test('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(countryByName(text) ?? 'VN').toMatch(/^[A-Z]{2}$/);
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });
});
