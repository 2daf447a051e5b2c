import { parse } from 'csv-parse/sync';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type BirthPlace, birthPlaces, placeOfCode } from '../../src/geography/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

const PROVINCES = 'reference/data/cccd-province-codes.csv';
const COUNTRIES = 'reference/data/cccd-country-codes.csv';

// Gaps of the province annex, reference identity 1.2; 028 was Hà Tây in an older statistics list only.
const GAPS =
  '003 005 007 009 013 016 018 021 023 028 029 032 039 041 043 047 050 053 055 057 059 061 063 065 069 071 073 076 078 081 085 088 090'.split(
    ' ',
  );

describe('placeOfCode', () => {
  test.each([
    ['001', 'Hà Nội'],
    ['046', 'Thừa Thiên Huế'],
    ['079', 'Hồ Chí Minh'],
    ['096', 'Cà Mau'],
  ])('%s is %s', (code, name) => {
    expect(placeOfCode(code)).toEqual({ kind: 'province', code, name });
  });

  test.each([
    ['101', 'AF'],
    ['113', 'AZ'],
    ['114', 'AZ'],
    ['147', 'HR'],
    ['148', 'HR'],
    ['160', 'ET'],
    ['175', 'US'],
    ['291', 'VE'],
    ['295', 'ZW'],
  ])('%s is the country %s', (code, country) => {
    expect(placeOfCode(code)).toMatchObject({ kind: 'country', code, country });
  });

  test.each([...GAPS, '000', '097', '098', '099', '100', '296', '999'])('%s was never assigned', (code) => {
    expect(placeOfCode(code)).toBeUndefined();
  });

  test.each(['', '1', '01', '0001', '1e2', '+01', ' 01', '００１', '__proto__', 'constructor'])(
    '%j is no code',
    (code) => {
      expect(placeOfCode(code)).toBeUndefined();
    },
  );

  test('covers 63 provinces and 195 countries, each reached by its own code', () => {
    const places = [...birthPlaces().values()];
    expect(places.filter((place) => place.kind === 'province')).toHaveLength(63);
    expect(places.filter((place) => place.kind === 'country')).toHaveLength(195);
    for (const place of places) expect(placeOfCode(place.code)).toBe(place);
  });

  test('narrows by kind', () => {
    const place = placeOfCode('175');
    expectTypeOf(place).toEqualTypeOf<BirthPlace | undefined>();
    if (place?.kind === 'country') expectTypeOf(place.country).toBeString();
  });
});

describe.skipIf(!hasShared(PROVINCES))('the annexes of the reference', () => {
  test('agree on every province', () => {
    const rows: Record<string, string>[] = parse(readShared(PROVINCES), { columns: true });
    const ours = [...birthPlaces().values()].filter((place) => place.kind === 'province');
    expect(ours.map(({ code, name }) => ({ code, name }))).toEqual(
      rows.map((row) => ({ code: row.code, name: row.name_2021 })),
    );
    // The claim that statistics codes of 2021 are the suffix of the place codes.
    for (const row of rows) expect(row.province_code_gso).toBe(row.code?.slice(1));
  });

  test('agree on every country; two names lose a torn pronunciation note', () => {
    const rows: Record<string, string>[] = parse(readShared(COUNTRIES), { columns: true });
    const ours = [...birthPlaces().values()].filter((place) => place.kind === 'country');
    const different: string[] = [];
    expect(ours).toHaveLength(rows.length);
    ours.forEach((place, index) => {
      const row = rows[index];
      expect([place.code, place.country]).toEqual([row?.code, row?.iso3166_alpha2]);
      if (place.name !== row?.name_vi) different.push(`${place.code} ${place.name} | ${row?.name_vi}`);
    });
    expect(different).toEqual(['160 Ethiopia | Ethiopiai-ô-pi-a)', '291 Venezuela | Venezuela-ê-la)']);
  });
});
