/** A terminal, or a pipe, that keeps what a command writes. */
import type { CliIo, Output } from '../../src/cli/io.ts';

export interface RecordedIo extends CliIo {
  out(): string;
  err(): string;
}

export function recordedIo(
  options: {
    stdin?: string | Uint8Array;
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
    signal: options.signal ?? new AbortController().signal,
    env: options.env ?? {},
    out: () => written.out,
    err: () => written.err,
  };
}
