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

/** A run that ends without its document has judged nothing. */
function countsOf(json: string): { readonly passed: number; readonly failed: number } {
  try {
    return JSON.parse(json);
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const copy = scratchCopy();
try {
  // A gate that is red on the untouched copy would notice anything.
  for (const gate of gates) {
    const untouched = await runGate(gate, copy.folder);
    if (!untouched.ok) report(false, `${gate.name} is red before anything is broken\n${untouched.output.slice(-2000)}`);
    if (!mutations.some((mutation) => mutation.gate === gate.name)) report(false, `nothing breaks ${gate.name}`);
  }
  for (const { fault, gate, says, apply } of mutations) {
    apply(copy);
    const { ok, output } = await runGate(gateNamed(gate), copy.folder);
    const noticed = !ok && says.test(output);
    report(
      noticed,
      `${fault}: ${gate}${ok || noticed ? '' : ` is red, but does not say ${says}\n${output.slice(-2000)}`}`,
    );
    copy.restore();
    // What was built from a broken source is gone, and the gates that look at it come later.
    if (gate === 'build') await runGate(gateNamed(gate), copy.folder);
  }

  for (const { suite, what, source, flip } of flippedSuites) {
    if (!hasShared(source)) {
      console.log(`skipped ${what} of ${suite}: ../shared/${source} is not here`);
      continue;
    }
    const path = flip(folderFor(suite, copy.folder));
    const run = spawnSync(process.execPath, ['tests/conformance/run.ts', suite, path, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const { passed, failed } = countsOf(run.stdout);
    report(
      passed === 0 && failed > 0,
      `${suite}, ${what} turned round: ${failed} cases fail, ${passed} pass${run.stderr}`,
    );
  }
} finally {
  copy.dispose();
}
console.log(missed === 0 ? '\nevery fault was noticed' : `\n${missed} faults were missed`);
process.exitCode = missed === 0 ? 0 : 1;
