/** The people as the platform has them: one appointment each, in the state that the outcome leads to. */
import type { AppointmentStatus } from '../model/index.ts';
import type { ClosingCode } from './codes.ts';
import { type Difference, ofPerson } from './difference.ts';
import type { Outcome } from './outcome.ts';
import type { ExpectedPerson, SessionRecords } from './session-records.ts';
import { groupBy } from './tally.ts';

const NEVER_CAME: readonly AppointmentStatus[] = ['planned', 'invited', 'confirmed'];

const STATES: Readonly<Record<Outcome, readonly AppointmentStatus[]>> = {
  injected: ['injected'],
  deferred: ['postponed'],
  'sent-to-hospital': ['postponed'],
  contraindicated: ['contraindicated'],
  refused: ['refused'],
  absent: NEVER_CAME,
  'moved-out': [...NEVER_CAME, 'postponed'],
};

/** Differences between the site's outcomes and the platform's appointments. */
export function appointmentDifferences(records: SessionRecords): readonly Difference<ClosingCode>[] {
  const { planned, walkIns, transfers, outcomes, session, platform } = records;
  const movedIn = transfers.flatMap((one) => (one.direction === 'in' ? [one] : []));
  const expected = new Map<string, ExpectedPerson>();
  for (const person of [...planned, ...walkIns, ...movedIn]) expected.set(person.registrationId, person);
  const outcomeOf = new Map(outcomes.map(({ registrationId, outcome }) => [registrationId, outcome]));
  const listed = groupBy(platform.appointments, ({ registrationId }) => registrationId);

  const found: Difference<ClosingCode>[] = [];
  for (const [id, person] of expected) {
    const [appointment, ...more] = listed.get(id) ?? [];
    if (!appointment) {
      found.push(ofPerson('CLOSE_APPOINTMENT_MISSING', id));
      continue;
    }
    if (more.length > 0) found.push(ofPerson('CLOSE_APPOINTMENT_TWICE', id, { count: more.length + 1 }));
    const fields = [
      ...(appointment.id === person.appointmentId ? [] : ['id']),
      ...(appointment.sessionId === session.id ? [] : ['sessionId']),
      ...(appointment.slot === person.slot ? [] : ['slot']),
    ];
    if (fields.length > 0) found.push(ofPerson('CLOSE_APPOINTMENT_DIFFERS', id, { fields: fields.join(', ') }));
    const outcome = outcomeOf.get(id);
    const { status } = appointment;
    if (outcome !== undefined && !STATES[outcome].includes(status)) {
      found.push(ofPerson('CLOSE_APPOINTMENT_CONTRADICTS', id, { outcome, status }));
    }
  }
  for (const id of listed.keys()) if (!expected.has(id)) found.push(ofPerson('CLOSE_APPOINTMENT_UNKNOWN', id));
  return found;
}
