/** Which conditions a test of a pack asks about, however deep it is nested. */
import type { PackWhen } from './rule-pack.ts';

/**
 * Names of the conditions that a `when` of a pack asks about; none for an absent one.
 *
 * @example
 * import { conditionsIn } from 'tiemchung/schedule';
 * conditionsIn({ any: [{ condition: 'pulse', above: 100 }, { not: { condition: 'breastfeeding' } }] }); // => ['pulse', 'breastfeeding']
 */
export function conditionsIn(when: PackWhen | undefined): readonly string[] {
  if (!when) return [];
  const parts = [...(when.all ?? []), ...(when.any ?? []), ...(when.not ? [when.not] : [])];
  return [...(when.condition === undefined ? [] : [when.condition]), ...parts.flatMap(conditionsIn)];
}
