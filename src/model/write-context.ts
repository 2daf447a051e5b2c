/** Who writes, for which unit, what for: part of every write, kept in the audit trail (design decision 16). */
import * as z from 'zod';
import { roles } from '../catalogue/index.ts';
import { accountIdSchema } from './account.ts';
import { schema } from './schema.ts';
import { plainText } from './subject.ts';

/**
 * Actor, unit and purpose of a write. The actor is an account id, not a person's name or number.
 *
 * @example
 * import { writeContextSchema } from 'tiemchung/model';
 * const context = { actor: { id: 'hr-01', role: 'organisation' }, unit: 'MST-0312345673', purpose: 'vaccination-registration' };
 * writeContextSchema.safeParse(context).success; // => true
 */
export const writeContextSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    actor: z.strictObject({
      id: accountIdSchema,
      role: z.enum(roles),
    }),
    unit: plainText(100),
    purpose: z.enum([
      'vaccination-registration',
      'vaccination',
      'correction',
      'verification',
      'withdrawal',
      'reporting',
    ]),
  }),
);

/** Actor, unit and purpose of a write. */
export interface WriteContext extends z.infer<typeof writeContextSchema> {}
