/**
 * Consent is a record of its own: which text, for what, when, by which means, where the evidence lies. It starts
 * `pending`; a "yes" in a list is no consent, and an employer's registration carries none (design decision 16).
 */
import * as z from 'zod';
import { instantSchema } from './dates.ts';
import { registrationIdSchema, uuidSchema } from './record-id.ts';
import { campaignIdSchema } from './registration.ts';
import { schema } from './schema.ts';
import type { StateMachine } from './state-machine.ts';
import { plainText } from './subject.ts';

/** Where a consent stands. */
export type ConsentStatus = 'pending' | 'given' | 'refused' | 'withdrawn';

/**
 * Steps of a consent. Who refused may be asked again, which is a new consent.
 *
 * @example
 * import { consentStates } from 'tiemchung/model';
 * consentStates.pending; // => ['given', 'refused']
 */
export const consentStates: StateMachine<ConsentStatus> = {
  pending: ['given', 'refused'],
  given: ['withdrawn'],
  refused: [],
  withdrawn: [],
};

/**
 * A consent, asked or answered. An answered one says when, by whom, by which means, and where its evidence is kept;
 * the evidence itself (a scan, a signature) is not part of the record.
 *
 * @example
 * import { consentSchema } from 'tiemchung/model';
 * const asked = {
 *   id: '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10',
 *   registrationId: 'MST-0312345673~NV007',
 *   campaignId: 'covid-2021-adult',
 *   purpose: 'vaccination',
 *   textVersion: '3588-PL3',
 *   status: 'pending',
 * };
 * consentSchema.safeParse(asked).success; // => true
 * consentSchema.safeParse({ ...asked, status: 'given' }).success; // => false
 */
export const consentSchema = /* @__PURE__ */ schema(() => {
  const asked = {
    id: uuidSchema,
    registrationId: registrationIdSchema,
    campaignId: campaignIdSchema,
    /** What is agreed to. */
    purpose: z.enum(['vaccination', 'data-processing']),
    /** Which wording the person saw. */
    textVersion: plainText(64),
  };
  const answered = {
    ...asked,
    at: instantSchema,
    by: z.enum(['self', 'guardian']),
    means: z.enum(['paper', 'one-time-code', 'app', 'spoken-with-witness']),
    /** Reference to the evidence, such as a folder number or a file's hash. */
    evidence: plainText(200),
  };
  return z.discriminatedUnion('status', [
    z.strictObject({ ...asked, status: z.literal('pending') }),
    z.strictObject({ ...answered, status: z.enum(['given', 'refused', 'withdrawn']) }),
  ]);
});

/** A consent, asked or answered. */
export type Consent = z.infer<typeof consentSchema>;

/** What a consent is about, before anybody answered. */
export type ConsentRequest = Omit<Extract<Consent, { readonly status: 'pending' }>, 'status'>;

/**
 * The beginning of every consent.
 *
 * @example
 * import { pendingConsent } from 'tiemchung/model';
 * const consent = pendingConsent({
 *   id: '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10',
 *   registrationId: 'MST-0312345673~NV007',
 *   campaignId: 'covid-2021-adult',
 *   purpose: 'vaccination',
 *   textVersion: '3588-PL3',
 * });
 * consent.status; // => 'pending'
 */
export function pendingConsent(request: ConsentRequest): Consent {
  return { ...request, status: 'pending' };
}
