/** What went wrong on the way, as the one error that callers meet. */
import { isHTTPError, isTimeoutError } from 'ky';
import { type Answer, UnusableAnswer } from './answer.ts';
import { PlatformError, type PlatformErrorFacts } from './platform-error.ts';
import { parseRetryAfter } from './retry-after.ts';
import { Stopped } from './stopped.ts';
import { isTlsRefusal } from './tls-refusal.ts';

interface Failure {
  readonly request: {
    readonly endpoint: string;
    readonly method: string;
    readonly url: string;
    readonly signal?: AbortSignal | undefined;
  };
  readonly attempts: number;
  /** Some attempt may have reached the platform and got no answer. */
  readonly delivered: boolean;
  readonly last: Answer | undefined;
  readonly settings: { readonly timeoutMs: number; readonly deadlineMs: number; readonly maxResponseBytes: number };
  readonly deadlinePassed: boolean;
}

/** The error of a call that brought no usable answer. */
export function explain(error: unknown, failure: Failure): PlatformError {
  const { request, attempts, delivered, last, settings, deadlinePassed } = failure;
  const facts: PlatformErrorFacts = {
    endpoint: request.endpoint,
    method: request.method,
    url: request.url,
    attempts,
    // A refusal from 400 to 499 is the platform's own word; everything else leaves open what an attempt has done.
    uncertain: last === undefined ? delivered : last.status >= 500 || last.status < 400,
    status: last?.status,
    serverCode: serverCodeOf(last?.body),
    requestId: requestIdOf(last?.headers),
    retryAfterMs: last && parseRetryAfter(last.headers.get('retry-after'), Date.now()),
    body: last?.body,
  };
  if (request.signal?.aborted) return new PlatformError('PLATFORM_ABORTED', facts);
  if (error instanceof UnusableAnswer) {
    if (error.reason === 'too-large')
      return new PlatformError('PLATFORM_TOO_LARGE', { ...facts, limit: settings.maxResponseBytes });
    if (error.reason === 'redirect') return new PlatformError('PLATFORM_REDIRECT', { ...facts, reason: 'redirect' });
    return new PlatformError('PLATFORM_BAD_RESPONSE', { ...facts, status: error.status, reason: error.reason });
  }
  if (isHTTPError(error)) {
    return last !== undefined && isRedirect(last)
      ? new PlatformError('PLATFORM_REDIRECT', { ...facts, ...targetOf(last.headers.get('location'), request.url) })
      : new PlatformError('PLATFORM_STATUS', facts);
  }
  if (error instanceof Stopped && error.code !== 'PLATFORM_TIMEOUT') {
    return new PlatformError(error.code, { ...facts, reason: error.reason, retryAfterMs: error.retryAfterMs });
  }
  if (isTimeoutError(error) || error instanceof Stopped) {
    const limit = deadlinePassed ? settings.deadlineMs : settings.timeoutMs;
    return new PlatformError('PLATFORM_TIMEOUT', { ...facts, limit, reason: deadlinePassed ? 'deadline' : 'attempt' });
  }
  // Nothing went out: the address or a header cannot make a request.
  if (attempts === 0) return new PlatformError('PLATFORM_BAD_REQUEST', { ...facts, reason: 'address' });
  const reason = connectionReason(error);
  return new PlatformError(isTlsRefusal(reason) ? 'PLATFORM_TLS' : 'PLATFORM_UNREACHABLE', { ...facts, reason });
}

const isRedirect = ({ status }: Answer): boolean => status >= 300 && status < 400 && status !== 304;

/** Where a redirect points, as a fact: the same origin or another one. */
function targetOf(location: string | null, url: string): Pick<PlatformErrorFacts, 'reason' | 'location'> {
  if (location === null || !URL.canParse(location, url)) return { reason: 'redirect' };
  const target = new URL(location, url);
  const reason = target.origin === new URL(url).origin ? 'redirect' : 'redirect-other-origin';
  return { reason, location: target.href };
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

/** Whether this attempt cannot have done anything: no connection, a refused certificate, or ended before the wire. */
export function isNotPerformed(error: unknown): boolean {
  // A token that could not be had for the first time, or after a 401.
  if (error instanceof Stopped) return error.code !== 'PLATFORM_TIMEOUT';
  const reason = connectionReason(error);
  return NEVER_CONNECTED.has(reason) || reason.startsWith('PROXY_REFUSED_') || isTlsRefusal(reason);
}

/** The system's code of a broken connection (`ECONNRESET`, `CERT_HAS_EXPIRED`); its text is not ours and stays out. */
export function connectionReason(error: unknown): string {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth += 1) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string' && SYSTEM_CODE.test(code)) return code;
    at = Reflect.get(at, 'cause');
  }
  return 'network';
}

/** Whether an error is the network's, so that another attempt may fare better. */
export const isConnectionTrouble = (error: Error): boolean =>
  error.name === 'NetworkError' || connectionReason(error) !== 'network';

function serverCodeOf(body: unknown): string | undefined {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : undefined;
}

/** The id of a request as the platform names it, where it looks like one. */
export function requestIdOf(headers: Headers | undefined): string | undefined {
  const id = headers?.get('x-request-id');
  return id && /^[\w.:-]{1,80}$/.test(id) ? id : undefined;
}
