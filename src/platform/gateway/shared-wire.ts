/** Parts that several calls of the gateway contract share. */
import * as z from 'zod';
import { instantSchema, schema, writeContextSchema } from '../../model/index.ts';

/** Most items of one bulk request, and most ids of one look-up. */
export const GATEWAY_MAX_ITEMS = 500;

/** A body of a write: who, for which unit, what for, and then the matter itself. */
export const write = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ context: writeContextSchema, ...shape });

/** A finding as it travels. */
const wireFinding = () =>
  z.object({
    code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
    severity: z.enum(['error', 'warning', 'info']),
    path: z.array(z.union([z.string().max(64), z.int()])).max(8),
    params: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
  });

/** Findings about one record. */
export const wireFindings = () => z.array(wireFinding()).max(50);

/** What a write did to a record. */
export const writeOutcome = () => z.enum(['created', 'updated', 'unchanged']);

/** The answer to a write of one record. */
export const writeAnswer = <Id extends z.ZodType>(id: Id) =>
  z.object({
    id,
    outcome: writeOutcome(),
    version: z.int().min(1),
    updatedAt: instantSchema,
    /** Warnings; a write with an error is refused as a whole. */
    findings: wireFindings().optional(),
  });

/** What became of one item of a bulk request. */
export const itemOutcome = <Id extends z.ZodType, const Outcomes extends readonly string[]>(
  id: Id,
  outcomes: Outcomes,
) => z.object({ id, outcome: z.enum(outcomes), findings: wireFindings() });

/** Settings of a list: where to go on, how many, and what to choose by. */
export const pageQuery = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({
    /** `next` of the page before. */
    cursor: z.string().max(800).optional(),
    limit: z
      .codec(z.string().regex(/^\d{1,3}$/), z.int().min(1).max(GATEWAY_MAX_ITEMS), { decode: Number, encode: String })
      .optional(),
    ...shape,
  });

/** A page of a list. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).max(GATEWAY_MAX_ITEMS),
    /** Absent on the last page. */
    next: z.string().max(800).optional(),
  });

/** A step that carries nothing but who takes it. */
export const stepWriteSchema = /* @__PURE__ */ schema(() => write({}));
