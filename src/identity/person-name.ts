/**
 * Personal names, as registered: letters, tone placement and y/i stay as they are, since the spelling is the legal
 * one. Only what cannot be part of a name is repaired: Unicode form, blanks, case, look-alike letters, notes
 * (reference: identity, section 7; Civil Code 2015, article 26.3).
 */
import { type Finding, isPlaceholder, type Parsed, tidyText } from '../values/index.ts';
import { error, type IdentityCode, info, warning } from './findings.ts';
import { titleCaseName } from './person-name-case.ts';

/** A name and its parts in Vietnamese order. The parts are by position; double surnames are not recognised. */
export interface PersonName {
  /** NFC, single blanks, title case. */
  readonly full: string;
  /** First word; empty when there is only one. */
  readonly family: string;
  /** Words between; often empty. */
  readonly middle: string;
  /** Last word. */
  readonly given: string;
}

// Eth and African D look like the Vietnamese letter and are typed for it.
const LOOKS_LIKE_D = /[\u00D0\u0189]/g;
const LOOKS_LIKE_SMALL_D = /[\u00F0\u0256]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\u00B4\u0060\u2032]/g;
const BRACKET = /[([{]/;
// A stroke after a blank begins a note: `Nguyễn Văn An - tổ trưởng`.
const DASHED = /\s[-–—](?:\s|(?=\p{L})).*$/su;
const EDGE = " .,;:*•·–—'-";
const FOREIGN_TO_NAMES = /[^\p{L}\p{M}'. -]/u;
const LETTER = /\p{L}/u;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{M}'. -]/u;
const ASCII = /^[\x20-\x7E]*$/;

/**
 * Reads a name cell: NFC, blanks collapsed, title case, `Ð` as `Đ`, notes in brackets or after a stroke removed and
 * reported. Minority and foreign names pass; nothing is cut to a length. Digits and `_ @ ?` are errors, because they
 * mark lost letters or a shifted column. Never throws. Codes: NAME_* of `identityCodes`.
 *
 * @param input - the cell as text
 * @example
 * import { parsePersonName } from 'tiemchung/identity';
 * const name = parsePersonName('NGUYỄN  THỊ HOA (nghỉ thai sản)');
 * name.ok && name.value; // => { full: 'Nguyễn Thị Hoa', family: 'Nguyễn', middle: 'Thị', given: 'Hoa' }
 * name.findings.map((finding) => finding.code); // => ['NAME_WHITESPACE', 'NAME_HAS_NOTE', 'NAME_CASE']
 */
export function parsePersonName(input: string): Parsed<PersonName, IdentityCode> {
  const composed = input.normalize('NFC');
  const tidy = tidyText(composed);
  if (isPlaceholder(tidy)) return refused('NAME_MISSING');
  const findings: Finding<IdentityCode>[] = [];
  if (tidy !== composed) findings.push(info('NAME_WHITESPACE'));
  const simple = lettersOnly(tidy);
  const plain = simple ? tidy : repaired(tidy, findings);
  if (plain === '') return refused('NAME_MISSING', findings);
  if (!simple && (FOREIGN_TO_NAMES.test(plain) || !LETTER.test(plain))) return refused('NAME_INVALID_CHAR', findings);
  const full = titleCaseName(plain);
  if (full !== plain) findings.push(info('NAME_CASE'));
  if (!full.includes(' ')) {
    if (full.length === 1) return refused('NAME_SINGLE_LETTER', findings);
    findings.push(warning('NAME_SINGLE_WORD'));
  }
  if (ASCII.test(full)) findings.push(warning('NAME_NO_DIACRITICS'));
  else if (!simple && OTHER_SCRIPT.test(full)) findings.push(warning('NAME_OTHER_SCRIPT'));
  return { ok: true, value: splitName(full), findings };
}

/** Blanks and Latin letters without look-alikes: most names, and nothing in them to repair but case. */
function lettersOnly(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const ascii = code === 0x20 || ((code | 32) >= 0x61 && (code | 32) <= 0x7a);
    const latin =
      (code >= 0xc0 && code < 0x180 && code !== 0xd0 && code !== 0xd7 && code !== 0xf0 && code !== 0xf7) ||
      code >= 0x1e00;
    if (!(ascii || latin || code === 0x1a0 || code === 0x1a1 || code === 0x1af || code === 0x1b0) || code >= 0x1f00)
      return false;
  }
  return true;
}

function repaired(tidy: string, findings: Finding<IdentityCode>[]): string {
  const lettered = tidy.replace(LOOKS_LIKE_D, 'Đ').replace(LOOKS_LIKE_SMALL_D, 'đ');
  if (lettered !== tidy) findings.push(info('NAME_HOMOGLYPH'));
  const noted = withoutNotes(lettered);
  if (noted !== lettered) findings.push(warning('NAME_HAS_NOTE'));
  const plain = withoutEdges(noted.replace(APOSTROPHES, "'"));
  if (plain !== noted) findings.push(info('NAME_PUNCTUATION'));
  return plain;
}

const refused = (
  code: 'NAME_MISSING' | 'NAME_INVALID_CHAR' | 'NAME_SINGLE_LETTER',
  before: readonly Finding<IdentityCode>[] = [],
): Parsed<PersonName, IdentityCode> => ({
  ok: false,
  findings: [error(code), ...before.filter((finding) => finding.severity === 'info')],
});

/** A loop, because a pattern anchored at the end would look at every inner run of dots again and again. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.includes(text.charAt(start))) start++;
  while (end > start && EDGE.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Bracketed notes and whatever follows a free-standing stroke; an open bracket runs to the end. */
function withoutNotes(text: string): string {
  let out = '';
  let depth = 0;
  if (!BRACKET.test(text) && !/[-–—]/.test(text)) return text;
  for (const letter of text) {
    if (letter === '(' || letter === '[' || letter === '{') depth++;
    else if ((letter === ')' || letter === ']' || letter === '}') && depth > 0) depth--;
    else if (depth === 0) out += letter;
  }
  return tidyText(out.replace(DASHED, ''));
}

/**
 * The parts of a name by position: first word family, last word given. One word alone is the given name, because
 * nothing says that it is a surname.
 *
 * @param full - a name with single blanks
 * @example
 * import { splitName } from 'tiemchung/identity';
 * splitName('Nguyễn Thị Minh Hoa'); // => { full: 'Nguyễn Thị Minh Hoa', family: 'Nguyễn', middle: 'Thị Minh', given: 'Hoa' }
 * splitName('Sùng'); // => { full: 'Sùng', family: '', middle: '', given: 'Sùng' }
 */
export function splitName(full: string): PersonName {
  const first = full.indexOf(' ');
  if (first < 0) return { full, family: '', middle: '', given: full };
  const last = full.lastIndexOf(' ');
  return {
    full,
    family: full.slice(0, first),
    middle: full.slice(first + 1, Math.max(first + 1, last)),
    given: full.slice(last + 1),
  };
}

/**
 * Whether a cell can be read as a personal name.
 *
 * @example
 * import { isPersonName } from 'tiemchung/identity';
 * isPersonName("H'Lan Niê"); // => true
 * isPersonName('Nguyễn Văn 4'); // => false
 */
export function isPersonName(input: string): boolean {
  return parsePersonName(input).ok;
}
