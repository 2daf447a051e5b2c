/** A `fetch` whose CA and proxy reach the socket. Node's own takes neither. */
import { Agent, type Dispatcher, EnvHttpProxyAgent, ProxyAgent, fetch as undiciFetch } from 'undici';
import { SdkError } from '../../values/index.ts';
import type { FetchLike } from '../transport/middleware.ts';
import { type PemCertificates, trustedRoots } from './trusted-roots.ts';

/** A proxy that tunnels by `CONNECT`. */
export interface ProxyOptions {
  /** `http://` or `https://`, host and port. */
  readonly url: string | URL;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** Settings of {@link nodeFetch}. None of them turns verification off. */
export interface NodeFetchOptions {
  /** Certificates of authorities in PEM, the content and not the path. They count beside Node's own. */
  readonly ca?: PemCertificates | readonly PemCertificates[] | undefined;
  /** Whether the certificate store of the system counts too. Needs Node 22.15 or later. */
  readonly systemCa?: boolean | undefined;
  /** A proxy, or `environment` for `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Default: none. */
  readonly proxy?: string | URL | ProxyOptions | 'environment' | undefined;
  /** Milliseconds for a connection with its handshake. Default 10,000. */
  readonly connectTimeoutMs?: number | undefined;
  /** Connections to one host; more calls wait. Default: as many as there are calls. */
  readonly connections?: number | undefined;
}

/** A `fetch` with its own connections. */
export interface NodeFetch extends FetchLike {
  /** Ends the connections once their calls are done. */
  close(): Promise<void>;
}

/**
 * A `fetch` for `ConnectionOptions.fetch`, with the caller's CA, the system's, and a proxy. The certificate of the server is
 * always verified, also where `NODE_TLS_REJECT_UNAUTHORIZED` says otherwise.
 *
 * @throws SdkError `CA_UNREADABLE`, `SYSTEM_CA_UNAVAILABLE`, `PROXY_INVALID`
 * @example
 * import { createGatewayClient } from 'tiemchung/platform';
 * import { nodeFetch } from 'tiemchung/platform/node';
 * const fetch = nodeFetch({ proxy: { url: 'http://proxy.example:3128', username: 'hr-01', password: 'from the environment' } });
 * const client = createGatewayClient({ baseUrl: 'https://bus.example', fetch, actor: { id: 'hr-01', role: 'organisation' }, unit: 'MST-1' });
 * await fetch.close();
 * typeof client; // => 'object'
 */
export function nodeFetch(options: NodeFetchOptions = {}): NodeFetch {
  const roots = trustedRoots(options.ca, options.systemCa ?? false);
  const connect = {
    rejectUnauthorized: true,
    timeout: options.connectTimeoutMs ?? 10_000,
    ...(roots ? { ca: roots } : {}),
  };
  const settings = { connect, ...(options.connections === undefined ? {} : { connections: options.connections }) };
  const tunnel = { ...settings, requestTls: connect, proxyTls: connect };
  const { proxy } = options;
  const dispatcher: Dispatcher =
    proxy === undefined
      ? new Agent(settings)
      : proxy === 'environment'
        ? fromEnvironment(tunnel)
        : new ProxyAgent({ ...tunnel, ...addressOf(proxy) });

  const send = async (request: Request): Promise<Response> => {
    // A whole body has a length, which proxies and old servers want; a stream would go in chunks.
    const body = request.body === null ? undefined : await request.arrayBuffer();
    try {
      const response = await undiciFetch(request.url, {
        method: request.method,
        headers: [...request.headers],
        redirect: request.redirect,
        signal: request.signal,
        dispatcher,
        ...(body === undefined ? {} : { body }),
      });
      // The same class in another copy: Node's `fetch` is this package, built in.
      return response as unknown as Response;
    } catch (error) {
      throw explained(error);
    }
  };
  return Object.assign(send, { close: () => dispatcher.close() });
}

function fromEnvironment(tunnel: ProxyAgent.Options | object): Dispatcher {
  try {
    return new EnvHttpProxyAgent(tunnel);
  } catch {
    throw invalidProxy('the environment (HTTPS_PROXY, HTTP_PROXY)');
  }
}

function addressOf(proxy: string | URL | ProxyOptions): { readonly uri: string; readonly token?: string } {
  const given: ProxyOptions = typeof proxy === 'string' || proxy instanceof URL ? { url: proxy } : proxy;
  const url = URL.canParse(String(given.url)) ? new URL(given.url) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw invalidProxy('the option "proxy"');
  const username = given.username ?? decodeURIComponent(url.username);
  const password = given.password ?? decodeURIComponent(url.password);
  // Only the header holds them: an address is printed sooner or later.
  url.username = '';
  url.password = '';
  if (username === '' && password === '') return { uri: url.href };
  return { uri: url.href, token: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

function invalidProxy(where: string): SdkError {
  return new SdkError('PROXY_INVALID', {
    message: 'The address of the proxy cannot be used.',
    details: [
      `It comes from ${where}.`,
      'Expected http:// or https:// with host and port, such as http://proxy.example:3128.',
    ],
    docsPath: 'platform.md',
  });
}

/** What a proxy answers to `CONNECT` is in a sentence somewhere below; callers get it as a code. */
function explained(error: unknown): unknown {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const status = /^Proxy response \((\d{3})\)/.exec(at.message)?.[1];
    if (status) return Object.assign(new TypeError('fetch failed'), { code: `PROXY_REFUSED_${status}` });
  }
  return error;
}
