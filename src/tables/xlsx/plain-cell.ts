/**
 * The form in which every common writer writes nearly every cell, `<c r="B7" s="1" t="s"><v>12</v></c>`, read in one
 * step. Whatever is written otherwise goes through the scanner tag by tag; the result is the same, three times slower.
 */

/** Holds the last cell that {@link PlainCell.read} has read. */
export class PlainCell {
  /** From 0. */
  column = 0;
  style: number | undefined;
  type: string | undefined;
  /** `''` for a cell without a value. */
  raw = '';

  /**
   * Reads a cell of the given row that begins at `at`.
   *
   * @returns where it ends, -1 when it is written otherwise or not yet whole
   */
  read(source: string, at: number, row: number): number {
    if (source.charCodeAt(at + 1) !== 99 || !source.startsWith('<c r="', at)) return -1;
    let next = this.#reference(source, at + 6, row);
    this.style = undefined;
    this.type = undefined;
    this.raw = '';
    while (next >= 0 && source.charCodeAt(next) === 32) next = this.#attribute(source, next + 1);
    if (next < 0) return -1;
    if (source.charCodeAt(next) === 47) return source.charCodeAt(next + 1) === 62 ? next + 2 : -1;
    if (!source.startsWith('><v>', next)) return -1;
    let end = next + 4;
    for (let code = source.charCodeAt(end); code !== 60; code = source.charCodeAt(++end)) {
      // An entity, a line end or the end of the piece.
      if (code === 38 || code === 13 || Number.isNaN(code)) return -1;
    }
    if (!source.startsWith('</v></c>', end)) return -1;
    this.raw = source.slice(next + 4, end);
    return end + 8;
  }

  /** Reads `B7"`. */
  #reference(source: string, from: number, row: number): number {
    let at = from;
    let column = 0;
    for (; at < from + 3; at++) {
      const letter = source.charCodeAt(at) - 64;
      if (!(letter >= 1 && letter <= 26)) break;
      column = column * 26 + letter;
    }
    if (at === from || column > 16_384) return -1;
    let number = 0;
    for (let digits = 0; digits < 7; digits++, at++) {
      const digit = source.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number = number * 10 + digit;
    }
    this.column = column - 1;
    return number === row && source.charCodeAt(at) === 34 ? at + 1 : -1;
  }

  /** Reads `s="12"` or `t="s"`. */
  #attribute(source: string, at: number): number {
    const name = source.charCodeAt(at);
    if (source.charCodeAt(at + 1) !== 61 || source.charCodeAt(at + 2) !== 34) return -1;
    let end = at + 3;
    if (name === 116) {
      while (source.charCodeAt(end) >= 97 && source.charCodeAt(end) <= 122) end++;
      this.type = source.slice(at + 3, end);
    } else if (name === 115) {
      let style = 0;
      for (; end < at + 9; end++) {
        const digit = source.charCodeAt(end) - 48;
        if (!(digit >= 0 && digit <= 9)) break;
        style = style * 10 + digit;
      }
      this.style = style;
    } else return -1;
    return source.charCodeAt(end) === 34 ? end + 1 : -1;
  }
}
