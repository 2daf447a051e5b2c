/** Everything that is wrong with a rule pack, at once. */
import type * as z from 'zod';
import { type Finding, hasError, type Parsed } from '../../values/index.ts';
import type { RulePack } from '../rule-pack.ts';
import { type AuthoringCode, authoringCodes, authoringFinding } from './codes.ts';
import { danglingNames, duplicateIds } from './dangling.ts';
import { neverOffered, overlaps } from './offers.ts';
import { reversedSpans } from './order.ts';
import { rulePackSchema } from './rule-pack-schema.ts';

type Found = Finding<AuthoringCode>;

/** A pack is eight levels deep, and more where tests stand in tests. */
const DEEPEST = 60;

/**
 * Checks a rule pack as it was read from JSON: one finding for each fault, with the path to it. First fields, types
 * and words; then, as soon as the fields are those of a pack, what its rows say about each other: names that lead
 * nowhere, rules that overlap, intervals and days in the wrong order, ids used twice, doses that are never offered.
 *
 * A pack without an error compiles: `forecast` will not throw `PACK_INVALID` for it. Findings never hold a value of a
 * file that is no pack.
 *
 * @param value - anything; it is not changed
 * @returns the pack with warnings and hints, or the faults. Texts: `authoringCodes`
 * @example
 * import { checkPack } from 'tiemchung/schedule/authoring';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * checkPack(vietnamCovid19).findings; // => []
 * const rules = vietnamCovid19.rules.map((rule, index) => (index === 3 ? { ...rule, act: '1939' } : rule));
 * const checked = checkPack({ ...vietnamCovid19, rules });
 * checked.ok; // => false
 * checked.findings.map(({ code, path }) => [code, ...path]); // => [['PACK_ACT_UNKNOWN', 'rules', 3, 'act']]
 */
export function checkPack(value: unknown): Parsed<RulePack, AuthoringCode> {
  if (isTooDeep(value)) return { ok: false, findings: [authoringFinding('PACK_TOO_DEEP', { limit: DEEPEST })] };
  const result = rulePackSchema.safeParse(value);
  const shape = result.success ? [] : result.error.issues.flatMap((issue) => shapeFindings(issue, value));
  // What is left of the issues is about words and superfluous fields, so every field of a pack is there in its type.
  const pack = result.success ? result.data : result.error.issues.every(isAboutWords) ? (value as RulePack) : undefined;
  const findings = pack ? [...shape, ...crossFindings(pack)] : shape;
  return result.success && !hasError(findings) ? { ok: true, value: result.data, findings } : { ok: false, findings };
}

function crossFindings(pack: RulePack): Found[] {
  return [
    ...danglingNames(pack),
    ...duplicateIds(pack),
    ...reversedSpans(pack),
    ...overlaps(pack),
    ...neverOffered(pack),
  ];
}

// Nesting without end would overflow the stack of any recursive check, this one included.
function isTooDeep(value: unknown): boolean {
  const waiting: { readonly value: object; readonly depth: number }[] = [];
  const add = (item: unknown, depth: number): void => {
    if (typeof item === 'object' && item !== null) waiting.push({ value: item, depth });
  };
  add(value, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > DEEPEST) return true;
    for (const item of Object.values(next.value)) add(item, next.depth + 1);
  }
  return false;
}

type Issue = z.core.$ZodIssue;

const isAboutWords = ({ code }: Issue): boolean => code === 'custom' || code === 'unrecognized_keys';

function shapeFindings(issue: Issue, value: unknown): Found[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => authoringFinding('PACK_FIELD_UNKNOWN', {}, [...path, key]));
  }
  if (issue.code === 'custom') return [customFinding(issue.params ?? {}, path)];
  const expected = issue.code === 'invalid_type' ? issue.expected : 'text, number';
  if (!isMissing(path, value)) return [authoringFinding('PACK_FIELD_TYPE', { expected }, path)];
  const last = path.at(-1);
  if (last === 'source' || last === 'confidence') return [authoringFinding('PACK_SOURCE_MISSING', {}, path)];
  return [authoringFinding('PACK_FIELD_MISSING', { expected }, path)];
}

function customFinding({ code, expected }: Record<string, unknown>, path: Found['path']): Found {
  const known = typeof code === 'string' && isAuthoringCode(code) ? code : 'PACK_FIELD_TYPE';
  return authoringFinding(known, typeof expected === 'string' && expected !== '' ? { expected } : {}, path);
}

function isAuthoringCode(code: string): code is AuthoringCode {
  return Object.hasOwn(authoringCodes, code);
}

function isMissing(path: Found['path'], value: unknown): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return true;
    at = Reflect.get(at, key);
  }
  return at === undefined;
}
