/** Answers for whole populations. */
import type { CalendarDate } from '../../values/index.ts';
import { compilePack } from '../compile.ts';
import { contextOf, type ScheduleSettings } from '../context.ts';
import { type Edition, editionOf } from '../edition.ts';
import type { RulePack } from '../rule-pack.ts';
import { type AnswerColumns, createAnswerColumns, type PopulationForecast } from './answer-columns.ts';
import { askedBy } from './asked.ts';
import { ageClassOf, birthsOf, learnBirth, sinceOf } from './births.ts';
import { courseTable, startState } from './course-table.ts';
import { type Decision, decide, type Leading, setOf } from './decision.ts';
import { emptyHistory, type History, insert, type Person, type WalkTables, walkBest } from './history.ts';
import { monthTable } from './months.ts';
import { checkPopulation, columnsFault, dated, type PopulationColumns } from './population.ts';
import { signaturesOf } from './signature.ts';
import { standingOf } from './standing.ts';
import { unsupported } from './unsupported.ts';
import { type Offered, writeAnswer } from './write-answer.ts';

/** The day and the policy of a question about a population. */
export interface ColumnsOptions {
  /** The day that is asked about: its acts decide, its age counts, doses after it are ignored. */
  readonly asOf: CalendarDate;
  /** Policy choices of the pack, besides `graceDays` and `monthEnd`. */
  readonly settings?: ScheduleSettings;
  /** The product that is on offer: the status refers to it. */
  readonly offered?: string;
  /** Columns to write into, such as those of {@link createAnswerColumns} in shared memory; absent = new ones. */
  readonly into?: AnswerColumns;
}

/**
 * The next dose of every person of a population: the answers of `forecast` of `tiemchung/schedule`, from the same pack.
 * Each combination of course, age and conditions is put to that engine once, when the first person has it; for
 * everybody else only dates are left to be added. What columns leave out: the reasons and volumes, the order of
 * products, the volume of doses, partial birth dates and the screening.
 *
 * @param people - columns of one length; see {@link PopulationColumns} for units
 * @throws SdkError `COLUMNS_INVALID` for arrays that do not fit, `COLUMNS_UNSUPPORTED` for a pack that columns cannot
 * hold, `PACK_INVALID` and `SETTING_INVALID` as `forecast`; RangeError for an `asOf` that is no date
 * @example
 * import { forecastColumns, statusOrder } from 'tiemchung/schedule/columns';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate } from 'tiemchung/values';
 * const asOf = parseCalendarDate('2021-06-04');
 * if (!asOf) throw new Error('date');
 * const people = {
 *   birthDay: Int32Array.of(5511, 16_648), // 1985-02-02 and 2015-08-01
 *   doseStart: Uint32Array.of(0, 1, 1),
 *   doseDay: Uint16Array.of(99), // 2021-04-10
 *   doseProduct: Uint8Array.of(0), // AZ, the first of the pack
 *   dayOrigin: 18_628, // 2021-01-01
 * };
 * const answer = forecastColumns(vietnamCovid19, people, { asOf });
 * Array.from(answer.status, (status) => statusOrder[status]); // => ['NOT_YET', 'TOO_YOUNG']
 * answer.earliest[0]; // => 18783
 */
export function forecastColumns(
  pack: RulePack,
  people: PopulationColumns,
  options: ColumnsOptions,
): PopulationForecast {
  const compiled = compilePack(pack);
  const edition = editionOf(compiled, options.asOf, options.settings);
  if (compiled.productCodes.length > 16) throw unsupported('it has more than 16 products.');
  const leading: readonly Leading[] = [...edition.programmes, ...edition.rules.flat()];
  if (leading.length > 255) throw unsupported('more than 255 of its rules are in force on one day.');
  checkPopulation(compiled, people);
  const count = people.birthDay.length;
  const into = options.into ?? createAnswerColumns(count);
  for (const [name, column] of Object.entries(into)) {
    if (ArrayBuffer.isView(column) && 'length' in column && column.length !== count) {
      throw columnsFault(`"into.${name}" expected as many elements as "birthDay": ${count}, got ${column.length}.`);
    }
  }
  const { offered } = options;
  const product = offered === undefined ? undefined : { bit: setOf(compiled, [offered]) & 0xffff };
  if (count > 0) answerAll(edition, people, leading, into, product);
  const { status, nextDose, earliest, recommended, latest, doses, products, rule } = into;
  return {
    ...{ status, nextDose, earliest, recommended, latest, doses, products, rule },
    productCodes: compiled.productCodes,
    rules: leading.map((entry) =>
      'rule' in entry ? { rule: entry.rule.source.id, act: entry.rule.act } : { rule: entry.id, act: entry.act },
    ),
  };
}

function answerAll(
  edition: Edition,
  people: PopulationColumns,
  leading: readonly Leading[],
  into: AnswerColumns,
  offered: Offered | undefined,
): void {
  const asked = askedBy(edition);
  const months = monthTable(edition.monthEnd);
  const births = birthsOf(people.birthDay, asked.ages, months);
  const signatures = signaturesOf(edition.compiled, people, asked.conditions);
  const table = courseTable(edition, asked.ages.length + 1, signatures.count);
  const tables: WalkTables = { table, births, signatures };
  const decisions: Decision[] = [];
  const history = emptyHistory();
  const person: Person = { at: 0, birthDay: 0, ageClass: 0, since: 0, start: 0 };
  const gather = gatherer(edition, people);
  const { birthDay } = people;
  const { flags, byFlags, tests, firstTest } = signatures;
  for (let at = 0; at < birthDay.length; at += 1) {
    const birth = birthDay[at] ?? 0;
    const born = birth - births.firstDay;
    let ageSince = births.ageSince[born] ?? -1;
    if (ageSince < 0) ageSince = learnBirth(births, edition, birth, leading);
    const ageClass = ageClassOf(ageSince);
    let signature = byFlags[flags ? (flags[at] ?? 0) : 0] ?? 0;
    for (let i = 0; i < tests.length; i += 1) if (tests[i]?.(at)) signature |= firstTest << i;
    let start = table.start[signature] ?? -1;
    if (start < 0) start = startState(table, signature);
    person.at = at;
    person.birthDay = birth;
    person.ageClass = ageClass;
    person.since = sinceOf(ageSince);
    person.start = start;
    gather(history, at);
    walkBest(tables, person, history);
    const cell = history.state * table.ageClasses + ageClass;
    let place = table.decisions[cell] ?? -1;
    if (place < 0) {
      place = decisions.push(decisionFor(tables, person, history, people, leading)) - 1;
      table.decisions[cell] = place;
    }
    const decision = decisions[place];
    if (decision) writeAnswer(into, at, decision, history, tables, born, offered);
  }
}

/** Reads the doses of one person into the scratch. */
function gatherer(edition: Edition, people: PopulationColumns): (history: History, at: number) => void {
  const { doseStart, doseDay, doseProduct } = people;
  const origin = people.dayOrigin ?? 0;
  const codes = people.productCodes ?? edition.compiled.productCodes;
  const productOf = Int8Array.from(codes, (code) => edition.compiled.names.product.get(code) ?? -1);
  return (history, at) => {
    const from = doseStart[at] ?? 0;
    const to = doseStart[at + 1] ?? 0;
    history.count = 0;
    for (let i = from; i < to; i += 1) {
      const day = origin + (doseDay[i] ?? 0);
      const product = productOf[doseProduct[i] ?? 255];
      if (product === undefined) {
        throw columnsFault(
          `"doseProduct" expected an index below ${productOf.length}, the number of products, at ${i}.`,
        );
      }
      if (day > edition.day) continue;
      if (day < 0) dated('doseDay', day, i);
      insert(history, day, product, i - from);
    }
  };
}

function decisionFor(
  { table, signatures, births }: WalkTables,
  person: Person,
  { anchors, state: index }: History,
  people: PopulationColumns,
  leading: readonly Leading[],
): Decision {
  const { edition } = table;
  const state = table.states[index];
  if (!state) throw columnsFault('A course has no state.');
  const conditions = signatures.conditionsOf(person.at);
  const context = contextOf(person.birthDay, edition.day, edition.monthEnd, conditions, edition.settings);
  context.course.push(...state.course);
  return decide(standingOf(edition, context, anchors, state), state, people, births.months, leading);
}
