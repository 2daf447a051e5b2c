/**
 * Text from before Unicode, as it reaches us: each byte shown as the Windows-1252 character of the same value. Letter
 * tables: reference `legacy-vietnamese-charsets.csv`; rules: reference identity, section 7.2.
 */

/** Charsets that are decoded: TCVN3 (ABC fonts `.VnTime`), VNI-Windows, VIQR (marks typed after the letter). */
export type LegacyCharset = 'TCVN3' | 'VNI' | 'VIQR';

/** Letters of the bytes A1 to FE; `·` where the charset has none. */
const TCVN3_FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ';
const TCVN3_BYTES = /[\u00A1-\u00FE]/g;

// A cell of a delimited file: capitals of one cell say nothing about the next.
const CELL = /[^,;|\t\r\n"]+/g;
const TCVN3_WORD = /[A-Za-z\u00A1-\u00FE]+/g;

/**
 * Decodes TCVN3. Capitals other than Ă Â Đ Ê Ô Ơ Ư have no code of their own: the font `.VnTimeH` draws the small code
 * as a capital. A word whose other letters are capitals gets them back; where a single letter is all there is to go by
 * (`Hå`), the other words of the cell decide.
 *
 * @example
 * import { decodeTcvn3 } from 'tiemchung/values';
 * decodeTcvn3('NguyÔn V¨n An'); // => 'Nguyễn Văn An'
 * decodeTcvn3('NGUYÔN THÞ ¸NH'); // => 'NGUYỄN THỊ ÁNH'
 */
export function decodeTcvn3(text: string): string {
  return text.normalize('NFC').replace(CELL, (cell) => {
    const shouting = (cell.match(TCVN3_WORD) ?? []).some((word) => certainCapitals(word) >= 2);
    return cell.replace(TCVN3_WORD, (word) => {
      const decoded = word.replace(TCVN3_BYTES, tcvn3Letter);
      const capitals = certainCapitals(word);
      return capitals >= 2 || (capitals === 1 && shouting) ? decoded.toUpperCase() : decoded;
    });
  });
}

/** How many letters of a word are capitals beyond doubt; 0 when any is small beyond doubt. */
function certainCapitals(word: string): number {
  let capitals = 0;
  for (const letter of word) {
    const decoded = tcvn3Letter(letter);
    if (decoded !== decoded.toLowerCase()) capitals++;
    else if (decoded === letter) return 0;
  }
  return capitals;
}

function tcvn3Letter(byte: string): string {
  const letter = TCVN3_FROM_A1[byte.charCodeAt(0) - 0xa1] ?? '·';
  return letter === '·' ? byte : letter;
}

/** VNI marks after their base letter, as combining marks: hat or breve first, then the tone. */
const VNI_TONES: Readonly<Record<string, string>> = { ø: '\u0300', ù: '\u0301', õ: '\u0303', û: '\u0309', ï: '\u0323' };
const VNI_HATS: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const VNI_BREVES: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** VNI letters of one byte. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  í: 'í',
  ó: 'ĩ',
  æ: 'ỉ',
  ò: 'ị',
  î: 'ỵ',
};
const VNI_CLUSTER = /[aeouyôö][øùõûïâáàåãäêéèúüë]?|[ñìíóæòî]/gi;

/**
 * Decodes VNI-Windows: a base letter and a mark character become one letter.
 *
 * @example
 * import { decodeVni } from 'tiemchung/values';
 * decodeVni('Ñaëng Höõu Phöôùc'); // => 'Đặng Hữu Phước'
 */
export function decodeVni(text: string): string {
  return text.normalize('NFC').replace(VNI_CLUSTER, (cluster) => {
    const base = cluster.slice(0, 1);
    const letter = VNI_LETTERS[base.toLowerCase()] ?? base.toLowerCase();
    const mark = cluster.slice(1).toLowerCase();
    const marks =
      VNI_TONES[mark] ??
      ('aeo'.includes(letter) ? VNI_HATS[mark] : undefined) ??
      (letter === 'a' ? VNI_BREVES[mark] : undefined);
    const upper = base !== base.toLowerCase();
    const shown = (upper ? letter.toUpperCase() : letter) + (marks ?? '');
    // A mark that its base cannot carry is a letter of its own: `uò` is u + ị.
    return marks === undefined && mark ? shown + decodeVni(cluster.slice(1)) : shown.normalize('NFC');
  });
}

const VIQR_VOWEL_MARKS: Readonly<Record<string, string>> = {
  '(': '\u0306',
  '^': '\u0302',
  '+': '\u031B',
  '*': '\u031B',
};
const VIQR_TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};
/** What each vowel can carry besides a tone. */
const VIQR_CARRIERS: Readonly<Record<string, string>> = { a: '(^', e: '^', o: '^+*', u: '+*' };
const VIQR_CLUSTER = /\\(.)|[dD][dD]|([aeiouyAEIOUY])([(^+*]?)(['`?~.]?)/gs;

/**
 * Decodes VIQR: vowel mark, then tone, typed after the letter; a backslash keeps the next character as it is.
 *
 * @example
 * import { decodeViqr } from 'tiemchung/values';
 * decodeViqr('Nguye^~n Va(n DDu+\'c'); // => 'Nguyễn Văn Đức'
 */
export function decodeViqr(text: string): string {
  return text.replace(VIQR_CLUSTER, (cluster: string, kept?: string, vowel?: string, mark = '', tone = '') => {
    if (kept !== undefined) return kept;
    if (vowel === undefined) return cluster.startsWith('d') ? 'đ' : 'Đ';
    const carries = mark === '' || (VIQR_CARRIERS[vowel.toLowerCase()] ?? '').includes(mark);
    if (!carries) return vowel + mark + tone;
    return (vowel + (VIQR_VOWEL_MARKS[mark] ?? '') + (VIQR_TONES[tone] ?? '')).normalize('NFC');
  });
}

const DECODERS: Readonly<Record<LegacyCharset, (text: string) => string>> = {
  TCVN3: decodeTcvn3,
  VNI: decodeVni,
  VIQR: decodeViqr,
};

/**
 * Decodes text of a known legacy charset.
 *
 * @example
 * import { decodeLegacy } from 'tiemchung/values';
 * decodeLegacy('M­êng Kh­¬ng', 'TCVN3'); // => 'Mường Khương'
 */
export function decodeLegacy(text: string, charset: LegacyCharset): string {
  return DECODERS[charset](text);
}
