/** Ends a test run with one plain line that people and machines read alike. */
import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed, N skipped`; a file that failed outside its tests counts as one failure. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      const failedBefore = counts.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state]++;
      }
      if (module.state() === 'failed' && counts.failed === failedBefore) counts.failed++;
    }
    // After the coverage table, which is printed when the run has ended.
    process.once('exit', () => {
      process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}
