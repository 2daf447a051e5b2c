/**
 * The first answer under a key is given again (IETF draft Idempotency-Key, reference: users and rosters 6.2): 400 without
 * a key, 409 while the first request runs, 422 when the key comes with other content. Refusals are not kept, so that a
 * corrected request may use its key; after a day a key is forgotten, and then only the ids of the records protect.
 */
import { ok, problem, type Reply } from './problem.ts';
import type { SandboxState } from './state/state.ts';

const WINDOW_MS = 24 * 60 * 60 * 1000;
const KEY = /^[\x21-\x7E]{1,255}$/;

/** A request with its key; each account has its own keys, so that nobody gets the answer of another. */
interface KeyedRequest {
  readonly owner: string;
  readonly fingerprint: string;
  readonly now: Date;
}

const keptUnder = (owner: string, key: string): string => `${owner} ${key}`;

/** Runs `work` once per key of an account. */
export async function once(
  request: KeyedRequest & { readonly key: string | null },
  state: SandboxState,
  running: Set<string>,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const { fingerprint, now } = request;
  if (request.key === null || !KEY.test(request.key)) return problem(400, 'IDEMPOTENCY_KEY_MISSING');
  const key = keptUnder(request.owner, request.key);
  if (running.has(key)) {
    return {
      ...problem(409, 'IDEMPOTENCY_IN_PROGRESS'),
      headers: { 'content-type': 'application/problem+json', 'retry-after': '1' },
    };
  }
  const before = state.answers.get(key);
  if (before && now.getTime() - Date.parse(before.at) < WINDOW_MS) {
    return before.fingerprint === fingerprint
      ? { ...ok(before.body), status: before.status, headers: { 'idempotency-replayed': 'true' } }
      : problem(422, 'IDEMPOTENCY_KEY_REUSED');
  }
  running.add(key);
  try {
    return await work();
  } finally {
    running.delete(key);
  }
}

/** Keeps an answer under its key and forgets those whose day is over. */
export function remember(state: SandboxState, answer: KeyedRequest & { readonly key: string }, reply: Reply): void {
  const oldest = answer.now.getTime() - WINDOW_MS;
  // Insertion order is age: the first that is young enough ends the search.
  for (const [key, { at }] of state.answers) {
    if (Date.parse(at) >= oldest) break;
    state.answers.delete(key);
  }
  const kept = keptUnder(answer.owner, answer.key);
  state.answers.delete(kept);
  state.answers.set(kept, {
    key: kept,
    fingerprint: answer.fingerprint,
    at: answer.now.toISOString(),
    status: reply.status,
    body: reply.body,
  });
}
