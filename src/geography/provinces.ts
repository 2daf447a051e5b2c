/**
 * Provinces as units of an address: the 63 of 2021 and the 34 since 2025-07-01 (Resolution 202/2025/QH15, codes by
 * Decision 19/2025/QĐ-TTg). The two-digit statistics codes were used again: 15 was Yên Bái and is now Lào Cai, and so
 * with seven codes in all, so a code without a date means nothing.
 */
import type { CalendarDate } from '../values/index.ts';
import { birthPlaces } from './birth-place.ts';

/** A province: statistics code of two digits and name, both of one date. */
export interface Province {
  readonly code: string;
  readonly name: string;
}

const MERGER = '2025-07-01';
const HUE_RENAMED = '2025-01-01';

// New code, then the codes of 2021 that it is made of; the first of them gave the name.
const MEMBERS =
  '01:01 04:04 08:08.02 11:11 12:12 14:14 15:10.15 19:19.06 20:20 22:22 24:27.24 25:25.17.26 31:31.30 33:33.34 37:37.35.36 38:38 40:40 42:42 44:45.44 46:46 48:48.49 51:51.62 52:64.52 56:56.58 66:66.54 68:68.60.67 75:75.70 79:79.74.77 80:72.80 82:87.82 86:86.83.84 91:89.91 92:92.93.94 96:96.95';

interface Tables {
  readonly of2021: ReadonlyMap<string, Province>;
  readonly of2025: ReadonlyMap<string, Province>;
  /** Code of 2021 → code since the merger. */
  readonly successor: ReadonlyMap<string, string>;
}

let tables: Tables | undefined;

function unpack(): Tables {
  const of2021 = new Map<string, Province>();
  for (const place of birthPlaces().values()) {
    if (place.kind === 'province') {
      // The statistics code of 2021 is the suffix of the place code of the annex.
      const code = place.code.slice(1);
      of2021.set(code, { code, name: place.name });
    }
  }
  const of2025 = new Map<string, Province>();
  const successor = new Map<string, string>();
  for (const row of MEMBERS.split(' ')) {
    const [code = '', members = ''] = row.split(':');
    const old = members.split('.');
    const name = code === '46' ? 'Huế' : (of2021.get(old[0] ?? '')?.name ?? '');
    of2025.set(code, { code, name });
    for (const member of old) successor.set(member, code);
  }
  return { of2021, of2025, successor };
}

const loaded = (): Tables => {
  tables ??= unpack();
  return tables;
};

/**
 * The provinces on a day: 63 until 2025-06-30, 34 since, in the order of their statistics codes.
 *
 * @example
 * import { provinces } from 'tiemchung/geography';
 * import { calendarDate } from 'tiemchung/values';
 * const day = calendarDate(2021, 9, 14);
 * day && provinces(day).length; // => 63
 */
export function provinces(on: CalendarDate): readonly Province[] {
  if (on >= MERGER) return [...loaded().of2025.values()];
  return [...loaded().of2021.values()].map((province) => dated(province, on));
}

/**
 * The province that a statistics code meant on a day; undefined when no province carried it then.
 *
 * @param code - two digits with the leading zero
 * @example
 * import { provinceByCode } from 'tiemchung/geography';
 * import { calendarDate } from 'tiemchung/values';
 * const [before, since] = [calendarDate(2021, 9, 14), calendarDate(2025, 7, 1)];
 * before && provinceByCode('24', before); // => { code: '24', name: 'Bắc Giang' }
 * since && provinceByCode('24', since); // => { code: '24', name: 'Bắc Ninh' }
 */
export function provinceByCode(code: string, on: CalendarDate): Province | undefined {
  if (on >= MERGER) return loaded().of2025.get(code);
  const province = loaded().of2021.get(code);
  return province && dated(province, on);
}

function dated(province: Province, on: CalendarDate): Province {
  return province.code === '46' && on >= HUE_RENAMED ? { code: '46', name: 'Huế' } : province;
}

/**
 * The province since 2025-07-01 that a province of 2021 became part of; undefined for a code that 2021 did not know.
 *
 * @param code - two-digit statistics code of 2021
 * @example
 * import { provinceSinceMerger } from 'tiemchung/geography';
 * provinceSinceMerger('77'); // => { code: '79', name: 'Hồ Chí Minh' }
 */
export function provinceSinceMerger(code: string): Province | undefined {
  return loaded().of2025.get(loaded().successor.get(code) ?? '');
}
