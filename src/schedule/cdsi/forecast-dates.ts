/** The dates of the next target dose (sections 7.5 and 7.6), in day numbers. */
import { conflictEnd, type EarlierDose } from './conflict.ts';
import type { CdsiData, CdsiInterval, CdsiSeriesDose } from './data.ts';
import { relevantAge } from './evaluate-dose.ts';
import { type AnchoredInterval, applicableIntervals, isInadvertent } from './interval-anchor.ts';
import type { EvaluatedDose } from './patient-series.ts';
import { after, type Subject } from './person.ts';

/** When the next dose may, should and must be given. */
export interface ForecastDays {
  readonly earliest: number;
  readonly recommended: number;
  readonly pastDue: number | undefined;
  readonly latest: number | undefined;
}

/** What stands around a forecast. */
export interface DatesContext {
  readonly data: CdsiData;
  readonly subject: Subject;
  readonly evaluated: readonly EvaluatedDose[];
  readonly earlier: () => readonly EarlierDose[];
}

type IntervalPeriod = 'minimum' | 'earliestRecommended' | 'latestRecommended';

/** FORECASTDTCAN-1 and FORECASTDT-1 to -6. */
export function forecastDays(target: CdsiSeriesDose, context: DatesContext): ForecastDays {
  const { subject, evaluated } = context;
  const age = relevantAge(target, subject.asOf);
  const intervals = applicableIntervals(target.intervals, evaluated, subject, subject.asOf);
  const ageDay = (period: CdsiInterval[IntervalPeriod]): number | undefined => period && after(subject.birth, period);
  const inadvertent = evaluated.findLast(isInadvertent);
  const earliest = Math.max(
    ageDay(age?.minimum) ?? subject.birth,
    latestOf(intervals, 'minimum') ?? -Infinity,
    conflictEnd(
      context.data,
      target.preferable.map(({ cvx }) => cvx),
      context.earlier,
    ) ?? -Infinity,
    target.seasonStart ?? -Infinity,
    inadvertent?.given.day ?? -Infinity,
  );
  const recommended = ageDay(age?.earliestRecommended) ?? latestOf(intervals, 'earliestRecommended') ?? earliest;
  const overdue = ageDay(age?.latestRecommended) ?? latestOf(intervals, 'latestRecommended');
  const maximum = ageDay(age?.maximum);
  return {
    earliest,
    recommended: Math.max(earliest, recommended),
    // Past due is the day before the recommendation is missed.
    pastDue: overdue === undefined ? undefined : Math.max(earliest, overdue - 1),
    latest: maximum === undefined ? undefined : maximum - 1,
  };
}

function latestOf(intervals: readonly AnchoredInterval[], which: IntervalPeriod): number | undefined {
  const days = intervals.flatMap(({ interval, anchor }) => {
    const period = interval[which];
    return period ? [after(anchor, period)] : [];
  });
  return days.length > 0 ? Math.max(...days) : undefined;
}
