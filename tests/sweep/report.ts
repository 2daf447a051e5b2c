/** Prints the sweep and the table of `docs/identifiers-caught.md`: `node tests/sweep/report.ts 1000000`. */
import { damageTable, writeTable } from './damage-table.ts';
import { sweep } from './sweep.ts';

/** Seed of the published figures. */
export const SWEEP_SEED = 20210914;

/** The figures as Markdown. */
export function report(people: number, seed = SWEEP_SEED): string {
  const { checks, falseFindings, deserved } = sweep(people, seed);
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([code, count]) => `- ${code}: ${count}`).join('\n') || '- none';
  return [
    `People: ${people}, seed ${seed}. Readings and comparisons: ${checks}.`,
    `False findings:\n\n${list(falseFindings)}`,
    `Notices that the right value deserves:\n\n${list(deserved)}`,
    writeTable(damageTable(people, seed)),
  ].join('\n\n');
}

if (import.meta.main) console.log(report(Number(process.argv[2] ?? 5_000)));
