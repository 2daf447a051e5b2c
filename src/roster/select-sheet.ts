/** Which sheet of a workbook is the list: instructions, code tables and old versions stand beside it. */
import type { Sheet } from '../tables/index.ts';
import { findHeading, HEADING_SEARCH_ROWS } from './heading-detection.ts';
import { spansByRecord } from './merged-spans.ts';
import { RowStream } from './row-stream.ts';

/** Sheets of a workbook that hold people, and the one to check. */
export interface SheetChoice {
  /** The first visible sheet with a heading that names people; hidden ones come last. */
  readonly sheet: Sheet | undefined;
  /** Names of the other sheets with such a heading: the sender should say which is meant. */
  readonly others: readonly string[];
}

/**
 * Chooses the sheet with the people. Only the first rows of each sheet are read.
 *
 * @param sheets - the sheets of a table
 * @example
 * import { selectSheet } from 'tiemchung/roster';
 * (await selectSheet([])).sheet; // => undefined
 */
export async function selectSheet(sheets: readonly Sheet[]): Promise<SheetChoice> {
  const lists: Sheet[] = [];
  for (const sheet of sheets) if (await hasHeading(sheet)) lists.push(sheet);
  lists.sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const [sheet, ...others] = lists;
  return { sheet, others: others.map(({ name }) => name) };
}

async function hasHeading(sheet: Sheet): Promise<boolean> {
  const stream = new RowStream(sheet);
  try {
    const rows = await stream.peek(HEADING_SEARCH_ROWS);
    return findHeading(rows, spansByRecord(sheet.merges)) !== undefined;
  } finally {
    await stream.close();
  }
}
