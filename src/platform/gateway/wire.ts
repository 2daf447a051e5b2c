/** What travels through the gateway contract. Answers name records by id and state; they carry no personal data. */
import * as z from 'zod';
import {
  campaignIdSchema,
  instantSchema,
  organizationIdSchema,
  organizationSchema,
  registrationIdSchema,
  registrationStatusSchema,
  schema,
  uuidSchema,
  writeContextSchema,
} from '../../model/index.ts';

/** Most items of one bulk request, and most ids of one look-up. */
export const GATEWAY_MAX_ITEMS = 500;

const count = () => z.int().min(0);

/** A finding as it travels. */
const wireFindingSchema = /* @__PURE__ */ schema(() =>
  z.object({
    code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
    severity: z.enum(['error', 'warning', 'info']),
    path: z.array(z.union([z.string().max(64), z.int()])).max(8),
    params: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
  }),
);

/** What a write did to a record. */
const writeOutcomeSchema = /* @__PURE__ */ schema(() => z.enum(['created', 'updated', 'unchanged']));

export const organizationWriteSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({ context: writeContextSchema, organization: organizationSchema }),
);

export const organizationAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    id: organizationIdSchema,
    outcome: writeOutcomeSchema,
    version: z.int().min(1),
    updatedAt: instantSchema,
  }),
);

export const organizationStateSchema = /* @__PURE__ */ schema(() =>
  z.object({ organization: organizationSchema, version: z.int().min(1), updatedAt: instantSchema }),
);

/** A file handed over: which one, and what the sender's own check said of it. Its content is not part of the record. */
export const deliverySchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    campaignId: campaignIdSchema,
    /** SHA-256 of the file, or of its cells where only they are known, in hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.enum(['csv', 'xlsx', 'rows']),
    counts: z.strictObject({ read: count(), accepted: count(), rejected: count() }),
  }),
);

export const deliveryWriteSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({ context: writeContextSchema, delivery: deliverySchema }),
);

export const deliveryStateSchema = /* @__PURE__ */ schema(() =>
  z.object({
    id: uuidSchema,
    outcome: writeOutcomeSchema,
    delivery: deliverySchema,
    handedOverAt: instantSchema,
    /** Items of the delivery so far, by their last outcome. */
    answered: z.object({ created: count(), updated: count(), unchanged: count(), rejected: count() }),
  }),
);

/**
 * A bulk write: an ordered list, each item with its client-chosen id (as SCIM's `bulkId`). Items are checked one by one
 * against `registrationDraftSchema` on both sides, so that a bad item never costs its neighbours.
 */
export const peopleWriteSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    context: writeContextSchema,
    campaignId: campaignIdSchema,
    deliveryId: uuidSchema.optional(),
    items: z
      .array(z.looseObject({ id: z.string().max(700) }))
      .min(1)
      .max(GATEWAY_MAX_ITEMS),
  }),
);

/** What became of one item. */
const itemResultSchema = /* @__PURE__ */ schema(() =>
  z.object({
    id: z.string().max(700),
    outcome: z.enum(['created', 'updated', 'unchanged', 'rejected']),
    status: registrationStatusSchema.optional(),
    version: z.int().min(1).optional(),
    findings: z.array(wireFindingSchema).max(50),
  }),
);

export const peopleAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({ items: z.array(itemResultSchema).max(GATEWAY_MAX_ITEMS) }),
);

/** Where a registration stands. */
export const registrationStateSchema = /* @__PURE__ */ schema(() =>
  z.object({
    id: registrationIdSchema,
    campaignId: campaignIdSchema,
    status: registrationStatusSchema,
    version: z.int().min(1),
    updatedAt: instantSchema,
  }),
);

export const lookupWriteSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({ ids: z.array(registrationIdSchema).min(1).max(GATEWAY_MAX_ITEMS) }),
);

export const lookupAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({ items: z.array(registrationStateSchema), missing: z.array(registrationIdSchema) }),
);

export const pageQuerySchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    /** `next` of the page before. */
    cursor: z.string().max(800).optional(),
    limit: z
      .codec(z.string().regex(/^\d{1,3}$/), z.int().min(1).max(GATEWAY_MAX_ITEMS), { decode: Number, encode: String })
      .optional(),
    status: registrationStatusSchema.optional(),
  }),
);

export const pageAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({ items: z.array(registrationStateSchema), next: z.string().max(800).optional() }),
);

export const withdrawalWriteSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    context: writeContextSchema,
    /** Coded, so that no story about a person's health travels here. */
    reason: z.enum(['left-organisation', 'registered-elsewhere', 'declined', 'entered-by-mistake']),
  }),
);
