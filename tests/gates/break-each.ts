/**
 * `npm run check:gates`: breaks one thing after another on a scratch copy and asks the gate concerned; then turns every
 * expectation of the conformance suites round. Green only when everything is noticed.
 */
import { spawnSync } from 'node:child_process';
import { hasShared } from '../setup/shared.ts';
import { flippedSuites, folderFor } from './flip-expectations.ts';
import { gateNamed, gates } from './gates.ts';
import { mutations } from './mutations.ts';
import { runGate } from './run-gate.ts';
import { scratchCopy } from './scratch-copy.ts';

let missed = 0;
function report(noticed: boolean, text: string): void {
  if (!noticed) missed++;
  console.log(`${noticed ? 'noticed' : 'MISSED '} ${text}`);
}

const copy = scratchCopy();
try {
  // A gate that is red on the untouched copy would notice anything.
  for (const name of new Set(mutations.map(({ gate }) => gate))) {
    const untouched = await runGate(gateNamed(name), copy.folder);
    if (!untouched.ok) report(false, `${name} is red before anything is broken\n${untouched.output.slice(-2000)}`);
  }
  for (const { fault, gate, apply } of mutations) {
    apply(copy);
    const result = await runGate(gateNamed(gate), copy.folder);
    report(!result.ok, `${fault}: ${gate}`);
    copy.restore();
  }
  const proven = new Set(mutations.map(({ gate }) => gate));
  for (const { name } of gates) if (!proven.has(name)) report(false, `no mutation breaks the gate ${name}`);

  for (const { suite, source, flip } of flippedSuites) {
    if (!hasShared(source)) {
      console.log(`skipped expectations of ${suite}: ../shared/${source} is not here`);
      continue;
    }
    const path = flip(folderFor(suite, copy.folder));
    const run = spawnSync(process.execPath, ['tests/conformance/run.ts', suite, path, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const { passed, failed }: { passed: number; failed: number } = JSON.parse(run.stdout);
    report(passed === 0 && failed > 0, `turned expectations of ${suite}: ${failed} cases fail, ${passed} pass`);
  }
} finally {
  copy.dispose();
}
console.log(missed === 0 ? '\nevery fault was noticed' : `\n${missed} faults were missed`);
process.exitCode = missed === 0 ? 0 : 1;
