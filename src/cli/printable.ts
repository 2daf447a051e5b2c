/** Text from strangers on a terminal: no control sequence, no change of direction, no line without end. */

// C0 and C1 controls, and the marks that turn the direction of what follows.
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g;

/** The text with `·` for every character that a terminal would obey instead of show. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '·');

/** The beginning of a value, with `…` where it goes on. */
export function excerpt(text: string, most: number): string {
  const clean = printable(text.slice(0, most + 1));
  return text.length > most ? `${clean.slice(0, most)}…` : clean;
}
