/** A person of the columns, put before the engine as it knows people. */
import { doseKinds } from '../compiled-pack.ts';
import type { Context } from '../context.ts';
import type { Edition } from '../edition.ts';
import type { Standing } from '../evaluate.ts';
import { ANCHOR_LAST_DOSE, ANCHOR_LAST_PRIMARY, type CourseState, hasServed } from './course-table.ts';
import { NO_DAY } from './population.ts';

/**
 * The standing that the engine's own rules are asked about.
 *
 * @param anchors - days by place, see `course-table.ts`
 */
export function standingOf(edition: Edition, context: Context, anchors: Int32Array, state: CourseState): Standing {
  const { chain, position, lastProduct, kinds, course } = state;
  const dayAt = (place: number, isThere: boolean): number => (isThere ? (anchors[place] ?? NO_DAY) : Number.NaN);
  const lastGiven = anchors[ANCHOR_LAST_DOSE] ?? NO_DAY;
  return {
    edition,
    context,
    walk: {
      chain,
      position,
      lastProduct,
      dayOfKind: doseKinds.map((_, kind) => dayAt(kind, hasServed(kinds, kind))),
      lastGiven: dayAt(ANCHOR_LAST_DOSE, lastGiven !== NO_DAY),
      lastPrimary: dayAt(ANCHOR_LAST_PRIMARY, course.length > 0),
      counted: 0,
      verdicts: [],
    },
    ignored: [],
  };
}
