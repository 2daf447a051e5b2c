/** Figures of the `roster` suite: records found, fields exact, precision and recall of errors and warnings. */
import type { RosterRow } from '../../src/roster/index.ts';
import type { Note } from './outcome.ts';

/** What a key says of one record. */
export interface KeyedRecord {
  readonly record: number;
  readonly kind: string;
  readonly expected?: Readonly<Record<string, unknown>>;
  readonly problems?: readonly { readonly code: string; readonly field: string; readonly severity: string }[];
}

const scored = ({ severity }: { readonly severity: string }): boolean => severity === 'error' || severity === 'warning';

/** Errors and warnings of a key, as `field:code`. */
export const expectedProblems = ({ problems = [] }: KeyedRecord): string[] =>
  problems.filter(scored).map(({ field, code }) => `${field}:${code}`);

/** Errors and warnings of a row, as `field:code`. */
export const foundProblems = (row: RosterRow): string[] =>
  row.findings.filter(scored).map(({ path, code }) => `${path.join('.')}:${code}`);

/** Counts over one file or over all. */
export class Tally {
  cases = 0;
  #found = 0;
  #extra = 0;
  #fields = 0;
  #exact = 0;
  #expected = 0;
  #reported = 0;
  #agreed = 0;

  judge(keyed: KeyedRecord, row: RosterRow | undefined): void {
    this.cases += 1;
    if (row) this.#found += 1;
    const values: Readonly<Record<string, unknown>> = row?.values ?? {};
    for (const [field, value] of Object.entries(keyed.expected ?? {})) {
      this.#fields += 1;
      if (row && (values[field] ?? null) === value) this.#exact += 1;
    }
    const expected = new Set(expectedProblems(keyed));
    const reported = new Set(row ? foundProblems(row) : []);
    this.#expected += expected.size;
    this.#reported += reported.size;
    for (const problem of reported) if (expected.has(problem)) this.#agreed += 1;
  }

  /** A record that was found and is none. */
  extra(): void {
    this.#extra += 1;
  }

  add(other: Tally): void {
    this.cases += other.cases;
    this.#found += other.#found;
    this.#extra += other.#extra;
    this.#fields += other.#fields;
    this.#exact += other.#exact;
    this.#expected += other.#expected;
    this.#reported += other.#reported;
    this.#agreed += other.#agreed;
  }

  note(group: string): Note {
    const figures = {
      records: this.cases,
      found: this.#found,
      extra: this.#extra,
      fieldsExact: ratio(this.#exact, this.#fields),
      precision: ratio(this.#agreed, this.#reported),
      recall: ratio(this.#agreed, this.#expected),
    };
    const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
    const text =
      `records ${figures.found} of ${figures.records}, ${figures.extra} too many; ` +
      `fields exact ${percent(figures.fieldsExact)}; errors and warnings: ` +
      `precision ${percent(figures.precision)}, recall ${percent(figures.recall)}`;
    return { status: 'note', group, text, figures };
  }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
