/** What the tests of numbers share: outcomes in short, and a chance that repeats. */
import type { Parsed } from '../../src/values/index.ts';
import { parseCalendarDate } from '../../src/values/index.ts';

/** The number of an outcome, undefined when refused. */
export function number(parsed: Parsed<{ readonly number: string }>): string | undefined {
  return parsed.ok ? parsed.value.number : undefined;
}

/** The codes of an outcome in their order. */
export const codes = (parsed: Parsed<unknown>): string[] => parsed.findings.map((finding) => finding.code);

/** The reference date of the identity vectors. */
export const referenceDate = (() => {
  const date = parseCalendarDate('2026-01-01');
  if (!date) throw new Error('reference date');
  return date;
})();

/** A linear congruential generator, so that a run repeats. */
export function seeded(seed = 20210914): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Cells of any content, with the characters that the parsers look at over-represented. */
export const CELL_CHARACTERS = "0123456789 .,-'’+EeOolIBSDNCP/|\u00a0\u200b\t０９Ａnữkhôngcó";
