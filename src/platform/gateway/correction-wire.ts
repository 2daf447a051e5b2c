/** Corrections that people ask for, their outcomes, and the audit trail of everything. */
import * as z from 'zod';
import {
  auditEntrySchema,
  correctionRequestSchema,
  correctionStateSchema,
  instantSchema,
  schema,
  uuidSchema,
} from '../../model/index.ts';
import { page, pageQuery, write, writeAnswer } from './shared-wire.ts';

export const correctionWriteSchema = /* @__PURE__ */ schema(() => write({ correction: correctionRequestSchema }));

export const correctionAnswerSchema = /* @__PURE__ */ schema(() => writeAnswer(uuidSchema));

/** With what was asked for, for the person and for those who decide. */
export const correctionRecordSchema = /* @__PURE__ */ schema(() =>
  correctionStateSchema.extend({ correction: correctionRequestSchema }),
);

export const correctionPageQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({ status: correctionStateSchema.shape.status.optional() }),
);

export const correctionPageSchema = /* @__PURE__ */ schema(() => page(correctionStateSchema));

/** A rejection has a reason, a coded one. */
export const decisionWriteSchema = /* @__PURE__ */ schema(() =>
  z.discriminatedUnion('outcome', [
    write({ outcome: z.literal('approved') }),
    write({ outcome: z.literal('deferred') }),
    write({ outcome: z.literal('rejected'), reason: correctionStateSchema.shape.reason.unwrap() }),
  ]),
);

export const auditPageQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({
    /** Entries that name this record. */
    record: z.string().min(1).max(700).optional(),
    from: instantSchema.optional(),
  }),
);

export const auditPageSchema = /* @__PURE__ */ schema(() => page(auditEntrySchema));
