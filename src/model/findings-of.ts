/** From zod's issues back to findings: our own where a parser made them, else a finding about the shape. */
import type * as z from 'zod';
import type { Finding, Severity } from '../values/index.ts';
import { modelFinding } from './schema.ts';

type Issue = z.core.$ZodIssue;

/**
 * The findings behind a failed `safeParse`. A finding made by one of our parsers comes back as it was, with the place
 * of the value in front; every other issue becomes a code of `modelCodes`. No value of the record is in them.
 *
 * @param error - `result.error` of a schema of this entry, or of a host's own schema around them
 * @param input - what was parsed; with it a missing value is told from one of the wrong type whatever zod's locale is
 * @example
 * import { findingsOf, subjectSchema } from 'tiemchung/model';
 * const result = subjectSchema.safeParse({ fullName: 'Trần Thị Hoa', birthDate: '1990-02-30' });
 * result.success ? [] : findingsOf(result.error).map(({ code, path }) => [code, ...path]); // => [['DATE_INVALID', 'birthDate']]
 */
export function findingsOf(error: { readonly issues: readonly Issue[] }, input?: unknown): Finding[] {
  return error.issues.map((issue) => ({ ...findingOfIssue(issue, input), path: issue.path.map(segment) }));
}

function isMissing(issue: Issue, input: unknown): boolean {
  // Without the input only zod's English sentence tells the two apart.
  if (input === undefined) return issue.message.endsWith('received undefined');
  let value: unknown = input;
  for (const key of issue.path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = Reflect.get(value, key);
  }
  return value === undefined;
}

const segment = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));

function findingOfIssue(issue: Issue, input: unknown): Finding {
  switch (issue.code) {
    case 'custom':
      return isFinding(issue.params?.finding) ? issue.params.finding : modelFinding('FIELD_VALUE');
    case 'invalid_type':
      return isMissing(issue, input)
        ? modelFinding('FIELD_MISSING')
        : modelFinding('FIELD_TYPE', { expected: issue.expected });
    case 'unrecognized_keys':
      return modelFinding('FIELD_UNKNOWN', { count: issue.keys.length });
    case 'too_big':
      return modelFinding('FIELD_LENGTH', { limit: Number(issue.maximum) });
    case 'too_small':
      return modelFinding('FIELD_LENGTH', { limit: Number(issue.minimum) });
    default:
      return modelFinding('FIELD_VALUE');
  }
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info'] satisfies readonly Severity[];

function isFinding(value: unknown): value is Finding {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'severity' in value &&
    SEVERITIES.includes(value.severity) &&
    'params' in value
  );
}
