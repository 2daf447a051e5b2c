import { describe, expect, it } from 'vitest';
import { withoutFencing, withoutQuery } from './mutations.ts';
import { saidOf } from './processes-of-seeds.ts';
import { type Mutation, type Run, runSeed } from './run-seed.ts';

/** The first broken run of a queue that lacks something; undefined when none of the seeds shows it. */
async function firstBroken(mutation: Mutation, count: number): Promise<Run | undefined> {
  for (let seed = 1; seed <= count; seed++) {
    const run = await runSeed(seed, mutation);
    if (run.broken) return run;
  }
  return undefined;
}

describe('the simulation', () => {
  it('10,000 seeds: none lost, none twice, in order, acknowledged only by the server', {
    timeout: 120_000,
  }, async () => {
    expect(await saidOf(1, 10_000)).toEqual(['5000 seeds are sound', '5000 seeds are sound']);
  });

  it('is the same run for the same seed', async () => {
    for (const seed of [1, 2, 3, 20210914]) expect(await runSeed(seed)).toEqual(await runSeed(seed));
    expect((await runSeed(1)).trace).not.toEqual((await runSeed(2)).trace);
  });

  it('meets crashes, a clock that is set, two workers, and outcomes that come too late', async () => {
    const traces = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => (await runSeed(at + 1)).trace.join('\n')),
    );
    for (const sight of [
      'is killed',
      'the clock is set',
      '4 lease',
      ' reconciled',
      ' rejected',
      ' unknown',
      'fixes record',
    ]) {
      expect(traces.some((trace) => trace.includes(sight))).toBe(true);
    }
  });

  it.each([
    ['the fencing token', withoutFencing],
    ['the query before retry', withoutQuery],
  ])('finds within 1,000 seeds that %s is gone', async (_, mutation) => {
    const run = await firstBroken(mutation, 1000);
    expect(run?.broken).toMatch(/twice|before/);
    // What was found can be found again, to be looked at.
    expect(await runSeed(run?.seed ?? 0, mutation)).toEqual(run);
    expect((await runSeed(run?.seed ?? 0)).broken).toBeUndefined();
  });
});
