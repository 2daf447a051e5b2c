/** Answers that many calls of the gateway give. */
import { type PlatformCode, platformCodes } from '../../../platform/index.ts';
import type { Finding } from '../../../values/index.ts';
import { canonicalJson } from '../canonical.ts';
import { ok, problem, type Reply } from '../problem.ts';
import type { Versioned } from '../state/state.ts';

export const notFound = (): Reply => problem(404, 'NOT_FOUND');
export const notAllowed = (): Reply => problem(403, 'NOT_ALLOWED');
export const conflict = (): Reply => problem(409, 'STATE_CONFLICT');

/** A finding about one record. */
export const finding = (
  code: PlatformCode,
  params: Finding['params'] = {},
  severity: Finding['severity'] = platformCodes[code].severity,
): Finding => ({ code, severity, path: [], params });

/** What became of one item of a bulk request. */
export const item = <Outcome extends string>(id: string, outcome: Outcome, ...codes: readonly PlatformCode[]) => ({
  id,
  outcome,
  findings: codes.map((code) => finding(code)),
});

/** The next version of a record, the same one where nothing changed, and what to answer. */
export function revise<Value>(before: Versioned<Value> | undefined, value: Value, now: string) {
  const same = before !== undefined && canonicalJson(before.value) === canonicalJson(value);
  const after: Versioned<Value> = same ? before : { value, version: (before?.version ?? 0) + 1, updatedAt: now };
  const outcome = same ? 'unchanged' : before ? 'updated' : 'created';
  return { after, answer: { outcome, version: after.version, updatedAt: after.updatedAt } } as const;
}

/** One page of a list that is ordered by its keys. */
export function pageOf<Item>(
  items: Iterable<readonly [key: string, item: Item]>,
  { cursor = '', limit = 200 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined } = {},
): Reply {
  const rest = [...items].filter(([key]) => key > cursor).sort(([a], [b]) => (a < b ? -1 : 1));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return ok({ items: page.map(([, one]) => one), ...(last && rest.length > limit ? { next: last[0] } : {}) });
}
