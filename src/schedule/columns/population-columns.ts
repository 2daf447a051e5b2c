/** Columns from people as the engine takes them. */

import type { DoseEvent } from '../../model/index.ts';
import { dateBounds, isFullDate } from '../../values/index.ts';
import { compilePack } from '../compile.ts';
import type { CompiledPack } from '../compiled-pack.ts';
import type { ConditionValue } from '../context.ts';
import { dayOfDate } from '../day.ts';
import { checkConditions } from '../edition.ts';
import type { SchedulePerson } from '../evaluate.ts';
import type { RulePack } from '../rule-pack.ts';
import { conditionsAsked } from './conditions-asked.ts';
import { setOf } from './decision.ts';
import { columnsFault, NO_DAY, type PopulationColumns } from './population.ts';

/** A person with the doses given. */
export interface PersonWithHistory extends SchedulePerson {
  readonly history: readonly DoseEvent[];
}

/**
 * Columns of people as `forecast` takes them, in the same order; doses are laid out as they stand in each history. A
 * partial birth date counts as its last day, so that nobody is called too early. Conditions that only a screening asks
 * about are left out.
 *
 * @throws SdkError `CONDITION_INVALID` as `forecast`, `COLUMNS_INVALID` for what columns cannot hold; RangeError for a
 * date that is none
 * @example
 * import { populationColumns } from 'tiemchung/schedule/columns';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, date] = [day('1985-02-02'), day('2021-04-10')];
 * if (!birthDate || !date) throw new Error('dates');
 * const person = { birthDate, conditions: { breastfeeding: true }, history: [{ product: 'AZ', date }] };
 * const people = populationColumns(vietnamCovid19, [person]);
 * people.birthDay; // => Int32Array.of(5511)
 * people.flags; // => { names: ['breastfeeding'], bits: Uint16Array.of(1) }
 */
export function populationColumns(pack: RulePack, people: readonly PersonWithHistory[]): PopulationColumns {
  const compiled = compilePack(pack);
  const productCodes = [...compiled.productCodes];
  const placeOf = new Map(compiled.names.product);
  const doseStart = new Uint32Array(people.length + 1);
  const days: number[] = [];
  const products: number[] = [];
  people.forEach(({ history, conditions }, at) => {
    if (conditions) checkConditions(compiled, conditions);
    for (const { product, date } of history) {
      const place = placeOf.get(product) ?? productCodes.push(product) - 1;
      placeOf.set(product, place);
      days.push(dayOfDate(date, 'history.date'));
      products.push(place);
    }
    doseStart[at + 1] = days.length;
  });
  const dayOrigin = days.reduce((first, day) => Math.min(first, day), days[0] ?? 0);
  const short = days.every((day) => day - dayOrigin <= 0xffff);
  return {
    birthDay: Int32Array.from(people, ({ birthDate }) =>
      dayOfDate(isFullDate(birthDate) ? birthDate : dateBounds(birthDate).last, 'birthDate'),
    ),
    doseStart,
    doseDay: short ? Uint16Array.from(days, (day) => day - dayOrigin) : Int32Array.from(days, (day) => day - dayOrigin),
    doseProduct: Uint8Array.from(products),
    dayOrigin,
    productCodes,
    ...conditionColumns(compiled, people),
  };
}

type ConditionColumns = Pick<PopulationColumns, 'flags' | 'dates' | 'numbers' | 'productSets'>;

function conditionColumns(compiled: CompiledPack, people: readonly PersonWithHistory[]): ConditionColumns {
  const asked = conditionsAsked(compiled.pack);
  const held = new Set(
    people.flatMap(({ conditions = {} }) =>
      Object.keys(conditions).filter(
        (name) => asked.has(name) && conditions[name] !== undefined && conditions[name] !== false,
      ),
    ),
  );
  const ofType = (...types: string[]): string[] =>
    [...held].filter((name) => types.includes(compiled.pack.conditions[name]?.type ?? ''));
  const names = ofType('flag', 'text');
  if (names.length > 16) throw columnsFault('At most 16 conditions of type flag or text fit into columns.');
  const bits = Uint16Array.from(people, ({ conditions }) =>
    names.reduce((set, name, bit) => (holds(conditions?.[name]) ? set | (1 << bit) : set), 0),
  );
  const columns = <Column>(type: string, column: (name: string) => Column): Record<string, Column> =>
    Object.fromEntries(ofType(type).map((name) => [name, column(name)]));
  return {
    flags: { names, bits },
    dates: columns('date', (name) => Int32Array.from(people, ({ conditions }) => dayNamed(name, conditions?.[name]))),
    numbers: columns('number', (name) =>
      Float64Array.from(people, ({ conditions }) => numberNamed(name, conditions?.[name])),
    ),
    productSets: columns('product', (name) =>
      Uint16Array.from(people, ({ conditions }) => setNamed(compiled, name, conditions?.[name])),
    ),
  };
}

function holds(value: ConditionValue | undefined): boolean {
  return value !== undefined && value !== false;
}

function dayNamed(name: string, value: ConditionValue | undefined): number {
  return typeof value === 'string' ? dayOfDate(value, `conditions.${name}`) : NO_DAY;
}

function numberNamed(name: string, value: ConditionValue | undefined): number {
  if (typeof value !== 'number') return Number.NaN;
  if (value < 0) throw columnsFault(`"conditions.${name}" expected no negative number.`);
  return value;
}

function setNamed(compiled: CompiledPack, name: string, value: ConditionValue | undefined): number {
  const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  if (!codes.every((code) => compiled.names.product.has(code))) {
    throw columnsFault(`"conditions.${name}" expected products of the pack.`);
  }
  return setOf(compiled, codes);
}
