/** What depends on the day of birth alone, found once for each day of birth. */
import { contextOf } from '../context.ts';
import type { Edition } from '../edition.ts';
import { emptyDraft, firstDose } from '../next-dose.ts';
import type { Period } from '../period.ts';
import { addSpan, type MonthTable } from './months.ts';
import { NO_DAY } from './population.ts';
import { standingOf } from './standing.ts';

/** No class yet. */
export const UNSEEN = 255;

/** By day of birth, from the earliest of the population on. */
export interface Births {
  readonly firstDay: number;
  readonly ages: readonly Period[];
  readonly months: MonthTable;
  /** How many of the asked ages are reached on the day asked about; {@link UNSEEN} = not looked at yet. */
  readonly ageClass: Uint8Array;
  /** Since when that number stands. */
  readonly since: Int32Array;
  /** When the first dose opens. */
  readonly opens: Int32Array;
  /** Number of the programme that opens it; 0 = none. */
  readonly programme: Uint8Array;
}

/** Room for the births of a population. */
export function birthsOf(birthDay: Int32Array, ages: readonly Period[], months: MonthTable): Births {
  let first = birthDay[0] ?? 0;
  let last = first;
  for (let i = 1; i < birthDay.length; i += 1) {
    const day = birthDay[i] ?? 0;
    if (day < first) first = day;
    else if (day > last) last = day;
  }
  const room = last - first + 1;
  return {
    firstDay: first,
    ages,
    months,
    ageClass: new Uint8Array(room).fill(UNSEEN),
    since: new Int32Array(room),
    opens: new Int32Array(room),
    programme: new Uint8Array(room),
  };
}

/** Looks at a day of birth for the first time; returns its class. */
export function learnBirth(births: Births, edition: Edition, birthDay: number, programmes: readonly unknown[]): number {
  const at = birthDay - births.firstDay;
  const ageClass = ageClassOn(births, birthDay, edition.day, births.ages.length);
  const reached = births.ages[ageClass - 1];
  births.ageClass[at] = ageClass;
  births.since[at] = reached ? addSpan(births.months, birthDay, reached.months, reached.days) : NO_DAY;
  const context = contextOf(birthDay, edition.day, edition.monthEnd, {}, edition.settings);
  const draft = emptyDraft();
  firstDose(standingOf(edition, context), draft);
  births.opens[at] = Number.isNaN(draft.earliest) ? NO_DAY : draft.earliest;
  births.programme[at] = programmes.indexOf(draft.leading) + 1;
  return ageClass;
}

/** How many of the asked ages are reached on a day, when no more than `most` can be. */
export function ageClassOn(births: Births, birthDay: number, day: number, most: number): number {
  let ageClass = most;
  while (ageClass > 0) {
    const age = births.ages[ageClass - 1];
    if (!age || day >= addSpan(births.months, birthDay, age.months, age.days)) break;
    ageClass -= 1;
  }
  return ageClass;
}
