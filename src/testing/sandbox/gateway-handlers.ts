/** What each call of the gateway contract does in the sandbox. */
import { canMove, type Registration, registrationStates } from '../../model/index.ts';
import {
  type Endpoint,
  type EndpointInput,
  gatewayEndpoints,
  matchPath,
  type RegistrationState,
} from '../../platform/index.ts';
import { canonicalJson } from './canonical.ts';
import { ok, problem, type Reply } from './problem.ts';
import { registerPerson } from './register-person.ts';
import type { SandboxState, StoredDelivery } from './state.ts';

/** What a handler sees beside its input. */
interface Scene {
  readonly state: SandboxState;
  readonly now: string;
  readonly idsByNumber: Map<string, Set<string>>;
}

/** One call: its definition and what it does. */
interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (input: { params: Record<string, string>; query: unknown; body: unknown }, scene: Scene) => Reply;
}

function route<E extends Endpoint>(endpoint: E, handle: (input: EndpointInput<E>, scene: Scene) => Reply): Route {
  // The router has matched the path and parsed query and body with this endpoint's own schemas.
  return { endpoint, handle: (input, scene) => handle(input as unknown as EndpointInput<E>, scene) };
}

const stateOf = ({ id, campaignId, status, version, updatedAt }: Registration): RegistrationState => ({
  id,
  campaignId,
  status,
  version,
  updatedAt,
});

const notFound = (): Reply => problem(404, 'NOT_FOUND');

function deliveryState(stored: StoredDelivery, outcome: 'created' | 'unchanged'): Reply {
  const answered = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const last of Object.values(stored.outcomes)) answered[last] += 1;
  const { id, delivery, handedOverAt } = stored;
  return ok({ id, outcome, delivery, handedOverAt, answered });
}

/** The routes of the gateway. */
export function gatewayRoutes(): readonly Route[] {
  return [
    route(gatewayEndpoints.putOrganization, ({ params, body: { organization } }, { state, now }) => {
      if (organization.id !== params.organizationId) return problem(400, 'REQUEST_INVALID');
      const before = state.organizations.get(organization.id);
      const same = before && canonicalJson(before.organization) === canonicalJson(organization);
      const after = same ? before : { organization, version: (before?.version ?? 0) + 1, updatedAt: now };
      state.organizations.set(organization.id, after);
      const outcome = same ? 'unchanged' : before ? 'updated' : 'created';
      return ok({ id: organization.id, outcome, version: after.version, updatedAt: after.updatedAt });
    }),

    route(gatewayEndpoints.getOrganization, ({ params }, { state }) => {
      const found = state.organizations.get(params.organizationId);
      return found ? ok(found) : notFound();
    }),

    route(gatewayEndpoints.putDelivery, ({ params, body }, { state, now }) => {
      if (!state.organizations.has(params.organizationId)) return notFound();
      const before = state.deliveries.get(params.deliveryId);
      if (before) {
        const same = before.organizationId === params.organizationId && before.delivery.sha256 === body.delivery.sha256;
        return same ? deliveryState(before, 'unchanged') : problem(409, 'DELIVERY_OF_ANOTHER_FILE');
      }
      const stored = {
        id: params.deliveryId,
        organizationId: params.organizationId,
        delivery: body.delivery,
        handedOverAt: now,
        outcomes: {},
      };
      state.deliveries.set(stored.id, stored);
      return deliveryState(stored, 'created');
    }),

    route(gatewayEndpoints.getDelivery, ({ params }, { state }) => {
      const found = state.deliveries.get(params.deliveryId);
      return found?.organizationId === params.organizationId ? deliveryState(found, 'unchanged') : notFound();
    }),

    route(gatewayEndpoints.registerPeople, ({ params, body }, scene) => {
      const { organizationId } = params;
      const delivery = body.deliveryId === undefined ? undefined : scene.state.deliveries.get(body.deliveryId);
      if (!scene.state.organizations.has(organizationId)) return notFound();
      if (body.deliveryId !== undefined && delivery?.organizationId !== organizationId) return notFound();
      const repeated = repeatedIds(body.items);
      const items = body.items.map((item) =>
        repeated.has(item.id)
          ? {
              id: item.id,
              outcome: 'rejected' as const,
              findings: [{ code: 'ITEM_DUPLICATE', severity: 'error', path: [], params: {} }],
            }
          : registerPerson(item, { ...scene, organizationId, campaignId: body.campaignId }),
      );
      if (delivery) {
        const last = Object.fromEntries(
          items.flatMap(({ id, outcome }) => (outcome === 'unanswered' ? [] : [[id, outcome]])),
        );
        scene.state.deliveries.set(delivery.id, { ...delivery, outcomes: { ...delivery.outcomes, ...last } });
      }
      return ok({ items });
    }),

    route(gatewayEndpoints.getRegistration, ({ params }, { state }) => {
      const found = state.registrations.get(params.registrationId);
      return found ? ok(found) : notFound();
    }),

    route(gatewayEndpoints.listRegistrations, ({ params, query = {} }, { state }) => {
      const { cursor = '', limit = 200, status } = query;
      const rest = [...state.registrations.values()]
        .filter(
          (one) =>
            one.organizationId === params.organizationId && one.id > cursor && (!status || one.status === status),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return ok({ items: page.map(stateOf), ...(last && rest.length > limit ? { next: last.id } : {}) });
    }),

    route(gatewayEndpoints.lookupRegistrations, ({ params, body }, { state }) => {
      const found = body.ids.flatMap((id) => {
        const one = state.registrations.get(id);
        return one?.organizationId === params.organizationId ? [stateOf(one)] : [];
      });
      const known = new Set(found.map(({ id }) => id));
      return ok({ items: found, missing: body.ids.filter((id) => !known.has(id)) });
    }),

    route(gatewayEndpoints.withdrawRegistration, ({ params }, { state, now }) => {
      const found = state.registrations.get(params.registrationId);
      if (!found) return notFound();
      if (found.status === 'withdrawn') return ok(stateOf(found));
      if (!canMove(registrationStates, found.status, 'withdrawn')) return problem(409, 'STATE_CONFLICT');
      const next: Registration = { ...found, status: 'withdrawn', updatedAt: now };
      state.registrations.set(next.id, next);
      return ok(stateOf(next));
    }),
  ];
}

function repeatedIds(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of items) (seen.has(id) ? repeated : seen).add(id);
  return repeated;
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
