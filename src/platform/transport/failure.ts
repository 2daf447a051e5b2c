/** What went wrong on the way, as the one error that callers meet. */

import { PlatformError, type PlatformErrorFacts } from '../platform-error.ts';
import { type Answer, UnusableAnswer } from './answer.ts';
import { parseRetryAfter } from './retry-after.ts';
import { Stopped } from './stopped.ts';
import { isTlsRefusal } from './tls-refusal.ts';

/** What is known of a call that failed. */
export interface Failure {
  readonly request: {
    readonly endpoint: string;
    readonly method: string;
    readonly url: string;
    readonly signal?: AbortSignal | undefined;
  };
  readonly settings: { readonly timeoutMs: number; readonly deadlineMs: number; readonly maxResponseBytes: number };
  readonly attempts: number;
  /** The answer of the last attempt, where it had one. */
  readonly last: Answer | undefined;
  /** What ended the call, where no answer did. */
  readonly thrown: unknown;
  /** Some attempt may have reached the platform, and no answer has settled it. */
  readonly delivered: boolean;
}

/** The error of a call that brought no usable answer. */
export function explain({ request, settings, attempts, last, thrown, delivered }: Failure): PlatformError {
  const facts: PlatformErrorFacts = {
    endpoint: request.endpoint,
    method: request.method,
    url: request.url,
    attempts,
    uncertain: last === undefined ? delivered : isOpen(last.status, delivered),
    status: last?.status,
    serverCode: serverCodeOf(last?.body),
    requestId: requestIdOf(last?.headers),
    retryAfterMs: last && parseRetryAfter(last.headers.get('retry-after'), Date.now()),
    body: last?.body,
  };
  if (request.signal?.aborted) return new PlatformError('PLATFORM_ABORTED', facts);
  if (thrown instanceof UnusableAnswer) return unusable(thrown, facts, settings.maxResponseBytes);
  if (thrown instanceof Stopped) {
    const { code, reason, retryAfterMs = facts.retryAfterMs } = thrown;
    const limit = { deadline: settings.deadlineMs, attempt: settings.timeoutMs }[reason];
    return new PlatformError(code, {
      ...facts,
      reason,
      retryAfterMs,
      limit: code === 'PLATFORM_TIMEOUT' ? limit : undefined,
    });
  }
  if (last) {
    return isRedirect(last.status)
      ? new PlatformError('PLATFORM_REDIRECT', { ...facts, ...targetOf(last.headers.get('location'), request.url) })
      : new PlatformError('PLATFORM_STATUS', facts);
  }
  const reason = connectionReason(thrown);
  return new PlatformError(isTlsRefusal(reason) ? 'PLATFORM_TLS' : 'PLATFORM_UNREACHABLE', { ...facts, reason });
}

function unusable({ reason, status }: UnusableAnswer, facts: PlatformErrorFacts, limit: number): PlatformError {
  if (reason === 'too-large') return new PlatformError('PLATFORM_TOO_LARGE', { ...facts, limit });
  if (reason === 'redirect') return new PlatformError('PLATFORM_REDIRECT', { ...facts, reason });
  return new PlatformError('PLATFORM_BAD_RESPONSE', { ...facts, status, reason });
}

// What these say is about the moment or the caller, not about the record: an earlier attempt stays open.
const NOT_ABOUT_THE_RECORD = [401, 403, 407, 408, 409, 425, 429];

/** Whether an answer of this status leaves open what the call has done. */
function isOpen(status: number, earlier: boolean): boolean {
  if (status < 400 || status >= 500) return true;
  return earlier && NOT_ABOUT_THE_RECORD.includes(status);
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400 && status !== 304;

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
export const isConnectionTrouble = (error: unknown): boolean =>
  error instanceof TypeError || connectionReason(error) !== 'network';

function serverCodeOf(body: unknown): string | undefined {
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : undefined;
}

/** The id of a request as the platform names it, where it looks like one. */
export function requestIdOf(headers: Headers | undefined): string | undefined {
  const id = headers?.get('x-request-id');
  return id && /^[\w.:-]{1,80}$/.test(id) ? id : undefined;
}
