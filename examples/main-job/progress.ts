/** A progress bar for people at a terminal; nothing where the output goes to a file or another program. */
export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

const WIDTH = 30;

export function startProgress(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, end: () => undefined };
  return {
    update: (done, total) => {
      const filled = total > 0 ? Math.round((done / total) * WIDTH) : 0;
      const bar = '━'.repeat(filled) + '─'.repeat(WIDTH - filled);
      process.stderr.write(`\r\u001B[K${label} ${bar} ${done}/${total}`);
    },
    end: () => void process.stderr.write('\r\u001B[K'),
  };
}
