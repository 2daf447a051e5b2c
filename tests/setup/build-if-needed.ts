/**
 * Builds `dist` unless it was built from exactly these sources, so that `npm start` and `npm test` work after a bare
 * install. Programs need no declarations: `--types` asks for them too, which takes longer.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const withTypes = process.argv.includes('--types');

/** Stands in `dist` itself, and so goes where `dist` goes; `files` of package.json keeps it out of the tarball. */
const stampOf = (what: 'programs' | 'types'): string => `${root}dist/.${what}-built-from`;

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

const stamp = stampOf(withTypes ? 'types' : 'programs');
const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error(`Đang dựng thư viện… (building the library, ${withTypes ? 'up to a minute' : 'a few seconds'})`);
  const trouble = await build(withTypes ? 'all' : 'programs');
  if (trouble !== undefined) {
    console.error(trouble);
    process.exit(1);
  }
  writeFileSync(stampOf('programs'), wanted);
  if (withTypes) writeFileSync(stampOf('types'), wanted);
}
