/** Chooses the series of an antigen that speak for the person (chapter 8). */
import type { CdsiSeries } from './data.ts';
import type { ForecastSeries } from './forecast-series.ts';
import { validDoses } from './patient-series.ts';
import { after, type Subject, withinAges } from './person.ts';
import { pointsOf } from './score-series.ts';

/** Whether a series is for this person: gender, and for a risk series an indication at this age (chapter 5). */
export function isRelevant(
  { genders, type, indications }: CdsiSeries,
  { sex, birth, asOf, conditions }: Subject,
): boolean {
  if (genders.length > 0 && !genders.includes(sex)) return false;
  if (type !== 'Risk') return true;
  return indications.some(({ code, begin, end }) => conditions.has(code) && withinAges(birth, asOf, begin, end));
}

/** The best series of an antigen: one per series group, without groups that an equivalent one makes needless. */
export function bestSeries(all: readonly ForecastSeries[], subject: Subject): ForecastSeries[] {
  const prioritized = new Map<string, ForecastSeries>();
  for (const [group, members] of Map.groupBy(all, ({ series }) => series.group)) {
    const chosen = prioritizedSeries(members, subject);
    if (chosen) prioritized.set(group, chosen);
  }
  return [...prioritized.values()].filter((series) => {
    const equivalent = series.series.equivalentGroups.flatMap((group) => prioritized.get(group) ?? []);
    return !equivalent.some((other) => outranks(other, series));
  });
}

/** Of two equivalent groups the complete one is enough; else the one for the person's risk comes before the standard one. */
function outranks(other: ForecastSeries, series: ForecastSeries): boolean {
  const complete = series.status === 'Complete';
  if ((other.status === 'Complete') !== complete) return !complete;
  return other.series.type === 'Risk' && series.series.type !== 'Risk';
}

/** 8.1 to 8.6: the one series of a group, if any. */
function prioritizedSeries(members: readonly ForecastSeries[], subject: Subject): ForecastSeries | undefined {
  const open = members.filter(({ status }) => status !== 'Contraindicated');
  const candidates = open.length > 0 ? open : members;
  const scorable = candidates.filter((series) => isScorable(series, candidates, subject));
  const byDefault = candidates.find(({ series }) => series.isDefault);
  if (scorable.length === 0) return byDefault;
  const complete = scorable.filter(({ status }) => status === 'Complete');
  const inProcess = scorable.filter((each) => each.status === 'Not Complete' && validDoses(each).length > 0);
  if (complete.length > 0) return highest(complete, 'complete', subject);
  if (inProcess.length > 0) return highest(inProcess, 'in-process', subject);
  return byDefault ?? highest(scorable, 'no-valid-dose', subject);
}

/** SELECTSCORE-2. */
function isScorable(each: ForecastSeries, candidates: readonly ForecastSeries[], subject: Subject): boolean {
  const { series, status } = each;
  switch (series.type) {
    case 'Evaluation Only':
      return status === 'Complete';
    case 'Risk':
      return !candidates.some((other) => other.series.type === 'Risk' && other.series.priority < series.priority);
    case 'Standard': {
      const first = validDoses(each)[0];
      if (first) {
        const { maximumAgeToStart } = series;
        return !maximumAgeToStart || first.given.day < after(subject.birth, maximumAgeToStart);
      }
      return !candidates.some((other) => other.series.isDefault || validDoses(other).length > 0);
    }
  }
}

/** The series with the most points; of equals the preferred one. */
function highest(
  series: readonly ForecastSeries[],
  kind: Parameters<typeof pointsOf>[1],
  subject: Subject,
): ForecastSeries | undefined {
  const points = pointsOf(series, kind, subject);
  return [...series].sort((a, b) => points(b) - points(a) || a.series.preference - b.series.preference)[0];
}
