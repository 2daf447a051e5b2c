/** What the caller of each operation gets under each fault. Which row counts is decided by whether it may be repeated. */
import { describe, expect, it } from 'vitest';
import { isPlatformError, type PlatformError, tokenAuth } from '../../src/platform/index.ts';
import { type FaultKind, type FaultRule, faultKinds } from '../../src/testing/index.ts';
import { type Operation, operations, type Scene } from './fault-operations.ts';

/** What the caller gets. `attempts` are counted by the platform too. */
interface Gets extends Partial<PlatformError> {
  readonly code: PlatformError['code'];
  readonly attempts: number;
  readonly uncertain: boolean;
}

interface Row {
  readonly rule?: Partial<FaultRule>;
  readonly connection?: Parameters<Scene['run']>[0];
  /** For calls that may be repeated, by nature or by their key. */
  readonly repeatable: Gets | 'the answer';
  /** For calls that may not: they cost a message, or use a code up. */
  readonly once: Gets | 'the answer';
}

const twoRepetitions = (gets: Omit<Gets, 'attempts'>) => ({
  repeatable: { ...gets, attempts: 3 } as Gets,
  once: { ...gets, attempts: 1 } as Gets,
});
const never = (gets: Omit<Gets, 'attempts'>) => {
  const once = { ...gets, attempts: 1 } as Gets;
  return { repeatable: once, once };
};

const table: Readonly<Record<Exclude<FaultKind, 'stale-read'>, Row>> = {
  latency: {
    rule: { latencyMs: 3_600_000 },
    connection: { deadlineMs: 10 },
    ...never({ code: 'PLATFORM_TIMEOUT', reason: 'deadline', uncertain: true }),
  },
  'reset-before-commit': twoRepetitions({ code: 'PLATFORM_UNREACHABLE', reason: 'ECONNRESET', uncertain: true }),
  'drop-answer-after-commit': twoRepetitions({ code: 'PLATFORM_UNREACHABLE', reason: 'ECONNRESET', uncertain: true }),
  '500': twoRepetitions({ code: 'PLATFORM_STATUS', status: 500, uncertain: true }),
  '502-html': twoRepetitions({ code: 'PLATFORM_STATUS', status: 502, uncertain: true }),
  '409': never({ code: 'PLATFORM_STATUS', status: 409, uncertain: false }),
  '429': {
    rule: { retryAfter: 0 },
    ...twoRepetitions({ code: 'PLATFORM_STATUS', status: 429, retryAfterMs: 0, uncertain: false }),
  },
  truncate: twoRepetitions({ code: 'PLATFORM_BAD_RESPONSE', reason: 'not-json', uncertain: true }),
  'wrong-type': never({ code: 'PLATFORM_BAD_RESPONSE', reason: 'content-type', uncertain: true }),
  'login-page-200': never({ code: 'PLATFORM_BAD_RESPONSE', reason: 'login-page', uncertain: true }),
  'huge-body': {
    connection: { maxResponseBytes: 1024 * 1024 },
    ...never({ code: 'PLATFORM_TOO_LARGE', uncertain: true }),
  },
  'expired-token': never({ code: 'PLATFORM_STATUS', status: 401, uncertain: false }),
  'clock-skew': { rule: { skewMs: 60_000 }, repeatable: 'the answer', once: 'the answer' },
};
const faults = Object.keys(table) as (keyof typeof table)[];

/** Faults that strike once the platform has done what it was asked. */
const AFTER: readonly FaultKind[] = ['drop-answer-after-commit', 'truncate', 'wrong-type', 'huge-body', 'clock-skew'];

/** The same call under one fault: what came of it, and what the platform saw of it. */
async function under(operation: Operation, fault: FaultKind, more: Partial<FaultRule> = {}, connection = {}) {
  const scene = await (AFTER.includes(fault) ? operation.scene() : operation.untouched());
  const before = scene.sandbox.log().length;
  scene.sandbox.setFaults([{ route: '/**', fault, ...more }]);
  const outcome = await scene
    .run(connection)
    .withResponse()
    .catch((error: unknown) => {
      if (!isPlatformError(error)) throw error;
      return error;
    });
  const seen = scene.sandbox.log().slice(before);
  return { outcome, seen };
}

/** Issuing a token asks for Basic credentials: a plain call is refused, and a refusal stays one whatever its body looks like. */
const REFUSED = 'issueToken';

describe('the table', () => {
  it('has a row for every fault of the sandbox but the stale read, which is an answer', () => {
    expect([...faults, 'stale-read'].sort()).toEqual([...faultKinds].sort());
  });

  it('meets operations of every kind, each of which answers when nothing disturbs it', async () => {
    expect(new Set(operations.map(([, { endpoint }]) => endpoint.idempotent))).toEqual(new Set(['safe', 'key', 'no']));
    for (const [name, operation] of operations) {
      const { run } = await operation.scene();
      const status = await run()
        .withResponse()
        .then(
          ({ response }) => response.status,
          (error) => error.status,
        );
      expect([name, status]).toEqual([name, name === REFUSED ? 401 : 200]);
    }
  });
});

describe.each(operations)('%s', (name, operation) => {
  const { idempotent, path } = operation.endpoint;
  const mayRepeat = idempotent !== 'no';

  it.each(faults)('%s', async (fault) => {
    const { rule, connection, ...rows } = table[fault];
    const { outcome, seen } = await under(operation, fault, rule, connection);
    const row = mayRepeat ? rows.repeatable : rows.once;
    const isRefused = name === REFUSED && ['truncate', 'wrong-type', 'clock-skew'].includes(fault);
    const expected = isRefused ? ({ code: 'PLATFORM_STATUS', status: 401, attempts: 1 } as const) : row;
    if (expected === 'the answer') expect(outcome).toMatchObject({ response: { status: 200, attempts: 1 } });
    else expect(outcome).toMatchObject(expected);
    const attempts = isPlatformError(outcome) ? outcome.attempts : outcome.response.attempts;
    // The one in the way of its deadline is seen by nobody but the wire.
    expect(seen.map(({ route }) => route)).toEqual(Array(fault === 'latency' ? seen.length : attempts).fill(path));
    expect(seen.length).toBeLessThanOrEqual(mayRepeat ? 3 : 1);
    if (idempotent === 'key') expect(seen.every(({ idempotencyKey }) => idempotencyKey === 'the-one-key')).toBe(true);
  });

  it('a passing fault costs whoever may repeat one more attempt, and changes nothing twice', async () => {
    for (const fault of ['drop-answer-after-commit', 'reset-before-commit', 'truncate'] as const) {
      const { outcome, seen } = await under(operation, fault, { count: 1 });
      if (!mayRepeat) {
        expect(isPlatformError(outcome)).toBe(true);
        expect(seen).toHaveLength(1);
        continue;
      }
      expect(outcome).toMatchObject({ response: { status: 200, attempts: 2 } });
      expect(seen.map(({ status }) => status)).toEqual([fault === 'truncate' ? 200 : 0, 200]);
    }
  });
});

describe('a token that has run out', () => {
  const guarded = operations.filter(([, { endpoint }]) => endpoint.auth === 'bearer');
  it.each(guarded)('%s: a renewed one costs one more attempt', async (_, operation) => {
    const scene = await operation.untouched();
    const seen: (string | null)[] = [];
    scene.sandbox.setFaults([{ route: '/**', fault: 'expired-token', count: 1 }]);
    let issued = 0;
    const auth = tokenAuth({ fetchToken: async () => ({ accessToken: `t-${++issued}` }) });
    const fetch = (request: Request) => {
      seen.push(request.headers.get('authorization'));
      return issued > 1 ? Promise.resolve(Response.json({}, { status: 422 })) : scene.sandbox.fetch(request);
    };
    const error = await scene.run({ auth, fetch }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ status: 422, attempts: 2 });
    expect(seen).toEqual(['Bearer t-1', 'Bearer t-2']);
  });
});
