/** The national sweep in small: 5,000 people; `npm run test:long` has the million. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/testing/index.ts';
import { damage, damageKinds } from './damage.ts';
import { type DamageRow, damageTable, NOT_BY_NATURE, readTable, sharesOf, writeTable } from './damage-table.ts';
import { sweptPeople } from './people.ts';
import { report, SWEEP_SEED } from './report.ts';
import { sweep } from './sweep.ts';

const PEOPLE = 5_000;
const ENOUGH_CASES = 300;
const POINTS = 3;

const published = readFileSync(new URL('../../docs/identifiers-caught.md', import.meta.url), 'utf8');

describe('people without a fault', () => {
  it('pass through parse, format and compare without a false finding', () => {
    const result = sweep(PEOPLE, SWEEP_SEED);
    expect(Object.fromEntries(result.falseFindings)).toEqual({});
    expect(result.checks).toBeGreaterThan(PEOPLE * 40);
    expect([...result.deserved.keys()].sort()).toEqual([
      'DOB_PLACEHOLDER_POSSIBLE',
      'NAME_NO_DIACRITICS',
      'NAME_SINGLE_WORD',
    ]);
  });

  it('are the same for the same seed, and others for another', () => {
    const first = (seed: number) => sweptPeople(seed).next().value;
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });
});

describe('one damaged character', () => {
  let rows: readonly DamageRow[] = [];
  beforeAll(() => {
    rows = damageTable(PEOPLE, SWEEP_SEED);
  });

  it('is unnoticed only where a rule that does not use the parsers says why', () => {
    expect(rows.filter(({ natures }) => natures.has(NOT_BY_NATURE))).toEqual([]);
  });

  it('has the published shares', () => {
    const shares = readTable(published);
    expect([...shares.keys()]).toEqual(rows.map(({ value, kind }) => `${value}, ${kind}`));
    for (const row of rows.filter(({ cases }) => cases > ENOUGH_CASES)) {
      const name = `${row.value}, ${row.kind}`;
      for (const [at, share] of sharesOf(row).entries()) {
        expect(Math.abs(share - (shares.get(name)?.[at] ?? Number.NaN)), name).toBeLessThanOrEqual(POINTS);
      }
    }
  });

  it.each(damageKinds)('always changes the text: %s', (kind) => {
    const random = seededRandom(5);
    for (const text of ['001090900456', 'B9000000', 'AB1C']) {
      expect(damage(text, kind, random, false)).not.toBe(text);
    }
  });

  it('has no place in a text without such a character', () => {
    expect(damage('An', 'digit replaced', seededRandom(1), true)).toBeUndefined();
    expect(damage('234', 'look-alike letter for digit', seededRandom(1), true)).toBeUndefined();
    expect(damage('222', 'neighbours swapped', seededRandom(1), true)).toBeUndefined();
  });
});

describe('the published page', () => {
  it('is written by the report, with the seed and the count', () => {
    expect(report(20)).toContain(`People: 20, seed ${SWEEP_SEED}.`);
    expect(report(20)).toContain(writeTable(damageTable(20, SWEEP_SEED)));
    expect(published).toContain(`seed ${SWEEP_SEED}`);
    expect(published).toMatch(/node tests\/sweep\/report\.ts \d+/);
  });
});
