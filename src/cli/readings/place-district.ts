/** Districts, which were abolished on 2025-07-01: old papers still name them. */
import {
  type Commune,
  type CommuneTables,
  convertCommune,
  type Province,
  provinceByName,
} from '../../geography/index.ts';
import { foldedKey, foldVietnamese, placeTones, tidyText } from '../../values/index.ts';
import { candidateOf } from './place-commune.ts';
import { placeDetails } from './place-province.ts';
import { type Candidate, type Reading, type ReadingOptions, said } from './reading.ts';

export interface District {
  readonly code: string;
  /** With its type: `Quận Ba Đình`. */
  readonly name: string;
  readonly province: Province;
  readonly communes: Commune[];
}

interface DistrictIndex {
  readonly byCode: ReadonlyMap<string, District>;
  readonly byName: ReadonlyMap<string, readonly District[]>;
}

let index: { readonly tables: CommuneTables; readonly districts: DistrictIndex } | undefined;

function districtsOf(tables: CommuneTables): DistrictIndex {
  if (index?.tables === tables) return index.districts;
  const byCode = new Map<string, District>();
  for (const commune of tables.before.values()) {
    if (!commune.district) continue;
    const known = byCode.get(commune.district.code);
    if (known) known.communes.push(commune);
    else byCode.set(commune.district.code, { ...commune.district, province: commune.province, communes: [commune] });
  }
  const byName = new Map<string, District[]>();
  for (const district of byCode.values()) {
    const { name } = withoutType(foldedKey(district.name));
    byName.set(name, [...(byName.get(name) ?? []), district]);
  }
  index = { tables, districts: { byCode, byName } };
  return index.districts;
}

const TYPES: readonly (readonly [prefix: string, type: string])[] = [
  ['quan ', 'quan'],
  ['huyen ', 'huyen'],
  ['thi xa ', 'thi xa'],
  ['thanh pho ', 'thanh pho'],
  ['tx ', 'thi xa'],
  ['tp ', 'thanh pho'],
  ['q ', 'quan'],
  ['h ', 'huyen'],
];

function withoutType(key: string): { readonly name: string; readonly type?: string } {
  // `Q1` and `Q.01` are the district of Hồ Chí Minh that is written `Quận 1`.
  const spaced = key.replace(/^q(?=\d)/, 'q ').replace(/^(q|quan) 0(?=\d)/, '$1 ');
  const [prefix, type] = TYPES.find(([start]) => spaced.startsWith(start)) ?? ['', undefined];
  const name = spaced.slice(prefix.length);
  return type === undefined ? { name } : { name, type };
}

export const districtByCode = (tables: CommuneTables, code: string): District | undefined =>
  districtsOf(tables).byCode.get(code);

/** Districts of a name, in the province behind the comma where one stands there. */
export function findDistricts(tables: CommuneTables, text: string): readonly District[] {
  const [first = '', ...above] = text.split(',');
  const { name, type } = withoutType(foldedKey(first));
  // A number alone is no district.
  if (type === undefined && !/[a-z]/.test(name)) return [];
  const province = above.map((part) => provinceByName(part)).find((found) => found !== undefined);
  return (districtsOf(tables).byName.get(name) ?? []).filter(
    (district) =>
      (type === undefined || foldedKey(district.name).startsWith(`${type} `)) &&
      (above.length === 0 || district.province.code === province?.code) &&
      marksAgree(first, district.name),
  );
}

/** Whether an address names the district of a commune behind it. */
export function namesDistrict(text: string, commune: Commune): boolean {
  const own = commune.district && withoutType(foldedKey(commune.district.name)).name;
  return text
    .split(',')
    .slice(1)
    .some((part) => withoutType(foldedKey(part)).name === own);
}

/** What is written with marks means these marks: Tân Thành is not Tân Thạnh. */
function marksAgree(typed: string, name: string): boolean {
  const [text, full] = [placeTones(tidyText(typed)).toLowerCase(), placeTones(name).toLowerCase()];
  const last = text.split(/[\s.]+/).at(-1) ?? '';
  return foldVietnamese(text) === text || full.split(' ').at(-1) === last;
}

export const districtName = ({ name, province }: District): string => `${name}, ${province.name}`;

export function readDistrict(district: District, tables: CommuneTables, { lang }: ReadingOptions): Reading {
  const now = new Map<string, Candidate>();
  for (const commune of district.communes) {
    const became = convertCommune(tables, commune.code, { residentsOnly: true });
    const units = became.kind === 'one' ? [became] : became.kind === 'split' ? became.candidates : [];
    for (const unit of units) now.set(unit.commune.code, candidateOf(unit.commune));
  }
  return {
    kind: 'PLACE',
    value: districtName(district),
    explanation: said(
      lang,
      `cấp huyện, mã ${district.code}; không còn từ 01/07/2025`,
      `district, code ${district.code}; abolished on 01/07/2025`,
    ),
    details: placeDetails('district-before-2025-07-01', district),
    candidates: { title: said(lang, 'nay thuộc', 'now in'), items: [...now.values()] },
    findings: [],
  };
}
