/** HTML of the sandbox's pages: everything that comes from elsewhere is escaped. */
import { escapeHtml } from '../../../values/index.ts';
import type { Reply } from '../problem.ts';

/** A value as a script may hold it: no text of it can end the script. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A hidden field. */
export const hidden = (name: string, value: string | number): string =>
  `<input type="hidden" name="${escapeHtml(name)}" id="${escapeHtml(name)}" value="${escapeHtml(String(value))}">`;

/** A page with status 200. */
export function page(body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status: 200,
    body: `<!doctype html><html lang="vi"><body>${body}</body></html>`,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  };
}

/** A part of a page, as calls from within a page get it. */
export const fragment = (body: string): Reply => ({
  status: 200,
  body,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

/** The name of the field and of the header that guard a write. */
export const TOKEN = '__RequestVerificationToken';

/** The login page; it is also what an ended session gets, with status 200. */
export function loginPage(token: string, headers: Readonly<Record<string, string>> = {}, note = ''): Reply {
  const form = [
    '<form action="/Account/Login" method="post">',
    hidden(TOKEN, token),
    `<p>${escapeHtml(note)}</p>`,
    '<input name="UserName"><input name="password" type="password"><input name="remember_me" type="checkbox" value="true">',
    '<button type="submit">Đăng nhập</button></form>',
  ];
  return page(form.join(''), headers);
}
