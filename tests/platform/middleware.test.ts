import { describe, expect, it } from 'vitest';
import { circuitBreaker, type Middleware, rateLimit } from '../../src/platform/index.ts';
import { fixedClock } from '../../src/testing/index.ts';
import { failure, probeClient, stored } from './probe.ts';

const baseUrl = 'https://bus.example.test';
const ok = async () => Response.json(stored);
const client = (fetch: (request: Request) => Promise<Response>, ...middleware: Middleware[]) =>
  probeClient({ baseUrl, fetch, middleware, backoffMs: 1, retries: 2 });

describe('middleware', () => {
  it('stands around every attempt, the first outermost, and sees no credentials', async () => {
    const seen: string[] = [];
    const layer =
      (name: string): Middleware =>
      async (request, next) => {
        seen.push(`${name} ${request.headers.get('authorization')}`);
        const response = await next(request);
        seen.push(`${name} ${response.status}`);
        return response;
      };
    let calls = 0;
    const fetch = async () => (++calls === 1 ? Response.json({}, { status: 500 }) : Response.json(stored));
    await client(fetch, layer('a'), layer('b')).read('A');
    const round = (status: number) => ['a null', 'b null', `b ${status}`, `a ${status}`];
    expect(seen).toEqual([...round(500), ...round(200)]);
  });

  it('may change a request, and answer without one', async () => {
    const named: Middleware = (request, next) =>
      next(new Request(request, { headers: { ...Object.fromEntries(request.headers), 'x-trace': '7' } }));
    const echo = async (request: Request) => Response.json({ ...stored, note: request.headers.get('x-trace') });
    expect((await client(echo, named).read('A')).note).toBe('7');
    const { data, response } = await client(() => Promise.reject(new Error('no wire')), ok)
      .read('A')
      .withResponse();
    expect([data.version, response.attempts]).toEqual([1, 0]);
  });

  it('that throws by itself ends the call with its own error, and no attempt is made again', async () => {
    const own = new Error('not on a Sunday');
    let asked = 0;
    const sunday: Middleware = async () => {
      asked += 1;
      throw own;
    };
    await expect(client(ok, sunday).read('A')).rejects.toBe(own);
    expect(asked).toBe(1);
  });

  it('that never answers and knows no signal holds nobody', async () => {
    const deaf: Middleware = () => new Promise(() => undefined);
    const signal = AbortSignal.abort();
    expect(await failure(client(ok, deaf).read('A', { signal }))).toMatchObject({
      code: 'PLATFORM_ABORTED',
      attempts: 0,
    });
    const late = await failure(client(ok, deaf).read('A', { deadlineMs: 2 }));
    expect(late).toMatchObject({ code: 'PLATFORM_TIMEOUT', reason: 'deadline', uncertain: false });
  });

  it('that builds a request from nothing follows no redirect for all that', async () => {
    const careless: Middleware = (request, next) => next(new Request(request.url));
    const asked: string[] = [];
    const fetch = async (request: Request) => {
      asked.push(request.redirect);
      return Response.json(stored);
    };
    await client(fetch, careless).read('A');
    expect(asked).toEqual(['manual']);
  });
});

describe('rate limit', () => {
  it('lets a burst go, then one at a time, each host for itself', async () => {
    const clock = fixedClock('2021-09-14T00:00:00Z');
    const waits: number[] = [];
    const limit = rateLimit({ perSecond: 2, burst: 2, now: clock.now, wait: async (ms) => void waits.push(ms) });
    const one = client(ok, limit);
    const other = probeClient({ baseUrl: 'https://other.example.test', fetch: ok, middleware: [limit] });
    for (const id of ['A', 'B', 'C', 'D']) await one.read(id);
    await other.read('A');
    expect(waits).toEqual([500, 1000]);
    clock.advance(10_000);
    for (const id of ['A', 'B', 'C']) await one.read(id);
    expect(waits).toEqual([500, 1000, 500]);
    clock.set('2021-09-13T00:00:00Z');
    await one.read('A');
    expect(waits.at(-1)).toBe(1000);
  });

  it('waiting ends with the signal and with the deadline; the turn is given back', async () => {
    const limit = rateLimit({ perSecond: 0.001 });
    const one = client(ok, limit);
    await one.read('A');
    const controller = new AbortController();
    const waiting = failure(one.read('B', { signal: controller.signal }));
    const late = failure(one.read('C', { deadlineMs: 5 }));
    expect(await late).toMatchObject({ code: 'PLATFORM_TIMEOUT', reason: 'deadline', attempts: 0, uncertain: false });
    controller.abort();
    expect(await waiting).toMatchObject({ code: 'PLATFORM_ABORTED', attempts: 0, uncertain: false });
  });

  it('the time of an attempt starts with its turn', async () => {
    const limit = rateLimit({ perSecond: 20 });
    const one = probeClient({ baseUrl, fetch: ok, middleware: [limit], timeoutMs: 30, retries: 0 });
    await expect(Promise.all([one.read('A'), one.read('B')])).resolves.toHaveLength(2);
  });

  it('that would let nothing through is refused', () => {
    expect(() => rateLimit({ perSecond: 0 })).toThrow(RangeError);
    expect(() => rateLimit({ perSecond: 1, burst: 0 })).toThrow(RangeError);
  });
});

describe('circuit breaker', () => {
  const failing = async () => Response.json({}, { status: 503 });

  it('opens after failures in a row, tries once after the cool-down, and closes on success', async () => {
    const clock = fixedClock('2021-09-14T00:00:00Z');
    const guard = circuitBreaker({ failures: 2, coolDownMs: 1000, now: clock.now });
    let answer = failing;
    let sent = 0;
    const one = probeClient({
      baseUrl,
      retries: 0,
      middleware: [guard],
      fetch: () => {
        sent += 1;
        return answer();
      },
    });
    await failure(one.once('A', 'x'));
    await failure(one.once('A', 'x'));
    const held = await failure(one.once('A', 'x'));
    expect(held).toMatchObject({ code: 'PLATFORM_CIRCUIT_OPEN', attempts: 0, uncertain: false, retryAfterMs: 1000 });
    expect(sent).toBe(2);

    clock.advance(1000);
    const both = await Promise.all([failure(one.read('A')), failure(one.read('B'))]);
    expect(both.map(({ code }) => code).sort()).toEqual(['PLATFORM_CIRCUIT_OPEN', 'PLATFORM_STATUS']);
    expect((await failure(one.read('A'))).code).toBe('PLATFORM_CIRCUIT_OPEN');

    clock.advance(1000);
    answer = ok;
    await one.read('A');
    answer = failing;
    expect((await failure(one.read('A'))).code).toBe('PLATFORM_STATUS');
  });

  it('is not moved by late answers of requests from before it opened', async () => {
    const clock = fixedClock('2021-09-14T00:00:00Z');
    const guard = circuitBreaker({ failures: 1, coolDownMs: 1000, now: clock.now });
    const pending: ((response: Response) => void)[] = [];
    const ask = () =>
      guard(new Request(baseUrl), () => new Promise<Response>((resolve) => pending.push(resolve))).then(
        ({ status }) => status,
        (error: Error) => error.message,
      );
    const answer = (index: number, status: number) => pending[index]?.(new Response(null, { status }));
    const [late, later, opening] = [ask(), ask(), ask()];
    answer(2, 503);
    expect(await opening).toBe(503);
    answer(0, 200);
    expect(await late).toBe(200);
    expect(await ask()).toBe('circuit-open');

    clock.advance(1000);
    const probe = ask();
    answer(1, 200);
    expect(await later).toBe(200);
    expect(await ask()).toBe('circuit-open');
    answer(3, 200);
    expect(await probe).toBe(200);
    const next = ask();
    answer(4, 200);
    expect(await next).toBe(200);
  });

  it('ends the repetitions of a call too, and says that something went out', async () => {
    const error = await failure(client(failing, circuitBreaker({ failures: 2 })).write('A', 'x'));
    expect(error).toMatchObject({ code: 'PLATFORM_CIRCUIT_OPEN', attempts: 2, uncertain: true });
  });

  it.each<[string, (request: Request) => Promise<Response>, object, boolean]>([
    ['a refusal', async () => Response.json({}, { status: 429, headers: { 'retry-after': '900' } }), {}, false],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed')), {}, true],
    ['silence', () => new Promise(() => undefined), { timeoutMs: 2 }, true],
    ['silence until the deadline', () => new Promise(() => undefined), { deadlineMs: 2 }, true],
    ['no credentials', ok, { auth: { apply: () => Promise.reject(new Error('vault')) } }, false],
  ])('%s: a failure of the host or not', async (_, fetch, more, opens) => {
    const guard = circuitBreaker({ failures: 1 });
    await failure(probeClient({ baseUrl, fetch, middleware: [guard], retries: 0, ...more }).read('A'));
    const next = probeClient({ baseUrl, fetch: ok, middleware: [guard] }).read('A');
    await expect(next.then(() => 'closed').catch((error) => error.code)).resolves.toBe(
      opens ? 'PLATFORM_CIRCUIT_OPEN' : 'closed',
    );
  });

  it('a caller who stops is none', async () => {
    const guard = circuitBreaker({ failures: 1 });
    const controller = new AbortController();
    const silent = () => {
      queueMicrotask(() => controller.abort());
      return new Promise<Response>(() => undefined);
    };
    await failure(client(silent, guard).read('A', { signal: controller.signal }));
    await expect(client(ok, guard).read('A')).resolves.toMatchObject(stored);
  });
});
