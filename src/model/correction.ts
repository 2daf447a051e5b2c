/**
 * What a person says is missing or wrong (*phản ánh thông tin*), and what became of it (reference: platform-api 4.5 and
 * section 5, dispatch 9458/BYT-CNTT: within 48 hours; approved, process later, or rejected).
 */
import * as z from 'zod';
import { calendarDateSchema, instantSchema, partialDateSchema } from './dates.ts';
import { facilityIdSchema } from './facility.ts';
import { registrationIdSchema, uuidSchema } from './record-id.ts';
import { schema } from './schema.ts';
import type { StateMachine } from './state-machine.ts';
import { identityNumberSchema, plainText } from './subject.ts';

const STATES = ['submitted', 'approved', 'deferred', 'rejected'] as const;

/** Where a correction stands. */
export type CorrectionStatus = (typeof STATES)[number];

/**
 * Steps of a correction; a deferred one is decided later.
 *
 * @example
 * import { correctionStates } from 'tiemchung/model';
 * correctionStates.submitted; // => ['approved', 'deferred', 'rejected']
 */
export const correctionStates: StateMachine<CorrectionStatus> = {
  submitted: ['approved', 'deferred', 'rejected'],
  deferred: ['approved', 'rejected'],
  approved: [],
  rejected: [],
};

const product = () => z.string().regex(/^[A-Z][A-Z-]{0,11}$/);

/**
 * What is asked for: a dose that is missing or wrong, or identity data that is wrong. `evidence` refers to the photo of
 * the paper, which does not travel in the record.
 *
 * @example
 * import { correctionRequestSchema } from 'tiemchung/model';
 * const request = {
 *   id: '0b54a1c2-3f4e-4a5b-8c6d-7e8f90a1b2c3',
 *   registrationId: 'MST-0312345673~NV007',
 *   kind: 'dose-missing',
 *   dose: { date: '2021-08-02', product: 'AZ' },
 * };
 * correctionRequestSchema.safeParse(request).success; // => true
 * correctionRequestSchema.safeParse({ ...request, kind: 'dose-wrong' }).success; // => false
 */
export const correctionRequestSchema = /* @__PURE__ */ schema(() => {
  const shared = {
    id: uuidSchema,
    registrationId: registrationIdSchema,
    /** Where the dose was given, as far as the person knows; without one the unit of the address decides. */
    facilityId: facilityIdSchema.optional(),
    evidence: plainText(200).optional(),
  };
  const dose = z.strictObject({
    date: calendarDateSchema,
    product: product().optional(),
    lot: plainText(40).optional(),
  });
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...shared, kind: z.literal('dose-missing'), dose }),
    z.strictObject({ ...shared, kind: z.literal('dose-wrong'), doseId: uuidSchema, dose }),
    z.strictObject({
      ...shared,
      kind: z.literal('identity-wrong'),
      subject: z.strictObject({
        fullName: plainText(120).optional(),
        birthDate: partialDateSchema.optional(),
        sex: z.enum(['male', 'female']).optional(),
        identity: identityNumberSchema.optional(),
      }),
    }),
  ]);
});

/** What a correction asks for. */
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;

/**
 * Where a correction stands. A rejection names its reason by a code of the deciding unit: dispatch 9458 counts thirteen,
 * of which the public texts name only some.
 *
 * @example
 * import { correctionStateSchema } from 'tiemchung/model';
 * correctionStateSchema.shape.status.safeParse('deferred').success; // => true
 */
export const correctionStateSchema = /* @__PURE__ */ schema(() =>
  z.object({
    id: uuidSchema,
    registrationId: registrationIdSchema,
    kind: z.enum(['dose-missing', 'dose-wrong', 'identity-wrong']),
    status: z.enum(STATES),
    submittedAt: instantSchema,
    /** Until when it is to be decided. */
    dueAt: instantSchema,
    decidedAt: instantSchema.optional(),
    reason: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
      .optional(),
  }),
);

/** Where a correction stands. */
export interface CorrectionState extends z.infer<typeof correctionStateSchema> {}
