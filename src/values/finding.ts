/**
 * Findings are data: a stable code, a severity, where, and the facts of the case. Text is made last, by
 * `tiemchung/messages`, in Vietnamese or English. Each folder owns a `codes.ts` with both texts of its codes.
 */

/** `error`: do not send; `warning`: send after a person or a rule accepts it; `info`: repaired without doubt. */
export type Severity = 'error' | 'warning' | 'info';

/** Languages that every message exists in. */
export type Lang = 'vi' | 'en';

/** Facts that a message may mention. Never a whole identity number, phone, name or birth date: those stay in the row. */
export type FindingParams = Readonly<Record<string, string | number | boolean>>;

/** One observation about one value. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** From the outside in, for example `['rows', 12, 'phone']`; empty where a single value was parsed. */
  readonly path: readonly (string | number)[];
  readonly params: FindingParams;
}

/** What is known of one code: its usual severity and its text in both languages, with `{name}` for parameters. */
export interface CodeEntry {
  readonly severity: Severity;
  readonly vi: string;
  readonly en: string;
}

/** The codes that one folder owns. */
export type CodeTable<Code extends string = string> = Readonly<Record<Code, CodeEntry>>;

/**
 * Outcome of parsing: a value with what was noticed on the way, or the reasons why there is none.
 * A result that is not ok says why: an error, or a warning where the value is only missing and may be had elsewhere (sex).
 */
export type Parsed<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value; readonly findings: readonly Finding<Code>[] }
  | { readonly ok: false; readonly findings: readonly Finding<Code>[] };

/** Makes findings of one table's codes, with the table's severity. */
export type FindingFactory<Code extends string> = (
  code: Code,
  params?: FindingParams,
  path?: Finding['path'],
) => Finding<Code>;

/**
 * A factory for the findings of one code table.
 *
 * @example
 * import { findingFactory } from 'tiemchung/values';
 * const finding = findingFactory({ LATE: { severity: 'warning', vi: 'Trễ {days} ngày', en: '{days} days late' } });
 * finding('LATE', { days: 2 }); // => { code: 'LATE', severity: 'warning', path: [], params: { days: 2 } }
 */
export function findingFactory<Code extends string>(table: CodeTable<Code>): FindingFactory<Code> {
  return (code, params = {}, path = []) => ({ code, severity: table[code].severity, path, params });
}

/**
 * The same finding seen from one level further out.
 *
 * @example
 * import { atPath, findingFactory } from 'tiemchung/values';
 * const finding = findingFactory({ LATE: { severity: 'info', vi: 'Trễ', en: 'Late' } });
 * atPath(finding('LATE'), 'rows', 3).path; // => ['rows', 3]
 */
export function atPath<Code extends string>(
  finding: Finding<Code>,
  ...outer: readonly (string | number)[]
): Finding<Code> {
  return { ...finding, path: [...outer, ...finding.path] };
}

/**
 * Whether any finding stands in the way of sending.
 *
 * @example
 * import { hasError } from 'tiemchung/values';
 * hasError([]); // => false
 */
export function hasError(findings: Iterable<Finding>): boolean {
  for (const finding of findings) if (finding.severity === 'error') return true;
  return false;
}
