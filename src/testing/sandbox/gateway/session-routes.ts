/** Facilities, sessions and the people planned for them. */
import {
  type Appointment,
  type AppointmentStatus,
  appointmentStates,
  canMove,
  type Session,
} from '../../../model/index.ts';
import { gatewayEndpoints } from '../../../platform/index.ts';
import { ok, problem, type Reply } from '../problem.ts';
import type { SandboxState, StoredSession } from '../state/state.ts';
import { appointmentsOf, isOver, moveAppointment, visibleAppointment, visibleSession } from './appointments.ts';
import { planPerson } from './plan-person.ts';
import { moveRegistration } from './registration-routes.ts';
import { conflict, item, notAllowed, notFound, pageOf, revise } from './replies.ts';
import { type Route, route, type Scene } from './scene.ts';
import { seesFacility, seesSession } from './sight.ts';

function sessionState({ value: session, version, updatedAt }: StoredSession, state: SandboxState): Reply {
  const counts: Partial<Record<AppointmentStatus, number>> = {};
  for (const { value } of appointmentsOf(session.id, state)) counts[value.status] = (counts[value.status] ?? 0) + 1;
  return ok({ session, version, updatedAt, appointments: counts });
}

function moveSession(sessionId: string, status: Session['status'], scene: Scene): Reply {
  const found = visibleSession(sessionId, scene);
  if (!found) return notFound();
  if (found.value.status === status) return sessionState(found, scene.state);
  if (found.value.status !== (status === 'open' ? 'planned' : 'open')) return conflict();
  if (status === 'closed') {
    const here = [...appointmentsOf(sessionId, scene.state)].filter(({ value }) =>
      ['checked-in', 'screened'].includes(value.status),
    );
    if (here.length > 0) return problem(409, 'SESSION_INCOMPLETE', { count: here.length });
  }
  const next = { ...found, value: { ...found.value, status }, updatedAt: scene.now };
  scene.state.sessions.set(sessionId, next);
  return sessionState(next, scene.state);
}

export const sessionRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.putFacility, ({ params, body: { facility } }, { state, caller, now }) => {
    if (facility.id !== params.facilityId) return problem(400, 'REQUEST_INVALID');
    const before = state.facilities.get(facility.id);
    if (!seesFacility(caller, facility) || (before && !seesFacility(caller, before.value))) return notAllowed();
    const { after, answer } = revise(before, facility, now);
    state.facilities.set(facility.id, after);
    return ok({ id: facility.id, ...answer });
  }),

  route(gatewayEndpoints.getFacility, ({ params }, { state }) => {
    const found = state.facilities.get(params.facilityId);
    return found ? ok(found.value) : notFound();
  }),

  route(gatewayEndpoints.listFacilities, ({ query = {} }, { state }) => {
    const { provinceCode, districtCode, wardCode } = query;
    const there = [...state.facilities].flatMap(([id, { value }]) =>
      (provinceCode ?? value.address.provinceCode) === value.address.provinceCode &&
      (districtCode ?? value.address.districtCode) === value.address.districtCode &&
      (wardCode ?? value.address.wardCode) === value.address.wardCode
        ? [[id, value] as const]
        : [],
    );
    return pageOf(there, query);
  }),

  route(gatewayEndpoints.putSession, ({ params, body }, scene) => {
    const { state, caller, now } = scene;
    const session: Session = { ...body.session, status: 'planned' };
    if (session.id !== params.sessionId) return problem(400, 'REQUEST_INVALID');
    const before = state.sessions.get(session.id);
    if (before && !seesSession(caller, before.value, state)) return notAllowed();
    if (!seesSession(caller, session, state)) return notAllowed();
    if (!state.facilities.has(session.facilityId)) return problem(422, 'TARGET_UNKNOWN');
    if (before && before.value.status !== 'planned') return conflict();
    const { after, answer } = revise(before, session, now);
    state.sessions.set(session.id, after);
    return ok({ id: session.id, ...answer });
  }),

  route(gatewayEndpoints.getSession, ({ params }, scene) => {
    const found = visibleSession(params.sessionId, scene);
    return found ? sessionState(found, scene.state) : notFound();
  }),

  route(gatewayEndpoints.listSessions, ({ query = {} }, { state, caller }) =>
    pageOf(
      [...state.sessions].flatMap(([id, { value }]) =>
        (query.facilityId ?? value.facilityId) === value.facilityId &&
        (query.date ?? value.date) === value.date &&
        (query.status ?? value.status) === value.status &&
        seesSession(caller, value, state)
          ? [[id, value] as const]
          : [],
      ),
      query,
    ),
  ),

  route(gatewayEndpoints.openSession, ({ params }, scene) => moveSession(params.sessionId, 'open', scene)),
  route(gatewayEndpoints.closeSession, ({ params }, scene) => moveSession(params.sessionId, 'closed', scene)),

  route(gatewayEndpoints.putAppointments, ({ params, body }, scene) => {
    const session = visibleSession(params.sessionId, scene)?.value;
    if (!session) return notFound();
    if (session.status === 'closed') return conflict();
    return ok({ items: body.items.map((one) => planPerson(one, session, scene)) });
  }),

  route(gatewayEndpoints.listAppointments, ({ params, query = {} }, scene) => {
    if (!visibleSession(params.sessionId, scene)) return notFound();
    const chosen = [...appointmentsOf(params.sessionId, scene.state)].filter(
      ({ value }) => (query.status ?? value.status) === value.status,
    );
    return pageOf<Appointment>(
      chosen.map(({ value }) => [value.id, value] as const),
      query,
    );
  }),

  route(gatewayEndpoints.inviteAppointments, ({ params, body }, scene) => {
    const { state, send } = scene;
    const session = visibleSession(params.sessionId, scene)?.value;
    if (!session) return notFound();
    if (session.status === 'closed') return conflict();
    const open = [...appointmentsOf(session.id, state)].filter(({ value }) => value.status === 'planned');
    const ids = body.ids ?? open.map(({ value }) => value.id);
    const items = ids.map((id) => {
      const found = state.appointments.get(id);
      if (found?.value.sessionId !== session.id) return item(id, 'rejected', 'NOT_FOUND');
      if (['invited', 'confirmed'].includes(found.value.status)) return item(id, 'unchanged');
      if (!canMove(appointmentStates, found.value.status, 'invited')) return item(id, 'rejected', 'STATE_CONFLICT');
      moveAppointment(scene, found, 'invited');
      const person = state.registrations.get(found.value.registrationId);
      if (person?.status === 'planned') moveRegistration(scene, person, 'invited');
      const phone = person?.subject.phone;
      if (phone !== undefined) send({ phone, text: invitation(session, found.value) });
      return item(id, 'invited');
    });
    return ok({ items });
  }),

  route(gatewayEndpoints.getAppointment, ({ params }, scene) => {
    const found = visibleAppointment(params.appointmentId, scene);
    return found ? ok(found.value) : notFound();
  }),

  route(gatewayEndpoints.answerInvitation, ({ params, body: { reply } }, scene) => {
    const found = visibleAppointment(params.appointmentId, scene);
    if (!found) return notFound();
    if (found.value.status === reply) return ok(found.value);
    if (!canMove(appointmentStates, found.value.status, reply)) return conflict();
    const next = moveAppointment(scene, found, reply);
    const person = scene.state.registrations.get(next.registrationId);
    // Another day: back among those who are to be planned.
    if (person?.status === 'invited' && isOver(next)) moveRegistration(scene, person, 'planned');
    return ok(next);
  }),
];

function invitation({ date, from }: Session, { slot }: Appointment): string {
  const [year, month, day] = date.split('-');
  const time = slot ?? from;
  return `Mời Ông/Bà đến tiêm chủng ngày ${day}/${month}/${year}${time ? ` lúc ${time}` : ''}. Đây là tin nhắn thử của môi trường sandbox.`;
}
