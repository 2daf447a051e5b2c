/** A typed call: the definition's schemas on both sides of one exchange. */
import * as z from 'zod';
import { findingsOf } from '../model/index.ts';
import { type Finding, redactUrl } from '../values/index.ts';
import { type Endpoint, type EndpointInput, type EndpointOutput, fillPath } from './endpoint.ts';
import { type PlatformCall, platformCall, type WithResponse } from './platform-call.ts';
import { PlatformError, type PlatformErrorFacts } from './platform-error.ts';
import type { AuthStrategy } from './transport/auth.ts';
import { requestIdOf } from './transport/failure.ts';
import { type HttpOptions, sendHttp } from './transport/http.ts';
import { readTolerantly } from './transport/response-drift.ts';

export type { PlatformCall } from './platform-call.ts';

/** Where calls go and how. */
export interface ConnectionOptions extends HttpOptions {
  /** Address of the platform, without the paths of the endpoints: `https://bus.example.gov.vn`. */
  readonly baseUrl: string;
  /** Who calls; endpoints with `auth: 'none'` are called without. Default: nobody. */
  readonly auth?: AuthStrategy;
  /**
   * Hears of parts of an answer that are not as agreed and were left out: unknown fields, optional fields of a wrong type.
   * Findings hold paths and no values. What it throws is ignored.
   */
  readonly onDrift?: (finding: Finding) => void;
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
 * not know, and optional ones of a wrong type, are dropped from answers (`onDrift` hears of them) and refused in requests.
 *
 * @throws PlatformError for everything but a usable answer
 * @example
 * import { call, gatewayEndpoints, isPlatformError } from 'tiemchung/platform';
 * const connection = { baseUrl: 'http://127.0.0.1:9', retries: 0 };
 * const failed = await call(connection, gatewayEndpoints.getOrganization, { params: { organizationId: 'A' } }).catch(isPlatformError);
 * failed; // => true
 */
export function call<E extends Endpoint>(
  connection: ConnectionOptions,
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions = {},
): PlatformCall<EndpointOutput<E>> {
  return platformCall(exchanged(connection, endpoint, input, options));
}

async function exchanged<E extends Endpoint>(
  connection: ConnectionOptions,
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions,
): Promise<WithResponse<EndpointOutput<E>>> {
  const given: GivenInput = input;
  const { encoding = 'json', reads = 'json', showsLoginPage = false, essential = CURSOR }: Endpoint = endpoint;
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
  const query = pairsOf(encoded(endpoint.request.query, given.query ?? {}));
  // A blank as %20, which every server reads; the `+` of forms is read as a plus by some.
  const url = query === '' ? address : `${address}?${query.replaceAll('+', '%20')}`;
  const body = encoded(endpoint.request.body, given.body);
  const isForm = encoding === 'form';

  const { answer, attempts } = await sendHttp(
    {
      ...base,
      baseUrl: connection.baseUrl,
      url,
      headers: {
        accept: reads === 'text' ? 'text/html, text/plain;q=0.9' : 'application/json',
        ...(body === undefined ? {} : { 'content-type': isForm ? FORM : 'application/json' }),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
        ...(connection.userAgent === undefined ? {} : { 'user-agent': connection.userAgent }),
      },
      body: body === undefined ? undefined : isForm ? pairsOf(body) : JSON.stringify(body),
      auth: endpoint.auth === 'none' ? undefined : connection.auth,
      reads,
      showsLoginPage,
      repeatable:
        endpoint.idempotent === 'safe' || (endpoint.idempotent === 'key' && options.idempotencyKey !== undefined),
      signal: options.signal,
    },
    options.deadlineMs === undefined ? connection : { ...connection, deadlineMs: options.deadlineMs },
  );
  const requestId = requestIdOf(answer.headers);
  const facts: PlatformErrorFacts = { ...base, url, attempts, status: answer.status, requestId, body: answer.body };
  const refusal = endpoint.refused?.(answer.body);
  if (refusal !== undefined) throw new PlatformError('PLATFORM_REFUSED', { ...facts, reason: refusal });
  const reading = { endpoint: endpoint.name, essential, onDrift: connection.onDrift };
  const decoded = readTolerantly(endpoint.response, answer.body, reading);
  if (!decoded.success) {
    const findings = findingsOf(decoded.error, answer.body);
    throw new PlatformError('PLATFORM_BAD_RESPONSE', { ...facts, reason: 'schema', findings });
  }
  return {
    // The response schema's output is what EndpointOutput names; zod's generic return type is not narrowed by `E`.
    data: decoded.data as EndpointOutput<E>,
    response: {
      status: answer.status,
      headers: answer.headers,
      requestId,
      url: redactUrl(url),
      attempts,
      body: () => answer.body,
    },
  };
}

// Without the cursor of the next page a list would end early, and nobody would notice.
const CURSOR = ['next'];
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

interface GivenInput {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: unknown;
  readonly body?: unknown;
}

function pairsOf(fields: unknown): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) pairs.append(name, String(one));
  }
  return pairs.toString();
}
