/** Time and patience of one reading: deadline, abort, and a breath for the event loop so that an abort can arrive. */
import { Refusal } from './refusal.ts';

const BREATH_MS = 40;

/** Counts the time of one pass over a file. */
export class Budget {
  readonly #deadline: number;
  readonly #seconds: number;
  readonly #signal: AbortSignal | undefined;
  #lastBreath: number;

  constructor(deadlineMs: number, signal: AbortSignal | undefined) {
    this.#lastBreath = performance.now();
    this.#deadline = this.#lastBreath + deadlineMs;
    this.#seconds = Math.ceil(deadlineMs / 1000);
    this.#signal = signal;
    signal?.throwIfAborted();
  }

  /** To be called once per chunk of input. */
  async breathe(): Promise<void> {
    this.#signal?.throwIfAborted();
    const now = performance.now();
    if (now > this.#deadline) throw new Refusal('FILE_TOO_SLOW', { seconds: this.#seconds });
    if (now - this.#lastBreath < BREATH_MS) return;
    // A timer, not a microtask: an abort comes from another task and would otherwise wait until the end.
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#signal?.throwIfAborted();
    this.#lastBreath = performance.now();
  }
}
