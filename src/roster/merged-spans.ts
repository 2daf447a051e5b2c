/** Merged ranges of a sheet: headings and titles across columns, values that stand for several rows. */

import type { SpansByRecord } from './heading-detection.ts';
import type { Span } from './heading-rows.ts';

const RANGE = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

/** Reads ranges such as `C5:D5`; what is no range is passed over. */
export function spansByRecord(merges: readonly string[]): SpansByRecord {
  const spans = new Map<number, Span[]>();
  for (const merge of merges) {
    const [, from = '', row = '', to = ''] = RANGE.exec(merge) ?? [];
    const span = { first: columnIndex(from), last: columnIndex(to) };
    if (span.last <= span.first) continue;
    const record = Number(row);
    const known = spans.get(record);
    if (known) known.push(span);
    else spans.set(record, [span]);
  }
  return spans;
}

/** Merged cells below their first row: the value above holds for them, as an office merges one department down its people. */
export class MergedDown {
  /** By column, in the order of rows: the records that the value of the first row holds for. */
  readonly #ranges = new Map<number, { readonly first: number; readonly last: number }[]>();

  constructor(merges: readonly string[]) {
    for (const merge of merges) {
      const [, column = '', from = '', , to = ''] = RANGE.exec(merge) ?? [];
      const range = { first: Number(from) + 1, last: Number(to) };
      if (column === '' || range.last < range.first) continue;
      const index = columnIndex(column);
      const known = this.#ranges.get(index);
      if (known) known.push(range);
      else this.#ranges.set(index, [range]);
    }
    for (const ranges of this.#ranges.values()) ranges.sort((a, b) => b.first - a.first);
  }

  /** First row of the merge that reaches the cell from above. Records must be asked about from top to bottom. */
  topOf(column: number, record: number): number | undefined {
    const ranges = this.#ranges.get(column);
    if (!ranges) return undefined;
    while ((ranges.at(-1)?.last ?? record) < record) ranges.pop();
    const next = ranges.at(-1);
    return next !== undefined && next.first <= record ? next.first - 1 : undefined;
  }
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
