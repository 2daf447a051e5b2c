/** The client against the sandbox, which was written from the reference and not from the client; in this process and over HTTP. */
import { inspect } from 'node:util';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type BackOfficeClient,
  type BackOfficeClientOptions,
  createBackOfficeClient,
  isDoseUncertain,
  isSessionEnded,
  type SubjectRow,
} from '../../../src/platform/back-office/index.ts';
import { isPlatformError } from '../../../src/platform/index.ts';
import { createSandbox, type Sandbox } from '../../../src/testing/index.ts';
import { sandboxHandlers } from '../../../src/testing/msw/index.ts';
import { startSandbox } from '../../../src/testing/server/index.ts';

const SECRET = 'mat-khau-thu';
const PLAIN = { username: 'can-bo-thu', password: SECRET };
const WITH_CODE = { username: 'can-bo-otp', password: SECRET };

let close = async (): Promise<void> => undefined;
afterEach(async () => {
  await close();
  close = async () => undefined;
});

interface Started {
  readonly sandbox: Sandbox;
  readonly office: BackOfficeClient;
}
type Way = (options?: Partial<BackOfficeClientOptions>, people?: number) => Promise<Started>;

const inProcess: Way = async (options = {}, people = 25) => {
  const sandbox = createSandbox({ seed: 11, people });
  return {
    sandbox,
    office: createBackOfficeClient({ baseUrl: 'http://sandbox.test', fetch: sandbox.fetch, retries: 0, ...options }),
  };
};
const overHttp: Way = async (options = {}, people = 25) => {
  const running = await startSandbox({ seed: 11, people });
  close = () => running.close();
  return { sandbox: running.sandbox, office: createBackOfficeClient({ baseUrl: running.url, retries: 0, ...options }) };
};

const errorOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it went well'),
    (error) => error,
  );
const listOf = async (rows: AsyncIterable<SubjectRow>): Promise<SubjectRow[]> => {
  const list: SubjectRow[] = [];
  for await (const row of rows) list.push(row);
  return list;
};
const newestCode = (sandbox: Sandbox): string => sandbox.messages().at(-1)?.otp ?? '';
const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

const inMsw: Way = async (options = {}, people = 25) => {
  const sandbox = createSandbox({ seed: 11, people });
  const baseUrl = 'https://back-office.example.test';
  const server = setupServer(...sandboxHandlers(sandbox, baseUrl));
  server.listen({ onUnhandledFrame: 'error' });
  close = async () => server.close();
  return { sandbox, office: createBackOfficeClient({ baseUrl, retries: 0, ...options }) };
};

describe.each([
  ['in this process', inProcess],
  ['over HTTP', overHttp],
  ['in msw', inMsw],
])('%s', (_, start) => {
  it('signs in with name and password', async () => {
    const { office } = await start();
    expect(await office.login(PLAIN)).toEqual({ outcome: 'signed-in' });
    expect(await office.vaccines()).toContainEqual({
      id: '4',
      name: 'OPV',
      tradeName: 'OPV (mẫu thử)',
      antigen: 'Bại liệt',
      programme: 'expanded',
    });
  });

  it('gives a wrong password as an outcome with the words of the back office', async () => {
    const { office } = await start();
    expect(await office.login({ ...PLAIN, password: 'sai' })).toEqual({
      outcome: 'refused',
      message: expect.stringContaining('không đúng'),
    });
    expect(isSessionEnded(await errorOf(office.vaccines()))).toBe(true);
  });

  it('signs in with a second factor, after a wrong code too', async () => {
    const { sandbox, office } = await start();
    expect(await office.login(WITH_CODE)).toMatchObject({ outcome: 'second-factor', message: expect.any(String) });
    expect(isSessionEnded(await errorOf(office.vaccines()))).toBe(true);
    const code = newestCode(sandbox);
    expect(await office.confirmSecondFactor(otherThan(code))).toMatchObject({
      outcome: 'refused',
      message: expect.any(String),
    });
    expect(await office.confirmSecondFactor(` ${code} `)).toEqual({ outcome: 'signed-in' });
    expect((await office.vaccines()).length).toBeGreaterThan(0);
  });

  it('searches page by page, everybody once', async () => {
    const { sandbox, office } = await start({}, 45);
    await office.login(PLAIN);
    const rows = await listOf(office.subjects({}));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(45);
    expect(rows.map(({ fullName, birthDate, phone }) => [fullName, birthDate, phone])).toEqual(
      sandbox.people().map(({ fullname, birthday, personalPhoneNumber }) => [fullname, birthday, personalPhoneNumber]),
    );
    expect(
      rows.every(
        ({ code, sex, address, findings }) => /^\d{15}$/.test(code ?? '') && sex && address && !findings.length,
      ),
    ).toBe(true);
    const searches = sandbox.log().filter(({ route }) => route === '/TiemChung/DoiTuong/TimKiem');
    expect(searches).toHaveLength(3);
  });

  it('searches by every known field', async () => {
    const { sandbox, office } = await start();
    await office.login(PLAIN);
    const person = sandbox.people()[3]!;
    const [row] = await listOf(office.subjects({ phone: person.personalPhoneNumber }));
    const alike = async (query: Parameters<typeof office.subjects>[0]) =>
      (await listOf(office.subjects(query))).map(({ id }) => id);
    expect(await alike({ identification: person.identification })).toEqual([row?.id]);
    expect(await alike({ code: row?.code })).toEqual([row?.id]);
    expect(await alike({ fullName: person.fullname })).toContain(row?.id);
    expect(await alike({ bornFrom: person.birthday, bornTo: person.birthday })).toContain(row?.id);
    expect(await alike({ phone: '0912000999' })).toEqual([]);
    const page = await office.subjectPage({ phone: person.personalPhoneNumber }, { pageSize: 5 });
    expect(page).toMatchObject({ pageNumber: 1, pageSize: 5, total: 1, codes: [], findings: [] });
    expect(isPlatformError(await errorOf(office.subjectPage({ bornFrom: '2021-02-30' })))).toBe(true);
  });

  it('reads details and dialogs', async () => {
    const { sandbox, office } = await start();
    await office.login(PLAIN);
    const place = sandbox.people().findIndex(({ vaccinatedInfoes }) => vaccinatedInfoes.length > 0);
    const person = sandbox.people()[place]!;
    const [row] = await listOf(office.subjects({ phone: person.personalPhoneNumber }));
    const id = row?.id ?? '';
    const details = await office.subject(id);
    expect(details.fields).toMatchObject({ txtHoTen: person.fullname, hfDoiTuongId_Detail: id });
    const model = details.models.TiemChung$DoiTuong$Detail$DoiTuongModel;
    expect(model).toMatchObject({ HO_TEN: person.fullname, MA_DOI_TUONG: row?.code });
    expect((await office.subjectForm(id)).models).toHaveProperty(
      'TiemChung$DoiTuong$EditModel.DOI_TUONG_ID',
      Number(id),
    );
    const dialog = await office.newDoseForm(id);
    expect(dialog.fields).toMatchObject({
      DOI_TUONG_ID: id,
      TRANG_THAI_MUI_TIEM: '2',
      NGAY_TIEM: '',
      CO_SO_ID: '8701',
    });
    expect(dialog.fields).not.toHaveProperty('__RequestVerificationToken');
    expect(dialog.choices.VACXIN_ID).toContainEqual({ value: '4', text: 'OPV' });
    const doseId = `${Number(id) * 100}`;
    const [day, month, year] = (await office.dose(doseId)).fields.NGAY_TIEM?.split('/') ?? [];
    expect(`${year}-${month}-${day}`).toBe(person.vaccinatedInfoes[0]?.injectionDate);
    expect((await office.doseForm(doseId)).fields).toMatchObject({ LICH_SU_TIEM_ID: doseId, DOI_TUONG_ID: id });
    expect((await office.subject('1')).findings).toMatchObject([{ code: 'BACK_OFFICE_NOTHING_READ' }]);
  });

  it('records a dose, is warned of the next, and records it when the caller says so', async () => {
    const { office } = await start();
    await office.login(PLAIN);
    const [row] = await listOf(office.subjects({}));
    const dose = {
      subjectId: row?.id ?? '',
      vaccineId: '31',
      state: 'injected',
      date: '2024-09-20',
      facilityId: '8701',
    } as const;
    expect(await office.recordDose(dose)).toEqual({ outcome: 'recorded', messages: [] });
    expect(await office.recordDose(dose)).toEqual({
      outcome: 'rejected',
      status: 2,
      messages: [expect.stringContaining('đã có')],
    });

    const early = await office.recordDose({ ...dose, date: '2024-09-27' });
    if (early.outcome !== 'warning') expect.fail(early.outcome);
    expect(early.messages).toEqual([expect.stringContaining('7 ngày')]);
    const doses = async () => (await office.subject(dose.subjectId)).models.TiemChung$DoiTuong$Detail$DoiTuongModel;
    expect(JSON.stringify(await doses())).not.toContain('27/09/2024');
    expect(await early.confirm()).toEqual({ outcome: 'recorded', messages: [] });
    // Asked again, the same outcome: the dose is not sent again.
    expect(await early.confirm()).toEqual({ outcome: 'recorded', messages: [] });
    expect(JSON.stringify(await doses()).match(/27\/09\/2024/g)).toHaveLength(1);

    const sameDay = await office.recordDose({ ...dose, vaccineId: '4' });
    expect(sameDay).toMatchObject({ outcome: 'warning', messages: [expect.stringContaining('cùng ngày')] });
    expect(await office.recordDose({ ...dose, date: '2024-12-01', state: 'refused' })).toMatchObject({
      outcome: 'recorded',
    });
    expect(await office.recordDose({ ...dose, date: '2024-12-02', tetanusDoses: 2, facilityId: '1' })).toMatchObject({
      outcome: 'rejected',
      status: 3,
    });
  });

  it('tells an ended session from every other failure, and signs in again', async () => {
    const { sandbox, office } = await start();
    await office.login(PLAIN);
    sandbox.setClock(new Date(Date.now() + 31 * 60_000));
    for (const work of [
      office.vaccines(),
      office.subjectPage({}),
      office.subject('900001'),
      listOf(office.subjects({})),
    ]) {
      expect(isSessionEnded(await errorOf(work))).toBe(true);
    }
    await office.login(PLAIN);
    expect((await office.vaccines()).length).toBeGreaterThan(0);
    office.forget();
    expect(isSessionEnded(await errorOf(office.vaccines()))).toBe(true);
  });

  it('never sends a dose twice, and says when it may have been recorded', async () => {
    const { sandbox, office } = await start({ retries: 4, backoffMs: 1 });
    await office.login(PLAIN);
    const route = 'POST /TiemChung/DoiTuong/ThemNhanhMuiTiem';
    const dose = {
      subjectId: '900001',
      vaccineId: '31',
      state: 'injected',
      date: '2024-09-20',
      facilityId: '8701',
    } as const;
    const faults = ['drop-answer-after-commit', 'truncate', '500', 'login-page-200', 'wrong-type', '502-html'] as const;
    for (const fault of faults) {
      sandbox.setFaults([{ route, fault, count: 1 }]);
      const error = await errorOf(office.recordDose(dose));
      expect([fault, isDoseUncertain(error)]).toEqual([fault, true]);
      if (isPlatformError(error)) expect(error.finding.code).toBe('BACK_OFFICE_DOSE_UNCERTAIN');
    }
    sandbox.setFaults([{ route, fault: '429', count: 1 }]);
    expect(isDoseUncertain(await errorOf(office.recordDose(dose)))).toBe(false);
    expect(isDoseUncertain(await errorOf(office.recordDose({ ...dose, date: 'hôm qua' })))).toBe(false);
    expect(sandbox.log().filter(({ method }) => method === 'POST')).toHaveLength(faults.length + 2);
    // The first went through.
    expect(await office.recordDose(dose)).toMatchObject({ outcome: 'rejected', status: 2 });
  });

  it('repeats what only reads, and no step of signing in', async () => {
    const { sandbox, office } = await start({ retries: 4, backoffMs: 1 });
    sandbox.setFaults([{ route: 'POST /Account/Login', fault: '500', count: 1 }]);
    expect(isPlatformError(await errorOf(office.login(PLAIN)))).toBe(true);
    expect(sandbox.log().filter(({ method }) => method === 'POST')).toHaveLength(1);
    sandbox.setFaults([]);
    await office.login(PLAIN);
    sandbox.setFaults([{ route: 'GET /TiemChung/DoiTuong/*', fault: '500', count: 2 }]);
    expect((await office.subjectPage({})).rows).toHaveLength(20);
  });

  it('does not take half a page, or none, for the last one', async () => {
    const { sandbox, office } = await start();
    await office.login(PLAIN);
    sandbox.setFaults([{ route: '/TiemChung/DoiTuong/TimKiem', fault: 'truncate' }]);
    const error = await errorOf(listOf(office.subjects({})));
    expect(isPlatformError(error) && [error.code, error.reason, error.findings[0]?.code]).toEqual([
      'PLATFORM_BAD_RESPONSE',
      'page',
      'BACK_OFFICE_TABLE_CUT',
    ]);
    sandbox.setFaults([{ route: '/TiemChung/DoiTuong/TimKiem', fault: 'huge-body' }]);
    const huge = await errorOf(listOf(office.subjects({})));
    expect(isPlatformError(huge) && huge.code).toBe('PLATFORM_TOO_LARGE');
  });

  it('gives nothing away in prints and errors', async () => {
    const { sandbox, office } = await start();
    await office.login(WITH_CODE);
    await office.confirmSecondFactor(newestCode(sandbox));
    sandbox.setFaults([{ route: '/**', fault: '500' }]);
    const phone = sandbox.people()[0]?.personalPhoneNumber ?? '';
    const errors = [
      await errorOf(office.subjectPage({ phone, fullName: 'Người Thử' })),
      await errorOf(office.login(WITH_CODE)),
    ];
    sandbox.setFaults([{ route: 'POST /**', fault: '500' }]);
    errors.push(await errorOf(office.login(WITH_CODE)), await errorOf(office.confirmSecondFactor('123456')));
    const shown = [
      inspect(office, { depth: 9, showHidden: true }),
      ...errors.map((error) => inspect(error, { depth: 9 })),
    ];
    shown.push(...errors.map((error) => JSON.stringify(error)));
    for (const text of shown) {
      for (const secret of [SECRET, 'can-bo-otp', phone, '123456', 'Người', 'ASPXAUTH='])
        expect(text).not.toContain(secret);
    }
    expect(JSON.stringify(sandbox.log())).not.toContain(phone);
  });
});

describe('headers', () => {
  it('are those that the pages of the back office send', async () => {
    const seen: [string, Headers][] = [];
    const sandbox = createSandbox({ seed: 11 });
    const fetch = (request: Request) => {
      seen.push([`${request.method} ${new URL(request.url).pathname}`, new Headers(request.headers)]);
      return sandbox.fetch(request);
    };
    const office = createBackOfficeClient({ baseUrl: 'http://sandbox.test/', fetch });
    await office.login(PLAIN);
    await office.newDoseForm('900001');
    await office.recordDose({
      subjectId: '900001',
      vaccineId: '31',
      state: 'injected',
      date: '2024-09-20',
      facilityId: '8701',
    });
    const [open, login, dialog, write] = seen.map(([, headers]) => headers);
    expect(seen.map(([call]) => call)).toEqual([
      'GET /Account/Login',
      'POST /Account/Login',
      'GET /TiemChung/DoiTuong/ThemMuiTiem',
      'POST /TiemChung/DoiTuong/ThemNhanhMuiTiem',
    ]);
    expect(open?.has('x-requested-with')).toBe(false);
    for (const headers of [login, dialog, write]) expect(headers?.get('x-requested-with')).toBe('XMLHttpRequest');
    expect(login?.get('referer')).toBe('http://sandbox.test/Account/Login');
    expect(write?.get('origin')).toBe('http://sandbox.test');
    expect(write?.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/);
    expect([dialog?.has('__RequestVerificationToken'), write?.has('__RequestVerificationToken')]).toEqual([
      false,
      true,
    ]);
  });
});
