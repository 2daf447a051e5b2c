/** A citizen's sign-in: a code goes to the phone, the code becomes a token. Neither call is ever repeated by itself. */

import { type ConnectionOptions, call } from '../call.ts';
import type { AuthStrategy } from '../transport/auth.ts';
import { refreshingBearer } from '../transport/oauth.ts';
import { accountEndpoints } from './account-endpoints.ts';
import type { ReadOptions } from './caller.ts';

/** A sign-in that waits for its code. */
export interface SignIn {
  /** ISO instant after which the code no longer serves. */
  readonly expiresAt: string;
  /** What the calls of the person sign in with, renewed by itself as long as the platform allows. */
  confirm(otp: string, options?: ReadOptions): Promise<AuthStrategy>;
}

/**
 * Sends a code to a phone, whose owner then acts as a citizen.
 *
 * @param phone - E.164, `+84…`
 * @throws PlatformError when no code is sent; `confirm` when it is wrong or has expired
 * @example
 * import { createGatewayClient, signInByPhone } from 'tiemchung/platform';
 * import { createSandbox } from 'tiemchung/testing';
 * const sandbox = createSandbox();
 * const connection = { baseUrl: 'http://sandbox.test', fetch: sandbox.fetch };
 * const signIn = await signInByPhone(connection, '+84912000678');
 * const otp = sandbox.messages().at(-1)?.otp ?? '';
 * const auth = await signIn.confirm(otp);
 * const client = createGatewayClient({ ...connection, auth, actor: { id: 'citizen', role: 'citizen' }, unit: '+84912000678' });
 * (await client.accounts.own()).role; // => 'citizen'
 */
export async function signInByPhone(
  connection: ConnectionOptions,
  phone: string,
  options: ReadOptions = {},
): Promise<SignIn> {
  const { requestSignInCode, confirmSignIn } = accountEndpoints;
  const { signInId, expiresAt } = await call(connection, requestSignInCode, { body: { phone } }, options);
  return {
    expiresAt,
    async confirm(otp, more = {}) {
      const token = await call(connection, confirmSignIn, { body: { signInId, otp } }, more);
      return refreshingBearer({
        accessToken: token.access_token,
        expiresInSeconds: token.expires_in,
        refreshToken: token.refresh_token ?? '',
      });
    },
  };
}
