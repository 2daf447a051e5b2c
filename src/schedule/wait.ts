/** Waits: after an infection, in early pregnancy, during an illness. */
import type { ForecastReason } from '../model/index.ts';
import type { Quoting } from './compiled-pack.ts';
import { type ConditionValue, compareAge } from './context.ts';
import { dateOfDay, dayOfDate } from './day.ts';
import { quotedAct } from './edition.ts';
import type { Standing } from './evaluate.ts';
import { addPeriod, type Period } from './period.ts';
import type { PackWait } from './rule-pack.ts';

/** The wait that ends last. */
export interface Wait {
  /** Day number of its end; NaN when no end can be computed. */
  readonly end: number;
  /** Whether the day asked about lies before the end. */
  readonly waiting: boolean;
  readonly reason: ForecastReason;
}

type WaitRow = Quoting<PackWait>;

/**
 * The wait that decides for a dose of this kind (-1 = no dose in view: waits of all doses); undefined when none applies.
 * `found` is given every wait that applies.
 */
export function waitFor(standing: Standing, kind: number, found?: Wait[]): Wait | undefined {
  let longest: Wait | undefined;
  for (const row of standing.edition.waits) {
    const value = standing.context.conditions[row.source.condition];
    if (value === undefined || value === false || (row.kinds & (1 << kind)) === 0) continue;
    if (row.ages && compareAge(row.ages, standing.context) !== 0) continue;
    const wait = waitOf(row, value, standing);
    if (!wait) continue;
    found?.push(wait);
    // Nothing outlasts a wait without an end, the first of which decides.
    if (!longest || !(wait.end <= longest.end || Number.isNaN(longest.end))) longest = wait;
  }
  return longest;
}

function waitOf(row: WaitRow, value: ConditionValue, standing: Standing): Wait | undefined {
  const { day } = standing.edition;
  const { source } = row;
  const act = quotedAct(row, day);
  const shared = { rule: source.id, ...(act ? { act } : {}), anchor: source.condition, label: source.text };
  if (row.period) return typeof value === 'string' ? datedWait(row, row.period, value, shared, standing) : undefined;
  if (source.untilWeeks === undefined) {
    return { end: Number.NaN, waiting: true, reason: { code: 'WAIT_OPEN', ...shared } };
  }
  if (typeof value !== 'number' || value >= source.untilWeeks) return undefined;
  const end = day + Math.ceil((source.untilWeeks - value) * 7);
  return { end, waiting: true, reason: { code: 'WAIT_UNTIL', ...shared, date: dateOfDay(end) } };
}

function datedWait(
  row: WaitRow,
  period: Period,
  date: string,
  shared: Omit<ForecastReason, 'code'>,
  { edition, walk }: Standing,
): Wait | undefined {
  const start = dayOfDate(date, `conditions.${row.source.condition}`);
  const after = row.afterKind < 0 ? Number.NEGATIVE_INFINITY : (walk.dayOfKind[row.afterKind] ?? Number.NaN);
  if (start > edition.day || !(start > after)) return undefined;
  const anchorDate = dateOfDay(start);
  // An act that takes a wait away is a reason, but moves nothing.
  if (period.months === 0 && period.days === 0) {
    return { end: Number.NEGATIVE_INFINITY, waiting: false, reason: { code: 'WAIT_NONE', ...shared, anchorDate } };
  }
  const end = addPeriod(start, period, edition.monthEnd);
  const reason = { code: 'WAIT_AFTER', ...shared, anchorDate, interval: period.text, date: dateOfDay(end) };
  return { end, waiting: edition.day < end, reason };
}
