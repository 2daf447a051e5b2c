/** Chance that repeats: the same seed gives the same people, the same faults, the same order. */

/**
 * A generator of numbers from 0 to below 1 (mulberry32). Good for test data, not for secrets.
 *
 * @param seed - any number; its low 32 bits count
 * @example
 * import { seededRandom } from 'tiemchung/testing';
 * const [first, second] = [seededRandom(7), seededRandom(7)];
 * first() === second(); // => true
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
