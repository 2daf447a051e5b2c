/** One person into one session: a place has to be free, and nobody has two open appointments. */
import type { Session } from '../../../model/index.ts';
import type { AppointmentDraft } from '../../../platform/index.ts';
import type { SandboxState } from '../state/state.ts';
import { appointmentsOf, isOver } from './appointments.ts';
import { saveRegistration } from './changes.ts';
import { visible } from './registration-routes.ts';
import { finding, item } from './replies.ts';
import type { Scene } from './scene.ts';

/** Adds the person, or says why not. */
export function planPerson({ id, registrationId, slot }: AppointmentDraft, session: Session, scene: Scene) {
  const { state, now } = scene;
  const before = state.appointments.get(id);
  if (before) {
    const same = before.value.sessionId === session.id && before.value.registrationId === registrationId;
    return same ? item(id, 'unchanged') : item(id, 'rejected', 'STATE_CONFLICT');
  }
  const person = visible(registrationId, scene);
  if (!person) return item(id, 'rejected', 'NOT_FOUND');
  if (hasOpenAppointment(registrationId, state)) return item(id, 'rejected', 'APPOINTMENT_DUPLICATE');
  // Invited: they were asked to a session that has closed without them.
  if (!['distributed', 'planned', 'invited'].includes(person.status)) return item(id, 'rejected', 'STATE_CONFLICT');

  const place = session.slots?.find(({ from }) => from === slot);
  if (slot !== undefined && !place) return item(id, 'rejected', 'SLOT_UNKNOWN');
  const taken = [...appointmentsOf(session.id, state)].filter(({ value }) => value.status !== 'refused');
  const inSlot = taken.filter(({ value }) => value.slot === slot).length;
  const full =
    session.capacity !== undefined && taken.length >= session.capacity
      ? session.capacity
      : place && inSlot >= place.capacity
        ? place.capacity
        : undefined;
  if (full !== undefined) {
    return { id, outcome: 'rejected' as const, findings: [finding('SESSION_FULL', { capacity: full })] };
  }

  const value = {
    id,
    sessionId: session.id,
    registrationId,
    ...(slot === undefined ? {} : { slot }),
    status: 'planned' as const,
  };
  state.appointments.set(id, { value, updatedAt: now });
  saveRegistration(state, { ...person, distributedTo: session.facilityId, status: 'planned', updatedAt: now });
  return item(id, 'created');
}

function hasOpenAppointment(registrationId: string, state: SandboxState): boolean {
  for (const { value } of state.appointments.values()) {
    if (value.registrationId !== registrationId || isOver(value)) continue;
    if (state.sessions.get(value.sessionId)?.value.status !== 'closed') return true;
  }
  return false;
}
