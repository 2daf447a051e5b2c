/** A Chromium for the tests: on Linux the one that came with npm, elsewhere the Chrome of the machine. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// No sandbox of the browser's own: tests run as root in containers, and the only page is ours. The security of the web
// stays on (the package's own list of flags turns it off): refusing foreign origins is what is tested.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const { version } = createRequire(import.meta.url)('playwright-core/package.json');
const cache = fileURLToPath(new URL(`../../node_modules/.cache/chromium-${version}`, import.meta.url));

/** The browser, or the reason why there is none. */
export async function launch(): Promise<Browser | string> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return playwright.launch({ executablePath: await unpacked(), args: ARGS });
  }
  try {
    return await playwright.launch({ channel: 'chrome', args: ARGS });
  } catch {
    return `no Chrome on this ${process.platform} ${process.arch}`;
  }
}

/** The packed browser is unpacked once, beside the other things that are made from packages. */
async function unpacked(): Promise<string> {
  const program = join(cache, 'chromium');
  if (existsSync(program)) return program;
  await mkdir(join(cache, '..'), { recursive: true });
  const beside = await mkdtemp(`${cache}-`);
  const { TMPDIR } = process.env;
  try {
    // The package unpacks into the folder for temporary files, and takes whatever lies there for whole.
    process.env.TMPDIR = beside;
    chromium.setGraphicsMode = false;
    await chromium.executablePath();
    await rename(beside, cache);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  return program;
}
