/** Colours for what should catch the eye; plain text everywhere but on a terminal that wants them. */
import { styleText } from 'node:util';
import type { Output } from './io.ts';

export type Tone = 'red' | 'yellow' | 'green' | 'bold';

/** The text in a tone, where the output has colours. */
export const painted = (output: Output, tone: Tone, text: string): string =>
  output.hasColours ? styleText(tone, text, { validateStream: false }) : text;
