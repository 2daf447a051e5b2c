/**
 * Two builds of the same entries. Entries of one format share chunks, so that an error class, a guard and a table exist
 * once however many entries a program imports.
 */
import { defineConfig, type Options } from 'tsup';
import manifest from './package.json' with { type: 'json' };

/** The entries are what `exports` of package.json names: `./values` is built from `src/values/index.ts`. */
const entries = Object.fromEntries(
  Object.entries(manifest.exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([path]) => (path === '.' ? 'index' : `${path.slice(2)}/index`))
    .map((name) => [name, `src/${name}.ts`]),
);

/** `npm start` needs programs only; declarations take most of the time of a build. They serve both formats: `build.ts`. */
const withTypes = process.env.TIEMCHUNG_BUILD !== 'programs';

const shared: Options = {
  target: 'es2023',
  platform: 'neutral',
  splitting: true,
  removeNodeProtocol: false,
  treeshake: false,
  sourcemap: false,
  clean: false,
  external: [/^node:/, 'msw', 'zod'],
  esbuildOptions(options) {
    options.charset = 'utf8';
  },
};

export default defineConfig([
  {
    ...shared,
    entry: { ...entries, 'cli/main': 'src/cli/main.ts' },
    format: 'esm',
    dts: withTypes ? { entry: entries } : false,
  },
  {
    ...shared,
    entry: entries,
    format: 'cjs',
    // A CommonJS test runner cannot load packages that are published as modules only: those are built in.
    noExternal: ['ky', /^hucre/, 'parse5', /^entities/],
    esbuildOptions(options) {
      options.charset = 'utf8';
      // CommonJS knows its own file by another name; a thread is told it to load the same one.
      options.define = { ...options.define, 'import.meta.url': '__filename' };
    },
  },
]);
