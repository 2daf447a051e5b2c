/**
 * Accounts and tokens. Beside the accounts that were opened by a call, the sandbox knows one for every role and unit: client
 * id `ROLE:UNIT`, secret `sandbox`. Nothing here guards anything; it behaves like what does.
 */
import { roles } from '../../../catalogue/index.ts';
import { type Account, accountSchema, newRecordId } from '../../../model/index.ts';
import type { SandboxState } from '../state/state.ts';

/** The secret of the accounts that nobody had to open. */
const SANDBOX_SECRET = 'sandbox';

const ACCESS_SECONDS = 3600;
const REFRESH_SECONDS = 24 * 3600;

/** The account of a client id and its secret. */
export function accountOf(clientId: string, secret: string, state: SandboxState): Account | undefined {
  const opened = state.accounts.get(clientId);
  if (opened) return opened.secret === secret && opened.value.status === 'open' ? opened.value : undefined;
  return secret === SANDBOX_SECRET ? standingAccount(clientId) : undefined;
}

/** `ROLE:UNIT` as an account; undefined when it is none. */
export function standingAccount(clientId: string): Account | undefined {
  const at = clientId.indexOf(':');
  const role = roles.find((one) => one === clientId.slice(0, at));
  if (role === undefined) return undefined;
  const parsed = accountSchema.safeParse({ id: role, role, unit: clientId.slice(at + 1), status: 'open' });
  return parsed.success ? parsed.data : undefined;
}

/** Whether an id belongs to the accounts that nobody had to open. */
export const isStandingId = (id: string): boolean =>
  roles.some((role) => role === id) || standingAccount(id) !== undefined;

/** An answer of the token calls (RFC 6749, section 5.1). */
export function issueTokens(account: Account, state: SandboxState, now: string) {
  const isOpened = state.accounts.get(account.id)?.value.unit === account.unit;
  const at = Date.parse(now);
  for (const [token, { expiresAt }] of state.tokens) if (expiresAt <= at) state.tokens.delete(token);
  const issue = (kind: 'access' | 'refresh', seconds: number): string => {
    const token = `${kind}-${newRecordId()}`;
    state.tokens.set(token, { token, kind, account, isOpened, expiresAt: at + seconds * 1000 });
    return token;
  };
  return {
    access_token: issue('access', ACCESS_SECONDS),
    token_type: 'Bearer',
    expires_in: ACCESS_SECONDS,
    refresh_token: issue('refresh', REFRESH_SECONDS),
  };
}

/** The account behind a token of that kind that is still good. */
export function accountOfToken(
  kind: 'access' | 'refresh',
  token: string,
  state: SandboxState,
  now: string,
): Account | undefined {
  const found = state.tokens.get(token);
  if (found?.kind !== kind || found.expiresAt <= Date.parse(now)) return undefined;
  const opened = found.isOpened ? state.accounts.get(found.account.id) : undefined;
  return opened?.value.status === 'closed' ? undefined : found.account;
}
