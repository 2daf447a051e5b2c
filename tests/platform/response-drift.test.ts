import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { call, defineEndpoint, gatewayEndpoints } from '../../src/platform/index.ts';
import { createPortalClient } from '../../src/platform/portal/index.ts';
import type { Finding } from '../../src/values/index.ts';
import { failure } from './probe.ts';

const flag = z.codec(z.literal([1, 2]), z.enum(['male', 'female']), {
  decode: (wire) => (wire === 1 ? ('male' as const) : ('female' as const)),
  encode: (sex) => (sex === 'male' ? (1 as const) : (2 as const)),
});
const item = z.object({
  id: z.string(),
  sex: flag.optional(),
  lot: z.string().nullish(),
  doses: z.array(z.int()).optional(),
});
const lists = defineEndpoint({
  name: 'listThings',
  summary: 'Lists.',
  method: 'GET',
  path: '/things',
  request: {},
  response: z.object({
    items: z.array(item),
    next: z.string().optional(),
    owner: z.strictObject({ id: z.string() }).optional(),
    extra: z.looseObject({}).optional(),
    kind: z.union([z.object({ a: z.string() }), z.object({ b: z.object({ c: z.int() }) })]).optional(),
    counts: z.record(z.string(), z.object({ n: z.int() })).optional(),
  }),
  auth: 'none',
  idempotent: 'safe',
  evidence: [],
  confidence: 'own',
});

async function read(body: unknown) {
  const heard: Finding[] = [];
  const connection = { baseUrl: 'https://x.example', fetch: async () => Response.json(body) };
  const listening = { ...connection, onDrift: (finding: Finding) => void heard.push(finding) };
  return { silent: () => call(connection, lists, {}), loud: () => call(listening, lists, {}), heard };
}
const said = (heard: Finding[]) => heard.map(({ code, path, params }) => `${code} ${path.join('.')} ${params.count}`);

describe('tolerated, and reported without values', () => {
  it.each<[string, object, object, string[]]>([
    [
      'unknown fields at any depth, once for a list',
      { items: [{ id: '1' }, { id: '2', note: 'x' }, { id: '3', note: 'y' }], total: 3, kind: { b: { c: 1, d: 2 } } },
      { items: [{ id: '1' }, { id: '2' }, { id: '3' }], kind: { b: { c: 1 } } },
      ['RESPONSE_DRIFT items.1.note 2', 'RESPONSE_DRIFT total 1', 'RESPONSE_DRIFT kind.b.d 1'],
    ],
    ['unknown fields where they are allowed', { items: [], extra: { any: 1 } }, { items: [], extra: { any: 1 } }, []],
    [
      'unknown fields of a strict object',
      { items: [], owner: { id: 'A', phone: '0912000678' } },
      { items: [], owner: { id: 'A' } },
      ['RESPONSE_FIELD_DROPPED owner.phone 1'],
    ],
    [
      'unknown fields of the values of a record',
      { items: [], counts: { x: { n: 1, m: 2 } } },
      { items: [], counts: { x: { n: 1 } } },
      ['RESPONSE_DRIFT counts.x.m 1'],
    ],
    [
      'an optional value of a wrong type, also behind a codec',
      { items: [{ id: '1', lot: 7, sex: 9, more: 1 }] },
      { items: [{ id: '1' }] },
      ['RESPONSE_FIELD_DROPPED items.0.lot 1', 'RESPONSE_FIELD_DROPPED items.0.sex 1', 'RESPONSE_DRIFT items.0.more 1'],
    ],
    [
      'a name that may be a person, masked',
      { items: [], '087190912345': 1, 'Trần Hoa': 2, v0912000678: 3 },
      { items: [] },
      Array(3).fill('RESPONSE_DRIFT … 1'),
    ],
  ])('%s', async (_, body, data, findings) => {
    const { silent, loud, heard } = await read(body);
    expect(await silent()).toEqual(data);
    expect(await loud()).toEqual(data);
    expect(said(heard).sort()).toEqual([...findings].sort());
  });

  it('by the known calls: a new counter of the portal costs nobody his statistics', async () => {
    const heard: Finding[] = [];
    const rows = [{ provinceCode: '01', provinceName: 'Hà Nội', totalInjected: 'nhiều', totalBooster: 5 }];
    const portal = createPortalClient({
      baseUrl: 'https://proxy.example',
      fetch: async () => Response.json(rows),
      onDrift: (finding) => heard.push(finding),
    });
    expect((await portal.statistics())[0]?.progress).toBeDefined();
    expect(said(heard)).toContain('RESPONSE_DRIFT 0.totalBooster 1');
  });

  it('a listener that throws takes no answer away; many fields make few findings', async () => {
    let heard = 0;
    const body = { items: [], ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 1])) };
    const connection = {
      baseUrl: 'https://x.example',
      fetch: async () => Response.json(body),
      onDrift: () => {
        heard += 1;
        throw new Error('log is full');
      },
    };
    expect(await call(connection, lists, {})).toEqual({ items: [] });
    expect(heard).toBe(50);
  });
});

describe('not tolerated', () => {
  it.each<[string, unknown]>([
    ['a list that is none', { items: {} }],
    ['an item without its id', { items: [{}] }],
    ['an optional list of the wrong type', { items: [{ id: '1', doses: 'two' }] }],
    ['an optional list with a wrong member', { items: [{ id: '1', doses: [1, 'x'] }] }],
    ['an optional object of the wrong type', { items: [], owner: 'A' }],
    ['a cursor of the wrong type: the list would end early', { items: [], next: 5 }],
    ['an optional value beside an error', { items: [{ id: 1, lot: 7 }] }],
    ['something else', null],
  ])('%s', async (_, body) => {
    const { loud, heard } = await read(body);
    expect(await failure(loud())).toMatchObject({ code: 'PLATFORM_BAD_RESPONSE', reason: 'schema' });
    expect(heard).toEqual([]);
  });

  it('never throws anything else, whatever comes', async () => {
    const connection = { baseUrl: 'https://x.example', onDrift: () => undefined };
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const fetch = async () => Response.json(body);
        const input = { params: { organizationId: 'A' }, query: {} };
        await call({ ...connection, fetch }, gatewayEndpoints.listRegistrations, input).catch((error) => {
          expect(error.code).toBe('PLATFORM_BAD_RESPONSE');
        });
      }),
      { seed: 20210914, numRuns: 200 },
    );
  });
});
