/** Chance drawn from a seed: mulberry32, whose whole state is one number. */

/** Draws; the same seed gives the same ones. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** From 0 to `count - 1`. */
  below(count: number): number;
  /** Both ends included. */
  between(low: number, high: number): number;
  hits(probability: number): boolean;
}

/** Chance of a seed. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b9) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    hits: (probability) => next() < probability,
  };
}
