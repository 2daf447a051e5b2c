/**
 * A session kept in cookies, for platforms that know no tokens. Only the entries that need it import this file: the jar is
 * `tough-cookie`. Browsers keep cookies themselves and let no program set them.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { CookieJar } from 'tough-cookie';
import type { AuthContext, AuthStrategy } from './auth.ts';

/** Settings of {@link cookieSession}. */
export interface CookieSessionOptions {
  /**
   * Signs in anew after a 401 or a login page; true when there is a session again. Calls that it makes with this very
   * session are not renewed in turn. Without it an ended session is the caller's to renew.
   */
  readonly signIn?: ((context: AuthContext) => Promise<boolean>) | undefined;
}

/** A strategy with its jar at hand. */
export interface CookieSession extends AuthStrategy {
  /** Value of a cookie that the platform would be sent, such as an anti-forgery token. */
  cookie(url: string, name: string): string | undefined;
  /** Forgets all cookies: the end of the session on this side. */
  clear(): void;
}

/**
 * Cookies of one host: what another host sets is refused, and no cookie leaves for another, a parent domain included.
 *
 * @example
 * import { cookieSession } from 'tiemchung/platform/node';
 * const session = cookieSession();
 * const set = new Response(null, { headers: { 'set-cookie': 'sid=1; Path=/; HttpOnly' } });
 * await session.observe?.(set, new Request('https://site.example/login'), {} as never);
 * session.cookie('https://site.example/a', 'sid'); // => '1'
 * session.cookie('https://other.example/a', 'sid'); // => undefined
 */
export function cookieSession({ signIn }: CookieSessionOptions = {}): CookieSession {
  const jar = new CookieJar(undefined, { rejectPublicSuffixes: true, looseMode: false });
  let running: Promise<boolean> | undefined;
  let epoch = 0;
  const sent = new WeakMap<Request, number>();
  // Tells the sign-in's own calls from those that others start while it runs.
  const signingIn = new AsyncLocalStorage<true>();
  return {
    apply(request) {
      const cookies = jar.getCookieStringSync(request.url);
      // A browser-like jar decides alone: what the caller set is replaced.
      if (cookies === '') request.headers.delete('cookie');
      else request.headers.set('cookie', cookies);
      sent.set(request, epoch);
      return request;
    },
    observe(response, request) {
      for (const line of response.headers.getSetCookie()) {
        // `Domain` would hand the cookie to every host of a domain; without it a cookie is its host's alone (RFC 6265, 4.1.2.3).
        jar.setCookieSync(line.replace(DOMAIN, ''), request.url, { ignoreError: true });
      }
    },
    ...(signIn && {
      async renew({ request }, context) {
        // A call of the sign-in's own: waiting for it would wait for itself.
        if (signingIn.getStore()) return false;
        // Another call may have signed in since this one went out.
        if ((sent.get(request) ?? epoch) < epoch) return true;
        running ??= signingIn
          .run(true, () => signIn(context))
          .then((done) => {
            if (done) epoch += 1;
            return done;
          })
          .finally(() => {
            running = undefined;
          });
        return running;
      },
    }),
    cookie: (url, name) => jar.getCookiesSync(url).find((cookie) => cookie.key === name)?.value,
    clear: () => jar.removeAllCookiesSync(),
  };
}

const DOMAIN = /;\s*domain\s*=[^;]*/gi;
