import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type AuthStrategy,
  bearer,
  clientCredentials,
  noAuth,
  refreshingBearer,
  tokenAuth,
} from '../../src/platform/index.ts';
import { cookieSession } from '../../src/platform/transport/cookie-session.ts';
import { fixedClock } from '../../src/testing/index.ts';
import { failure, probeClient, stored } from './probe.ts';

const baseUrl = 'https://bus.example.test';
const SECRET = 'bí mật:+/=';

/** A platform in memory that issues tokens `t-1`, `t-2`, … and takes the newest only. */
function issuer({ life = 3600, refresh = false }: { life?: number; refresh?: boolean } = {}) {
  const seen: { path: string; authorization: string | null; form?: URLSearchParams }[] = [];
  const state = { issued: 0, revoked: 0, tokenAnswer: undefined as (() => Response | Promise<Response>) | undefined };
  const fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const authorization = request.headers.get('authorization');
    if (path.endsWith('/token')) {
      seen.push({ path, authorization, form: new URLSearchParams(await request.text()) });
      if (state.tokenAnswer) return state.tokenAnswer();
      state.issued += 1;
      const refreshed = refresh ? { refresh_token: `r-${state.issued}` } : {};
      return Response.json({ access_token: `t-${state.issued}`, token_type: 'Bearer', expires_in: life, ...refreshed });
    }
    const body = await request.text();
    seen.push({ path, authorization });
    const holds = authorization === `Bearer t-${state.issued}` && state.issued > state.revoked;
    return holds ? Response.json({ ...stored, note: body }) : Response.json({}, { status: 401 });
  };
  const paths = () => seen.map(({ path }) => path.split('/').at(-1));
  return { seen, state, fetch, paths };
}

const credentials = (more = {}) => clientCredentials({ clientId: 'hr:01', clientSecret: SECRET, ...more });
const connected = (fetch: (request: Request) => Promise<Response>, auth: AuthStrategy) =>
  probeClient({ baseUrl, fetch, auth, backoffMs: 1, retries: 1 });

describe('client credentials', () => {
  it('are exchanged once for all calls that wait, by Basic and a form', async () => {
    const platform = issuer();
    const client = connected(platform.fetch, credentials({ scope: 'write' }));
    await Promise.all([client.read('A'), client.read('B'), client.write('C', 'x')]);
    expect(platform.paths()).toEqual(['token', 'A', 'B', 'C']);
    const asked = platform.seen[0];
    expect(Object.fromEntries(asked?.form ?? [])).toEqual({ grant_type: 'client_credentials', scope: 'write' });
    const [id, secret] = atob(asked?.authorization?.slice('Basic '.length) ?? '')
      .split(':')
      .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    expect([id, secret]).toEqual(['hr:01', SECRET]);
  });

  it('are renewed ahead of the end, by the given clock', async () => {
    const platform = issuer({ life: 600 });
    const clock = fixedClock('2021-09-14T00:00:00Z');
    const client = connected(platform.fetch, credentials({ now: clock.now, renewAheadMs: 60_000 }));
    await client.read('A');
    clock.advance(539_999);
    await client.read('B');
    clock.advance(1);
    await client.read('C');
    expect(platform.paths()).toEqual(['token', 'A', 'B', 'token', 'C']);
  });

  it('are renewed once after a 401, and then even a call that is never repeated goes again', async () => {
    const platform = issuer();
    const client = connected(platform.fetch, credentials());
    await client.read('A');
    platform.state.revoked = 1;
    const { data, response } = await client.once('B', 'lời nhắn').withResponse();
    expect(platform.paths()).toEqual(['token', 'A', 'messages', 'token', 'messages']);
    expect([data.note, response.attempts]).toEqual(['{"name":"lời nhắn"}', 2]);
  });

  it('several refused calls share one new token', async () => {
    const platform = issuer();
    const client = connected(platform.fetch, credentials());
    await client.read('A');
    platform.state.revoked = 1;
    await Promise.all([client.read('B'), client.read('C'), client.read('D')]);
    expect(platform.paths().filter((path) => path === 'token')).toHaveLength(2);
  });

  it('that are refused again end the call with its 401', async () => {
    const platform = issuer();
    platform.state.revoked = 99;
    const error = await failure(connected(platform.fetch, credentials()).once('A', 'x'));
    expect(error).toMatchObject({ code: 'PLATFORM_STATUS', status: 401, attempts: 2, uncertain: false });
    expect(platform.paths()).toEqual(['token', 'messages', 'token', 'messages']);
  });

  it.each<[string, () => Response | Promise<Response>, string, number]>([
    ['a refusal', () => Response.json({ error: 'invalid_client' }, { status: 401 }), 'status 401', 1],
    ['trouble', () => Response.json({}, { status: 503 }), 'status 503', 2],
    ['a redirect', () => Response.redirect('https://other.example/', 302), 'status 302', 1],
    ['no JSON', () => new Response('ok'), 'content-type', 1],
    ['another answer', () => Response.json({ token: 'x' }), 'token-answer', 1],
    ['a type that is not ours', () => Response.json({ access_token: 'x', token_type: 'mac' }), 'token-answer', 1],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed')), 'network', 2],
    [
      'a refused certificate',
      () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'CERT_HAS_EXPIRED' } })),
      'CERT_HAS_EXPIRED',
      1,
    ],
  ])('with %s instead of a token: the call is not sent', async (_, answer, reason, asked) => {
    const platform = issuer();
    platform.state.tokenAnswer = answer;
    const error = await failure(connected(platform.fetch, credentials()).read('A'));
    const code = { CERT_HAS_EXPIRED: 'PLATFORM_TLS', network: 'PLATFORM_UNREACHABLE' }[reason] ?? 'PLATFORM_SIGN_IN';
    expect(error).toMatchObject({ code, reason, attempts: 0, uncertain: false });
    expect(platform.paths()).toEqual(Array(asked).fill('token'));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/bí mật|Basic/);
  });

  it('a service for tokens that says nothing holds nobody beyond the timeout', async () => {
    const never = () => new Promise<Response>(() => undefined);
    const client = probeClient({ baseUrl, fetch: never, auth: credentials(), timeoutMs: 5, retries: 0 });
    const [one, two] = await Promise.all([failure(client.read('A')), failure(client.read('B', { deadlineMs: 1 }))]);
    expect(one).toMatchObject({ code: 'PLATFORM_SIGN_IN', reason: 'timeout', attempts: 0 });
    expect(two).toMatchObject({ code: 'PLATFORM_TIMEOUT', reason: 'deadline', attempts: 0, uncertain: false });
  });
});

describe('other strategies', () => {
  it('a refresh token is exchanged, and the new one kept and told', async () => {
    const platform = issuer({ refresh: true });
    const told: unknown[] = [];
    const auth = refreshingBearer({ accessToken: 'old', refreshToken: 'r-0', onToken: (token) => told.push(token) });
    const client = connected(platform.fetch, auth);
    await client.read('A');
    platform.state.revoked = 1;
    await client.read('B');
    const asked = platform.seen.filter(({ form }) => form);
    expect(asked.map(({ form }) => form?.get('refresh_token'))).toEqual(['r-0', 'r-1']);
    expect(asked[0]?.authorization).toBeNull();
    expect(told).toHaveLength(2);
  });

  it('a token from elsewhere; what its source throws is not passed on', async () => {
    const auth = tokenAuth({ fetchToken: () => Promise.reject(new Error(`vault says ${SECRET}`)) });
    const error = await failure(connected(issuer().fetch, auth).read('A'));
    expect(error).toMatchObject({ code: 'PLATFORM_SIGN_IN', reason: 'credentials', attempts: 0 });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('bí mật');
  });

  it('nobody, and a plain token', async () => {
    const platform = issuer();
    expect(await failure(connected(platform.fetch, noAuth()).read('A'))).toMatchObject({ status: 401, attempts: 1 });
    platform.state.issued = 1;
    expect((await connected(platform.fetch, bearer('t-1')).read('A')).version).toBe(1);
  });
});

describe('credentials stay at home', () => {
  it('when a middleware sends the call to another origin', async () => {
    const seen: string[] = [];
    const fetch = async (request: Request) => {
      seen.push(`${new URL(request.url).host} ${request.headers.get('authorization')}`);
      return Response.json(stored);
    };
    const elsewhere = probeClient({
      baseUrl,
      fetch,
      auth: bearer('t'),
      middleware: [(request, next) => next(new Request(request.url.replace('bus.', 'cdn.'), request))],
    });
    await elsewhere.read('A');
    await probeClient({ baseUrl, fetch, auth: bearer('t') }).read('A');
    expect(seen).toEqual(['cdn.example.test null', 'bus.example.test Bearer t']);
  });

  it.each(['http://bus.example.test', 'http://127.0.0.1.example.test'])('off plain %s', async (address) => {
    const error = await failure(probeClient({ baseUrl: address, auth: bearer('t') }).read('A'));
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_REQUEST', reason: 'insecure-address', attempts: 0 });
    const fetch = async () => Response.json(stored);
    expect((await probeClient({ baseUrl: address, auth: bearer('t'), fetch }).read('A')).version).toBe(1);
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])('but on plain http to %s', async (host) => {
    const error = await failure(probeClient({ baseUrl: `http://${host}:9`, auth: bearer('t'), retries: 0 }).read('A'));
    expect(error.code).not.toBe('PLATFORM_BAD_REQUEST');
  });

  it('out of the address', async () => {
    const client = probeClient({
      baseUrl: 'https://user:secret@bus.example.test',
      fetch: async () => Response.json(stored),
    });
    const error = await failure(client.read('A'));
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_REQUEST', reason: 'credentials-in-address', attempts: 0 });
    expect(inspect(error, { depth: 9 })).not.toContain('secret');
  });
});

describe('a session in cookies', () => {
  const login = (name: string) => ({ 'set-cookie': `sid=${name}; Path=/; HttpOnly` });
  const page = '<form><input type="password"></form>';

  it('sends what its host has set, never to another host or a parent domain', async () => {
    const session = cookieSession();
    const set = async (url: string, line: string) =>
      session.observe?.(new Response(null, { headers: { 'set-cookie': line } }), new Request(url), {} as never);
    await set('https://a.example.test/x', 'one=1; Domain=example.test; Path=/');
    await set('https://b.example.test/x', 'two=2; Domain=a.example.test; Path=/');
    await set('https://a.example.test/x', 'broken');
    expect(session.cookie('https://a.example.test/', 'one')).toBe('1');
    expect(session.cookie('https://b.example.test/', 'one')).toBeUndefined();
    expect(session.cookie('https://a.example.test/', 'two')).toBeUndefined();
    session.clear();
    expect(session.cookie('https://a.example.test/', 'one')).toBeUndefined();
  });

  it('signs in once for all calls that meet a login page, and sends them again', async () => {
    let valid = 'none';
    let signIns = 0;
    const fetch = async (request: Request) => {
      if (request.url.endsWith('/login')) return Response.json({}, { headers: login(valid) });
      if (request.headers.get('cookie') === `sid=${valid}`) return Response.json(stored);
      return new Response(page, { headers: { 'content-type': 'text/html' } });
    };
    const session = cookieSession({
      signIn: async ({ fetch: send }) => {
        signIns += 1;
        valid = `s${signIns}`;
        const request = new Request(`${baseUrl}/login`);
        await session.observe?.(await send(request), request, {} as never);
        return true;
      },
    });
    const client = connected(fetch, session);
    await Promise.all([client.read('A'), client.read('B')]);
    await client.read('C');
    expect(signIns).toBe(1);
    valid = 'ended';
    const error = await failure(client.once('D', 'x'));
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_RESPONSE', reason: 'login-page', attempts: 1, uncertain: true });
  });

  it('is waited for by calls that start while another signs in', async () => {
    let isRenewed = false;
    let signIns = 0;
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const fetch = async () => (isRenewed ? Response.json(stored) : Response.json({}, { status: 401 }));
    const session = cookieSession({
      signIn: async () => {
        signIns += 1;
        begun.resolve();
        await gate.promise;
        isRenewed = true;
        return true;
      },
    });
    let isRefused = (): void => undefined;
    const refused = new Promise<void>((resolve) => {
      isRefused = resolve;
    });
    const late = async () => {
      isRefused();
      return fetch();
    };
    const first = connected(fetch, session).read('A');
    const held = first.then(({ version }) => version);
    await begun.promise;
    const second = connected(late, session)
      .once('B', 'x')
      .then(({ version }) => version);
    await refused;
    // The refusal is on its way to the session before the sign-in ends.
    await new Promise((resolve) => setImmediate(resolve));
    gate.resolve();
    expect([await held, await second, signIns]).toEqual([1, 1, 1]);
  });

  it('that cannot be had again ends the call, and waits for itself no longer than the timeout', async () => {
    const fetch = async () => Response.json({}, { status: 401 });
    const session: ReturnType<typeof cookieSession> = cookieSession({
      signIn: async () => (await inner.read('inner').catch(() => undefined)) !== undefined,
    });
    const inner = probeClient({ baseUrl, fetch, auth: session, timeoutMs: 20, retries: 0 });
    expect(await failure(connected(fetch, session).read('A'))).toMatchObject({ code: 'PLATFORM_STATUS', status: 401 });
  });
});
