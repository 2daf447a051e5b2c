/**
 * JSON Schemas of a set of endpoints. A schema that has a name among the exports of the model or of the gateway becomes a
 * component of that name (`registrationStateSchema`: `RegistrationState`), whoever uses it.
 */
import * as z from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { peopleWriteSchema } from '../gateway/registration-wire.ts';
import type { SchemaObject } from './document.ts';
import { namedSchemas } from './named-schemas.ts';
import { findingSchema, problemSchema, tokenRefusalSchema } from './problem.ts';
import { refine } from './refinements.ts';

const PREFIX = '#/components/schemas/';

/** The schemas of a document, and how its operations refer to them. */
export interface ComponentSchemas {
  /** The component, or the inline schema, that stands for a schema of an endpoint. */
  of(schema: z.ZodType): SchemaObject;
  /** By name, in alphabetical order: those that something refers to. */
  all(used: readonly object[]): Readonly<Record<string, SchemaObject>>;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Every schema with a name of its own, and the name in the document. */
function componentNames(): ReadonlyMap<z.core.$ZodType, string> {
  const names = new Map<z.core.$ZodType, string>([
    [problemSchema, 'Problem'],
    [findingSchema, 'Finding'],
    [tokenRefusalSchema, 'TokenRefusal'],
  ]);
  for (const [name, schema] of Object.entries(namedSchemas())) names.set(schema, capital(name.slice(0, -6)));
  // Said of the item and not of the list: a bad item is answered item by item, so the request itself takes any object.
  const item = peopleWriteSchema.shape.items.element;
  names.set(item, 'RegistrationItem');
  return names;
}

/** The parts of a query, each a schema of its own. */
export function queryParts(
  query: z.ZodType,
): readonly (readonly [name: string, schema: z.ZodType, required: boolean])[] {
  if (!(query instanceof z.ZodObject)) throw new TypeError('"query" expected an object schema');
  return Object.entries(query.shape).map(([name, part]) => {
    // The values of a shape are classic schemas, as the endpoint's own type says; zod's generic shape does not.
    const schema = part as z.ZodType;
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    // What travels in an address is text; OpenAPI describes the value that is written as text.
    const value = inner instanceof z.ZodPipe && !(inner.out instanceof z.ZodString) ? inner.out : inner;
    // As above.
    return [name, value as z.ZodType, inner === schema] as const;
  });
}

/** Converts what the endpoints use. */
export function componentSchemas(endpoints: readonly Endpoint[], further: readonly z.ZodType[]): ComponentSchemas {
  const names = componentNames();
  const registry = z.registry<{ id: string }>();
  const ids = new Map<z.core.$ZodType, string>();
  const add = (schema: z.core.$ZodType, id: string): void => {
    if (ids.has(schema)) return;
    ids.set(schema, id);
    registry.add(schema, { id });
  };
  for (const [schema, name] of names) add(schema, name);
  for (const { name, request, response } of endpoints) {
    if (request.body) add(request.body, `${capital(name)}Request`);
    add(response, `${capital(name)}Answer`);
    // A dot never stands in a component's name: those are put where they are used.
    for (const [part, schema] of request.query ? queryParts(request.query) : []) add(schema, `${name}.${part}`);
  }
  for (const [index, schema] of further.entries()) add(schema, `further.${index}`);

  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    uri: (id) => PREFIX + id,
    override: refine,
  });
  const converted = new Map<string, SchemaObject>();
  for (const [id, { $schema: _dialect, $id: _id, ...schema }] of Object.entries(schemas)) {
    // What zod writes is JSON; its own type leaves every keyword open.
    converted.set(id, schema as SchemaObject);
  }
  const item = converted.get('RegistrationItem');
  if (item) converted.set('RegistrationItem', { anyOf: [{ $ref: `${PREFIX}RegistrationDraft` }, item] });
  const shared = sharing(converted);

  return {
    of(schema) {
      const id = ids.get(schema);
      if (id === undefined) throw new RangeError('"schema" expected a schema of the endpoints');
      return id.includes('.') ? (shared.get(id) ?? {}) : { $ref: PREFIX + id };
    },
    all(used) {
      const reached = new Set<string>();
      const waiting = used.flatMap(referencesIn);
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        if (reached.has(name)) continue;
        reached.add(name);
        waiting.push(...referencesIn(shared.get(name) ?? {}));
      }
      return Object.fromEntries([...reached].sort().map((name) => [name, shared.get(name) ?? {}]));
    },
  };
}

/** Replaces inline objects that are the same as a component by a reference: small parts are made anew at each use. */
function sharing(converted: ReadonlyMap<string, SchemaObject>): ReadonlyMap<string, SchemaObject> {
  const byText = new Map<string, string>();
  for (const [name, schema] of converted) {
    if (!name.includes('.') && schema.type === 'object') byText.set(JSON.stringify(schema), name);
  }
  const share = (value: unknown, top: boolean): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const name = top ? undefined : byText.get(JSON.stringify(value));
    if (name !== undefined) return { $ref: PREFIX + name };
    if ('$ref' in value && typeof value.$ref === 'string' && value.$ref.includes('.')) {
      return share(converted.get(value.$ref.slice(PREFIX.length)), true);
    }
    if (Array.isArray(value)) return value.map((inner) => share(inner, false));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, share(inner, false)]));
  };
  // A schema with parts replaced is a schema.
  return new Map([...converted].map(([name, schema]) => [name, share(schema, true) as SchemaObject]));
}

/** Names of the components that a piece of JSON refers to. */
function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' && inner.startsWith(PREFIX)
      ? [inner.slice(PREFIX.length)]
      : referencesIn(inner),
  );
}
