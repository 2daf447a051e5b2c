/** The answers of one person to everything that the rules ask of conditions, as one small number. */
import { fromDayNumber } from '../../values/index.ts';
import type { CompiledPack } from '../compiled-pack.ts';
import type { Conditions, ConditionValue } from '../context.ts';
import type { ConditionAsked } from './asked.ts';
import { NO_DAY, type PopulationColumns } from './population.ts';
import { unsupported } from './unsupported.ts';

const MOST_QUESTIONS = 12;

/** A question that no flag answers. */
type Test = (at: number) => boolean;

/** How the columns of a population become signatures. */
export interface Signatures {
  /** How many there can be. */
  readonly count: number;
  readonly flags: Uint8Array | Uint16Array | undefined;
  /** By the flags of a person: the part of the signature that they decide. */
  readonly byFlags: Uint16Array;
  readonly tests: readonly Test[];
  /** Bit of the first test. */
  readonly firstTest: number;
  /** The conditions of one person, as the engine takes them. */
  readonly conditionsOf: (at: number) => Conditions;
}

/** Settles which column answers which question. Conditions without a column hold for nobody. */
export function signaturesOf(
  compiled: CompiledPack,
  people: PopulationColumns,
  asked: readonly ConditionAsked[],
): Signatures {
  const flagBits: number[] = [];
  const tests: Test[] = [];
  for (const question of asked) {
    const place = people.flags?.names.indexOf(question.name) ?? -1;
    // A flag is no number, so that a limit never holds for it.
    if (place >= 0 && question.above === undefined && question.below === undefined) flagBits.push(1 << place);
    const test = testOf(people, question);
    if (test) tests.push(test);
  }
  const bits = flagBits.length + tests.length;
  if (bits > MOST_QUESTIONS) throw unsupported(`its rules ask ${bits} things about conditions, ${MOST_QUESTIONS} fit.`);
  const room = people.flags ? 1 << (people.flags.bits.BYTES_PER_ELEMENT * 8) : 1;
  const byFlags = Uint16Array.from({ length: room }, (_, flags) =>
    flagBits.reduce((signature, bit, index) => (flags & bit ? signature | (1 << index) : signature), 0),
  );
  return {
    count: 1 << bits,
    flags: people.flags?.bits,
    byFlags,
    tests,
    firstTest: 1 << flagBits.length,
    conditionsOf: (at) => conditionsOf(compiled, people, at),
  };
}

function testOf(people: PopulationColumns, { name, above, below }: ConditionAsked): Test | undefined {
  const limited = above !== undefined || below !== undefined;
  const numbers = ownColumn(people.numbers, name);
  if (numbers) {
    return (at) => {
      const value = numbers[at] ?? -1;
      return value >= 0 && (above === undefined || value > above) && (below === undefined || value < below);
    };
  }
  if (limited) return undefined;
  const days = ownColumn(people.dates, name);
  if (days) return (at) => days[at] !== NO_DAY;
  const sets = ownColumn(people.productSets, name);
  return sets && ((at) => sets[at] !== 0);
}

/** A column by its name, never by that of a property all objects have. */
export function ownColumn<Column>(columns: Readonly<Record<string, Column>> | undefined, name: string) {
  return columns && Object.hasOwn(columns, name) ? columns[name] : undefined;
}

function conditionsOf(compiled: CompiledPack, people: PopulationColumns, at: number): Conditions {
  const conditions: Record<string, ConditionValue> = {};
  people.flags?.names.forEach((name, place) => {
    if ((people.flags?.bits[at] ?? 0) & (1 << place)) conditions[name] = true;
  });
  for (const [name, days] of Object.entries(people.dates ?? {})) {
    const day = days[at] ?? NO_DAY;
    if (day !== NO_DAY) conditions[name] = fromDayNumber(day);
  }
  for (const [name, numbers] of Object.entries(people.numbers ?? {})) {
    const value = numbers[at] ?? -1;
    if (value >= 0) conditions[name] = value;
  }
  for (const [name, sets] of Object.entries(people.productSets ?? {})) {
    const set = sets[at] ?? 0;
    if (set !== 0) conditions[name] = compiled.productCodes.filter((_, product) => set & (1 << product));
  }
  return conditions;
}
