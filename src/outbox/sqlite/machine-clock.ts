/** Needs Node. The machine's own clock, for a worker outside of tests. */
import type { OutboxClock } from '../outbox-clock.ts';

/** The longest that a timer of Node takes. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * The clock of this machine.
 *
 * @example
 * import { machineClock } from 'tiemchung/outbox/sqlite';
 * machineClock().now() > Date.UTC(2021, 2, 8); // => true
 */
export function machineClock(): OutboxClock {
  return {
    now: () => Date.now(),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const end = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, Math.min(ms, LONGEST_MS));
        signal.addEventListener('abort', end);
      }),
  };
}
