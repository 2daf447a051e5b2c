/**
 * What spreadsheets, forms and text recognition do to a number, undone: full-width digits, blanks, the apostrophe of a
 * text cell, dots, a trailing `.0`. What cannot be undone is recognised (reference: identity, section 1.6).
 */
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
const ASCII = /^[\x00-\x7F]*$/;

/** Words without a digit are a remark (*chưa có*, *đang làm lại*), not a number. */
const holdsNoDigit = (text: string): boolean => !/\d/.test(text);

/**
 * Cleans a cell. Separators inside are dropped, letters stay as they are. Linear in the length of the input.
 *
 * @param isBlank - whether a text that is not digits counts as nothing; by default when it holds no digit at all
 */
export function readNumber(input: string, isBlank: (text: string) => boolean = holdsNoDigit): NumberReading {
  if (DIGITS.test(input)) return { kind: 'digits', text: input, formatted: false };
  // Nothing of ASCII is full-width or of no width; every fifth cell of a real list comes here.
  const plain = ASCII.test(input) ? input : input.normalize('NFKC').replace(ZERO_WIDTH, '');
  const bare = plain.trim().replace(LEADING_APOSTROPHE, '').trim();
  if (DIGITS.test(bare)) return { kind: 'digits', text: bare, formatted: true };
  if (SCIENTIFIC.test(bare)) return { kind: 'scientific' };
  const whole = FLOAT_TAIL.test(bare) ? bare.slice(0, bare.search(/[.,]/)) : bare;
  const text = whole.replace(SEPARATORS, '');
  if (DIGITS.test(text)) return { kind: 'digits', text, formatted: true };
  if (text === '' || isBlank(bare)) return { kind: 'blank' };
  return { kind: 'text', text, formatted: text !== input };
}

/** Digits with some letters read as digits, and how many. */
export interface LetterRepairResult {
  readonly digits: string;
  readonly letters: number;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', B: '8', S: '5' };
const REPAIRABLE = /^[\dOolIBS]+$/;

/**
 * Reads letters that look like digits as digits, only where all else is digits and digits are the greater part;
 * undefined when the text is something else.
 */
export function repairLookAlikes(text: string): LetterRepairResult | undefined {
  if (!REPAIRABLE.test(text)) return undefined;
  let letters = 0;
  const digits = text.replace(/\D/g, (letter) => {
    letters += 1;
    return LOOK_ALIKES[letter] ?? letter;
  });
  return letters * 2 < text.length ? { digits, letters } : undefined;
}
