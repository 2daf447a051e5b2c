/**
 * The ceilings of `.size-limit.json`, that every entry of the package has one for all that it exports, that a validator
 * brings no zod along, and the size of the tarball.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };

interface Ceiling {
  readonly path: string;
  readonly import?: string;
}

const ceilings: Ceiling[] = JSON.parse(readFileSync('.size-limit.json', 'utf8'));
const whole = new Set(ceilings.filter((each) => each.import === '*').map((each) => each.path));

for (const [entry, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string' || whole.has(target.import.default.slice(2))) continue;
  console.error(`${entry} has no ceiling in .size-limit.json`);
  process.exitCode = 1;
}

// What the bundler remarks on the way is of no use to a reader: the figures are.
const { stdout, status } = spawnSync('size-limit', ['--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
interface Size {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
  readonly passed: boolean;
}
const sizes: readonly Size[] | { readonly error: string } = JSON.parse(stdout);
if ('error' in sizes) console.error(sizes.error);
else
  for (const { name, size, sizeLimit, passed } of sizes) {
    console.log(`${passed ? 'ok  ' : 'OVER'} ${name}: ${size} of ${sizeLimit} bytes`);
  }
if (status !== 0) process.exitCode = 1;

// The ceilings leave zod out of the weight, since the host has it; so whether it is asked for is a question of its own.
const { outputFiles } = buildSync({
  stdin: { contents: "export { parseCccd } from './dist/index.js';", resolveDir: '.' },
  bundle: true,
  minify: true,
  format: 'esm',
  external: ['zod'],
  write: false,
  logLevel: 'silent',
});
if (outputFiles[0]?.text.includes('"zod"')) {
  console.error('parseCccd alone asks for zod');
  process.exitCode = 1;
}

const TARBALL = 1_600_000;
const packing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
  shell: process.platform === 'win32',
});
// A list in npm 11, keyed by the package's name in later ones.
const [packed]: { size: number }[] = Object.values(JSON.parse(packing));
const tarball = packed?.size ?? Number.POSITIVE_INFINITY;
console.log(`${tarball <= TARBALL ? 'ok  ' : 'OVER'} tarball: ${tarball} of ${TARBALL} bytes`);
if (tarball > TARBALL) process.exitCode = 1;
