/** V1 to V3: what is sent and what comes back when somebody signs in (reference: platform-api 2.3). */
import * as z from 'zod';
import { schema } from '../../model/index.ts';
import { TOKEN_FIELD } from './page-fields.ts';

/** The form of V2, by the names of the wire. */
export const loginFormSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    [TOKEN_FIELD]: z.string().min(1).max(4096),
    UserName: z.string().min(1).max(200),
    password: z.string().min(1).max(200),
    remember_me: z.literal('false'),
    remember_me_check: z.literal('false'),
  }),
);

/** The form of V3. Length and characters of a code are not known. */
export const secondFactorFormSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({ code: z.string().regex(/^[\w-]{1,20}$/) }),
);

/** What an answer of V2 or V3 says, where it is JSON; everything else is no word of the platform about it. */
export interface LoginAnswer {
  readonly twoFactorRequired: boolean;
  readonly success: boolean | undefined;
  readonly message: string | undefined;
  /** Path of a redirect on the same host. */
  readonly redirect: string | undefined;
  readonly empty: boolean;
}

/** Reads an answer; any text gives one. */
export function readLoginAnswer(text: string): LoginAnswer {
  const body = jsonObject(text);
  const message = body.Message;
  return {
    twoFactorRequired: body.TwoFactorRequired === true,
    success: typeof body.Success === 'boolean' ? body.Success : undefined,
    message: typeof message === 'string' && message.trim() !== '' ? message.slice(0, 2000) : undefined,
    redirect: typeof body[REDIRECT_FIELD] === 'string' ? body[REDIRECT_FIELD] : undefined,
    empty: text.trim() === '',
  };
}

/** Where the session notes the target of a redirect, which the transport does not follow. */
export const REDIRECT_FIELD = 'tiemchung:redirect';

function jsonObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : {};
  } catch {
    return {};
  }
}
