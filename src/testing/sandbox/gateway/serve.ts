/**
 * One call of the gateway from its request to its answer: who calls, whether the role may, whether the parts fit, whether
 * it was answered before, what it does, and the line in the audit trail.
 */
import { type Account, findingsOf } from '../../../model/index.ts';
import { type Endpoint, matchPath } from '../../../platform/index.ts';
import { fingerprintOf } from '../canonical.ts';
import { once, remember } from '../idempotency.ts';
import { problem, type Reply } from '../problem.ts';
import type { SandboxState } from '../state/state.ts';
import { accountRoutes } from './account-routes.ts';
import { auditRoutes, noteCall } from './audit.ts';
import { correctionRoutes } from './correction-routes.ts';
import { organizationRoutes } from './organization-routes.ts';
import { registrationRoutes } from './registration-routes.ts';
import type { Route, Scene } from './scene.ts';
import { sessionDayRoutes } from './session-day-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { accountOfToken } from './tokens.ts';
import { verificationRoutes } from './verification-routes.ts';

/** The routes of the gateway; those without parameters come first, so that a word of the contract is never taken for an id. */
export function gatewayRoutes(): readonly Route[] {
  const routes = [
    ...accountRoutes(),
    ...organizationRoutes(),
    ...registrationRoutes(),
    ...verificationRoutes(),
    ...sessionRoutes(),
    ...sessionDayRoutes(),
    ...correctionRoutes(),
    ...auditRoutes(),
  ];
  return routes.sort((a, b) => Number(a.endpoint.path.includes('{')) - Number(b.endpoint.path.includes('{')));
}

/** A call of the gateway with the parameters of its path. */
export interface Found {
  readonly route: Route;
  readonly params: Record<string, string>;
}

/** The route of a call. */
export function routeFor(routes: readonly Route[], method: string, path: string): Found | undefined {
  for (const route of routes) {
    const params = route.endpoint.method === method ? matchPath(route.endpoint.path, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}

/** Where a call happens: the state that is written, and the one that it sees where a fault shows the past. */
export interface Place extends Omit<Scene, 'caller' | 'authorization' | 'now' | 'state'> {
  readonly state: SandboxState;
  readonly past: SandboxState | undefined;
  readonly now: Date;
  /** Keys whose first request is still running. */
  readonly running: Set<string>;
  /** Called after a change. */
  save(): Promise<void>;
}

const NOBODY: Account = { id: 'nobody', role: 'citizen', unit: '-', status: 'closed' };

/** Answers a call. */
export async function serveGateway({ route, params }: Found, request: Request, place: Place): Promise<Reply> {
  const { endpoint } = route;
  const { state, past, now } = place;
  const at = now.toISOString();
  const authorization = request.headers.get('authorization');
  const caller = endpoint.auth === 'none' ? NOBODY : callerOf(authorization, state, at);
  if (!caller) return UNAUTHORISED;
  const note = (body: unknown, reply: Reply): Reply => {
    if (endpoint.auth !== 'none') noteCall(state, { endpoint, caller, params, body, reply, now: at });
    return reply;
  };
  const refuse = async (sent: unknown): Promise<Reply> => {
    const reply = note(sent, problem(403, 'NOT_ALLOWED'));
    await place.save();
    return reply;
  };
  if (endpoint.roles && !endpoint.roles.includes(caller.role)) return refuse(undefined);

  const url = new URL(request.url);
  const query = endpoint.request.query?.safeParse(Object.fromEntries(url.searchParams));
  if (query && !query.success) return problem(400, 'REQUEST_INVALID', {}, findingsOf(query.error));
  const wire = endpoint.request.body ? await readBody(endpoint, request) : undefined;
  const body = endpoint.request.body?.safeParse(wire);
  if (body && !body.success) return problem(400, 'REQUEST_INVALID', {}, findingsOf(body.error, wire));
  if (!speaksForItself(body?.data, caller)) return refuse(body?.data);

  const work = (): Reply =>
    route.handle(
      { params, query: query?.data, body: body?.data },
      { ...place, state: endpoint.idempotent === 'safe' ? (past ?? state) : state, now: at, caller, authorization },
    );
  if (endpoint.idempotent !== 'key') {
    const reply = note(body?.data, work());
    // Of a read it is the audit trail that is new.
    await place.save();
    return reply;
  }

  const key = request.headers.get('idempotency-key');
  const fingerprint = await fingerprintOf({ ...(isObject(wire) ? wire : {}), path: url.pathname });
  const owner = `${caller.role}:${caller.unit}`;
  return once({ key, owner, fingerprint, now }, state, place.running, async () => {
    const reply = note(body?.data, work());
    if (reply.status < 300 && key !== null) remember(state, { key, owner, fingerprint, now }, reply);
    await place.save();
    return reply;
  });
}

const UNAUTHORISED: Reply = /* @__PURE__ */ (() => {
  const refusal = problem(401, 'TOKEN_INVALID');
  return { ...refusal, headers: { ...refusal.headers, 'www-authenticate': 'Bearer error="invalid_token"' } };
})();

function callerOf(authorization: string | null, state: SandboxState, now: string): Account | undefined {
  const token = /^Bearer ([\x21-\x7E]{1,4000})$/i.exec(authorization ?? '')?.[1];
  return token === undefined ? undefined : accountOfToken('access', token, state, now);
}

/** A write names role and unit of its account; the actor within the unit is the unit's own business. */
function speaksForItself(body: unknown, { role, unit }: Account): boolean {
  if (!isObject(body) || !('context' in body)) return true;
  const { actor, unit: named } = body.context as { readonly actor: { readonly role: string }; readonly unit: string };
  return actor.role === role && named === unit;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readBody({ encoding }: Endpoint, request: Request): Promise<unknown> {
  try {
    if (encoding !== 'form') return await request.json();
    return Object.fromEntries(new URLSearchParams(await request.text()));
  } catch {
    return undefined;
  }
}
