/**
 * One record of delimited text at a time (RFC 4180), made for files that people wrote: physical lines are counted, and
 * a quotation mark that does not belong swallows neither the next cell nor the next lines.
 *
 * Two rules depart from the RFC, both reported. A mark inside a quoted cell that is neither doubled nor the end is kept
 * as a character (`"Cty "ABC" VN"`). A mark that opens a cell and is not properly closed (end of file, another
 * misplaced mark after a line break, a whole record inside) was no opening: the cell is read as ordinary text.
 */
import type { Delimiter } from '../table.ts';

/** What a misplaced mark did. */
export type QuoteTrouble = 'QUOTE_STRAY' | 'QUOTE_UNCLOSED';

/** Ceilings of the parser and its ear for trouble. */
export interface RecordParserOptions {
  readonly delimiter: Delimiter;
  /** Characters of one cell; {@link onTooLong} is called above it. */
  readonly textLength: number;
  readonly onTooLong: (line: number) => never;
  readonly onTrouble?: (trouble: QuoteTrouble, line: number) => void;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** A quoted cell of more lines than this was opened by mistake. */
const MOST_LINES = 500;

/** Parses records out of a growing text. */
export class RecordParser {
  /** Cells of the record that {@link next} read last. */
  cells: string[] = [];
  /** First physical line of that record, from 1. */
  line = 1;
  readonly #delimiter: number;
  readonly #options: RecordParserOptions;
  #text = '';
  #at = 0;
  #final = false;
  #nextLine = 1;
  #width = 0;
  /** Told only once the record is whole, since a record may be tried more than once. */
  #troubles: (readonly [trouble: QuoteTrouble, line: number])[] = [];
  /** The text is not looked at again before it is this long: cells of many pieces would cost their square. */
  #worthTrying = 0;
  /** Where the closing mark of a stray one was last sought, and found (or the end of that line). */
  #soughtUntil = -1;
  #closing = -1;

  constructor(options: RecordParserOptions) {
    this.#options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
  }

  /** Adds text; `final` says that none follows. */
  push(text: string, final: boolean): void {
    this.#text = this.#at === 0 ? this.#text + text : this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#final = final;
    this.#soughtUntil = -1;
  }

  /** Reads one record; false when more text is needed, or none is left. */
  next(): boolean {
    const text = this.#text;
    const start = this.#at;
    if (start >= text.length || (!this.#final && text.length - start < this.#worthTrying)) return false;
    this.cells = [];
    this.#troubles = [];
    this.line = this.#nextLine;
    let at = start;
    for (;;) {
      const end = text.charCodeAt(at) === QUOTE ? this.#quoted(at) : this.#plain(at, at);
      if (end < 0) {
        this.#nextLine = this.line;
        this.#worthTrying = 2 * (text.length - start);
        return false;
      }
      at = end + 1;
      if (text.charCodeAt(end) === this.#delimiter) continue;
      if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) at++;
      break;
    }
    this.#nextLine++;
    this.#at = Math.min(at, text.length);
    this.#worthTrying = 0;
    if (this.cells.length > 1) this.#width = this.cells.length;
    for (const [trouble, line] of this.#troubles) this.#options.onTrouble?.(trouble, line);
    return true;
  }

  /** Reads an unquoted cell that begins at `from`; returns where it ends, -1 when that is not known yet. */
  #plain(from: number, searchFrom: number, head = ''): number {
    const text = this.#text;
    const length = text.length;
    let at = searchFrom;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === LF || code === CR) break;
    }
    if (at - from + head.length > this.#options.textLength) this.#options.onTooLong(this.#nextLine);
    if (!this.#final && (at >= length || (text.charCodeAt(at) === CR && at + 1 >= length))) return -1;
    this.cells.push(head + text.slice(from, at));
    return at;
  }

  /** Reads a cell that begins with a mark at `open`; returns where it ends, -1 when that is not known yet. */
  #quoted(open: number): number {
    const text = this.#text;
    let value = '';
    let from = open + 1;
    let lines = 0;
    let lineStart = -1;
    let stray = false;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) {
        if (code === CR && text.charCodeAt(at + 1) === LF) at++;
        const swallowed = lineStart >= 0 && this.#isRecord(lineStart, at);
        if (stray || swallowed || ++lines > MOST_LINES) return this.#unclosed(open);
        lineStart = at + 1;
      } else if (code === QUOTE) {
        if (at + 1 >= text.length && !this.#final) return -1;
        const next = text.charCodeAt(at + 1);
        if (next === QUOTE) {
          value += text.slice(from, at + 1);
          from = at + 2;
          at++;
        } else if (Number.isNaN(next) || next === this.#delimiter || next === LF || next === CR) {
          if (next === CR && at + 2 >= text.length && !this.#final) return -1;
          this.#nextLine += lines;
          this.cells.push(value + text.slice(from, at));
          return at + 1;
        } else if (lines > 0) {
          return this.#unclosed(open);
        } else if (!this.#seekClosing(at)) {
          if (this.#closing < 0) return -1;
          // `"abc"x,`: the mark did end the quoted part, and something hangs on.
          this.#troubles.push(['QUOTE_STRAY', this.#nextLine]);
          return this.#plain(at + 1, at + 1, value + text.slice(from, at));
        } else {
          // A cell with a stray mark ends on its line, or the search for its end would start anew on every line.
          stray = true;
          this.#troubles.push(['QUOTE_STRAY', this.#nextLine]);
        }
      }
      if (at - open > this.#options.textLength * 2 + 2) return this.#unclosed(open);
      if (value.length + at - from > this.#options.textLength) return this.#unclosed(open);
    }
    return this.#final ? this.#unclosed(open) : -1;
  }

  #unclosed(open: number): number {
    const end = this.#plain(open, open + 1);
    if (end >= 0) this.#troubles.push(['QUOTE_UNCLOSED', this.#nextLine]);
    return end;
  }

  /** Whether a line within a quoted cell has as many delimiters as the records before: then it is a record, swallowed. */
  #isRecord(from: number, to: number): boolean {
    if (this.#width < 4) return false;
    let delimiters = 0;
    for (let at = from; at < to; at++) if (this.#text.charCodeAt(at) === this.#delimiter) delimiters++;
    return delimiters === this.#width - 1;
  }

  /**
   * Whether a mark that closes the cell follows on the line of a stray one, before another cell opens. Each stretch of
   * a line is looked at once, whatever the number of stray marks on it.
   */
  #seekClosing(stray: number): boolean {
    if (stray < this.#soughtUntil) return stray < this.#closing;
    const text = this.#text;
    for (let at = stray + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF || code === CR) return this.#remember(at, at, false);
      if (code !== QUOTE) continue;
      if (text.charCodeAt(at - 1) === this.#delimiter) return this.#remember(at, at, false);
      const next = text.charCodeAt(at + 1);
      if (next === this.#delimiter || next === LF || next === CR) return this.#remember(at, at, true);
      if (at + 1 >= text.length && this.#final) return this.#remember(at, at, true);
    }
    if (this.#final) return this.#remember(text.length, text.length, false);
    this.#closing = -1;
    return false;
  }

  #remember(until: number, position: number, closes: boolean): boolean {
    this.#soughtUntil = until;
    this.#closing = closes ? position : 0;
    return closes;
  }
}
