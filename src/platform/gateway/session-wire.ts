/** Facilities, their sessions, and the people who are asked to come. */
import * as z from 'zod';
import {
  addressSchema,
  appointmentSchema,
  calendarDateSchema,
  facilityIdSchema,
  facilitySchema,
  instantSchema,
  registrationIdSchema,
  schema,
  sessionSchema,
  uuidSchema,
} from '../../model/index.ts';
import { GATEWAY_MAX_ITEMS, itemOutcome, page, pageQuery, write, writeAnswer } from './shared-wire.ts';

export const facilityWriteSchema = /* @__PURE__ */ schema(() => write({ facility: facilitySchema }));

export const facilityAnswerSchema = /* @__PURE__ */ schema(() => writeAnswer(facilityIdSchema));

export const facilityPageQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({
    provinceCode: addressSchema.shape.provinceCode,
    districtCode: addressSchema.shape.districtCode,
    wardCode: addressSchema.shape.wardCode,
  }),
);

export const facilityPageSchema = /* @__PURE__ */ schema(() => page(facilitySchema));

/** A plan. The state of a session moves by opening and closing it, not by writing it. */
export const sessionWriteSchema = /* @__PURE__ */ schema(() =>
  write({ session: sessionSchema.omit({ status: true }) }),
);

export const sessionAnswerSchema = /* @__PURE__ */ schema(() => writeAnswer(uuidSchema));

/** A session with how many people stand where in it. */
export const sessionStateSchema = /* @__PURE__ */ schema(() =>
  z.object({
    session: sessionSchema,
    version: z.int().min(1),
    updatedAt: instantSchema,
    appointments: z.partialRecord(appointmentSchema.shape.status, z.int().min(0)),
  }),
);

export const sessionPageQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({
    facilityId: facilityIdSchema.optional(),
    date: calendarDateSchema.optional(),
    status: sessionSchema.shape.status.optional(),
  }),
);

export const sessionPageSchema = /* @__PURE__ */ schema(() => page(sessionSchema));

export const appointmentsWriteSchema = /* @__PURE__ */ schema(() =>
  write({
    items: z
      .array(
        z.strictObject({
          id: uuidSchema,
          registrationId: registrationIdSchema,
          slot: appointmentSchema.shape.slot,
        }),
      )
      .min(1)
      .max(GATEWAY_MAX_ITEMS),
  }),
);

export const appointmentsAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    items: z.array(itemOutcome(uuidSchema, ['created', 'unchanged', 'rejected'])).max(GATEWAY_MAX_ITEMS),
  }),
);

export const appointmentPageQuerySchema = /* @__PURE__ */ schema(() =>
  pageQuery({ status: appointmentSchema.shape.status.optional() }),
);

export const appointmentPageSchema = /* @__PURE__ */ schema(() => page(appointmentSchema));

/** Without ids: everybody of the session who was not invited yet. */
export const invitationWriteSchema = /* @__PURE__ */ schema(() =>
  write({ ids: z.array(uuidSchema).min(1).max(GATEWAY_MAX_ITEMS).optional() }),
);

export const invitationAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    items: z.array(itemOutcome(uuidSchema, ['invited', 'unchanged', 'rejected'])).max(100_000),
  }),
);

export const invitationReplySchema = /* @__PURE__ */ schema(() =>
  write({ reply: z.enum(['confirmed', 'postponed', 'refused']) }),
);
