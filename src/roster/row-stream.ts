/** Rows of a list, one after the other, with a look at the next one. */
import type { Row, Sheet } from '../tables/index.ts';

/** What a list can be checked from. */
export type RosterSource = Sheet | AsyncIterable<Row> | Iterable<Row>;

/** Whether the source is a sheet, with merged ranges and a name. */
export function isSheet(source: RosterSource): source is Sheet {
  return 'rows' in source && typeof source.rows === 'function';
}

/** Reads ahead without losing rows. */
export class RowStream {
  readonly #source: AsyncIterator<Row> | Iterator<Row>;
  readonly #ahead: Row[] = [];
  #ended = false;

  constructor(source: RosterSource) {
    const rows = isSheet(source) ? source.rows() : source;
    this.#source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  /** Up to `count` rows that come next, left in the stream. */
  async peek(count: number): Promise<readonly Row[]> {
    while (this.#ahead.length < count && !this.#ended) {
      const step = await this.#source.next();
      if (step.done === true) this.#ended = true;
      else this.#ahead.push(step.value);
    }
    return this.#ahead.slice(0, count);
  }

  /** The next row; undefined at the end. */
  async next(): Promise<Row | undefined> {
    if (this.#ahead.length === 0) await this.peek(1);
    return this.#ahead.shift();
  }

  /** Tells the source that nothing more is read. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#source.return?.();
  }
}
