/**
 * What the rules in force offer after a course has come so far at an age: asked of the engine for the first person who
 * stands there, kept for all others.
 */
import type { CompiledPack, Programme } from '../compiled-pack.ts';
import { compareAge } from '../context.ts';
import type { RuleInForce } from '../edition.ts';
import type { Standing } from '../evaluate.ts';
import { emptyDraft, firstDose, laterDose } from '../next-dose.ts';
import { nextDoseOrder, statusOrder } from './answer-columns.ts';
import { anchorPlace, type CourseState } from './course-table.ts';
import type { MonthTable } from './months.ts';
import type { PopulationColumns } from './population.ts';
import { ownColumn } from './signature.ts';
import { type WaitRow, waitRows } from './waits.ts';

/** An offer, with the periods that become dates per person. */
export interface Decision {
  /** Index into the statuses when nothing of the person can change it; else -1. */
  readonly settled: number;
  readonly nextDose: number;
  /** A first dose opens with the day of birth and has no anchor: -1. */
  readonly anchor: number;
  readonly earliestMonths: number;
  readonly earliestDays: number;
  /** -1 = the earliest day is recommended. */
  readonly recommendedMonths: number;
  readonly recommendedDays: number;
  /** -1 = no latest day. */
  readonly latestMonths: number;
  readonly latestDays: number;
  readonly products: number;
  readonly rule: number;
  /** Products that a rule excludes for everybody who stands here. */
  readonly excluded: number;
  /** Columns of products that are excluded for a person. */
  readonly excludedBy: readonly Uint16Array[];
  readonly waits: readonly WaitRow[];
  /** Nothing per person but the dates. */
  readonly plain: boolean;
}

/** What numbers rules and programmes go by. */
export type Leading = RuleInForce | Programme;

/** Asks the engine. */
export function decide(
  standing: Standing,
  state: CourseState,
  people: PopulationColumns,
  months: MonthTable,
  leading: readonly Leading[],
): Decision {
  const { edition, walk } = standing;
  const draft = emptyDraft();
  const kind = walk.chain ? laterDose(standing, draft) : firstDose(standing, draft);
  const entry = draft.leading && 'rule' in draft.leading ? draft.leading : undefined;
  const excluded = kind < 0 ? 0 : excludedForAll(standing);
  const excludedBy = kind < 0 ? [] : excludedColumns(standing, people);
  const waits = kind < 0 ? [] : waitRows(standing, kind, people, months);
  return {
    settled: kind < 0 ? statusOrder.indexOf(draft.status) : -1,
    nextDose: nextDoseOrder.indexOf(draft.nextDose),
    anchor: entry ? anchorPlace(entry.anchor, state) : -1,
    earliestMonths: entry?.earliest?.months ?? 0,
    earliestDays: entry?.earliest?.days ?? 0,
    recommendedMonths: entry?.rule.recommendedFrom?.months ?? -1,
    recommendedDays: entry?.rule.recommendedFrom?.days ?? 0,
    latestMonths: entry?.rule.recommendedTo?.months ?? -1,
    latestDays: entry?.rule.recommendedTo?.days ?? 0,
    products: setOf(edition.compiled, draft.products),
    rule: draft.leading ? leading.indexOf(draft.leading) + 1 : 0,
    excluded,
    excludedBy,
    waits,
    plain: excluded === 0 && excludedBy.length === 0 && waits.length === 0,
  };
}

/** Product codes as bits. */
export function setOf(compiled: CompiledPack, codes: readonly string[]): number {
  return codes.reduce((set, code) => set | (1 << (compiled.names.product.get(code) ?? 31)), 0);
}

function excludedForAll({ edition, context }: Standing): number {
  let set = 0;
  for (const { source, ages, when } of edition.exclusions) {
    if (source.productOf !== undefined || (ages && compareAge(ages, context) !== 0)) continue;
    if (!when || when(context)) set |= setOf(edition.compiled, source.products ?? []);
  }
  return set;
}

function excludedColumns({ edition, context }: Standing, people: PopulationColumns): Uint16Array[] {
  return edition.exclusions.flatMap(({ source, ages, when }) => {
    if (source.productOf === undefined || (ages && compareAge(ages, context) !== 0)) return [];
    const column = ownColumn(people.productSets, source.productOf);
    return column && (!when || when(context)) ? [column] : [];
  });
}
