/** More records than SQLite holds in memory during a transaction, so that some are on the disk before it ends. */
import type { SandboxMessage } from '../../src/testing/index.ts';

const COUNT = 4000;

export const messagesOf = (generation: number): SandboxMessage[] =>
  Array.from({ length: COUNT }, (_, index) => ({
    at: `generation ${generation}`,
    phone: String(index),
    text: 'Đây là tin nhắn thử của môi trường sandbox. '.repeat(20),
  }));
