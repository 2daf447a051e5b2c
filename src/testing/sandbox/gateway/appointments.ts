/** Appointments of a session: found, moved, and who may see them. */
import type { Appointment, AppointmentStatus } from '../../../model/index.ts';
import type { SandboxState, StoredAppointment, StoredSession } from '../state/state.ts';
import type { Scene } from './scene.ts';
import { seesRegistration, seesSession } from './sight.ts';

/** The appointments of a session. */
export function* appointmentsOf(sessionId: string, state: SandboxState): Generator<StoredAppointment> {
  for (const stored of state.appointments.values()) if (stored.value.sessionId === sessionId) yield stored;
}

/** The session of an id that the caller may see. */
export function visibleSession(id: string, { state, caller }: Scene): StoredSession | undefined {
  const found = state.sessions.get(id);
  return found && seesSession(caller, found.value, state) ? found : undefined;
}

/** The appointment of an id that the caller may see: the person's own, or of a session in sight. */
export function visibleAppointment(id: string, scene: Scene): StoredAppointment | undefined {
  const { state, caller } = scene;
  const found = state.appointments.get(id);
  if (!found) return undefined;
  if (caller.role !== 'citizen') return visibleSession(found.value.sessionId, scene) ? found : undefined;
  const person = state.registrations.get(found.value.registrationId);
  return person && seesRegistration(caller, person, state) ? found : undefined;
}

/** Takes an appointment to a state, with what was noted on the way. */
export function moveAppointment(
  { state, now }: Scene,
  stored: StoredAppointment,
  status: AppointmentStatus,
  noted: Pick<StoredAppointment, 'reception' | 'screening'> = {},
): Appointment {
  const value = { ...stored.value, status };
  state.appointments.set(value.id, { ...stored, ...noted, value, updatedAt: now });
  return value;
}

/** Whether nothing more happens with an appointment. */
export const isOver = ({ status }: Appointment): boolean =>
  ['injected', 'postponed', 'contraindicated', 'refused'].includes(status);
