/** Builds `dist` unless it was built from exactly these sources, so that `npm start` and `npm test` work after a bare install. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = `${root}dist/.built-from`;

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
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Đang dựng thư viện… (building the library, about half a minute)');
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) {
    console.error(build.stdout + build.stderr);
    process.exit(1);
  }
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(stamp, wanted);
}
