/** The simulation of the outbox with a million seeds that the short tier does not run. */
import { expect, it } from 'vitest';
import { saidOf } from '../outbox/simulation/processes-of-seeds.ts';

it('1,000,000 seeds: none lost, none twice, in order, acknowledged only by the server', {
  timeout: 7_200_000,
}, async () => {
  expect(await saidOf(10_001, 1_000_000)).toEqual(['500000 seeds are sound', '500000 seeds are sound']);
});
