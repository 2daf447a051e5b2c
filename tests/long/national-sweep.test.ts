/** The national sweep in full: a million people as they are, and a million with one character damaged. */
import { describe, expect, it } from 'vitest';
import { damageTable, NOT_BY_NATURE } from '../sweep/damage-table.ts';
import { SWEEP_SEED } from '../sweep/report.ts';
import { sweep } from '../sweep/sweep.ts';

const PEOPLE = 1_000_000;
// Another population than the published one, so that the figures do not hang on a seed.
const OTHER_SEED = SWEEP_SEED + 1;
// Holding the people would take some 2 GB; a stream needs what the tables and the collector take.
const MEMORY = 300 * 2 ** 20;
const TIMEOUT = 3_600_000;

describe('a million people', () => {
  it(
    'pass through parse, format and compare without a false finding, in constant memory',
    () => {
      const before = process.memoryUsage().heapUsed;
      const { people, falseFindings } = sweep(PEOPLE, OTHER_SEED);
      expect(people).toBe(PEOPLE);
      expect(Object.fromEntries(falseFindings)).toEqual({});
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(MEMORY);
    },
    TIMEOUT,
  );

  it(
    'with one character damaged are unnoticed only by nature',
    () => {
      const rows = damageTable(PEOPLE, OTHER_SEED);
      expect(rows.filter(({ natures }) => natures.has(NOT_BY_NATURE))).toEqual([]);
      expect(rows.filter(({ cases }) => cases > PEOPLE)).toEqual([]);
    },
    TIMEOUT,
  );
});
