/** Registrations: handed in, looked up, found, given out, passed on, taken back. */
import { provinceByCode } from '../../../geography/index.ts';
import {
  type Account,
  canMove,
  type Registration,
  type RegistrationStatus,
  registrationStates,
} from '../../../model/index.ts';
import { gatewayEndpoints, type RegistrationState } from '../../../platform/index.ts';
import { dateInVietnam, foldedKey } from '../../../values/index.ts';
import { ok, problem } from '../problem.ts';
import type { StoredAppointment } from '../state/state.ts';
import { moveAppointment } from './appointments.ts';
import { saveRegistration } from './changes.ts';
import { registerPerson } from './register-person.ts';
import { conflict, item, notAllowed, notFound, pageOf } from './replies.ts';
import { type Route, route, type Scene } from './scene.ts';
import { seesOrganization, seesRegistration } from './sight.ts';

const stateOf = ({ id, campaignId, status, version, updatedAt }: Registration): RegistrationState => ({
  id,
  campaignId,
  status,
  version,
  updatedAt,
});

/** The registration of an id that the caller may see. */
export function visible(id: string, { state, caller }: Scene): Registration | undefined {
  const found = state.registrations.get(id);
  return found && seesRegistration(caller, found, state) ? found : undefined;
}

/** People of an organisation that the caller may see. */
const peopleOf = (organizationId: string, { state, caller }: Scene): Registration[] =>
  seesOrganization(caller, organizationId)
    ? [...state.registrations.values()].filter(
        (one) => one.organizationId === organizationId && seesRegistration(caller, one, state),
      )
    : [];

/** Takes a registration to a state. */
export function moveRegistration(scene: Scene, registration: Registration, status: RegistrationStatus): Registration {
  const next = { ...registration, status, updatedAt: scene.now };
  saveRegistration(scene.state, next);
  return next;
}

export const registrationRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.registerPeople, ({ params: { organizationId }, body }, scene) => {
    const { state, caller } = scene;
    const delivery = body.deliveryId === undefined ? undefined : state.deliveries.get(body.deliveryId);
    if (!seesOrganization(caller, organizationId) || !state.organizations.has(organizationId)) return notFound();
    if (body.deliveryId !== undefined && delivery?.organizationId !== organizationId) return notFound();
    const repeated = repeatedIds(body.items);
    const world = { ...scene, organizationId, givenTo: givenTo(caller), campaignId: body.campaignId };
    const items = body.items.map((one) =>
      repeated.has(one.id) ? item(one.id, 'rejected', 'ITEM_DUPLICATE') : registerPerson(one, world),
    );
    if (delivery) {
      const last = Object.fromEntries(
        items.flatMap(({ id, outcome }) => (outcome === 'unanswered' ? [] : [[id, outcome]])),
      );
      state.deliveries.set(delivery.id, { ...delivery, outcomes: { ...delivery.outcomes, ...last } });
    }
    return ok({ items });
  }),

  route(gatewayEndpoints.listRegistrations, ({ params: { organizationId }, query = {} }, scene) =>
    pageOf(
      peopleOf(organizationId, scene)
        .filter(({ status }) => query.status === undefined || status === query.status)
        .map((one) => [one.id, stateOf(one)] as const),
      query,
    ),
  ),

  route(gatewayEndpoints.lookupRegistrations, ({ params: { organizationId }, body }, scene) => {
    const found = body.ids.flatMap((id) => {
      const one = visible(id, scene);
      return one?.organizationId === organizationId ? [stateOf(one)] : [];
    });
    const known = new Set(found.map(({ id }) => id));
    return ok({ items: found, missing: body.ids.filter((id) => !known.has(id)) });
  }),

  route(
    gatewayEndpoints.listChanges,
    ({ params: { organizationId }, query: { since = '0', limit = 200 } = {} }, scene) => {
      if (!/^\d{1,15}$/.test(since)) return problem(400, 'REQUEST_INVALID');
      const rest = peopleOf(organizationId, scene)
        .map((one) => ({ one, sequence: scene.state.changes.get(one.id)?.sequence ?? 0 }))
        .filter(({ sequence }) => sequence > Number(since))
        .sort((a, b) => a.sequence - b.sequence);
      const page = rest.slice(0, limit);
      return ok({
        items: page.map(({ one }) => stateOf(one)),
        next: String(page.at(-1)?.sequence ?? since),
        more: rest.length > page.length,
      });
    },
  ),

  route(gatewayEndpoints.putRegistration, ({ params, body }, scene) => {
    const { state, caller } = scene;
    const { registration, registeredBy, campaignId } = body;
    if (registration.id !== params.registrationId) return problem(400, 'REQUEST_INVALID');
    // A citizen writes for the phone that signed in: their own, or as the relative who registers.
    const phone = registeredBy?.phone ?? registration.subject.phone;
    if (caller.role === 'citizen' && phone !== caller.unit) return notAllowed();
    if (state.registrations.has(registration.id) && !visible(registration.id, scene)) return notAllowed();
    const { outcome, findings, status, version } = registerPerson(registration, {
      ...scene,
      givenTo: givenTo(caller),
      campaignId,
    });
    if (outcome === 'rejected') return problem(422, 'REQUEST_INVALID', {}, findings);
    if (registeredBy) state.guardians.set(registration.id, { id: registration.id, ...registeredBy });
    const { updatedAt } = state.registrations.get(registration.id) ?? { updatedAt: scene.now };
    return ok({ id: registration.id, outcome, status, version, updatedAt, findings });
  }),

  route(gatewayEndpoints.getRegistration, ({ params }, scene) => {
    const found = visible(params.registrationId, scene);
    if (!found) return notFound();
    const { declaredDoses, ...rest } = found;
    // An employer is not a doctor, also where the list said something of doses (design decision 16).
    return ok(scene.caller.role === 'organisation' || !declaredDoses ? rest : found);
  }),

  route(gatewayEndpoints.searchRegistrations, ({ body }, scene) => {
    const { identityNumber, phone, fullName, status, campaignId, organizationId } = body;
    const name = fullName === undefined ? undefined : foldedKey(fullName);
    const fits = (one: Registration): boolean =>
      (identityNumber === undefined || one.subject.identity?.number === identityNumber) &&
      (phone === undefined || one.subject.phone === phone) &&
      (name === undefined || foldedKey(one.subject.fullName).includes(name)) &&
      (status === undefined || one.status === status) &&
      (campaignId === undefined || one.campaignId === campaignId) &&
      (organizationId === undefined || one.organizationId === organizationId);
    return pageOf(
      [...scene.state.registrations].filter(([, one]) => fits(one) && seesRegistration(scene.caller, one, scene.state)),
      body,
    );
  }),

  route(gatewayEndpoints.distributeRegistrations, ({ body: { ids, unit } }, scene) => {
    const known = scene.state.facilities.has(unit) || /^(?:\d{3}|\d{5})$/.test(unit);
    const items = ids.map((id) => {
      const found = visible(id, scene);
      if (!found) return item(id, 'rejected', 'NOT_FOUND');
      if (!known) return item(id, 'rejected', 'TARGET_UNKNOWN');
      if (found.status === 'distributed' && found.distributedTo === unit) return item(id, 'unchanged');
      // The province approves and distributes in one act, so a registration need not have been verified before.
      if (!['submitted', 'verified', 'distributed'].includes(found.status)) {
        return item(id, 'rejected', 'STATE_CONFLICT');
      }
      saveRegistration(scene.state, { ...found, distributedTo: unit, status: 'distributed', updatedAt: scene.now });
      return item(id, 'distributed');
    });
    return ok({ items });
  }),

  route(gatewayEndpoints.withdrawRegistration, ({ params }, scene) => {
    const found = visible(params.registrationId, scene);
    if (!found) return notFound();
    if (found.status === 'withdrawn') return ok(stateOf(found));
    if (!canMove(registrationStates, found.status, 'withdrawn')) return conflict();
    for (const stored of scene.state.appointments.values()) {
      // The place is free for somebody else.
      if (stored.value.registrationId === found.id && isAwaited(stored, scene))
        moveAppointment(scene, stored, 'refused');
    }
    return ok(stateOf(moveRegistration(scene, found, 'withdrawn')));
  }),

  route(gatewayEndpoints.transferRegistration, ({ params, body: { to } }, scene) => {
    const { state, now } = scene;
    const found = visible(params.registrationId, scene);
    if (!found) return notFound();
    const known =
      to.kind === 'organisation'
        ? state.organizations.has(to.organizationId)
        : provinceByCode(to.provinceCode, dateInVietnam(new Date(now)));
    if (!known) return problem(422, 'TARGET_UNKNOWN');
    if (!['submitted', 'verified', 'distributed'].includes(found.status)) return conflict();
    const { distributedTo: _, organizationId: _o, ...rest } = found;
    const next: Registration =
      to.kind === 'organisation'
        ? { ...rest, organizationId: to.organizationId }
        : { ...rest, subject: { ...rest.subject, address: { provinceCode: to.provinceCode } } };
    const moved = { ...next, status: 'submitted' as const, version: found.version + 1, updatedAt: now };
    saveRegistration(state, moved);
    return ok(stateOf(moved));
  }),
];

/** Whether somebody is expected: a closed session stays as it was closed. */
const isAwaited = ({ value }: StoredAppointment, { state }: Scene): boolean =>
  ['planned', 'invited', 'confirmed'].includes(value.status) &&
  state.sessions.get(value.sessionId)?.value.status !== 'closed';

/** A site or a commune that enters people has them at once: they stand in front of it. */
const givenTo = ({ role, unit }: Account): string | undefined =>
  role === 'site' || role === 'commune' ? unit : undefined;

function repeatedIds(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of items) (seen.has(id) ? repeated : seen).add(id);
  return repeated;
}
