/** The day of a session: the four steps at the site, and reactions afterwards. */
import { appointmentStates, canMove, type Registration } from '../../../model/index.ts';
import { gatewayEndpoints } from '../../../platform/index.ts';
import { hasError } from '../../../values/index.ts';
import { canonicalJson } from '../canonical.ts';
import { ok, problem, type Reply } from '../problem.ts';
import type { SandboxState, StoredAppointment, StoredDose } from '../state/state.ts';
import { appointmentsOf, moveAppointment, visibleAppointment } from './appointments.ts';
import { doseFindings } from './dose-rules.ts';
import { moveRegistration, visible } from './registration-routes.ts';
import { conflict, notAllowed, notFound, pageOf, revise } from './replies.ts';
import { type Route, route, type Scene } from './scene.ts';

const doseState = ({ value: dose, version, updatedAt, observation }: StoredDose) => ({
  dose,
  version,
  updatedAt,
  ...(observation ? { observation } : {}),
});

/** A dose whose person the caller may see. */
function visibleDose(id: string, scene: Scene): StoredDose | undefined {
  const found = scene.state.doses.get(id);
  return found && visible(found.value.registrationId, scene) ? found : undefined;
}

const isOpen = ({ value }: StoredAppointment, state: SandboxState): boolean =>
  state.sessions.get(value.sessionId)?.value.status === 'open';

export const sessionDayRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.putReception, ({ params, body: { reception } }, scene) => {
    const found = visibleAppointment(params.appointmentId, scene);
    if (!found) return notFound();
    if (found.reception && canonicalJson(found.reception) === canonicalJson(reception)) return ok(found.value);
    if (!isOpen(found, scene.state) || !canMove(appointmentStates, found.value.status, 'checked-in')) return conflict();
    return ok(moveAppointment(scene, found, 'checked-in', { reception }));
  }),

  route(gatewayEndpoints.putScreening, ({ params, body: { screening } }, scene) => {
    const found = visibleAppointment(params.appointmentId, scene);
    if (!found) return notFound();
    if (found.screening && canonicalJson(found.screening) === canonicalJson(screening)) return ok(found.value);
    // Until the dose a screening may be corrected.
    if (!isOpen(found, scene.state) || !['checked-in', 'screened'].includes(found.value.status)) return conflict();
    const outcome = {
      eligible: 'screened',
      caution: 'screened',
      defer: 'postponed',
      contraindicated: 'contraindicated',
    } as const;
    return ok(moveAppointment(scene, found, outcome[screening.verdict], { screening }));
  }),

  route(gatewayEndpoints.putDose, ({ params, body: { dose, acknowledged = [] } }, scene) => {
    const { state, now, caller } = scene;
    if (dose.id !== params.doseId) return problem(400, 'REQUEST_INVALID');
    const person = visible(dose.registrationId, scene);
    if (!person || (dose.facilityId !== undefined && dose.facilityId !== caller.unit)) return notAllowed();
    const before = state.doses.get(dose.id);
    if (before && before.value.registrationId !== dose.registrationId) return conflict();
    if (before && !['entered', 'identity-mismatched'].includes(before.value.status)) return conflict();
    const appointment = dose.sessionId === undefined ? undefined : appointmentIn(dose.sessionId, person, state);
    const findings = doseFindings(dose, acknowledged, { person, appointment, state, now });
    if (hasError(findings)) return problem(422, 'REQUEST_INVALID', {}, findings);

    const { after, answer } = revise(before, { ...dose, status: before?.value.status ?? ('entered' as const) }, now);
    state.doses.set(dose.id, { ...before, ...after });
    if (appointment?.value.status === 'screened') moveAppointment(scene, appointment, 'injected');
    if (['planned', 'invited'].includes(person.status) && dose.sessionId !== undefined) {
      moveRegistration(scene, person, 'done');
    }
    return ok({ id: dose.id, ...answer, findings });
  }),

  route(gatewayEndpoints.getDose, ({ params }, scene) => {
    const found = visibleDose(params.doseId, scene);
    return found ? ok(doseState(found)) : notFound();
  }),

  route(gatewayEndpoints.listDoses, ({ params: { registrationId }, query }, scene): Reply => {
    if (!visible(registrationId, scene)) return notFound();
    const own = [...scene.state.doses.values()].filter(({ value }) => value.registrationId === registrationId);
    return pageOf(
      own.map((stored) => [`${stored.value.date} ${stored.value.id}`, doseState(stored)] as const),
      query,
    );
  }),

  route(gatewayEndpoints.putObservation, ({ params, body: { observation } }, scene) => {
    const found = visibleDose(params.doseId, scene);
    if (!found) return notFound();
    const same = found.observation && canonicalJson(found.observation) === canonicalJson(observation);
    const next = same ? found : { ...found, observation, updatedAt: scene.now };
    scene.state.doses.set(params.doseId, next);
    return ok(doseState(next));
  }),

  route(gatewayEndpoints.putReaction, ({ params, body: { reaction } }, scene) => {
    const { state, caller, now } = scene;
    if (reaction.id !== params.reactionId) return problem(400, 'REQUEST_INVALID');
    if (!visibleDose(reaction.doseId, scene) || reaction.reportedBy !== caller.role) return notAllowed();
    const before = state.reactions.get(reaction.id);
    if (before && before.value.doseId !== reaction.doseId) return conflict();
    const { after, answer } = revise(before, reaction, now);
    state.reactions.set(reaction.id, after);
    return ok({ id: reaction.id, ...answer });
  }),

  route(gatewayEndpoints.listReactions, ({ params: { doseId }, query }, scene) => {
    if (!visibleDose(doseId, scene)) return notFound();
    const own = [...scene.state.reactions.values()].filter(({ value }) => value.doseId === doseId);
    return pageOf(
      own.map(({ value }) => [value.id, value] as const),
      query,
    );
  }),
];

/** The appointment that a dose of a session belongs to: the one that has come furthest. */
function appointmentIn(sessionId: string, { id }: Registration, state: SandboxState): StoredAppointment | undefined {
  const own = [...appointmentsOf(sessionId, state)].filter(({ value }) => value.registrationId === id);
  return own.find(({ value }) => ['screened', 'injected'].includes(value.status)) ?? own[0];
}
