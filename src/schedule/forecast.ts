/** What comes next for a person, when, with which product, and by which act. */
import type { DoseEvent, DoseKind, Forecast, ForecastReason, ForecastStatus } from '../model/index.ts';
import { dateBounds, isFullDate } from '../values/index.ts';
import { doseKinds, type Programme, type Target } from './compile.ts';
import { compareAge } from './context.ts';
import { dateOfDay } from './day.ts';
import type { RuleInForce } from './edition.ts';
import { dosesOf, type ScheduleOptions, type SchedulePerson, type Standing, stand } from './evaluate.ts';
import { excludedProducts } from './exclusion.ts';
import { addProducts, doseVolumes } from './offer.ts';
import { addPeriod } from './period.ts';
import type { RulePack } from './rule-pack.ts';
import { waitFor } from './wait.ts';
import { anchorDayOf, isPrimaryComplete } from './walk.ts';

/** Settings of {@link forecast}. */
export interface ForecastOptions extends ScheduleOptions {
  /** The product that is on offer: the status refers to it. */
  readonly offered?: string;
}

/** The answer of {@link forecast}, with the volume of each allowed product. */
export interface ScheduleForecast extends Forecast {
  /** Millilitres of one dose, by product. */
  readonly volumesMl: Readonly<Record<string, number>>;
}

/**
 * The next dose of a person on a day: status, dates, products, and the act behind each of them. The acts in force on
 * `asOf` decide; conventions of dates and statuses are those of the reference, schedule section 5.
 *
 * With a partial birth date the youngest possible person is answered for, so that nobody is called too early; where
 * another day of birth would change the answer, the first reason is `BIRTH_DATE_INCOMPLETE`.
 *
 * @param pack - the schedule, for example `vietnamCovid19` of `tiemchung/schedule/vietnam`
 * @param history - doses given, in any order; their kinds are derived
 * @throws SdkError `PACK_INVALID`, `SETTING_INVALID`, `CONDITION_INVALID`; RangeError for a date that is none
 * @example
 * import { forecast } from 'tiemchung/schedule';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, date, asOf] = [day('1985-02-02'), day('2021-04-10'), day('2021-06-04')];
 * if (!birthDate || !date || !asOf) throw new Error('dates');
 * const next = forecast(vietnamCovid19, { birthDate }, [{ product: 'AZ', date }], { asOf });
 * next.status; // => 'NOT_YET'
 * next.nextDose; // => 'P2'
 * next.earliest; // => '2021-06-05'
 * next.latest; // => '2021-07-03'
 */
export function forecast(
  pack: RulePack,
  person: SchedulePerson,
  history: readonly DoseEvent[],
  options: ForecastOptions,
): ScheduleForecast {
  if (isFullDate(person.birthDate)) {
    return answer(stand(pack, person, person.birthDate, history, options), options.offered);
  }
  const { first, last } = dateBounds(person.birthDate);
  const youngest = answer(stand(pack, person, last, history, options), options.offered);
  const eldest = answer(stand(pack, person, first, history, options), options.offered);
  // Every age test moves one way within the span, so two equal ends mean that every day between gives this answer.
  if (JSON.stringify(youngest) === JSON.stringify(eldest)) return youngest;
  return { ...youngest, reasons: [{ code: 'BIRTH_DATE_INCOMPLETE' }, ...youngest.reasons] };
}

/** An answer in the making. */
interface Draft {
  status: ForecastStatus;
  nextDose: DoseKind | 'NONE';
  earliest: number;
  recommended: number;
  latest: number;
  products: string[];
  volumesMl: Readonly<Record<string, number>>;
  readonly reasons: ForecastReason[];
}

const NO_VOLUMES: Readonly<Record<string, number>> = {};

/** The answer for a person whose day of birth is settled. */
export function answer(standing: Standing, offered: string | undefined): ScheduleForecast {
  const draft: Draft = {
    status: 'COMPLETE',
    nextDose: 'NONE',
    earliest: Number.NaN,
    recommended: Number.NaN,
    latest: Number.NaN,
    products: [],
    volumesMl: NO_VOLUMES,
    reasons: [],
  };
  const kind = standing.walk.chain ? laterDose(standing, draft) : firstDose(standing, draft);
  if (kind >= 0) settle(standing, draft, kind, offered);
  return {
    status: draft.status,
    nextDose: draft.nextDose,
    ...(!Number.isNaN(draft.earliest) ? { earliest: dateOfDay(draft.earliest) } : {}),
    ...(!Number.isNaN(draft.recommended) ? { recommended: dateOfDay(draft.recommended) } : {}),
    ...(!Number.isNaN(draft.latest) ? { latest: dateOfDay(draft.latest) } : {}),
    products: draft.products,
    volumesMl: draft.volumesMl,
    primaryComplete: isPrimaryComplete(standing.walk),
    doses: dosesOf(standing),
    reasons: draft.reasons,
  };
}

/** Products excluded, offered, waits, and the day itself: what turns dates into a status. */
function settle(standing: Standing, draft: Draft, kind: number, offered: string | undefined): void {
  const { edition } = standing;
  const refused = excludedProducts(standing);
  if (refused.size > 0) {
    const before = draft.products.length;
    draft.products = draft.products.filter((product) => !refused.has(product));
    const hit = offered !== undefined ? refused.has(offered) : before > 0 && draft.products.length === 0;
    if (hit) {
      for (const reason of refused.values()) draft.reasons.unshift(reason);
      withoutDates(draft, 'CONTRAINDICATED');
      return;
    }
    if (draft.products.length < before) draft.reasons.push(...refused.values());
  }
  if (offered !== undefined && !draft.products.includes(offered)) {
    draft.reasons.unshift({ code: 'PRODUCT_NOT_OFFERED', products: [offered] });
    withoutDates(draft, 'NO_PROGRAMME');
    return;
  }
  draft.volumesMl = doseVolumes(standing, kind, draft.products);
  const wait = waitFor(standing, kind);
  if (wait) {
    draft.reasons.push(wait.reason);
    if (wait.waiting && Number.isNaN(wait.end)) {
      withoutDates(draft, 'DEFERRED');
      return;
    }
    if (wait.end > draft.earliest) draft.earliest = wait.end;
    if (wait.end > draft.recommended) draft.recommended = wait.end;
    if (wait.waiting) {
      draft.status = 'DEFERRED';
      return;
    }
  }
  draft.status = edition.day < draft.earliest ? 'NOT_YET' : edition.day > draft.latest ? 'OVERDUE' : 'DUE';
}

function withoutDates(draft: Draft, status: ForecastStatus): void {
  draft.status = status;
  draft.earliest = Number.NaN;
  draft.recommended = Number.NaN;
  draft.latest = Number.NaN;
}

/** The first dose opens with the programme of the person's age; returns its kind, or -1 when nothing is to be settled. */
function firstDose(standing: Standing, draft: Draft): number {
  const { edition, context } = standing;
  const kind = edition.compiled.chains[0]?.targets[0]?.kind ?? 0;
  draft.nextDose = doseKinds[kind] ?? 'NONE';
  let open: Programme | undefined;
  let nextDay = Number.POSITIVE_INFINITY;
  let next: Programme | undefined;
  for (const programme of edition.programmes) {
    const age = compareAge(programme.ages, context.birthDay, edition.day, edition.monthEnd);
    if (age === 0) open = programme;
    if (age >= 0) continue;
    const day = opening(programme, standing);
    if (day >= nextDay) continue;
    nextDay = day;
    next = programme;
  }
  if (open) {
    offerFrom(open, standing, draft);
    for (const entry of edition.rules[kind] ?? []) if (applies(entry, standing)) addProducts(entry, standing, draft);
    return kind;
  }
  draft.status = next ? 'TOO_YOUNG' : 'NO_PROGRAMME';
  if (next) offerFrom(next, standing, draft);
  else draft.reasons.push({ code: 'PROGRAMME_NOT_OPEN' });
  return -1;
}

function offerFrom(programme: Programme, standing: Standing, draft: Draft): void {
  const day = opening(programme, standing);
  draft.earliest = day;
  draft.recommended = day;
  const byAge = day > programme.opens && programme.ages.from;
  draft.reasons.push({
    code: byAge ? 'PROGRAMME_AGE' : 'PROGRAMME_OPEN',
    rule: programme.id,
    act: programme.act,
    anchor: byAge ? 'birth' : 'programme',
    ...(byAge ? { interval: byAge.text } : {}),
    date: dateOfDay(day),
  });
}

function opening(programme: Programme, standing: Standing): number {
  const { from } = programme.ages;
  if (!from) return programme.opens;
  return Math.max(programme.opens, addPeriod(standing.context.birthDay, from, standing.edition.monthEnd));
}

/** The next target that a rule in force serves; returns its kind, or -1 when nothing is to be settled. */
function laterDose(standing: Standing, draft: Draft): number {
  const { edition, walk } = standing;
  const targets = walk.chain?.targets ?? [];
  for (let position = walk.position; position < targets.length; position += 1) {
    const target = targets[position];
    if (!target) break;
    if (offerAfter(target, standing, draft)) return target.kind;
    if (position < (walk.chain?.primaryLength ?? 0)) return unserved(target, draft);
    if (!target.optional) break;
  }
  draft.reasons.push({ code: 'NOTHING_FURTHER', date: edition.asOf });
  return -1;
}

function unserved(target: Target, draft: Draft): number {
  draft.nextDose = doseKinds[target.kind] ?? 'NONE';
  draft.status = 'NO_PROGRAMME';
  draft.reasons.push({ code: 'NO_RULE_IN_FORCE' });
  return -1;
}

function offerAfter(target: Target, standing: Standing, draft: Draft): boolean {
  let leads = true;
  for (const entry of standing.edition.rules[target.kind] ?? []) {
    if (!applies(entry, standing)) continue;
    if (leads) {
      const anchorDay = anchorDayOf(standing.walk, entry.anchor);
      if (Number.isNaN(anchorDay)) continue;
      draft.nextDose = doseKinds[target.kind] ?? 'NONE';
      date(entry, anchorDay, standing, draft);
      leads = false;
    }
    addProducts(entry, standing, draft);
  }
  return !leads;
}

function date(entry: RuleInForce, anchorDay: number, standing: Standing, draft: Draft): void {
  const { edition } = standing;
  const { rule, earliest } = entry;
  const after = (period: NonNullable<RuleInForce['earliest']>): number =>
    addPeriod(anchorDay, period, edition.monthEnd);
  draft.earliest = earliest ? after(earliest) : anchorDay;
  draft.recommended = rule.recommendedFrom ? Math.max(draft.earliest, after(rule.recommendedFrom)) : draft.earliest;
  if (rule.recommendedTo) draft.latest = after(rule.recommendedTo);
  const shared = {
    rule: rule.source.id,
    act: rule.act,
    anchor: anchorName(entry, standing),
    anchorDate: dateOfDay(anchorDay),
  };
  if (earliest)
    draft.reasons.push({ code: 'EARLIEST', ...shared, interval: earliest.text, date: dateOfDay(draft.earliest) });
  if (rule.recommendedFrom && draft.recommended > draft.earliest) {
    draft.reasons.push({
      code: 'RECOMMENDED',
      ...shared,
      interval: rule.recommendedFrom.text,
      date: dateOfDay(draft.recommended),
    });
  }
  if (rule.recommendedTo) {
    draft.reasons.push({ code: 'LATEST', ...shared, interval: rule.recommendedTo.text, date: dateOfDay(draft.latest) });
  }
}

/** The kind of the dose that an anchor falls on, for the reader. */
function anchorName(entry: RuleInForce, standing: Standing): string {
  if (entry.anchor >= 0) return doseKinds[entry.anchor] ?? 'dose';
  const { walk } = standing;
  const day = anchorDayOf(walk, entry.anchor);
  const index = walk.dayOfKind.indexOf(day);
  return doseKinds[index] ?? 'dose';
}

/** Whether a rule in force is for this person and this course on the day asked about. */
export function applies(entry: RuleInForce, standing: Standing): boolean {
  const { rule } = entry;
  const { context } = standing;
  if (rule.ages && compareAge(rule.ages, context.birthDay, context.onDay, context.monthEnd) !== 0) return false;
  if (rule.after && !rule.after(context)) return false;
  return !rule.when || rule.when(context);
}
