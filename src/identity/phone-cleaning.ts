/**
 * From a cell to digits, in the order of the reference (identity, section 6.5): width, labels and notes, separators,
 * letters that stand for digits. Nothing here knows what a valid number is.
 */
import { digitLike, isPlainLetter } from './look-alikes.ts';

/** One number as typed, reduced to digits. */
export interface PhoneDigits {
  readonly digits: string;
  /** A plus stood before the first digit. */
  readonly plus: boolean;
  /** Something other than digits and the leading plus was dropped. */
  readonly formatted: boolean;
  /** Letters read as digits. */
  readonly repaired: number;
  /** Letters inside the number that are neither a label nor an agreed misreading. */
  readonly unreadable: boolean;
}

/** What a cell holds before it is split. */
interface PhoneCell {
  readonly text: string;
  /** `9.12346E+08`: a spreadsheet threw digits away. */
  readonly scientific: boolean;
}

const ZERO_WIDTH = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g;
const SCIENTIFIC = /^\s*\d(?:[.,]\d{1,17})?e\+?\d{1,2}\s*$/i;
const FLOAT = /^(\s*'?\+?\d{8,13})[.,]0{1,2}(\s*)$/;
// A bracket with a word in it is a note; `(+84)`, `(0)` and `(024)` are parts of the number.
const BRACKETED = /[([{][^()[\]{}]{0,80}[)\]}]/g;
const WORD = /\p{L}{2}/u;
const EXTENSION = /(?:\bext|#|số lẻ|máy lẻ|may le|nội bộ|noi bo)[\s.:]{0,3}\d{1,5}\s*$/i;

/** Full-width digits narrowed, notes in brackets and extensions dropped, the float tail of a spreadsheet cut. */
export function openCell(input: string): PhoneCell {
  const text = input.normalize('NFKC').replace(ZERO_WIDTH, '');
  const scientific = SCIENTIFIC.test(text);
  return {
    scientific,
    text: text
      .replace(FLOAT, '$1$2')
      .replace(BRACKETED, (group) => (WORD.test(group) ? ' ' : group))
      .replace(EXTENSION, ''),
  };
}

/**
 * The same as {@link openCell} and {@link readDigits} for a cell of one number without letters, which is nearly every
 * cell: digits, blanks, dots, hyphens, brackets and a plus before the first digit. Undefined sends the cell the long way.
 */
export function readPlainCell(cell: string): PhoneDigits | undefined {
  let digits = '';
  let plus = false;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += cell[at];
    else if (code === 43 && digits === '' && !plus) plus = true;
    else if (code !== 32 && code !== 45 && code !== 46 && code !== 40 && code !== 41) return undefined;
  }
  // Two numbers, or a float tail such as `.0`.
  if (digits.length < 8 || digits.length > 15 || cell.lastIndexOf('.') >= cell.length - 3) return undefined;
  return { digits, plus, repaired: 0, unreadable: false, formatted: cell.length !== digits.length + (plus ? 1 : 0) };
}

/** More could be two numbers glued together. */
const LONGEST_WORD = 19;

/**
 * The same as {@link readDigits} for one word of digits and plain letters, such as `O912345678` or `091234567x`: many a
 * scanned list is full of them. Undefined sends the cell the long way: labels in front, and E, which may be a power of ten.
 */
export function readMisreadCell(cell: string, repairLetters: boolean): PhoneDigits | undefined {
  if (cell.length > LONGEST_WORD) return undefined;
  let digits = '';
  let repaired = 0;
  let unreadable = false;
  for (let at = 0; at < cell.length; ) {
    if (isDigitAt(cell, at)) {
      digits += cell[at++];
      continue;
    }
    const start = at;
    let readAs = '';
    for (; at < cell.length && !isDigitAt(cell, at); at++) {
      const code = cell.charCodeAt(at);
      if (!isPlainLetter(code)) return undefined;
      const digit = digitLike(code);
      if (digit >= 0) readAs += digit;
    }
    const allLikeDigits = readAs.length === at - start;
    if (start === 0 && (at > 1 || at === cell.length || !allLikeDigits)) return undefined;
    if (repairLetters && allLikeDigits && readAs.length <= 3) {
      digits += readAs;
      repaired += readAs.length;
    } else unreadable = true;
  }
  return { digits, plus: false, repaired, unreadable, formatted: false };
}

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

const SEPARATOR = /[/\\;,|&\r\n]+|\s[-–—]\s|\s(?:hoặc|hoac|hay|và|va|or|and)\s|(?<=\d[\s.-]?)(?=\+)/i;

/** The pieces between separators; pieces without a digit are notes. */
export function splitCell(text: string): readonly string[] {
  return text.split(SEPARATOR).filter((piece) => /\d/.test(piece));
}

// Labels written against the number: `ĐT0912…`. Folded, lower case.
const LABELS = 'đt|đtdđ|dđ|đd|sđt|số|tel|mob|mobile|phone|cell|zalo|viber|hotline|dt|dtdd|dd|sdt|so|sodt|tell|m|p|t|h';
let labels: ReadonlySet<string> | undefined;

const CONFUSED = /^[OolIBS]{1,3}$/;
const LETTERS = /\p{L}+/gu;
const DIGIT = /\d/;

/**
 * The digits of one piece. A word apart from the digits is a label; letters against digits are a label, a misread
 * digit, or make the piece unreadable.
 */
export function readDigits(piece: string, repairLetters: boolean): PhoneDigits {
  let repaired = 0;
  let unreadable = false;
  const text = piece.replace(LETTERS, (run, offset: number) => {
    const touchesBefore = offset > 0 && DIGIT.test(piece.charAt(offset - 1));
    if (!touchesBefore && !DIGIT.test(piece.charAt(offset + run.length))) return '';
    labels ??= new Set(LABELS.split('|'));
    if (!touchesBefore && labels.has(run.toLowerCase())) return '';
    if (repairLetters && CONFUSED.test(run)) {
      repaired += run.length;
      return Array.from(run, (letter) => digitLike(letter.charCodeAt(0))).join('');
    }
    unreadable = true;
    return '';
  });
  const digits = text.replace(/\D/g, '');
  const plus = /^[^\d+]*\+/.test(text);
  return { digits, plus, repaired, unreadable, formatted: piece !== (plus ? '+' : '') + digits && repaired === 0 };
}
