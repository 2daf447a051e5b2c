/** Not asking a host faster than agreed. */
import type { Middleware } from './middleware.ts';

/** Settings of {@link rateLimit}. */
export interface RateLimitOptions {
  /** Requests a second, over time; may be a fraction. */
  readonly perSecond: number;
  /** Requests that may go at once after a quiet time. Default 1. */
  readonly burst?: number | undefined;
  /** Default: the machine's clock. */
  readonly now?: (() => Date) | undefined;
  /** How to wait; must end with the signal. Default: a timer. */
  readonly wait?: ((ms: number, signal: AbortSignal) => Promise<void>) | undefined;
}

/**
 * A token bucket for each host, in the order of arrival. Make one and hand it to every client that shares the limit. A waiting
 * attempt ends with its call's signal and deadline; `timeoutMs` starts when it has its turn.
 *
 * @throws RangeError when `perSecond` or `burst` lets nothing through
 * @example
 * import { rateLimit } from 'tiemchung/platform';
 * const waits: number[] = [];
 * const limit = rateLimit({ perSecond: 4, burst: 2, now: () => new Date(0), wait: async (ms) => void waits.push(ms) });
 * for (const id of ['a', 'b', 'c', 'd']) await limit(new Request(`https://bus.example/${id}`), async () => new Response());
 * waits; // => [250, 500]
 */
export function rateLimit({
  perSecond,
  burst = 1,
  now = () => new Date(),
  wait = pause,
}: RateLimitOptions): Middleware {
  if (!(perSecond > 0) || !(burst >= 1)) throw new RangeError('"perSecond" expected above 0, "burst" at least 1');
  const buckets = new Map<string, { level: number; at: number }>();
  return async (request, next) => {
    const { host } = new URL(request.url);
    const at = now().getTime();
    const bucket = buckets.get(host) ?? { level: burst, at };
    buckets.set(host, bucket);
    // A clock that was set back must not lock anybody out.
    bucket.level = Math.min(burst, bucket.level + (Math.max(0, at - bucket.at) * perSecond) / 1000) - 1;
    bucket.at = at;
    // Below zero the turn is reserved: it comes when the bucket has filled up to it.
    if (bucket.level < 0) {
      try {
        await wait((-bucket.level / perSecond) * 1000, request.signal);
      } catch (error) {
        bucket.level += 1;
        throw error;
      }
    }
    return next(request);
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
