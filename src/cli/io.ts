/** The world outside a command: three streams, the variables, and the signal of Ctrl+C. Tests hand in their own. */
import type { Lines } from './lines.ts';

/** A stream that a command writes to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Whether colours may be used: a terminal, and `NO_COLOR` is not set. */
  readonly hasColours: boolean;
  /** Width of the terminal; 100 where there is none. */
  readonly columns: number;
}

/** What a command may touch. */
export interface CliIo {
  readonly stdout: Output;
  /** Progress and errors. Never personal data. */
  readonly stderr: Output;
  /** Everything that stands on the standard input. */
  readStdin(): Promise<Uint8Array>;
  /** The standard input line by line, in place of {@link readStdin}. */
  openLines(): Promise<Lines>;
  /** What a person types who can be asked; undefined where nobody sits at a terminal. */
  openTerminal(): Promise<Lines | undefined>;
  /** Aborted by Ctrl+C and by a polite end from outside. */
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The streams of this process. */
export function processIo(): CliIo {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  // `tiemchung check … | head` closes our output early; that is the reader's right, not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  let lines: Promise<Lines> | undefined;
  const openLines = (): Promise<Lines> => {
    lines ??= import('./stdin-lines.ts').then(({ stdinLines }) => stdinLines(stop.signal));
    return lines;
  };
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    openLines,
    openTerminal: async () =>
      process.stdin.isTTY ? await openLines() : (await import('./stdin-lines.ts')).terminalLines(stop.signal),
    signal: stop.signal,
    env: process.env,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    hasColours: isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    // A terminal that does not know its width says 0.
    columns: (isTerminal && stream.columns) || 100,
  };
}
