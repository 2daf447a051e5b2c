/** Damages the papers of many people and counts what becomes of it; writes and reads the published table. */
import { seededRandom } from '../../src/testing/index.ts';
import { damage, damageKinds } from './damage.ts';
import { judgedValues, type Outcome } from './judge.ts';
import { sweptPeople } from './people.ts';

/** Counts of one value and one kind of damage. */
export interface DamageRow {
  readonly value: string;
  readonly kind: string;
  cases: number;
  readonly counts: Record<Outcome, number>;
  /** Unnoticed cases by the reason for which nothing can be noticed. */
  readonly natures: Map<string, number>;
}

/** The reason of a case that should have been noticed; a table never holds it. */
export const NOT_BY_NATURE = 'NOT BY NATURE';

/** Every value of every person is damaged once in every way; one person is held at a time. */
export function damageTable(people: number, seed: number): readonly DamageRow[] {
  const rows = judgedValues.flatMap((judged) =>
    damageKinds.map((kind) => ({
      judged,
      kind,
      row: {
        value: judged.name,
        kind,
        cases: 0,
        counts: { refused: 0, warned: 0, right: 0, unnoticed: 0 },
        natures: new Map<string, number>(),
      } satisfies DamageRow,
    })),
  );
  const line = sweptPeople(seed);
  // A stream of its own, so that the people stay the same when a kind of damage is added.
  const random = seededRandom(seed ^ 0x5eed);
  for (let index = 0; index < people; index += 1) {
    const person = line.next().value;
    for (const { judged, kind, row } of rows) {
      const text = judged.of(person);
      const damaged = text && damage(text, kind, random, judged.vietnameseLetters ?? false);
      if (!damaged) continue;
      const outcome = judged.judge(damaged, person);
      row.cases += 1;
      row.counts[outcome] += 1;
      if (outcome !== 'unnoticed') continue;
      const nature = judged.nature(damaged, person) ?? NOT_BY_NATURE;
      row.natures.set(nature, (row.natures.get(nature) ?? 0) + 1);
    }
  }
  return rows.map(({ row }) => row).filter(({ cases }) => cases > 0);
}

const OUTCOMES = ['refused', 'warned', 'right', 'unnoticed'] as const;
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

/** The table in Markdown; shares in percent of the cases. */
export function writeTable(rows: readonly DamageRow[]): string {
  const lines = rows.map(({ value, kind, cases, counts, natures }) => {
    const why = [...natures]
      .sort(([, a], [, b]) => b - a)
      .map(([nature, count]) => `${nature} ${percent(count, cases)}`);
    return `| ${[value, kind, cases, ...OUTCOMES.map((key) => percent(counts[key], cases)), why.join('; ')].join(' | ')} |`;
  });
  return [
    '| value | damage | cases | refused | warned | right | unnoticed | unnoticed, because |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...lines,
  ].join('\n');
}

/** Shares of a published table by value and kind: refused, warned, right, unnoticed. */
export function readTable(markdown: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  for (const line of markdown.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    const shares = cells.slice(4, 8).map(Number);
    if (cells.length === 10 && Number(cells[3]) > 0) table.set(`${cells[1]}, ${cells[2]}`, shares);
  }
  return table;
}

/** The shares of counted rows, in the form of {@link readTable}. */
export const sharesOf = ({ counts, cases }: DamageRow): readonly number[] =>
  OUTCOMES.map((key) => (100 * counts[key]) / cases);
