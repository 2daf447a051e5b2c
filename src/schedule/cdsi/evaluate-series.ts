/** Walks the doses of an antigen through one series (chapter 4, "evaluate all vaccine doses administered"). */
import { canSkip } from './conditional-skip.ts';
import type { EarlierDose } from './conflict.ts';
import type { CdsiData, CdsiSeries } from './data.ts';
import { judgeDose } from './evaluate-dose.ts';
import type { DoneTarget, EvaluatedDose, PatientSeries } from './patient-series.ts';
import type { GivenDose, Subject } from './person.ts';

/** All that evaluation and forecast of a series need. */
export interface SeriesContext {
  readonly data: CdsiData;
  readonly subject: Subject;
  /** Doses of the antigen, oldest first. */
  readonly doses: readonly GivenDose[];
  /** Doses of the person, of any antigen, oldest first. */
  readonly history: readonly GivenDose[];
  readonly completeGroups: ReadonlySet<string>;
}

/** Judges every dose of the antigen. What comes after the last target dose is extraneous. */
export function evaluateSeries(series: CdsiSeries, context: SeriesContext): PatientSeries {
  const { data, subject, completeGroups } = context;
  const evaluated: EvaluatedDose[] = [];
  const done: DoneTarget[] = [];
  let next = 0;
  for (const given of context.doses) {
    const question = { purpose: 'evaluation', day: given.day, evaluated, subject, completeGroups } as const;
    let target = series.doses[next];
    while (target && canSkip(target, question)) {
      done.push({ dose: target, status: 'skipped' });
      next += 1;
      target = series.doses[next];
    }
    if (!target) {
      evaluated.push({ given, status: 'Extraneous', reasons: ['Series already complete'] });
      continue;
    }
    const earlier = (): EarlierDose[] => earlierDoses(context.history, evaluated, given);
    const verdict = judgeDose(target, given, { data, subject, evaluated, earlier });
    if (verdict.status !== 'Valid') {
      evaluated.push({ ...verdict, given });
      continue;
    }
    evaluated.push({ ...verdict, given, satisfied: target.number });
    done.push({ dose: target, status: 'satisfied' });
    // A recurring dose stays the target: the next dose of the person serves it again.
    if (!target.recurring) next += 1;
  }
  return { series, evaluated, done, next };
}

/** The doses before a dose (all, without one), with what this series knows of them. */
export function earlierDoses(
  history: readonly GivenDose[],
  evaluated: readonly EvaluatedDose[],
  before?: GivenDose,
): EarlierDose[] {
  return history
    .filter((given) => before === undefined || (given !== before && given.day <= before.day))
    .map((given) => {
      const judged = evaluated.find((each) => each.given === given);
      return { given, valid: judged === undefined || judged.status === 'Valid' };
    });
}
