/**
 * Needs Node. The sandbox's state in one JSON file. Each write goes to a neighbour first and is renamed over the old file,
 * so that a crash leaves the old state or the new one, never half of one. One process at a time.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SdkError } from '../../values/index.ts';
import { emptyState, type SandboxState, type StateStore, stateFromJson, stateToJson } from './state.ts';

/** A store in one file, made on first write. */
export function fileStore(path: string): StateStore {
  return {
    async load() {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return emptyState();
        throw unreadable();
      }
      const state = stateFromJson(text);
      if (!state) throw unreadable();
      return state;
    },
    async save(state: SandboxState) {
      await mkdir(dirname(path), { recursive: true });
      const beside = `${path}.next`;
      // Readable by its owner only: it holds whatever people were registered.
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(stateToJson(state));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    },
  };
}

const unreadable = () =>
  new SdkError('SANDBOX_STATE_UNREADABLE', {
    message: 'The state file of the sandbox cannot be read.',
    details: [
      'It is not a file that the sandbox wrote, or it is damaged.',
      'Delete it to start afresh, or choose another file.',
    ],
    docsPath: 'sandbox.md',
  });
