import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vaccines } from '../../src/catalogue/index.ts';
import { vietnamCovid19 } from '../../src/schedule/vietnam/index.ts';

const folder = fileURLToPath(new URL('../../src/schedule/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

// Examples in comments may name what they like.
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('the engine', () => {
  it.each(files)('%s knows no vaccine, no act, no country and no clock', (file) => {
    const text = withoutComments(readFileSync(folder + file, 'utf8'));
    for (const vaccine of vaccines) {
      for (const name of [vaccine.code, vaccine.name, vaccine.tradeName]) expect(text).not.toMatch(word(name));
    }
    for (const act of Object.values(vietnamCovid19.acts)) expect(text).not.toContain(act.number);
    expect(text).not.toMatch(/QĐ|BYT|COVID|Vi[eệ]t ?[Nn]am|mRNA|zod/);
    expect(text).not.toMatch(/\bDate\b(?!\w)\s*[.(]|new Date/);
  });
});

function word(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
}
