/**
 * One thing at a time, in an order that the seed chooses. Every call that leaves a process stops at a step; the scheduler
 * picks which step goes on, or lets time pass, so that a process can be held up between any two of its steps.
 */
import type { OutboxClock } from '../../../src/outbox/index.ts';
import type { Chance } from './chance.ts';

interface Parked {
  readonly process: number;
  readonly label: string;
  readonly go: () => void;
}

interface Timer {
  readonly process: number;
  readonly at: number;
  readonly go: () => void;
}

/** The scheduler of one run. */
export interface Scheduler {
  /** Real time since the start, in milliseconds; nobody in the simulation sees it. */
  time(): number;
  /** The clock on the wall, which can be set. */
  wall(): number;
  setWall(byMs: number): void;
  /** Stops here until it is this step's turn. */
  step(process: number, label: string): Promise<void>;
  /** Real time passes, whatever the wall says. */
  sleep(process: number, ms: number): Promise<void>;
  clockOf(process: number): OutboxClock;
  /** Nothing that the process waits for will ever happen. Labels of the steps at which it stood. */
  kill(process: number): void;
  /** Lets one thing happen; false when there is nothing left. */
  turn(): Promise<boolean>;
  /** What happened so far. */
  readonly trace: string[];
}

const START = 1_631_577_600_000;

/** Runs the microtasks out: `nextTick` comes after the last of them. */
const settled = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

/** A scheduler over a seed's chance. */
export function createScheduler(chance: Chance): Scheduler {
  let parked: Parked[] = [];
  let timers: Timer[] = [];
  let now = 0;
  let offset = START;
  const trace: string[] = [];

  function addTimer(process: number, ms: number, go: () => void): Timer {
    const timer = { process, at: now + Math.max(0, ms), go };
    timers.push(timer);
    return timer;
  }
  const drop = (timer: Timer): void => {
    timers = timers.filter((other) => other !== timer);
  };
  const step = (process: number, label: string): Promise<void> =>
    new Promise((go) => parked.push({ process, label, go: () => go() }));

  return {
    trace,
    time: () => now,
    wall: () => now + offset,
    setWall: (byMs) => {
      offset += byMs;
      trace.push(`the clock is set by ${byMs}`);
    },
    step,
    sleep: (process, ms) => new Promise((go) => addTimer(process, ms, () => go())),
    clockOf: (process) => ({
      now: () => now + offset,
      wait: (ms, signal) =>
        new Promise((resolve) => {
          if (signal.aborted) return resolve();
          const timer = addTimer(process, ms, resolve);
          signal.addEventListener(
            'abort',
            () => {
              drop(timer);
              resolve();
            },
            { once: true },
          );
        }),
    }),
    kill(process) {
      trace.push(`${process} is killed`);
      parked = parked.filter((one) => one.process !== process);
      timers = timers.filter((one) => one.process !== process);
    },
    async turn() {
      const isLate = timers.length > 0 && (parked.length === 0 || chance.hits(0.15));
      if (isLate) {
        let first = timers[0]!;
        for (const timer of timers) if (timer.at < first.at) first = timer;
        drop(first);
        now = Math.max(now, first.at);
        trace.push(`${first.process} wakes at ${now}`);
        first.go();
      } else {
        const [one] = parked.splice(chance.below(parked.length), 1);
        if (!one) return false;
        trace.push(`${one.process} ${one.label}`);
        one.go();
      }
      await settled();
      return true;
    },
  };
}
