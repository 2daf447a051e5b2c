/** A person's place in a campaign: handed in by an organisation or by themselves, then moved on by the health side. */
import * as z from 'zod';
import { calendarDateSchema, instantSchema } from './dates.ts';
import { organizationIdSchema, registrationIdSchema } from './record-id.ts';
import { schema } from './schema.ts';
import type { StateMachine } from './state-machine.ts';
import { plainText, subjectSchema } from './subject.ts';

const STATES = ['submitted', 'verified', 'distributed', 'planned', 'invited', 'done', 'withdrawn'] as const;

/** Where a registration stands (reference: platform-api 5). */
export type RegistrationStatus = (typeof STATES)[number];

/**
 * Steps of a registration. Beyond the reference's line: an invitation that was missed or postponed goes back to the
 * plan, and a person who withdrew may be handed in again.
 *
 * @example
 * import { registrationStates } from 'tiemchung/model';
 * registrationStates.done; // => []
 */
export const registrationStates: StateMachine<RegistrationStatus> = {
  submitted: ['verified', 'withdrawn'],
  verified: ['distributed', 'withdrawn'],
  distributed: ['planned', 'withdrawn'],
  planned: ['invited', 'withdrawn'],
  invited: ['done', 'planned', 'withdrawn'],
  done: [],
  withdrawn: ['submitted'],
};

/**
 * One of the states of {@link registrationStates}.
 *
 * @example
 * import { registrationStatusSchema } from 'tiemchung/model';
 * registrationStatusSchema.options.length; // => 7
 */
export const registrationStatusSchema = /* @__PURE__ */ schema(() => z.enum(STATES));

/**
 * Id of a campaign profile, such as `covid-2021-adult`.
 *
 * @example
 * import { campaignIdSchema } from 'tiemchung/model';
 * campaignIdSchema.safeParse('covid-2021-adult').success; // => true
 */
export const campaignIdSchema = /* @__PURE__ */ schema(() => z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/**
 * A dose that the list says was given before: a claim to be checked, not a record of a site.
 *
 * @example
 * import { declaredDoseSchema } from 'tiemchung/model';
 * declaredDoseSchema.safeParse({ date: '2021-08-02', product: 'AZ' }).success; // => true
 */
export const declaredDoseSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    date: calendarDateSchema,
    /** Product code of the vaccine catalogue; absent when the list's name was not understood. */
    product: z
      .string()
      .regex(/^[A-Z][A-Z-]{0,11}$/)
      .optional(),
    lot: plainText(40).optional(),
    site: plainText(200).optional(),
  }),
);

/** A dose that a list declares. */
export interface DeclaredDose extends z.infer<typeof declaredDoseSchema> {}

/**
 * What a sender hands in for one person. There is no field for health history or consent, and unknown fields are
 * refused, so that such data cannot travel by accident.
 *
 * @example
 * import { registrationDraftSchema } from 'tiemchung/model';
 * const draft = { id: 'MST-0312345673~NV007', subject: { fullName: 'Trần Thị Hoa', birthDate: '1990-05-04' } };
 * registrationDraftSchema.safeParse(draft).success; // => true
 */
export const registrationDraftSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: registrationIdSchema,
    subject: subjectSchema,
    department: plainText(200).optional(),
    /** Number of the list that the campaign profile names. */
    priorityGroup: z.int().min(1).max(99).optional(),
    desiredDate: calendarDateSchema.optional(),
    declaredDoses: z.array(declaredDoseSchema).max(12).optional(),
  }),
);

/** What a sender hands in for one person. */
export interface RegistrationDraft extends z.infer<typeof registrationDraftSchema> {}

/**
 * A registration as the platform keeps it. `version` counts changes of the content, from 1.
 *
 * @example
 * import { registrationSchema } from 'tiemchung/model';
 * registrationSchema.shape.status.safeParse('invited').success; // => true
 */
export const registrationSchema = /* @__PURE__ */ schema(() =>
  registrationDraftSchema.extend({
    /** Absent where the person registered without an organisation. */
    organizationId: organizationIdSchema.optional(),
    /** Unit that was given the person to plan: a facility, or the code of a commune or district. */
    distributedTo: plainText(100).optional(),
    campaignId: campaignIdSchema,
    status: registrationStatusSchema,
    version: z.int().min(1),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  }),
);

/** A registration as the platform keeps it. */
export interface Registration extends z.infer<typeof registrationSchema> {}
