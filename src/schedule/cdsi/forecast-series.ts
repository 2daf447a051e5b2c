/** What a person still needs of one series, and when (chapter 7). */
import { canSkip } from './conditional-skip.ts';
import type { CdsiAntigen, CdsiSeriesDose } from './data.ts';
import { relevantAge } from './evaluate-dose.ts';
import { earlierDoses, type SeriesContext } from './evaluate-series.ts';
import { type ForecastDays, forecastDays } from './forecast-dates.ts';
import { isContraindicated, isImmune, vaccinesAllowed } from './immunity.ts';
import type { CdsiSeriesStatus, PatientSeries } from './patient-series.ts';
import { after, withinAges } from './person.ts';

/** Why there is no next dose. */
export type CdsiForecastReason =
  | 'Patient series is complete'
  | 'Not recommended at this time due to past immunization history'
  | 'Patient has evidence of immunity'
  | 'Patient has a contraindication'
  | 'Past seasonal recommendation end date'
  | 'Patient has exceeded the maximum age'
  | 'Patient is unable to finish the series prior to the maximum age';

/** The standing of a person in a series, with what comes next. */
export interface ForecastSeries extends PatientSeries {
  readonly status: CdsiSeriesStatus;
  readonly reason?: CdsiForecastReason;
  /** The target dose that is forecast; absent where none is. */
  readonly target?: CdsiSeriesDose;
  readonly days?: ForecastDays;
  /** CVX codes that the data wants named. */
  readonly vaccines: readonly string[];
  /** Series doses not satisfied and not skipped, from the next one. */
  readonly remaining: readonly CdsiSeriesDose[];
}

/** Forecasts a series that has been evaluated. */
export function forecastSeries(antigen: CdsiAntigen, standing: PatientSeries, context: SeriesContext): ForecastSeries {
  const { series, evaluated } = standing;
  const { subject, data, completeGroups } = context;
  const skipped = (target: CdsiSeriesDose, day: number): boolean =>
    canSkip(target, { purpose: 'forecast', day, evaluated, subject, completeGroups });
  const datesContext = { data, subject, evaluated, earlier: () => earlierDoses(context.history, evaluated) };

  let next = standing.next;
  let days: ForecastDays | undefined;
  for (; next < series.doses.length; next += 1) {
    const target = series.doses[next];
    if (!target || skipped(target, subject.asOf)) continue;
    days = forecastDays(target, datesContext);
    // 7.6: what would be skipped on the day it can be given is not forecast.
    if (!skipped(target, Math.max(days.earliest, subject.asOf))) break;
    days = undefined;
  }
  const target = series.doses[next];
  const stop = (status: CdsiSeriesStatus, reason: CdsiForecastReason): ForecastSeries => ({
    ...standing,
    status,
    reason,
    vaccines: [],
    remaining: series.doses.slice(next),
  });

  if (!target || !days) {
    return standing.done.some(({ status }) => status === 'satisfied')
      ? stop('Complete', 'Patient series is complete')
      : stop('Not Recommended', 'Not recommended at this time due to past immunization history');
  }
  if (isImmune(antigen, subject)) return stop('Immune', 'Patient has evidence of immunity');
  const allowed = vaccinesAllowed(antigen, target, subject, subject.asOf);
  const noneLeft = target.preferable.length > 0 && allowed.length === 0;
  if (noneLeft || isContraindicated(antigen, subject, subject.asOf)) {
    return stop('Contraindicated', 'Patient has a contraindication');
  }
  if (target.seasonEnd !== undefined && subject.asOf > target.seasonEnd) {
    return stop('Not Complete', 'Past seasonal recommendation end date');
  }
  const maximum = relevantAge(target, subject.asOf)?.maximum;
  const lastDay = maximum ? after(subject.birth, maximum) : Infinity;
  if (subject.asOf >= lastDay) return stop('Aged Out', 'Patient has exceeded the maximum age');
  if (days.earliest >= lastDay) {
    return stop('Aged Out', 'Patient is unable to finish the series prior to the maximum age');
  }
  const { recommended } = days;
  const named = allowed.filter(
    ({ forecast, begin, end }) => forecast && withinAges(subject.birth, recommended, begin, end),
  );
  return {
    ...standing,
    status: 'Not Complete',
    target,
    days,
    vaccines: [...new Set(named.map(({ cvx }) => cvx))],
    remaining: series.doses.slice(next),
  };
}
