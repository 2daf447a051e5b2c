/** A Chromium for the tests: on Linux the one that came with npm, elsewhere the Chrome of the machine. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core';

// No sandbox of the browser's own: tests run as root in containers, and the only page is ours. The security of the web
// stays on (the package's own list of flags turns it off): refusing foreign origins is what is tested.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const packageFolder = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));

/** The browser, or the reason why there is none. */
export async function launch(): Promise<Browser | string> {
  if (process.platform === 'linux' && process.arch === 'x64') return launchPacked(await unpacked());
  try {
    return await playwright.launch({ channel: 'chrome', args: ARGS });
  } catch {
    return `no Chrome on this ${process.platform} ${process.arch}`;
  }
}

async function launchPacked(folder: string): Promise<Browser> {
  const options: LaunchOptions = { executablePath: join(folder, 'chromium'), args: ARGS };
  try {
    return await playwright.launch(options);
  } catch {
    // A container that never had a browser lacks the libraries of NSS; the package brings them along.
    const libraries = join(folder, 'al2023', 'lib');
    return playwright.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}

/** The packed browser is unpacked once, beside the other things that are made from packages. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const cache = fileURLToPath(new URL(`../../node_modules/.cache/tiemchung-chromium-${version}`, import.meta.url));
  if (existsSync(cache)) return cache;
  await mkdir(join(cache, '..'), { recursive: true });
  const beside = await mkdtemp(`${cache}-`);
  const { TMPDIR } = process.env;
  try {
    // The package unpacks into the folder for temporary files, and takes whatever lies there for whole.
    process.env.TMPDIR = beside;
    chromium.setGraphicsMode = false;
    await Promise.all([chromium.executablePath(), inflate(join(packageFolder, 'bin', 'al2023.tar.br'))]);
    await rename(beside, cache);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(cache)) throw error;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  return cache;
}
