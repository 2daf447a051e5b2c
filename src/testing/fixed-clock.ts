/** A clock that stands until it is moved. */
import { isValid, parseISO } from 'date-fns';

/** A clock under the hand of a test. */
export interface FixedClock {
  /** The instant that the clock shows; hand this function on wherever `now` is asked for. */
  readonly now: () => Date;
  /** Moves it on, by milliseconds. */
  advance(ms: number): void;
  /** Sets it. */
  set(instant: string | Date): void;
}

/**
 * A clock that shows one instant until it is moved.
 *
 * @throws RangeError when the text is no instant
 * @example
 * import { fixedClock } from 'tiemchung/testing';
 * const clock = fixedClock('2021-09-14T02:00:00Z');
 * clock.advance(60_000);
 * clock.now().toISOString(); // => '2021-09-14T02:01:00.000Z'
 */
export function fixedClock(instant: string | Date): FixedClock {
  let at = read(instant);
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms;
    },
    set: (next) => {
      at = read(next);
    },
  };
}

function read(instant: string | Date): number {
  // Engines disagree on what else than ISO 8601 is a date; `parseISO` reads nothing else.
  const at = typeof instant === 'string' ? parseISO(instant) : instant;
  if (!isValid(at)) throw new RangeError('"instant" expected a date and time in ISO 8601');
  return at.getTime();
}
