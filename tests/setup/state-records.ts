/** What is in a state file, also while a sandbox has it open. */
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The records of a collection, in order of arrival. Read from a copy: the file itself belongs to the sandbox. */
export async function stateRecords<Item>(path: string, collection: string): Promise<Item[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tiemchung-state-'));
  for (const file of await stateFiles(path)) await copyFile(file, join(folder, basename(file)));
  const database = new DatabaseSync(join(folder, basename(path)));
  const rows = database.prepare('SELECT json FROM records WHERE collection = ? ORDER BY place').all(collection);
  database.close();
  await rm(folder, { recursive: true });
  return rows.map(({ json }) => JSON.parse(String(json)));
}

/** Every byte that a state file and its neighbours hold, as text. */
export async function stateText(path: string): Promise<string> {
  const texts = await Promise.all((await stateFiles(path)).map((file) => readFile(file, 'utf8')));
  return texts.join('\n');
}

async function stateFiles(path: string): Promise<string[]> {
  const names = await readdir(dirname(path));
  return names.filter((name) => name.startsWith(basename(path))).map((name) => join(dirname(path), name));
}
