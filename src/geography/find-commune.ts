/**
 * Finds a unit by what people write: with or without marks and type, with the district or province behind a comma. Says
 * when the words fit several units; unmarked input is ambiguous even inside some provinces (Văn Lang, Văn Lăng).
 */
import { type CalendarDate, foldedKey, placeTones, tidyText } from '../values/index.ts';
import { type Commune, type CommuneTables, type CommuneType, communesOn } from './commune.ts';
import { provinceByName } from './province-by-name.ts';
import { provinceSinceMerger } from './provinces.ts';

/** `exact`: the letters agree, `folded`: they agree without their marks. */
export type CommuneSearch =
  | { readonly kind: 'found'; readonly commune: Commune; readonly match: 'exact' | 'folded' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Commune[] }
  | { readonly kind: 'none' };

/** Settings of {@link findCommune}. */
export interface FindCommuneOptions {
  /** The day of the address. */
  readonly on: CalendarDate;
  /** Name of the province, of that day or of 2021. */
  readonly province?: string;
  /** Name of the district, for addresses of before 2025-07-01. */
  readonly district?: string;
}

// Folded, with the blank that `foldedKey` leaves after a dot; longest first.
const TYPE_PREFIXES: readonly (readonly [prefix: string, type: CommuneType])[] = [
  ['phuong ', 'phường'],
  ['thi tran ', 'thị trấn'],
  ['dac khu ', 'đặc khu'],
  ['xa ', 'xã'],
  ['tt ', 'thị trấn'],
  ['p ', 'phường'],
  ['x ', 'xã'],
];
const DISTRICT_PREFIX = /^(?:quan|huyen|thi xa|thanh pho|tp|tx|q|h) /;
const PROVINCE_PREFIX = /^(?:tinh|thanh pho|tp) /;
const MAX_CHARACTERS = 300;

const indexes = /* @__PURE__ */ new WeakMap<CommuneTables, Map<string, ReadonlyMap<string, readonly Commune[]>>>();

/**
 * The unit that a text names on a day.
 *
 * @param text - `Phường Phúc Xá`, `p phuc xa`, or with what is above it: `Phúc Xá, Ba Đình, Hà Nội`
 * @example
 * import { findCommune, loadCommunes } from 'tiemchung/geography';
 * import { calendarDate } from 'tiemchung/values';
 * const [communes, on] = [await loadCommunes(), calendarDate(2021, 9, 14)];
 * const found = on && findCommune(communes, 'p. phuc xa, ba dinh, ha noi', { on });
 * found?.kind === 'found' && found.commune.code; // => '00001'
 * on && findCommune(communes, 'Tân Thành', { on }).kind; // => 'ambiguous'
 */
export function findCommune(communes: CommuneTables, text: string, options: FindCommuneOptions): CommuneSearch {
  if (text.length > MAX_CHARACTERS) return { kind: 'none' };
  const [first = '', ...above] = text.split(',').map(tidyText);
  const { name, type } = withoutType(first);
  const all = [...above, ...[options.district, options.province].filter((part) => part !== undefined)];
  let found = indexOf(communes, options.on).get(name.key) ?? [];
  for (const [index, part] of all.entries()) {
    const fitting = found.filter((commune) => liesIn(commune, part));
    // The last words name the province: a ward of that name elsewhere is another ward, not a good guess.
    const binding = index === all.length - 1 && provinceByName(part) !== undefined;
    // Other words that fit nothing (a hamlet, a street) do not empty the list.
    if (fitting.length > 0) found = fitting;
    else if (binding) found = found.filter(liesTodayIn(part));
  }
  const ofType = found.filter((commune) => commune.type === type);
  if (ofType.length > 0) found = ofType;
  const exact = found.filter((commune) => marked(commune.name) === name.marked);
  const candidates = exact.length > 0 ? exact : found;
  const [only, ...others] = candidates;
  if (!only) return { kind: 'none' };
  if (others.length > 0) return { kind: 'ambiguous', candidates };
  return { kind: 'found', commune: only, match: exact.length > 0 ? 'exact' : 'folded' };
}

// `Phường 01` and `Phường 1` are the same ward.
const withoutZeros = (name: string): string => name.replace(/^0+(?=\d)/, '');
const marked = (name: string): string => withoutZeros(placeTones(name.normalize('NFC')).toLowerCase());
const keyOf = (name: string): string => withoutZeros(foldedKey(name));

function withoutType(text: string): { name: { key: string; marked: string }; type?: CommuneType } {
  const key = foldedKey(text);
  const [prefix, type] = TYPE_PREFIXES.find(([start]) => key.startsWith(start)) ?? ['', undefined];
  const words = prefix.trim().split(' ').filter(Boolean).length;
  const rest = text
    .split(/[\s.]+/)
    .filter(Boolean)
    .slice(words)
    .join(' ');
  const name = { key: keyOf(key.slice(prefix.length)), marked: marked(rest) };
  return type ? { name, type } : { name };
}

function liesIn(commune: Commune, part: string): boolean {
  const key = foldedKey(part);
  const district = commune.district && foldedKey(commune.district.name);
  if (district && (district === key || district.replace(DISTRICT_PREFIX, '') === key.replace(DISTRICT_PREFIX, '')))
    return true;
  if (foldedKey(commune.province.name) === key.replace(PROVINCE_PREFIX, '')) return true;
  const province = provinceByName(part);
  if (!province) return false;
  return commune.district
    ? province.code === commune.province.code
    : provinceSinceMerger(province.code)?.code === commune.province.code;
}

/** A commune of before, written with the province that its own became part of on 2025-07-01. */
const liesTodayIn =
  (part: string) =>
  ({ province, district }: Commune): boolean => {
    const today = district && provinceSinceMerger(province.code);
    return today !== undefined && foldedKey(today.name) === foldedKey(part).replace(PROVINCE_PREFIX, '');
  };

function indexOf(communes: CommuneTables, on: CalendarDate): ReadonlyMap<string, readonly Commune[]> {
  const byDay = indexes.get(communes) ?? new Map<string, ReadonlyMap<string, readonly Commune[]>>();
  indexes.set(communes, byDay);
  const period = on < '2025-07-01' ? 'before' : on < '2026-04-30' ? 'since' : 'latest';
  const known = byDay.get(period);
  if (known) return known;
  const index = new Map<string, Commune[]>();
  for (const commune of communesOn(communes, on)) {
    const key = keyOf(commune.name);
    const same = index.get(key);
    if (same) same.push(commune);
    else index.set(key, [commune]);
  }
  byDay.set(period, index);
  return index;
}
