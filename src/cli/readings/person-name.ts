/** Names of people: what a text is when it is nothing else. */
import { explainPersonName, parsePersonName } from '../../identity/index.ts';
import { foldedKey } from '../../values/index.ts';
import type { Reading, ReadingOptions } from './reading.ts';

export function readPersonName(input: string, { lang }: ReadingOptions): Reading {
  const parsed = parsePersonName(input);
  if (!parsed.ok) return { kind: 'NAME', findings: parsed.findings };
  const { value, findings } = parsed;
  return { kind: 'NAME', value: value.full, explanation: explainPersonName(value, lang), findings };
}

const MOST_WORDS = 12;
const MOST_LETTERS = 120;

/** Whether a text can be meant as a name: letters, and no more of them than the longest names have. */
export function mayBeName(input: string): boolean {
  if (input.length > MOST_LETTERS || /\d/.test(input)) return false;
  return /\p{L}/u.test(input) && input.trim().split(/\s+/).length <= MOST_WORDS;
}

// About nine in ten people (reference identity, section 7.5): a hint only.
const SURNAMES = 'nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly';

/** Whether a text begins with a common surname: streets, schools and wards are called after people. */
export function beginsWithSurname(input: string): boolean {
  const [first = '', second] = foldedKey(input.slice(0, MOST_LETTERS)).split(' ');
  return second !== undefined && SURNAMES.split('|').includes(first);
}
