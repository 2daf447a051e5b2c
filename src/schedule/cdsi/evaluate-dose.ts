/** Judges one dose against one target dose, in the order of chapter 6 of the logic specification. */
import { type EarlierDose, isInConflict } from './conflict.ts';
import type { CdsiAge, CdsiData, CdsiSeriesDose } from './data.ts';
import { anchorDay, applicableIntervals } from './interval-anchor.ts';
import type { CdsiDoseReason, EvaluatedDose, Verdict } from './patient-series.ts';
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

/**
 * The verdict on a dose: 6.1, then 6.3 to 6.9. The target dose is satisfied when it is `Valid` (6.10). Age and
 * interval are both asked: a dose may be too early for the one and too soon for the other.
 */
export function judgeDose(target: CdsiSeriesDose, dose: GivenDose, context: DoseContext): Verdict {
  if (dose.substandard) return { status: 'Sub-standard', reasons: ['Substandard dose'] };
  if (target.inadvertent.includes(dose.cvx)) return { status: 'Not Valid', reasons: ['Inadvertent Vaccine'] };
  const age = judgeAge(relevantAge(target, dose.day), dose, context.subject);
  if (age === 'Age: Too Old') return { status: 'Extraneous', reasons: [age] };
  const findings = [age, judgeIntervals(target, dose, context)];
  if (isInConflict(context.data, dose, context.earlier)) findings.push('Live Virus Conflict');
  const reasons = findings.filter((finding) => finding !== undefined);
  const faults = reasons.filter((reason) => reason !== 'Grace period');
  // Vaccines have ages of their own, which only repeat what is said of a dose that is too early.
  if (
    faults.length === 0 &&
    !isPreferable(target, dose, context.subject) &&
    !isAllowable(target, dose, context.subject)
  ) {
    faults.push('Not a preferable or allowable vaccine');
  }
  if (faults.length > 0) return { status: 'Not Valid', reasons: faults };
  return { status: 'Valid', reasons: reasons.slice(0, 1) };
}

/** The ages of a series dose that hold on a day. */
export function relevantAge(target: CdsiSeriesDose, day: number): CdsiAge | undefined {
  return target.ages.find((age) => holdsOn(age, day));
}

/** 6.4. A dose between the absolute minimum and the minimum counts: that difference is the grace period. */
function judgeAge(age: CdsiAge | undefined, { day }: GivenDose, { birth }: Subject): CdsiDoseReason | undefined {
  if (age?.absoluteMinimum && day < after(birth, age.absoluteMinimum)) return 'Age: Too Young';
  if (age?.maximum && day >= after(birth, age.maximum)) return 'Age: Too Old';
  return age?.minimum && day < after(birth, age.minimum) ? 'Grace period' : undefined;
}

/** 6.5 every preferable interval, else 6.6 an allowable one. */
function judgeIntervals(
  target: CdsiSeriesDose,
  { day }: GivenDose,
  { evaluated, subject }: DoseContext,
): CdsiDoseReason | undefined {
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
    return allowed ? undefined : 'Interval: Too Soon';
  }
  const inGrace = intervals.some(({ interval, anchor }) => interval.minimum && day < after(anchor, interval.minimum));
  return inGrace ? 'Grace period' : undefined;
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
