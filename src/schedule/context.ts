/** What rules may ask about one person on one day, and how a pack's `when` becomes a function. */
import { type MonthEnd, SdkError } from '../values/index.ts';
import { addPeriod, type Period, parsePeriod } from './period.ts';
import type { PackAges, PackWhen } from './rule-pack.ts';

/** Value of a condition: true, a number, a date as `YYYY-MM-DD`, a product code or several. */
export type ConditionValue = boolean | number | string | readonly string[];

/** Facts about the person by the names that the pack declares; absent or false = does not hold. */
export type Conditions = Readonly<Record<string, ConditionValue | undefined>>;

/** Policy choices by the names that the pack declares, besides `graceDays` and `monthEnd`, which every pack knows. */
export type ScheduleSettings = Readonly<Record<string, number | string | undefined>>;

/** The person, the day that is judged, and the basic course so far. One object per answer, changed as doses are walked. */
export interface Context {
  readonly birthDay: number;
  readonly conditions: Conditions;
  readonly settings: ScheduleSettings;
  readonly monthEnd: MonthEnd;
  /** Day number on which ages are judged: that of a dose, or the day asked about. */
  onDay: number;
  /** Product indexes of the counted doses of the basic course. */
  readonly course: number[];
}

/** A compiled `when`. */
export type Predicate = (context: Context) => boolean;

/** A compiled age range. */
export interface Ages {
  readonly from: Period | undefined;
  readonly below: Period | undefined;
}

/** The fault of a pack, found when it is compiled. */
export function packFault(packId: string, where: string, expected: string): SdkError {
  return new SdkError('PACK_INVALID', {
    message: `Rule pack "${packId}" cannot be used.`,
    details: [`${where}: expected ${expected}.`],
  });
}

/** Age below a range, in it, or above it, by birthdays: -1, 0, 1. */
export function compareAge(ages: Ages, birthDay: number, onDay: number, monthEnd: MonthEnd): -1 | 0 | 1 {
  if (ages.from && onDay < addPeriod(birthDay, ages.from, monthEnd)) return -1;
  if (ages.below && onDay >= addPeriod(birthDay, ages.below, monthEnd)) return 1;
  return 0;
}

/** Whether every product of the course is the same. */
export function isHomologous(course: readonly number[]): boolean {
  for (let i = 1; i < course.length; i += 1) if (course[i] !== course[0]) return false;
  return true;
}

/** What a pack's names are resolved against while it is compiled. */
export interface Names {
  readonly packId: string;
  readonly product: ReadonlyMap<string, number>;
  readonly conditions: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
}

/** Reads a period of a pack. @throws SdkError `PACK_INVALID` */
export function packPeriod(names: Names, where: string, text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw packFault(names.packId, where, `an ISO period such as P28D, P8W or P3M, got "${text}"`);
  return period;
}

/** Reads an age range of a pack; undefined when it has none. @throws SdkError `PACK_INVALID` */
export function packAges(names: Names, where: string, ages: PackAges | undefined): Ages | undefined {
  if (!ages) return undefined;
  return {
    from: ages.from === undefined ? undefined : packPeriod(names, `${where}.ages.from`, ages.from),
    below: ages.below === undefined ? undefined : packPeriod(names, `${where}.ages.below`, ages.below),
  };
}

/** Index of a product of a pack. @throws SdkError `PACK_INVALID` */
export function packProduct(names: Names, where: string, code: string): number {
  const index = names.product.get(code);
  if (index === undefined) throw packFault(names.packId, where, `a product of the pack, got "${code}"`);
  return index;
}

/** Compiles a `when`; undefined when it has none. @throws SdkError `PACK_INVALID` */
export function packWhen(names: Names, where: string, when: PackWhen | undefined): Predicate | undefined {
  if (!when) return undefined;
  const tests: Predicate[] = [];
  if (when.all) for (const part of when.all) tests.push(required(names, `${where}.all`, part));
  if (when.any) {
    const parts = when.any.map((part) => required(names, `${where}.any`, part));
    tests.push((context) => parts.some((part) => part(context)));
  }
  if (when.not) {
    const part = required(names, `${where}.not`, when.not);
    tests.push((context) => !part(context));
  }
  if (when.condition !== undefined) tests.push(conditionTest(names, where, when.condition, when.above, when.below));
  if (when.setting !== undefined) {
    const { setting } = when;
    if (!names.settings.has(setting)) throw packFault(names.packId, where, `a setting of the pack, got "${setting}"`);
    tests.push((context) => context.settings[setting] !== undefined);
  }
  const ages = packAges(names, where, when.age);
  if (ages) tests.push((context) => compareAge(ages, context.birthDay, context.onDay, context.monthEnd) === 0);
  if (when.course === 'homologous') tests.push((context) => isHomologous(context.course));
  else if (when.course === 'mixed') tests.push((context) => !isHomologous(context.course));
  else if (when.course !== undefined) throw packFault(names.packId, where, '"homologous" or "mixed" as course');
  if (when.courseWithin) tests.push(courseWithin(names, where, when.courseWithin));
  const [only, ...others] = tests;
  if (!only) throw packFault(names.packId, where, 'at least one test in "when"');
  return others.length === 0 ? only : (context) => tests.every((test) => test(context));
}

/** Whether every product of the course is one of these. @throws SdkError `PACK_INVALID` */
export function courseWithin(names: Names, where: string, codes: readonly string[]): Predicate {
  const allowed = new Set(codes.map((code) => packProduct(names, where, code)));
  return (context) => {
    for (const product of context.course) if (!allowed.has(product)) return false;
    return true;
  };
}

function required(names: Names, where: string, when: PackWhen): Predicate {
  const predicate = packWhen(names, where, when);
  if (!predicate) throw packFault(names.packId, where, 'a test');
  return predicate;
}

function conditionTest(names: Names, where: string, name: string, above?: number, below?: number): Predicate {
  if (!names.conditions.has(name)) throw packFault(names.packId, where, `a condition of the pack, got "${name}"`);
  if (above === undefined && below === undefined) {
    return (context) => {
      const value = context.conditions[name];
      return value !== undefined && value !== false;
    };
  }
  return (context) => {
    const value = context.conditions[name];
    if (typeof value !== 'number') return false;
    return (above === undefined || value > above) && (below === undefined || value < below);
  };
}
