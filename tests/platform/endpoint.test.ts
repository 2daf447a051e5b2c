import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import {
  defineEndpoint,
  type EndpointInput,
  type EndpointOutput,
  fillPath,
  gatewayEndpoints,
  idempotencyKey,
  matchPath,
  type PathParameter,
  parseRetryAfter,
  platformCodes,
} from '../../src/platform/index.ts';

describe('paths', () => {
  it('fills and matches as inverses, one segment each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.string({ minLength: 1 }), (a, b) => {
        fc.pre(![a, b].some((value) => value === '.' || value === '..' || !value.isWellFormed()));
        const path = fillPath('/x/{a}/y/{b}', { a, b });
        expect(path.split('/').length).toBe(5);
        expect(matchPath('/x/{a}/y/{b}', path)).toEqual({ a, b });
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });

  it.each<Record<string, string>>([{}, { id: '' }, { id: '.' }, { id: '..' }, { other: 'x' }])(
    'refuses %j as parameters',
    (params) => {
      expect(() => fillPath('/x/{id}', params)).toThrow(RangeError);
    },
  );

  it.each(['/x', '/x/', '/y/1', '/x/1/2', '/x/%E0%A4%A'])('does not match %j', (path) => {
    expect(matchPath('/x/{id}', path)).toBeUndefined();
  });

  it('types parameters from the template', () => {
    expectTypeOf<PathParameter<'/a/{b}/c/{d}'>>().toEqualTypeOf<'b' | 'd'>();
    expectTypeOf<PathParameter<'/a'>>().toEqualTypeOf<never>();
  });
});

describe('definitions', () => {
  it('infer input and output, codecs included', () => {
    const flag = z.codec(z.literal([1, 2]), z.enum(['male', 'female']), {
      decode: (wire) => (wire === 1 ? ('male' as const) : ('female' as const)),
      encode: (sex) => (sex === 'male' ? (1 as const) : (2 as const)),
    });
    const endpoint = defineEndpoint({
      name: 'x',
      summary: 'x',
      method: 'POST',
      path: '/x/{id}',
      request: { body: z.object({ sex: flag }) },
      response: z.object({ ok: z.boolean() }),
      auth: 'none',
      idempotent: 'no',
      evidence: [],
      confidence: 'own',
    });
    expectTypeOf<EndpointInput<typeof endpoint>['params']>().toEqualTypeOf<Readonly<Record<'id', string>>>();
    expectTypeOf<EndpointInput<typeof endpoint>['body']>().toEqualTypeOf<{ sex: 'male' | 'female' }>();
    expectTypeOf<EndpointOutput<typeof endpoint>>().toEqualTypeOf<{ ok: boolean }>();
    expectTypeOf<EndpointInput<typeof gatewayEndpoints.getOrganization>['body']>().toEqualTypeOf<undefined>();
  });

  it('of the gateway are our own and say so', () => {
    for (const [name, endpoint] of Object.entries(gatewayEndpoints)) {
      expect(endpoint.name).toBe(name);
      expect(endpoint.path).toMatch(/^\/gateway\/v1\//);
      expect(endpoint.confidence).toBe('own');
      expect(endpoint.method === 'GET' ? endpoint.idempotent : 'safe').toBe('safe');
    }
  });

  it('have both languages for every code', () => {
    for (const entry of Object.values(platformCodes)) expect(entry.vi && entry.en).toBeTruthy();
  });
});

describe('idempotency keys', () => {
  it('depend on act and ids in their order, and hold neither name nor number', () => {
    const act = '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10';
    const keys = [['A', 'B'], ['B', 'A'], ['AB'], ['A'], []].map((ids) => idempotencyKey('registerPeople', act, ids));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^registerPeople\.[0-9a-f-]{36}\.[0-9a-f]{16}$/);
    expect(idempotencyKey('registerPeople', act, ['087190912345'])).not.toContain('087190912345');
  });

  it('tell apart lists that differ in one id', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `MST-1~NV${index}`);
    const keys = new Set(ids.map((_, index) => idempotencyKey('x', 'y', ids.toSpliced(index, 1))));
    expect(keys.size).toBe(500);
  });
});

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    ['Tue, 14 Sep 2021 00:00:05 GMT', 5000],
    ['Mon, 13 Sep 2021 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['', undefined],
    [null, undefined],
    ['no date GMT', undefined],
  ])('%j is %j', (header, expected) => {
    expect(parseRetryAfter(header, Date.UTC(2021, 8, 14))).toBe(expected);
  });
});
