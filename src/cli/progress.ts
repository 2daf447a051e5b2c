/** A progress bar on the standard error of a terminal; nothing at all elsewhere. It reads no key and leaves no trace. */
import type { CliIo } from './io.ts';
import { cutText, padText } from './text-width.ts';

export interface Progress {
  /** So many are done, of a total where it is known; drawn at most twenty times a second. */
  update(done: number, total?: number): void;
  /** Wipes the bar. */
  end(): void;
}

const BAR_WIDTH = 28;
const REDRAW_MS = 50;
const SILENT: Progress = { update: () => undefined, end: () => undefined };

/** Starts a bar with a label in front. */
export function startProgress(io: Pick<CliIo, 'stderr'>, label: string, now: () => number = Date.now): Progress {
  const { stderr } = io;
  if (!stderr.isTerminal) return SILENT;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    update(done, total) {
      const finished = total !== undefined && done >= total;
      if (!finished && now() - drawnAt < REDRAW_MS) return;
      drawnAt = now();
      const line = total === undefined ? `${label} ${done}` : `${label} ${bar(done, total)}`;
      stderr.write(`\r\u001B[K${cutText(line, stderr.columns - 1)}`);
    },
    end() {
      if (drawnAt > Number.NEGATIVE_INFINITY) stderr.write('\r\u001B[K');
    },
  };
}

function bar(done: number, total: number): string {
  const filled = total > 0 ? Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH)) : 0;
  const count = padText(String(done), String(total).length, 'right');
  return `${'━'.repeat(filled)}${'─'.repeat(BAR_WIDTH - filled)} ${count}/${total}`;
}
