import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Commune,
  type CommuneSearch,
  type CommuneTables,
  communeByCode,
  communesOn,
  convertCommune,
  findCommune,
  loadCommunes,
} from '../../src/geography/index.ts';
import { type CalendarDate, parseCalendarDate } from '../../src/values/index.ts';
import { hasShared, readShared } from '../setup/shared.ts';

const MAPPING = 'reference/data/ward-mapping-2025.csv';
const WARDS = 'reference/data/wards-2025.csv';
const rowsOf = (file: string): Record<string, string>[] =>
  hasShared(file) ? parse(readShared(file), { columns: true }) : [];

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
}
const [in2021, in2025, now] = [day('2021-09-14'), day('2025-07-01'), day('2026-11-01')];

let communes: CommuneTables;
beforeAll(async () => {
  communes = await loadCommunes();
});
const fullName = (commune?: Commune) => commune && `${commune.type} ${commune.name}`;

describe.skipIf(!hasShared(WARDS))('against the reference tables', () => {
  it('knows every unit of today by code, type and name', () => {
    const rows = rowsOf(WARDS);
    expect(rows).toHaveLength(3321);
    for (const row of rows) {
      const commune = communeByCode(communes, row.gso_code ?? '', now);
      expect(fullName(commune)?.toLowerCase()).toBe(row.full_name?.toLowerCase());
      expect(commune?.province.code).toBe(row.province_gso_code);
    }
  });

  it('agrees with all rows on which both sources agree, and never picks one of a split commune', () => {
    const rows = rowsOf(MAPPING).filter((row) => row.agreement === 'both');
    expect(rows).toHaveLength(10_561);
    const targets = Map.groupBy(
      rowsOf(MAPPING).filter((row) => row.old_ward),
      (row) => row.old_ward ?? '',
    );
    for (const row of rows) {
      const converted = convertCommune(communes, row.old_ward ?? '');
      const split = (targets.get(row.old_ward ?? '')?.length ?? 0) > 1;
      expect(converted.kind).toBe(split ? 'split' : 'one');
      const found =
        converted.kind === 'split'
          ? converted.candidates.map(({ commune }) => commune.code)
          : converted.kind === 'one'
            ? [converted.commune.code]
            : [];
      expect(found).toContain(row.new_ward);
    }
  });

  it('knows every commune of before with its district and province', () => {
    for (const row of rowsOf(MAPPING).filter(({ old_ward }) => old_ward)) {
      const commune = communeByCode(communes, row.old_ward ?? '', in2021);
      expect(fullName(commune)?.toLowerCase()).toBe(row.old_ward_name?.toLowerCase());
      expect(commune?.district).toEqual({ code: row.old_district, name: row.old_district_name });
      expect(commune?.province.code).toBe(row.old_province);
    }
  });
});

describe('communeByCode', () => {
  it('lets ten communes of Đồng Nai become wards on 2026-04-30', () => {
    expect(communeByCode(communes, '26170', day('2026-04-29'))?.type).toBe('xã');
    expect(communeByCode(communes, '26170', day('2026-04-30'))?.type).toBe('phường');
    const wards = (on: CalendarDate) => communesOn(communes, on).filter(({ type }) => type === 'phường').length;
    expect(wards(now) - wards(in2025)).toBe(10);
  });

  it('reads both codes of Ba Chẽ', () => {
    expect(communeByCode(communes, '06978', now)).toEqual(communeByCode(communes, '06970', now));
  });

  it('has no district since the reform, and no unit of the wrong date', () => {
    expect(communesOn(communes, in2025).some((commune) => commune.district)).toBe(false);
    expect(communeByCode(communes, '00001', in2025)).toBeUndefined();
    expect(communeByCode(communes, 'x', now)).toBeUndefined();
  });
});

describe('convertCommune', () => {
  it('reads a whole island district by its own code', () => {
    const conDao = convertCommune(communes, '755');
    expect(conDao.kind === 'one' && fullName(conDao.commune)).toBe('đặc khu Côn Đảo');
  });

  it('may leave out land without residents', () => {
    expect(convertCommune(communes, '00112').kind).toBe('split');
    const people = convertCommune(communes, '00112', { residentsOnly: true });
    expect(people.kind === 'one' && people.how).toBe('all-residents');
  });

  it('says that it does not know', () => expect(convertCommune(communes, '99999').kind).toBe('unknown'));
});

describe('findCommune', () => {
  const name = (search: CommuneSearch) =>
    search.kind === 'found' ? `${search.commune.code} ${search.match}` : search.kind;

  it.each([
    ['Phường Phúc Xá, Quận Ba Đình, Hà Nội', '00001 exact'],
    ['p phuc xa, q ba dinh, tp ha noi', '00001 folded'],
    ['P. Phúc Xá, Ba Đình', '00001 exact'],
    ['Phường 01, Quận 3, TP.HCM', '27160 exact'],
    ['Sa Rài, Tân Hồng, Đồng Tháp', '29926 exact'],
    ['Phúc Xá, tổ 5, Hà Nội', '00001 exact'],
    ['Phúc Xá, khu phố lạ', '00001 exact'],
    ['Phúc Xá, Đà Nẵng', 'none'],
    ['Phúc Xá, Ba Đình, tỉnh Nghệ An', 'none'],
    ['không có xã này', 'none'],
    ['', 'none'],
    ['x'.repeat(1000), 'none'],
  ])('2021: %s', (text, expected) => {
    expect(name(findCommune(communes, text, { on: in2021 }))).toBe(expected);
  });

  it.each([
    ['Văn Lang', 'Văn Lăng', 'Thái Nguyên'],
    ['Cẩm Giang', 'Cẩm Giàng', 'Hải Phòng'],
    ['Sơn Hà', 'Sơn Hạ', 'Quảng Ngãi'],
    ['Ba Tơ', 'Ba Tô', 'Quảng Ngãi'],
    ['Lộc Thạnh', 'Lộc Thành', 'Đồng Nai'],
    ['Thanh An', 'Thạnh An', 'Hồ Chí Minh'],
    ['Tân Thành', 'Tân Thạnh', 'Tây Ninh'],
    ['Tân Thành', 'Tân Thạnh', 'Đồng Tháp'],
  ])('%s and %s are two units of one province, alike without marks', (one, other, province) => {
    const search = (text: string) => findCommune(communes, text, { on: now, province });
    for (const text of [one, other]) {
      const found = search(text);
      expect(found.kind === 'found' && found.commune.name).toBe(text);
    }
    const unmarked = one.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    expect(search(unmarked).kind).toBe(unmarked === one || unmarked === other ? 'found' : 'ambiguous');
  });

  it('takes either tone placement', () => {
    for (const text of ['Xã Hoà An', 'Xã Hòa An'])
      expect(findCommune(communes, text, { on: now, province: 'Cao Bằng' })).toMatchObject({ match: 'exact' });
  });

  it('finds every unit by its full name and province, unless the province has two of them', () => {
    for (const commune of communesOn(communes, now)) {
      const found = findCommune(communes, `${commune.type} ${commune.name}, ${commune.province.name}`, { on: now });
      if (found.kind === 'ambiguous') expect(found.candidates).toContainEqual(commune);
      else expect(found).toMatchObject({ kind: 'found', commune: { code: commune.code } });
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        findCommune(communes, text, { on: now });
      }),
      { seed: 20210914, numRuns: 1000 },
    );
  });

  it('has a result that says which kind it is', () => {
    expectTypeOf<CommuneSearch['kind']>().toEqualTypeOf<'found' | 'ambiguous' | 'none'>();
  });
});
