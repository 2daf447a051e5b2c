/**
 * An injection as the site records it. The id is made where the dose is given; there is no dose number, because the
 * number is derived and changes when an older dose turns up (design decision 13; reference: users and rosters 3.3).
 */
import * as z from 'zod';
import { calendarDateSchema, instantSchema } from './dates.ts';
import { facilityIdSchema } from './facility.ts';
import { registrationIdSchema, uuidSchema } from './record-id.ts';
import { schema } from './schema.ts';
import type { StateMachine } from './state-machine.ts';
import { plainText } from './subject.ts';

const DOSE_STATES = ['entered', 'identity-verified', 'identity-mismatched', 'site-signed', 'passport-issued'] as const;

/** Where a dose stands on its way to a certificate (reference: platform-api 5). */
export type DoseStatus = (typeof DOSE_STATES)[number];

/**
 * Steps of a dose. A mismatch is corrected and sent to verification again.
 *
 * @example
 * import { doseStates } from 'tiemchung/model';
 * doseStates.entered; // => ['identity-verified', 'identity-mismatched']
 */
export const doseStates: StateMachine<DoseStatus> = {
  entered: ['identity-verified', 'identity-mismatched'],
  'identity-verified': ['site-signed'],
  'identity-mismatched': ['entered'],
  'site-signed': ['passport-issued'],
  'passport-issued': [],
};

/**
 * A dose given.
 *
 * @example
 * import { doseSchema } from 'tiemchung/model';
 * doseSchema.shape.volumeMl.safeParse(0.5).success; // => true
 */
export const doseSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: uuidSchema,
    registrationId: registrationIdSchema,
    sessionId: uuidSchema.optional(),
    /** Product code of the vaccine catalogue. */
    product: z.string().regex(/^[A-Z][A-Z-]{0,11}$/),
    lot: plainText(40).optional(),
    lotExpiry: calendarDateSchema.optional(),
    date: calendarDateSchema,
    /** The minute of the injection, where the site noted it. */
    at: instantSchema.optional(),
    volumeMl: z.number().positive().max(5).optional(),
    bodySite: plainText(100).optional(),
    route: plainText(100).optional(),
    facilityId: facilityIdSchema.optional(),
    status: z.enum(DOSE_STATES),
  }),
);

/** A dose given. */
export interface Dose extends z.infer<typeof doseSchema> {}
