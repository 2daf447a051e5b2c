/**
 * Where the tone mark of a syllable stands. *hoà* and *hòa*, *thuý* and *thúy* are the same word in two spellings, both
 * official, and files mix them; *Qúy* is a slip of the keyboard. Placement here is for comparing: a registered name is
 * never rewritten (reference: identity, section 7.4).
 */

/** `modern` writes hoà, khoẻ, thuý; `traditional` writes hòa, khỏe, thúy. They differ in open oa, oe and uy only. */
export type ToneStyle = 'modern' | 'traditional';

const VOWELS = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY';
const TONES = '\u0301\u0300\u0309\u0303\u0323';
const TABLE_SIZE = 0x1f00;

interface Letters {
  /** Letter without its tone, by code; 0 for everything that is no vowel. */
  readonly base: Uint16Array;
  /** 1 to 5 where the code carries a tone, in the order of `TONES`. */
  readonly tone: Uint8Array;
  /** Code by base letter and tone: `base * 6 + tone` looked up through a map, since few are ever needed. */
  readonly composed: ReadonlyMap<number, string>;
  /** 2 for ă â ê ô ơ, which always carry the tone, 1 for ư, which carries it when none of them is there. */
  readonly rank: Uint8Array;
}

let letters: Letters | undefined;

function lettersTable(): Letters {
  if (letters) return letters;
  const base = new Uint16Array(TABLE_SIZE);
  const tone = new Uint8Array(TABLE_SIZE);
  const composed = new Map<number, string>();
  const rank = new Uint8Array(TABLE_SIZE);
  for (const vowel of VOWELS) {
    const code = vowel.charCodeAt(0);
    base[code] = code;
    composed.set(code * 6, vowel);
    rank[code] = 'ăâêôơĂÂÊÔƠ'.includes(vowel) ? 2 : 'ưƯ'.includes(vowel) ? 1 : 0;
    for (let index = 0; index < TONES.length; index++) {
      const marked = (vowel + TONES.charAt(index)).normalize('NFC');
      base[marked.charCodeAt(0)] = code;
      tone[marked.charCodeAt(0)] = index + 1;
      rank[marked.charCodeAt(0)] = rank[code] ?? 0;
      composed.set(code * 6 + index + 1, marked);
    }
  }
  letters = { base, tone, composed, rank };
  return letters;
}

/** Letters and whatever is stacked on them; blanks, hyphens and apostrophes part the words of a name. */
const inWord = (code: number): boolean =>
  code >= 0xc0
    ? code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f)
    : (code | 32) >= 97 && (code | 32) <= 122;

/** The vowels of one word: where they stand, and the mark that one of them carries. */
interface Nucleus {
  /** First vowel that can carry the tone: the u of `qu` and the i of `gi` belong to the onset. */
  readonly start: number;
  readonly end: number;
  readonly wordStart: number;
  readonly wordEnd: number;
  readonly toneAt: number;
  readonly tone: number;
}

/** Numbers only, asked of every word; what passes costs an object. */
type Wanted = (vowels: number, tonedFirst: boolean, toned: boolean, open: boolean) => boolean;
type Rewrite = (nucleus: Nucleus, text: string, table: Letters) => string | undefined;

/** Runs over the words of NFC text; a word with two groups of vowels or two tones is no Vietnamese syllable and stays. */
function rewriteWords(text: string, wanted: Wanted, rewrite: Rewrite): string {
  const table = lettersTable();
  let out = '';
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    if (!inWord(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const wordStart = at;
    let start = -1;
    let end = -1;
    let toneAt = -1;
    let plain = true;
    for (; at < text.length && inWord(text.charCodeAt(at)); at++) {
      const code = text.charCodeAt(at);
      if (!table.base[code]) continue;
      if (start < 0) start = at;
      else if (at !== end) plain = false;
      end = at + 1;
      if (!table.tone[code]) continue;
      if (toneAt >= 0) plain = false;
      toneAt = at;
    }
    if (!plain || start < 0) continue;
    if (end - start > 1 && start > wordStart) {
      const onset = text.charCodeAt(start - 1) | 32;
      const first = (table.base[text.charCodeAt(start)] ?? 0) | 32;
      // q + u, and g + i at the beginning of the word.
      if ((onset === 113 && first === 117) || (onset === 103 && first === 105 && start === wordStart + 1)) start++;
    }
    if (end - start > 3 || !wanted(end - start, toneAt === start, toneAt >= 0, end === at)) continue;
    const tone = toneAt < 0 ? 0 : (table.tone[text.charCodeAt(toneAt)] ?? 0);
    const word = rewrite({ start, end, wordStart, wordEnd: at, toneAt, tone }, text, table);
    if (word === undefined) continue;
    out += text.slice(copied, wordStart) + word;
    copied = at;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** The place of the tone: the marked vowel first, then by the number of vowels and whether a consonant closes the word. */
function tonePlace(
  { start, end, wordStart, wordEnd }: Nucleus,
  text: string,
  table: Letters,
  style: ToneStyle,
): number {
  let horned = -1;
  for (let at = end - 1; at >= start; at--) {
    const rank = table.rank[text.charCodeAt(at)];
    if (rank === 2) return at;
    if (rank === 1) horned = at;
  }
  if (horned >= 0) return horned;
  const closed = end < wordEnd;
  if (end - start === 1) return start;
  if (end - start === 3) return closed ? end - 1 : start + 1;
  if (closed) return start + 1;
  const pair = String.fromCharCode(
    (table.base[text.charCodeAt(start)] ?? 0) | 32,
    (table.base[text.charCodeAt(start + 1)] ?? 0) | 32,
  );
  // Alone, uy is read with u as its vowel: ủy ban, in both styles.
  const moves = pair === 'oa' || pair === 'oe' || (pair === 'uy' && start > wordStart);
  return moves && style === 'modern' ? start + 1 : start;
}

const tonedElsewhere: Wanted = (vowels, tonedFirst, toned) => toned && !(vowels === 1 && tonedFirst);
const oneOpenVowel: Wanted = (vowels, _tonedFirst, _toned, open) => vowels === 1 && open;

/**
 * Moves tone marks to where the style wants them; words that are no Vietnamese syllable stay as they are.
 *
 * @param text - text in NFC
 * @param style - `modern` by default
 * @example
 * import { placeTones } from 'tiemchung/values';
 * placeTones('Trần Thị Hòa'); // => 'Trần Thị Hoà'
 * placeTones('Nguyễn Qúy'); // => 'Nguyễn Quý'
 * placeTones('Thuý', 'traditional'); // => 'Thúy'
 */
export function placeTones(text: string, style: ToneStyle = 'modern'): string {
  return rewriteWords(text, tonedElsewhere, (nucleus, whole, table) => {
    const place = tonePlace(nucleus, whole, table, style);
    if (place === nucleus.toneAt) return undefined;
    let word = '';
    for (let at = nucleus.wordStart; at < nucleus.wordEnd; at++) {
      const base = table.base[whole.charCodeAt(at)] ?? 0;
      if (at === place) word += table.composed.get(base * 6 + nucleus.tone) ?? '';
      else if (at === nucleus.toneAt) word += table.composed.get(base * 6) ?? '';
      else word += whole.charAt(at);
    }
    return word;
  });
}

/**
 * Writes i for a y that is the only vowel after a consonant (*Lý* → *Lí*, *Quý* → *Quí*); *Thuý*, *Tây*, *Yến* and the
 * prefix *Y* stay. For suggestions only: in names the registered spelling is the legal one.
 *
 * @param text - text in NFC
 * @example
 * import { mergeYAndI } from 'tiemchung/values';
 * mergeYAndI('Lý Mỹ Thuý'); // => 'Lí Mĩ Thuý'
 */
export function mergeYAndI(text: string): string {
  return rewriteWords(text, oneOpenVowel, ({ start, wordStart, toneAt, tone }, whole, table) => {
    const base = table.base[whole.charCodeAt(start)] ?? 0;
    if (start === wordStart || (base | 32) !== 121) return undefined;
    // A tone on the u of qu would be lost with the word: place it first.
    if (toneAt >= 0 && toneAt !== start) return undefined;
    return whole.slice(wordStart, start) + (table.composed.get((base === 89 ? 73 : 105) * 6 + tone) ?? '');
  });
}
