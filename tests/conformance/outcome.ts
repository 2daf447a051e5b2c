/**
 * What a conformance suite is, and what it says of each case. A suite is a module `tests/conformance/<name>.ts` that
 * exports `suite`; the runner finds it by its name, so nothing is registered anywhere.
 */
import type { CalendarDate } from '../../src/values/index.ts';

/** The verdict on one case. `group` is the kind, group or file that the summary counts by. */
export type Outcome =
  | { readonly status: 'passed'; readonly id: string; readonly group: string }
  | {
      readonly status: 'failed';
      readonly id: string;
      readonly group: string;
      readonly expected: string;
      readonly got: string;
    }
  | { readonly status: 'skipped'; readonly id: string; readonly group: string; readonly reason: string };

/** A line for the summary that is no verdict: precision and recall of a file, fields exact. Figures go to `--json`. */
export interface Note {
  readonly status: 'note';
  readonly group: string;
  readonly text: string;
  readonly figures?: Readonly<Record<string, number>>;
}

/** What the command line said. */
export interface SuiteOptions {
  /** `--as-of`; absent = the suite's own reference date. */
  readonly asOf?: CalendarDate;
  /** `--only`: whether a case is asked for. Suites may ask it to save work; the runner filters in any case. */
  readonly wants: (id: string, group: string) => boolean;
}

/** A format of cases and how it is judged. */
export interface Suite {
  /**
   * Judges every case under `path` in the order of the file. An unknown kind, column or condition is a failed case.
   *
   * @throws UnreadableInput when the path does not hold the format
   */
  run(path: string, options: SuiteOptions): AsyncIterable<Outcome | Note> | Iterable<Outcome | Note>;
}

/** The path cannot be read as the suite's format: exit code 2. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
}

/** A passed case. */
export function passed(id: string, group: string): Outcome {
  return { status: 'passed', id, group };
}

/** A failed case, with what the file expects and what came out, each on one line. */
export function failed(id: string, group: string, expected: string, got: string): Outcome {
  return { status: 'failed', id, group, expected, got };
}

/** A case that is not scored, and why. */
export function skipped(id: string, group: string, reason: string): Outcome {
  return { status: 'skipped', id, group, reason };
}

/** Passed when the two texts are equal, else failed with both. */
export function judged(id: string, group: string, expected: string, got: string): Outcome {
  return expected === got ? passed(id, group) : failed(id, group, expected, got);
}
