/** Every example that the project shows runs, and says the truth about its results. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Example, examplesOfDocuments, examplesOfSource, moduleOf } from './extract-examples.ts';

const folder = fileURLToPath(new URL('./.generated/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

function runAll(examples: readonly Example[], prefix: string): void {
  it.each(examples.map((example, index) => [example.where, example, index] as const))(
    '%s',
    async (_where, example, index) => {
      const { text, checks } = moduleOf(example);
      const file = `${folder}${prefix}-${index}.ts`;
      writeFileSync(file, text);
      // An example that claims nothing in the comments of the source proves nothing.
      if (prefix === 'source') expect(checks).toBeGreaterThan(0);
      const module: { default: () => Promise<void> } = await import(file);
      await module.default();
    },
  );
}

describe('comments of src', () => runAll(examplesOfSource(), 'source'));
describe('documents', () => runAll(examplesOfDocuments(), 'document'));

describe('moduleOf', () => {
  it('makes a check of every claim', () => {
    expect(
      moduleOf({ where: 'x', code: "import a from 'a';\nconst b = a;\nb; // => 1\nb(\n  2,\n); // => [3]" }),
    ).toEqual({
      checks: 2,
      text: expect.stringContaining('expect(b(\n  2,\n)).toEqual([3]);'),
    });
  });

  it('refuses a claim that it cannot check', () => {
    expect(() => moduleOf({ where: 'x:1', code: 'const b = 1; // => 1' })).toThrow('x:1');
    expect(() => moduleOf({ where: 'x:1', code: 'for (const b of [1]) {\n  b; // => 1\n}' })).toThrow('x:1');
  });
});
