/** Vietnamese letters, folded and tidied. Comparison goes from strict to loose; nothing here guesses. */

// Blanks that spreadsheets and web pages leave behind: no-break, thin, ideographic; zero-width ones vanish.
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
// Runs that are not one plain blank already: replacing every blank by itself took most of the time of a long text.
const BLANKS = / \s+|[^\S ]\s*/g;
const COMBINING = /[\u0300-\u036F]/g;

/**
 * NFC, zero-width characters removed, every run of blanks one blank, no blank at the ends.
 *
 * @example
 * import { tidyText } from 'tiemchung/values';
 * tidyText('  Trần\u00A0\u200B Thị  Hoa '); // => 'Trần Thị Hoa'
 */
export function tidyText(text: string): string {
  if (isTidy(text)) return text;
  return text.replace(ZERO_WIDTH, '').normalize('NFC').replace(BLANKS, ' ').trim();
}

/**
 * Whether there is nothing to do, decided without regular expressions because it is asked of every cell: printable
 * ASCII and precomposed Latin letters, single blanks inside. NFC leaves these ranges as they are; false means only that
 * the long way must be gone.
 */
function isTidy(text: string): boolean {
  let blank = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      if (blank) return false;
      blank = true;
      continue;
    }
    blank = false;
    const known = code < 0x7f ? code > 0x20 : (code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00);
    if (!known) return false;
  }
  return !blank || text === '';
}

/**
 * Lower case without marks, `đ` as `d`: the loosest key. *Năm* and *Nam* fold alike, so compare with marks first.
 *
 * @example
 * import { foldVietnamese } from 'tiemchung/values';
 * foldVietnamese('Đặng Thị Ánh'); // => 'dang thi anh'
 */
export function foldVietnamese(text: string): string {
  const table = foldingTable();
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const letter = table[text.charCodeAt(at)];
    if (letter === undefined) return foldSlowly(text);
    out += letter;
  }
  return out;
}

function foldSlowly(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(COMBINING, '')
      .replace(/[đĐðÐ]/g, 'd')
      // The b with a stroke of Central Highlands languages has no decomposition either.
      .replace(/[ƀɃ]/g, 'b')
      .toLowerCase()
  );
}

let folded: readonly (string | undefined)[] | undefined;

/** Answers of the slow way for ASCII and precomposed Latin letters: every cell of a list is folded several times. */
function foldingTable(): readonly (string | undefined)[] {
  if (folded) return folded;
  const table = new Array<string | undefined>(0x1f00).fill(undefined);
  for (const [from, to] of LATIN) {
    for (let code = from; code < to; code++) table[code] = foldSlowly(String.fromCharCode(code));
  }
  folded = table;
  return table;
}

// ASCII, Latin-1 and the extended blocks up to B, Latin Extended Additional: no combining mark among them.
const LATIN = [
  [0, 0x7f],
  [0xc0, 0x250],
  [0x1e00, 0x1f00],
] as const;

/**
 * Folded, with everything that is neither letter nor digit turned into single blanks: the key of headings and list values.
 *
 * @example
 * import { foldedKey } from 'tiemchung/values';
 * foldedKey('Họ và tên (*)'); // => 'ho va ten'
 */
export function foldedKey(text: string): string {
  return foldVietnamese(tidyText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
