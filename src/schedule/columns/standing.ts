/** A person of the columns, put before the engine as it knows people. */
import { doseKinds } from '../compiled-pack.ts';
import type { Context } from '../context.ts';
import type { Edition } from '../edition.ts';
import type { Standing } from '../evaluate.ts';
import { ANCHOR_LAST_DOSE, ANCHOR_LAST_PRIMARY, type CourseState } from './course-table.ts';
import { NO_DAY } from './population.ts';

const NO_ANCHORS: ArrayLike<number> = [];

/**
 * The standing that the engine's own rules are asked about.
 *
 * @param anchors - days by place, see `course-table.ts`
 * @param course - absent = before any dose
 */
export function standingOf(
  edition: Edition,
  context: Context,
  anchors: ArrayLike<number> = NO_ANCHORS,
  course?: CourseState,
): Standing {
  const dayAt = (place: number): number => {
    const day = anchors[place] ?? NO_DAY;
    return day === NO_DAY ? Number.NaN : day;
  };
  return {
    edition,
    context,
    walk: {
      chain: course?.chain,
      position: course?.position ?? 0,
      lastProduct: course?.lastProduct ?? -1,
      dayOfKind: doseKinds.map((_, kind) => dayAt(kind)),
      lastGiven: dayAt(ANCHOR_LAST_DOSE),
      lastPrimary: dayAt(ANCHOR_LAST_PRIMARY),
      counted: 0,
      verdicts: [],
    },
    ignored: [],
  };
}
