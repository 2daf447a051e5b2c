/** Tokens by the forms of RFC 6749: client credentials (4.4) and refresh (6). */
import { readAnswer, UnusableAnswer } from './answer.ts';
import type { AuthContext, AuthStrategy } from './auth.ts';
import { connectionReason, isConnectionTrouble } from './failure.ts';
import { Stopped } from './stopped.ts';
import { isTlsRefusal } from './tls-refusal.ts';
import { type IssuedToken, type TokenAuthOptions, tokenAuth } from './token-auth.ts';

/** What the strategies of RFC 6749 have in common. */
export interface OAuthOptions extends Pick<TokenAuthOptions, 'renewAheadMs' | 'onToken' | 'now'> {
  /** Path below `baseUrl`. Default `/gateway/v1/token`. */
  readonly tokenPath?: string | undefined;
}

/** Settings of {@link clientCredentials}. */
export interface ClientCredentialsOptions extends OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string | undefined;
}

/** Settings of {@link refreshingBearer}. */
export interface RefreshingBearerOptions extends OAuthOptions {
  readonly refreshToken: string;
  /** A token that is there already; without it the first call fetches one. */
  readonly accessToken?: string | undefined;
  /** Seconds that `accessToken` still holds. */
  readonly expiresInSeconds?: number | undefined;
  /** Of a confidential client; shown by HTTP Basic. */
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/**
 * A machine's own account: id and secret by HTTP Basic against a token. One request serves all calls that wait.
 *
 * @example
 * import { clientCredentials, createGatewayClient } from 'tiemchung/platform';
 * const auth = clientCredentials({ clientId: 'hr-01', clientSecret: 'from the environment' });
 * const client = createGatewayClient({ baseUrl: 'https://bus.example', auth, actor: { id: 'hr-01', role: 'organisation' }, unit: 'MST-1' });
 * typeof client; // => 'object'
 */
export function clientCredentials(options: ClientCredentialsOptions): AuthStrategy {
  const { scope } = options;
  return tokenAuth({
    ...options,
    fetchToken: (_, context) =>
      askForToken({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) }, options, context),
  });
}

/**
 * A token that is renewed with a refresh token; a new refresh token replaces the one before (`onToken` hears of it).
 *
 * @example
 * import { refreshingBearer } from 'tiemchung/platform';
 * const auth = refreshingBearer({ accessToken: 't-1', refreshToken: 'r-1', expiresInSeconds: 3600 });
 * const request = await auth.apply(new Request('https://bus.example/a'), { timeoutMs: 1000 } as never);
 * request.headers.get('authorization'); // => 'Bearer t-1'
 */
export function refreshingBearer(options: RefreshingBearerOptions): AuthStrategy {
  const { accessToken, expiresInSeconds, refreshToken } = options;
  return tokenAuth({
    ...options,
    ...(accessToken === undefined ? {} : { initial: { accessToken, expiresInSeconds, refreshToken } }),
    fetchToken: (previous, context) => {
      const refresh_token = previous?.refreshToken ?? refreshToken;
      return askForToken({ grant_type: 'refresh_token', refresh_token }, options, context);
    },
  });
}

interface Client {
  readonly tokenPath?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

const MAX_TOKEN_ANSWER = 64 * 1024;

async function askForToken(form: Record<string, string>, client: Client, context: AuthContext): Promise<IssuedToken> {
  const { tokenPath = '/gateway/v1/token', clientId, clientSecret = '' } = client;
  // No middleware is asked: it would see the secret.
  const request = new Request(`${context.baseUrl.replace(/\/$/, '')}${tokenPath}`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      ...(clientId === undefined
        ? {}
        : { authorization: `Basic ${btoa(`${formOf(clientId)}:${formOf(clientSecret)}`)}` }),
    },
    body: new URLSearchParams(form).toString(),
    redirect: 'manual',
    signal: AbortSignal.timeout(context.timeoutMs),
  });
  const reading = { reads: 'json', maxResponseBytes: MAX_TOKEN_ANSWER, showsLoginPage: false } as const;
  const answer = await context
    .fetch(request)
    .then((response) => readAnswer(response, reading))
    .catch((error: unknown) => {
      throw troubleOf(error);
    });
  const { status, body } = answer;
  const isIssued = status >= 200 && status < 300;
  const token = isIssued ? tokenOf(body) : undefined;
  if (token) return token;
  const transient = status >= 500 || status === 429 || status === 408;
  throw new Stopped('PLATFORM_SIGN_IN', isIssued ? 'token-answer' : `status ${status}`, { transient });
}

function troubleOf(error: unknown): Stopped {
  if (error instanceof UnusableAnswer) return new Stopped('PLATFORM_SIGN_IN', error.reason);
  const reason = connectionReason(error);
  if (isTlsRefusal(reason)) return new Stopped('PLATFORM_TLS', reason);
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  const transient = isTimeout || isConnectionTrouble(error);
  // Who cannot be reached for a token cannot be reached: the caller's remedy is the network, not the account.
  return new Stopped(isTimeout ? 'PLATFORM_SIGN_IN' : 'PLATFORM_UNREACHABLE', isTimeout ? 'timeout' : reason, {
    transient,
  });
}

/** RFC 6749, appendix B: id and secret travel as forms encode them, so that a colon in an id stays one. */
const formOf = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1);

function tokenOf(body: unknown): IssuedToken | undefined {
  const field = (name: string): unknown =>
    typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  const [accessToken, type, life, refreshToken] = ['access_token', 'token_type', 'expires_in', 'refresh_token'].map(
    field,
  );
  if (typeof accessToken !== 'string' || !/^[\x21-\x7e]+$/.test(accessToken)) return undefined;
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') return undefined;
  return {
    accessToken,
    ...(typeof life === 'number' && life > 0 ? { expiresInSeconds: life } : {}),
    ...(typeof refreshToken === 'string' && refreshToken !== '' ? { refreshToken } : {}),
  };
}
