/** Turns a decision into the dates and the status of one person: `answer.ts` of the engine, on numbers. */
import type { AnswerColumns } from './answer-columns.ts';
import type { Decision } from './decision.ts';
import type { History, WalkTables } from './history.ts';
import { addSpan } from './months.ts';
import { MOST_DOSES, NO_DAY } from './population.ts';
import { OPEN_END, waitUntil } from './waits.ts';

/** The product on offer; 0 = one that the pack does not have. */
export interface Offered {
  readonly bit: number;
}

// Places in `statusOrder`.
const NO_PROGRAMME = 1;
const NOT_YET = 2;
const DUE = 3;
const OVERDUE = 4;
const DEFERRED = 5;
const CONTRAINDICATED = 6;

/** Writes one row. */
export function writeAnswer(
  into: AnswerColumns,
  at: number,
  decision: Decision,
  history: History,
  tables: WalkTables,
  born: number,
  offered: Offered | undefined,
): void {
  const { table, births } = tables;
  const { edition } = table;
  let earliest = NO_DAY;
  let recommended = NO_DAY;
  let latest = NO_DAY;
  let rule = decision.rule;
  if (decision.anchor >= 0) {
    const { months } = births;
    const anchor = history.anchors[decision.anchor] ?? NO_DAY;
    earliest = addSpan(months, anchor, decision.earliestMonths, decision.earliestDays);
    recommended = earliest;
    if (decision.recommendedMonths >= 0) {
      const day = addSpan(months, anchor, decision.recommendedMonths, decision.recommendedDays);
      if (day > recommended) recommended = day;
    }
    if (decision.latestMonths >= 0) latest = addSpan(months, anchor, decision.latestMonths, decision.latestDays);
  } else if (rule > 0) {
    earliest = births.opens[born] ?? NO_DAY;
    recommended = earliest;
    // Which programme opens next depends on the day of birth, not on the age class.
    rule = births.programme[born] ?? 0;
  }
  let { products, settled: status } = decision;
  if (status < 0) {
    const excluded = decision.plain ? 0 : excludedFor(decision, at);
    const left = products & ~excluded;
    const refused = offered ? (excluded & offered.bit) !== 0 : left !== products && left === 0;
    products = left;
    const until = decision.plain ? NO_DAY : waitUntil(decision.waits, at, history.anchors);
    if (refused) status = CONTRAINDICATED;
    else if (offered && (products & offered.bit) === 0) status = NO_PROGRAMME;
    else if (until === OPEN_END) status = DEFERRED;
    else {
      if (until > earliest) earliest = until;
      if (until > recommended) recommended = until;
      if (edition.day < until) status = DEFERRED;
      else if (edition.day < earliest) status = NOT_YET;
      else status = latest !== NO_DAY && edition.day > latest ? OVERDUE : DUE;
    }
    if (refused || status === NO_PROGRAMME || until === OPEN_END) {
      earliest = NO_DAY;
      recommended = NO_DAY;
      latest = NO_DAY;
    }
  }
  into.status[at] = status;
  into.nextDose[at] = decision.nextDose;
  into.earliest[at] = earliest;
  into.recommended[at] = recommended;
  into.latest[at] = latest;
  into.doses[at] = history.valid | ((table.complete[history.state] ?? 0) << MOST_DOSES);
  into.products[at] = products;
  into.rule[at] = rule;
}

function excludedFor(decision: Decision, at: number): number {
  let { excluded } = decision;
  for (const column of decision.excludedBy) excluded |= column[at] ?? 0;
  return excluded;
}
