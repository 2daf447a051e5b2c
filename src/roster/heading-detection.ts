/**
 * Finds the heading among the first rows of a list: below a title block, on one row or on two. The first row that
 * names people is taken, never the best one of the file: a repeated heading with more columns must not turn the people
 * above it into title rows.
 */
import type { Row } from '../tables/index.ts';
import { type ColumnMap, mapColumns, namesPeople } from './column-map.ts';
import { canBeHeading, headingCells, headingCellsOfTwo, type Span } from './heading-rows.ts';
import type { RosterField } from './roster-field.ts';

/** A heading that was found. */
export interface FoundHeading {
  readonly map: ColumnMap;
  readonly row: Row;
  /** Second row of a two-level heading. */
  readonly second: Row | undefined;
}

/** Merged ranges by their first row: record → columns. */
export type SpansByRecord = ReadonlyMap<number, readonly Span[]>;

/** Rows that are looked at before a list is said to have no heading; title blocks have two to six. */
export const HEADING_SEARCH_ROWS = 60;

const NO_SPANS: readonly Span[] = [];

/** The first heading among the rows, in their order; undefined when none names people. */
export function findHeading(rows: readonly Row[], spans: SpansByRecord): FoundHeading | undefined {
  for (const [at, row] of rows.entries()) {
    const found = headingAt(row, rows[at + 1], spans);
    if (found) return found;
  }
  return undefined;
}

/** The heading that begins at a row, if one does. */
export function headingAt(row: Row, next: Row | undefined, spans: SpansByRecord): FoundHeading | undefined {
  if (!canBeHeading(row)) return undefined;
  const one = mapColumns(headingCells(row));
  const second = next && next.record === row.record + 1 && canBeHeading(next) ? next : undefined;
  if (second) {
    const cells = headingCellsOfTwo(row, second, spans.get(row.record) ?? NO_SPANS);
    const two = mapColumns(cells);
    const alone = mapColumns(headingCells(second));
    const better = two.score > one.score && two.score > alone.score;
    if (better && namesPeople(two) && cells.some((cell) => cell.combined || cell.match?.strength === 'exact')) {
      if (cells.some((cell) => cell.combined) || !namesPeople(alone)) return { map: two, row, second };
    }
  }
  return namesPeople(one) ? { map: one, row, second: undefined } : undefined;
}

/** A mapping given by the caller, on top of what was found: a column for a field, or `null` to leave the field out. */
export type MappingOverride = Readonly<Partial<Record<RosterField, number | null>>>;

/** The map with the caller's word for it. A column that is given away serves nothing else. */
export function overrideMap(map: ColumnMap, override: MappingOverride): ColumnMap {
  const columns: Partial<Record<RosterField, number>> = { ...map.columns };
  const claims = new Map(map.claims);
  for (const [field, column] of Object.entries(override) as [RosterField, number | null][]) {
    // `Object.entries` forgets that the keys are fields.
    const before = columns[field];
    if (before !== undefined) claims.delete(before);
    delete columns[field];
    if (column === null) continue;
    for (const [other, taken] of Object.entries(columns) as [RosterField, number][]) {
      if (taken === column) delete columns[other];
    }
    columns[field] = column;
    claims.set(column, field);
  }
  const alternates: Partial<Record<RosterField, readonly number[]>> = { ...map.alternates };
  for (const field of Object.keys(override) as RosterField[]) delete alternates[field];
  const unmapped = [...map.headings]
    .filter(([column]) => !claims.has(column))
    .map(([column, heading]) => ({ column, heading }))
    .sort((a, b) => a.column - b.column);
  return { ...map, columns, claims, alternates, unmapped };
}
