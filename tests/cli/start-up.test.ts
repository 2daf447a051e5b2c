/** Help must answer at once: what every call loads is a handful of small files, and no package. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { processIo } from '../../src/cli/io.ts';

const STATIC_IMPORT = /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm;

function loadedBy(file: URL, seen = new Map<string, readonly string[]>()): ReadonlyMap<string, readonly string[]> {
  if (seen.has(file.href)) return seen;
  const specifiers = [...readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)].map((match) => match[1] ?? '');
  seen.set(
    file.href,
    specifiers.filter((specifier) => !specifier.startsWith('.')),
  );
  for (const specifier of specifiers.filter((each) => each.startsWith('.'))) loadedBy(new URL(specifier, file), seen);
  return seen;
}

describe('the start of the command', () => {
  it('loads the dispatcher and the help texts only', () => {
    const main = new URL('../../src/cli/main.ts', import.meta.url);
    const loaded = loadedBy(main);
    const names = [...loaded.keys()].map((href) => basename(fileURLToPath(href)));
    expect(names.sort()).toEqual([
      'commands.ts',
      'exit-code.ts',
      'help.ts',
      'io.ts',
      'main.ts',
      'portal-commands.ts',
      'run.ts',
      'shared-options.ts',
    ]);
    expect([...loaded.values()].flat()).toEqual([]);
    expect(existsSync(main)).toBe(true);
  });
});

describe('processIo', () => {
  it('has no colours and a width of its own where the output is no terminal', () => {
    const io = processIo();
    expect(io.signal.aborted).toBe(false);
    if (!process.stdout.isTTY) {
      expect(io.stdout).toMatchObject({ isTerminal: false, hasColours: false, columns: 100 });
    }
  });
});
