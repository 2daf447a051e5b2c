/** Judges one dose against one target dose, in the order of chapter 6 of the logic specification. */
import { type EarlierDose, isInConflict } from './conflict.ts';
import type { CdsiAge, CdsiData, CdsiSeriesDose } from './data.ts';
import { anchorDay, applicableIntervals } from './interval-anchor.ts';
import type { EvaluatedDose, Verdict } from './patient-series.ts';
import { after, type GivenDose, type Subject, withinAges } from './person.ts';
import { holdsOn } from './validity.ts';

/** What stands around the dose that is judged. */
export interface DoseContext {
  readonly data: CdsiData;
  readonly subject: Subject;
  /** Earlier doses of the antigen, as this series judged them. */
  readonly evaluated: readonly EvaluatedDose[];
  /** Earlier doses of the person, of any antigen; asked for only where the vaccine conflicts with any. */
  readonly earlier: () => readonly EarlierDose[];
}

/** The verdict on a dose: 6.1, then 6.3 to 6.9. The target dose is satisfied when it is `Valid` (6.10). */
export function judgeDose(target: CdsiSeriesDose, dose: GivenDose, context: DoseContext): Verdict {
  if (dose.substandard) return { status: 'Sub-standard', reason: 'Substandard dose' };
  if (target.inadvertent.includes(dose.cvx)) return { status: 'Not Valid', reason: 'Inadvertent Vaccine' };
  const age = judgeAge(relevantAge(target, dose.day), dose, context.subject);
  if (age.status !== 'Valid') return age;
  const interval = judgeIntervals(target, dose, context);
  if (interval.status !== 'Valid') return interval;
  if (isInConflict(context.data, dose, context.earlier)) return { status: 'Not Valid', reason: 'Live Virus Conflict' };
  if (!isPreferable(target, dose, context.subject) && !isAllowable(target, dose, context.subject)) {
    return { status: 'Not Valid', reason: 'Not a preferable or allowable vaccine' };
  }
  return age.reason ? age : interval;
}

/** The ages of a series dose that hold on a day. */
export function relevantAge(target: CdsiSeriesDose, day: number): CdsiAge | undefined {
  return target.ages.find((age) => holdsOn(age, day));
}

/** 6.4. A dose between the absolute minimum and the minimum counts: that difference is the grace period. */
function judgeAge(age: CdsiAge | undefined, { day }: GivenDose, { birth }: Subject): Verdict {
  if (age?.absoluteMinimum && day < after(birth, age.absoluteMinimum)) {
    return { status: 'Not Valid', reason: 'Age: Too Young' };
  }
  if (age?.maximum && day >= after(birth, age.maximum)) return { status: 'Extraneous', reason: 'Age: Too Old' };
  if (age?.minimum && day < after(birth, age.minimum)) return { status: 'Valid', reason: 'Grace period' };
  return { status: 'Valid' };
}

/** 6.5 every preferable interval, else 6.6 an allowable one. */
function judgeIntervals(target: CdsiSeriesDose, { day }: GivenDose, { evaluated, subject }: DoseContext): Verdict {
  const intervals = applicableIntervals(target.intervals, evaluated, subject, day);
  const tooSoon = intervals.some(
    ({ interval, anchor }) => interval.absoluteMinimum && day < after(anchor, interval.absoluteMinimum),
  );
  if (tooSoon) {
    const allowed = target.allowableIntervals.some((interval) => {
      const anchor = holdsOn(interval, day) ? anchorDay(interval.from, evaluated, subject) : undefined;
      if (anchor === undefined) return false;
      return !interval.absoluteMinimum || day >= after(anchor, interval.absoluteMinimum);
    });
    return allowed ? { status: 'Valid' } : { status: 'Not Valid', reason: 'Interval: Too Soon' };
  }
  const inGrace = intervals.some(({ interval, anchor }) => interval.minimum && day < after(anchor, interval.minimum));
  return inGrace ? { status: 'Valid', reason: 'Grace period' } : { status: 'Valid' };
}

/** 6.8. Where the data names a manufacturer the dose must be of it. */
function isPreferable(target: CdsiSeriesDose, { cvx, mvx, day }: GivenDose, { birth }: Subject): boolean {
  return target.preferable.some(
    (vaccine) =>
      vaccine.cvx === cvx &&
      (vaccine.mvx === undefined || vaccine.mvx === mvx) &&
      withinAges(birth, day, vaccine.begin, vaccine.end),
  );
}

/** 6.9. */
function isAllowable(target: CdsiSeriesDose, { cvx, day }: GivenDose, { birth }: Subject): boolean {
  return target.allowable.some((vaccine) => vaccine.cvx === cvx && withinAges(birth, day, vaccine.begin, vaccine.end));
}
