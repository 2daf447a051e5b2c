/** Exit codes of every command (design, section 7). */
export const EXIT = {
  /** The command did what it was asked, and found nothing that stands in the way. */
  done: 0,
  /** The command did what it was asked; there are findings of severity `error`. */
  findings: 1,
  /** The command was called wrongly, or a file cannot be read or written. */
  misuse: 2,
  /** The other side did not answer, or not as agreed. */
  transport: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
