/** How many columns a text takes on a terminal, so that tables with Vietnamese names stand straight. */

const NO_WIDTH = /^[\p{M}\u200B-\u200D\u2060\uFEFF]$/u;
// Hangul, CJK and full-width forms: names of foreign experts stand in rosters.
const WIDE = /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]$/;

/** Columns of a text without colour codes. Decomposed letters count like composed ones. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** The text filled with blanks up to a width. */
export function padText(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}

/** The text cut to a width, with `…` where something is missing. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const character of text) {
    const next = textWidth(character);
    if (used + next > width - 1) break;
    cut += character;
    used += next;
  }
  return `${cut.trimEnd()}…`;
}
