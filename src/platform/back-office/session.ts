/**
 * The session of one client: cookies of one host, the newest anti-forgery token, and the headers that the back office's own
 * pages send with their calls (reference: platform-api 2.3). Name and password are never kept.
 */
import type { AuthStrategy } from '../transport/auth.ts';
import { cookieSession } from '../transport/cookie-session.ts';
import type { Middleware } from '../transport/middleware.ts';
import { readHtml } from './html.ts';
import { REDIRECT_FIELD } from './login-wire.ts';
import { antiForgeryToken, TOKEN_FIELD } from './page-fields.ts';

/** What the calls of a client share. */
export interface BackOfficeSession {
  readonly auth: AuthStrategy;
  /** Makes texts of the answers of the two sign-in calls, whatever type they come as. */
  readonly layer: Middleware;
  hasCookie(name: string): boolean;
  /** Keeps the token of a page, for the next write; undefined when the page has none. */
  learnToken(html: string): string | undefined;
  clear(): void;
}

const isSignIn = (path: string): boolean =>
  path.endsWith('/Account/Login') || path.endsWith('/Account/VerifyTwoFactor');

/** A session without cookies. */
export function backOfficeSession(baseUrl: string): BackOfficeSession {
  const cookies = cookieSession();
  let token: string | undefined;
  return {
    auth: {
      async apply(request, context) {
        const { origin, pathname } = new URL(request.url);
        const opensPage = request.method === 'GET' && pathname.endsWith('/Account/Login');
        if (!opensPage) {
          request.headers.set('x-requested-with', 'XMLHttpRequest');
          request.headers.set('referer', `${origin}${isSignIn(pathname) ? '/Account/Login' : SUBJECTS_PAGE}`);
        }
        if (request.method !== 'GET') {
          request.headers.set('origin', origin);
          if (token !== undefined) request.headers.set(TOKEN_FIELD, token);
        }
        return cookies.apply(request, context);
      },
      observe: (response, request, context) => cookies.observe?.(response, request, context),
    },
    async layer(request, next) {
      const response = await next(request);
      const { pathname } = new URL(request.url);
      return request.method === 'POST' && isSignIn(pathname) ? asText(response, request.url) : response;
    },
    hasCookie: (name) => (cookies.cookie(baseUrl, name) ?? '') !== '',
    learnToken(html) {
      const page = readHtml(html);
      const found = 'root' in page ? antiForgeryToken(page.root) : undefined;
      token = found ?? token;
      return found;
    },
    clear() {
      cookies.clear();
      token = undefined;
    },
  };
}

const SUBJECTS_PAGE = '/TiemChung/DoiTuong/Index';

/** A redirect becomes a text that names its target on the same host, and is never followed; JSON becomes its text. */
async function asText(response: Response, url: string): Promise<Response> {
  const headers = new Headers(response.headers);
  if (response.status >= 300 && response.status < 400) {
    const location = headers.get('location') ?? '';
    const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
    // A target elsewhere is the transport's to refuse.
    if (!target || target.origin !== new URL(url).origin) return response;
    await response.body?.cancel().catch(() => undefined);
    return new Response(JSON.stringify({ [REDIRECT_FIELD]: target.pathname }), {
      headers: { 'content-type': 'text/plain' },
    });
  }
  const type = headers.get('content-type') ?? '';
  if (response.ok && !/^text\/html\b/i.test(type)) headers.set('content-type', 'text/plain');
  // A 204 may not have a body, not even an empty one.
  return response.ok
    ? new Response(response.status === 204 ? null : response.body, { status: response.status, headers })
    : response;
}
