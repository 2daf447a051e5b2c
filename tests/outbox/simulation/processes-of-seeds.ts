/** Many seeds over two processes of their own: they share nothing, and no instrument of the test runner slows them down. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('./many-seeds.ts', import.meta.url));

/** Runs the seeds from `first` on; what each process said. */
export function saidOf(first: number, count: number): Promise<string[]> {
  return Promise.all(
    [0, 1].map(async (offset) => {
      const argv = [program, first + offset, count / 2, 2].map(String);
      const { stdout } = await promisify(execFile)(process.execPath, argv).catch(
        (failed: { stdout: string }) => failed,
      );
      return stdout.trim();
    }),
  );
}
