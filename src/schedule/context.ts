/** What rules may ask about one person on one day. */
import type { MonthEnd } from '../values/index.ts';
import { civilOfDay } from '../values/index.ts';
import { addPeriod, monthsBetween, type Period } from './period.ts';

/** Value of a condition: true, a number, a date as `YYYY-MM-DD`, a product code or several. */
export type ConditionValue = boolean | number | string | readonly string[];

/** Facts about the person by the names that the pack declares; absent or false = does not hold. */
export type Conditions = Readonly<Record<string, ConditionValue | undefined>>;

/** Policy choices by the names that the pack declares, besides `graceDays` and `monthEnd`, which every pack knows. */
export type ScheduleSettings = Readonly<Record<string, number | string | undefined>>;

/** The person, the day that is judged, and the basic course so far. One object per answer, changed as doses are walked. */
export interface Context {
  readonly birthDay: number;
  readonly birthCivil: number;
  readonly conditions: Conditions;
  readonly settings: ScheduleSettings;
  readonly monthEnd: MonthEnd;
  /** Day number on which ages are judged: that of a dose, or the day asked about. Set by {@link moveTo}. */
  onDay: number;
  /** Whole months of age on that day. */
  ageMonths: number;
  /** Product indexes of the counted doses of the basic course. */
  readonly course: number[];
}

/** A compiled `when`. */
export type Predicate = (context: Context) => boolean;

/** A compiled age range. */
export interface Ages {
  readonly from: Period | undefined;
  readonly below: Period | undefined;
}

/** A person on a day, before any dose. */
export function contextOf(
  birthDay: number,
  onDay: number,
  monthEnd: MonthEnd,
  conditions: Conditions,
  settings: ScheduleSettings,
): Context {
  const birthCivil = civilOfDay(birthDay);
  const ageMonths = monthsBetween(birthCivil, civilOfDay(onDay), monthEnd);
  return { birthDay, birthCivil, conditions, settings, monthEnd, onDay, ageMonths, course: [] };
}

/** Judges from now on by the age of another day. */
export function moveTo(context: Context, day: number): void {
  if (context.onDay === day) return;
  context.onDay = day;
  context.ageMonths = monthsBetween(context.birthCivil, civilOfDay(day), context.monthEnd);
}

/** Age below a range, in it, or above it, by birthdays: -1, 0, 1. */
export function compareAge(ages: Ages, context: Context): -1 | 0 | 1 {
  if (ages.from && !hasReached(ages.from, context)) return -1;
  return ages.below && hasReached(ages.below, context) ? 1 : 0;
}

function hasReached(age: Period, context: Context): boolean {
  if (age.days === 0) return context.ageMonths >= age.months;
  return context.onDay >= addPeriod(context.birthDay, age, context.monthEnd);
}

/** Whether every product of the course is the same. */
export function isHomologous(course: readonly number[]): boolean {
  for (let i = 1; i < course.length; i += 1) if (course[i] !== course[0]) return false;
  return true;
}
