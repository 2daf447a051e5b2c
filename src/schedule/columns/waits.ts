/** Waits, by column: the last of those that apply to a person. */
import { compareAge } from '../context.ts';
import type { Standing } from '../evaluate.ts';
import { addSpan, type MonthTable } from './months.ts';
import { NO_DAY, type PopulationColumns } from './population.ts';
import { ownColumn } from './signature.ts';

/** No wait. */
const NO_WAIT = NO_DAY;
/** A wait of which no end can be computed. */
export const OPEN_END = 2_147_483_647;

/** Until when one person waits: a day, {@link NO_WAIT} or {@link OPEN_END}. */
export type WaitRow = (at: number, anchors: Int32Array) => number;

/**
 * The waits of the pack that may hold for a dose of this kind at this age, as far as the population has a column for
 * them.
 */
export function waitRows(standing: Standing, kind: number, people: PopulationColumns, months: MonthTable): WaitRow[] {
  const { edition, context, walk } = standing;
  const rows: WaitRow[] = [];
  for (const row of edition.waits) {
    if ((row.kinds & (1 << kind)) === 0 || (row.ages && compareAge(row.ages, context) !== 0)) continue;
    const { condition, untilWeeks } = row.source;
    const { period, afterKind } = row;
    const days = ownColumn(people.dates, condition);
    const numbers = ownColumn(people.numbers, condition);
    const bit = 1 << (people.flags?.names.indexOf(condition) ?? -1);
    const flags = people.flags?.names.includes(condition) ? people.flags.bits : undefined;
    if (period) {
      // A wait that an act took away moves nothing.
      if (!days || (period.months === 0 && period.days === 0)) continue;
      if (afterKind >= 0 && Number.isNaN(walk.dayOfKind[afterKind] ?? Number.NaN)) continue;
      rows.push((at, anchors) => {
        const start = days[at] ?? NO_DAY;
        if (start === NO_DAY || start > edition.day) return NO_WAIT;
        if (afterKind >= 0 && start <= (anchors[afterKind] ?? NO_DAY)) return NO_WAIT;
        return addSpan(months, start, period.months, period.days);
      });
    } else if (untilWeeks !== undefined) {
      if (!numbers) continue;
      rows.push((at) => {
        const value = numbers[at] ?? -1;
        return value >= 0 && value < untilWeeks ? edition.day + Math.ceil((untilWeeks - value) * 7) : NO_WAIT;
      });
    } else if (flags) rows.push((at) => ((flags[at] ?? 0) & bit ? OPEN_END : NO_WAIT));
  }
  return rows;
}

/** Until when a person waits, by the wait that ends last. */
export function waitUntil(rows: readonly WaitRow[], at: number, anchors: Int32Array): number {
  let end = NO_WAIT;
  for (const row of rows) {
    const until = row(at, anchors);
    if (until > end) end = until;
  }
  return end;
}
