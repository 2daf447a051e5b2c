/**
 * Rows that are formatted but empty, recognised without looking at their cells. Formatting whole columns leaves them
 * behind by the million (reference users-and-rosters, 3.1: ghost rows), eleven cells each.
 */
import { tagEnd } from './xml-scanner.ts';

/** Elements without which a cell has no content: value, inline string, formula. */
const CONTENT = ['<v', '<is', '<f'] as const;

/** Looks for ghost rows in one piece of XML after the other. */
export class GhostRow {
  /** Attributes of the row that {@link read} has found. */
  attributes = '';
  #source = '';
  /** Where each of the content elements comes next in the piece, so that a piece is searched once. */
  #next: number[] = [];

  /** Where a ghost row that begins at `at` ends; -1 when it has content, is not whole, or is no row. */
  read(source: string, at: number): number {
    if (source.charCodeAt(at + 1) !== 114 || !source.startsWith('<row ', at)) return -1;
    const start = tagEnd(source, at + 5);
    if (start < 0 || source.charCodeAt(start - 1) === 47) return -1;
    const end = source.indexOf('</row>', start);
    if (end < 0 || this.#nextContent(source, start) < end) return -1;
    this.attributes = source.slice(at + 4, start);
    return end + 6;
  }

  #nextContent(source: string, at: number): number {
    if (source !== this.#source) {
      this.#source = source;
      this.#next = CONTENT.map(() => -1);
    }
    let first = Number.POSITIVE_INFINITY;
    for (const [index, element] of CONTENT.entries()) {
      let next = this.#next[index] ?? -1;
      if (next < at) {
        next = source.indexOf(element, at);
        if (next < 0) next = Number.POSITIVE_INFINITY;
        this.#next[index] = next;
      }
      first = Math.min(first, next);
    }
    return first;
  }
}
