/** Facilities, sessions and the people planned for them. */
import type * as z from 'zod';
import type { Appointment, AppointmentStatus, Facility, Session, SessionStatus } from '../../model/index.ts';
import type { CalendarDate } from '../../values/index.ts';
import type { PlatformCall } from '../call.ts';
import type { GatewayCaller, ItemAnswer, PageOptions, ReadOptions, WriteOptions } from './caller.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import type { facilityAnswerSchema, sessionAnswerSchema, sessionStateSchema } from './session-wire.ts';

/** Result of registering a facility. */
export interface FacilityAnswer extends z.output<typeof facilityAnswerSchema> {}
/** Result of planning a session. */
export interface SessionAnswer extends z.output<typeof sessionAnswerSchema> {}
/** A session, with how many people stand where in it. */
export interface SessionState extends z.output<typeof sessionStateSchema> {}
/** A person to add to a session. */
export interface AppointmentDraft {
  /** Made by who plans, a UUID. */
  readonly id: string;
  readonly registrationId: string;
  /** `from` of one of the session's slots. */
  readonly slot?: string | undefined;
}
/** What became of one person to add. */
export type AppointmentResult = ItemAnswer<'created' | 'unchanged' | 'rejected'>;
/** What became of one invitation. */
export type InvitationResult = ItemAnswer<'invited' | 'unchanged' | 'rejected'>;
/** What an invited person says. */
export type InvitationReply = 'confirmed' | 'postponed' | 'refused';

/** An area, by the statistics codes of the day. */
export interface AreaOptions extends PageOptions {
  readonly provinceCode?: string | undefined;
  readonly districtCode?: string | undefined;
  readonly wardCode?: string | undefined;
}

/** Which sessions to list. */
export interface SessionListOptions extends PageOptions {
  readonly facilityId?: string | undefined;
  readonly date?: CalendarDate | undefined;
  readonly status?: SessionStatus | undefined;
}

/** Facilities. */
export interface FacilityCalls {
  /** Registers a facility, or changes it. */
  put(facility: Facility, options?: WriteOptions): PlatformCall<FacilityAnswer>;
  /** A facility as it is registered. */
  get(facilityId: string, options?: ReadOptions): PlatformCall<Facility>;
  /** Facilities, of an area where one is named. */
  list(options?: AreaOptions): AsyncIterable<Facility>;
}

/** Sessions and appointments. */
export interface SessionCalls {
  /** Plans a session, or changes the plan while it is not open yet. */
  plan(session: Omit<Session, 'status'>, options?: WriteOptions): PlatformCall<SessionAnswer>;
  /** A session, with how many people stand where in it. */
  get(sessionId: string, options?: ReadOptions): PlatformCall<SessionState>;
  /** Sessions, of a facility, a day or a state where one is named. */
  list(options?: SessionListOptions): AsyncIterable<Session>;
  /** From now on people are received. */
  open(sessionId: string, options?: WriteOptions): PlatformCall<SessionState>;
  /** Refused while somebody who came has neither a dose nor an outcome. */
  close(sessionId: string, options?: WriteOptions): PlatformCall<SessionState>;
  /** Adds people: one result per item, in the order of the items. */
  addPeople(
    sessionId: string,
    items: readonly AppointmentDraft[],
    options?: WriteOptions,
  ): Promise<readonly AppointmentResult[]>;
  /** The people of a session. */
  appointments(
    sessionId: string,
    options?: PageOptions & { readonly status?: AppointmentStatus | undefined },
  ): AsyncIterable<Appointment>;
  /** By SMS; everybody not invited yet where no ids are given. */
  invite(
    sessionId: string,
    options?: WriteOptions & { readonly appointmentIds?: readonly string[] | undefined },
  ): Promise<readonly InvitationResult[]>;
  /** An appointment as it stands. */
  appointment(appointmentId: string, options?: ReadOptions): PlatformCall<Appointment>;
  /** What the invited person says. */
  reply(appointmentId: string, reply: InvitationReply, options?: WriteOptions): PlatformCall<Appointment>;
}

/** The parts that are there. */
const given = <Value>(name: string, value: Value | undefined) => (value === undefined ? {} : { [name]: value });

export function facilityCalls({ read, write, pages }: GatewayCaller): FacilityCalls {
  const { putFacility, getFacility, listFacilities } = sessionEndpoints;
  return {
    put: (facility, options) =>
      write(putFacility, 'vaccination', { params: { facilityId: facility.id }, body: { facility } }, options),
    get: (facilityId, options) => read(getFacility, { params: { facilityId } }, options),
    list: ({ provinceCode, districtCode, wardCode, ...options } = {}) => {
      const area = {
        ...given('provinceCode', provinceCode),
        ...given('districtCode', districtCode),
        ...given('wardCode', wardCode),
      };
      return pages(options, (place, one) => read(listFacilities, { query: { ...place, ...area } }, one));
    },
  };
}

export function sessionCalls({ read, write, pages }: GatewayCaller): SessionCalls {
  const calls = sessionEndpoints;
  const purpose = 'vaccination';
  return {
    plan: (session, options) =>
      write(calls.putSession, purpose, { params: { sessionId: session.id }, body: { session } }, options),
    get: (sessionId, options) => read(calls.getSession, { params: { sessionId } }, options),
    list: ({ facilityId, date, status, ...options } = {}) => {
      const chosen = { ...given('facilityId', facilityId), ...given('date', date), ...given('status', status) };
      return pages(options, (place, one) => read(calls.listSessions, { query: { ...place, ...chosen } }, one));
    },
    open: (sessionId, options) => write(calls.openSession, purpose, { params: { sessionId }, body: {} }, options),
    close: (sessionId, options) => write(calls.closeSession, purpose, { params: { sessionId }, body: {} }, options),
    async addPeople(sessionId, items, options) {
      if (items.length === 0) return [];
      const input = { params: { sessionId }, body: { items: [...items] } };
      const ids = items.map(({ id }) => id);
      return (await write(calls.putAppointments, purpose, input, options, ids)).items;
    },
    appointments: (sessionId, { status, ...options } = {}) =>
      pages(options, (place, one) =>
        read(
          calls.listAppointments,
          { params: { sessionId }, query: { ...place, ...(status ? { status } : {}) } },
          one,
        ),
      ),
    async invite(sessionId, { appointmentIds, ...options } = {}) {
      const body = appointmentIds ? { ids: [...appointmentIds] } : {};
      const input = { params: { sessionId }, body };
      return (await write(calls.inviteAppointments, purpose, input, options, appointmentIds)).items;
    },
    appointment: (appointmentId, options) => read(calls.getAppointment, { params: { appointmentId } }, options),
    reply: (appointmentId, reply, options) =>
      write(calls.answerInvitation, purpose, { params: { appointmentId }, body: { reply } }, options),
  };
}
