/** A sentence behind a lead such as `  - `. */
import type { Output } from './io.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap-text.ts';

/** A terminal breaks lines anywhere; a pipe keeps them whole, for `grep`. @param width - of the lead, where colours stand in it */
export function sentenceLines(text: string, output: Output, lead: string, width = lead.length): string[] {
  if (!output.isTerminal) return [lead + printable(text)];
  const [first = '', ...rest] = wrapText(printable(text), output.columns, ' '.repeat(width));
  return [lead + first.trimStart(), ...rest];
}
