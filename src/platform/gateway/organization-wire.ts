/** Organisations, and the lists that they hand over. A list's content is not part of its record, only its hash and counts. */
import * as z from 'zod';
import {
  campaignIdSchema,
  instantSchema,
  organizationIdSchema,
  organizationSchema,
  schema,
  uuidSchema,
} from '../../model/index.ts';
import { write, writeAnswer, writeOutcome } from './shared-wire.ts';

const count = () => z.int().min(0);

export const organizationWriteSchema = /* @__PURE__ */ schema(() => write({ organization: organizationSchema }));

export const organizationAnswerSchema = /* @__PURE__ */ schema(() => writeAnswer(organizationIdSchema));

export const organizationStateSchema = /* @__PURE__ */ schema(() =>
  z.object({ organization: organizationSchema, version: z.int().min(1), updatedAt: instantSchema }),
);

/** A file handed over: which one, and what the sender's own check said of it. */
export const deliverySchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    campaignId: campaignIdSchema,
    /** SHA-256 of the file, or of its cells where only they are known, in hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.enum(['csv', 'xlsx', 'rows']),
    counts: z.strictObject({ read: count(), accepted: count(), rejected: count() }),
  }),
);

export const deliveryWriteSchema = /* @__PURE__ */ schema(() => write({ delivery: deliverySchema }));

export const deliveryStateSchema = /* @__PURE__ */ schema(() =>
  z.object({
    id: uuidSchema,
    outcome: writeOutcome(),
    delivery: deliverySchema,
    handedOverAt: instantSchema,
    /** Items of the delivery so far, by their last outcome. */
    answered: z.object({ created: count(), updated: count(), unchanged: count(), rejected: count() }),
  }),
);
