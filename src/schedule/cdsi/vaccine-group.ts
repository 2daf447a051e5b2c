/** Puts the antigens of a vaccine group together (chapter 9). */
import type { CdsiVaccineGroup } from './data.ts';
import type { ForecastDays } from './forecast-dates.ts';
import type { ForecastSeries } from './forecast-series.ts';
import type { CdsiSeriesStatus } from './patient-series.ts';

/** The best series of one antigen, the one that leads first. */
export interface AntigenResult {
  readonly antigen: string;
  readonly best: readonly ForecastSeries[];
}

// What asks for action comes first; a group is complete only when nothing else is left to say.
const RANK: readonly CdsiSeriesStatus[] = [
  'Not Complete',
  'Contraindicated',
  'Aged Out',
  'Not Recommended',
  'Immune',
  'Complete',
];
// Of two best series of one antigen the complete one has done what the other no longer can.
const RANK_WITHIN: readonly CdsiSeriesStatus[] = [
  'Not Complete',
  'Complete',
  'Immune',
  'Contraindicated',
  'Aged Out',
  'Not Recommended',
];

/** Orders the best series of an antigen, so that the one with the next dose leads. */
export function leadingFirst(best: readonly ForecastSeries[]): ForecastSeries[] {
  return [...best].sort(by(RANK_WITHIN, ({ days }) => days?.earliest ?? NEVER));
}

/** The series that speaks for the group; with several antigens the one whose next dose is due first. */
export function leadOf(results: readonly AntigenResult[]): ForecastSeries | undefined {
  return results.flatMap(({ best }) => best[0] ?? []).sort(by(RANK, ({ days }) => days?.recommended ?? NEVER))[0];
}

const NEVER = Number.MAX_SAFE_INTEGER;

function by(ranks: readonly CdsiSeriesStatus[], day: (series: ForecastSeries) => number) {
  return (a: ForecastSeries, b: ForecastSeries): number =>
    ranks.indexOf(a.status) - ranks.indexOf(b.status) || day(a) - day(b);
}

/** MULTIANTVG: a vaccine that is given for all antigens waits for the last of them; past due is the first of them. */
export function groupDays({ whole }: CdsiVaccineGroup, results: readonly AntigenResult[]): ForecastDays | undefined {
  const days = results.flatMap(({ best }) => best[0]?.days ?? []);
  if (days.length === 0) return undefined;
  const starts = days.map(({ earliest }) => earliest);
  const earliest = whole ? Math.max(...starts) : Math.min(...starts);
  const pastDue = days.flatMap((each) => each.pastDue ?? []);
  const latest = days.flatMap((each) => each.latest ?? []);
  return {
    earliest,
    recommended: Math.max(earliest, Math.min(...days.map(({ recommended }) => recommended))),
    pastDue: pastDue.length > 0 ? Math.max(earliest, Math.min(...pastDue)) : undefined,
    latest: latest.length > 0 ? Math.min(...latest) : undefined,
  };
}
