/**
 * Letters that stand where a digit was: O, o for 0; l, I for 1; B for 8; S for 5, the agreed confusions of optical
 * reading (reference: identity, section 1.6).
 */

const ZERO = 48;
const NINE = 57;

/** A to Z and a to z but for E, which stands in powers of ten. */
export const isPlainLetter = (code: number): boolean => {
  const small = code | 32;
  return small >= 97 && small <= 122 && small !== 101 && code < 128;
};

/** Digits with some letters read as digits, and how many. */
export interface LetterRepairResult {
  readonly digits: string;
  readonly letters: number;
}

/** The digit that a letter is mistaken for, or -1. */
export function digitLike(code: number): number {
  switch (code) {
    case 79: // O
    case 111: // o
      return 0;
    case 73: // I
    case 108: // l
      return 1;
    case 83: // S
      return 5;
    case 66: // B
      return 8;
    default:
      return -1;
  }
}

/**
 * Reads letters that look like digits as digits, only where all else is digits and digits are the greater part;
 * undefined when the text is something else.
 */
export function repairLookAlikes(text: string): LetterRepairResult | undefined {
  let digits = '';
  let letters = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) continue;
    const digit = digitLike(code);
    if (digit < 0) return undefined;
    letters += 1;
    digits += text.slice(from, at) + digit;
    from = at + 1;
  }
  digits += text.slice(from);
  return letters * 2 < text.length ? { digits, letters } : undefined;
}
