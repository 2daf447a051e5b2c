/** The folder of `--out`: written only when everything is known, each file whole or not at all. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliStop } from './misuse.ts';
import { reasonOf } from './source.ts';

/** A file of the results. */
export interface ResultFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Writes the files and returns their paths. */
export async function writeResults(folder: string, files: readonly ResultFile[]): Promise<string[]> {
  const paths: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of files) {
      const path = join(folder, name);
      const unfinished = `${path}.${process.pid}.tmp`;
      await writeFile(unfinished, content);
      await rename(unfinished, path);
      paths.push(path);
    }
  } catch (error) {
    throw new CliStop('CLI_FILE_UNWRITABLE', { reason: reasonOf(error) });
  }
  return paths;
}
