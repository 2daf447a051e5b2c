/**
 * Signing in to the sandbox's back office: V1 to V3 (reference: platform-api 2.3). Lifetimes and what a refusal looks like are not
 * known; those here are the sandbox's own.
 */
import type { Reply } from '../problem.ts';
import type { SandboxMessage } from '../state/state.ts';
import { type OfficeAccount, officeAccounts } from './catalogue.ts';
import { loginPage, page, TOKEN } from './office-html.ts';

/** How long a session lives without a call, and a code without being used. */
const SESSION_MS = 30 * 60_000;
const CODE_MS = 5 * 60_000;
const WRONG_CODES = 5;

interface Visit {
  /** Tokens of the pages that this visitor was shown. */
  readonly tokens: Set<string>;
  pending:
    | { readonly account: OfficeAccount; readonly code: string; readonly sentAt: number; wrong: number }
    | undefined;
}

/** Who is there and who is signed in. Kept in memory only: a restart signs everybody out, as a server's does. */
export interface OfficeSessions {
  readonly visits: Map<string, Visit>;
  readonly signedIn: Map<string, { readonly account: OfficeAccount; seenAt: number }>;
}

export const noSessions = (): OfficeSessions => ({ visits: new Map(), signedIn: new Map() });

/** What signing in sees of a call. */
export interface OfficeVisit {
  readonly request: Request;
  readonly form: URLSearchParams;
  readonly sessions: OfficeSessions;
  readonly now: Date;
  readonly random: () => number;
  send(message: SandboxMessage): void;
}

const SESSION = 'ASP.NET_SessionId';
const AUTH = '.ASPXAUTH';
const MOST_VISITS = 1000;

function cookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

const secret = (random: () => number): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

const visitOf = ({ request, sessions }: OfficeVisit): Visit | undefined =>
  sessions.visits.get(cookie(request, SESSION) ?? '');

/** A token for a page that this visitor is shown. */
export function newToken(of: OfficeVisit): string {
  const token = secret(of.random);
  visitOf(of)?.tokens.add(token);
  return token;
}

/** Whether a write comes from a page of this visitor's. */
export const hasToken = (of: OfficeVisit): boolean =>
  visitOf(of)?.tokens.has(of.request.headers.get(TOKEN) ?? '') === true;

/** Whether somebody is signed in; seeing it lengthens the session. */
export function isSignedIn({ request, sessions, now }: OfficeVisit): boolean {
  const key = cookie(request, AUTH) ?? '';
  const session = sessions.signedIn.get(key);
  if (!session) return false;
  if (now.getTime() - session.seenAt >= SESSION_MS) {
    sessions.signedIn.delete(key);
    return false;
  }
  session.seenAt = now.getTime();
  return true;
}

/** V1; also what an ended session gets instead of any other page. */
export function showLogin(of: OfficeVisit, note = ''): Reply {
  const { sessions, random } = of;
  const visit = visitOf(of);
  const token = secret(random);
  if (visit) {
    visit.tokens.add(token);
    return loginPage(token, {}, note);
  }
  const id = secret(random);
  const [oldest] = sessions.visits.keys();
  if (sessions.visits.size >= MOST_VISITS && oldest !== undefined) sessions.visits.delete(oldest);
  sessions.visits.set(id, { tokens: new Set([token]), pending: undefined });
  return loginPage(token, { 'set-cookie': `${SESSION}=${id}; Path=/; HttpOnly; SameSite=Lax` }, note);
}

const isAjax = ({ request }: OfficeVisit): boolean => request.headers.get('x-requested-with') === 'XMLHttpRequest';

/** V2: a cookie; or a second factor, as JSON for calls from within the page and as a redirect for a plain form. */
export function login(of: OfficeVisit): Reply {
  const { form } = of;
  const visit = visitOf(of);
  if (!visit?.tokens.has(form.get(TOKEN) ?? ''))
    return { ...page('<h1>The required anti-forgery token is missing.</h1>'), status: 400 };
  const name = form.get('UserName')?.trim().toLowerCase();
  const account = officeAccounts.find(({ username }) => username === name);
  if (!account || account.password !== form.get('password')) {
    const Message = 'Tài khoản hoặc mật khẩu không đúng.';
    return isAjax(of) ? json({ TwoFactorRequired: false, Message }) : showLogin(of, Message);
  }
  if (account.phone === undefined) return signedIn(of, account);
  sendCode(of, visit, account, account.phone);
  const Message = 'Mã xác thực đã được gửi tới điện thoại của tài khoản.';
  return isAjax(of)
    ? json({ TwoFactorRequired: true, Message })
    : { status: 302, body: '', headers: { 'content-type': 'text/html', location: '/Account/VerifyTwoFactor' } };
}

function sendCode({ now, random, send }: OfficeVisit, visit: Visit, account: OfficeAccount, phone: string): void {
  const code = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
  visit.pending = { account, code, sentAt: now.getTime(), wrong: 0 };
  const text = `Mã xác thực đăng nhập: ${code}. Đây là tin nhắn thử của môi trường sandbox.`;
  send({ at: now.toISOString(), phone, text, otp: code });
}

/** V3: an empty answer, or a refusal with its message. */
export function verifyTwoFactor(of: OfficeVisit): Reply {
  const pending = visitOf(of)?.pending;
  const refuse = (Message: string): Reply => json({ Success: false, Message });
  if (!pending || of.now.getTime() - pending.sentAt >= CODE_MS)
    return refuse('Mã xác thực đã hết hiệu lực. Hãy đăng nhập lại.');
  if (pending.wrong >= WRONG_CODES) return refuse('Đã nhập sai nhiều lần. Hãy đăng nhập lại.');
  if (of.form.get('code')?.trim() !== pending.code) {
    pending.wrong += 1;
    return refuse('Mã xác thực không đúng.');
  }
  return signedIn(of, pending.account);
}

function signedIn(of: OfficeVisit, account: OfficeAccount): Reply {
  const key = secret(of.random);
  of.sessions.signedIn.set(key, { account, seenAt: of.now.getTime() });
  const visit = visitOf(of);
  if (visit) visit.pending = undefined;
  return {
    status: 200,
    body: '',
    headers: { 'content-type': 'text/html', 'set-cookie': `${AUTH}=${key}; Path=/; HttpOnly; SameSite=Lax` },
  };
}

const json = (body: unknown): Reply => ({ status: 200, body });
