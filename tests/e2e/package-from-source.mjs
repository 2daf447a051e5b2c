/**
 * `node --import ./tests/e2e/package-from-source.mjs FILE`: the package name means the sources, so that an example can
 * be run as a program without a build, and never with a stale one.
 */
import { registerHooks } from 'node:module';

const source = new URL('../../src/', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'tiemchung') return next(new URL('index.ts', source).href, context);
    if (!specifier.startsWith('tiemchung/')) return next(specifier, context);
    return next(new URL(`${specifier.slice('tiemchung/'.length)}/index.ts`, source).href, context);
  },
});
