/** The ceilings of `.size-limit.json`, and that every entry of the package has one for all that it exports. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
