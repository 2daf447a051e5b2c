import { describe, expect, it } from 'vitest';
import { hasShared, sharedPath } from '../../setup/shared.ts';
import { compareWithSql } from './compare-with-sql.ts';

const RULES = 'reference/data/dose-rules.csv';

describe.skipIf(!hasShared(RULES))('a database with the tables of the reference', () => {
  it('decides the basic course of 20,000 people as the columns do', async () => {
    const compared = await compareWithSql(20_210_914, 200, 100, sharedPath(RULES));
    expect(compared.differences).toEqual([]);
    expect(compared.people).toBe(20_000);
    // That there was something to decide.
    for (const some of [compared.complete, compared.withNextDay]) expect(some).toBeGreaterThan(2000);
    expect(compared.restarted).toBeLessThan(1000);
  });
});
