/**
 * Two builds of the same entries. Entries of one format share chunks, so that an error class, a guard and a table exist
 * once however many entries a program imports.
 */
import { defineConfig, type Options } from 'tsup';

const entries = {
  index: 'src/index.ts',
  ...Object.fromEntries(
    [
      ...['values', 'identity', 'geography', 'catalogue', 'messages', 'model', 'tables', 'roster'],
      ...['schedule', 'schedule/vietnam', 'platform', 'testing', 'testing/msw', 'testing/server'],
    ].map((entry) => [`${entry}/index`, `src/${entry}/index.ts`]),
  ),
};

/** `npm start` needs programs only; declarations take most of the time of a build. */
const dts = process.env.TIEMCHUNG_BUILD === 'programs' ? false : { entry: entries };

const shared: Options = {
  target: 'es2023',
  platform: 'neutral',
  splitting: true,
  treeshake: false,
  sourcemap: false,
  clean: false,
  external: [/^node:/, 'msw', 'zod'],
};

export default defineConfig([
  { ...shared, entry: { ...entries, 'cli/main': 'src/cli/main.ts' }, format: 'esm', dts },
  {
    ...shared,
    entry: entries,
    format: 'cjs',
    dts,
    // A CommonJS test runner cannot load packages that are published as modules only: those are built in.
    noExternal: ['ky', /^hucre/],
  },
]);
