/** `node tests/outbox/simulation/replay.ts SEED`: what happened in a run, step by step, and how it ended. */
import { runSeed } from './run-seed.ts';

const { broken, steps, trace } = await runSeed(Number(process.argv[2] ?? 1));
console.log(trace.join('\n'));
console.log(`${steps} steps: ${broken ?? 'all delivered'}`);
