/** Where the sandbox keeps its state: in memory, or in a file that a second start finds again. */
import { emptyState, type StateStore } from './state.ts';

/** Nothing outlives the process. */
const memoryStore = (): StateStore => ({
  load: async () => emptyState(),
  save: async () => undefined,
});

/**
 * The store for a setting: `memory`, or the path of a file. Saves run one after the other, and those that wait are
 * merged into one, since each writes the whole state.
 */
export function openStore(setting: string): StateStore {
  if (setting === 'memory') return memoryStore();
  // Loaded on demand: the sandbox itself also runs where there is no file system.
  const file = import('./state-file.ts').then(({ fileStore }) => fileStore(setting));
  file.catch(() => undefined);
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return {
    load: async () => (await file).load(),
    save: (state) => {
      waiting ??= running
        .catch(() => undefined)
        .then(async () => {
          waiting = undefined;
          running = (await file).save(state);
          await running;
        });
      return waiting;
    },
  };
}
