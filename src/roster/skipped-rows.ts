/** What is skipped in a list, with runs of blank rows kept as one entry. */
import type { Row } from '../tables/index.ts';
import type { SkippedKind, SkippedRow, SkipReason } from './report.ts';

/** Collects skipped rows; nothing that is read may be in neither this nor the people. */
export class SkippedRows {
  readonly rows: SkippedRow[] = [];
  #last = 0;

  /** Notes blank rows between the last row and this one: readers do not give them. */
  gapBefore(row: Row): void {
    const missing = row.record - this.#last - 1;
    if (missing > 0) {
      // In delimited text a blank record is one physical line.
      const line = Math.max(1, row.line - missing);
      this.#push({ record: this.#last + 1, line, kind: 'blank', reason: 'no-cell-filled', count: missing });
    }
    this.#last = Math.max(this.#last, row.record);
  }

  /** A row that holds no person. */
  skip({ record, line }: Row, kind: SkippedKind, reason: SkipReason): void {
    this.#push({ record, line, kind, reason, count: 1 });
  }

  /** Every further row of a list without a heading. */
  skipRun(first: Row, count: number): void {
    this.#push({ record: first.record, line: first.line, kind: 'unread', reason: 'no-heading-found', count });
  }

  #push(row: SkippedRow): void {
    const before = this.rows.at(-1);
    const joins = before?.kind === 'blank' && row.kind === 'blank' && before.reason === row.reason;
    if (joins && before.record + before.count === row.record) {
      this.rows[this.rows.length - 1] = { ...before, count: before.count + row.count };
    } else this.rows.push(row);
  }
}
