/** Codes of places: two digits for a province, three for a place of birth or a district, five for a commune. */
import { communeByCode, loadCommunes, placeOfCode, provinceByCode } from '../../geography/index.ts';
import { calendarDate } from '../../values/index.ts';
import { readNewCommune, readOldCommune } from './place-commune.ts';
import { districtByCode, readDistrict } from './place-district.ts';
import { placeDetails } from './place-province.ts';
import { type Reading, type ReadingOptions, said } from './reading.ts';

export async function readPlaceCode(code: string, options: ReadingOptions): Promise<readonly Reading[]> {
  if (code.length === 2) return provinceCode(code, options);
  if (code.length !== 3 && code.length !== 5) return [];
  const tables = await loadCommunes();
  const [last, today] = [calendarDate(2025, 6, 30), calendarDate(2026, 4, 30)];
  if (code.length === 3) {
    const district = districtByCode(tables, code);
    return [...birthPlace(code, options), ...(district ? [readDistrict(district, tables, options)] : [])];
  }
  const since = today && communeByCode(tables, code, today);
  const before = last && communeByCode(tables, code, last);
  return [
    ...(since ? [readNewCommune(since, tables, options)] : []),
    ...(before ? [readOldCommune(before, tables, options)] : []),
  ];
}

/** The same two digits may mean two provinces: the list of codes was used again in 2025. */
function provinceCode(code: string, { lang }: ReadingOptions): readonly Reading[] {
  const [last, first] = [calendarDate(2025, 6, 30), calendarDate(2025, 7, 1)];
  const before = last && provinceByCode(code, last);
  const since = first && provinceByCode(code, first);
  if (before && before.name === since?.name) return [named(before.name, said(lang, 'mã tỉnh', 'code of a province'))];
  return [
    ...(since ? [named(since.name, said(lang, 'mã tỉnh từ 01/07/2025', 'code of a province since 01/07/2025'))] : []),
    ...(before
      ? [named(before.name, said(lang, 'mã tỉnh đến hết 30/06/2025', 'code of a province until 30/06/2025'))]
      : []),
  ];

  function named(value: string, explanation: string): Reading {
    return { kind: 'PLACE', value, explanation, details: placeDetails('province', { code }), findings: [] };
  }
}

function birthPlace(code: string, { lang }: ReadingOptions): readonly Reading[] {
  const place = placeOfCode(code);
  if (!place) return [];
  const explanation = said(
    lang,
    'ba số đầu của CCCD: nơi đăng ký khai sinh',
    'first three digits of a CCCD: where the birth was registered',
  );
  return [{ kind: 'PLACE', value: place.name, explanation, details: placeDetails('birth-place', place), findings: [] }];
}
