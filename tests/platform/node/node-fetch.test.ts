import { createServer, type Server } from 'node:https';
import * as tls from 'node:tls';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type NodeFetch, type NodeFetchOptions, nodeFetch } from '../../../src/platform/node/index.ts';
import { trustedRoots } from '../../../src/platform/node/trusted-roots.ts';
import { failure, probeClient, stored } from '../probe.ts';
import { type Identity, testAuthority } from './certificates.ts';
import { type ConnectProxy, connectProxy } from './connect-proxy.ts';

interface Https {
  readonly url: string;
  readonly seen: string[];
}

const authority = testAuthority('Test authority');
const stranger = testAuthority('Another authority');
const servers: Server[] = [];
let [good, expired, elsewhere] = [{} as Https, {} as Https, {} as Https];
let proxy: ConnectProxy;

async function httpsServer(identity: Identity): Promise<Https> {
  const seen: string[] = [];
  const server = createServer(identity, (request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push(`${request.method} ${request.headers['content-length'] ?? '-'} ${body}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(stored));
    });
  });
  server.on('tlsClientError', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `https://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, seen };
}

beforeAll(async () => {
  [good, expired, elsewhere, proxy] = await Promise.all([
    httpsServer(authority.good()),
    httpsServer(authority.expired()),
    httpsServer(authority.ofAnotherHost()),
    connectProxy(),
  ]);
});
afterAll(async () => {
  for (const server of servers) server.closeAllConnections();
  await Promise.all([proxy.close(), ...servers.map((server) => new Promise((resolve) => server.close(resolve)))]);
});

const open: NodeFetch[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((fetch) => fetch.close()));
});
const over = (options: NodeFetchOptions, { url }: Https = good) => {
  const fetch = nodeFetch(options);
  open.push(fetch);
  return probeClient({ baseUrl: url, fetch, retries: 1, backoffMs: 1 });
};

const ways: readonly [string, () => NodeFetchOptions][] = [
  ['directly', () => ({})],
  ['through a CONNECT proxy', () => ({ proxy: proxy.url })],
];

describe.each(ways)('a server with a CA of its own, %s', (way, base) => {
  it('is refused, and the message says what to do', async () => {
    const error = await failure(over(base()).once('A', 'x'));
    expect(error).toMatchObject({
      code: 'PLATFORM_TLS',
      reason: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      attempts: 1,
      uncertain: false,
    });
    expect(error.message).toContain('nodeFetch({ ca })');
    expect(error.message).toContain('Never turn verification off');
  });

  it('is accepted with the CA', async () => {
    proxy.asked.length = 0;
    expect((await over({ ...base(), ca: authority.cert }).write('A', 'Công ty')).version).toBe(1);
    expect(good.seen.at(-1)).toBe('PUT 19 {"name":"Công ty"}');
    const target = new URL(good.url).host;
    expect(proxy.asked).toEqual(way === 'directly' ? [] : [{ method: 'CONNECT', target, authorization: undefined }]);
  });

  it('is refused with the CA of somebody else, and not tried twice', async () => {
    const error = await failure(over({ ...base(), ca: stranger.cert }).read('A'));
    expect(error).toMatchObject({ code: 'PLATFORM_TLS', attempts: 1 });
  });

  it.each<[string, () => Https, string]>([
    ['whose certificate has expired', () => expired, 'CERT_HAS_EXPIRED'],
    ['whose certificate is of another host', () => elsewhere, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('%s is refused, CA or not', async (_, server, reason) => {
    const error = await failure(over({ ...base(), ca: authority.cert }, server()).read('A'));
    expect(error).toMatchObject({ code: 'PLATFORM_TLS', reason, uncertain: false });
  });

  it('is refused although the environment turns verification off', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await failure(over(base()).read('A'))).toMatchObject({ code: 'PLATFORM_TLS' });
  });
});

describe('the CA', () => {
  it('counts beside the roots of Node, as text, bytes, several, and with the system', () => {
    const two = `${authority.cert}\nsubject=x\n${stranger.cert}`;
    const roots = trustedRoots([two, new TextEncoder().encode(authority.cert)], false) ?? [];
    expect(roots.length).toBe(tls.getCACertificates('default').length + 3);
    expect(trustedRoots(undefined, true)).toEqual(expect.arrayContaining(tls.getCACertificates('system')));
    expect(trustedRoots(undefined, false)).toBeUndefined();
  });

  it.each(['./ca.pem', '', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'that is none, %j, is refused at once',
    (ca) => {
      expect(() => nodeFetch({ ca })).toThrow(expect.objectContaining({ code: 'CA_UNREADABLE' }));
    },
  );
});

describe('the proxy', () => {
  it('gets the credentials, from its address or beside it; without them the call says so', async () => {
    const guarded = await connectProxy({ credentials: 'hr-01:mật@khẩu' });
    const inAddress = guarded.url.replace('//', `//hr-01:${encodeURIComponent('mật@khẩu')}@`);
    const beside = { url: guarded.url, username: 'hr-01', password: 'mật@khẩu' };
    for (const choice of [inAddress, beside]) {
      expect((await over({ proxy: choice, ca: authority.cert }).read('A')).version).toBe(1);
    }
    const error = await failure(over({ proxy: guarded.url, ca: authority.cert }).once('A', 'x'));
    expect(error).toMatchObject({ code: 'PLATFORM_UNREACHABLE', reason: 'PROXY_REFUSED_407', uncertain: false });
    await Promise.all(open.splice(0).map((fetch) => fetch.close()));
    await guarded.close();
  });

  it('comes from the environment when asked for, and NO_PROXY is obeyed', async () => {
    vi.stubEnv('HTTPS_PROXY', proxy.url);
    vi.stubEnv('https_proxy', proxy.url);
    vi.stubEnv('NO_PROXY', '');
    vi.stubEnv('no_proxy', '');
    proxy.asked.length = 0;
    await over({ ca: authority.cert }).read('A');
    expect(proxy.asked).toHaveLength(0);
    await over({ ca: authority.cert, proxy: 'environment' }).read('A');
    expect(proxy.asked).toHaveLength(1);
    vi.stubEnv('no_proxy', '127.0.0.1');
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    await over({ ca: authority.cert, proxy: 'environment' }).read('A');
    expect(proxy.asked).toHaveLength(1);
  });

  it('that is no address is refused at once, without a word of it', () => {
    for (const choice of ['proxy.example:3128', 'socks5://user:secret@proxy.example', { url: 'nowhere' }]) {
      const refused = (() => {
        try {
          return nodeFetch({ proxy: choice });
        } catch (error) {
          return error;
        }
      })();
      expect(refused).toMatchObject({ code: 'PROXY_INVALID' });
      expect(inspect(refused)).not.toContain('secret');
    }
    vi.stubEnv('HTTPS_PROXY', 'nowhere');
    vi.stubEnv('https_proxy', 'nowhere');
    expect(() => nodeFetch({ proxy: 'environment' })).toThrow(expect.objectContaining({ code: 'PROXY_INVALID' }));
  });

  it('that is not there is told from a platform that is not', async () => {
    const gone = await connectProxy();
    await gone.close();
    const error = await failure(over({ proxy: gone.url, ca: authority.cert }).once('A', 'x'));
    expect(error).toMatchObject({ code: 'PLATFORM_UNREACHABLE', reason: 'ECONNREFUSED', uncertain: false });
  });
});
