/** Leaving a host alone that fails again and again. */
import type { Middleware } from './middleware.ts';
import { Stopped } from './stopped.ts';

/** Settings of {@link circuitBreaker}. */
export interface CircuitBreakerOptions {
  /** Failures in a row after which calls are held back. Default 5. */
  readonly failures?: number | undefined;
  /** Milliseconds until one request may try whether the host is back. Default 30,000. */
  readonly coolDownMs?: number | undefined;
  /** Default: the machine's clock. */
  readonly now?: (() => Date) | undefined;
}

/**
 * A circuit for each host: after `failures` in a row (5xx, no connection, no answer in time) attempts end at once with
 * `PLATFORM_CIRCUIT_OPEN`, until after `coolDownMs` one of them is let through; its outcome decides. Make one and hand it to
 * every client of the host, behind a rate limit: waiting for one's turn is no failure of the host.
 *
 * @example
 * import { circuitBreaker } from 'tiemchung/platform';
 * const guard = circuitBreaker({ failures: 1, coolDownMs: 60_000 });
 * const ask = () => guard(new Request('https://bus.example/'), async () => new Response(null, { status: 503 }));
 * (await ask()).status; // => 503
 * await ask().catch((error: Error) => error.message); // => 'circuit-open'
 */
export function circuitBreaker(options: CircuitBreakerOptions = {}): Middleware {
  const { failures = 5, coolDownMs = 30_000, now = () => new Date() } = options;
  const circuits = new Map<string, Circuit>();
  return async (request, next) => {
    const { host } = new URL(request.url);
    const circuit = circuits.get(host) ?? { failed: 0, openUntil: undefined, trying: false };
    circuits.set(host, circuit);
    const isProbe = circuit.openUntil !== undefined;
    if (circuit.openUntil !== undefined) {
      const retryAfterMs = Math.max(0, circuit.openUntil - now().getTime());
      if (retryAfterMs > 0 || circuit.trying)
        throw new Stopped('PLATFORM_CIRCUIT_OPEN', 'circuit-open', { retryAfterMs });
      circuit.trying = true;
    }
    const settle = (failed: boolean): void => {
      // A late answer of a request from before the circuit opened: old news, the probe alone decides.
      if (!isProbe && circuit.openUntil !== undefined) return;
      circuit.failed = failed ? circuit.failed + 1 : 0;
      circuit.openUntil = circuit.failed >= failures ? now().getTime() + coolDownMs : undefined;
    };
    try {
      const response = await next(request);
      settle(response.status >= 500);
      return response;
    } catch (error) {
      if (isHostsFault(error, request.signal)) settle(true);
      throw error;
    } finally {
      if (isProbe) circuit.trying = false;
    }
  };
}

interface Circuit {
  failed: number;
  /** Milliseconds since 1970; undefined while the circuit is closed. */
  openUntil: number | undefined;
  /** A request is out that tries whether the host is back. */
  trying: boolean;
}

/** A caller who stops, or credentials that cannot be had, say nothing about the host; a deadline that passed does. */
function isHostsFault(error: unknown, signal: AbortSignal): boolean {
  const ended: unknown = signal.aborted ? signal.reason : error;
  if (ended instanceof Stopped) return ended.code === 'PLATFORM_TIMEOUT';
  return !signal.aborted;
}
