/** A typed call: the definition's schemas on both sides of one exchange. */
import * as z from 'zod';
import { findingsOf } from '../model/index.ts';
import { type Endpoint, type EndpointInput, type EndpointOutput, fillPath } from './endpoint.ts';
import { type HttpOptions, sendHttp } from './http.ts';
import { PlatformError, type PlatformErrorFacts } from './platform-error.ts';

/** A bearer token, or where to get one; asked anew for every call. */
export type TokenSource = string | (() => string | Promise<string>);

/** Where calls go and how. */
export interface ConnectionOptions extends HttpOptions {
  /** Address of the platform, without the paths of the endpoints: `https://bus.example.gov.vn`. */
  readonly baseUrl: string;
  readonly token?: TokenSource;
}

/** Settings of one call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for this call instead of the connection's. */
  readonly deadlineMs?: number | undefined;
  /** Key of a write. Without one the transport never repeats an endpoint that needs it. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Calls an endpoint. The request is encoded and the answer decoded by the endpoint's schemas; fields that the schemas do
 * not know are dropped from answers and refused in requests.
 *
 * @throws PlatformError for everything but a usable answer
 * @example
 * import { call, gatewayEndpoints, isPlatformError } from 'tiemchung/platform';
 * const connection = { baseUrl: 'http://127.0.0.1:9', retries: 0 };
 * const failed = await call(connection, gatewayEndpoints.getOrganization, { params: { organizationId: 'A' } }).catch(isPlatformError);
 * failed; // => true
 */
export async function call<E extends Endpoint>(
  connection: ConnectionOptions,
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions = {},
): Promise<EndpointOutput<E>> {
  const given: GivenInput = input;
  const base = { endpoint: endpoint.name, method: endpoint.method };
  const address = `${connection.baseUrl.replace(/\/$/, '')}${fillPath(endpoint.path, given.params)}`;
  const encoded = <Schema extends z.ZodType>(schema: Schema | undefined, value: unknown): unknown => {
    if (!schema) return undefined;
    // The endpoint's own input type has been checked by the compiler; here it arrives through the generic.
    const result = z.safeEncode(schema, value as z.output<Schema>);
    if (result.success) return result.data;
    const findings = findingsOf(result.error, value);
    throw new PlatformError('PLATFORM_BAD_REQUEST', { ...base, url: address, attempts: 0, findings });
  };
  const url = address + queryString(encoded(endpoint.request.query, given.query ?? {}));
  const json = encoded(endpoint.request.body, given.body);

  const token = typeof connection.token === 'function' ? await connection.token() : connection.token;
  const answer = await sendHttp(
    {
      ...base,
      url,
      headers: {
        ...(endpoint.auth === 'bearer' && token !== undefined ? { authorization: `Bearer ${token}` } : {}),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        ...(connection.userAgent === undefined ? {} : { 'user-agent': connection.userAgent }),
      },
      json,
      repeatable:
        endpoint.idempotent === 'safe' || (endpoint.idempotent === 'key' && options.idempotencyKey !== undefined),
      signal: options.signal,
    },
    options.deadlineMs === undefined ? connection : { ...connection, deadlineMs: options.deadlineMs },
  );
  const facts: PlatformErrorFacts = { ...base, url, attempts: 1, status: answer.status, body: answer.body };
  const refusal = endpoint.refused?.(answer.body);
  if (refusal !== undefined) throw new PlatformError('PLATFORM_REFUSED', { ...facts, reason: refusal });
  const decoded = endpoint.response.safeParse(answer.body);
  // The response schema's output is what EndpointOutput names; zod's generic return type is not narrowed by `E`.
  if (decoded.success) return decoded.data as EndpointOutput<E>;
  const findings = findingsOf(decoded.error, answer.body);
  throw new PlatformError('PLATFORM_BAD_RESPONSE', { ...facts, reason: 'schema', findings });
}

interface GivenInput {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: unknown;
  readonly body?: unknown;
}

function queryString(query: unknown): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) pairs.set(name, String(value));
  // A blank as %20, which every server reads; the `+` of forms is read as a plus by some.
  const text = pairs.toString().replaceAll('+', '%20');
  return text === '' ? '' : `?${text}`;
}
