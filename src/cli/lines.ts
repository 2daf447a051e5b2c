/** Input as a talk: line by line, while the other side may still be writing. */

/** Lines that come one after another. */
export interface Lines {
  /** Undefined at the end. */
  next(): Promise<string | undefined>;
  /** Whether nothing more can come, as far as that is known without waiting for the other side. */
  hasEnded(): Promise<boolean>;
  close(): void;
}
