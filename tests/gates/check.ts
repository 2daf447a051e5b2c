/** `npm run check [-- --only NAME]`: every static gate, a line each; what a failing one printed stands below. */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Gate, gateNamed, gates } from './gates.ts';
import { type GateResult, runGate } from './run-gate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = values.only?.map(gateNamed) ?? gates;
const results: GateResult[] = [];

async function run(gate: Gate): Promise<void> {
  const result = await runGate(gate, root);
  results.push(result);
  console.log(
    `${result.ok ? 'ok    ' : 'FAILED'} ${gate.name.padEnd(20)} ${result.seconds.toFixed(1).padStart(5)} s  ${gate.holds}`,
  );
}

/** Two at a time: the usual machine of a small team has two cores. */
async function runAll(queue: readonly Gate[]): Promise<void> {
  const waiting = [...queue];
  const lane = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) await run(gate);
  };
  await Promise.all([lane(), lane()]);
}

await runAll(chosen.filter((gate) => !gate.afterBuild));
await runAll(chosen.filter((gate) => gate.afterBuild));

const failed = results.filter((result) => !result.ok);
for (const { gate, output } of failed) console.log(`\n--- ${gate.name} ---\n${output.trimEnd().slice(-8000)}`);
console.log(`\n${results.length - failed.length} of ${results.length} gates are green`);
process.exitCode = failed.length > 0 ? 1 : 0;
