/** Which conditions a schedule asks about: those that only a screening asks about need no room in a column. */
import { conditionsIn } from '../conditions-in.ts';
import type { PackWhen, RulePack } from '../rule-pack.ts';

/** Names in the rules, series, waits and exclusions of a pack, whatever day they are in force. */
export function conditionsAsked(pack: RulePack): ReadonlySet<string> {
  const names = new Set(pack.waits.map(({ condition }) => condition));
  const add = (when: PackWhen | undefined): void => {
    for (const name of conditionsIn(when)) names.add(name);
  };
  for (const { targets } of pack.series) for (const { accept } of targets) for (const { when } of accept) add(when);
  for (const { when } of pack.rules) add(when);
  for (const { when, productOf } of pack.exclusions) {
    add(when);
    if (productOf !== undefined) names.add(productOf);
  }
  return names;
}
