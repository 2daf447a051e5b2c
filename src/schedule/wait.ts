/** Waits: after an infection, in early pregnancy, during an illness. */
import type { ForecastReason } from '../model/index.ts';
import { compareAge } from './context.ts';
import { dateOfDay, dayOfDate } from './day.ts';
import { quotedAct } from './edition.ts';
import type { Standing } from './evaluate.ts';
import { addPeriod } from './period.ts';

/** The wait that ends last. */
export interface Wait {
  /** Day number of its end; NaN when no end can be computed. */
  readonly end: number;
  /** Whether the day asked about lies before the end. */
  readonly waiting: boolean;
  readonly reason: ForecastReason;
}

/** The wait that decides for a dose of this kind; undefined when none applies. */
export function waitFor(standing: Standing, kind: number): Wait | undefined {
  let longest: Wait | undefined;
  for (const row of standing.edition.waits) {
    const { context, edition } = standing;
    const { source, ages } = row;
    const value = context.conditions[source.condition];
    if (value === undefined || value === false || (row.kinds & (1 << kind)) === 0) continue;
    if (ages && compareAge(ages, context) !== 0) continue;
    const act = quotedAct(row, edition.day);
    const shared = { rule: source.id, ...(act ? { act } : {}), anchor: source.condition, label: source.text };
    let wait: Wait | undefined;
    if (row.period && typeof value === 'string') {
      const start = dayOfDate(value, `conditions.${source.condition}`);
      const after =
        row.afterKind < 0 ? Number.NEGATIVE_INFINITY : (standing.walk.dayOfKind[row.afterKind] ?? Number.NaN);
      if (start > edition.day || !(start > after)) continue;
      const none = row.period.months === 0 && row.period.days === 0;
      const end = none ? Number.NEGATIVE_INFINITY : addPeriod(start, row.period, edition.monthEnd);
      const detail = none
        ? { code: 'WAIT_NONE', ...shared, anchorDate: dateOfDay(start) }
        : {
            code: 'WAIT_AFTER',
            ...shared,
            anchorDate: dateOfDay(start),
            interval: row.period.text,
            date: dateOfDay(end),
          };
      wait = { end, waiting: edition.day < end, reason: detail };
    } else if (source.untilWeeks !== undefined && typeof value === 'number') {
      if (value >= source.untilWeeks) continue;
      const end = edition.day + Math.ceil((source.untilWeeks - value) * 7);
      wait = { end, waiting: true, reason: { code: 'WAIT_UNTIL', ...shared, date: dateOfDay(end) } };
    } else if (row.period === undefined && source.untilWeeks === undefined) {
      return { end: Number.NaN, waiting: true, reason: { code: 'WAIT_OPEN', ...shared } };
    }
    if (wait && (!longest || wait.end > longest.end)) longest = wait;
  }
  return longest;
}
