/** The lowest unit of an address: wards, communes, townships and special zones, each of its date. */
import { type CalendarDate, calendarDate } from '../values/index.ts';
import { type Province, provinceByCode } from './provinces.ts';

/** Types of units below district (until 2025-06-30) and below province (since 2025-07-01). */
export type CommuneType = 'phường' | 'xã' | 'thị trấn' | 'đặc khu';

/** A unit with its statistics code of five digits. */
export interface Commune {
  readonly code: string;
  /** Without its type: `Ba Đình`. */
  readonly name: string;
  readonly type: CommuneType;
  readonly province: Province;
  /** Absent since 2025-07-01: districts were abolished. */
  readonly district?: { readonly code: string; readonly name: string };
}

/** Communes of before the reform, the units since, and what became of what. Load it with {@link loadCommunes}. */
export interface CommuneTables {
  /** By code, until 2025-06-30. */
  readonly before: ReadonlyMap<string, Commune>;
  /** By code, since 2025-07-01, with the types of after 2026-04-30. */
  readonly since: ReadonlyMap<string, Commune>;
  /** Code of before → codes since, each with how; see {@link convertCommune}. */
  readonly successors: ReadonlyMap<string, readonly (readonly [code: string, how: string])[]>;
}

/** First day of the two-level system (Resolution 202/2025/QH15). */
const REFORM = '2025-07-01';
const DONG_NAI_CITY = '2026-04-30';
/** Communes of Đồng Nai that became wards that day (Resolution 30/2026/QH16, 237/NQ-UBTVQH16). */
const DONG_NAI_WARDS = '25270 25357 25363 26116 26170 26248 26326 26368 26425 26485';
/** Ba Chẽ is 06970 in the statistics office's data and 06978 in a corrected set: both are read. */
const ALIAS: Readonly<Record<string, string>> = { '06978': '06970' };

let tables: Promise<CommuneTables> | undefined;

/**
 * Loads the tables of communes, about 110 kB compressed, once: a program that does not ask does not carry them.
 *
 * @example
 * import { loadCommunes } from 'tiemchung/geography';
 * const communes = await loadCommunes();
 * communes.since.get('00004')?.name; // => 'Ba Đình'
 * communes.since.size; // => 3321
 */
export function loadCommunes(): Promise<CommuneTables> {
  tables ??= Promise.all([import('./ward-table.generated.ts'), import('./ward-successors.generated.ts')]).then(
    ([now, then]) => ({ since: unpackSince(now.WARD_TABLE), ...unpackBefore(then.WARD_SUCCESSORS) }),
  );
  return tables;
}

const TYPES: Readonly<Record<string, CommuneType>> = { P: 'phường', X: 'xã', T: 'thị trấn', D: 'đặc khu' };

function unit(packed: string, province: Province): Commune {
  const type = TYPES[packed.charAt(5)] ?? 'xã';
  return { code: packed.slice(0, 5), name: packed.slice(6), type, province };
}

function unpackSince(text: string): ReadonlyMap<string, Commune> {
  const since = new Map<string, Commune>();
  const day = calendarDate(2025, 7, 1);
  for (const line of text.split('\n')) {
    const province = day && provinceByCode(line.slice(0, 2), day);
    if (!province) continue;
    for (const packed of line.slice(3).split('|')) since.set(packed.slice(0, 5), unit(packed, province));
  }
  return since;
}

function unpackBefore(text: string): Pick<CommuneTables, 'before' | 'successors'> {
  const before = new Map<string, Commune>();
  const successors = new Map<string, (readonly [string, string])[]>();
  const day = calendarDate(2025, 6, 30);
  for (const line of text.split('\n')) {
    const province = day && provinceByCode(line.slice(0, 2), day);
    if (!province) continue;
    const colon = line.indexOf(':');
    const district = { code: line.slice(2, 5), name: line.slice(5, colon) };
    for (const entry of line.slice(colon + 1).split('|')) {
      const [packed = '', targets = ''] = entry.split('>', 2);
      // Five island districts had no communes: the district itself stands for one, by its own code.
      const commune = packed ? { ...unit(packed, province), district } : undefined;
      const code = commune?.code ?? district.code;
      if (commune) before.set(code, commune);
      successors.set(
        code,
        targets.split('+').map((target) => [target.slice(0, 5), target.slice(5)] as const),
      );
    }
  }
  return { before, successors };
}

/**
 * The unit that a five-digit code meant on a day; undefined when it meant none.
 *
 * @param code - five digits with leading zeros
 * @example
 * import { communeByCode, loadCommunes } from 'tiemchung/geography';
 * import { calendarDate } from 'tiemchung/values';
 * const [communes, day] = [await loadCommunes(), calendarDate(2021, 9, 14)];
 * const unit = day && communeByCode(communes, '00001', day);
 * unit && [unit.type, unit.name, unit.district?.name]; // => ['phường', 'Phúc Xá', 'Quận Ba Đình']
 */
export function communeByCode(communes: CommuneTables, code: string, on: CalendarDate): Commune | undefined {
  const own = ALIAS[code] ?? code;
  if (on < REFORM) return communes.before.get(own);
  const found = communes.since.get(own);
  return found && on < DONG_NAI_CITY && DONG_NAI_WARDS.includes(own) ? { ...found, type: 'xã' } : found;
}

/**
 * All units of a day: communes with their district until 2025-06-30, units below the province since.
 *
 * @example
 * import { communesOn, loadCommunes } from 'tiemchung/geography';
 * import { calendarDate } from 'tiemchung/values';
 * const [communes, day] = [await loadCommunes(), calendarDate(2026, 1, 1)];
 * day && communesOn(communes, day).length; // => 3321
 */
export function communesOn(communes: CommuneTables, on: CalendarDate): readonly Commune[] {
  const codes = on < REFORM ? communes.before.keys() : communes.since.keys();
  return Array.from(codes, (code) => communeByCode(communes, code, on)).filter((found) => found !== undefined);
}
