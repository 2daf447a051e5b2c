/** One line of the audit trail: who did what for which unit and purpose. It names records by id and nobody by name. */
import * as z from 'zod';
import { instantSchema } from './dates.ts';
import { schema } from './schema.ts';
import { writeContextSchema } from './write-context.ts';

/**
 * An audit entry. Refused calls are in the trail as well, with the code of the refusal.
 *
 * @example
 * import { auditEntrySchema } from 'tiemchung/model';
 * auditEntrySchema.shape.operation.safeParse('recordDose').success; // => true
 */
export const auditEntrySchema = /* @__PURE__ */ schema(() =>
  z.object({
    /** Ascends; a later entry has a greater one. */
    sequence: z.int().min(1),
    at: instantSchema,
    actor: writeContextSchema.shape.actor,
    unit: z.string().max(100),
    purpose: writeContextSchema.shape.purpose.optional(),
    /** Name of the call. */
    operation: z.string().regex(/^[A-Za-z]{1,64}$/),
    /** Ids of the path and of the items. */
    records: z.array(z.string().max(700)).max(500),
    status: z.int().min(100).max(599),
    code: z.string().max(64).optional(),
  }),
);

/** One line of the audit trail. */
export interface AuditEntry extends z.infer<typeof auditEntrySchema> {}
