/** Answers that the sandbox does not give: other ways to sign in, foreign cookies and redirects, a server that pages wrongly. */
import { describe, expect, it } from 'vitest';
import { createBackOfficeClient, isDoseUncertain } from '../../../src/platform/back-office/index.ts';
import { isPlatformError } from '../../../src/platform/index.ts';

const BASE = 'https://back-office.example';
const LOGIN =
  '<form><input type="hidden" name="__RequestVerificationToken" value="t-1"><input name="password" type="password"></form>';
const ME = { username: 'can-bo-thu', password: 'mat-khau-thu' };
const html = (body: string, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
const redirect = (location: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 302, headers: { location, ...headers } });

/** A back office that answers each call as told; the last answer stays. */
function office(answers: Record<string, ((request: Request) => Response | Promise<Response>)[]>, options = {}) {
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request.clone());
    const list = answers[`${request.method} ${new URL(request.url).pathname}`] ?? [];
    return ((list.length > 1 ? list.shift() : list[0])?.(request) ?? new Response(null, { status: 404 })) as Response;
  };
  const open = { 'GET /Account/Login': [() => html(LOGIN)] };
  for (const [name, list] of Object.entries(open)) answers[name] ??= list;
  return { client: createBackOfficeClient({ baseUrl: BASE, fetch, retries: 0, ...options }), requests };
}
const errorOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it went well'),
    (error) => error,
  );
const facts = (error: unknown) => (isPlatformError(error) ? [error.code, error.reason] : error);

describe('signing in', () => {
  it('takes a redirect to the second factor for a second factor, and does not follow it', async () => {
    const { client, requests } = office({
      'POST /Account/Login': [() => redirect('/Account/VerifyTwoFactor?returnUrl=%2F')],
      'POST /Account/VerifyTwoFactor': [() => Response.json({ Success: true, Message: null })],
    });
    expect(await client.login(ME)).toEqual({ outcome: 'second-factor' });
    expect(await client.confirmSecondFactor('123456')).toEqual({ outcome: 'signed-in' });
    expect(requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'GET /Account/Login',
      'POST /Account/Login',
      'POST /Account/VerifyTwoFactor',
    ]);
    const form = new URLSearchParams(await requests[1]?.text());
    expect(Object.fromEntries(form)).toEqual({
      __RequestVerificationToken: 't-1',
      UserName: ME.username,
      password: ME.password,
      remember_me: 'false',
      remember_me_check: 'false',
    });
  });

  it('takes a redirect with the session cookie for signed in', async () => {
    const { client } = office({
      'POST /Account/Login': [
        () => redirect('/TiemChung/DoiTuong/Index', { 'set-cookie': '.ASPXAUTH=a; path=/; HttpOnly' }),
      ],
    });
    expect(await client.login(ME)).toEqual({ outcome: 'signed-in' });
  });

  it('knows another session cookie by its name', async () => {
    const cookie = { 'set-cookie': 'phien=a; path=/' };
    const answers = () => ({ 'POST /Account/Login': [() => html('', cookie)] });
    expect(await office(answers(), { sessionCookie: 'phien' }).client.login(ME)).toEqual({ outcome: 'signed-in' });
    expect(await office(answers()).client.login(ME)).toEqual({ outcome: 'refused' });
  });

  it('takes the login page once more for a refusal', async () => {
    expect(await office({ 'POST /Account/Login': [() => html(LOGIN)] }).client.login(ME)).toEqual({
      outcome: 'refused',
    });
  });

  it('takes an empty answer to a code without a session for a refusal', async () => {
    const { client } = office({ 'POST /Account/VerifyTwoFactor': [() => new Response(null, { status: 204 })] });
    expect(await client.confirmSecondFactor('1')).toEqual({ outcome: 'refused' });
    expect(facts(await errorOf(client.confirmSecondFactor('x y; z')))).toEqual(['PLATFORM_BAD_REQUEST', undefined]);
  });

  it('sends no password when the login page has no token', async () => {
    const { client, requests } = office({ 'GET /Account/Login': [() => html('<p>Bảo trì</p>')] });
    expect(facts(await errorOf(client.login(ME)))).toEqual(['PLATFORM_BAD_RESPONSE', 'no-token']);
    expect(requests).toHaveLength(1);
  });

  it('does not follow a redirect to another host', async () => {
    const { client, requests } = office({
      'POST /Account/Login': [() => redirect('https://elsewhere.example/Account/VerifyTwoFactor')],
    });
    expect(facts(await errorOf(client.login(ME)))).toEqual(['PLATFORM_REDIRECT', 'redirect-other-origin']);
    expect(requests.every(({ url }) => url.startsWith(BASE))).toBe(true);
  });

  it('sends cookies to their own host alone, also under its parent domain', async () => {
    const cookie = { 'set-cookie': '.ASPXAUTH=a; domain=.example; path=/' };
    const { client, requests } = office({
      'POST /Account/Login': [() => html('', cookie)],
      'GET /Vacxin/DsVacxinKhongCovid': [() => Response.json([])],
    });
    await client.login(ME);
    expect(await client.vaccines()).toEqual([]);
    expect(requests.at(-1)?.headers.get('cookie')).toBe('.ASPXAUTH=a');
  });

  it('forgets the session of another account before it signs in', async () => {
    const { client, requests } = office({
      'POST /Account/Login': [() => html('', { 'set-cookie': '.ASPXAUTH=a; path=/' }), () => html(LOGIN)],
    });
    expect(await client.login(ME)).toEqual({ outcome: 'signed-in' });
    expect(await client.login({ ...ME, username: 'nguoi-khac' })).toEqual({ outcome: 'refused' });
    expect(requests.at(-1)?.headers.get('cookie')).toBeNull();
  });
});

describe('a search', () => {
  const row = (id: number) => `<tr data-id="${id}"><td>Người Thử ${id}</td><td>2019</td></tr>`;
  const table = (rows: string, more = '') =>
    html(`<table id="doiTuongSearchResult"><tr><th>Họ tên</th><th>Ngày sinh</th></tr>${rows}</table>${more}`);
  const idsOf = async (client: ReturnType<typeof office>['client'], pageSize: number) => {
    const ids: (string | undefined)[] = [];
    for await (const { id } of client.subjects({}, { pageSize })) ids.push(id);
    return ids;
  };

  it('ends with the page that is not full where no total comes along', async () => {
    const answers = [() => table(row(1) + row(2)), () => table(row(3))];
    expect(await idsOf(office({ 'GET /TiemChung/DoiTuong/TimKiem': answers }).client, 2)).toEqual(['1', '2', '3']);
  });

  it('ends when a server that ignores the page number repeats itself', async () => {
    const { client, requests } = office({ 'GET /TiemChung/DoiTuong/TimKiem': [() => table(row(1) + row(2))] });
    expect(await idsOf(client, 2)).toEqual(['1', '2']);
    expect(requests).toHaveLength(2);
  });

  it('ends with an empty page whatever the total says', async () => {
    const total = '<input type="hidden" id="totalItem" value="99">';
    const answers = [() => table(row(1) + row(2), total), () => table('', total)];
    expect(await idsOf(office({ 'GET /TiemChung/DoiTuong/TimKiem': answers }).client, 2)).toEqual(['1', '2']);
  });

  it('tells the listener of what is odd about a page', async () => {
    const codes: string[] = [];
    const odd = html('<table id="doiTuongSearchResult"><tr><th>Tên</th></tr><tr data-id="1"><td>x</td></tr></table>');
    const { client } = office(
      { 'GET /TiemChung/DoiTuong/TimKiem': [() => odd] },
      {
        onDrift: ({ code }: { code: string }) => {
          codes.push(code);
          throw new Error('not the walk’s trouble');
        },
      },
    );
    expect(await idsOf(client, 20)).toEqual(['1']);
    expect(codes).toEqual(['BACK_OFFICE_COLUMN_MISSING', 'BACK_OFFICE_COLUMN_MISSING']);
  });
});

describe('a dose', () => {
  const dose = { subjectId: '1', vaccineId: '4', state: 'injected', date: '2021-09-14', facilityId: '7' } as const;
  const answered = (body: unknown) =>
    office({ 'POST /TiemChung/DoiTuong/ThemNhanhMuiTiem': [() => Response.json(body)] });

  it.each([
    [{ Status: 1 }, { outcome: 'recorded', messages: [] }],
    [
      { Status: 0, Message: [{ Value: 'a' }, { Value: ' ' }] },
      { outcome: 'rejected', status: 0, messages: ['a'] },
    ],
    [
      { Status: 3, Message: ['a', 'b'] },
      { outcome: 'rejected', status: 3, messages: ['a', 'b'] },
    ],
    [
      { Status: 2, Message: null },
      { outcome: 'rejected', status: 2, messages: [] },
    ],
  ])('%j', async (body, outcome) => {
    expect(await answered(body).client.recordDose(dose)).toEqual(outcome);
  });

  it.each([{ Status: 5 }, { Status: '1' }, {}, []])('%j is no word of the back office', async (body) => {
    expect(isDoseUncertain(await errorOf(answered(body).client.recordDose(dose)))).toBe(true);
  });

  it('keeps the warning’s confirmation from being sent twice, also when it failed', async () => {
    const { client, requests } = office({
      'POST /TiemChung/DoiTuong/ThemNhanhMuiTiem': [
        () => Response.json({ Status: 4, Message: 'Cùng ngày' }),
        () => Promise.reject(Object.assign(new Error('torn'), { code: 'ECONNRESET' })),
      ],
    });
    const warned = await client.recordDose(dose);
    if (warned.outcome !== 'warning') expect.fail(warned.outcome);
    const first = await errorOf(warned.confirm());
    expect(isDoseUncertain(first)).toBe(true);
    expect(await errorOf(warned.confirm())).toBe(first);
    expect(requests).toHaveLength(2);
    expect(new URLSearchParams(await requests[1]?.text()).get('FORCE_SAVE')).toBe('1');
  });

  it('carries the raw answer beside its outcome', async () => {
    const { data, response } = await answered({ Status: 1, Message: [] }).client.recordDose(dose).withResponse();
    expect([data.outcome, response.status, response.body()]).toEqual(['recorded', 200, { Status: 1, Message: [] }]);
  });
});
