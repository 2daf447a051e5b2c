/** Points that decide between series of one group (sections 8.3 to 8.6). */
import type { ForecastSeries } from './forecast-series.ts';
import { validDoses } from './patient-series.ts';
import { after, type Subject } from './person.ts';

type Points = (series: ForecastSeries) => number;

/** What a condition is worth to a series of which it is true: more when it is true of no other. */
function condition(all: readonly ForecastSeries[], worth: number, holds: (series: ForecastSeries) => boolean): Points {
  const single = all.filter(holds).length === 1;
  return (series) => {
    if (!holds(series)) return -worth;
    return single ? worth : 0;
  };
}

/** The day on which a series can be finished: FORECASTDT of the next dose plus the minimum intervals of those behind it. */
function finishDay({ days, remaining }: ForecastSeries): number {
  let day = days?.earliest ?? Infinity;
  for (const dose of remaining.slice(1)) {
    const days = dose.intervals.map(({ minimum }) => (minimum && Number.isFinite(day) ? after(day, minimum) : day));
    day = Math.max(day, ...days);
  }
  return day;
}

/** Whether a series can be finished before the maximum age of its last dose. */
function isCompletable(series: ForecastSeries, { birth }: Subject): boolean {
  const maximum = series.series.doses.at(-1)?.ages.at(-1)?.maximum;
  return finishDay(series) < (maximum ? after(birth, maximum) : Infinity);
}

/** The conditions of the three tables: complete, in process, no valid dose. */
export function pointsOf(
  all: readonly ForecastSeries[],
  kind: 'complete' | 'in-process' | 'no-valid-dose',
  subject: Subject,
): Points {
  const most = Math.max(...all.map((each) => validDoses(each).length));
  const mostValid = (series: ForecastSeries): boolean => validDoses(series).length === most;
  if (kind === 'complete') return condition(all, 1, mostValid);
  const completable = (series: ForecastSeries): boolean => isCompletable(series, subject);
  const isProduct = ({ series }: ForecastSeries): boolean => series.productPath;
  if (kind === 'no-valid-dose') {
    const first = Math.min(...all.map(({ days }) => days?.earliest ?? Infinity));
    return sum([
      condition(all, 1, ({ days }) => (days?.earliest ?? Infinity) === first),
      condition(all, 1, completable),
      condition(all, 1, isProduct),
    ]);
  }
  const fewest = Math.min(...all.map(({ remaining }) => remaining.length));
  const soonest = Math.min(...all.filter(completable).map(finishDay));
  return sum([
    condition(all, 2, (each) => isProduct(each) && validDoses(each).length === each.evaluated.length),
    condition(all, 3, completable),
    condition(all, 2, mostValid),
    condition(all, 2, ({ remaining }) => remaining.length === fewest),
    condition(all, 1, (each) => completable(each) && finishDay(each) === soonest),
  ]);
}

function sum(conditions: readonly Points[]): Points {
  return (series) => conditions.reduce((total, points) => total + points(series), 0);
}
