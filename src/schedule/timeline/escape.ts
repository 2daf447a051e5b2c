/** Text from anywhere inside HTML: names of products and conditions are whatever a record or a pack holds. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SPECIAL = /[&<>"']/g;
// Controls, halves of characters, marks that turn the direction of what follows, and non-characters: no page shows them.
const UNSHOWN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Cs}]/gu;

/** The text as content of an element or of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(UNSHOWN, '\uFFFD').replace(SPECIAL, (character) => ENTITIES[character] ?? '');
}

/** The beginning of a label, whole characters, with `…` where it goes on. */
export function cut(text: string, most: number): string {
  const characters = [...text.slice(0, most * 2 + 2)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
