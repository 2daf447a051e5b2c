/**
 * One attempt: the middleware, then the credentials, then the wire, then the reading of the answer. Credentials come last, so
 * that no middleware sees them, and only for the origin of the platform, wherever a middleware sends the request.
 */
import { type Answer, readAnswer, UnusableAnswer } from './answer.ts';
import type { AuthContext, AuthStrategy } from './auth.ts';
import type { FetchLike, Middleware } from './middleware.ts';
import { Stopped } from './stopped.ts';

/** What stays the same over the attempts of one call. */
export interface Exchange {
  readonly endpoint: string;
  readonly baseUrl: string;
  readonly origin: string;
  /** The caller's; undefined for the global one. */
  readonly fetch: FetchLike | undefined;
  readonly middleware: readonly Middleware[];
  readonly auth: AuthStrategy | undefined;
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly reads: 'json' | 'text';
  readonly showsLoginPage: boolean;
  readonly repeatable: boolean;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Hears of every time that something goes onto the wire. */
  readonly onSend: () => void;
  /** Credentials are renewed once in a call. */
  renewed: boolean;
  /** What the wire threw last, to be told from what a middleware throws. */
  wireError: unknown;
}

/** Sends once, or twice when renewed credentials call for it, and reads the answer. */
export async function attempt(exchange: Exchange, signal: AbortSignal): Promise<Answer> {
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(signal.reason);
  // A `fetch` that does not know signals is left alone; nobody waits for it.
  let giveUp = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(stop.signal.reason);
  });
  aborted.catch(() => undefined);
  stop.signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wire: Wire = {
    stop: stop.signal,
    aborted,
    startTimer: () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => stop.abort(new Stopped('PLATFORM_TIMEOUT', 'attempt', { transient: true })),
        exchange.timeoutMs,
      );
    },
    sent: undefined,
    bare: undefined,
  };
  try {
    return await Promise.race([exchanged(exchange, wire), aborted]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    // Requests keep their signals until the collector gets to them: no need to keep the call too.
    stop.signal.removeEventListener('abort', giveUp);
  }
}

/** What belongs to one attempt. */
interface Wire {
  readonly stop: AbortSignal;
  readonly aborted: Promise<never>;
  readonly startTimer: () => void;
  /** The request as it was sent last. */
  sent: Request | undefined;
  /**
   * The request, where nobody but the credentials sees it. The body joins it in `fetch`: a body that passes through a `Request`
   * becomes a stream, which costs more than the rest of the call.
   */
  bare: Request | undefined;
}

async function exchanged(exchange: Exchange, wire: Wire): Promise<Answer> {
  try {
    return await sendAndRead(exchange, wire);
  } catch (error) {
    // A login page leaves open what the platform has done before it showed it.
    const { auth, repeatable, renewed } = exchange;
    const ended = error instanceof UnusableAnswer && error.reason === 'login-page' && wire.sent;
    if (!ended || !auth?.renew || renewed || !repeatable) throw error;
    exchange.renewed = true;
    const refusal = { status: 200, headers: new Headers(), request: ended };
    if (!(await signedIn(() => auth.renew?.(refusal, contextOf(exchange, wire)) ?? false))) throw error;
    return sendAndRead(exchange, wire);
  }
}

async function sendAndRead(exchange: Exchange, wire: Wire): Promise<Answer> {
  const send = exchange.middleware.reduceRight<(request: Request) => Promise<Response>>(
    (next, layer) => (request) => layer(request, next),
    (request) => sendSigned(request, exchange, wire),
  );
  const response = await send(made(exchange, wire));
  try {
    return await readAnswer(response, exchange);
  } catch (error) {
    exchange.wireError = error;
    throw error;
  }
}

function made(exchange: Exchange, wire: Wire): Request {
  const { url, method, headers, body } = exchange;
  const isShown = exchange.fetch !== undefined || exchange.middleware.length > 0;
  try {
    const request = new Request(url, {
      method,
      headers,
      redirect: 'manual',
      // Where nobody sees the request, `fetch` gets the signal itself.
      ...(isShown ? { signal: wire.stop, ...(body === undefined ? {} : { body }) } : {}),
    });
    if (!isShown) wire.bare = request;
    return request;
  } catch {
    // The address was read before: it is a header, such as a key with a line break.
    throw new Stopped('PLATFORM_BAD_REQUEST', 'header');
  }
}

async function sendSigned(given: Request, exchange: Exchange, wire: Wire): Promise<Response> {
  // A request that a middleware made from nothing would follow redirects and outlive the call.
  const request = given.redirect === 'manual' ? given : new Request(given, { redirect: 'manual', signal: wire.stop });
  const auth = exchange.auth && new URL(request.url).origin === exchange.origin ? exchange.auth : undefined;
  if (!auth) return put(request, exchange, wire);

  const context = contextOf(exchange, wire);
  const once = async (unsigned: Request): Promise<Response> => {
    const signed = await signedIn(() => auth.apply(unsigned, context));
    const response = await put(signed, exchange, wire);
    if (auth.observe) await signedIn(() => auth.observe?.(response, signed, context));
    return response;
  };
  const spare = !auth.renew || exchange.renewed ? undefined : request.body === null ? request : request.clone();
  const response = await once(request);
  if (response.status !== 401 || !spare || !wire.sent || exchange.renewed) return response;
  // Refused for its credentials, so nothing was done: with new ones even a call that is never repeated may go again.
  exchange.renewed = true;
  const refusal = { status: 401, headers: response.headers, request: wire.sent };
  if (!(await signedIn(() => auth.renew?.(refusal, context) ?? false))) return response;
  await response.body?.cancel().catch(() => undefined);
  return once(spare);
}

async function put(request: Request, exchange: Exchange, wire: Wire): Promise<Response> {
  wire.stop.throwIfAborted();
  wire.startTimer();
  wire.sent = request;
  exchange.onSend();
  try {
    return await Promise.race([fetched(request, exchange, wire), wire.aborted]);
  } catch (error) {
    exchange.wireError = error;
    throw error;
  }
}

function fetched(request: Request, exchange: Exchange, wire: Wire): Promise<Response> {
  if (exchange.fetch) return exchange.fetch(request);
  if (request !== wire.bare) return globalThis.fetch(request);
  const { method, headers, url } = request;
  const body = exchange.body === undefined ? {} : { body: exchange.body };
  return globalThis.fetch(url, { method, headers, redirect: 'manual', signal: wire.stop, ...body });
}

const globalFetch: FetchLike = (request) => globalThis.fetch(request);

const contextOf = ({ baseUrl, endpoint, fetch, timeoutMs }: Exchange, wire: Wire): AuthContext => ({
  baseUrl,
  endpoint,
  fetch: fetch ?? globalFetch,
  timeoutMs,
  signal: wire.stop,
});

/** What a strategy throws may hold a secret: nothing of it is passed on but a code of ours. */
async function signedIn<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
    throw new Stopped(
      'PLATFORM_SIGN_IN',
      typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : 'credentials',
    );
  }
}
