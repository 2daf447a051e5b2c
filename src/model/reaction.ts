/** A reaction after an injection, reported by the site or by the person (reference: platform-api 5; kinds of call V16). */
import * as z from 'zod';
import { instantSchema } from './dates.ts';
import { uuidSchema } from './record-id.ts';
import { schema } from './schema.ts';

/**
 * A reaction. Its id is made where it is noted. Signs are codes of the reporting form in use; free words about a person's
 * health have no field.
 *
 * @example
 * import { reactionSchema } from 'tiemchung/model';
 * const reaction = {
 *   id: '0b54a1c2-3f4e-4a5b-8c6d-7e8f90a1b2c3',
 *   doseId: '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10',
 *   reportedBy: 'site',
 *   severity: 'common',
 *   onset: '2021-09-25T08:00:00Z',
 * };
 * reactionSchema.safeParse(reaction).success; // => true
 */
export const reactionSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: uuidSchema,
    doseId: uuidSchema,
    reportedBy: z.enum(['site', 'citizen']),
    /** *Thông thường*, *nặng*, *khác*. */
    severity: z.enum(['common', 'severe', 'other']),
    onset: instantSchema,
    signs: z
      .array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
      .max(30)
      .optional(),
  }),
);

/** A reaction after an injection. */
export interface Reaction extends z.infer<typeof reactionSchema> {}
