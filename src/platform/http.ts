/**
 * The only file that knows ky. Timeouts per attempt, one deadline over all attempts, abort, and retries of idempotent
 * calls only: they obey `Retry-After`, else back off with jitter. Errors of ky are never passed on, not even as a cause,
 * since they carry request objects with bodies and tokens.
 */
import ky, { isHTTPError, isTimeoutError } from 'ky';
import { type Answer, readAnswer, UnusableAnswer } from './answer.ts';
import { PlatformError, type PlatformErrorFacts } from './platform-error.ts';
import { parseRetryAfter } from './retry-after.ts';

/** Anything that works like `fetch`. */
export type FetchLike = (request: Request) => Promise<Response>;

/** Settings of the transport; each has a default. */
export interface HttpOptions {
  /** Own `fetch`, for a proxy, a CA or a test. Default: the global one. */
  readonly fetch?: FetchLike;
  /** Milliseconds for one attempt, body included. Default 15,000. */
  readonly timeoutMs?: number;
  /** Milliseconds for the whole call, waiting included. Default 60,000. */
  readonly deadlineMs?: number;
  /** Repetitions after the first attempt, of idempotent calls only. Default 4. */
  readonly retries?: number;
  /** First wait between attempts; doubles each time, half of it is chance. Default 300. */
  readonly backoffMs?: number;
  /** Largest answer that is read. Default 8 MiB. */
  readonly maxResponseBytes?: number;
  /** `User-Agent`; browsers keep their own. */
  readonly userAgent?: string;
  /** Chance for the jitter, 0 to below 1. Default `Math.random`. */
  readonly random?: () => number;
}

/** One request, ready for the wire. */
export interface HttpRequest {
  readonly endpoint: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Whether the transport may send it again. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

const DEFAULTS = {
  timeoutMs: 15_000,
  deadlineMs: 60_000,
  retries: 4,
  backoffMs: 300,
  maxResponseBytes: 8 * 1024 * 1024,
};
const LONGEST_BACKOFF_MS = 20_000;
// 409 counts only with Retry-After: a first request with the same key is still running.
const TRANSIENT = [408, 409, 425, 429, 500, 502, 503, 504];

/** Sends a request and reads its answer; throws a {@link PlatformError} for anything but a usable 2xx. */
export async function sendHttp(request: HttpRequest, options: HttpOptions = {}): Promise<Answer> {
  const settings = { ...DEFAULTS, ...options };
  const doFetch: FetchLike = options.fetch ?? ((wire) => globalThis.fetch(wire));
  const random = options.random ?? Math.random;
  const started = performance.now();
  const remaining = () => settings.deadlineMs - (performance.now() - started);
  let attempts = 0;
  let last: Answer | undefined;
  let delivered = false;

  // The body is read inside the attempt, so that its time, its size and a broken connection belong to the attempt.
  const attempt = async (wire: string | URL | Request): Promise<Response> => {
    request.signal?.throwIfAborted();
    attempts += 1;
    last = undefined;
    // Assumed of every attempt until something says otherwise: a timeout ends it without asking here.
    const earlier = delivered;
    delivered = true;
    try {
      const response = await doFetch(wire instanceof Request ? wire : new Request(wire));
      last = await readAnswer(response, settings.maxResponseBytes);
    } catch (error) {
      if (NEVER_CONNECTED.has(connectionReason(error))) delivered = earlier;
      throw error;
    }
    if (last.status >= 300 && last.status < 500) delivered = earlier;
    return new Response(null, { status: last.status, headers: last.headers });
  };

  const shouldRetry = ({ error }: { error: Error }): boolean | undefined => {
    if (request.signal?.aborted) return false;
    if (error instanceof UnusableAnswer) return error.reason === 'not-json';
    if (isHTTPError(error)) {
      const after = parseRetryAfter(error.response.headers.get('retry-after'), Date.now());
      if (error.response.status === 409 && after === undefined) return false;
      // Waiting longer than the caller will: say so now instead of at the deadline.
      if (after !== undefined && after >= remaining()) return false;
      return undefined;
    }
    return isTimeoutError(error) || isConnectionTrouble(error) ? true : undefined;
  };

  try {
    await ky(request.url, {
      method: request.method,
      headers: { accept: 'application/json', ...request.headers },
      ...(request.json === undefined ? {} : { json: request.json }),
      ...(request.signal ? { signal: request.signal } : {}),
      fetch: attempt,
      redirect: 'manual',
      timeout: settings.timeoutMs,
      totalTimeout: settings.deadlineMs,
      retry: {
        limit: request.repeatable ? settings.retries : 0,
        methods: [request.method.toLowerCase()],
        statusCodes: TRANSIENT,
        afterStatusCodes: TRANSIENT,
        delay: (count) => settings.backoffMs * 2 ** (count - 1),
        backoffLimit: LONGEST_BACKOFF_MS,
        jitter: (delay) => delay * (0.5 + random() / 2),
        shouldRetry,
      },
    });
  } catch (error) {
    throw explain(error, { request, attempts, delivered, last, settings, deadlinePassed: remaining() <= 0 });
  }
  // ky resolved, so the last attempt had an answer.
  return last ?? { status: 204, headers: new Headers(), body: undefined };
}

interface Failure {
  readonly request: HttpRequest;
  readonly attempts: number;
  /** Some attempt may have reached the platform and got no answer. */
  readonly delivered: boolean;
  readonly last: Answer | undefined;
  readonly settings: { readonly timeoutMs: number; readonly deadlineMs: number; readonly maxResponseBytes: number };
  readonly deadlinePassed: boolean;
}

function explain(error: unknown, failure: Failure): PlatformError {
  const { request, attempts, delivered, last, settings, deadlinePassed } = failure;
  const facts: PlatformErrorFacts = {
    endpoint: request.endpoint,
    method: request.method,
    url: request.url,
    attempts,
    // A refusal below 500 is the platform's own word; everything else leaves open what an attempt has done.
    uncertain: last === undefined ? delivered : last.status >= 500 || last.status < 300,
    status: last?.status,
    serverCode: serverCodeOf(last?.body),
    requestId: requestIdOf(last?.headers),
    retryAfterMs: last && parseRetryAfter(last.headers.get('retry-after'), Date.now()),
    body: last?.body,
  };
  if (request.signal?.aborted) return new PlatformError('PLATFORM_ABORTED', facts);
  if (error instanceof UnusableAnswer) {
    return error.reason === 'too-large'
      ? new PlatformError('PLATFORM_TOO_LARGE', { ...facts, limit: settings.maxResponseBytes })
      : new PlatformError('PLATFORM_BAD_RESPONSE', { ...facts, reason: error.reason });
  }
  if (isHTTPError(error)) return new PlatformError('PLATFORM_STATUS', facts);
  if (isTimeoutError(error)) {
    const limit = deadlinePassed ? settings.deadlineMs : settings.timeoutMs;
    return new PlatformError('PLATFORM_TIMEOUT', { ...facts, limit, reason: deadlinePassed ? 'deadline' : 'attempt' });
  }
  // Nothing went out: the address or a header cannot make a request.
  if (attempts === 0) return new PlatformError('PLATFORM_BAD_REQUEST', { ...facts, reason: 'address' });
  return new PlatformError('PLATFORM_UNREACHABLE', { ...facts, reason: connectionReason(error) });
}

// With these no connection came about, so nothing can have been stored.
const NEVER_CONNECTED: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** The system's code of a broken connection (`ECONNRESET`, `CERT_HAS_EXPIRED`); its text is not ours and stays out. */
function connectionReason(error: unknown): string {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth += 1) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string' && SYSTEM_CODE.test(code)) return code;
    at = Reflect.get(at, 'cause');
  }
  return 'network';
}

const isConnectionTrouble = (error: Error): boolean =>
  error.name === 'NetworkError' || connectionReason(error) !== 'network';

function serverCodeOf(body: unknown): string | undefined {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : undefined;
}

function requestIdOf(headers: Headers | undefined): string | undefined {
  const id = headers?.get('x-request-id');
  return id && /^[\w.:-]{1,80}$/.test(id) ? id : undefined;
}
