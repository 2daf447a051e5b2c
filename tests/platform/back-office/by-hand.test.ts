/**
 * The back office as somebody meets it who has read section 2.3 of shared/reference/platform-api.md and docs/back-office.md
 * and nothing else: plain `fetch`, no type, codec or constant of ours. Our code only starts the sandbox.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningSandbox, startSandbox } from '../../../src/testing/server/index.ts';

const TOKEN = '__RequestVerificationToken';

describe('the back office by hand', () => {
  let running: RunningSandbox;
  const cookies = new Map<string, string>();
  beforeEach(async () => {
    running = await startSandbox({ seed: 11, people: 45 });
    cookies.clear();
  });
  afterEach(() => running.close());

  interface Answer {
    readonly status: number;
    readonly type: string;
    readonly text: string;
    readonly location: string | null;
  }

  async function send(method: string, path: string, fields?: Record<string, string>, ajax = true): Promise<Answer> {
    const inQuery = method === 'GET' && fields ? `?${new URLSearchParams(fields)}` : '';
    const headers: Record<string, string> = {
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      ...(ajax
        ? { 'x-requested-with': 'XMLHttpRequest', origin: running.url, referer: `${running.url}/Account/Login` }
        : {}),
      ...(method === 'POST' && fields?.[TOKEN] ? { [TOKEN]: fields[TOKEN] } : {}),
    };
    const body = method === 'POST' ? { body: new URLSearchParams(fields) } : {};
    const response = await fetch(running.url + path + inQuery, { method, headers, ...body, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, text: await response.text(), location: response.headers.get('location') };
  }
  const tokenOf = ({ text }: Answer): string =>
    text.match(/name="__RequestVerificationToken"[^>]*value="([^"]+)"/)?.[1] ?? '';

  async function signIn(user: string, password = 'mat-khau-thu', ajax = true): Promise<Answer> {
    const form = {
      [TOKEN]: tokenOf(await send('GET', '/Account/Login')),
      UserName: user,
      password,
      remember_me: 'false',
    };
    return send('POST', '/Account/Login', { ...form, remember_me_check: 'false' }, ajax);
  }
  const isLoginPage = ({ status, type, text }: Answer): boolean =>
    status === 200 && type.startsWith('text/html') && text.includes('type="password"');

  async function newestCode(): Promise<string> {
    const [message] = await (await fetch(`${running.url}/__sandbox/messages?phone=0912000902`)).json();
    return message.otp;
  }

  it('signs in, searches, reads, records a dose', async () => {
    const signedIn = await signIn('can-bo-thu');
    expect(signedIn.status).toBe(200);
    expect(cookies.has('.ASPXAUTH')).toBe(true);

    const [person] = await (await fetch(`${running.url}/__sandbox/people`)).json();
    const query = { SoDienThoai: person.personalPhoneNumber, GioiTinh: '-1', PageNumber: '1', PageSize: '20' };
    const found = await send('GET', '/TiemChung/DoiTuong/TimKiem', query);
    expect(found.text).toContain('id="doiTuongSearchResult"');
    expect(found.text).toContain(person.fullname);
    expect(found.text.match(/"MA_DOI_TUONG":"(\d+)"/)?.[1]).toMatch(/^\d{15}$/);
    const id = found.text.match(/data-id="(\d+)"/)?.[1] ?? '';

    const vaccines = JSON.parse((await send('GET', '/Vacxin/DsVacxinKhongCovid')).text);
    const vaccine = vaccines.find(({ TCMR }: { TCMR: number }) => TCMR === 2);
    const dialog = await send('GET', '/TiemChung/DoiTuong/ThemMuiTiem', { doiTuongId: id });
    const facility = dialog.text.match(/name="CO_SO_ID"><option value="(\d+)"/)?.[1] ?? '';
    const dose = {
      VACXIN_ID: String(vaccine.VACXIN_ID),
      TRANG_THAI_MUI_TIEM: '2',
      NGAY_TIEM: '20/09/2024',
      CO_SO_ID: facility,
      DOI_TUONG_ID: id,
      SO_MUI_UV: '',
      FORCE_SAVE: '0',
    };
    const record = async (more: Record<string, string>) => {
      const form = { ...dose, ...more, [TOKEN]: tokenOf(dialog) };
      return JSON.parse((await send('POST', '/TiemChung/DoiTuong/ThemNhanhMuiTiem', form)).text);
    };
    expect(await record({})).toMatchObject({ Status: 1 });
    expect(await record({})).toMatchObject({ Status: 2, Message: [{ Value: expect.stringContaining('đã có') }] });
    expect(await record({ NGAY_TIEM: '27/09/2024' })).toMatchObject({ Status: 4, Message: expect.any(String) });
    expect(await record({ NGAY_TIEM: '27/09/2024', FORCE_SAVE: '1' })).toMatchObject({ Status: 1 });
    expect(await record({ NGAY_TIEM: '27/09/2099' })).toMatchObject({ Status: 0 });
    expect(await record({ NGAY_TIEM: '01/02/2024', CO_SO_ID: '1' })).toMatchObject({ Status: 3 });

    const detail = await send('GET', '/TiemChung/DoiTuong/Detail', { doiTuongId: id });
    const model = JSON.parse(detail.text.match(/DoiTuongModel = (\{.*\});/)?.[1] ?? '{}');
    expect(
      model.LICH_SU_TIEM.filter(({ VACXIN_ID }: { VACXIN_ID: number }) => VACXIN_ID === vaccine.VACXIN_ID),
    ).toHaveLength(2);
  });

  it('asks for a second factor, as JSON or as a redirect', async () => {
    expect(JSON.parse((await signIn('can-bo-otp')).text)).toMatchObject({ TwoFactorRequired: true });
    const code = await newestCode();
    const wrong = code === '000000' ? '000001' : '000000';
    expect(JSON.parse((await send('POST', '/Account/VerifyTwoFactor', { code: wrong })).text)).toMatchObject({
      Success: false,
    });
    expect(cookies.has('.ASPXAUTH')).toBe(false);
    expect(await send('POST', '/Account/VerifyTwoFactor', { code })).toMatchObject({ status: 200, text: '' });
    expect(cookies.has('.ASPXAUTH')).toBe(true);

    cookies.clear();
    const redirected = await signIn('can-bo-otp', 'mat-khau-thu', false);
    expect([redirected.status, redirected.location]).toEqual([302, '/Account/VerifyTwoFactor']);
  });

  it('shows the login page to whoever is not signed in, with status 200', async () => {
    expect(isLoginPage(await send('GET', '/TiemChung/DoiTuong/TimKiem'))).toBe(true);
    expect(JSON.parse((await signIn('can-bo-thu', 'sai')).text)).toMatchObject({ TwoFactorRequired: false });
    expect(isLoginPage(await signIn('can-bo-thu', 'sai', false))).toBe(true);
    expect(isLoginPage(await send('GET', '/Vacxin/DsVacxinKhongCovid'))).toBe(true);
  });

  it('ends a session that nobody used for half an hour', async () => {
    await signIn('can-bo-thu');
    expect(isLoginPage(await send('GET', '/Vacxin/DsVacxinKhongCovid'))).toBe(false);
    running.sandbox.setClock(new Date(Date.now() + 31 * 60_000));
    expect(isLoginPage(await send('GET', '/Vacxin/DsVacxinKhongCovid'))).toBe(true);
  });

  it('refuses a write without the token of one of its pages', async () => {
    expect((await send('POST', '/Account/Login', { UserName: 'can-bo-thu', password: 'mat-khau-thu' })).status).toBe(
      400,
    );
    await signIn('can-bo-thu');
    expect((await send('POST', '/TiemChung/DoiTuong/ThemNhanhMuiTiem', { [TOKEN]: 'x' })).status).toBe(400);
  });

  it('pages, 20 at a time', async () => {
    await signIn('can-bo-thu');
    const rows = async (PageNumber: string) =>
      (await send('GET', '/TiemChung/DoiTuong/TimKiem', { PageNumber, PageSize: '20' })).text.match(/data-id=/g)
        ?.length ?? 0;
    expect([await rows('1'), await rows('2'), await rows('3'), await rows('4')]).toEqual([20, 20, 5, 0]);
  });
});
