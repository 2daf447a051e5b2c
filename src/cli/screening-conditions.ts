/** Which conditions a screening depends on: what nobody asked about should be said, not taken for an answer. */
import { conditionsIn, type PackValidity, type PackWhen, type RulePack } from '../schedule/index.ts';
import type { CalendarDate } from '../values/index.ts';

/** Names of the conditions that waits, exclusions and lines of screening in force on a day test, in the order of the pack. */
export function screeningConditions(pack: RulePack, day: CalendarDate): readonly string[] {
  const used = new Set<string>();
  const add = (when: PackWhen | undefined): void => {
    for (const name of conditionsIn(when)) used.add(name);
  };
  for (const wait of pack.waits) if (isInForce(wait, day)) used.add(wait.condition);
  for (const exclusion of pack.exclusions) {
    if (!isInForce(exclusion, day)) continue;
    if (exclusion.productOf !== undefined) used.add(exclusion.productOf);
    add(exclusion.when);
  }
  for (const line of pack.screening) if (isInForce(line, day)) add(line.when);
  return Object.keys(pack.conditions).filter((name) => used.has(name));
}

// Dates as text are in the order of time; "to" is the first day no longer in force.
const isInForce = ({ from, to }: PackValidity, day: CalendarDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day < to);
