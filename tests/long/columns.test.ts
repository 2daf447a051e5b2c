/** The columns in full: a million people against the object engine, and against a database. */
import { describe, expect, it } from 'vitest';
import { differences } from '../schedule/columns/compare.ts';
import { compareWithSql } from '../schedule/columns/compare-with-sql.ts';
import { randomGroups } from '../schedule/columns/random-people.ts';
import { hasShared, sharedPath } from '../setup/shared.ts';

const GROUPS = 5000;
const GROUP = 200;
const SEED = 1_000_000;
const RULES = 'reference/data/dose-rules.csv';

describe('a million people in columns', () => {
  it('have the answers of the object engine', () => {
    let people = 0;
    for (const { people: group, ...options } of randomGroups(SEED, GROUPS, GROUP)) {
      expect(differences(group, options)).toEqual([]);
      people += group.length;
    }
    expect(people).toBe(1_000_000);
  });

  it.skipIf(!hasShared(RULES))('have the basic course that a database decides', async () => {
    const compared = await compareWithSql(SEED, GROUPS, GROUP, sharedPath(RULES));
    expect(compared).toMatchObject({ people: 1_000_000, differences: [] });
  });
});
