/**
 * One deadline over all attempts, abort, and repetitions of idempotent calls only. The only file that knows ky: it decides when
 * to repeat, by `Retry-After`, else with a back-off and jitter. The first attempt goes without it, since most calls need no
 * other (decision 6). Errors of ky are never passed on, since they carry request objects with bodies and tokens.
 */
import ky from 'ky';
import { type Answer, UnusableAnswer } from './answer.ts';
import type { AuthStrategy } from './auth.ts';
import { attempt, type Exchange } from './exchange.ts';
import { connectionReason, explain, isConnectionTrouble, isNotPerformed } from './failure.ts';
import type { FetchLike, Middleware } from './middleware.ts';
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
// As the URL parser writes hosts; credentials leave this machine encrypted, or by the caller's own `fetch`.
const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/;
// 409 counts only with Retry-After: a first request with the same key is still running.
const TRANSIENT = [408, 409, 425, 429, 500, 502, 503, 504];

/** Sends a request and reads its answer; throws a `PlatformError` for anything but a usable 2xx. */
export async function sendHttp(request: HttpRequest, options: HttpOptions = {}): Promise<Delivered> {
  const settings = { ...DEFAULTS, ...options };
  const started = performance.now();
  const course: Course = { attempts: 0, last: undefined, thrown: undefined, delivered: false };
  const base = URL.canParse(request.baseUrl) ? new URL(request.baseUrl) : undefined;
  if (base?.username !== '' || base.password !== '') {
    course.thrown = new Stopped('PLATFORM_BAD_REQUEST', base ? 'credentials-in-address' : 'address');
    throw explain({ request, settings, ...course });
  }
  if (request.auth && !options.fetch && base.protocol === 'http:' && !LOOPBACK.test(base.hostname)) {
    course.thrown = new Stopped('PLATFORM_BAD_REQUEST', 'insecure-address');
    throw explain({ request, settings, ...course });
  }

  const end = new AbortController();
  const onAbort = (): void => end.abort(request.signal?.reason);
  if (request.signal?.aborted) onAbort();
  else request.signal?.addEventListener('abort', onAbort, { once: true });
  const deadline = setTimeout(
    () => end.abort(new Stopped('PLATFORM_TIMEOUT', 'deadline')),
    timerMs(settings.deadlineMs),
  );

  const exchange: Exchange = {
    ...request,
    origin: base.origin,
    fetch: options.fetch,
    middleware: options.middleware ?? [],
    timeoutMs: timerMs(settings.timeoutMs),
    maxResponseBytes: settings.maxResponseBytes,
    onSend: () => {
      course.attempts += 1;
      // Assumed of everything that goes out until something says otherwise.
      course.delivered = true;
    },
    renewed: false,
    wireError: undefined,
  };
  const once = async (): Promise<void> => {
    const earlier = course.delivered;
    course.last = undefined;
    course.thrown = undefined;
    try {
      // The body is read inside the attempt, so that its time, its size and a broken connection belong to the attempt.
      course.last = await attempt(exchange, end.signal);
      if (course.last.status >= 400 && course.last.status < 500) course.delivered = earlier;
    } catch (error) {
      course.thrown = error;
      if (isNotPerformed(error)) course.delivered = earlier;
    }
  };
  const isWorthRepeating = (): boolean => {
    const { last, thrown } = course;
    if (end.signal.aborted) return false;
    if (!last) return isPassing(thrown, exchange);
    const after = parseRetryAfter(last.headers.get('retry-after'), Date.now());
    if (!TRANSIENT.includes(last.status) || (last.status === 409 && after === undefined)) return false;
    // Waiting longer than the caller will: say so now instead of at the deadline.
    return after === undefined || after < settings.deadlineMs - (performance.now() - started);
  };

  try {
    await once();
    if (request.repeatable && settings.retries > 0 && !isUsable(course.last) && isWorthRepeating()) {
      await repeat(course, once, isWorthRepeating, {
        ...settings,
        url: request.url,
        method: request.method,
        signal: end.signal,
      });
    }
  } finally {
    clearTimeout(deadline);
    request.signal?.removeEventListener('abort', onAbort);
  }
  if (isUsable(course.last)) return { answer: course.last, attempts: course.attempts };
  const ended: unknown = end.signal.aborted ? end.signal.reason : undefined;
  const { thrown } = course;
  // Not the wire and not the transport: a middleware of the caller's, whose errors are the caller's.
  if (ended === undefined && thrown !== undefined && !isOurs(thrown) && thrown !== exchange.wireError) throw thrown;
  throw explain({ request, settings, ...course, thrown: ended ?? thrown });
}

/** What happened so far in one call. */
interface Course {
  /** Times that something went onto the wire. */
  attempts: number;
  /** The answer of the last attempt, where it had one. */
  last: Answer | undefined;
  /** What the last attempt threw, where it had none. */
  thrown: unknown;
  /** Some attempt may have reached the platform and got no answer. */
  delivered: boolean;
}

interface RepeatSettings extends HttpOptions {
  readonly url: string;
  readonly method: string;
  readonly signal: AbortSignal;
  readonly retries: number;
  readonly backoffMs: number;
}

/** Attempts after the first, in ky's time; what came of the last of them stands in `course`. */
async function repeat(
  course: Course,
  once: () => Promise<void>,
  isWorthRepeating: () => boolean,
  { url, method, signal, retries, backoffMs, random = Math.random }: RepeatSettings,
): Promise<void> {
  let isMade = true;
  const outcome = async (): Promise<Response> => {
    if (!isMade) await once();
    isMade = false;
    if (!course.last) throw course.thrown;
    return new Response(null, { status: course.last.status });
  };
  const toldToWait = (): number => parseRetryAfter(course.last?.headers.get('retry-after') ?? null, Date.now()) ?? 0;
  await ky(url, {
    method,
    signal,
    fetch: outcome,
    timeout: false,
    retry: {
      limit: retries,
      methods: [method.toLowerCase()],
      delay: (count) => Math.min(backoffMs * 2 ** (count - 1), LONGEST_BACKOFF_MS),
      // `Retry-After: 0`, or a date that has passed, must not lead to a burst; nor many callers who heard the same to one moment.
      jitter: (delay) => Math.max(toldToWait(), delay / 2) + (random() * delay) / 2,
      // True and not left to ky, which would obey `Retry-After` to the letter.
      shouldRetry: isWorthRepeating,
    },
  }).catch(() => undefined);
}

// Beyond, a timer would fire at once.
const timerMs = (ms: number): number => Math.min(ms, 2 ** 31 - 1);

const isUsable = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && answer.status >= 200 && answer.status < 300;

const isOurs = (error: unknown): boolean => error instanceof Stopped || error instanceof UnusableAnswer;

/** Whether what an attempt threw may be gone at the next. */
function isPassing(thrown: unknown, { wireError }: Exchange): boolean {
  if (thrown instanceof Stopped) return thrown.transient;
  if (thrown instanceof UnusableAnswer) return thrown.reason === 'not-json';
  return thrown === wireError && isConnectionTrouble(thrown) && !isTlsRefusal(connectionReason(thrown));
}
