/**
 * The four steps at a site (reference: platform-api 5, "four-step session"; decision 3588/QĐ-BYT): reception, screening,
 * injection (see `dose.ts`), observation. Screening keeps its outcome and coded reasons, never a medical history.
 */
import * as z from 'zod';
import { instantSchema } from './dates.ts';
import { schema } from './schema.ts';

/**
 * A person has come to the desk and was recognised.
 *
 * @example
 * import { receptionSchema } from 'tiemchung/model';
 * receptionSchema.safeParse({ at: '2021-09-25T01:10:00Z', recognisedBy: 'qr' }).success; // => true
 */
export const receptionSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    at: instantSchema,
    /** By the code on the phone, a document shown, or a search of the list. */
    recognisedBy: z.enum(['qr', 'document', 'search']),
  }),
);

/** A reception. */
export interface Reception extends z.infer<typeof receptionSchema> {}

/**
 * What the screening said. `reasons` are codes of the rule pack or of the facility's form; words about a person's health
 * have no field.
 *
 * @example
 * import { screeningRecordSchema } from 'tiemchung/model';
 * screeningRecordSchema.safeParse({ at: '2021-09-25T01:20:00Z', verdict: 'eligible', routing: 'ordinary-site' }).success; // => true
 */
export const screeningRecordSchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    at: instantSchema,
    verdict: z.enum(['eligible', 'caution', 'defer', 'contraindicated']),
    /** Where to inject: `hospital` for those who need its equipment, whatever the verdict. */
    routing: z.enum(['ordinary-site', 'hospital']),
    reasons: z
      .array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))
      .max(30)
      .optional(),
  }),
);

/** A screening as the site records it. */
export interface ScreeningRecord extends z.infer<typeof screeningRecordSchema> {}

/**
 * The watch after an injection.
 *
 * @example
 * import { observationSchema } from 'tiemchung/model';
 * const watch = { from: '2021-09-25T01:30:00Z', until: '2021-09-25T02:00:00Z', outcome: 'well' };
 * observationSchema.safeParse(watch).success; // => true
 * observationSchema.safeParse({ ...watch, until: '2021-09-25T01:00:00Z' }).success; // => false
 */
export const observationSchema = /* @__PURE__ */ schema(() =>
  z
    .strictObject({
      from: instantSchema,
      until: instantSchema,
      outcome: z.enum(['well', 'reaction', 'transferred']),
    })
    .refine(({ from, until }) => Date.parse(from) <= Date.parse(until), { path: ['until'] }),
);

/** A watch after an injection. */
export interface Observation extends z.infer<typeof observationSchema> {}
