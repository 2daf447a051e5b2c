/** Signing in: V1, V2 and, where it is asked for, V3 (reference: platform-api 2.3). Each step is sent once. */
import { type CallOptions, type ConnectionOptions, call } from '../call.ts';
import { PlatformError } from '../platform-error.ts';
import { backOfficeEndpoints } from './endpoints.ts';
import { type LoginAnswer, readLoginAnswer } from './login-wire.ts';
import { TOKEN_FIELD } from './page-fields.ts';
import type { BackOfficeSession } from './session.ts';

/** Settings of one call. */
export type BackOfficeCallOptions = Pick<CallOptions, 'signal' | 'deadlineMs'>;

/** An account of the back office. It is sent once and kept nowhere. */
export interface BackOfficeCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * How a sign-in went. `second-factor`: hand the code to `confirmSecondFactor`. `refused`: wrong name, password or code, as far as
 * the back office says. `message` is its own text to the user: show it, never log it.
 */
export interface LoginOutcome {
  readonly outcome: 'signed-in' | 'second-factor' | 'refused';
  readonly message?: string | undefined;
}

/** What signing in works on. */
export interface LoginScene {
  readonly connection: ConnectionOptions;
  readonly session: BackOfficeSession;
  readonly sessionCookie: string;
}

/** Opens the login page and sends name and password. An earlier session is forgotten first. */
export async function login(
  { connection, session, sessionCookie }: LoginScene,
  { username, password }: BackOfficeCredentials,
  options: BackOfficeCallOptions,
): Promise<LoginOutcome> {
  session.clear();
  const opened = await call(connection, backOfficeEndpoints.openLoginPage, {}, options).withResponse();
  const token = session.learnToken(opened.data);
  if (token === undefined) {
    const { url, attempts, status } = opened.response;
    const facts = { endpoint: 'openLoginPage', method: 'GET', url, attempts, status, uncertain: false };
    throw new PlatformError('PLATFORM_BAD_RESPONSE', { ...facts, reason: 'no-token', body: opened.data });
  }
  const form = {
    [TOKEN_FIELD]: token,
    UserName: username,
    password,
    remember_me: 'false',
    remember_me_check: 'false',
  } as const;
  const answer = readLoginAnswer(await call(connection, backOfficeEndpoints.login, { body: form }, options));
  if (answer.twoFactorRequired || answer.redirect?.endsWith('/VerifyTwoFactor'))
    return outcome('second-factor', answer);
  return outcome(session.hasCookie(sessionCookie) ? 'signed-in' : 'refused', answer);
}

/** Sends the code of the second factor. */
export async function confirmSecondFactor(
  { connection, session, sessionCookie }: LoginScene,
  code: string,
  options: BackOfficeCallOptions,
): Promise<LoginOutcome> {
  const body = { code: code.trim() };
  const answer = readLoginAnswer(await call(connection, backOfficeEndpoints.verifyTwoFactor, { body }, options));
  // Success is `Success` or an empty answer; a cookie without either would be a guess, an empty answer without it too.
  const done = answer.success === true || (answer.success === undefined && session.hasCookie(sessionCookie));
  return outcome(done ? 'signed-in' : 'refused', answer);
}

function outcome(kind: LoginOutcome['outcome'], { message }: LoginAnswer): LoginOutcome {
  return { outcome: kind, ...(message === undefined ? {} : { message }) };
}
