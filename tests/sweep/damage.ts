/** One wrong character in a value, in the ways in which typing, copying and text recognition go wrong. */

/** The ways. */
export const damageKinds = [
  'digit replaced',
  'digit dropped',
  'digit doubled',
  'neighbours swapped',
  'look-alike letter for digit',
  'other letter for digit',
  'letter replaced',
] as const;

/** One of {@link damageKinds}. */
export type DamageKind = (typeof damageKinds)[number];

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOOK_ALIKES: Readonly<Record<string, string>> = { 0: 'Oo', 1: 'lI', 5: 'S', 8: 'B' };
// By digit, the capitals that do not look like it.
const OTHER_LETTERS = Array.from({ length: 10 }, (_, digit) =>
  [...CAPITALS].filter((letter) => !LOOK_ALIKES[digit]?.includes(letter)).join(''),
);
// The letters of the alphabet and each vowel under each tone.
const VIETNAMESE = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const LETTER = /\p{L}/u;

const isDigit = (text: string): boolean => text >= '0' && text <= '9' && text.length === 1;

/**
 * The text with one character damaged; undefined where it has no place for that kind. The result always differs.
 *
 * @param vietnamese - whether letters are replaced by letters of Vietnamese names; else by capitals
 */
export function damage(text: string, kind: DamageKind, random: () => number, vietnamese: boolean): string | undefined {
  const at = placeOf(text, kind, random);
  if (at === undefined) return undefined;
  const old = text.charAt(at);
  const oneOf = (letters: string): string => letters.charAt(Math.floor(random() * letters.length));
  const put = (characters: string, until = at + 1) => text.slice(0, at) + characters + text.slice(until);
  switch (kind) {
    case 'digit replaced':
      return put(oneOf('0123456789'.replace(old, '')));
    case 'digit dropped':
      return put('');
    case 'digit doubled':
      return put(old + old);
    case 'neighbours swapped':
      return put(text.charAt(at + 1) + old, at + 2);
    case 'look-alike letter for digit':
      return put(oneOf(LOOK_ALIKES[old] ?? ''));
    case 'other letter for digit':
      return put(oneOf(OTHER_LETTERS[Number(old)] ?? ''));
    case 'letter replaced': {
      if (!vietnamese) return put(oneOf(CAPITALS.replace(old, '')));
      const letter = oneOf(VIETNAMESE.replace(old.toLowerCase(), ''));
      return put(old === old.toLowerCase() ? letter : letter.toUpperCase());
    }
  }
}

const GUESSES = 40;

/** A place by chance among those that fit: a long text is mostly letters or digits, so a guess is quicker than a list. */
function placeOf(text: string, kind: DamageKind, random: () => number): number | undefined {
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const at = Math.floor(random() * text.length);
    if (fits(text, at, kind)) return at;
  }
  const places = [...text].flatMap((_, at) => (fits(text, at, kind) ? [at] : []));
  return places[Math.floor(random() * places.length)];
}

function fits(text: string, at: number, kind: DamageKind): boolean {
  const here = text.charAt(at);
  if (kind === 'letter replaced') return LETTER.test(here);
  if (!isDigit(here)) return false;
  if (kind === 'look-alike letter for digit') return here in LOOK_ALIKES;
  const next = text.charAt(at + 1);
  return kind !== 'neighbours swapped' || (isDigit(next) && next !== here);
}
