/** Which conditions a screening depends on: what nobody asked about should be said, not taken for an answer. */
import type { PackWhen, RulePack } from '../schedule/index.ts';

/** Names of the conditions that waits, exclusions and lines of screening of the pack test, in the order of the pack. */
export function screeningConditions(pack: RulePack): readonly string[] {
  const used = new Set<string>();
  for (const wait of pack.waits) used.add(wait.condition);
  for (const { productOf, when } of pack.exclusions) {
    if (productOf !== undefined) used.add(productOf);
    collect(when, used);
  }
  for (const { when } of pack.screening) collect(when, used);
  return Object.keys(pack.conditions).filter((name) => used.has(name));
}

function collect(when: PackWhen | undefined, into: Set<string>): void {
  if (!when) return;
  if (when.condition !== undefined) into.add(when.condition);
  for (const part of [...(when.all ?? []), ...(when.any ?? []), when.not]) collect(part, into);
}
