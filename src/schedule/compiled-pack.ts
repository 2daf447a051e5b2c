/** What the engine runs on: indexes instead of codes, day numbers instead of dates, functions instead of `when`. */
import type { ActReference, DoseKind } from '../model/index.ts';
import type { MonthEnd } from '../values/index.ts';
import type { Ages, Predicate } from './context.ts';
import type { Period } from './period.ts';
import type { PackRule, RulePack } from './rule-pack.ts';

/** What a pack's names are resolved against while it is compiled. */
export interface Names {
  readonly packId: string;
  readonly product: ReadonlyMap<string, number>;
  readonly conditions: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
}

/** Dose kinds in the order of a life; the index of a kind is its place here. */
export const doseKinds: readonly DoseKind[] = ['P1', 'P2', 'P3', 'ADD', 'B1', 'B2'];

/** From the gravest on: the first that applies is the outcome. */
export type ScreeningOutcome = 'contraindicated' | 'defer' | 'hospital' | 'caution' | 'eligible';
export const screeningOutcomes: readonly ScreeningOutcome[] = [
  'contraindicated',
  'defer',
  'hospital',
  'caution',
  'eligible',
];

/** What an interval is counted from: the index of a dose kind, or one of the negative codes below. */
export type Anchor = number;
export const LAST_DOSE = -1;
export const LAST_PRIMARY = -2;
export const LAST_PRIMARY_OR_ADDITIONAL = -3;
export const NO_ANCHOR = -4;

/** A product list: the product of the course and the one given last are filled in per person. */
export interface ProductSet {
  /** In order of preference; {@link COURSE_PRODUCT} and {@link PREVIOUS_PRODUCT} stand for products of the person. */
  readonly list: readonly number[];
}
export const COURSE_PRODUCT = -1;
export const PREVIOUS_PRODUCT = -2;

export interface Accept {
  readonly products: ProductSet;
  readonly ages: Ages | undefined;
  readonly when: Predicate | undefined;
  readonly anchor: Anchor;
  readonly minimum: Period | undefined;
  readonly window: Period | undefined;
}

export interface Target {
  readonly kind: number;
  readonly optional: boolean;
  readonly accept: readonly Accept[];
}

/** The targets of one basic course, then those common to all courses. */
export interface Chain {
  readonly id: string;
  readonly targets: readonly Target[];
  /** How many of the targets are the basic course. */
  readonly primaryLength: number;
}

export interface InForce {
  readonly from: number;
  /** First day no longer in force. */
  readonly to: number;
}

export interface Rule extends InForce {
  readonly source: PackRule;
  readonly act: ActReference;
  readonly kind: number;
  readonly ages: Ages | undefined;
  readonly when: Predicate | undefined;
  readonly after: Predicate | undefined;
  readonly products: ProductSet;
  /** {@link Anchor}, or the name of the setting that chooses it. */
  readonly anchor: Anchor | string;
  readonly minimum: Period | undefined;
  /** Name of the setting that gives the first day offered. */
  readonly earliestSetting: string | undefined;
  readonly recommendedFrom: Period | undefined;
  readonly recommendedTo: Period | undefined;
}

export interface Programme extends InForce {
  readonly id: string;
  readonly act: ActReference;
  readonly ages: Ages;
  readonly opens: number;
}

/** A row that quotes whichever of its acts is in force. */
export interface Quoting<Source> extends InForce {
  readonly source: Source;
  readonly acts: readonly (InForce & { readonly act: ActReference })[];
  readonly ages: Ages | undefined;
  readonly when: Predicate | undefined;
  readonly period: Period | undefined;
  /** Product indexes of an exclusion. */
  readonly products: readonly number[];
  /** Dose kinds of a wait, as a bit set. */
  readonly kinds: number;
  /** Kind that a wait's condition must come after; -1 = none. */
  readonly afterKind: number;
}

export interface CompiledPack {
  readonly pack: RulePack;
  readonly monthEnd: MonthEnd;
  readonly names: Names;
  readonly productCodes: readonly string[];
  readonly productAges: readonly Ages[];
  readonly productVolumes: readonly number[];
  readonly chains: readonly Chain[];
  readonly programmes: readonly Programme[];
  readonly rules: readonly Rule[];
  readonly waits: readonly Quoting<RulePack['waits'][number]>[];
  readonly exclusions: readonly Quoting<RulePack['exclusions'][number]>[];
  readonly screening: readonly Quoting<RulePack['screening'][number]>[];
}
