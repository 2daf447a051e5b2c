/** Merged ranges of a sheet by their first row; only those that are wider than a column matter here. */

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

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
