import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinceByCode, provinceByName, provinceSinceMerger, provinces } from '../../src/geography/index.ts';
import { foldVietnamese, parseCalendarDate } from '../../src/values/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

const day = (text: string) => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
};
const [in2021, lastDay, merged] = [day('2021-09-14'), day('2025-06-30'), day('2025-07-01')];

describe('provinces of a date', () => {
  test('63 until the last day of June 2025, 34 from the next day', () => {
    expect(provinces(in2021)).toHaveLength(63);
    expect(provinces(lastDay)).toHaveLength(63);
    expect(provinces(merged)).toHaveLength(34);
  });

  // The seven statistics codes that were used again, reference identity 1.5.
  test.each([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('code %s: %s, then %s', (code, before, since) => {
    expect(provinceByCode(code, lastDay)?.name).toBe(before);
    expect(provinceByCode(code, merged)?.name).toBe(since);
  });

  test('Huế is named so since 2025-01-01', () => {
    expect(provinceByCode('46', day('2024-12-31'))?.name).toBe('Thừa Thiên Huế');
    expect(provinceByCode('46', day('2025-01-01'))?.name).toBe('Huế');
    expect(provinceByCode('46', merged)?.name).toBe('Huế');
  });

  test('codes that no province carried on the day', () => {
    expect(provinceByCode('03', in2021)).toBeUndefined();
    expect(provinceByCode('27', merged)).toBeUndefined();
    expect(provinceSinceMerger('03')).toBeUndefined();
  });

  const TABLE = 'reference/data/provinces-2025.csv';
  test.skipIf(!hasShared(TABLE))('agree with the reference on names, members and changed meanings', () => {
    const rows: Record<string, string>[] = parse(readShared(TABLE), { columns: true });
    expect(provinces(merged)).toEqual(rows.map((row) => ({ code: row.gso_code, name: row.name })));
    for (const row of rows) {
      expect(provinceByCode(row.gso_code ?? '', in2021)?.name).toBe(row.name_of_this_code_before_2025);
      for (const member of (row.merged_from_2021 ?? '').split('; ')) {
        expect(provinceByCode(member.slice(0, 2), in2021)?.name).toBe(member.slice(3));
        expect(provinceSinceMerger(member.slice(0, 2))).toEqual({ code: row.gso_code, name: row.name });
      }
    }
  });
});

describe('provinceByName', () => {
  test('finds every province with and without marks, prefix and blanks', () => {
    for (const province of provinces(in2021)) {
      for (const text of [
        province.name,
        foldVietnamese(province.name),
        province.name.toUpperCase(),
        province.name.normalize('NFD'),
        `Tỉnh ${province.name}`,
        `Thành phố ${province.name}`,
        `TP. ${province.name}`,
        `  ${province.name.replaceAll(' ', '  ')} `,
      ]) {
        expect(provinceByName(text)).toEqual(province);
      }
    }
  });

  test.each([
    ['TP.HCM', '79'],
    ['tphcm', '79'],
    ['Sài Gòn', '79'],
    ['Khánh Hoà', '56'],
    ['Bắc Cạn', '06'],
    ['Bà Rịa-Vũng Tàu', '77'],
    ['BR-VT', '77'],
    ['Huế', '46'],
    ['Đắc Lắc', '66'],
    ['T. Đồng Nai', '75'],
  ])('%s is %s', (text, code) => {
    expect(provinceByName(text)?.code).toBe(code);
  });

  test('says that Hà Tây is gone', () => {
    expect(provinceByName('Tỉnh Hà Tây')).toEqual({ code: '01', name: 'Hà Nội', former: 'Hà Tây' });
    expect(provinceByName('Hà Nội')).not.toHaveProperty('former');
  });

  test.each(['', 'Tỉnh', 'Sông Bé', 'Ấp 3, xã Mỹ Hội', 'Hà'])('%j names none', (text) => {
    expect(provinceByName(text)).toBeUndefined();
  });

  test('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = provinceByName(text);
        if (found) expect(provinceByName(found.name)?.code).toBe(found.code);
      }),
      { seed: 20210914, numRuns: 300 },
    );
    expect(provinceByName('ả'.repeat(100_000))).toBeUndefined();
  });
});
