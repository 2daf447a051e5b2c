/** The bytes that a command works on. */
import { readFile } from 'node:fs/promises';
import type { CommandCall } from './command.ts';
import { CliStop } from './misuse.ts';

/** A file, or the standard input for `-`; `name` is for messages and never holds a folder. */
export async function readSource(call: CommandCall): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  const [path = '-'] = call.values;
  if (path === '-') return { bytes: await call.io.readStdin(), name: 'stdin' };
  try {
    return { bytes: await readFile(path), name: path.split(/[\\/]/).at(-1) ?? path };
  } catch (error) {
    throw new CliStop('CLI_FILE_UNREADABLE', { reason: reasonOf(error) });
  }
}

/** The system's own word for a failure, such as `ENOENT`: it holds no path. */
export function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
