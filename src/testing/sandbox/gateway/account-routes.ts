/** Signing in, and the accounts of a unit. */
import { type Account, newRecordId } from '../../../model/index.ts';
import { gatewayEndpoints } from '../../../platform/index.ts';
import { ok, problem, type Reply } from '../problem.ts';
import { notAllowed, pageOf, revise } from './replies.ts';
import { type Route, route } from './scene.ts';
import { accountOf, accountOfToken, isStandingId, issueTokens } from './tokens.ts';

const CODE_LIFETIME_MS = 5 * 60_000;
const CODE_ATTEMPTS = 3;
const MOST_SIGN_INS = 10_000;

/** The error body of RFC 6749, section 5.2. */
const refused = (status: number, error: string): Reply => ({
  status,
  body: { error },
  headers: status === 401 ? { 'www-authenticate': 'Basic realm="gateway"' } : {},
});

/** Whether an account may be managed by a caller: of the own unit, or by the ministry. */
const manages = (caller: Account, { role, unit }: Account): boolean =>
  caller.role === 'ministry' || (caller.role === role && caller.unit === unit);

export const accountRoutes = (): readonly Route[] => [
  route(gatewayEndpoints.issueToken, ({ body }, { authorization, state, now }) => {
    const client = credentialsOf(authorization);
    const account = client && accountOf(client.id, client.secret, state);
    if (body.grant_type === 'client_credentials') {
      return account ? ok(issueTokens(account, state, now)) : refused(401, 'invalid_client');
    }
    const owner = accountOfToken('refresh', body.refresh_token, state, now);
    // A citizen has signed in by phone and has no secret; everybody else shows who refreshes.
    if (client ? !account : owner && owner.role !== 'citizen') return refused(401, 'invalid_client');
    if (!owner || (account && (account.id !== owner.id || account.unit !== owner.unit)))
      return refused(400, 'invalid_grant');
    state.tokens.delete(body.refresh_token);
    return ok(issueTokens(owner, state, now));
  }),

  route(gatewayEndpoints.requestSignInCode, ({ body: { phone } }, { state, now, random, send }) => {
    const otp = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
    const signInId = newRecordId();
    const expiresAt = new Date(Date.parse(now) + CODE_LIFETIME_MS).toISOString();
    for (const [id, old] of state.signIns) if (Date.parse(old.expiresAt) <= Date.parse(now)) state.signIns.delete(id);
    if (state.signIns.size >= MOST_SIGN_INS) state.signIns.deleteOldest();
    state.signIns.set(signInId, { id: signInId, phone, otp, expiresAt, wrong: 0 });
    send({ phone, otp, text: `Mã đăng nhập: ${otp}. Đây là tin nhắn thử của môi trường sandbox.` });
    return ok({ signInId, expiresAt });
  }),

  route(gatewayEndpoints.confirmSignIn, ({ body: { signInId, otp } }, { state, now }) => {
    const asked = state.signIns.get(signInId);
    if (!asked || Date.parse(asked.expiresAt) <= Date.parse(now) || asked.wrong >= CODE_ATTEMPTS) {
      return problem(401, 'SIGN_IN_CODE_EXPIRED');
    }
    if (asked.otp !== otp) {
      state.signIns.set(signInId, { ...asked, wrong: asked.wrong + 1 });
      return problem(401, 'SIGN_IN_CODE_WRONG');
    }
    state.signIns.delete(signInId);
    return ok(issueTokens({ id: 'citizen', role: 'citizen', unit: asked.phone, status: 'open' }, state, now));
  }),

  route(gatewayEndpoints.getOwnAccount, (_, { caller }) => ok(caller)),

  route(gatewayEndpoints.putAccount, ({ params, body: { account } }, { state, caller, now, random }) => {
    if (account.id !== params.accountId) return problem(400, 'REQUEST_INVALID');
    const before = state.accounts.get(account.id);
    if (isStandingId(account.id) || !manages(caller, account) || (before && !manages(caller, before.value)))
      return notAllowed();
    const { after, answer } = revise(before, account, now);
    const secret = before?.secret ?? secretOf(random);
    state.accounts.set(account.id, { ...after, secret });
    return ok({ id: account.id, ...answer, ...(before ? {} : { clientSecret: secret }) });
  }),

  route(gatewayEndpoints.listAccounts, ({ query }, { state, caller }) =>
    pageOf(
      [...state.accounts].flatMap(([id, { value }]) => (manages(caller, value) ? [[id, value] as const] : [])),
      query,
    ),
  ),
];

const secretOf = (random: () => number): string =>
  Array.from({ length: 24 }, () => Math.floor(random() * 36).toString(36)).join('');

/**
 * Id and secret of HTTP Basic (RFC 7617), each form-encoded first (RFC 6749, section 2.3.1). The last colon parts them, so that
 * an id with a colon that was not encoded is understood as well.
 */
function credentialsOf(authorization: string | null): { readonly id: string; readonly secret: string } | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,2000})$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const text = atob(encoded);
    const at = text.lastIndexOf(':');
    const [id, secret] = [text.slice(0, at), text.slice(at + 1)].map((part) =>
      decodeURIComponent(part.replaceAll('+', '%20')),
    );
    return at < 0 || id === undefined || secret === undefined ? undefined : { id, secret };
  } catch {
    return undefined;
  }
}
