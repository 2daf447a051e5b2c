/** Where the sandbox keeps its state: in memory, or in a file that a second start finds again. */
import { collectionsOf, emptyState, type StateStore } from './state.ts';

/** Nothing outlives the process. */
const memoryStore = (): StateStore => ({
  load: async () => emptyState(),
  // Forgotten all the same, or the lists of changes would grow for ever.
  save: async (state) => {
    for (const [, records] of collectionsOf(state)) records.saved();
  },
  close: async () => undefined,
});

/** The store for a setting: `memory`, or the path of a file. */
export function openStore(setting: string): StateStore {
  if (setting === 'memory') return memoryStore();
  // Opened at the first use, so that making a sandbox neither fails nor waits; the sandbox itself runs in browsers too.
  let file: Promise<StateStore> | undefined;
  const opened = (): Promise<StateStore> => {
    file ??= import('./sqlite-store.ts').then(({ sqliteStore }) => sqliteStore(setting));
    return file;
  };
  return {
    load: async () => (await opened()).load(),
    save: async (state) => (await opened()).save(state),
    // A file that could not be opened need not be closed.
    close: async () => (await file?.catch(() => undefined))?.close(),
  };
}
