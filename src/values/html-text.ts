/** Text from anywhere inside HTML: names of people, products and conditions are whatever a record holds. */

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

/**
 * The text as content of an element or of a quoted attribute; characters that no page shows become U+FFFD.
 *
 * @example
 * import { escapeHtml } from 'tiemchung/values';
 * escapeHtml('<b>"5 & 6"</b>'); // => '&lt;b&gt;&quot;5 &amp; 6&quot;&lt;/b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(UNSHOWN, '\uFFFD').replace(SPECIAL, (character) => ENTITIES[character] ?? '');
}
