/** How a call says who it comes from. A strategy belongs to a connection; endpoints with `auth: 'none'` never ask it. */
import type { FetchLike } from './middleware.ts';

/** What a strategy may know and use. */
export interface AuthContext {
  readonly baseUrl: string;
  /** Name of the endpoint that is called. */
  readonly endpoint: string;
  /** The connection's `fetch`, for exchanges of the strategy's own. */
  readonly fetch: FetchLike;
  /** Milliseconds that one exchange may take. */
  readonly timeoutMs: number;
  /** Ends with the call. Exchanges that several calls share must not hang on it. */
  readonly signal: AbortSignal;
}

/** An answer that says that the credentials do not hold. */
export interface AuthRefusal {
  /** 401, or 200 for a login page. */
  readonly status: number;
  readonly headers: Headers;
  /** The request as it was sent, credentials included. */
  readonly request: Request;
}

/** A way to sign requests. Credentials go to the origin of `baseUrl` only; the transport does not ask for others. */
export interface AuthStrategy {
  /** Adds the credentials; may change the headers of the request in place. The body may not be on the request yet. */
  apply(request: Request, context: AuthContext): Request | Promise<Request>;
  /** After a refusal: true when new credentials are there, then the request is sent once more. */
  renew?(refusal: AuthRefusal, context: AuthContext): boolean | Promise<boolean>;
  /** Sees every answer, for what it sets (cookies). */
  observe?(response: Response, request: Request, context: AuthContext): void | Promise<void>;
}

/** A bearer token, or where to get one; asked anew for every request. */
export type TokenSource = string | (() => string | Promise<string>);

/**
 * No credentials.
 *
 * @example
 * import { noAuth } from 'tiemchung/platform';
 * const request = new Request('https://bus.example/a');
 * noAuth().apply(request, {} as never) === request; // => true
 */
export function noAuth(): AuthStrategy {
  return { apply: (request) => request };
}

/**
 * A token in the `Authorization` header (RFC 6750).
 *
 * @example
 * import { bearer } from 'tiemchung/platform';
 * const request = await bearer(() => 't-1').apply(new Request('https://bus.example/a'), {} as never);
 * request.headers.get('authorization'); // => 'Bearer t-1'
 */
export function bearer(token: TokenSource): AuthStrategy {
  const sign = (request: Request, value: string): Request => {
    request.headers.set('authorization', `Bearer ${value}`);
    return request;
  };
  if (typeof token === 'string') return { apply: (request) => sign(request, token) };
  return { apply: async (request) => sign(request, await token()) };
}
