/** Signing in (RFC 6749 client credentials and refresh; a code by SMS for citizens) and the accounts of a unit. */
import * as z from 'zod';
import { accountIdSchema, accountSchema, instantSchema, schema, uuidSchema } from '../../model/index.ts';
import { page, pageQuery, write, writeAnswer } from './shared-wire.ts';

/** Form of RFC 6749, sections 4.4 and 6; the client shows its id and secret by HTTP Basic. */
export const tokenRequestSchema = /* @__PURE__ */ schema(() =>
  z.discriminatedUnion('grant_type', [
    z.object({ grant_type: z.literal('client_credentials'), scope: z.string().max(200).optional() }),
    z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string().min(1).max(4000) }),
  ]),
);

/** RFC 6749, section 5.1. */
export const tokenAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({
    access_token: z.string().min(1).max(4000),
    token_type: z.string().regex(/^bearer$/i),
    /** Seconds. */
    expires_in: z.int().min(1),
    refresh_token: z.string().min(1).max(4000).optional(),
  }),
);

export const signInCodeWriteSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({ phone: z.string().regex(/^\+84\d{9}$/) }),
);

export const signInCodeAnswerSchema = /* @__PURE__ */ schema(() =>
  z.object({ signInId: uuidSchema, expiresAt: instantSchema }),
);

export const signInConfirmationSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({ signInId: uuidSchema, otp: z.string().regex(/^\d{4,8}$/) }),
);

export const accountWriteSchema = /* @__PURE__ */ schema(() => write({ account: accountSchema }));

/** The secret is in the answer that opened the account and nowhere afterwards. */
export const accountAnswerSchema = /* @__PURE__ */ schema(() =>
  writeAnswer(accountIdSchema).extend({ clientSecret: z.string().min(1).max(200).optional() }),
);

export const accountPageQuerySchema = /* @__PURE__ */ schema(() => pageQuery({}));

export const accountPageSchema = /* @__PURE__ */ schema(() => page(accountSchema));
