/**
 * Courses as a table: a state is how far a course has come, with which products; a dose leads to the next. A row of the
 * table is filled when the first person needs it, by the engine's own tests of products, ages and conditions; only the
 * intervals are left to be compared per person.
 */
import {
  type Accept,
  type Anchor,
  type Chain,
  LAST_DOSE,
  LAST_PRIMARY_OR_ADDITIONAL,
  NO_ANCHOR,
} from '../compiled-pack.ts';
import type { Context } from '../context.ts';
import type { Edition } from '../edition.ts';
import { ageFault, listed } from '../walk.ts';
import { columnsFault } from './population.ts';

/** How far a course has come, of a person with certain answers to the questions about conditions. */
export interface CourseState {
  readonly signature: number;
  readonly chain: Chain | undefined;
  readonly position: number;
  /** Products of the basic course. */
  readonly course: readonly number[];
  readonly lastProduct: number;
  /** Kinds that counted doses have served, as bits. */
  readonly kinds: number;
}

/** Places of the days that intervals count from: a kind each, then these. */
export const ANCHORS = 10;
export const ANCHOR_LAST_DOSE = 6;
export const ANCHOR_LAST_PRIMARY = 7;
/** Filled, never read. */
const ANCHOR_SPARE = 8;
/** Never filled. */
const ANCHOR_NONE = 9;
const ADDITIONAL = 3;

/** One way for a dose to count, in {@link CourseTable.ways}. */
export const WAY_WIDTH = 8;
export const WAY_ANCHOR = 0;
/** -1 = no minimum. */
export const WAY_MINIMUM_MONTHS = 1;
/** Days of the minimum, less the days of grace. */
export const WAY_MINIMUM_DAYS = 2;
/** -1 = no window. */
export const WAY_WINDOW_MONTHS = 3;
export const WAY_WINDOW_DAYS = 4;
export const WAY_NEXT = 5;
export const WAY_KIND = 6;
/** The other place that its day is written to. */
export const WAY_ALSO = 7;

/** Not filled yet. */
const UNKNOWN = -1;

/** The table, growing. */
export interface CourseTable {
  readonly edition: Edition;
  readonly ageClasses: number;
  readonly products: number;
  readonly states: CourseState[];
  readonly byName: Map<string, number>;
  /** By signature: the state before any dose. */
  readonly start: Int32Array;
  /** Whether the basic course of a state is complete. */
  complete: Uint8Array;
  /** By state, age class and product: place in `ways` of a count and so many ways; 0 = none. */
  steps: Int32Array;
  /** By state and age class: place in the columns of decisions. */
  decisions: Int32Array;
  ways: Int32Array;
  waysUsed: number;
}

const FIRST_ROOM = 64;

/** An empty table. */
export function courseTable(edition: Edition, ageClasses: number, signatures: number): CourseTable {
  const products = edition.compiled.productCodes.length;
  return {
    edition,
    ageClasses,
    products,
    states: [],
    byName: new Map(),
    start: new Int32Array(signatures).fill(UNKNOWN),
    complete: new Uint8Array(FIRST_ROOM),
    steps: new Int32Array(FIRST_ROOM * ageClasses * products).fill(UNKNOWN),
    decisions: new Int32Array(FIRST_ROOM * ageClasses).fill(UNKNOWN),
    ways: new Int32Array(FIRST_ROOM * WAY_WIDTH),
    // Place 0 holds the count of a dose that no way lets count.
    waysUsed: 1,
  };
}

/** The state before any dose. */
export function startState(table: CourseTable, signature: number): number {
  const state = stateOf(table, {
    signature,
    chain: undefined,
    position: 0,
    course: [],
    lastProduct: -1,
    kinds: 0,
  });
  table.start[signature] = state;
  return state;
}

function stateOf(table: CourseTable, state: CourseState): number {
  const { signature, chain, position, course, lastProduct, kinds } = state;
  const name = `${signature} ${chain?.id} ${position} ${course.join('+')} ${lastProduct} ${kinds}`;
  const known = table.byName.get(name);
  if (known !== undefined) return known;
  const index = table.states.push(state) - 1;
  table.byName.set(name, index);
  if (index >= table.complete.length) grow(table);
  table.complete[index] = chain && position >= chain.primaryLength ? 1 : 0;
  return index;
}

function grow(table: CourseTable): void {
  table.complete = larger(table.complete, new Uint8Array(table.complete.length * 2));
  table.steps = larger(table.steps, new Int32Array(table.steps.length * 2).fill(UNKNOWN));
  table.decisions = larger(table.decisions, new Int32Array(table.decisions.length * 2).fill(UNKNOWN));
}

function larger<Column extends Uint8Array | Int32Array>(old: Column, room: Column): Column {
  room.set(old);
  return room;
}

/** Fills in what a dose of a product does at an age; returns the place of its ways. */
export function learnStep(table: CourseTable, at: number, ageClass: number, product: number, context: Context): number {
  const state = table.states[at];
  if (!state) throw columnsFault('A course has no state.');
  const ways: number[] = [];
  const tryTarget = (chain: Chain, position: number): void => {
    const target = chain.targets[position];
    for (const accept of target?.accept ?? []) {
      if (accept.when && !accept.when(context)) continue;
      if (!listed(accept, context, state, product) || ageFault(table.edition, context, accept, product)) continue;
      ways.push(...wayOf(table, state, accept, target?.kind ?? 0, nextState(state, chain, position, product)));
    }
  };
  if (!state.chain) for (const chain of table.edition.compiled.chains) tryTarget(chain, 0);
  else {
    for (let position = state.position; position < state.chain.targets.length; position += 1) {
      tryTarget(state.chain, position);
      if (!state.chain.targets[position]?.optional) break;
    }
  }
  const place = ways.length === 0 ? 0 : append(table, [ways.length / WAY_WIDTH, ...ways]);
  table.steps[(at * table.ageClasses + ageClass) * table.products + product] = place;
  return place;
}

function nextState(state: CourseState, chain: Chain, position: number, product: number): CourseState {
  return {
    signature: state.signature,
    chain,
    position: position + 1,
    course: position < chain.primaryLength ? [...state.course, product] : state.course,
    lastProduct: product,
    kinds: state.kinds | (1 << (chain.targets[position]?.kind ?? 0)),
  };
}

function wayOf(table: CourseTable, state: CourseState, accept: Accept, kind: number, next: CourseState): number[] {
  const { minimum, window } = accept;
  return [
    anchorPlace(accept.anchor, state),
    minimum ? minimum.months : -1,
    minimum ? minimum.days - table.edition.graceDays : 0,
    window ? window.months : -1,
    window ? window.days : 0,
    stateOf(table, next),
    kind,
    next.course.length > state.course.length ? ANCHOR_LAST_PRIMARY : ANCHOR_SPARE,
  ];
}

/**
 * Where the day of an anchor stands for a course that has come so far. Days of an earlier person may stand in other
 * places, since nothing is cleared between two people.
 */
export function anchorPlace(anchor: Anchor, { kinds, course }: CourseState): number {
  if (anchor === LAST_DOSE) return ANCHOR_LAST_DOSE;
  if (anchor === NO_ANCHOR) return ANCHOR_NONE;
  if (anchor === LAST_PRIMARY_OR_ADDITIONAL && hasServed(kinds, ADDITIONAL)) return ADDITIONAL;
  if (anchor < 0) return course.length > 0 ? ANCHOR_LAST_PRIMARY : ANCHOR_NONE;
  return hasServed(kinds, anchor) ? anchor : ANCHOR_NONE;
}

/** Whether a counted dose has served a kind. */
export function hasServed(kinds: number, kind: number): boolean {
  return (kinds & (1 << kind)) !== 0;
}

function append(table: CourseTable, numbers: readonly number[]): number {
  const place = table.waysUsed;
  table.waysUsed += numbers.length;
  while (table.waysUsed > table.ways.length) table.ways = larger(table.ways, new Int32Array(table.ways.length * 2));
  table.ways.set(numbers, place);
  return place;
}
