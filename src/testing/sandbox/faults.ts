/** Misbehaviour on demand: what an unstable network and a busy platform do, before and after the data is stored. */

/** Kinds of misbehaviour that the sandbox knows. */
export const faultKinds = [
  'latency',
  'reset-before-commit',
  'drop-answer-after-commit',
  '500',
  '502-html',
  '409',
  '429',
  'truncate',
  'wrong-type',
  'huge-body',
  'login-page-200',
  'stale-read',
  'expired-token',
  'clock-skew',
] as const;

/** One of {@link faultKinds}. */
export type FaultKind = (typeof faultKinds)[number];

/** A rule for misbehaving. */
export interface FaultRule {
  /**
   * Which calls: a path with `*` for one segment and `**` at the end for the rest, with a method in front where it
   * matters: `PUT /gateway/v1/organizations/*`, `/gateway/**`.
   */
  readonly route: string;
  readonly fault: FaultKind;
  /** 0 to 1; default 1. */
  readonly probability?: number;
  /** How often, then the rule is spent; default without end. */
  readonly count?: number;
  /** For `latency`: milliseconds before anything else. */
  readonly latencyMs?: number;
  /** For `429` and `500`: seconds in `Retry-After`; default 1 for `429`, none for `500`. */
  readonly retryAfter?: number;
  /** For `clock-skew`: milliseconds that the platform's clock is ahead (behind: negative) in this call; default 600,000. */
  readonly skewMs?: number;
}

/** The connection is torn: no answer, whatever was stored. Thrown by `handle`; servers and mocks turn it into a reset. */
export class SandboxDisconnect extends Error {
  override readonly name = 'SandboxDisconnect';
}

/** Whether a rule's route covers a call. */
export function routeMatches(route: string, method: string, path: string): boolean {
  const [first = '', second] = route.trim().split(' ', 2);
  if (second !== undefined && first.toUpperCase() !== method) return false;
  const wanted = (second ?? first).split('/');
  const given = path.split('/');
  const open = wanted.at(-1) === '**';
  if (open ? given.length < wanted.length - 1 : given.length !== wanted.length) return false;
  return wanted.every(
    (segment, index) => segment === '*' || (open && index === wanted.length - 1) || segment === given[index],
  );
}

/** Rules in force, and the chance that decides over them. */
export interface FaultPlan {
  replace(rules: readonly FaultRule[]): void;
  /** The rules that strike this call; counted rules are used up by it. */
  strike(method: string, path: string): readonly FaultRule[];
}

/** A plan without rules. */
export function faultPlan(random: () => number): FaultPlan {
  let rules: { rule: FaultRule; left: number }[] = [];
  return {
    replace(next) {
      rules = next.map((rule) => ({ rule, left: rule.count ?? Number.POSITIVE_INFINITY }));
    },
    strike(method, path) {
      const struck = rules.filter(
        ({ rule, left }) => left > 0 && routeMatches(rule.route, method, path) && random() < (rule.probability ?? 1),
      );
      // One disturbance at a time, so that `count` means what it says; waiting comes on top of it.
      const waits = struck.filter(({ rule }) => rule.fault === 'latency');
      const other = struck.find(({ rule }) => rule.fault !== 'latency');
      const chosen = other ? [...waits, other] : waits;
      for (const entry of chosen) entry.left -= 1;
      return chosen.map(({ rule }) => rule);
    },
  };
}

/** The answer that a fault gives instead of doing anything; undefined when it lets the call through. */
export function answerInstead({ fault, retryAfter }: FaultRule): Response | undefined {
  const retry = (seconds: number | undefined): Record<string, string> =>
    seconds === undefined ? {} : { 'retry-after': String(seconds) };
  const json = (status: number, code: string, headers: Record<string, string>) =>
    Response.json(
      { status, code, title: 'Sandbox' },
      { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
    );
  switch (fault) {
    case '500':
      return json(500, 'SANDBOX_FAULT', retry(retryAfter));
    case '409':
      return json(409, 'SANDBOX_FAULT', retry(retryAfter));
    case '429':
      return json(429, 'SANDBOX_FAULT', retry(retryAfter ?? 1));
    case 'expired-token':
      return json(401, 'NOT_ALLOWED', { 'www-authenticate': 'Bearer error="invalid_token"' });
    case '502-html':
      return html(502, '<h1>502 Bad Gateway</h1>');
    case 'login-page-200':
      return html(200, '<form action="/login"><input name="username"><input name="password" type="password"></form>');
    default:
      return undefined;
  }
}

const html = (status: number, body: string) =>
  new Response(`<!doctype html><html><body>${body}</body></html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });

const HUGE_BYTES = 30 * 1024 * 1024;

const SKEW_MS = 600_000;

/** The clock of one call. */
export const skewed = (now: Date, rule: FaultRule | undefined): Date =>
  rule?.fault === 'clock-skew' ? new Date(now.getTime() + (rule.skewMs ?? SKEW_MS)) : now;

/** What a fault makes of an answer that was already earned. */
export async function spoil(response: Response, { fault }: FaultRule): Promise<Response> {
  const { status } = response;
  const headers = new Headers(response.headers);
  switch (fault) {
    case 'drop-answer-after-commit':
      throw new SandboxDisconnect('The answer was dropped after the data was stored.');
    case 'truncate': {
      const text = await response.text();
      return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers });
    }
    case 'wrong-type':
      headers.set('content-type', 'text/plain; charset=utf-8');
      return new Response(await response.text(), { status, headers });
    case 'huge-body':
      return new Response(hugeBody(), { status, headers });
    default:
      return response;
  }
}

/** Thirty megabytes of blanks, made only as far as somebody reads them. */
function hugeBody(): ReadableStream<Uint8Array> {
  const block = new Uint8Array(64 * 1024).fill(0x20);
  let left = HUGE_BYTES;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      left -= block.length;
      controller.enqueue(block.slice());
    },
  });
}
