import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Cell, cellText, readTable, type Table, type TablesCode, tablesCodes } from '../../src/tables/index.ts';
import type { Parsed } from '../../src/values/index.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('tablesCodes', () => {
  it.each(Object.entries(tablesCodes))('%s says the same in both languages', (_, entry) => {
    expect(placeholders(entry.vi)).toEqual(placeholders(entry.en));
    expect(entry.vi).toMatch(/[à-ỹ].*\.$/su);
    expect(entry.en).toMatch(/\.$/);
  });
});

describe('types', () => {
  it('readTable gives a table or findings', () => {
    expectTypeOf(readTable).returns.resolves.toEqualTypeOf<Parsed<Table, TablesCode>>();
  });

  it('a cell is told by its kind', () => {
    expectTypeOf<Cell['kind']>().toEqualTypeOf<'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error'>();
    expect(cellText({ kind: 'error', text: '#N/A' })).toBe('#N/A');
  });

  it('refuses what is not bytes', async () => {
    // A caller without types may pass anything.
    await expect(readTable('a,b' as unknown as Uint8Array)).rejects.toThrow(
      '"source" expected a Uint8Array, got string',
    );
  });
});
