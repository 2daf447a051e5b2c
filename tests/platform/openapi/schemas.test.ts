/** What the document says of bodies is true: held against zod's verdict by a validator that is not ours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type Endpoint, gatewayEndpoints } from '../../../src/platform/index.ts';
import type { JsonValue, SchemaObject } from '../../../src/platform/openapi/index.ts';
import { answerOf, bodyOf, document, fits, operations } from './judge.ts';
import { brokenOnce, valuesOf } from './values.ts';

interface Pair {
  readonly zod: z.ZodType;
  readonly schema: SchemaObject;
  readonly example?: JsonValue;
}

const endpoints: readonly Endpoint[] = Object.values(gatewayEndpoints);
const bodies = endpoints.flatMap(({ name, request }) => {
  const body = bodyOf(name);
  return request.body && body ? [[`${name}, request`, { zod: request.body, ...body }] as const] : [];
});
const pairs: readonly (readonly [string, Pair])[] = [
  ...bodies,
  ...endpoints.map(({ name, response }) => [`${name}, answer`, { zod: response, ...answerOf(name) }] as const),
];

describe('every body', () => {
  it.each(pairs)('%s: what zod accepts fits the published schema', (_name, { zod, schema }) => {
    const judge = fits(schema);
    let accepted = 0;
    fc.assert(
      fc.property(valuesOf(schema), (value) => {
        // As it arrives: `undefined` does not travel.
        const body: unknown = JSON.parse(JSON.stringify(value));
        if (!zod.safeParse(body).success) return;
        accepted++;
        if (!judge(body)) throw new Error(`refused: ${JSON.stringify(body)}`);
      }),
      { seed: 20210914, numRuns: 80 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it.each(pairs)('%s: the example is accepted by both', (_name, { zod, schema, example }) => {
    expect(zod.safeParse(example).error?.issues ?? []).toEqual([]);
    expect(fits(schema)(example)).toBe(true);
  });

  it.each(bodies)('%s: the example, wrong in one place, is refused by both or by neither', (_name, pair) => {
    const judge = fits(pair.schema);
    let refused = 0;
    for (const broken of brokenOnce(pair.example)) {
      const verdict = pair.zod.safeParse(broken).success;
      if (!verdict) refused++;
      expect([judge(broken), JSON.stringify(broken)]).toEqual([verdict, JSON.stringify(broken)]);
    }
    expect(refused).toBeGreaterThan(3);
  });
});

describe('every query', () => {
  const queries = endpoints.flatMap((endpoint) =>
    endpoint.request.query ? [[endpoint.name, endpoint.request.query] as const] : [],
  );

  it.each(queries)('%s: values of the published parameters are accepted as text', (name, query) => {
    const found = operations.find(({ operation }) => operation.operationId === name);
    for (const parameter of found?.operation.parameters ?? []) {
      if (!('in' in parameter) || parameter.in !== 'query') continue;
      const judge = fits(parameter.schema);
      const [right, wrong] =
        parameter.name === 'limit'
          ? [
              [1, 500],
              [0, 501, 1.5],
            ]
          : [[], []];
      for (const value of right) {
        expect(judge(value)).toBe(true);
        expect(query.safeParse({ [parameter.name]: String(value) }).success).toBe(true);
      }
      for (const value of wrong) {
        expect(judge(value)).toBe(false);
        expect(query.safeParse({ [parameter.name]: String(value) }).success).toBe(false);
      }
      fc.assert(
        fc.property(valuesOf(parameter.schema, parameter.name), (value) => {
          if (query.safeParse({ [parameter.name]: String(value) }).success) expect(judge(value)).toBe(true);
        }),
        { seed: 20210914, numRuns: 40 },
      );
    }
  });
});

describe('the document', () => {
  it('describes every call once, under its name and its path', () => {
    const described = operations.map(
      ({ path, method, operation }) => `${operation.operationId} ${method.toUpperCase()} ${path}`,
    );
    expect(described.sort()).toEqual(endpoints.map(({ name, method, path }) => `${name} ${method} ${path}`).sort());
  });

  it('asks writes for their key, and everything but signing in for a token', () => {
    for (const endpoint of endpoints) {
      const operation = operations.find(({ operation: { operationId } }) => operationId === endpoint.name)?.operation;
      const keyed = JSON.stringify(operation?.parameters ?? []).includes('#/components/parameters/IdempotencyKey');
      expect([endpoint.name, keyed]).toEqual([endpoint.name, endpoint.idempotent === 'key']);
      const asksForToken = operation?.security.some((scheme) => 'bearer' in scheme) ?? false;
      expect([endpoint.name, asksForToken]).toEqual([endpoint.name, endpoint.auth === 'bearer']);
      expect(operation?.['x-roles']).toEqual(endpoint.roles);
      expect(operation?.responses).toHaveProperty('429');
      expect('422' in (operation?.responses ?? {})).toBe(endpoint.idempotent === 'key');
    }
  });

  it('names records, and refers to them instead of repeating them', () => {
    const { schemas } = document.components;
    for (const name of ['Organization', 'RegistrationDraft', 'Subject', 'Dose', 'Problem', 'Finding', 'WriteContext']) {
      expect(Object.keys(schemas)).toContain(name);
    }
    expect(schemas.OrganizationWrite?.properties?.organization).toEqual({ $ref: '#/components/schemas/Organization' });
    expect(JSON.stringify(document)).not.toContain('"$schema"');
  });

  it('has no format that means something else in JSON Schema, and no pattern that another dialect cannot read', () => {
    const text = JSON.stringify(document.components.schemas);
    expect(text).not.toContain('"format":"time"');
    expect(text).not.toMatch(/\(\?<[=!]/);
  });
});
