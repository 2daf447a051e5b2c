import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { bearer, type ConnectionOptions, PlatformError, type PlatformErrorCode } from '../../src/platform/index.ts';
import { isSdkError } from '../../src/values/index.ts';
import { brokenOff, json, raw, reset, type ScriptedServer, scriptedServer, silent } from './http-server.ts';
import { failure, type ProbeClient, probeClient, stored } from './probe.ts';

let server: ScriptedServer;
beforeAll(async () => {
  server = await scriptedServer();
});
afterAll(() => server.close());

const client = (more: Partial<ConnectionOptions> = {}): ProbeClient =>
  probeClient({ baseUrl: server.url, backoffMs: 1, ...more });

describe('answers that come in the end', () => {
  it.each([
    ['500', json(500, {})],
    ['503 with Retry-After', json(503, {}, { 'retry-after': '0' })],
    ['429 with Retry-After', json(429, {}, { 'retry-after': '0' })],
    ['409 of a running request', json(409, {}, { 'retry-after': '0' })],
    ['a reset', reset],
    ['a broken-off body', brokenOff],
    ['truncated JSON', raw(200, '{"organization":', { 'content-type': 'application/json' })],
  ])('after %s', async (_name, trouble) => {
    server.play(trouble, trouble, json(200, stored));
    expect((await client().read('A')).version).toBe(1);
    expect(server.requests).toHaveLength(3);
  });

  it('repeats a write under the very same key', async () => {
    server.play(json(500, {}), reset, json(200, stored));
    expect((await client().write('A', 'Công ty')).version).toBe(1);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('asks for the token anew at each call and sends the user agent', async () => {
    let calls = 0;
    server.play(json(200, stored));
    const named = client({ auth: bearer(async () => `t${++calls}`), userAgent: 'agency/1.0' });
    await named.read('A');
    await named.read('A');
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(server.requests[0]?.headers['user-agent']).toBe('agency/1.0');
  });
});

describe('failures', () => {
  it.each<[string, Parameters<ScriptedServer['play']>[0], PlatformErrorCode, Partial<PlatformError>, number]>([
    [
      '400',
      json(400, { code: 'REQUEST_INVALID' }),
      'PLATFORM_STATUS',
      { status: 400, serverCode: 'REQUEST_INVALID', uncertain: false },
      1,
    ],
    ['401', json(401, {}), 'PLATFORM_STATUS', { status: 401 }, 1],
    ['409 without Retry-After', json(409, {}), 'PLATFORM_STATUS', { status: 409 }, 1],
    ['422', json(422, {}), 'PLATFORM_STATUS', { status: 422 }, 1],
    [
      '500 for ever',
      json(500, {}, { 'x-request-id': 'r-7' }),
      'PLATFORM_STATUS',
      { status: 500, requestId: 'r-7', uncertain: true },
      3,
    ],
    ['502 with HTML', raw(502, '<html>', { 'content-type': 'text/html' }), 'PLATFORM_STATUS', { status: 502 }, 3],
    ['resets for ever', reset, 'PLATFORM_UNREACHABLE', { uncertain: true }, 3],
    [
      'truncated JSON for ever',
      raw(200, '{', { 'content-type': 'application/json' }),
      'PLATFORM_BAD_RESPONSE',
      { reason: 'not-json' },
      3,
    ],
    [
      'a login page with 200',
      raw(200, '<form><input name=u><input\nTYPE="password" name=p></form>', { 'content-type': 'text/html' }),
      'PLATFORM_BAD_RESPONSE',
      { reason: 'login-page' },
      1,
    ],
    [
      'another page with 200',
      raw(200, '<html>', { 'content-type': 'text/html' }),
      'PLATFORM_BAD_RESPONSE',
      { reason: 'content-type' },
      1,
    ],
    [
      'JSON as text/plain',
      raw(200, '{}', { 'content-type': 'text/plain' }),
      'PLATFORM_BAD_RESPONSE',
      { reason: 'content-type' },
      1,
    ],
    ['no content type', raw(200, '{}', {}), 'PLATFORM_BAD_RESPONSE', { reason: 'content-type' }, 1],
    ['204', raw(204, '', {}), 'PLATFORM_BAD_RESPONSE', { reason: 'schema' }, 1],
    ['another shape', json(200, { surprise: 1 }), 'PLATFORM_BAD_RESPONSE', { reason: 'schema' }, 1],
    [
      'a redirect',
      raw(302, '', { location: 'http://127.0.0.1:1/' }),
      'PLATFORM_REDIRECT',
      { status: 302, reason: 'redirect-other-origin' },
      1,
    ],
    [
      'a redirect at home',
      raw(303, '', { location: '/login' }),
      'PLATFORM_REDIRECT',
      { status: 303, reason: 'redirect' },
      1,
    ],
  ])('%s', async (_name, script, code, facts, attempts) => {
    server.play(script);
    const error = await failure(client({ retries: 2 }).read('A'));
    expect(error).toMatchObject({ code, ...facts });
    expect(server.requests).toHaveLength(attempts);
    expect(isSdkError(error, code)).toBe(true);
  });

  it('a silent server: attempts by their timeout, all by the deadline', async () => {
    server.play(silent);
    const slow = await failure(client({ timeoutMs: 20, retries: 1 }).read('A'));
    expect(slow).toMatchObject({ code: 'PLATFORM_TIMEOUT', reason: 'attempt', attempts: 2, uncertain: true });
    const late = await failure(client({ timeoutMs: 1000, deadlineMs: 30 }).read('A'));
    expect(late).toMatchObject({ code: 'PLATFORM_TIMEOUT', reason: 'deadline', attempts: 1, uncertain: true });
  });

  it('a limit of time without end is none', async () => {
    server.play(json(200, stored));
    const patient = client({ timeoutMs: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY });
    expect((await patient.read('A')).version).toBe(1);
  });

  it('a refusal of the moment leaves an earlier attempt open, one of the record does not', async () => {
    server.play(reset, json(429, {}));
    expect(await failure(client({ retries: 1 }).write('A', 'x'))).toMatchObject({ status: 429, uncertain: true });
    server.play(reset, json(422, {}));
    expect(await failure(client({ retries: 1 }).write('A', 'x'))).toMatchObject({ status: 422, uncertain: false });
  });

  it('a huge body is not read to its end, declared or not', async () => {
    const block = 'x'.repeat(64 * 1024);
    server.play((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('error', () => undefined);
      const pump = () => {
        while (!response.destroyed && response.write(block));
        response.once('drain', pump);
      };
      pump();
    });
    const endless = await failure(client({ maxResponseBytes: 100_000 }).read('A'));
    expect(endless).toMatchObject({ code: 'PLATFORM_TOO_LARGE', attempts: 1 });
    server.play(raw(200, block, { 'content-type': 'application/json' }));
    const declared = await failure(client({ maxResponseBytes: 1000 }).read('A'));
    expect(declared.code).toBe('PLATFORM_TOO_LARGE');
  });

  it('abort, before and during', async () => {
    server.play(silent);
    const signal = AbortSignal.abort();
    expect(await failure(client().read('A', { signal }))).toMatchObject({
      code: 'PLATFORM_ABORTED',
      attempts: 0,
    });
    const controller = new AbortController();
    const running = failure(client().read('A', { signal: controller.signal }));
    setTimeout(() => controller.abort(), 10);
    expect((await running).code).toBe('PLATFORM_ABORTED');
  });

  it('nobody there', async () => {
    const gone = await scriptedServer();
    await gone.close();
    const error = await failure(client({ baseUrl: gone.url, retries: 1 }).read('A'));
    expect(error).toMatchObject({
      code: 'PLATFORM_UNREACHABLE',
      reason: 'ECONNREFUSED',
      attempts: 2,
      uncertain: false,
    });
  });

  it('an address that is none, or holds a password', async () => {
    for (const baseUrl of ['nowhere', 'http://user:secret@127.0.0.1:1']) {
      const error = await failure(client({ baseUrl }).read('A'));
      expect(error).toMatchObject({ code: 'PLATFORM_BAD_REQUEST', attempts: 0 });
      expect(inspect(error, { depth: 9 })).not.toContain('secret');
    }
  });

  it('a key that no header can hold', async () => {
    const error = await failure(client().write('A', 'x', { idempotencyKey: 'a\nb' }));
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_REQUEST', reason: 'header', attempts: 0, uncertain: false });
  });

  it('a request that does not fit is not sent', async () => {
    server.play(json(200, stored));
    const error = await failure(client().write('A', ''));
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_REQUEST', attempts: 0, uncertain: false });
    expect(error.findings[0]?.path).toEqual(['name']);
    expect(server.requests).toHaveLength(0);
  });
});

describe('Retry-After', () => {
  it('is waited for, not less', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    try {
      const at: number[] = [];
      const fetch = async () => {
        at.push(Date.now());
        return at.length === 1
          ? Response.json({}, { status: 429, headers: { 'retry-after': '7' } })
          : Response.json(stored);
      };
      const answer = client({ fetch }).read('A');
      await vi.runAllTimersAsync();
      expect((await answer).version).toBe(1);
      expect((at[1] ?? 0) - (at[0] ?? 0)).toBe(7000);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['0', 400],
    ['Tue, 14 Sep 2021 00:00:00 GMT', 400],
    ['7', 7000],
  ])('%s: the own back-off is waited for at least, and a part is chance', async (after, least) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    try {
      const at: number[] = [];
      const fetch = async () => {
        at.push(Date.now());
        return at.length % 2 === 1
          ? Response.json({}, { status: 429, headers: { 'retry-after': after } })
          : Response.json(stored);
      };
      for (const chance of [0, 0.5]) {
        const answer = client({ fetch, backoffMs: 800, random: () => chance }).read('A');
        await vi.runAllTimersAsync();
        await answer;
      }
      const [first = 0, second = 0, third = 0, fourth = 0] = at;
      expect(second - first).toBe(least);
      expect(fourth - third).toBe(least + 200);
    } finally {
      vi.useRealTimers();
    }
  });

  it('beyond the deadline ends the call at once, with the time in the error', async () => {
    server.play(json(429, {}, { 'retry-after': '3600' }));
    const error = await failure(client({ deadlineMs: 5000 }).read('A'));
    expect(error).toMatchObject({ code: 'PLATFORM_STATUS', status: 429, retryAfterMs: 3_600_000, attempts: 1 });
  });

  it('is absent: the waits double, half of each is chance', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    try {
      const at: number[] = [];
      const fetch = async () => {
        at.push(Date.now());
        return Response.json({}, { status: 500 });
      };
      const work = failure(client({ fetch, backoffMs: 100, retries: 3, random: () => 0 }).read('A'));
      await vi.runAllTimersAsync();
      await work;
      expect(at.slice(1).map((time, index) => time - (at[index] ?? 0))).toEqual([50, 100, 200]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('privacy', () => {
  const person = {
    fullName: 'Trần Thị Hoa',
    birthDate: '1990-05-04',
    identity: { type: 'CCCD', number: '087190912345' },
    phone: '+84912000678',
  } as const;

  it('no error holds a body, a token, a query value or a long number', async () => {
    const echo = JSON.stringify({ code: 'BAD', title: `Trần Thị Hoa 087190912345`, detail: '+84912000678' });
    const token = 'secret-token';
    const scripts = [
      raw(400, echo, { 'content-type': 'application/json' }),
      raw(200, echo, { 'content-type': 'application/json' }),
      reset,
    ];
    for (const script of scripts) {
      server.play(script);
      const error = await failure(client({ retries: 0, auth: bearer(token) }).write('A', JSON.stringify(person)));
      const other = await failure(client({ retries: 0, auth: bearer(token) }).read('A~087190912345'));
      for (const one of [error, other]) {
        const printed =
          inspect(one, { depth: 9, showHidden: true }) + JSON.stringify(one) + JSON.stringify(one.finding);
        for (const secret of ['Trần Thị Hoa', '087190912345', '912000678', token])
          expect(printed).not.toContain(secret);
      }
    }
  });

  it('the printed text of an error', () => {
    const error = new PlatformError('PLATFORM_STATUS', {
      endpoint: 'getOrganization',
      method: 'GET',
      url: 'https://bus.example/gateway/v1/organizations/A?cursor=087190912345',
      attempts: 3,
      status: 503,
      serverCode: 'BUSY',
      requestId: 'r-7',
      retryAfterMs: 1000,
    });
    expect(error.message).toMatchInlineSnapshot(`
      "The platform refused the request.

      - GET https://bus.example/gateway/v1/organizations/A?cursor=… (getOrganization)
      - Status: 503 BUSY
      - The server asks to wait 1000 ms.
      - Attempts: 3
      - Request id: r-7

      Code: PLATFORM_STATUS
      Docs: docs/platform.md"
    `);
  });

  it('codes are a closed list', () => {
    expectTypeOf<PlatformError['code']>().toEqualTypeOf<PlatformErrorCode>();
  });
});
