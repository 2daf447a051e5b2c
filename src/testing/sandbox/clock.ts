/** The sandbox's clock: the host's, moved by hand. */

/** A clock with an offset. */
export interface SandboxClock {
  now(): Date;
  set(instant: Date): void;
  advance(ms: number): void;
  reset(): void;
}

/** A clock that runs with `base`. */
export function sandboxClock(base: () => Date): SandboxClock {
  let offset = 0;
  return {
    now: () => new Date(base().getTime() + offset),
    set: (instant) => {
      offset = instant.getTime() - base().getTime();
    },
    advance: (ms) => {
      offset += ms;
    },
    reset: () => {
      offset = 0;
    },
  };
}
