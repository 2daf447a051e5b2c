/** Names in the 26 letters of machine-readable documents and certificates: ICAO Doc 9303 part 3 (identity, section 7.3). */

const COMBINING = /\p{M}+/gu;
const APOSTROPHES = /['\u2018\u2019\u02BC\u02B9\u00B4\u0060\u2032]/g;
// Letters that do not decompose into a base letter and marks, as Doc 9303 part 3, section 6 writes them.
const LETTERS: Readonly<Record<string, string>> = {
  Đ: 'D',
  Ð: 'D',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'OE',
  ẞ: 'SS',
  Þ: 'TH',
  Ł: 'L',
  Ħ: 'H',
  Ŧ: 'T',
  Ŋ: 'N',
  Ƀ: 'B',
};
const NOT_BASIC = /[^\x20-\x7E]/g;

/**
 * Words of a text as `A–Z` with `<` between them: marks dropped, Đ as D, apostrophes omitted, hyphens and everything
 * else as a separator. Fits the `fnt` and `gnt` fields of an EU certificate (`^[A-Z<]*$`); nothing is cut to a length.
 *
 * @example
 * import { transliterate } from 'tiemchung/identity';
 * transliterate('Đức Ưng'); // => 'DUC<UNG'
 */
export function transliterate(text: string): string {
  const letters = text
    .replace(APOSTROPHES, '')
    .normalize('NFD')
    .replace(COMBINING, '')
    .toUpperCase()
    .replace(NOT_BASIC, (letter) => (Object.hasOwn(LETTERS, letter) ? (LETTERS[letter] ?? '') : ' '));
  let words = '';
  let from = 0;
  for (let at = 0; at <= letters.length; at++) {
    const code = letters.charCodeAt(at);
    if (code >= 65 && code <= 90) continue;
    if (from < at) words += words === '' ? letters.slice(from, at) : `<${letters.slice(from, at)}`;
    from = at + 1;
  }
  return words;
}

/**
 * A name as in the machine-readable zone: family name, `<<`, the other names. The first word is taken as the family
 * name; a name of one word has no second part.
 *
 * @param full - a name in Vietnamese order
 * @example
 * import { transliterateName } from 'tiemchung/identity';
 * transliterateName('Đỗ Đức Ưng'); // => 'DO<<DUC<UNG'
 * transliterateName("H'Lan Niê"); // => 'HLAN<<NIE'
 */
export function transliterateName(full: string): string {
  const words = full.trim().split(/\s+/);
  const family = transliterate(words[0] ?? '');
  const others = transliterate(words.slice(1).join(' '));
  return others === '' ? family : family === '' ? others : `${family}<<${others}`;
}
