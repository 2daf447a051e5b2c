/** A population as typed arrays: what goes in. */
import { SdkError } from '../../values/index.ts';
import type { CompiledPack } from '../compiled-pack.ts';

/** No day: in a column of dates, the date is not known; in an answer, there is none. */
export const NO_DAY = -2_147_483_648;

/** Conditions that hold or do not, one bit each. */
export interface FlagColumn {
  /** Names that the pack declares with type `flag` or `text`; the first name is bit 0. At most 16. */
  readonly names: readonly string[];
  readonly bits: Uint8Array | Uint16Array;
}

/**
 * People and their doses as columns: 9 bytes per person (day of birth, first dose, flags) and 3 bytes per dose. Every
 * array but those of the doses has one element per person. A condition without a column holds for nobody.
 */
export interface PopulationColumns {
  /** Day of birth, in days since 1970-01-01 (`toDayNumber`), within the years 1800 to 2199. A partial date: its last day. */
  readonly birthDay: Int32Array;
  /** Where the doses of each person begin, and one element more: where those of the last person end. */
  readonly doseStart: Uint32Array;
  /** Days after `dayOrigin`, in any order within a person; at most 15 doses each. */
  readonly doseDay: Uint16Array | Int32Array;
  /** Index into `productCodes`. */
  readonly doseProduct: Uint8Array;
  /** The day number that 0 in `doseDay` stands for; absent = 0. */
  readonly dayOrigin?: number;
  /** Product codes by index; absent = those of the pack in its order. A code that the pack lacks never counts. */
  readonly productCodes?: readonly string[];
  readonly flags?: FlagColumn;
  /** Conditions of type `date`, in days since 1970-01-01; {@link NO_DAY} = does not hold. */
  readonly dates?: Readonly<Record<string, Int32Array>>;
  /** Conditions of type `number`; negative or NaN = does not hold. */
  readonly numbers?: Readonly<Record<string, Int8Array | Int16Array | Float32Array | Float64Array>>;
  /** Conditions of type `product`: bit n = the product at place n of the pack; 0 = does not hold. */
  readonly productSets?: Readonly<Record<string, Uint16Array>>;
}

const FIRST_DAY = -62_091;
const LAST_DAY = 84_005;
/** Bits 0 to 14 of an answer are doses, bit 15 is the complete course. */
export const MOST_DOSES = 15;

/** Wrong use of the columns. Nothing of a person is told but the place in the column. */
export function columnsFault(message: string, ...details: readonly string[]): SdkError {
  return new SdkError('COLUMNS_INVALID', { message, details });
}

/** Checks lengths, names and ranges before the first answer. @throws SdkError `COLUMNS_INVALID` */
export function checkPopulation(compiled: CompiledPack, people: PopulationColumns): void {
  checkShapes(compiled, people);
  checkValues(compiled, people);
}

/** Checks lengths and names. @throws SdkError `COLUMNS_INVALID` */
export function checkShapes(compiled: CompiledPack, people: PopulationColumns): void {
  const { birthDay, doseStart, doseDay, doseProduct, flags } = people;
  const count = birthDay.length;
  sized('doseStart', doseStart, count + 1, 'one element more than "birthDay"');
  sized('doseProduct', doseProduct, doseDay.length, 'as many elements as "doseDay"');
  if (!Number.isInteger(people.dayOrigin ?? 0)) throw columnsFault('"dayOrigin" expected a whole day number.');
  if (flags) {
    const room = flags.bits.BYTES_PER_ELEMENT * 8;
    if (flags.names.length > room) throw columnsFault(`"flags.names" expected at most ${room} names for its "bits".`);
    sized('flags.bits', flags.bits, count);
    for (const name of flags.names) declared(compiled, 'flags', name, ['flag', 'text']);
  }
  for (const [name, days] of Object.entries(people.dates ?? {})) {
    declared(compiled, 'dates', name, ['date']);
    sized(`dates.${name}`, days, count);
  }
  for (const [name, numbers] of Object.entries(people.numbers ?? {})) {
    declared(compiled, 'numbers', name, ['number']);
    sized(`numbers.${name}`, numbers, count);
  }
  const products = people.productCodes ?? compiled.productCodes;
  if (products.length > 255) throw columnsFault('"productCodes" expected at most 255 codes.');
  for (const [name, sets] of Object.entries(people.productSets ?? {})) {
    declared(compiled, 'productSets', name, ['product']);
    sized(`productSets.${name}`, sets, count);
  }
}

function checkValues(compiled: CompiledPack, people: PopulationColumns): void {
  const { birthDay, doseStart, doseDay } = people;
  for (const [name, days] of Object.entries(people.dates ?? {})) {
    for (let i = 0; i < days.length; i += 1) if (days[i] !== NO_DAY) dated(`dates.${name}`, days[i] ?? 0, i);
  }
  for (const [name, sets] of Object.entries(people.productSets ?? {})) {
    const most = 2 ** compiled.productCodes.length;
    const stray = sets.findIndex((set) => set >= most);
    if (stray >= 0) throw columnsFault(`"productSets.${name}" expected bits of the pack's products, at ${stray}.`);
  }
  let before = doseStart[0] ?? 0;
  for (let i = 0; i < birthDay.length; i += 1) {
    dated('birthDay', birthDay[i] ?? 0, i);
    const after = doseStart[i + 1] ?? 0;
    if (after < before || after > doseDay.length) {
      throw columnsFault(`"doseStart" expected places within "doseDay" that never go back, at ${i + 1}.`);
    }
    if (after - before > MOST_DOSES) {
      throw columnsFault(
        `"doseStart" expected at most ${MOST_DOSES} doses of one person, got ${after - before} at ${i}.`,
        'Ask "forecast" about this person alone.',
      );
    }
    before = after;
  }
}

/** @throws SdkError `COLUMNS_INVALID` for a day that the columns cannot hold */
export function dated(column: string, day: number, at: number): void {
  if (day >= FIRST_DAY && day <= LAST_DAY) return;
  throw columnsFault(`"${column}" expected a day within the years 1800 to 2199, at ${at}.`);
}

function sized(name: string, column: { readonly length: number }, length: number, words = ''): void {
  if (column.length === length) return;
  const expected = words === '' ? 'as many elements as "birthDay"' : words;
  throw columnsFault(`"${name}" expected ${expected}: ${length}, got ${column.length}.`);
}

function declared(compiled: CompiledPack, column: string, name: string, types: readonly string[]): void {
  const { conditions } = compiled.pack;
  const type = Object.hasOwn(conditions, name) ? conditions[name]?.type : undefined;
  if (type !== undefined && types.includes(type)) return;
  const accepted = Object.keys(conditions).filter((each) => types.includes(conditions[each]?.type ?? ''));
  throw columnsFault(
    `"${column}" has no "${name}".`,
    `Accepted, conditions of type ${types.join(' or ')}: ${accepted.join(', ')}.`,
  );
}
