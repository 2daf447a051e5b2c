import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    // Examples and documents import the package by its own name; in the tests that is the source.
    alias: [
      { find: /^tiemchung$/, replacement: src('index.ts') },
      { find: /^tiemchung\/(.+)$/, replacement: `${src('')}$1/index.ts` },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/long/**'],
    // No judgement of speed: a slow machine that has other work is to finish all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one processor is left free, which on two doubles the time.
    maxWorkers: '100%',
    reporters: ['default', './tests/setup/summary-reporter.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.generated.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 90 },
    },
  },
});
