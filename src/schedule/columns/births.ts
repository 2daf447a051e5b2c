/** What depends on the day of birth alone, found once for each day of birth. */
import { contextOf } from '../context.ts';
import type { Edition } from '../edition.ts';
import { firstProgramme } from '../next-dose.ts';
import type { Period } from '../period.ts';
import type { Leading } from './decision.ts';
import { addSpan, type MonthTable } from './months.ts';
import { NO_DAY } from './population.ts';

/** By day of birth, from the earliest of the population on. */
export interface Births {
  readonly firstDay: number;
  readonly ages: readonly Period[];
  readonly months: MonthTable;
  /**
   * How many of the asked ages are reached on the day asked about, and since when: one number, so that a person costs
   * one read of a table that fills a cache. See {@link ageClassOf} and {@link sinceOf}; -1 = not looked at yet.
   */
  readonly ageSince: Int32Array;
  /** When the first dose opens. */
  readonly opens: Int32Array;
  /** Number of the programme that opens it; 0 = none. */
  readonly programme: Uint8Array;
}

const CLASS_BITS = 8;
// Days of any sign become positive; 0 = since ever.
const SINCE_BASE = 1 << 20;

/** How many of the asked ages are reached on the day asked about. */
export function ageClassOf(ageSince: number): number {
  return ageSince & ((1 << CLASS_BITS) - 1);
}

/** Since when. */
export function sinceOf(ageSince: number): number {
  return (ageSince >> CLASS_BITS) - SINCE_BASE;
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
    ageSince: new Int32Array(room).fill(-1),
    opens: new Int32Array(room),
    programme: new Uint8Array(room),
  };
}

/** Looks at a day of birth for the first time. */
export function learnBirth(births: Births, edition: Edition, birthDay: number, leading: readonly Leading[]): number {
  const at = birthDay - births.firstDay;
  const ageClass = ageClassOn(births, birthDay, edition.day, births.ages.length);
  const reached = births.ages[ageClass - 1];
  const since = reached ? addSpan(births.months, birthDay, reached.months, reached.days) + SINCE_BASE : 0;
  const ageSince = (since << CLASS_BITS) | ageClass;
  births.ageSince[at] = ageSince;
  const first = firstProgramme(edition, contextOf(birthDay, edition.day, edition.monthEnd, {}, edition.settings));
  births.opens[at] = first ? first.opens : NO_DAY;
  births.programme[at] = first ? leading.indexOf(first.programme) + 1 : 0;
  return ageSince;
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
