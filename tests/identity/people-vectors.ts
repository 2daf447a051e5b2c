/** Rows of some kinds of the shared identity vectors, judged as section 5 of the design says. */
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Finding, Parsed } from '../../src/values/index.ts';
import { readShared } from '../setup/shared.ts';

export const VECTORS = 'reference/data/identity-vectors.csv';

export interface Vector {
  readonly kind: string;
  readonly input: string;
  readonly expected_normalised: string;
  readonly valid: 'true' | 'false' | 'warn';
  readonly reason: string;
}

/** Rows of a shared table by column name. */
export const table = (path: string): Record<string, string>[] => parse(readShared(path), { columns: true });

export const vectors = (...kinds: string[]): Vector[] =>
  table(VECTORS)
    .map((row) => row as unknown as Vector)
    .filter((row) => kinds.includes(row.kind));

/** Warnings that a row with `true` may carry. */
const ALLOWED = new Set([
  'PHONE_OLD_PREFIX',
  'PHONE_LEADING_ZERO_LOST',
  'PHONE_MULTIPLE',
  'PHONE_LANDLINE',
  'DOB_YEAR_ONLY',
  'DOB_MONTH_YEAR',
]);

export function judge<Value>(vector: Vector, result: Parsed<Value>, text: (value: Value) => string): void {
  expect(result.ok).toBe(vector.valid !== 'false');
  if (!result.ok) {
    expect(result.findings.filter((finding) => finding.severity === 'error')).toHaveLength(1);
    return;
  }
  expect(text(result.value)).toBe(vector.expected_normalised);
  if (vector.valid === 'warn') expect(result.findings.length).toBeGreaterThan(0);
  else expect(codes(result).filter((code) => !ALLOWED.has(code) && severity(result, code) !== 'info')).toEqual([]);
}

export const codes = (result: { readonly findings: readonly Finding[] }): string[] =>
  result.findings.map((finding) => finding.code);

const severity = (result: { readonly findings: readonly Finding[] }, code: string) =>
  result.findings.find((finding) => finding.code === code)?.severity;
