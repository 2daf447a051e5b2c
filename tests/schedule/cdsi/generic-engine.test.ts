import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasShared, readShared, sharedPath } from '../../setup/shared.ts';

const folder = fileURLToPath(new URL('../../../src/schedule/cdsi/', import.meta.url));
const DATA = 'testdata/cdsi';

// Examples in comments may name what they like.
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const sources = readdirSync(folder).map((file): [string, string] => [
  file,
  withoutComments(readFileSync(folder + file, 'utf8')),
]);

/** Every name of the published data: antigens, series, vaccines, trade names. */
function namesOfData(): string[] {
  if (!hasShared(DATA)) return [];
  const files = readdirSync(sharedPath(DATA)).filter((name) => name.endsWith('.xml'));
  const element = /<(?:seriesName|targetDisease|antigen|vaccineType|tradeName|shortDescription)>([^<]{3,})</g;
  const names = files.flatMap((name) => [...readShared(`${DATA}/${name}`).matchAll(element)].map((match) => match[1]));
  return [...new Set(names.filter((name) => name !== undefined))];
}

describe('the CDSi engine', () => {
  const names = namesOfData();

  it.each(sources)('%s knows no antigen, series or vaccine, and no clock', (_file, text) => {
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/COVID|Hep ?[AB]|HPV|MMR|Pfizer|Moderna|Novavax/i);
    // A CVX or observation code would be a text of digits.
    expect(text).not.toMatch(/(['"`])\d+\1/);
    expect(text).not.toMatch(/\bDate\b(?!\w)\s*[.(]|new Date/);
  });
});
