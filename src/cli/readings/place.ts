/** Places by name. The tables of communes are loaded when a text could be one. */
import {
  type Commune,
  type CommuneSearch,
  type CommuneTables,
  findCommune,
  loadCommunes,
  provinceByName,
  provinceSinceMerger,
} from '../../geography/index.ts';
import { calendarDate, placeTones, tidyText } from '../../values/index.ts';
import { readPlaceCode } from './place-code.ts';
import { candidateOf, readNewCommune, readOldCommune } from './place-commune.ts';
import { districtName, findDistricts, namesDistrict, readDistrict } from './place-district.ts';
import { readCountry, readProvince } from './place-province.ts';
import { type Candidate, type Reading, type ReadingOptions, said } from './reading.ts';

const LONGEST = 300;
const MOST_PARTS = 6;

/** Everything that a text or a code names; empty when it names no place. What is certain stands first. */
export async function readPlaces(input: string, options: ReadingOptions): Promise<readonly Reading[]> {
  const text = input.length > LONGEST ? '' : tidyText(input);
  if (/^\d+$/.test(text)) return readPlaceCode(text, options);
  if (!/\p{L}/u.test(text)) return [];
  const whole = readProvince(text, options) ?? readCountry(text, options);
  if (whole) return [whole];
  const tables = await loadCommunes();
  const parts = text.split(',').map(tidyText).filter(Boolean).slice(-MOST_PARTS);
  const province = readProvince(parts.at(-1) ?? '', options);
  // House number and street stand in front of what has a table.
  const units = province ? parts.length - 1 : parts.length;
  for (let from = 0; from < units; from++) {
    const found = unitsOf(parts.slice(from).join(', '), tables, options);
    if (found.length > 0) return found;
  }
  return province ? [withoutFront(province, options)] : [];
}

const withoutFront = (province: Reading, { lang }: ReadingOptions): Reading => ({
  ...province,
  explanation: `${province.explanation}; ${said(
    lang,
    'phần đứng trước không khớp huyện, xã nào của tỉnh',
    'what stands before it fits no district or commune there',
  )}`,
});

function unitsOf(text: string, tables: CommuneTables, options: ReadingOptions): Reading[] {
  const { lang } = options;
  const [last, today] = [calendarDate(2025, 6, 30), calendarDate(2026, 4, 30)];
  if (!last || !today) return [];
  const since = within(text, findCommune(tables, text, { on: today }), 'since');
  const before = within(text, findCommune(tables, text, { on: last }), 'before');
  const districts = findDistricts(tables, text);
  const [district, ...others] = districts;
  const now = since.kind === 'found' ? readNewCommune(since.commune, tables, options, since.match) : undefined;
  const then = before.kind === 'found' ? readOldCommune(before.commune, tables, options, before.match) : undefined;
  // A district in the address says that it was written before districts were abolished.
  const isOld = before.kind === 'found' && namesDistrict(text, before.commune);
  const readings = [
    ...(isOld ? [then, now] : [now, then]),
    district && others.length === 0 ? readDistrict(district, tables, options) : undefined,
    since.kind === 'ambiguous'
      ? severalOf(since.candidates, said(lang, 'từ 01/07/2025', 'since 01/07/2025'), options)
      : undefined,
    before.kind === 'ambiguous'
      ? severalOf(before.candidates, said(lang, 'đến hết 30/06/2025', 'until 30/06/2025'), options)
      : undefined,
    others.length > 0
      ? ambiguous(
          districts.map((each) => ({ code: each.code, name: districtName(each) })),
          said(lang, 'cấp huyện đến hết 30/06/2025', 'districts until 30/06/2025'),
          options,
        )
      : undefined,
  ];
  return readings.filter((reading) => reading !== undefined);
}

/**
 * A search is content when the province behind the comma fits nothing; here that is another place, so nothing is found.
 * The province of today behind a commune of before is what people write since 2025.
 */
function within(text: string, search: CommuneSearch, period: 'before' | 'since'): CommuneSearch {
  const above = text.split(',').slice(1);
  const province = above.map((part) => provinceByName(part)).find((found) => found !== undefined);
  if (!province || search.kind === 'none') return search;
  const merged = provinceSinceMerger(province.code)?.code;
  const all = search.kind === 'found' ? [search.commune] : search.candidates;
  const own = all.filter(({ province: { code } }) => code === (period === 'before' ? province.code : merged));
  const joined = all.filter(({ province: { code } }) => provinceSinceMerger(code)?.code === merged);
  const [only, ...others] = own.length > 0 || period === 'since' ? own : joined;
  if (!only) return { kind: 'none' };
  if (others.length > 0) return { kind: 'ambiguous', candidates: [only, ...others] };
  const exact = placeTones(text).toLowerCase().includes(placeTones(only.name).toLowerCase());
  return { kind: 'found', commune: only, match: exact ? 'exact' : 'folded' };
}

const severalOf = (communes: readonly Commune[], when: string, options: ReadingOptions): Reading =>
  ambiguous(
    communes.map((commune) => candidateOf(commune)),
    when,
    options,
  );

function ambiguous(items: readonly Candidate[], when: string, { lang }: ReadingOptions): Reading {
  return {
    kind: 'PLACE',
    candidates: {
      title: said(
        lang,
        `${items.length} nơi cùng tên, ${when}; ghi thêm huyện hoặc tỉnh sau dấu phẩy`,
        `${items.length} places of this name, ${when}; add the district or province behind a comma`,
      ),
      items,
    },
    findings: [],
  };
}
