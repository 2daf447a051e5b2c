/** The day of a session: reception, screening, the dose, the watch after it, reactions. */
import * as z from 'zod';
import {
  doseSchema,
  instantSchema,
  observationSchema,
  reactionSchema,
  receptionSchema,
  schema,
  screeningRecordSchema,
  uuidSchema,
} from '../../model/index.ts';
import { page, pageQuery, write, writeAnswer } from './shared-wire.ts';

export const receptionWriteSchema = /* @__PURE__ */ schema(() => write({ reception: receptionSchema }));

export const screeningWriteSchema = /* @__PURE__ */ schema(() => write({ screening: screeningRecordSchema }));

/**
 * A dose given. Its state on the way to a certificate is the platform's. `acknowledged` names the codes of findings that
 * the site has seen and stands by, such as a dose before its day (the sister system's `FORCE_SAVE`, V14).
 */
export const doseWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    dose: doseSchema.omit({ status: true }),
    acknowledged: z
      .array(z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/))
      .max(20)
      .optional(),
  }),
);

export const doseAnswerSchema = /* @__PURE__ */ schema(() => writeAnswer(uuidSchema));

export const doseStateSchema = /* @__PURE__ */ schema(() =>
  z.object({
    dose: doseSchema,
    version: z.int().min(1),
    updatedAt: instantSchema,
    observation: observationSchema.optional(),
  }),
);

export const dosePageQuerySchema = /* @__PURE__ */ schema(() => pageQuery({}));

export const dosePageSchema = /* @__PURE__ */ schema(() => page(doseStateSchema));

export const observationWriteSchema = /* @__PURE__ */ schema(() => write({ observation: observationSchema }));

export const reactionWriteSchema = /* @__PURE__ */ schema(() => write({ reaction: reactionSchema }));

export const reactionAnswerSchema = /* @__PURE__ */ schema(() => writeAnswer(uuidSchema));

export const reactionPageQuerySchema = /* @__PURE__ */ schema(() => pageQuery({}));

export const reactionPageSchema = /* @__PURE__ */ schema(() => page(reactionSchema));
