/** Title case of names: each part after a blank, hyphen or apostrophe, with inner capitals of foreign names kept. */

const PART = /[\p{L}\p{M}]+/gu;
// `McDonald`: a capital after a small letter is meant. `NGuyễn`: two capitals at the start are a slip of the shift key.
const INNER_CAPITAL = /\p{Ll}\p{M}*\p{Lu}/u;
const CAPITAL = /^\p{Lu}/u;

function titled(part: string): string {
  if (CAPITAL.test(part) && INNER_CAPITAL.test(part)) return part;
  const [first = ''] = part;
  const upper = first.toUpperCase();
  // ß and ligatures grow when capitalised; they begin no word that needs it.
  const head = upper.length === first.length ? upper : first;
  return (head + part.slice(first.length).toLowerCase()).normalize('NFC');
}

/**
 * Title case as Vietnamese names are registered. Words that mix capitals as foreign names do are kept.
 *
 * @example
 * import { titleCaseName } from 'tiemchung/identity';
 * titleCaseName("H'LAN NIÊ"); // => "H'Lan Niê"
 * titleCaseName('nguyễn văn an'); // => 'Nguyễn Văn An'
 */
export function titleCaseName(name: string): string {
  return isTitled(name) ? name : name.replace(PART, titled);
}

/** The quick yes for names in Vietnamese letters that need no change; no only means that each part must be looked at. */
function isTitled(name: string): boolean {
  let first = true;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code === 0x20 || code === 0x27 || code === 0x2d) first = true;
    else if (first !== isCapital(code)) return false;
    else first = false;
  }
  return true;
}

/** Undefined for letters outside the Vietnamese alphabet, so that they never compare equal. */
function isCapital(code: number): boolean | undefined {
  if (code < 0x80) return (code | 32) >= 0x61 && (code | 32) <= 0x7a ? code < 0x60 : undefined;
  if (code >= 0x1ea0 && code <= 0x1ef9) return code % 2 === 0;
  if (code >= 0xc0 && code < 0xff) return code === 0xd7 || code === 0xdf || code === 0xf7 ? undefined : code < 0xdf;
  // Ă Đ Ĩ Ũ Ơ Ư and their small letters.
  if (code === 0x102 || code === 0x110 || code === 0x128 || code === 0x168 || code === 0x1a0 || code === 0x1af)
    return true;
  if (code === 0x103 || code === 0x111 || code === 0x129 || code === 0x169 || code === 0x1a1 || code === 0x1b0)
    return false;
  return undefined;
}
