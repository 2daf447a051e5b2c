/** A heading cell, brought into the forms that headings are compared in. */
import type { Sex } from '../identity/index.ts';
import { foldVietnamese, tidyText } from '../values/index.ts';

/** One heading cell in four forms: with and without what stands in brackets, with and without marks. */
export interface HeadingLabel {
  /** As a person would quote it: tidied, one line. */
  readonly text: string;
  /** Lower case, marks kept, separators as single blanks. */
  readonly marked: string;
  readonly folded: string;
  /** The same without brackets, stars and numbering; equal to the above where there is nothing of that kind. */
  readonly strippedMarked: string;
  readonly strippedFolded: string;
}

// A heading is short; a longer cell is prose, and this is also what keeps hostile input cheap.
const LONGEST = 160;
const SEPARATORS = /[^\p{L}\p{N}#]+/gu;
const BRACKETS = /\([^()]{0,120}\)|\[[^[\]]{0,120}\]/g;
const NUMBERING = /^\(?\d{1,2}\s?[.):/-]\s?/;

const wordsOf = (text: string): string => text.toLowerCase().replace(SEPARATORS, ' ').trim();

/** Reads a heading cell; undefined for a blank one and for one that is too long to be a heading. */
export function headingLabel(cell: string): HeadingLabel | undefined {
  if (cell === '' || cell.length > LONGEST) return undefined;
  const text = tidyText(cell);
  const marked = wordsOf(text);
  if (marked === '') return undefined;
  const strippedMarked = wordsOf(text.replace(BRACKETS, ' ').trim().replace(NUMBERING, '')) || marked;
  return {
    text,
    marked,
    folded: foldVietnamese(marked),
    strippedMarked,
    strippedFolded: foldVietnamese(strippedMarked),
  };
}

const MALE = 'nam|male';
const FEMALE = 'nữ|nu|female';
// `1: Nam`, `0 = Nữ`, `M - Nam`; and the other way round, `Nam: 1`.
const CODE_FIRST = /([0-9a-z])\s?[:=–-]\s?(nam|nữ|nu|male|female)(?!\p{L})/gu;
const WORD_FIRST = /(?<!\p{L})(nam|nữ|nu|male|female)\s?[:=–-]\s?([0-9a-z])(?![\p{L}\p{N}])/gu;

/**
 * What the codes of a sex column mean, from a legend such as `Giới tính (1: Nam; 0: Nữ)`; undefined unless both sexes
 * have a code of their own. Numeric codes differ from system to system, so a legend decides (section 3.3).
 *
 * @param text - a heading, or a line of the title block
 * @example
 * import { sexLegend } from 'tiemchung/roster';
 * sexLegend('Giới tính (1: Nam; 0: Nữ)'); // => { '1': 'male', '0': 'female' }
 * sexLegend('Nam/Nữ'); // => undefined
 */
export function sexLegend(text: string): Readonly<Record<string, Sex>> | undefined {
  if (text.length > LONGEST) return undefined;
  const lower = tidyText(text).toLowerCase();
  const codes = new Map<string, Sex>();
  const pairs = [
    ...[...lower.matchAll(CODE_FIRST)].map(([, code, word]) => [code, word]),
    ...[...lower.matchAll(WORD_FIRST)].map(([, word, code]) => [code, word]),
  ];
  for (const [code = '', word = ''] of pairs) {
    const sex = MALE.split('|').includes(word) ? 'male' : FEMALE.split('|').includes(word) ? 'female' : undefined;
    if (sex && !codes.has(code)) codes.set(code, sex);
  }
  const sexes = new Set(codes.values());
  return sexes.size === 2 ? Object.fromEntries(codes) : undefined;
}
