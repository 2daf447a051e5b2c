/** Organisations and the lists that they hand over. */
import { gatewayEndpoints } from '../../../platform/index.ts';
import { ok, problem, type Reply } from '../problem.ts';
import type { StoredDelivery } from '../state/state.ts';
import { notAllowed, notFound, revise } from './replies.ts';
import { type Route, route } from './scene.ts';
import { keepsOrganization, seesOrganization } from './sight.ts';

function deliveryState(stored: StoredDelivery, outcome: 'created' | 'unchanged'): Reply {
  const answered = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const last of Object.values(stored.outcomes)) answered[last] += 1;
  const { id, delivery, handedOverAt } = stored;
  return ok({ id, outcome, delivery, handedOverAt, answered });
}

export const organizationRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.putOrganization, ({ params, body: { organization } }, { state, caller, now }) => {
    if (organization.id !== params.organizationId) return problem(400, 'REQUEST_INVALID');
    const before = state.organizations.get(organization.id);
    const both = before ? [before.value, organization] : [organization];
    if (!both.every((one) => keepsOrganization(caller, one))) return notAllowed();
    const { after, answer } = revise(before, organization, now);
    state.organizations.set(organization.id, after);
    return ok({ id: organization.id, ...answer });
  }),

  route(gatewayEndpoints.getOrganization, ({ params: { organizationId } }, { state, caller }) => {
    const found = seesOrganization(caller, organizationId) ? state.organizations.get(organizationId) : undefined;
    return found ? ok({ organization: found.value, version: found.version, updatedAt: found.updatedAt }) : notFound();
  }),

  route(gatewayEndpoints.putDelivery, ({ params, body }, { state, caller, now }) => {
    const { organizationId, deliveryId } = params;
    if (!seesOrganization(caller, organizationId) || !state.organizations.has(organizationId)) return notFound();
    const before = state.deliveries.get(deliveryId);
    if (before) {
      const same = before.organizationId === organizationId && before.delivery.sha256 === body.delivery.sha256;
      return same ? deliveryState(before, 'unchanged') : problem(409, 'DELIVERY_OF_ANOTHER_FILE');
    }
    const stored = { id: deliveryId, organizationId, delivery: body.delivery, handedOverAt: now, outcomes: {} };
    state.deliveries.set(stored.id, stored);
    return deliveryState(stored, 'created');
  }),

  route(gatewayEndpoints.getDelivery, ({ params: { organizationId, deliveryId } }, { state, caller }) => {
    const found = seesOrganization(caller, organizationId) ? state.deliveries.get(deliveryId) : undefined;
    return found?.organizationId === organizationId ? deliveryState(found, 'unchanged') : notFound();
  }),
];
