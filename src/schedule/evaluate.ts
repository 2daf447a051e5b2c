/** Judges the doses that a person was given: which count, as what, and why one does not. */
import type { DoseEvaluation, DoseEvent, DoseKind } from '../model/index.ts';
import { type CalendarDate, dateBounds, isFullDate, type PartialDate } from '../values/index.ts';
import { compilePack } from './compile.ts';
import { type Conditions, type Context, contextOf, moveTo, type ScheduleSettings } from './context.ts';
import { dayOfDate } from './day.ts';
import { checkConditions, type Edition, editionOf } from './edition.ts';
import type { RulePack } from './rule-pack.ts';
import { type Given, isPrimaryComplete, type Walk, walkHistory } from './walk.ts';

/** The person that a schedule question is about. */
export interface SchedulePerson {
  /** Day, month or year of birth, as well as it is known. */
  readonly birthDate: PartialDate;
  /** Facts by the names that the pack declares under `conditions`. */
  readonly conditions?: Conditions;
}

/** The day and the policy of a schedule question. */
export interface ScheduleOptions {
  /** The day that is asked about: its acts decide, its age counts, doses after it are ignored. */
  readonly asOf: CalendarDate;
  /** Policy choices of the pack, besides `graceDays` and `monthEnd`. */
  readonly settings?: ScheduleSettings;
}

/** What a history amounts to. */
export interface Evaluation {
  /** Every dose handed in, by date. */
  readonly doses: readonly DoseEvaluation[];
  readonly primaryComplete: boolean;
  /** The kinds that counted doses have served, in order. */
  readonly given: readonly DoseKind[];
  /** Whether another day of birth within the partial date would be judged otherwise. */
  readonly birthDateDecides: boolean;
}

/** A walk with what led to it. */
export interface Standing {
  readonly edition: Edition;
  readonly context: Context;
  readonly walk: Walk;
  readonly ignored: readonly DoseEvaluation[];
}

const NOTHING: Conditions = {};

/**
 * Judges a history by the ages and minimum intervals of the pack, whatever the order it is handed in. With a partial
 * birth date the youngest possible person is judged, and `birthDateDecides` says whether that matters.
 *
 * @param pack - the schedule, for example `vietnamCovid19` of `tiemchung/schedule/vietnam`
 * @param history - doses given, in any order; their kinds are derived
 * @throws SdkError `PACK_INVALID`, `SETTING_INVALID`, `CONDITION_INVALID`; RangeError for a date that is none
 * @example
 * import { evaluate } from 'tiemchung/schedule';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, first, second, asOf] = [day('1988-08-08'), day('2021-05-01'), day('2021-05-28'), day('2021-08-01')];
 * if (!birthDate || !first || !second || !asOf) throw new Error('dates');
 * const history = [{ product: 'AZ', date: first }, { product: 'AZ', date: second }];
 * evaluate(vietnamCovid19, { birthDate }, history, { asOf }).doses.map((dose) => dose.status); // => ['valid', 'not-valid']
 */
export function evaluate(
  pack: RulePack,
  person: SchedulePerson,
  history: readonly DoseEvent[],
  options: ScheduleOptions,
): Evaluation {
  if (isFullDate(person.birthDate)) return evaluationOf(stand(pack, person, person.birthDate, history, options), false);
  const { first, last } = dateBounds(person.birthDate);
  const youngest = evaluationOf(stand(pack, person, last, history, options), false);
  const eldest = evaluationOf(stand(pack, person, first, history, options), false);
  return { ...youngest, birthDateDecides: JSON.stringify(youngest) !== JSON.stringify(eldest) };
}

function evaluationOf(standing: Standing, birthDateDecides: boolean): Evaluation {
  const doses = dosesOf(standing);
  return {
    doses,
    primaryComplete: isPrimaryComplete(standing.walk),
    given: doses.flatMap((dose) => (dose.status === 'valid' && dose.kind ? [dose.kind] : [])),
    birthDateDecides,
  };
}

/** The verdicts of a standing, by date; doses after the day asked about come last. */
export function dosesOf(standing: Standing): readonly DoseEvaluation[] {
  return standing.ignored.length === 0 ? standing.walk.verdicts : [...standing.walk.verdicts, ...standing.ignored];
}

/** Walks the history of a person whose day of birth is settled. */
export function stand(
  pack: RulePack,
  person: SchedulePerson,
  birthDate: CalendarDate,
  history: readonly DoseEvent[],
  options: ScheduleOptions,
): Standing {
  const compiled = compilePack(pack);
  const edition = editionOf(compiled, options.asOf, options.settings);
  const conditions = person.conditions ?? NOTHING;
  if (conditions !== NOTHING) checkConditions(compiled, conditions);
  const birthDay = dayOfDate(birthDate, 'birthDate');
  const context = contextOf(birthDay, edition.day, edition.monthEnd, conditions, edition.settings);
  const given: Given[] = [];
  const later: Given[] = [];
  let inOrder = true;
  for (const event of history) {
    const dose = {
      event,
      day: dayOfDate(event.date, 'history.date'),
      product: compiled.names.product.get(event.product) ?? -1,
    };
    if (dose.day > edition.day) {
      later.push(dose);
      continue;
    }
    const before = given[given.length - 1];
    if (before && before.day >= dose.day) inOrder = false;
    given.push(dose);
  }
  // Records come in order more often than not, and sorting costs more than finding that out.
  if (!inOrder) given.sort(byDay);
  const walk = walkHistory(edition, context, given);
  moveTo(context, edition.day);
  const ignored = later
    .sort(byDay)
    .map((dose): DoseEvaluation => ({ dose: dose.event, status: 'ignored', reason: 'DOSE_AFTER_AS_OF' }));
  return { edition, context, walk, ignored };
}

// Ties are settled by what was given, so that the order of the records never decides.
function byDay(a: Given, b: Given): number {
  return (
    a.day - b.day ||
    a.product - b.product ||
    (a.event.volumeMl ?? 0) - (b.event.volumeMl ?? 0) ||
    (a.event.product < b.event.product ? -1 : a.event.product > b.event.product ? 1 : 0)
  );
}
