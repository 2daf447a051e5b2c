/** Comparison with the population database: sent by the health side, answered by the police. */
import * as z from 'zod';
import { registrationIdSchema, schema, subjectSchema, verificationSchema } from '../../model/index.ts';
import { GATEWAY_MAX_ITEMS, itemOutcome, page, pageQuery, write } from './shared-wire.ts';

export const verificationWriteSchema = /* @__PURE__ */ schema(() =>
  write({ ids: z.array(registrationIdSchema).min(1).max(GATEWAY_MAX_ITEMS) }),
);

export const verificationAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    items: z.array(itemOutcome(registrationIdSchema, ['requested', 'unchanged', 'rejected'])).max(GATEWAY_MAX_ITEMS),
  }),
);

export const verificationPageQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({ status: verificationSchema.shape.status.optional() }),
);

/** The police sees the four fields that it compares and nothing else of the person; others see the state alone. */
export const verificationPageSchema = /* @__PURE__ */ schema(() =>
  page(
    verificationSchema.extend({
      subject: z
        .object({
          fullName: subjectSchema.shape.fullName,
          birthDate: subjectSchema.shape.birthDate,
          sex: subjectSchema.shape.sex,
          identity: subjectSchema.shape.identity,
        })
        .optional(),
    }),
  ),
);

const answered = () => z.strictObject({ registrationId: registrationIdSchema, version: z.int().min(1) });

export const verificationResultWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    items: z
      .array(
        z.discriminatedUnion('outcome', [
          answered().extend({ outcome: z.literal('matched') }),
          answered().extend({
            outcome: z.literal('mismatched'),
            mismatched: verificationSchema.shape.mismatched,
          }),
        ]),
      )
      .min(1)
      .max(GATEWAY_MAX_ITEMS),
  }),
);

export const verificationResultAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    items: z.array(itemOutcome(registrationIdSchema, ['stored', 'unchanged', 'rejected'])).max(GATEWAY_MAX_ITEMS),
  }),
);
