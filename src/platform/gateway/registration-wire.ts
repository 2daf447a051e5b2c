/** Registrations: in bulk by an organisation, one by one by people; where they stand, found, passed on, taken back. */
import * as z from 'zod';
import {
  addressSchema,
  campaignIdSchema,
  instantSchema,
  organizationIdSchema,
  registrationDraftSchema,
  registrationIdSchema,
  registrationSchema,
  registrationStatusSchema,
  schema,
  subjectSchema,
  uuidSchema,
} from '../../model/index.ts';
import { GATEWAY_MAX_ITEMS, itemOutcome, page, pageQuery, write, writeAnswer } from './shared-wire.ts';

/**
 * A bulk write: an ordered list, each item with its client-chosen id (as SCIM's `bulkId`). Items are checked one by one
 * against `registrationDraftSchema` on both sides, so that a bad item never costs its neighbours.
 */
export const peopleWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    campaignId: campaignIdSchema,
    deliveryId: uuidSchema.optional(),
    items: z
      .array(z.looseObject({ id: z.string().max(700) }))
      .min(1)
      .max(GATEWAY_MAX_ITEMS),
  }),
);

export const peopleAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    items: z
      .array(
        itemOutcome(z.string().max(700), ['created', 'updated', 'unchanged', 'rejected']).extend({
          status: registrationStatusSchema.optional(),
          version: z.int().min(1).optional(),
        }),
      )
      .max(GATEWAY_MAX_ITEMS),
  }),
);

/**
 * One person, by themselves or by a relative, who then gives a name and a phone of their own (reference: platform-api
 * 4.1, `registerFullname`, `registerPhoneNumber`).
 */
export const personWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    campaignId: campaignIdSchema,
    registration: registrationDraftSchema,
    registeredBy: z
      .strictObject({ fullName: subjectSchema.shape.fullName, phone: subjectSchema.shape.phone.unwrap() })
      .optional(),
  }),
);

export const personAnswerSchema = /* @__PURE__ */ schema(() =>
  writeAnswer(registrationIdSchema).extend({ status: registrationStatusSchema }),
);

/** A registration in full, for those who may see the person. */
export const registrationRecordSchema = /* @__PURE__ */ schema(() => z.object({ ...registrationSchema.shape }));

/** Where a registration stands; it says nothing of the person. */
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

export const registrationPageQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({ status: registrationStatusSchema.optional() }),
);

export const registrationPageSchema = /* @__PURE__ */ schema(() => page(registrationStateSchema));

/** In a body and not in the address, because addresses are written into logs. */
export const searchWriteSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    identityNumber: z.string().min(6).max(32).optional(),
    phone: z
      .string()
      .regex(/^\+\d{8,15}$/)
      .optional(),
    /** Compared without regard to case and marks. */
    fullName: z.string().min(2).max(120).optional(),
    status: registrationStatusSchema.optional(),
    campaignId: campaignIdSchema.optional(),
    organizationId: organizationIdSchema.optional(),
    cursor: z.string().max(800).optional(),
    limit: z.int().min(1).max(GATEWAY_MAX_ITEMS).optional(),
  }),
);

export const searchAnswerSchema = /* @__PURE__ */ schema(() => page(registrationRecordSchema));

/** `since`: `next` of the last answer; without it from the beginning. */
export const changesQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({ since: z.string().max(80).optional() }).omit({ cursor: true }),
);

/** Each registration once, at its last change. `next` is always there: keep it and ask on from it, tomorrow as well. */
export const changesAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    items: z.array(registrationStateSchema).max(GATEWAY_MAX_ITEMS),
    next: z.string().max(80),
    more: z.boolean(),
  }),
);

export const withdrawalWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    /** Coded, so that no story about a person's health travels here. */
    reason: z.enum(['left-organisation', 'registered-elsewhere', 'declined', 'entered-by-mistake']),
  }),
);

export const distributionWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    ids: z.array(registrationIdSchema).min(1).max(GATEWAY_MAX_ITEMS),
    /** A facility, or the code of a commune or district. */
    unit: z.string().min(1).max(100),
  }),
);

export const distributionAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    items: z.array(itemOutcome(registrationIdSchema, ['distributed', 'unchanged', 'rejected'])).max(GATEWAY_MAX_ITEMS),
  }),
);

/** To another organisation, which the person works for now, or to another province, where the person lives now. */
export const transferWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('organisation'), organizationId: organizationIdSchema }),
      z.strictObject({ kind: z.literal('province'), provinceCode: addressSchema.shape.provinceCode.unwrap() }),
    ]),
  }),
);
