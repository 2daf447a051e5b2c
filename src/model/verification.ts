/**
 * The comparison of a person with the population database (reference: platform-api 5, dispatches 8938/BYT-DP and
 * 9438/BYT-CNTT): four mandatory fields, right or wrong; who is wrong is corrected and sent again.
 */
import * as z from 'zod';
import { instantSchema } from './dates.ts';
import { registrationIdSchema } from './record-id.ts';
import { schema } from './schema.ts';
import type { StateMachine } from './state-machine.ts';

const STATES = ['requested', 'matched', 'mismatched'] as const;
const FIELDS = ['fullName', 'sex', 'birthDate', 'identity'] as const;

/** Where a verification stands. */
export type VerificationStatus = (typeof STATES)[number];

/** One of the four fields that are compared. */
export type VerifiedField = (typeof FIELDS)[number];

/**
 * Steps of a verification; either answer may be asked for again once the record has changed.
 *
 * @example
 * import { verificationStates } from 'tiemchung/model';
 * verificationStates.requested; // => ['matched', 'mismatched']
 */
export const verificationStates: StateMachine<VerificationStatus> = {
  requested: ['matched', 'mismatched'],
  matched: ['requested'],
  mismatched: ['requested'],
};

/**
 * A verification. `version` is the version of the registration that was compared, so that an answer about an older one
 * is told apart.
 *
 * @example
 * import { verificationSchema } from 'tiemchung/model';
 * verificationSchema.shape.status.safeParse('mismatched').success; // => true
 */
export const verificationSchema = /* @__PURE__ */ schema(() =>
  z.object({
    registrationId: registrationIdSchema,
    version: z.int().min(1),
    status: z.enum(STATES),
    requestedAt: instantSchema,
    answeredAt: instantSchema.optional(),
    /** Which of the four fields did not agree, where the database says so. */
    mismatched: z.array(z.enum(FIELDS)).max(4).optional(),
  }),
);

/** A comparison with the population database. */
export interface Verification extends z.infer<typeof verificationSchema> {}
