/** The long tier: full volumes, other versions of Node, the registry. `npm run test:long`. */
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['tests/long/**/*.test.ts'],
      exclude: [],
      testTimeout: 900_000,
      hookTimeout: 900_000,
      fileParallelism: false,
    },
  }),
);
