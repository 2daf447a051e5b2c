/** The same scenarios against the sandbox in this process, over HTTP, behind msw and from a page in Chromium. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { setupServer } from 'msw/node';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { platformRelay } from '../../examples/browser-proxy.ts';
import { createSandbox } from '../../src/testing/index.ts';
import { sandboxHandlers } from '../../src/testing/msw/index.ts';
import { type RunningSandbox, startSandbox } from '../../src/testing/server/index.ts';
import { launch } from './chromium.ts';
import type { PageWay } from './page.ts';
import { scenarios } from './platform-scenarios.ts';
import { worldAt } from './world.ts';

const all = Object.entries(scenarios);

describe('in this process', () => {
  const sandbox = createSandbox();
  it.each(all)('%s', async (_, scenario) => {
    await scenario(await worldAt({ baseUrl: 'http://sandbox.test', fetch: sandbox.fetch }));
  });
});

describe('over HTTP', () => {
  let running: RunningSandbox;
  beforeAll(async () => {
    running = await startSandbox();
  });
  afterAll(() => running.close());
  it.each(all)('%s', async (_, scenario) => scenario(await worldAt({ baseUrl: running.url })));
});

describe('behind msw', () => {
  const baseUrl = 'https://bus.example.test';
  const server = setupServer(...sandboxHandlers(createSandbox(), baseUrl));
  beforeAll(() => server.listen());
  afterAll(() => server.close());
  it.each(all)('%s', async (_, scenario) => scenario(await worldAt({ baseUrl })));
});

// One browser for the file; what it is decides whether the tests of a page can run.
const browser = await launch();
afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
});

const inBrowser = describe.skipIf(typeof browser === 'string');
const named = typeof browser === 'string' ? browser : 'Chromium';

inBrowser(`from a page (${named})`, () => {
  let page: Page;
  const closing: (() => Promise<void>)[] = [];
  let platform = '';
  beforeAll(async () => {
    if (typeof browser === 'string') return;
    const running = await startSandbox();
    closing.push(() => running.close());
    platform = running.url;
    const host = await startHost(platform, await bundled());
    closing.push(host.close);
    page = await browser.newPage();
    await page.goto(host.url);
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  describe.each<[string, PageWay]>([
    ['through the relay of the host', 'relay'],
    ['with the sandbox in the page', 'in-page'],
    ['with the sandbox behind msw', 'msw'],
  ])('%s', (_, way) => {
    it.each(all)('%s', async (name) => {
      await page.evaluate(
        ([one, scenario]) => {
          // The page defines it: page.ts.
          const { runScenario } = globalThis as unknown as { runScenario(way: string, name: string): Promise<void> };
          return runScenario(one, scenario);
        },
        [way, name] as const,
      );
    });
  });

  it('is refused by the browser without a relay: there are no CORS headers', async () => {
    const ask = (url: string) =>
      fetch(url).then(
        ({ status }) => status,
        (error: Error) => error.name,
      );
    expect(await page.evaluate(ask, `${platform}/api/province/public/all`)).toBe('TypeError');
    expect(await page.evaluate(ask, '/platform/api/province/public/all')).toBe(200);
  });
});

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** The server of a host: its page, its script, and the relay to the platform. */
async function startHost(platform: string, script: string) {
  const relay = platformRelay(platform);
  const worker = await readFile(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');
  const server = createServer(async (incoming, outgoing) => {
    if (await relay(incoming, outgoing)) return;
    const scripts: Readonly<Record<string, string>> = { '/page.js': script, '/mockServiceWorker.js': worker };
    const wanted = scripts[incoming.url ?? '/'];
    outgoing.setHeader('content-type', wanted ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    outgoing.end(wanted ?? '<!doctype html><title>x</title><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
