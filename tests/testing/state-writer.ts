/** A process of its own that writes a state file and dies while it does. Arguments: file, when to die, generation. */
import { DatabaseSync } from 'node:sqlite';
import { emptyState } from '../../src/testing/sandbox/state/state.ts';
import { openStore } from '../../src/testing/sandbox/state/store.ts';
import { messagesOf } from './state-messages.ts';

const [file = '', when = '', generation = '1'] = process.argv.slice(2);
const store = openStore(file);
const state = await store.load();
const ids = [...state.messages.keys()];
for (const [index, message] of messagesOf(Number(generation)).entries()) {
  const id = ids[index];
  if (id === undefined) state.messages.append(message);
  else state.messages.set(id, message);
}

const { exec } = DatabaseSync.prototype;
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
  // The signal ends the process at the latest when it waits; it must not get to the next statement before.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
DatabaseSync.prototype.exec = function (sql: string): void {
  if (sql === 'COMMIT' && when === 'before-commit') die();
  exec.call(this, sql);
  if (sql === 'COMMIT' && when === 'after-commit') die();
  if (sql.startsWith('DELETE') && when === 'in-reset') die();
};
await store.save(when === 'in-reset' ? emptyState() : state);
