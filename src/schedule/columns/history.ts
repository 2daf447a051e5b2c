/** One person's doses, walked along the table of courses. The scratch is one per run: nothing is made per person. */
import { contextOf } from '../context.ts';
import { ageClassOn, type Births } from './births.ts';
import {
  ANCHOR_LAST_DOSE,
  ANCHORS,
  type CourseTable,
  learnStep,
  WAY_ALSO,
  WAY_ANCHOR,
  WAY_KIND,
  WAY_MINIMUM_DAYS,
  WAY_MINIMUM_MONTHS,
  WAY_NEXT,
  WAY_WIDTH,
  WAY_WINDOW_DAYS,
  WAY_WINDOW_MONTHS,
} from './course-table.ts';
import { addSpan, type MonthTable } from './months.ts';
import { MOST_DOSES, NO_DAY } from './population.ts';
import type { Signatures } from './signature.ts';

/** The doses of the person at hand until the day asked about, by date, and what they amount to. */
export interface History {
  readonly days: Int32Array;
  /** Index in the pack; -1 = the pack has none of that code. */
  readonly products: Int8Array;
  /** Place of the dose in the columns. */
  readonly places: Uint8Array;
  count: number;
  /** Day of the counted dose of each kind, then the other anchors. Only what the state has served is of this person. */
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
    anchors: new Int32Array(ANCHORS).fill(NO_DAY),
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
  const { table, births } = tables;
  const { ageClasses, products: productCount } = table;
  const { anchors, days, products, places, count } = history;
  let { steps, ways } = table;
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
    const age = settled ? person.ageClass : ageClassOn(births, person.birthDay, day, person.ageClass);
    let step = steps[(state * ageClasses + age) * productCount + product] ?? -1;
    if (step < 0) {
      step = learn(tables, person, state, age, product, day);
      // Learning may have made the arrays larger.
      ({ steps, ways } = table);
    }
    const way = wayFor(ways, births.months, anchors, step, day);
    if (way < 0) continue;
    const kind = ways[way + WAY_KIND] ?? 0;
    anchors[kind] = day;
    anchors[ways[way + WAY_ALSO] ?? 0] = day;
    state = ways[way + WAY_NEXT] ?? 0;
    valid |= 1 << (places[i] ?? 0);
    counted += 1;
    countedDay = day;
  }
  anchors[ANCHOR_LAST_DOSE] = currentDay;
  history.state = state;
  history.counted = counted;
  history.valid = valid;
}

/** The first way to count whose interval has been kept; -1 = none. */
function wayFor(ways: Int32Array, months: MonthTable, anchors: Int32Array, step: number, day: number): number {
  let way = step + 1;
  for (let left = ways[step] ?? 0; left > 0; left -= 1) {
    if (isKept(ways, months, anchors, way, day)) return way;
    way += WAY_WIDTH;
  }
  return -1;
}

function isKept(ways: Int32Array, months: MonthTable, anchors: Int32Array, way: number, day: number): boolean {
  const minimum = ways[way + WAY_MINIMUM_MONTHS] ?? -1;
  const window = ways[way + WAY_WINDOW_MONTHS] ?? -1;
  if (minimum < 0 && window < 0) return true;
  const anchor = anchors[ways[way + WAY_ANCHOR] ?? 0] ?? NO_DAY;
  if (anchor === NO_DAY) return minimum < 0;
  if (minimum >= 0 && day < addSpan(months, anchor, minimum, ways[way + WAY_MINIMUM_DAYS] ?? 0)) return false;
  return window < 0 || day <= addSpan(months, anchor, window, ways[way + WAY_WINDOW_DAYS] ?? 0);
}

function learn(tables: WalkTables, person: Person, at: number, age: number, product: number, day: number): number {
  const { table, signatures } = tables;
  const { edition } = table;
  const conditions = signatures.conditionsOf(person.at);
  const context = contextOf(person.birthDay, day, edition.monthEnd, conditions, edition.settings);
  context.course.push(...(table.states[at]?.course ?? []));
  return learnStep(table, at, age, product, context);
}
