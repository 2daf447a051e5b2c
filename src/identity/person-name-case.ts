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
  return name.replace(PART, titled);
}
