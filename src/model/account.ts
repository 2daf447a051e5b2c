/** Who may call a platform: an account of a unit in a role. Secrets are not part of the record. */
import * as z from 'zod';
import { roles } from '../catalogue/index.ts';
import { schema } from './schema.ts';
import { plainText } from './subject.ts';

/**
 * Id of an account: never a person's name or number, since it stands in every audit entry.
 *
 * @example
 * import { accountIdSchema } from 'tiemchung/model';
 * accountIdSchema.safeParse('hr-01').success; // => true
 */
export const accountIdSchema = /* @__PURE__ */ schema(() =>
  z
    .string()
    .max(64)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:@-]*$/),
);

/**
 * An account. `unit` names what the role acts for: an organisation id, a facility code, the statistics code of a
 * commune, district or province; the ministry and the police name themselves.
 *
 * @example
 * import { accountSchema } from 'tiemchung/model';
 * accountSchema.safeParse({ id: 'hr-01', role: 'organisation', unit: 'MST-0312345673', status: 'open' }).success; // => true
 */
export const accountSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: accountIdSchema,
    role: z.enum(roles),
    unit: plainText(100),
    status: z.enum(['open', 'closed']),
  }),
);

/** An account of a unit. */
export interface Account extends z.infer<typeof accountSchema> {}
