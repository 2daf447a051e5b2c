/** A terminal, or a pipe, that keeps what a command writes. */
import type { CliIo, Output } from '../../src/cli/io.ts';
import type { Lines } from '../../src/cli/lines.ts';

export interface RecordedIo extends CliIo {
  out(): string;
  err(): string;
}

export function recordedIo(
  options: {
    stdin?: string | Uint8Array;
    /** Standard input line by line, for commands that talk; it ends where they do. */
    lines?: Lines;
    /** What a person types, line by line; a terminal that can be asked. */
    typed?: Lines;
    terminal?: boolean;
    colours?: boolean;
    columns?: number;
    signal?: AbortSignal;
    env?: Record<string, string>;
  } = {},
): RecordedIo {
  const written = { out: '', err: '' };
  const stream = (key: 'out' | 'err'): Output => ({
    write: (text) => {
      written[key] += text;
    },
    isTerminal: options.terminal ?? false,
    hasColours: options.colours ?? false,
    columns: options.columns ?? 100,
  });
  return {
    stdout: stream('out'),
    stderr: stream('err'),
    readStdin: async () =>
      typeof options.stdin === 'string' ? new TextEncoder().encode(options.stdin) : (options.stdin ?? new Uint8Array()),
    openLines: async () => options.lines ?? linesOf(String(options.stdin ?? '').split('\n')),
    openTerminal: async () => options.typed,
    signal: options.signal ?? new AbortController().signal,
    env: options.env ?? {},
    out: () => written.out,
    err: () => written.err,
  };
}

/** Lines that are all there, or are made when somebody asks for them. */
export function linesOf(lines: readonly (string | (() => string | Promise<string>))[]): Lines {
  const left = lines.filter((line) => line !== '');
  return {
    next: async () => {
      const line = left.shift();
      return typeof line === 'function' ? line() : line;
    },
    hasEnded: async () => left.length === 0,
    close: () => undefined,
  };
}
