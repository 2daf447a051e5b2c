/** Vietnamese letters, folded and tidied. Comparison goes from strict to loose; nothing here guesses. */

// Blanks that spreadsheets and web pages leave behind: no-break, thin, ideographic; zero-width ones vanish.
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const BLANKS = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const COMBINING = /[\u0300-\u036F]/g;

/**
 * NFC, zero-width characters removed, every run of blanks one blank, no blank at the ends.
 *
 * @example
 * import { tidyText } from 'tiemchung/values';
 * tidyText('  Trần\u00A0\u200B Thị  Hoa '); // => 'Trần Thị Hoa'
 */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(ZERO_WIDTH, '').replace(BLANKS, ' ').trim();
}

/**
 * Lower case without marks, `đ` as `d`: the loosest key. *Năm* and *Nam* fold alike, so compare with marks first.
 *
 * @example
 * import { foldVietnamese } from 'tiemchung/values';
 * foldVietnamese('Đặng Thị Ánh'); // => 'dang thi anh'
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
}

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
