/**
 * The country that a nationality cell names. Vietnamese names of the 2016 annex come first; the names of the Unicode
 * locale data, which every JavaScript engine carries, add the English ones and the everyday Vietnamese ones.
 */
import { foldedKey, tidyText } from '../values/index.ts';
import { birthPlaces } from './birth-place.ts';

// Not places of birth registration in the annex, yet nationalities or issuers of passports in staff lists.
const BESIDE_THE_ANNEX = ['VN', 'TW', 'HK', 'MO', 'PS'] as const;

// What staff lists write beside the full names; folded, comma separated.
const ALIASES =
  'VN:vn,vnm,vietnamese|KR:korea,korean,kor|US:usa,american,america|GB:anh,uk,british,england|CN:china,chinese,chn,trung hoa|TW:taiwanese|HK:hong kong,hongkong|MO:macau,macao|JP:nhat,japanese,jpn|IN:indian|FR:french|DE:german|TH:thai|MY:malaysian|SG:singaporean|PH:filipino|ID:indonesian|KH:cambodian|LA:laotian|MM:myanmar,burma,mien dien|RU:russian|AU:australian|CA:canadian|TR:turkey|CZ:czech republic|AE:uae';

// Folded names of two letters are also ISO codes of other countries: *Mỹ* and Malaysia, *Áo* and Angola, *Bỉ* and Burundi.
const MARKED_ONLY = 3;

const PREFIX = /^(?:quoc tich|nguoi|nuoc) /;
const ISO_CODE = /^[A-Z]{2}$/;

interface Names {
  readonly codes: ReadonlySet<string>;
  /** Lower case with marks. */
  readonly marked: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

let names: Names | undefined;

function build(): Names {
  const marked = new Map<string, string>([['mỹ', 'US']]);
  const folded = new Map<string, string>();
  const codes = new Set<string>(BESIDE_THE_ANNEX);
  const add = (name: string, code: string): void => {
    const key = foldedKey(name);
    if (!marked.has(name.toLowerCase())) marked.set(name.toLowerCase(), code);
    if (key.length >= MARKED_ONLY && !folded.has(key)) folded.set(key, code);
  };
  for (const place of birthPlaces().values()) {
    if (place.kind === 'province') continue;
    codes.add(place.country);
    add(place.name, place.country);
  }
  for (const lang of ['vi', 'en']) {
    const regions = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
    // "Myanmar (Miến Điện)", "Myanmar (Burma)": the name before the bracket is enough.
    for (const code of codes) add((regions.of(code) ?? '').replace(/ \(.*/, ''), code);
  }
  for (const row of ALIASES.split('|')) {
    for (const name of row.slice(3).split(',')) folded.set(name, row.slice(0, 2));
  }
  return { codes, marked, folded };
}

/**
 * ISO 3166-1 alpha-2 of the country that a text names in Vietnamese or English, or by its code in capitals; undefined
 * when it names none, or when the unmarked text could be two countries (*My* is Mỹ or Malaysia's code).
 *
 * @param text - a cell of a nationality column
 * @example
 * import { countryByName } from 'tiemchung/geography';
 * countryByName('Việt Nam'); // => 'VN'
 * countryByName('Quốc tịch: Han Quoc'); // => 'KR'
 * countryByName('Mỹ'); // => 'US'
 * countryByName('kinh'); // => undefined
 */
export function countryByName(text: string): string | undefined {
  // No name of a country is longer.
  if (text.length > 80) return undefined;
  names ??= build();
  const tidy = tidyText(text);
  const exact = names.marked.get(tidy.toLowerCase());
  if (exact) return exact;
  if (ISO_CODE.test(tidy) && names.codes.has(tidy)) return tidy;
  const key = foldedKey(tidy);
  return names.folded.get(key) ?? names.folded.get(key.replace(PREFIX, ''));
}
