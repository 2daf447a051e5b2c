/**
 * Answers that are not quite as agreed. Unknown fields, and optional fields of one value that have a wrong type, are left
 * out and reported; everything else stays an error. An optional list is never left out: a certificate without doses is not
 * a certificate with doses that could not be read.
 */
import * as z from 'zod';
import type { Finding } from '../../values/index.ts';
import { platformCodes } from '../codes.ts';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** What an answer is read with. */
export interface DriftReading {
  readonly endpoint: string;
  /** Optional fields that are never left out, by name. */
  readonly essential: readonly string[];
  readonly onDrift: ((finding: Finding) => void) | undefined;
}

/** Parses an answer; the result is zod's, of the answer as it came or of the part that can be used. */
export function readTolerantly<S extends z.ZodType>(
  schema: S,
  body: unknown,
  reading: DriftReading,
): z.ZodSafeParseResult<z.output<S>> {
  const exact = schema.safeParse(body);
  if (exact.success) {
    if (reading.onDrift) tell([...unknownFields(schema, body)], 'RESPONSE_DRIFT', reading);
    return exact;
  }
  const places = exact.error.issues.map((issue) => omissible(schema, issue, reading.essential));
  if (!places.every((place) => place !== undefined)) return exact;
  // A body is JSON, so that a copy is the same.
  const rest: unknown = structuredClone(body);
  for (const paths of places) for (const path of paths) remove(rest, path);
  const tolerant = schema.safeParse(rest);
  if (!tolerant.success) return exact;
  if (reading.onDrift) {
    tell(places.flat(), 'RESPONSE_FIELD_DROPPED', reading);
    tell([...unknownFields(schema, rest)], 'RESPONSE_DRIFT', reading);
  }
  return tolerant;
}

/** Fields whose removal answers an issue; undefined when the answer cannot do without. */
function omissible(schema: Schema, issue: z.core.$ZodIssue, essential: readonly string[]): Path[] | undefined {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  let at: Schema | undefined = schema;
  let field: Schema | undefined;
  for (const key of issue.path) {
    field = at && childOf(at, key);
    at = field && wireOf(field);
  }
  const name = issue.path.at(-1);
  const isOptional = field?._zod.optin === 'optional' && typeof name === 'string' && !essential.includes(name);
  return isOptional && at && SINGLE.has(at._zod.def.type) ? [issue.path] : undefined;
}

const SINGLE: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'string',
  'number',
  'int',
  'boolean',
  'bigint',
  'enum',
  'literal',
  'template_literal',
  'custom',
]);

/** The schema of what is on the wire, without the layers that say how it is read or whether it may be absent. */
function wireOf(schema: Schema): Schema {
  // zod's own union of all its schemas, which discriminates by the type of the definition.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return wireOf(def.innerType);
    case 'lazy':
      return wireOf(def.getter());
    case 'pipe':
      // A preprocessing function takes anything; what comes after it is the nearest to a description.
      return wireOf(def.in._zod.def.type === 'transform' ? def.out : def.in);
    default:
      return schema;
  }
}

function childOf(schema: Schema, key: PropertyKey): Schema | undefined {
  const { def } = (wireOf(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'object')
    return typeof key === 'string' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
  return def.type === 'array' ? def.element : undefined;
}

function* unknownFields(schema: Schema, value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  const { def } = (wireOf(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'array') {
    for (const [index, item] of asList(value).entries()) yield* unknownFields(def.element, item, [...path, index]);
  } else if (def.type === 'object') {
    for (const [key, field] of Object.entries(value)) {
      const child = childOf(schema, key);
      if (child) yield* unknownFields(child, field, [...path, key]);
      else if (def.catchall === undefined) yield [...path, key];
    }
  } else if (def.type === 'record') {
    for (const [key, field] of Object.entries(value)) yield* unknownFields(def.valueType, field, [...path, key]);
  } else if (def.type === 'union') {
    const option = def.options.find((one) => z.safeParse(one, value).success);
    if (option) yield* unknownFields(option, value, path);
  }
}

const asList = (value: object): readonly unknown[] => (Array.isArray(value) ? value : []);

function remove(body: unknown, path: Path): void {
  let at: unknown = body;
  for (const key of path.slice(0, -1)) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  const last = path.at(-1);
  if (typeof at === 'object' && at !== null && last !== undefined) Reflect.deleteProperty(at, last);
}

const MOST_FINDINGS = 50;

/** One finding for a field, however many items of a list have it. */
function tell(paths: readonly Path[], code: 'RESPONSE_DRIFT' | 'RESPONSE_FIELD_DROPPED', reading: DriftReading): void {
  const found = new Map<string, { path: Path; count: number }>();
  for (const path of paths) {
    const place = path.map((key) => (typeof key === 'number' ? '*' : key)).join('/');
    const known = found.get(place);
    if (known) known.count += 1;
    else if (found.size < MOST_FINDINGS) found.set(place, { path, count: 1 });
  }
  for (const { path, count } of found.values()) {
    const params = { endpoint: reading.endpoint, count };
    try {
      reading.onDrift?.({ code, severity: platformCodes[code].severity, path: path.map(shown), params });
    } catch {
      // The call has its answer; a listener that fails must not take it away.
    }
  }
}

/** A name of a field may be anything, also a person's number: only what looks like a name is shown. */
function shown(key: PropertyKey): string | number {
  if (typeof key === 'number') return key;
  const name = String(key);
  return /^[A-Za-z_$][\w$.-]{0,63}$/.test(name) && !/\d{6}/.test(name) ? name : '…';
}
