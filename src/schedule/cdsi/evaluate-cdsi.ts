/** The engine's front: one person, one vaccine group, one day. */
import { type CalendarDate, dayOfCivil, SdkError } from '../../values/index.ts';
import { dateOfDay } from '../day.ts';
import type { CdsiAntigen, CdsiData } from './data.ts';
import { evaluateSeries } from './evaluate-series.ts';
import { type CdsiForecastReason, type ForecastSeries, forecastSeries } from './forecast-series.ts';
import {
  type CdsiDoseReason,
  type CdsiDoseStatus,
  type CdsiSeriesStatus,
  type EvaluatedDose,
  validDoses,
} from './patient-series.ts';
import {
  type CdsiDose,
  type CdsiOptions,
  type CdsiPerson,
  type GivenDose,
  givenDoses,
  type Subject,
  subjectOf,
  withinAges,
} from './person.ts';
import { present } from './present.ts';
import { bestSeries, isRelevant } from './select-series.ts';
import { type AntigenResult, groupDays, leadingFirst, leadOf } from './vaccine-group.ts';

/** What became of one dose. */
export interface CdsiDoseResult {
  /** The dose that was handed in. */
  readonly dose: CdsiDose;
  /** `Not Evaluated`: not a vaccine of this group at this age. */
  readonly status: CdsiDoseStatus | 'Not Evaluated';
  /** Everything that speaks against the dose, or the grace it counts by; empty where it simply counts. */
  readonly reasons: readonly CdsiDoseReason[];
  /** Number of the series dose that it satisfied. */
  readonly targetDose?: number;
}

/** The answer for a vaccine group. */
export interface CdsiResult {
  readonly vaccineGroup: string;
  /** The doses up to `asOf`, oldest first. */
  readonly doses: readonly CdsiDoseResult[];
  readonly status: CdsiSeriesStatus;
  /** Why there is no next dose. */
  readonly reason?: CdsiForecastReason;
  /** Name of the series that was chosen. */
  readonly series: string;
  /** Number of the next dose among those that count, since the season began where it has one; absent where none is needed. */
  readonly forecastNumber?: number;
  /** Number of the series dose that is forecast, skipped ones counted. */
  readonly targetDose?: number;
  readonly earliest?: CalendarDate;
  readonly recommended?: CalendarDate;
  readonly pastDue?: CalendarDate;
  readonly latest?: CalendarDate;
  /** CVX codes that the data names for the next dose. */
  readonly vaccines: readonly string[];
}

// A period of the data may lead out of the calendar; there is no date to give then.
const FIRST_DAY = /* @__PURE__ */ dayOfCivil(1, 1, 1);
const LAST_DAY = /* @__PURE__ */ dayOfCivil(9999, 12, 31);

/** Evaluates and forecasts one antigen. */
function resultOf(
  antigen: CdsiAntigen,
  data: CdsiData,
  subject: Subject,
  history: readonly GivenDose[],
): AntigenResult {
  const doses = history.filter(({ cvx, day }) =>
    data.associations
      .get(cvx)
      ?.some((each) => each.antigen === antigen.name && withinAges(subject.birth, day, each.begin, each.end)),
  );
  const relevant = antigen.series.filter((series) => isRelevant(series, subject));
  const forecastAll = (completeGroups: ReadonlySet<string>): ForecastSeries[] =>
    relevant.map((series) => {
      const context = { data, subject, doses, history, completeGroups };
      return forecastSeries(antigen, evaluateSeries(series, context), context);
    });
  const groupsOf = (all: readonly ForecastSeries[]) =>
    new Set(all.filter(({ status }) => status === 'Complete').map(({ series }) => series.group));
  let all = forecastAll(new Set());
  // A skip may ask for another group's completion, which is known only once that group has been walked.
  const complete = groupsOf(all);
  if (complete.size > 0) all = forecastAll(complete);
  return { antigen: antigen.name, best: leadingFirst(bestSeries(all, subject)) };
}

/**
 * Evaluates the doses of a vaccine group and forecasts the next one by the CDC logic specification 4.6: month sums roll
 * forward (CALCDT-5), an absolute minimum is the grace period. The order of the doses does not matter.
 *
 * @param data - of {@link loadCdsi}, with every antigen of the vaccine group
 * @param options - `vaccineGroup` as the data names it
 * @throws SdkError `CDSI_GROUP_UNKNOWN`, `CDSI_ANTIGEN_MISSING`, `CDSI_NO_SERIES`; RangeError for a date that is none
 * @example
 * import { evaluateCdsi, loadCdsi } from 'tiemchung/schedule/cdsi';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const age = '<age><absMinAge>12 months - 4 days</absMinAge><minAge>12 months</minAge></age>';
 * const vaccine = '<preferableVaccine><cvx>52</cvx></preferableVaccine>';
 * const antigen = `<antigenSupportingData><series><seriesName>One dose</seriesName><targetDisease>HepA</targetDisease>
 *   <vaccineGroup>HepA</vaccineGroup><seriesType>Standard</seriesType><selectSeries><defaultSeries>Yes</defaultSeries>
 *   <seriesGroup>1</seriesGroup></selectSeries><seriesDose><doseNumber>Dose 1</doseNumber>${age}${vaccine}</seriesDose>
 *   </series></antigenSupportingData>`;
 * const schedule = `<scheduleSupportingData><vaccineGroupToAntigenMap><vaccineGroupMap><name>HepA</name>
 *   <antigen>HepA</antigen></vaccineGroupMap></vaccineGroupToAntigenMap><cvxToAntigenMap><cvxMap><cvx>52</cvx>
 *   <association><antigen>HepA</antigen></association></cvxMap></cvxToAntigenMap></scheduleSupportingData>`;
 * const data = loadCdsi({ antigens: [antigen], schedule });
 * const [birthDate, date, asOf] = [day('2024-11-14'), day('2025-11-10'), day('2025-11-10')];
 * if (!birthDate || !date || !asOf) throw new Error('dates');
 * const person = { birthDate, sex: 'female' } as const;
 * evaluateCdsi(data, person, [], { asOf, vaccineGroup: 'HepA' }).earliest; // => '2025-11-14'
 * const [first] = evaluateCdsi(data, person, [{ date, cvx: '52' }], { asOf, vaccineGroup: 'HepA' }).doses;
 * first?.reasons; // => ['Grace period']
 */
export function evaluateCdsi(
  data: CdsiData,
  person: CdsiPerson,
  doses: readonly CdsiDose[],
  options: CdsiOptions,
): CdsiResult {
  const group = data.vaccineGroups.get(options.vaccineGroup);
  if (!group) {
    throw new SdkError('CDSI_GROUP_UNKNOWN', {
      message: 'The supporting data has no such "vaccineGroup".',
      details: [`Known are ${[...data.vaccineGroups.keys()].join(', ') || 'none'}.`],
    });
  }
  const subject = subjectOf(person, options.asOf);
  const history = givenDoses(doses, subject.asOf);
  const results = group.antigens.map((name) => {
    const antigen = data.antigens.get(name);
    if (antigen) return resultOf(antigen, data, subject, history);
    throw new SdkError('CDSI_ANTIGEN_MISSING', {
      message: `The supporting data of the antigen "${name}" was not loaded.`,
      details: [`The vaccine group "${group.name}" needs ${group.antigens.join(', ')}.`],
    });
  });
  const lead = leadOf(results);
  if (!lead) {
    throw new SdkError('CDSI_NO_SERIES', {
      message: `No series of the vaccine group "${group.name}" is for this person.`,
      details: ['Every gender needs a standard series with <defaultSeries>Yes</defaultSeries> in the supporting data.'],
    });
  }
  const days = results.length > 1 ? groupDays(group, results) : lead.days;
  const date = (day: number | undefined): CalendarDate | undefined =>
    day !== undefined && day >= FIRST_DAY && day <= LAST_DAY ? dateOfDay(day) : undefined;
  return {
    vaccineGroup: group.name,
    doses: history.map((given) => doseResult(given, results)),
    status: lead.status,
    series: lead.series.name,
    vaccines: lead.vaccines,
    ...present({
      reason: lead.reason,
      forecastNumber: numberOfNext(lead),
      targetDose: lead.target?.number,
      earliest: date(days?.earliest),
      recommended: date(days?.recommended),
      pastDue: date(days?.pastDue),
      latest: date(days?.latest),
    }),
  };
}

/** A target dose that was skipped has no number for the person: what counts is how many doses were had, of this season. */
function numberOfNext(lead: ForecastSeries): number | undefined {
  if (!lead.target) return undefined;
  const { seasonStart = -Infinity } = lead.target;
  return validDoses(lead).filter(({ given }) => given.day >= seasonStart).length + 1;
}

/** A dose counts for an antigen when a best series counts it; for a group when no antigen refuses it. */
function doseResult(given: GivenDose, results: readonly AntigenResult[]): CdsiDoseResult {
  const verdicts = results.flatMap(({ best }) => {
    const judged = best.flatMap(({ evaluated }) => evaluated.find((each) => each.given === given) ?? []);
    return judged.find(({ status }) => status === 'Valid') ?? judged[0] ?? [];
  });
  const refused = (['Sub-standard', 'Not Valid', 'Valid'] as const).flatMap((status) =>
    verdicts.filter((verdict) => verdict.status === status),
  );
  const verdict: EvaluatedDose | undefined = refused[0] ?? verdicts[0];
  return {
    dose: given.source,
    status: verdict?.status ?? 'Not Evaluated',
    reasons: verdict?.reasons ?? [],
    ...present({ targetDose: verdict?.satisfied }),
  };
}
