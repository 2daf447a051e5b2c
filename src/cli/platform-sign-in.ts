/**
 * How a command signs in: secrets come from the environment, never from an argument that a process list shows. Towards
 * this machine, where only a practice platform listens, the practice account of the unit serves when nothing is set.
 */
import { type AuthStrategy, bearer, clientCredentials, noAuth } from '../platform/index.ts';
import { isThisMachine } from './address.ts';
import { CliStop } from './misuse.ts';

/** What the sandbox knows every unit by; see docs/sandbox.md. */
const PRACTICE_SECRET = 'sandbox';

/**
 * `TIEMCHUNG_TOKEN`, else `TIEMCHUNG_CLIENT_ID` with `TIEMCHUNG_CLIENT_SECRET`, else the practice account or nothing.
 *
 * @throws CliStop when one of the two is set without the other
 */
export function signInFrom(
  env: Readonly<Record<string, string | undefined>>,
  platform: { readonly baseUrl: string; readonly practiceId: string },
): AuthStrategy {
  const { TIEMCHUNG_TOKEN: token, TIEMCHUNG_CLIENT_ID: clientId, TIEMCHUNG_CLIENT_SECRET: clientSecret } = env;
  if (token) return bearer(token);
  if (clientId && clientSecret) return clientCredentials({ clientId, clientSecret });
  if (clientId || clientSecret) throw new CliStop('CLI_SIGN_IN_INCOMPLETE');
  return isThisMachine(platform.baseUrl)
    ? clientCredentials({ clientId: platform.practiceId, clientSecret: PRACTICE_SECRET })
    : noAuth();
}
