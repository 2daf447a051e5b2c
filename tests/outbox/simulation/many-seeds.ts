/** `node tests/outbox/simulation/many-seeds.ts FIRST COUNT EVERY`: runs seeds; exit 1 and one line for the first that breaks. */
import { runSeed } from './run-seed.ts';

const [first = 1, count = 10_000, every = 1] = process.argv.slice(2).map(Number);
for (let at = 0; at < count; at++) {
  const seed = first + at * every;
  const { broken } = await runSeed(seed);
  if (!broken) continue;
  console.log(`seed ${seed}: ${broken}; to see it: node tests/outbox/simulation/replay.ts ${seed}`);
  process.exit(1);
}
console.log(`${count} seeds are sound`);
