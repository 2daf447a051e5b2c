/** What a host bundles for the browser must not ask for Node, or its build fails before anything runs. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

async function bundle(program: string) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('../../', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  return { text: outputFiles[0]?.text ?? '', node: imports.filter((path) => path.startsWith('node:')) };
}

describe('bundled for a browser', () => {
  it.each([
    ['tiemchung/testing', "import { createSandbox } from 'tiemchung/testing'; createSandbox();"],
    [
      'tiemchung/testing/msw',
      "import { setupWorker } from 'msw/browser'; import { createSandbox } from 'tiemchung/testing';" +
        "import { sandboxHandlers } from 'tiemchung/testing/msw'; setupWorker(...sandboxHandlers(createSandbox(), 'https://bus.example'));",
    ],
    [
      'the clients',
      "import { createGatewayClient } from 'tiemchung/platform'; import { createPortalClient } from 'tiemchung/platform/portal';" +
        "console.log(createGatewayClient, createPortalClient({ baseUrl: 'https://proxy.example' }));",
    ],
  ])('%s asks for nothing of Node', async (_, program) => {
    const { node, text } = await bundle(program);
    expect(node).toEqual([]);
    expect(text).not.toMatch(/\b(?:from|import)\s*\(?["']node:/);
  });
});
