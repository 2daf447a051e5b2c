/** Which character stands between the cells: the one that gives the first records the same number of cells most often. */
import type { Delimiter } from '../table.ts';
import { RecordParser } from './record-parser.ts';

const SAMPLE_RECORDS = 200;
/** Excel's own hint, alone on the first line. */
const SEPARATOR_HINT = /^sep=([,;\t])\r?\n/i;

/** The delimiter of a text, with the characters at its beginning that only name it. */
export function detectDelimiter(sample: string): { readonly delimiter: Delimiter; readonly hinted: boolean } {
  const hint = SEPARATOR_HINT.exec(sample)?.[1];
  if (hint === ',' || hint === ';' || hint === '\t') return { delimiter: hint, hinted: true };
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of [',', ';', '\t'] as const) {
    const score = consistency(sample, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return { delimiter: best, hinted: false };
}

/**
 * Share of records that have the usual number of cells; a wider table wins a near tie, and misplaced quotation marks
 * speak against a delimiter. 0 when all records have one cell.
 */
function consistency(sample: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>();
  let troubles = 0;
  const onTrouble = (): void => void troubles++;
  const parser = new RecordParser({
    delimiter,
    textLength: Number.POSITIVE_INFINITY,
    onTooLong: unreachable,
    onTrouble,
  });
  parser.push(sample, true);
  let records = 0;
  while (records < SAMPLE_RECORDS && parser.next()) {
    if (parser.cells.length === 1 && parser.cells[0] === '') continue;
    records++;
    widths.set(parser.cells.length, (widths.get(parser.cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    if (width > 1) best = Math.max(best, (count - troubles / 2) / records + Math.min(width, 50) / 500);
  }
  return best;
}

function unreachable(): never {
  throw new RangeError('"textLength" expected a limit, got none');
}
