import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PackRule, PackWait, RulePack } from '../../../src/schedule/index.ts';
import { vietnamCovid19 } from '../../../src/schedule/vietnam/index.ts';
import { groupDifferences } from './compare.ts';

const SEED = 20_210_914;

/** A schedule that nobody enacted: ages in days, months as intervals, windows, limits on numbers, odd anchors. */
function inventedPack(): RulePack {
  const pack = structuredClone(vietnamCovid19);
  const rules: PackRule[] = [...pack.rules];
  const waits: PackWait[] = [...pack.waits];
  const b1 = rules.find((rule) => rule.id === 'b1-3309');
  const wait = waits.find((row) => row.period !== undefined);
  if (!b1 || !wait) throw new Error('the pack has changed');
  rules.push(
    { ...b1, id: 'old-b1', ages: { from: 'P20000D' }, precedence: 3, anchor: 'P1', minimum: 'P2M10D' },
    {
      ...b1,
      id: 'late-pregnancy-b1',
      when: { condition: 'pregnantWeeks', above: 20 },
      precedence: 2,
      anchor: 'last-dose',
    },
    { ...b1, id: 'after-additional', anchor: 'ADD', precedence: 4, recommended: { from: 'P5M', to: 'P1Y' } },
    {
      ...b1,
      id: 'not-old-b2',
      dose: 'B2',
      when: { not: { age: { from: 'P30Y' } } },
      anchor: 'last-dose',
      minimum: 'P1M',
    },
  );
  waits.push({ ...wait, id: 'half', ages: { from: 'P21Y6M' }, period: 'P1M17D', from: '2021-01-01', afterDose: 'P2' });
  return {
    ...pack,
    rules,
    waits,
    programmes: pack.programmes.map((programme) => ({ ...programme, opens: '2022-09-01' })),
    exclusions: pack.exclusions.map((exclusion) =>
      exclusion.productOf === undefined ? exclusion : { ...exclusion, when: { condition: 'mixingConsent' } },
    ),
    series: pack.series.map((series) => ({
      ...series,
      targets: series.targets.map((target) => ({
        ...target,
        accept: target.accept.map((accept, way) =>
          accept.minimum === undefined ? accept : { ...accept, minimum: way === 0 ? 'P1M' : 'P30D', window: 'P7M' },
        ),
      })),
    })),
  };
}

describe('the columns', () => {
  it('answer for 20,000 people as the objects do, in every field that both give', () => {
    expect(groupDifferences(SEED, 200, 100)).toEqual([]);
  });

  it('answer alike from a pack of other shapes', () => {
    expect(groupDifferences(SEED + 1, 40, 100, inventedPack())).toEqual([]);
  });
});

describe('the sources of the columns', () => {
  const folder = fileURLToPath(new URL('../../../src/schedule/columns/', import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

  it.each(files)('%s needs no Node, and knows no vaccine and no country', (file) => {
    const text = readFileSync(folder + file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(text).not.toMatch(/'node:|\bprocess\.|\bBuffer\b|import\.meta/);
    expect(text).not.toMatch(/QĐ|\bBYT\b|Vi[eệ]t ?[Nn]am|'(?:AZ|PFZ|MOD|VERO|JAN|ABD)'|vietnam/);
  });
});
