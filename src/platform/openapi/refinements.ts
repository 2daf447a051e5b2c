/**
 * What a schema of ours says by running a parser, said in JSON Schema as well: patterns, lengths and samples. A pattern
 * here accepts all that the parser accepts, and more where no pattern can decide (check digits, days of the calendar).
 */
import * as z from 'zod';
import {
  accountIdSchema,
  calendarDateSchema,
  campaignIdSchema,
  facilityIdSchema,
  identityNumberSchema,
  instantSchema,
  organizationIdSchema,
  organizationSchema,
  partialDateSchema,
  registrationIdSchema,
  subjectSchema,
  uuidSchema,
} from '../../model/index.ts';
import type { SchemaObject } from './document.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ORGANIZATION = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const PHONE = { pattern: '^\\+\\d{7,15}$', description: 'E.164.', examples: ['+84912000678'] };

/** By schema: what its own JSON Schema lacks. */
function refinements(): ReadonlyMap<z.core.$ZodType, SchemaObject> {
  const contact = organizationSchema.shape.contact.unwrap();
  return new Map<z.core.$ZodType, SchemaObject>([
    [calendarDateSchema, { format: 'date', pattern: `^\\d{4}-${MONTH}-${DAY}$`, examples: ['2021-09-25'] }],
    [partialDateSchema, { pattern: `^\\d{4}(?:-${MONTH}(?:-${DAY})?)?$`, examples: ['1990-05-04'] }],
    [
      instantSchema,
      {
        format: 'date-time',
        pattern: `^\\d{4}-${MONTH}-${DAY}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,3})?Z$`,
        examples: ['2021-09-25T01:30:00Z'],
      },
    ],
    [uuidSchema, { format: 'uuid', pattern: `^${UUID}$`, examples: ['6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10'] }],
    [organizationIdSchema, { maxLength: 64, pattern: `^${ORGANIZATION}$`, examples: ['MST-0312345673'] }],
    [
      registrationIdSchema,
      {
        pattern: `^(?:${UUID}|${ORGANIZATION}~(?:[A-Za-z0-9_.!~*'()-]|%[0-9A-F]{2})+)$`,
        examples: ['MST-0312345673~NV007'],
      },
    ],
    [accountIdSchema, { examples: ['hr-01'] }],
    [facilityIdSchema, { examples: ['CS-87-001'] }],
    [campaignIdSchema, { examples: ['covid-2021-adult'] }],
    [identityNumberSchema, { examples: [{ type: 'CCCD', number: '001190912345' }] }],
    [subjectSchema.shape.fullName, { examples: ['Trần Thị Hoa'] }],
    [subjectSchema.shape.phone.unwrap(), PHONE],
    [contact.shape.phone.unwrap(), PHONE],
    [
      subjectSchema.shape.healthInsuranceNumber.unwrap(),
      { pattern: '^(?:[A-Z]{2}\\d{13}|\\d{10})$', examples: ['DN4010191234567'] },
    ],
    [
      organizationSchema.shape.taxCode.unwrap(),
      { pattern: '^(?:\\d{10}(?:-\\d{3})?|\\d{12})$', examples: ['0312345673'] },
    ],
  ]);
}

let made: ReadonlyMap<z.core.$ZodType, SchemaObject> | undefined;

/** Corrects one converted schema, in place. */
export function refine({ zodSchema, jsonSchema }: Converted): void {
  made ??= refinements();
  const known = made.get(zodSchema);
  if (known) Object.assign(jsonSchema, known);
  // Zod adds the range of safe integers, which JSON readers keep to anyway.
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  // JSON Schema's own `time` asks for seconds and a zone.
  if (jsonSchema.format === 'time') delete jsonSchema.format;
  // JSON Schema's patterns have no flags.
  for (const check of zodSchema._zod.def.checks ?? []) {
    const pattern = check instanceof z.core.$ZodCheckRegex ? check._zod.def.pattern : undefined;
    if (pattern?.flags.includes('i')) jsonSchema.pattern = anyCase(pattern.source);
  }
  if (jsonSchema.type === 'string' && jsonSchema.minLength === undefined && jsonSchema.pattern === undefined) {
    // A text without stray blanks is refused when nothing is left of it; a check says so only when it is run.
    const isConstant = jsonSchema.enum !== undefined || jsonSchema.const !== undefined;
    if (!isConstant && !z.safeParse(zodSchema, '').success) jsonSchema.minLength = 1;
  }
}

/** What the conversion hands over. */
interface Converted {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

/** The pattern of plain words, whatever their case. */
function anyCase(source: string): string {
  return source.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
