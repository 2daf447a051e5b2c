/** The day that an interval is measured from: CALCDTINT-1 (previous), -2 (target dose), -8 (most recent), -9 (observation). */
import type { CdsiAnchor, CdsiInterval } from './data.ts';
import type { EvaluatedDose } from './patient-series.ts';
import type { Subject } from './person.ts';
import { holdsOn } from './validity.ts';

/** Whether a vaccine was given that the series dose does not want: nothing is measured from it. */
export function isInadvertent({ reasons }: EvaluatedDose): boolean {
  return reasons.includes('Inadvertent Vaccine');
}

/** The last dose that counts as "previous": judged valid or not valid, and no inadvertent vaccine. */
export function previousDose(evaluated: readonly EvaluatedDose[]): EvaluatedDose | undefined {
  return evaluated.findLast((dose) => dose.status === 'Valid' || (dose.status === 'Not Valid' && !isInadvertent(dose)));
}

/** The day an interval counts from; undefined where there is nothing to count from, so that it does not apply. */
export function anchorDay(from: CdsiAnchor, evaluated: readonly EvaluatedDose[], subject: Subject): number | undefined {
  switch (from.kind) {
    case 'previous':
      return previousDose(evaluated)?.given.day;
    case 'target-dose':
      return evaluated.findLast(({ satisfied }) => satisfied === from.number)?.given.day;
    case 'most-recent':
      return evaluated.findLast((dose) => from.cvx.includes(dose.given.cvx) && !isInadvertent(dose))?.given.day;
    case 'observation':
      return subject.conditions.get(from.code);
  }
}

/** An interval that applies, with the day it counts from. */
export interface AnchoredInterval {
  readonly interval: CdsiInterval;
  readonly anchor: number;
}

/** The intervals that hold on a day and have something to count from; one that overrides stands alone. */
export function applicableIntervals(
  intervals: readonly CdsiInterval[],
  evaluated: readonly EvaluatedDose[],
  subject: Subject,
  day: number,
): AnchoredInterval[] {
  const anchored: AnchoredInterval[] = [];
  for (const interval of intervals) {
    const anchor = holdsOn(interval, day) ? anchorDay(interval.from, evaluated, subject) : undefined;
    if (anchor !== undefined) anchored.push({ interval, anchor });
  }
  const overriding = anchored.filter(({ interval }) => interval.overrides);
  return overriding.length > 0 ? overriding : anchored;
}
