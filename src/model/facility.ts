/** A place that vaccinates. Its code is the platform's own; the code list of the national platform is not public. */
import * as z from 'zod';
import { schema } from './schema.ts';
import { addressSchema, plainText } from './subject.ts';

/**
 * Code of a facility: letters, digits, `.`, `_`, `-`, at most 64 (reference: platform-api 4.2, "facility = medical-facility code").
 *
 * @example
 * import { facilityIdSchema } from 'tiemchung/model';
 * facilityIdSchema.safeParse('CS-87-001').success; // => true
 */
export const facilityIdSchema = /* @__PURE__ */ schema(() =>
  z
    .string()
    .max(64)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
);

/**
 * A facility. The codes of its address decide which commune, district and province look after it.
 *
 * @example
 * import { facilitySchema } from 'tiemchung/model';
 * const station = { id: 'CS-87-001', name: 'Trạm Y tế Mẫu Thử', address: { provinceCode: '87' }, status: 'open' };
 * facilitySchema.safeParse(station).success; // => true
 */
export const facilitySchema = /* @__PURE__ */ schema(() =>
  z.strictObject({
    id: facilityIdSchema,
    name: plainText(300),
    address: addressSchema,
    /** Injection tables (*bàn tiêm*), where known. */
    tables: z.int().min(0).max(1000).optional(),
    status: z.enum(['open', 'closed']),
  }),
);

/** A place that vaccinates. */
export interface Facility extends z.infer<typeof facilitySchema> {}
