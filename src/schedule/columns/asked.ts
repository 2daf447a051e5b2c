/**
 * What the rules in force ask about a person. Two people of whom all of this is alike, with the same products so far,
 * have the same rules; that is why an answer found for one by the engine itself can be kept for the other.
 */
import type { Ages } from '../context.ts';
import type { Edition } from '../edition.ts';
import { packAges } from '../pack-terms.ts';
import type { Period } from '../period.ts';
import type { PackWhen } from '../rule-pack.ts';
import { unsupported } from './unsupported.ts';

/** One question about a condition: is it there, or does its number lie within. */
export interface ConditionAsked {
  readonly name: string;
  readonly above: number | undefined;
  readonly below: number | undefined;
}

/** Every question of an edition. */
export interface Asked {
  readonly conditions: readonly ConditionAsked[];
  /** Ages at which an answer may change, the youngest first. */
  readonly ages: readonly Period[];
}

/** Collects the questions of an edition. @throws SdkError `COLUMNS_UNSUPPORTED` */
export function askedBy(edition: Edition): Asked {
  const { compiled } = edition;
  const conditions = new Map<string, ConditionAsked>();
  const ages = new Map<string, Period>();
  const addAges = (range: Ages | undefined): void => {
    for (const age of [range?.from, range?.below]) if (age) ages.set(`${age.months} ${age.days}`, age);
  };
  const addWhen = (when: PackWhen | undefined): void => {
    if (!when) return;
    for (const part of [...(when.all ?? []), ...(when.any ?? []), ...(when.not ? [when.not] : [])]) addWhen(part);
    addAges(packAges(compiled.names, 'when', when.age));
    if (when.condition === undefined) return;
    const { condition: name, above, below } = when;
    conditions.set(`${name} ${above} ${below}`, { name, above, below });
  };
  compiled.productAges.forEach(addAges);
  for (const chain of compiled.chains) {
    for (const target of chain.targets) for (const accept of target.accept) addAges(accept.ages);
  }
  for (const series of compiled.pack.series) {
    for (const target of series.targets) for (const accept of target.accept) addWhen(accept.when);
  }
  for (const { rule } of edition.rules.flat()) {
    addAges(rule.ages);
    addWhen(rule.source.when);
  }
  for (const row of [...edition.programmes, ...edition.waits, ...edition.exclusions]) addAges(row.ages);
  for (const exclusion of edition.exclusions) addWhen(exclusion.source.when);
  return { conditions: [...conditions.values()], ages: inOrder([...ages.values()]) };
}

// Months differ in length, so that only ages that lie a few days apart have an order of their own for every birth day.
const MONTH = 30.436875;
const SLACK = 8;

function inOrder(ages: Period[]): readonly Period[] {
  const length = (age: Period): number => age.months * MONTH + age.days;
  ages.sort((a, b) => length(a) - length(b));
  ages.forEach((age, i) => {
    const before = ages[i - 1];
    if (!before || before.days === age.days || before.months === age.months) return;
    if (length(age) - length(before) < SLACK) {
      throw unsupported(`ages ${before.text} and ${age.text} lie too close to be put in one order.`);
    }
  });
  return ages;
}
