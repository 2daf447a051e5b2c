/**
 * Walks a history along the target doses of a basic course and what follows it. Kind and number of a dose come out of
 * this walk; what a record claims about itself is not asked. Given doses are judged by ages and minimum intervals,
 * whatever act was in force (reference: schedule, section 5).
 */
import type { DoseEvaluation, DoseEvent } from '../model/index.ts';
import {
  type Accept,
  type Anchor,
  type Chain,
  COURSE_PRODUCT,
  doseKinds,
  LAST_DOSE,
  LAST_PRIMARY,
  LAST_PRIMARY_OR_ADDITIONAL,
  PREVIOUS_PRODUCT,
  type Target,
} from './compiled-pack.ts';
import { type Context, compareAge, isHomologous, moveTo } from './context.ts';
import { dateOfDay } from './day.ts';
import type { Edition } from './edition.ts';
import { addPeriod } from './period.ts';

/** A dose with its numbers. */
export interface Given {
  readonly event: DoseEvent;
  readonly day: number;
  /** Index of the product; -1 when the pack has none of that code. */
  readonly product: number;
}

/** Where a person stands after the walk. */
export interface Walk {
  /** The course that was begun; undefined before the first counted dose. */
  chain: Chain | undefined;
  /** Index of the next target in the chain. */
  position: number;
  /** Day of the counted dose of each kind; NaN = none. */
  readonly dayOfKind: number[];
  lastGiven: number;
  lastPrimary: number;
  lastProduct: number;
  counted: number;
  readonly verdicts: DoseEvaluation[];
}

const ADDITIONAL = 3;

/** Whether the basic course is complete. */
export function isPrimaryComplete(walk: Walk): boolean {
  return walk.chain !== undefined && walk.position >= walk.chain.primaryLength;
}

/**
 * The best reading of a history: the course that the first counted dose began, or, where that one stays incomplete,
 * a course begun later that gets further. The doses before it then stand outside the course.
 */
export function walkHistory(edition: Edition, context: Context, given: readonly Given[]): Walk {
  const first = walkFrom(edition, context, given, 0, undefined);
  if (isPrimaryComplete(first) || first.counted === 0 || first.counted === given.length) return first;
  let best = first;
  let bestStart = 0;
  for (let start = 1; start < given.length; start += 1) {
    const other = walkFrom(edition, context, given, start, first);
    const better = Number(isPrimaryComplete(other)) - Number(isPrimaryComplete(best)) || other.counted - best.counted;
    if (better <= 0) continue;
    best = other;
    bestStart = start;
  }
  // Walked once more, since the context now describes the course that was tried last.
  return walkFrom(edition, context, given, bestStart, first);
}

function walkFrom(
  edition: Edition,
  context: Context,
  given: readonly Given[],
  start: number,
  first: Walk | undefined,
): Walk {
  const walk: Walk = {
    chain: undefined,
    position: 0,
    dayOfKind: [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN],
    lastGiven: Number.NaN,
    lastPrimary: Number.NaN,
    lastProduct: -1,
    counted: 0,
    verdicts: [],
  };
  context.course.length = 0;
  let currentDay = Number.NaN;
  let countedDay = Number.NaN;
  for (let i = 0; i < given.length; i += 1) {
    const dose = given[i];
    if (!dose) continue;
    if (i < start) {
      walk.verdicts.push(outside(dose, first?.verdicts[i]));
      continue;
    }
    if (dose.day !== currentDay) {
      walk.lastGiven = currentDay;
      currentDay = dose.day;
    }
    if (dose.day === countedDay) {
      walk.verdicts.push({ dose: dose.event, status: 'not-valid', reason: 'DOSE_SAME_DAY' });
      continue;
    }
    moveTo(context, dose.day);
    const before = walk.counted;
    walk.verdicts.push(judge(edition, context, walk, dose));
    if (walk.counted > before) countedDay = dose.day;
  }
  walk.lastGiven = currentDay;
  return walk;
}

function outside(dose: Given, verdict: DoseEvaluation | undefined): DoseEvaluation {
  if (verdict?.status === 'not-valid') return verdict;
  return { dose: dose.event, status: 'extraneous', reason: 'DOSE_OTHER_COURSE' };
}

// How far a dose got before it failed; of several ways to count, the one that came furthest names the reason.
const PRODUCT = 1;
const AGE = 2;
const INTERVAL = 3;

interface Failure {
  rank: number;
  reason: string;
  kind: number;
  minimumDay: number;
}

function judge(edition: Edition, context: Context, walk: Walk, dose: Given): DoseEvaluation {
  const failure: Failure = { rank: 0, reason: 'DOSE_PRODUCT_NOT_ALLOWED', kind: -1, minimumDay: Number.NaN };
  if (dose.product < 0) return { dose: dose.event, status: 'not-valid', reason: 'DOSE_PRODUCT_UNKNOWN' };
  if (!walk.chain) {
    for (const chain of edition.compiled.chains) {
      const target = chain.targets[0];
      if (!target || !satisfies(edition, context, walk, target, dose, failure)) continue;
      walk.chain = chain;
      return count(context, walk, dose, 0);
    }
    return notValid(dose, failure);
  }
  const { targets } = walk.chain;
  if (walk.position >= targets.length)
    return { dose: dose.event, status: 'extraneous', reason: 'DOSE_BEYOND_SCHEDULE' };
  for (let position = walk.position; position < targets.length; position += 1) {
    const target = targets[position];
    if (!target) break;
    if (satisfies(edition, context, walk, target, dose, failure)) return count(context, walk, dose, position);
    if (!target.optional) break;
  }
  return notValid(dose, failure);
}

function notValid(dose: Given, failure: Failure): DoseEvaluation {
  const kind = doseKinds[failure.kind];
  return {
    dose: dose.event,
    status: 'not-valid',
    ...(kind ? { kind } : {}),
    reason: failure.reason,
    ...(failure.minimumDay > 0 ? { minimumDate: dateOfDay(failure.minimumDay) } : {}),
  };
}

function count(context: Context, walk: Walk, dose: Given, position: number): DoseEvaluation {
  const target = walk.chain?.targets[position];
  const kindIndex = target?.kind ?? 0;
  walk.position = position + 1;
  walk.counted += 1;
  walk.dayOfKind[kindIndex] = dose.day;
  walk.lastProduct = dose.product;
  if (walk.chain && position < walk.chain.primaryLength) {
    walk.lastPrimary = dose.day;
    context.course.push(dose.product);
  }
  const kind = doseKinds[kindIndex];
  return kind ? { dose: dose.event, status: 'valid', kind } : { dose: dose.event, status: 'valid' };
}

function satisfies(
  edition: Edition,
  context: Context,
  walk: Walk,
  target: Target,
  dose: Given,
  failure: Failure,
): boolean {
  for (const accept of target.accept) {
    if (accept.when && !accept.when(context)) continue;
    if (!listed(accept, context, walk, dose.product)) {
      note(failure, PRODUCT, 'DOSE_PRODUCT_NOT_ALLOWED', target.kind);
      continue;
    }
    const age = ageFault(edition, context, accept, dose.product);
    if (age) {
      note(failure, AGE, age, target.kind);
      continue;
    }
    const anchorDay = anchorDayOf(walk, accept.anchor);
    if (accept.minimum) {
      const minimumDay = addPeriod(anchorDay, accept.minimum, edition.monthEnd) - edition.graceDays;
      if (!(dose.day >= minimumDay)) {
        note(failure, INTERVAL, 'DOSE_TOO_EARLY', target.kind, minimumDay);
        continue;
      }
    }
    if (accept.window && dose.day > addPeriod(anchorDay, accept.window, edition.monthEnd)) continue;
    return true;
  }
  return false;
}

function note(failure: Failure, rank: number, reason: string, kind: number, minimumDay = Number.NaN): void {
  if (failure.rank >= rank) return;
  failure.rank = rank;
  failure.reason = reason;
  failure.kind = kind;
  failure.minimumDay = minimumDay;
}

/** Whether a product is one that a way to count allows. */
export function listed(accept: Accept, context: Context, walk: Pick<Walk, 'lastProduct'>, product: number): boolean {
  for (const entry of accept.products.list) {
    if (entry === product) return true;
    if (entry === COURSE_PRODUCT && context.course[0] === product && isHomologous(context.course)) return true;
    if (entry === PREVIOUS_PRODUCT && walk.lastProduct === product) return true;
  }
  return false;
}

/** Why the age at a dose keeps it from counting; undefined when it does not. */
export function ageFault(edition: Edition, context: Context, accept: Accept, product: number): string | undefined {
  const own = edition.compiled.productAges[product];
  const byProduct = own ? compareAge(own, context) : 0;
  const age = byProduct || (accept.ages ? compareAge(accept.ages, context) : 0);
  return age < 0 ? 'DOSE_TOO_YOUNG' : age > 0 ? 'DOSE_TOO_OLD' : undefined;
}

/** Day number of what an interval is counted from; NaN when there is none. */
export function anchorDayOf(walk: Walk, anchor: Anchor): number {
  if (anchor === LAST_DOSE) return walk.lastGiven;
  if (anchor === LAST_PRIMARY) return walk.lastPrimary;
  if (anchor === LAST_PRIMARY_OR_ADDITIONAL) {
    const additional = walk.dayOfKind[ADDITIONAL] ?? Number.NaN;
    return Number.isNaN(additional) ? walk.lastPrimary : additional;
  }
  return walk.dayOfKind[anchor] ?? Number.NaN;
}
