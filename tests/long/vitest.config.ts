/** The long tier: full volumes, other versions of Node, the registry. `npm run test:long`. */
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

export default defineConfig({
  ...base,
  // Not merged: the lists of the short tier would be added to these.
  test: {
    ...base.test,
    include: ['tests/long/**/*.test.ts'],
    exclude: [],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    fileParallelism: false,
  },
});
