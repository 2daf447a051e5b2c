/** The heading of a list as the report shows it. */
import type { Row } from '../tables/index.ts';
import type { ColumnMap } from './column-map.ts';
import type { RosterHeader } from './report.ts';

/** What the report says of a heading. */
export function headerOf(
  map: ColumnMap,
  row: Row | undefined,
  second: Row | undefined,
  dropped: readonly number[],
): RosterHeader {
  const { columns, alternates, headings, unmapped } = map;
  return {
    record: row?.record ?? 0,
    ...(second && { subheaderRecord: second.record }),
    columns,
    alternates,
    headings,
    unmapped,
    dropped,
    score: headings.size === 0 ? 0 : (headings.size - unmapped.length) / headings.size,
  };
}

/** Whether two headings read the same columns in the same way. */
export function sameColumns(one: ColumnMap, other: ColumnMap): boolean {
  if (one.claims.size !== other.claims.size) return false;
  return [...one.claims].every(([column, field]) => other.claims.get(column) === field);
}
