/** Bearer tokens that run out: fetched once for all calls that wait, renewed ahead of their end, and once after a 401. */
import type { AuthContext, AuthStrategy } from './auth.ts';
import { Stopped } from './stopped.ts';

/** A token as it was issued. */
export interface IssuedToken {
  readonly accessToken: string;
  /** Seconds from its issue; without it the token holds until it is refused. */
  readonly expiresInSeconds?: number | undefined;
  /** With it the next token is had, where the platform issues one. */
  readonly refreshToken?: string | undefined;
}

/** Settings of {@link tokenAuth}. */
export interface TokenAuthOptions {
  /**
   * Gets a token: the first, or the one after `previous`. Shared by all calls that wait for it, so no call's signal ends it;
   * nobody waits longer than `context.timeoutMs`. What it throws is not passed on.
   */
  readonly fetchToken: (previous: IssuedToken | undefined, context: AuthContext) => Promise<IssuedToken>;
  /** A token that is there already. */
  readonly initial?: IssuedToken | undefined;
  /** Milliseconds before its end from which a token is renewed, at most half of its life. Default 30,000. */
  readonly renewAheadMs?: number | undefined;
  /** Hears of every new token: keep a refresh token that was exchanged for a new one. */
  readonly onToken?: ((token: IssuedToken) => void) | undefined;
  /** The clock that tokens run out by. Default: the machine's. */
  readonly now?: (() => Date) | undefined;
}

/**
 * A strategy over tokens from anywhere: a sign-in by phone, a vault, another service.
 *
 * @example
 * import { tokenAuth } from 'tiemchung/platform';
 * let issued = 0;
 * const auth = tokenAuth({ fetchToken: async () => ({ accessToken: `t-${++issued}`, expiresInSeconds: 3600 }) });
 * const request = await auth.apply(new Request('https://bus.example/a'), { timeoutMs: 1000 } as never);
 * request.headers.get('authorization'); // => 'Bearer t-1'
 */
export function tokenAuth(options: TokenAuthOptions): AuthStrategy {
  const { fetchToken, renewAheadMs = 30_000, onToken, now = () => new Date() } = options;
  const held = (token: IssuedToken): Held => {
    const life = (token.expiresInSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    return { token, renewAt: now().getTime() + life - Math.min(renewAheadMs, life / 2) };
  };
  let current = options.initial && held(options.initial);
  let running: Promise<Held> | undefined;

  const fresh = (context: AuthContext): Promise<Held> => {
    running ??= within(context.timeoutMs, fetchToken(current?.token, context))
      .then((token) => {
        current = held({
          ...(current?.token.refreshToken ? { refreshToken: current.token.refreshToken } : {}),
          ...token,
        });
        onToken?.(current.token);
        return current;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    async apply(request, context) {
      const usable = current && now().getTime() < current.renewAt ? current : await fresh(context);
      request.headers.set('authorization', headerOf(usable));
      return request;
    },
    async renew({ request }, context) {
      // Another call may have met the same 401 first.
      if (current && request.headers.get('authorization') !== headerOf(current)) return true;
      await fresh(context);
      return true;
    },
  };
}

function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stopped('PLATFORM_SIGN_IN', 'timeout', { transient: true })), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

interface Held {
  readonly token: IssuedToken;
  /** Milliseconds since 1970. */
  readonly renewAt: number;
}

const headerOf = ({ token }: Held): string => `Bearer ${token.accessToken}`;
