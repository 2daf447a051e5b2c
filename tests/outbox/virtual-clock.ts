/** A clock for tests: waiting takes no time, and moves the clock on once everything that can run has run. */
import type { OutboxClock } from '../../src/outbox/index.ts';

/** The clock and its present time. */
export interface VirtualClock extends OutboxClock {
  /** Milliseconds since 1970. */
  time: number;
}

/** A clock that begins at a time. */
export function virtualClock(time = 1000): VirtualClock {
  const waiting: { at: number; go: () => void }[] = [];
  const clock: VirtualClock = {
    time,
    now: () => clock.time,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const one = { at: clock.time + ms, go: resolve };
        waiting.push(one);
        signal.addEventListener('abort', () => {
          waiting.splice(0, waiting.length, ...waiting.filter((other) => other !== one));
          resolve();
        });
        setImmediate(tick);
      }),
  };
  function tick(): void {
    const first = waiting.toSorted((a, b) => a.at - b.at)[0];
    if (!first) return;
    waiting.splice(waiting.indexOf(first), 1);
    clock.time = Math.max(clock.time, first.at);
    first.go();
    setImmediate(tick);
  }
  return clock;
}
