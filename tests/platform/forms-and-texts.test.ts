import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { call, defineEndpoint } from '../../src/platform/index.ts';
import { failure } from './probe.ts';

const own = { method: 'POST', auth: 'session', idempotent: 'no', evidence: [], confidence: 'own' } as const;
const page = defineEndpoint({
  ...own,
  name: 'openPage',
  summary: 'Opens a page.',
  path: '/page',
  encoding: 'form',
  request: {
    query: z.strictObject({ tag: z.array(z.string()).optional() }),
    body: z.strictObject({ name: z.string(), ids: z.array(z.int()), left: z.string().optional() }),
  },
  response: z.string(),
  reads: 'text',
});
const loginPage = defineEndpoint({ ...page, name: 'openLogin', showsLoginPage: true });
const input = { query: { tag: ['a b', 'c'] }, body: { name: 'Trần & Hoa', ids: [1, 2] } };
const html = (body: string, status = 200) =>
  new Response(status === 204 ? null : body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
const login = '<form><input name=user><INPUT data-x=">" type=password></form>';
const connected = (answer: () => Response, seen: Request[] = []) => ({
  baseUrl: 'https://site.example',
  retries: 0,
  fetch: async (request: Request) => {
    seen.push(request);
    return answer();
  },
});

describe('forms and texts', () => {
  it('a form goes as one, lists as repeated names, and the answer comes as one text', async () => {
    const seen: Request[] = [];
    expect(
      await call(
        connected(() => html('<p>Chào</p>'), seen),
        page,
        input,
      ),
    ).toBe('<p>Chào</p>');
    const [request] = seen;
    expect(request?.url).toBe('https://site.example/page?tag=a%20b&tag=c');
    expect(request?.headers.get('content-type')).toBe('application/x-www-form-urlencoded;charset=UTF-8');
    expect(request?.headers.get('accept')).toContain('text/html');
    expect(new URLSearchParams(await request?.text()).toString()).toBe(
      new URLSearchParams([
        ['name', 'Trần & Hoa'],
        ['ids', '1'],
        ['ids', '2'],
      ]).toString(),
    );
  });

  it('no content is an empty text; a refusal has none', async () => {
    expect(
      await call(
        connected(() => html('', 204)),
        page,
        input,
      ),
    ).toBe('');
    expect(
      await failure(
        call(
          connected(() => html('<p>', 500)),
          page,
          input,
        ),
      ),
    ).toMatchObject({ status: 500 });
  });

  it('a file is no text', async () => {
    const file = () => new Response('x', { headers: { 'content-type': 'application/pdf' } });
    expect(await failure(call(connected(file), page, input))).toMatchObject({ reason: 'content-type' });
  });

  it.each<[string, string, boolean]>([
    ['a password field', '<input type="password">', true],
    ['one in capitals, behind others', '<input name=a><input name=b><INPUT TYPE = PASSWORD>', true],
    ['one that the page breaks off in', '<input type=password', true],
    ['the word alone', '<p>type=password</p><input type="text">', false],
    ['no page at all', 'type=password', false],
  ])('a page with %s: the session has ended or not', async (_, body, ended) => {
    const outcome = call(
      connected(() => html(body)),
      page,
      input,
    );
    if (ended) expect(await failure(outcome)).toMatchObject({ code: 'PLATFORM_BAD_RESPONSE', reason: 'login-page' });
    else expect(await outcome).toBe(body);
  });

  it('the login page itself may be asked for', async () => {
    expect(
      await call(
        connected(() => html(login)),
        loginPage,
        input,
      ),
    ).toBe(login);
  });

  it('a hostile page is read in one go', async () => {
    const bodies = ['<input '.repeat(40_000), '<input>'.repeat(40_000), `<input ${'type='.repeat(40_000)}`];
    for (const body of bodies)
      expect(
        await call(
          connected(() => html(body)),
          page,
          input,
        ),
      ).toBe(body);
  });

  it('a redirect that a browser hides is refused as any other', async () => {
    const hidden = () => Object.defineProperty(html(''), 'type', { value: 'opaqueredirect' });
    const error = await failure(call(connected(hidden), page, input));
    expect(error).toMatchObject({ code: 'PLATFORM_REDIRECT', reason: 'redirect', status: undefined, uncertain: true });
  });

  it('a redirect is told by its target, without the query', async () => {
    const away = () => new Response(null, { status: 302, headers: { location: '/login?user=087190912345' } });
    const error = await failure(call(connected(away), page, input));
    expect(error).toMatchObject({ reason: 'redirect', location: 'https://site.example/login?user=…' });
    const nowhere = () => new Response(null, { status: 302 });
    expect(await failure(call(connected(nowhere), page, input))).toMatchObject({
      reason: 'redirect',
      location: undefined,
    });
  });
});
