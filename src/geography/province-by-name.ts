/** Finds a province of 2021 by what people write: with or without *Tỉnh*, *TP.*, marks, hyphens, in common short forms. */
import { calendarDate, foldedKey } from '../values/index.ts';
import { type Province, provinces } from './provinces.ts';

/** A province of 2021, and the name that was written when that province was gone before 2021. */
export interface ProvinceMatch extends Province {
  /** For example `Hà Tây`, which became part of Hà Nội in 2008: the person should confirm the address. */
  readonly former?: string;
}

const PREFIX = /^(?:thanh pho|tinh|tp|t p|t) /;

// Short forms and older spellings, folded and without blanks, by statistics code of 2021.
const ALIASES =
  '79:hcm hcmc tphcm saigon hochiminhcity|01:hn tphn|77:brvt vungtau baria|46:hue tthue thuathienhue|06:baccan|66:daclac daklac daclak darlac|67:dacnong';

let index: ReadonlyMap<string, ProvinceMatch> | undefined;

const compact = (key: string): string => key.replaceAll(' ', '');

function build(): ReadonlyMap<string, ProvinceMatch> {
  const day = calendarDate(2021, 1, 1);
  const map = new Map<string, ProvinceMatch>();
  const byCode = new Map<string, Province>();
  for (const province of day ? provinces(day) : []) {
    map.set(compact(foldedKey(province.name)), province);
    byCode.set(province.code, province);
  }
  for (const row of ALIASES.split('|')) {
    const [code = '', names = ''] = row.split(':');
    const province = byCode.get(code);
    if (province) for (const name of names.split(' ')) map.set(name, province);
  }
  const capital = byCode.get('01');
  if (capital) map.set('hatay', { ...capital, former: 'Hà Tây' });
  return map;
}

/**
 * The province of 2021 that a text names; undefined when it names none. Unmarked spellings are unambiguous among the
 * 63. Ask `provinceSinceMerger` for the unit of today.
 *
 * @param text - a cell of an address column
 * @example
 * import { provinceByName } from 'tiemchung/geography';
 * provinceByName('TP.HCM'); // => { code: '79', name: 'Hồ Chí Minh' }
 * provinceByName('tinh ba ria vung tau'); // => { code: '77', name: 'Bà Rịa - Vũng Tàu' }
 * provinceByName('Hà Tây'); // => { code: '01', name: 'Hà Nội', former: 'Hà Tây' }
 */
export function provinceByName(text: string): ProvinceMatch | undefined {
  // No spelling of a province is longer; a pasted address is not searched through.
  if (text.length > 60) return undefined;
  index ??= build();
  const key = foldedKey(text);
  return index.get(compact(key)) ?? index.get(compact(key.replace(PREFIX, '')));
}
