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
export async function build(what: 'programs' | 'all'): Promise<string | undefined> {
  rmSync(`${root}dist`, { recursive: true, force: true });
  const env = { ...process.env, TIEMCHUNG_BUILD: what };
  const done = spawnSync('tsup', { cwd: root, encoding: 'utf8', env, shell: process.platform === 'win32' });
  if (done.status !== 0) return `${done.stdout}${done.stderr}${done.error ?? ''}`;
  if (what === 'all') declareForCommonJs();
  return packFaults();
}

/** The declarations of both formats are the same; only the names of the files that they point to differ. */
function declareForCommonJs(): void {
  for (const file of globSync('dist/**/*.d.ts', { cwd: root })) {
    const text = readFileSync(root + file, 'utf8').replace(/(from '\.{1,2}\/[^']+)\.js'/g, "$1.cjs'");
    writeFileSync(`${root}${file.replace(/\.d\.ts$/, '.d.cts')}`, text);
  }
}

/** A shipped pack with a fault is not shipped: one line for each fault. */
async function packFaults(): Promise<string | undefined> {
  // Asked of what was just built: the sources cannot be loaded before they are known to build.
  const { authoringCodes, checkPack } = await import(
    new URL('../../dist/schedule/authoring/index.js', import.meta.url).href
  );
  const { render } = await import(new URL('../../dist/messages/index.js', import.meta.url).href);
  const lines: string[] = [];
  for (const file of globSync('src/schedule/packs/*.json', { cwd: root })) {
    for (const finding of checkPack(JSON.parse(readFileSync(root + file, 'utf8'))).findings) {
      lines.push(`${file} ${finding.path.join('.')}: ${finding.code}: ${render(finding, [authoringCodes], 'en')}`);
    }
  }
  return lines.length > 0 ? lines.join('\n') : undefined;
}

if (import.meta.main) {
  const trouble = await build('all');
  if (trouble !== undefined) console.error(trouble);
  process.exitCode = trouble === undefined ? 0 : 1;
}
