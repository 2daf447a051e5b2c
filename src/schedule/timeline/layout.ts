/**
 * Where things stand: marks lie true to time on a vertical line, labels beside them are pushed apart until none covers
 * another. Time runs downwards because a label needs the width of a telephone and there is no end to the height.
 */
import type { MarkKind, TimelineEvent } from './events.ts';

/** Height of a line of a label. */
export const LINE_HEIGHT = 18;
const GAP = 12;
const LEAST_HEIGHT = 200;
const MARK_WIDTH = 14;
const DOSES: ReadonlySet<MarkKind> = /* @__PURE__ */ new Set(['valid', 'not-valid', 'extraneous', 'ignored'] as const);
/** Space above the first mark and below the last line. */
const MARGIN = 16;

/** An event with the height of its mark and of the first line of its label. */
export interface PlacedEvent extends TimelineEvent {
  readonly markY: number;
  readonly labelY: number;
  /** Pixels to the right of the line of time, where an earlier mark is in the way. */
  readonly shift: number;
}

/** A drawing before it is drawn; pixels, downwards. */
export interface Layout {
  readonly height: number;
  /** Last pixel of the line of time. */
  readonly endY: number;
  readonly events: readonly PlacedEvent[];
  readonly yOf: (day: number) => number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Places events, which are in order of time. @param openEnd - the window has no last day: the line goes on */
export function layOut(events: readonly TimelineEvent[], openEnd: boolean): Layout {
  const days = events.map(({ day }) => day);
  const firstDay = Math.min(...days);
  const furthest = Math.max(...days);
  const lastDay = openEnd ? furthest + Math.max(14, Math.ceil((furthest - firstDay) / 12)) : furthest;
  const heights = events.map(({ label }) => label.length * LINE_HEIGHT + GAP);
  const needed = heights.reduce((sum, each) => sum + each, 0);
  const axis = Math.max(LEAST_HEIGHT, needed);
  const span = lastDay - firstDay;
  const yOf = (day: number): number => MARGIN + (span === 0 ? 0 : ((day - firstDay) / span) * axis);
  const marks = days.map(yOf);
  const labels = apart(marks, heights, MARGIN, MARGIN + axis + (heights.at(-1) ?? 0));
  const doses = events.flatMap(({ kind }, index) => (DOSES.has(kind) ? [index] : []));
  const shifts = new Map(aside(doses.map((index) => marks[index] ?? 0)).map((shift, at) => [doses[at], shift]));
  const placed = events.map((event, index) => ({
    ...event,
    markY: round(yOf(event.day)),
    shift: shifts.get(index) ?? 0,
    labelY: round(labels[index] ?? 0),
  }));
  const endY = round(MARGIN + (span === 0 ? 0 : axis));
  const lowest = Math.max(endY, ...placed.map(({ labelY, label }) => labelY + (label.length - 1) * LINE_HEIGHT));
  return { height: Math.ceil(lowest + MARGIN), endY, events: placed, yOf: (day) => round(yOf(day)), firstDay, lastDay };
}

/**
 * Labels as near to their marks as their heights allow: where they meet, they form a block that stands at the mean of
 * what its labels want (the pooling of isotonic regression), and the blocks are kept between top and bottom.
 */
function apart(wanted: readonly number[], heights: readonly number[], top: number, bottom: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  const above: number[] = [];
  let offset = 0;
  for (const [index, y] of wanted.entries()) {
    above.push(offset);
    let block = { sum: y - offset, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
    offset += heights[index] ?? 0;
  }
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return above.map((height, index) => height + Math.max(top, Math.min(starts[index] ?? top, bottom - offset)));
}

/** Marks that would cover each other stand side by side, up to three. */
function aside(heights: readonly number[]): number[] {
  const shifts: number[] = [];
  for (const [index, y] of heights.entries()) {
    const meets = index > 0 && y - (heights[index - 1] ?? 0) < MARK_WIDTH;
    shifts.push(meets ? ((shifts[index - 1] ?? 0) + MARK_WIDTH) % (3 * MARK_WIDTH) : 0);
  }
  return shifts;
}

const round = (y: number): number => Math.round(y * 10) / 10;
