/** Labels of a drawing. */

/** The beginning of a label, whole characters, with `…` where it goes on. */
export function cut(text: string, most: number): string {
  const characters = [...text.slice(0, most * 2 + 2)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
