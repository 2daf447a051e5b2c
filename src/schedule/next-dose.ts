/** Finds the next dose, its dates and its products in the rules in force. */
import type { DoseKind, ForecastReason, ForecastStatus } from '../model/index.ts';
import { doseKinds, type Programme, type Target } from './compiled-pack.ts';
import { type Context, compareAge } from './context.ts';
import { dateOfDay } from './day.ts';
import type { Edition, RuleInForce } from './edition.ts';
import type { Standing } from './evaluate.ts';
import { addProducts } from './offer.ts';
import { addPeriod, type Period } from './period.ts';
import { anchorDayOf } from './walk.ts';

/** An answer in the making. */
export interface Draft {
  status: ForecastStatus;
  nextDose: DoseKind | 'NONE';
  earliest: number;
  recommended: number;
  latest: number;
  products: string[];
  volumesMl: Record<string, number>;
  reasons: ForecastReason[];
  /** What set the dates: a rule, or the programme of a first dose. */
  leading: RuleInForce | Programme | undefined;
}

/** An answer before anything is known: nothing is offered. */
export function emptyDraft(): Draft {
  return {
    status: 'COMPLETE',
    nextDose: 'NONE',
    earliest: Number.NaN,
    recommended: Number.NaN,
    latest: Number.NaN,
    products: [],
    volumesMl: {},
    reasons: [],
    leading: undefined,
  };
}

/** The programme that opens the first dose of a person, today or next. */
export interface FirstProgramme {
  readonly programme: Programme;
  /** Whether it is open for the person's age on the day asked about. */
  readonly isOpen: boolean;
  /** Day number from which it is open for the person. */
  readonly opens: number;
}

/** Finds it; undefined when no programme is in view. */
export function firstProgramme(edition: Edition, context: Context): FirstProgramme | undefined {
  let open: Programme | undefined;
  let nextDay = Number.POSITIVE_INFINITY;
  let next: Programme | undefined;
  for (const programme of edition.programmes) {
    const age = compareAge(programme.ages, context);
    if (age === 0) open = programme;
    if (age >= 0) continue;
    const day = opening(programme, edition, context);
    if (day >= nextDay) continue;
    nextDay = day;
    next = programme;
  }
  if (open) return { programme: open, isOpen: true, opens: opening(open, edition, context) };
  return next && { programme: next, isOpen: false, opens: nextDay };
}

function opening(programme: Programme, edition: Edition, context: Context): number {
  const { from } = programme.ages;
  if (!from) return programme.opens;
  return Math.max(programme.opens, addPeriod(context.birthDay, from, edition.monthEnd));
}

/** The first dose opens with the programme of the person's age; returns its kind, or -1 when nothing is to be settled. */
export function firstDose(standing: Standing, draft: Draft): number {
  const { edition, context } = standing;
  const kind = edition.compiled.chains[0]?.targets[0]?.kind ?? 0;
  draft.nextDose = doseKinds[kind] ?? 'NONE';
  const first = firstProgramme(edition, context);
  if (first) offerFrom(first, draft);
  if (first?.isOpen) {
    for (const entry of edition.rules[kind] ?? []) if (applies(entry, standing)) addProducts(entry, standing, draft);
    return kind;
  }
  draft.status = first ? 'TOO_YOUNG' : 'NO_PROGRAMME';
  if (!first) draft.reasons.push({ code: 'PROGRAMME_NOT_OPEN' });
  return -1;
}

function offerFrom({ programme, opens }: FirstProgramme, draft: Draft): void {
  draft.leading = programme;
  draft.earliest = opens;
  draft.recommended = opens;
  const byAge = opens > programme.opens && programme.ages.from;
  draft.reasons.push({
    code: byAge ? 'PROGRAMME_AGE' : 'PROGRAMME_OPEN',
    rule: programme.id,
    act: programme.act,
    anchor: byAge ? 'birth' : 'programme',
    ...(byAge ? { interval: byAge.text } : {}),
    date: dateOfDay(opens),
  });
}

/** The next target that a rule in force serves; returns its kind, or -1 when nothing is to be settled. */
export function laterDose(standing: Standing, draft: Draft): number {
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
  draft.leading = entry;
  const after = (period: Period): number => addPeriod(anchorDay, period, edition.monthEnd);
  draft.earliest = earliest ? after(earliest) : anchorDay;
  draft.recommended = rule.recommendedFrom ? Math.max(draft.earliest, after(rule.recommendedFrom)) : draft.earliest;
  if (rule.recommendedTo) draft.latest = after(rule.recommendedTo);
  const anchor = anchorName(entry, standing);
  const anchorDate = dateOfDay(anchorDay);
  const explained = (code: string, period: Period, day: number): ForecastReason => ({
    code,
    rule: rule.source.id,
    act: rule.act,
    anchor,
    anchorDate,
    interval: period.text,
    date: dateOfDay(day),
  });
  if (earliest) draft.reasons.push(explained('EARLIEST', earliest, draft.earliest));
  if (rule.recommendedFrom && draft.recommended > draft.earliest) {
    draft.reasons.push(explained('RECOMMENDED', rule.recommendedFrom, draft.recommended));
  }
  if (rule.recommendedTo) draft.reasons.push(explained('LATEST', rule.recommendedTo, draft.latest));
}

/** The kind of the dose that an anchor falls on, for the reader. */
function anchorName(entry: RuleInForce, standing: Standing): string {
  if (entry.anchor >= 0) return doseKinds[entry.anchor] ?? 'last-dose';
  const { walk } = standing;
  const day = anchorDayOf(walk, entry.anchor);
  const index = walk.dayOfKind.indexOf(day);
  return doseKinds[index] ?? 'last-dose';
}

/** Whether a rule in force is for this person and this course on the day asked about. */
function applies(entry: RuleInForce, standing: Standing): boolean {
  const { rule } = entry;
  const { context } = standing;
  if (rule.ages && compareAge(rule.ages, context) !== 0) return false;
  if (rule.after && !rule.after(context)) return false;
  return !rule.when || rule.when(context);
}
