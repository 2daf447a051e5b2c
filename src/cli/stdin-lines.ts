/** Lines of a stream one after another, while the other side may still be writing: what a talk needs, and a list does not. */
import { fstatSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ReadStream } from 'node:tty';
import type { Lines } from './lines.ts';

/** The standard input. */
export function stdinLines(signal: AbortSignal): Lines {
  // A file never makes us wait; the other end of a pipe may be waiting for us.
  const isLive = !process.stdin.isTTY && !isFile(0);
  return linesOf(process.stdin, signal, isLive);
}

/** The terminal that somebody sits at, though the standard input is a file; undefined where there is none. */
export function terminalLines(signal: AbortSignal): Lines | undefined {
  if (process.stderr.isTTY !== true) return undefined;
  try {
    return linesOf(new ReadStream(openSync('/dev/tty', 'r')), signal, false);
  } catch {
    return undefined;
  }
}

function linesOf(stream: NodeJS.ReadStream, signal: AbortSignal, isLive: boolean): Lines {
  // `terminal: false` leaves Ctrl+C and the echo to the system.
  const reader = createInterface({ input: stream, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const iterator = reader[Symbol.asyncIterator]();
  const end = (): void => reader.close();
  signal.addEventListener('abort', end, { once: true });
  let ahead: Promise<string | undefined> | undefined;
  const line = async (): Promise<string | undefined> => {
    const { done, value } = await iterator.next();
    return done ? undefined : value;
  };
  return {
    next() {
      const upcoming = ahead ?? line();
      ahead = undefined;
      return upcoming;
    },
    async hasEnded() {
      ahead ??= line();
      return (await (isLive ? Promise.race([ahead, turns()]) : ahead)) === undefined;
    },
    close() {
      signal.removeEventListener('abort', end);
      reader.close();
      // An open pipe would keep the process alive.
      stream.destroy();
    },
  };
}

/** A few rounds of the event loop: the end of a pipe that was closed already arrives within them. */
async function turns(): Promise<'open'> {
  for (let left = 20; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
  return 'open';
}

function isFile(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || stat.isCharacterDevice();
  } catch {
    return true;
  }
}
