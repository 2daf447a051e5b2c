/** How a pack's `when` becomes a function. */

import type { Names } from './compiled-pack.ts';
import { compareAge, isHomologous, type Predicate } from './context.ts';
import { packAges, packFault, packProduct } from './pack-terms.ts';
import type { PackWhen } from './rule-pack.ts';

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
  if (ages) tests.push((context) => compareAge(ages, context) === 0);
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
