/**
 * The only file that knows ky. One deadline over all attempts, abort, and retries of idempotent calls only: they obey
 * `Retry-After`, else back off with jitter. Errors of ky are never passed on, not even as a cause, since they carry request
 * objects with bodies and tokens.
 */
import ky, { isHTTPError, isTimeoutError } from 'ky';
import { type Answer, UnusableAnswer } from './answer.ts';
import type { AuthStrategy } from './auth.ts';
import { attempt, type Exchange, type FetchLike, type Middleware } from './exchange.ts';
import { connectionReason, explain, isConnectionTrouble, isNotPerformed } from './failure.ts';
import { parseRetryAfter } from './retry-after.ts';
import { Stopped } from './stopped.ts';
import { isTlsRefusal } from './tls-refusal.ts';

/** Settings of the transport; each has a default. */
export interface HttpOptions {
  /** Own `fetch`, for a proxy, a CA or a test. Default: the global one. */
  readonly fetch?: FetchLike;
  /** Layers around every attempt, the first outermost. */
  readonly middleware?: readonly Middleware[];
  /** Milliseconds for one attempt, body included, waiting in a middleware not. Default 15,000. */
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
  /** Address of the platform; credentials go to its origin only. */
  readonly baseUrl: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly auth: AuthStrategy | undefined;
  readonly reads: 'json' | 'text';
  readonly showsLoginPage: boolean;
  /** Whether the transport may send it again. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** An answer, and what it took to get it. */
export interface Delivered {
  readonly answer: Answer;
  readonly attempts: number;
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
const globalFetch: FetchLike = (request) => globalThis.fetch(request);

/** Sends a request and reads its answer; throws a `PlatformError` for anything but a usable 2xx. */
export async function sendHttp(request: HttpRequest, options: HttpOptions = {}): Promise<Delivered> {
  const settings = { ...DEFAULTS, ...options };
  const random = options.random ?? Math.random;
  const started = performance.now();
  const remaining = () => settings.deadlineMs - (performance.now() - started);
  let attempts = 0;
  let last: Answer | undefined;
  let delivered = false;
  let thrown: unknown;
  const base = URL.canParse(request.baseUrl) ? new URL(request.baseUrl) : undefined;
  const failure = (error: unknown) =>
    explain(error, { request, attempts, delivered, last, settings, deadlinePassed: remaining() <= 0 });
  if (base?.username || base?.password) throw failure(new Stopped('PLATFORM_BAD_REQUEST', 'credentials-in-address'));

  const exchange: Exchange = {
    endpoint: request.endpoint,
    baseUrl: request.baseUrl,
    origin: base?.origin ?? '',
    fetch: options.fetch ?? globalFetch,
    middleware: options.middleware ?? [],
    auth: request.auth,
    timeoutMs: settings.timeoutMs,
    maxResponseBytes: settings.maxResponseBytes,
    reads: request.reads,
    showsLoginPage: request.showsLoginPage,
    repeatable: request.repeatable,
    signal: request.signal,
    request: (signal) =>
      new Request(request.url, {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        signal,
        ...(request.body === undefined ? {} : { body: request.body }),
      }),
    onSend: () => {
      attempts += 1;
      // Assumed of everything that goes out until something says otherwise.
      delivered = true;
    },
    renewed: false,
    wireError: undefined,
  };

  // The body is read inside the attempt, so that its time, its size and a broken connection belong to the attempt.
  const fetchOnce = async (wire: string | URL | Request): Promise<Response> => {
    request.signal?.throwIfAborted();
    last = undefined;
    const earlier = delivered;
    try {
      last = await attempt(exchange, wire instanceof Request ? wire.signal : new AbortController().signal);
    } catch (error) {
      thrown = error;
      if (isNotPerformed(error)) delivered = earlier;
      throw error;
    }
    if (last.status >= 400 && last.status < 500) delivered = earlier;
    const after = last.headers.get('retry-after');
    return new Response(null, {
      status: last.status,
      ...(after === null ? {} : { headers: { 'retry-after': after } }),
    });
  };

  const shouldRetry = ({ error }: { error: Error }): boolean | undefined => {
    if (request.signal?.aborted) return false;
    if (thrown instanceof Stopped) return thrown.transient;
    if (thrown instanceof UnusableAnswer) return thrown.reason === 'not-json';
    if (isHTTPError(error)) {
      const after = parseRetryAfter(error.response.headers.get('retry-after'), Date.now());
      if (error.response.status === 409 && after === undefined) return false;
      // Waiting longer than the caller will: say so now instead of at the deadline.
      if (after !== undefined && after >= remaining()) return false;
      return undefined;
    }
    if (thrown !== undefined && thrown !== exchange.wireError) return false;
    if (isTlsRefusal(connectionReason(error))) return false;
    return isConnectionTrouble(error) ? true : undefined;
  };

  try {
    await ky(request.url, {
      method: request.method,
      ...(request.signal ? { signal: request.signal } : {}),
      fetch: fetchOnce,
      timeout: false,
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
    const isOurs = isHTTPError(error) || isTimeoutError(error);
    // Not the wire and not the transport: a middleware of the caller's, whose errors are the caller's.
    const fromMiddleware =
      thrown !== undefined && !isOurs && !(thrown instanceof Stopped) && thrown !== exchange.wireError;
    if (fromMiddleware && !request.signal?.aborted) throw thrown;
    throw failure(thrown !== undefined && !isOurs ? thrown : error);
  }
  // ky resolved, so the last attempt had an answer.
  return { answer: last ?? { status: 204, headers: new Headers(), body: undefined }, attempts };
}
