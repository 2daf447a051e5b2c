/** Sentences in the width of a terminal, with the indent kept on every line. */
import { textWidth } from './text-width.ts';

const NARROWEST = 40;

/** Lines of at most `width` columns; a word that is longer stands alone. */
export function wrapText(text: string, width: number, indent: string): string[] {
  const room = Math.max(NARROWEST, width) - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
