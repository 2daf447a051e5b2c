/**
 * The sandbox keeps to the published contract: whatever it answers to the examples of the document, in each role, with and
 * without what a call needs, has a status that the document names for the call and a body that fits its schema.
 */
import { describe, expect, it } from 'vitest';
import { roles } from '../../../src/catalogue/index.ts';
import { exampleUnits as units } from '../../../src/platform/openapi/example.ts';
import type { JsonValue, OperationObject, SchemaObject } from '../../../src/platform/openapi/index.ts';
import { createSandbox } from '../../../src/testing/index.ts';
import { operations as successes } from '../fault-operations.ts';
import { document, fits, operations, resolved } from './judge.ts';

const base = 'http://sandbox.test';
type Role = (typeof roles)[number];

const sandbox = createSandbox({ seed: 7, now: () => new Date('2021-09-25T01:00:00Z') });
const tokens = Object.fromEntries(
  await Promise.all(roles.map(async (role) => [role, await sandbox.token({ role, unit: units[role] })] as const)),
);

const judges = new Map<string, (value: unknown) => boolean>();
function judgeOf(operation: OperationObject, status: number, type: string): ((value: unknown) => boolean) | undefined {
  const key = `${operation.operationId} ${status} ${type}`;
  const response = operation.responses[status];
  if (!response) return undefined;
  const whole = '$ref' in response ? document.components.responses[response.$ref.split('/').at(-1) ?? ''] : response;
  const schema = whole?.content?.[type]?.schema;
  if (!schema) return undefined;
  const judge = judges.get(key) ?? fits(schema);
  judges.set(key, judge);
  return judge;
}

const exampleOf = (schema: SchemaObject): string => String(resolved(schema).examples?.[0] ?? 'x');
const pathOf = ({ path, operation }: (typeof operations)[number]): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const found = operation.parameters?.find((parameter) => 'name' in parameter && parameter.name === name);
    return encodeURIComponent(found && 'schema' in found ? exampleOf(found.schema) : 'x');
  });

function bodyFor(example: JsonValue | undefined, role: Role): JsonValue | undefined {
  if (typeof example !== 'object' || example === null || !('context' in example)) return example;
  return { ...example, context: { actor: { id: 'a-1', role }, unit: units[role], purpose: 'vaccination' } };
}

type Call = (typeof operations)[number];

/** Sends the example of a call as an account of a role would, changed in one respect. */
async function send(
  call: Call,
  role: Role,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
) {
  const { method, operation } = call;
  const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const example = bodyFor(content?.example, role);
  const form = media === 'application/x-www-form-urlencoded';
  const text = form ? String(new URLSearchParams(example as Record<string, string>)) : JSON.stringify(example);
  const request = new Request(base + pathOf(call), {
    method: method.toUpperCase(),
    headers: {
      authorization:
        'client' in (operation.security[0] ?? {})
          ? `Basic ${btoa('ministry%3Aministry:sandbox')}`
          : `Bearer ${tokens[role]}`,
      'idempotency-key': `${operation.operationId}.${role}`,
      ...(media === undefined ? {} : { 'content-type': media }),
      ...headers,
    },
    ...(media === undefined ? {} : { body: body ?? text }),
  });
  const response = await sandbox.handle(request);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.json() };
}

function expectKept({ operation }: Call, answer: Awaited<ReturnType<typeof send>>): void {
  const judge = judgeOf(operation, answer.status, answer.type);
  expect([operation.operationId, answer.status, judge?.(answer.body), judge?.(answer.body) ? '' : answer.body]).toEqual(
    [operation.operationId, answer.status, true, ''],
  );
}

describe('the sandbox', () => {
  it('answers the examples as the document says, in every role', async () => {
    // Twice: what the first round registered, the second one finds.
    for (const _ of [1, 2]) {
      for (const call of operations) {
        for (const role of roles) {
          const answer = await send(call, role);
          expectKept(call, answer);
          const allowed = call.operation['x-roles']?.includes(role) ?? true;
          if (!allowed)
            expect([call.operation.operationId, role, answer.status]).toEqual([call.operation.operationId, role, 403]);
        }
      }
    }
  });

  it.each([
    ['no token', { headers: { authorization: '' } }, 401],
    ['a body that is no JSON', { body: '{' }, 400],
    ['a body of another kind', { body: '[]' }, 400],
  ] as const)('refuses %s as the document says', async (_what, change, status) => {
    for (const call of operations) {
      const [role = 'ministry'] = (call.operation['x-roles'] ?? []) as readonly Role[];
      const answer = await send(call, role, change);
      expectKept(call, answer);
      const applies =
        'headers' in change ? call.operation.security.length > 0 : call.operation.requestBody !== undefined;
      if (applies) expect([call.operation.operationId, answer.status]).toEqual([call.operation.operationId, status]);
    }
  });

  it('refuses a write without its key, and a key that was used for other content', async () => {
    for (const call of operations.filter(({ operation }) => operation['x-idempotency'] === 'key')) {
      const [role = 'ministry'] = (call.operation['x-roles'] ?? []) as readonly Role[];
      const answer = await send(call, role, { headers: { 'idempotency-key': '' } });
      expectKept(call, answer);
      expect([call.operation.operationId, answer.body.code]).toEqual([
        call.operation.operationId,
        'IDEMPOTENCY_KEY_MISSING',
      ]);
    }
  });

  // The token call shows its credentials by HTTP Basic: a generated client does so in the file beside this one.
  const others = operations.filter(({ operation }) => !('client' in (operation.security[0] ?? {})));

  it.each(others.map((call) => [call.operation.operationId, call] as const))(
    'takes and gives what the document says where %s succeeds',
    async (name, call) => {
      const found = successes.find(([other]) => other === name)?.[1];
      const place = await found?.scene();
      let seen = 0;
      const watching = async (request: Request): Promise<Response> => {
        const sent = await request.clone().text();
        const response = (await place?.sandbox.fetch(request)) ?? Response.error();
        const type = response.headers.get('content-type') ?? '';
        const [media, content] = Object.entries(call.operation.requestBody?.content ?? {})[0] ?? [];
        if (content) {
          expect(request.headers.get('content-type')).toContain(media);
          const body = media === 'application/json' ? JSON.parse(sent) : Object.fromEntries(new URLSearchParams(sent));
          expect([body, fits(content.schema)(body)]).toEqual([body, true]);
        }
        expectKept(call, { status: response.status, type, body: await response.clone().json() });
        seen = response.status;
        return response;
      };
      await place?.run({ fetch: watching });
      expect(seen).toBe(200);
    },
  );
});
