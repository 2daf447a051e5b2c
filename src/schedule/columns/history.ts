/** One person's doses, walked along the table of courses. The scratch is one per run: nothing is made per person. */
import { contextOf } from '../context.ts';
import { ageClassOn, type Births } from './births.ts';
import {
  ANCHOR_LAST_DOSE,
  ANCHOR_LAST_PRIMARY,
  ANCHOR_LAST_PRIMARY_OR_ADDITIONAL,
  ANCHORS,
  type CourseTable,
  learnStep,
  WAY_ANCHOR,
  WAY_IS_PRIMARY,
  WAY_KIND,
  WAY_MINIMUM_DAYS,
  WAY_MINIMUM_MONTHS,
  WAY_NEXT,
  WAY_WIDTH,
  WAY_WINDOW_DAYS,
  WAY_WINDOW_MONTHS,
} from './course-table.ts';
import { addSpan } from './months.ts';
import { MOST_DOSES, NO_DAY } from './population.ts';
import type { Signatures } from './signature.ts';

const ADDITIONAL = 3;

/** The doses of the person at hand until the day asked about, by date, and what they amount to. */
export interface History {
  readonly days: Int32Array;
  /** Index in the pack; -1 = the pack has none of that code. */
  readonly products: Int8Array;
  /** Place of the dose in the columns. */
  readonly places: Uint8Array;
  count: number;
  /** Day of the counted dose of each kind, then the other anchors; `NO_DAY` = none. */
  readonly anchors: Int32Array;
  state: number;
  counted: number;
  /** Places of the doses that count, as bits. */
  valid: number;
}

/** Room for one person at a time. */
export function emptyHistory(): History {
  return {
    days: new Int32Array(MOST_DOSES + 1),
    products: new Int8Array(MOST_DOSES + 1),
    places: new Uint8Array(MOST_DOSES + 1),
    count: 0,
    anchors: new Int32Array(ANCHORS),
    state: 0,
    counted: 0,
    valid: 0,
  };
}

/** Adds a dose in its order: by day, then by product, as the engine sorts. */
export function insert(history: History, day: number, product: number, place: number): void {
  const { days, products, places } = history;
  let at = history.count;
  history.count += 1;
  while (at > 0) {
    const before = days[at - 1] ?? 0;
    const productBefore = products[at - 1] ?? 0;
    if (before < day || (before === day && productBefore <= product)) break;
    days[at] = before;
    products[at] = productBefore;
    places[at] = places[at - 1] ?? 0;
    at -= 1;
  }
  days[at] = day;
  products[at] = product;
  places[at] = place;
}

/** What a walk needs besides the doses. */
export interface WalkTables {
  readonly table: CourseTable;
  readonly births: Births;
  readonly signatures: Signatures;
}

/** The person at hand. */
export interface Person {
  at: number;
  birthDay: number;
  ageClass: number;
  /** Since when the age class stands. */
  since: number;
  start: number;
}

/**
 * The best reading of a history, as `walkHistory` of the engine finds it: the first course, or, where that one stays
 * incomplete and leaves doses over, a later one that gets further.
 */
export function walkBest(tables: WalkTables, person: Person, history: History): void {
  walkFrom(tables, person, history, 0);
  const { complete } = tables.table;
  if (complete[history.state] || history.counted === 0 || history.counted === history.count) return;
  let bestStart = 0;
  let bestComplete = 0;
  let bestCounted = history.counted;
  for (let start = 1; start < history.count; start += 1) {
    walkFrom(tables, person, history, start);
    const done = tables.table.complete[history.state] ?? 0;
    if (done < bestComplete || (done === bestComplete && history.counted <= bestCounted)) continue;
    bestStart = start;
    bestComplete = done;
    bestCounted = history.counted;
  }
  walkFrom(tables, person, history, bestStart);
}

function walkFrom(tables: WalkTables, person: Person, history: History, start: number): void {
  const { table } = tables;
  const { anchors, days, products, count } = history;
  for (let i = 0; i < ANCHORS; i += 1) anchors[i] = NO_DAY;
  let state = person.start;
  let counted = 0;
  let valid = 0;
  let currentDay = NO_DAY;
  let countedDay = NO_DAY;
  const settled = (days[start] ?? 0) >= person.since;
  for (let i = start; i < count; i += 1) {
    const day = days[i] ?? 0;
    if (day !== currentDay) {
      anchors[ANCHOR_LAST_DOSE] = currentDay;
      currentDay = day;
    }
    const product = products[i] ?? -1;
    if (day === countedDay || product < 0) continue;
    const age = settled ? person.ageClass : ageClassOn(tables.births, person.birthDay, day, person.ageClass);
    let step = table.steps[(state * table.ageClasses + age) * table.products + product] ?? -1;
    if (step < 0) step = learn(tables, person, state, age, product, day);
    const way = step === 0 ? -1 : wayFor(tables, anchors, step, day);
    if (way < 0) continue;
    const { ways } = table;
    const kind = ways[way + WAY_KIND] ?? 0;
    anchors[kind] = day;
    if (ways[way + WAY_IS_PRIMARY]) {
      anchors[ANCHOR_LAST_PRIMARY] = day;
      if (anchors[ADDITIONAL] === NO_DAY) anchors[ANCHOR_LAST_PRIMARY_OR_ADDITIONAL] = day;
    }
    if (kind === ADDITIONAL) anchors[ANCHOR_LAST_PRIMARY_OR_ADDITIONAL] = day;
    state = ways[way + WAY_NEXT] ?? 0;
    valid |= 1 << (history.places[i] ?? 0);
    counted += 1;
    countedDay = day;
  }
  anchors[ANCHOR_LAST_DOSE] = currentDay;
  history.state = state;
  history.counted = counted;
  history.valid = valid;
}

/** The first way to count whose interval has been kept; -1 = none. */
function wayFor({ table, births }: WalkTables, anchors: Int32Array, step: number, day: number): number {
  const { ways } = table;
  const end = step + 1 + (ways[step] ?? 0) * WAY_WIDTH;
  for (let way = step + 1; way < end; way += WAY_WIDTH) {
    const anchor = anchors[ways[way + WAY_ANCHOR] ?? 0] ?? NO_DAY;
    const minimum = ways[way + WAY_MINIMUM_MONTHS] ?? -1;
    if (minimum >= 0) {
      if (anchor === NO_DAY) continue;
      if (day < addSpan(births.months, anchor, minimum, ways[way + WAY_MINIMUM_DAYS] ?? 0)) continue;
    }
    const window = ways[way + WAY_WINDOW_MONTHS] ?? -1;
    if (window >= 0 && anchor !== NO_DAY) {
      if (day > addSpan(births.months, anchor, window, ways[way + WAY_WINDOW_DAYS] ?? 0)) continue;
    }
    return way;
  }
  return -1;
}

function learn(tables: WalkTables, person: Person, at: number, age: number, product: number, day: number): number {
  const { table, signatures } = tables;
  const { edition } = table;
  const conditions = signatures.conditionsOf(person.at);
  const context = contextOf(person.birthDay, day, edition.monthEnd, conditions, edition.settings);
  context.course.push(...(table.states[at]?.course ?? []));
  return learnStep(table, at, age, product, context);
}
