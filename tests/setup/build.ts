/** Builds `dist`: programs in both formats and, unless only programs are asked for, declarations for both. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs the build; chunks of an older one are removed first, since they would be packed with the new ones.
 *
 * @returns what the build printed when it failed, else undefined
 */
export function build(what: 'programs' | 'all'): string | undefined {
  rmSync(`${root}dist`, { recursive: true, force: true });
  const env = { ...process.env, TIEMCHUNG_BUILD: what };
  const done = spawnSync('tsup', { cwd: root, encoding: 'utf8', env, shell: process.platform === 'win32' });
  if (done.status !== 0) return `${done.stdout}${done.stderr}${done.error ?? ''}`;
  if (what === 'all') declareForCommonJs();
  return undefined;
}

/** The declarations of both formats are the same; only the names of the files that they point to differ. */
function declareForCommonJs(): void {
  for (const file of globSync('dist/**/*.d.ts', { cwd: root })) {
    const text = readFileSync(root + file, 'utf8').replace(/(from '\.{1,2}\/[^']+)\.js'/g, "$1.cjs'");
    writeFileSync(`${root}${file.replace(/\.d\.ts$/, '.d.cts')}`, text);
  }
}

if (import.meta.main) {
  const trouble = build('all');
  if (trouble !== undefined) console.error(trouble);
  process.exitCode = trouble === undefined ? 0 : 1;
}
