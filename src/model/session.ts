/** A vaccination session of a site and a person's appointment in it. */
import * as z from 'zod';
import { calendarDateSchema } from './dates.ts';
import { facilityIdSchema } from './facility.ts';
import { registrationIdSchema, uuidSchema } from './record-id.ts';
import { campaignIdSchema } from './registration.ts';
import { schema } from './schema.ts';
import type { StateMachine } from './state-machine.ts';

const SESSION_STATES = ['planned', 'open', 'closed'] as const;
const APPOINTMENT_STATES = [
  'planned',
  'invited',
  'confirmed',
  'checked-in',
  'screened',
  'injected',
  'postponed',
  'contraindicated',
  'refused',
] as const;

/** Where a session stands. */
export type SessionStatus = (typeof SESSION_STATES)[number];

/** Where an appointment stands (reference: platform-api 5). */
export type AppointmentStatus = (typeof APPOINTMENT_STATES)[number];

/**
 * Steps of a session.
 *
 * @example
 * import { sessionStates } from 'tiemchung/model';
 * sessionStates.planned; // => ['open']
 */
export const sessionStates: StateMachine<SessionStatus> = { planned: ['open'], open: ['closed'], closed: [] };

/**
 * Steps of an appointment. A person may come without having been invited or having confirmed, and may refuse at any point before the injection.
 *
 * @example
 * import { appointmentStates } from 'tiemchung/model';
 * appointmentStates.screened; // => ['injected', 'postponed', 'contraindicated', 'refused']
 */
export const appointmentStates: StateMachine<AppointmentStatus> = {
  planned: ['invited', 'checked-in', 'refused'],
  invited: ['confirmed', 'checked-in', 'postponed', 'refused'],
  confirmed: ['checked-in', 'postponed', 'refused'],
  'checked-in': ['screened', 'postponed', 'refused'],
  screened: ['injected', 'postponed', 'contraindicated', 'refused'],
  injected: [],
  postponed: [],
  contraindicated: [],
  refused: [],
};

/** Hours and minutes in Vietnam, `07:30`. */
const clockTime = () => z.iso.time({ precision: -1 });

/**
 * A session: one site, one day.
 *
 * @example
 * import { sessionSchema } from 'tiemchung/model';
 * sessionSchema.shape.date.safeParse('2021-09-25').success; // => true
 */
export const sessionSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: uuidSchema,
    campaignId: campaignIdSchema,
    /** Code of the facility in the platform that keeps the session. */
    facilityId: facilityIdSchema,
    date: calendarDateSchema,
    from: clockTime().optional(),
    until: clockTime().optional(),
    products: z.array(z.string().max(12)).max(20).optional(),
    /** People at most; without one the session takes any number. */
    capacity: z.int().min(0).max(100_000).optional(),
    /** Times of the day that people are asked to come at, each with its own places. */
    slots: z
      .array(z.strictObject({ from: clockTime(), capacity: z.int().min(1).max(10_000) }))
      .max(200)
      .optional(),
    status: z.enum(SESSION_STATES),
  }),
);

/** A vaccination session. */
export interface Session extends z.infer<typeof sessionSchema> {}

/**
 * One registration's place in one session.
 *
 * @example
 * import { appointmentSchema } from 'tiemchung/model';
 * appointmentSchema.shape.status.safeParse('checked-in').success; // => true
 */
export const appointmentSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: uuidSchema,
    sessionId: uuidSchema,
    registrationId: registrationIdSchema,
    /** `from` of the session's slot. */
    slot: clockTime().optional(),
    status: z.enum(APPOINTMENT_STATES),
  }),
);

/** An appointment. */
export interface Appointment extends z.infer<typeof appointmentSchema> {}
