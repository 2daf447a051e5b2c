/**
 * What spreadsheets, forms and text recognition do to a number, undone: full-width digits, blanks, the apostrophe of a
 * text cell, dots, a trailing `.0`. What cannot be undone is recognised (reference: identity, section 1.6).
 */
import { isPlainLetter } from './look-alikes.ts';

/** A cell that should hold a number, after cleaning. */
export type NumberReading =
  | { readonly kind: 'blank' }
  /** Powers of ten as text, `8.7E+10`: the digits are gone. */
  | { readonly kind: 'scientific' }
  | { readonly kind: 'digits' | 'text'; readonly text: string; readonly formatted: boolean };

const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const LEADING_APOSTROPHE = /^['’‘`]+/;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
const FLOAT_TAIL = /^\d+[.,]0{1,2}$/;
const SEPARATORS = /[\s.,_\-\u2010-\u2015]/g;
const DIGITS = /^\d+$/;
// No number is this long with all its dots and blanks; what is need not be cleaned to be refused.
const PROSE = 1000;

/** Whether a text that is not digits counts as nothing. */
type IsBlank = (text: string) => boolean;

/**
 * Cleans a cell. Separators inside are dropped, letters stay as they are. Linear in the length of the input.
 *
 * @param isBlank - by default every text without a digit: a remark (*chưa có*, *đang làm lại*) is not a number
 */
export function readNumber(input: string, isBlank?: IsBlank): NumberReading {
  return readPlain(input, isBlank) ?? readSlowly(input, isBlank);
}

const ZERO = 48;
const NINE = 57;
const BLANK = 32;
const HYPHEN = 45;
const UNDERSCORE = 95;

/**
 * The same as the slow way for digits, letters, blanks and hyphens, which is nearly every cell. A dot, a comma or an E
 * may mean more than a separator or a letter, so they go the slow way.
 */
function readPlain(input: string, isBlank: IsBlank | undefined): NumberReading | undefined {
  let text = '';
  let digits = 0;
  let from = 0;
  for (let at = 0; at < input.length; at += 1) {
    const code = input.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits += 1;
    else if (code === BLANK || code === HYPHEN || code === UNDERSCORE) {
      if (from < at) text += input.slice(from, at);
      from = at + 1;
    } else if (!isPlainLetter(code)) return undefined;
  }
  if (from > 0) text += input.slice(from);
  else text = input;
  if (digits === text.length && digits > 0) return { kind: 'digits', text, formatted: from > 0 };
  if (text === '' || (isBlank ? isBlank(input.trim()) : digits === 0)) return { kind: 'blank' };
  return { kind: 'text', text, formatted: from > 0 };
}

const isNothing = (bare: string, isBlank: IsBlank | undefined): boolean =>
  bare === '' || (isBlank ? isBlank(bare) : !/\d/.test(bare));

function readSlowly(input: string, isBlank: IsBlank | undefined): NumberReading {
  if (input.length > PROSE) {
    const bare = input.trim();
    return isNothing(bare, isBlank) ? { kind: 'blank' } : { kind: 'text', text: bare, formatted: true };
  }
  const plain = input.normalize('NFKC').replace(ZERO_WIDTH, '');
  const bare = plain.trim().replace(LEADING_APOSTROPHE, '').trim();
  if (DIGITS.test(bare)) return { kind: 'digits', text: bare, formatted: bare !== input };
  if (SCIENTIFIC.test(bare)) return { kind: 'scientific' };
  if (isNothing(bare, isBlank)) return { kind: 'blank' };
  const whole = FLOAT_TAIL.test(bare) ? bare.slice(0, bare.search(/[.,]/)) : bare;
  const text = whole.replace(SEPARATORS, '');
  if (DIGITS.test(text)) return { kind: 'digits', text, formatted: true };
  return text === '' ? { kind: 'blank' } : { kind: 'text', text, formatted: text !== input };
}
