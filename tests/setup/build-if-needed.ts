/**
 * Builds `dist` unless it was built from exactly these sources, so that `npm start` and `npm test` work after a bare
 * install. Programs need no declarations: `--types` asks for them too, which takes longer.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const withTypes = process.argv.includes('--types');
const cache = `${root}node_modules/.cache/tiemchung`;
const stamp = `${cache}/${withTypes ? 'types' : 'programs'}-built-from`;
const product = `${root}dist/index.${withTypes ? 'd.cts' : 'js'}`;

function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = globSync('src/**/*.{ts,json}', { cwd: root }).sort();
  for (const file of [...sources, 'package.json', 'tsconfig.json', 'tsup.config.ts']) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(root + file))
      .update('\0');
  }
  return hash.digest('hex');
}

const wanted = fingerprint();
if (!existsSync(product) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error(`Đang dựng thư viện… (building the library, ${withTypes ? 'up to a minute' : 'a few seconds'})`);
  const trouble = build(withTypes ? 'all' : 'programs');
  if (trouble !== undefined) {
    console.error(trouble);
    process.exit(1);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}
