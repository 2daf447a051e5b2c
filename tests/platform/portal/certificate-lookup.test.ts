import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { isPlatformError, type PlatformError } from '../../../src/platform/index.ts';
import {
  type Certificate,
  type CertificateLookup,
  type CertificateLookupOptions,
  createPortalClient,
  isPortalRefusal,
  type OtpSent,
  type PortalClientOptions,
  portalEndpoints,
  portalText,
} from '../../../src/platform/portal/index.ts';
import type { CalendarDate } from '../../../src/values/index.ts';
import { brokenOff, json, raw, type ScriptedServer, scriptedServer } from '../http-server.ts';
import { OTP, type PortalServer, portalServer } from './portal-server.ts';

const person = { fullName: 'Trần Thị Hoa', birthDate: '1962-05-01', sex: 'female', phone: '+84 912 000 678' } as const;
const UTC_MIDNIGHT = String(Date.UTC(1962, 4, 1));
const BY_ZONE = String(Date.UTC(1962, 3, 30, 23));
const held = (birthday: string) => ({
  fullname: 'Trần Thị Hoa',
  birthday,
  genderId: '2',
  personalPhoneNumber: '0912000678',
});

let portal: PortalServer;
let scripted: ScriptedServer;
beforeAll(async () => {
  [portal, scripted] = await Promise.all([portalServer(), scriptedServer()]);
});
afterAll(() => Promise.all([portal.close(), scripted.close()]));

const lookup = (options?: CertificateLookupOptions, who: Partial<typeof person> = {}): CertificateLookup =>
  createPortalClient({ baseUrl: portal.url, backoffMs: 1 }).certificateLookup({ ...person, ...who }, options);
const troubled = (more: Partial<PortalClientOptions> = {}): CertificateLookup =>
  createPortalClient({ baseUrl: scripted.url, backoffMs: 1, ...more }).certificateLookup({
    ...person,
    birthDate: '1990-05-04',
  });

async function failure(work: Promise<unknown>): Promise<PlatformError> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!isPlatformError(error)) throw new Error('expected a PlatformError', { cause: error });
  return error;
}

describe('a look-up', () => {
  it('takes two steps with the same identity', async () => {
    portal.hold(held(UTC_MIDNIGHT));
    const steps = lookup();
    expect(await steps.requestOtp()).toEqual({ message: 'Mã OTP đã được gửi.', birthday: 'utc-midnight' });
    const found = await steps.confirm(OTP);
    expect(found.holder).toEqual({
      fullName: 'Trần Thị Hoa',
      birthDate: '1962-05-01',
      phone: '0912000678',
      identification: '001962912345',
      province: 'Thành phố Hà Nội',
      district: 'Quận Ba Đình',
      ward: 'Phường Phúc Xá',
      provinceCode: '01',
      districtCode: '001',
      wardCode: '00001',
      fullyVaccinated: 1,
    });
    expect(found.qrText).toBe('opaque');
    const [first, second] = portal.calls;
    expect(first?.search).toBe(
      `?fullname=Tr%E1%BA%A7n%20Th%E1%BB%8B%20Hoa&birthday=${UTC_MIDNIGHT}&genderId=2&personalPhoneNumber=0912000678`,
    );
    expect(second?.search).toBe(`${first?.search}&otp=${OTP}`);
  });

  it('called twice at once asks for one message; called again later, for another', async () => {
    portal.hold(held(UTC_MIDNIGHT));
    const steps = lookup();
    const [one, two] = await Promise.all([steps.requestOtp(), steps.requestOtp()]);
    expect(two).toBe(one);
    expect(portal.calls).toHaveLength(1);
    await steps.requestOtp();
    expect(portal.calls).toHaveLength(2);
  });

  it('gives the answer behind the certificate to who asks for it', async () => {
    portal.hold(held(UTC_MIDNIGHT));
    const { data, response } = await lookup().confirm(OTP).withResponse();
    expect(data.doses).toHaveLength(2);
    expect([response.status, response.url.includes('Hoa'), inspect(response, { depth: 9 }).includes('Hoa')]).toEqual([
      200,
      false,
      false,
    ]);
    expect(JSON.stringify(response.body())).toContain('Trần Thị Hoa');
  });

  it('gives the doses by date, the day in Vietnam, without what is not known', async () => {
    portal.hold(held(UTC_MIDNIGHT));
    const { doses } = await lookup().confirm(OTP);
    expect(doses).toEqual([
      {
        vaccineId: '2',
        vaccineName: 'COVID-19 Vaccine AstraZeneca',
        injectedAt: '2021-09-14T02:30:00.000Z',
        date: '2021-09-14',
        place: 'TYT Phúc Xá',
        lot: 'ABV1234',
      },
      {
        vaccineId: '2',
        vaccineName: 'COVID-19 Vaccine AstraZeneca',
        injectedAt: '2021-12-01T18:30:00.000Z',
        date: '2021-12-02',
        place: 'TYT Phúc Xá',
      },
    ]);
  });

  it('sends a number and a card where they are given', async () => {
    portal.hold(held(UTC_MIDNIGHT));
    const more = { ...person, identification: ' 001162912345', healthInsuranceNumber: 'GD4010000000000' };
    await createPortalClient({ baseUrl: portal.url }).certificateLookup(more).requestOtp();
    const query = portal.calls[0]?.searchParams;
    expect([query?.get('identification'), query?.get('healthInsuranceNumber')]).toEqual([
      '001162912345',
      'GD4010000000000',
    ]);
  });

  it('accepts doses that are null or lack their date', async () => {
    const answer = (vaccinatedInfoes: unknown) =>
      json(200, { errorResponse: { code: 1 }, patientInfo: { fullname: 'A', vaccinatedInfoes }, qrCode: null });
    scripted.play(answer(null));
    expect(await troubled().confirm(OTP)).toEqual({ holder: { fullName: 'A' }, doses: [] });
    const late = { vaccineName: 'C', injectionDate: 3 };
    scripted.play(answer([{ vaccineName: 'B' }, late, { vaccineName: 'D' }]));
    expect((await troubled().confirm(OTP)).doses.map((dose) => dose.vaccineName)).toEqual(['C', 'B', 'D']);
  });

  it('is defined in both directions, for a server as well as for a client', () => {
    const { request, response } = portalEndpoints.getCertificate;
    const wire = { ...held(BY_ZONE), identification: '001162912345', otp: OTP };
    const query = request.query?.parse(wire);
    expect(query).toEqual({
      fullname: 'Trần Thị Hoa',
      birthday: { date: '1962-05-01', encoding: 'zone-history' },
      genderId: 'female',
      personalPhoneNumber: '+84912000678',
      identification: '001162912345',
      otp: OTP,
    });
    expect(query && request.query?.encode(query)).toEqual(wire);
    const male = request.query?.parse({ ...wire, genderId: '1' });
    expect(male && request.query?.encode(male).genderId).toBe('1');
    const answer = {
      errorResponse: { code: 1 },
      patientInfo: {
        fullname: 'Trần Thị Hoa',
        birthday: Date.UTC(1990, 4, 4),
        vaccinatedInfoes: [{ vaccineName: 'AstraZeneca', injectionDate: Date.UTC(2021, 8, 14, 2, 30) }],
      },
      qrCode: 'opaque',
    };
    expect(response.encode(response.parse(answer))).toEqual(answer);
  });

  it('types', () => {
    expectTypeOf<CertificateLookup['requestOtp']>().returns.resolves.toEqualTypeOf<OtpSent>();
    expectTypeOf<Certificate['holder']['birthDate']>().toEqualTypeOf<CalendarDate | undefined>();
    expectTypeOf<Certificate['doses'][number]['vaccineName']>().toEqualTypeOf<string>();
    expectTypeOf<Certificate['doses'][number]['lot']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Certificate['holder']>().not.toHaveProperty('doses');
  });
});

describe('a person born in 1962', () => {
  it('is found as 00:00 UTC at the first try', async () => {
    portal.hold(held(UTC_MIDNIGHT));
    await lookup().requestOtp();
    expect(portal.calls).toHaveLength(1);
  });

  it('is found by the clocks of the time at the second try, and confirmed the same way', async () => {
    portal.hold(held(BY_ZONE));
    const steps = lookup();
    expect((await steps.requestOtp()).birthday).toBe('zone-history');
    expect((await steps.confirm(OTP)).holder.birthDate).toBe('1962-05-01');
    expect(portal.calls.map((url) => url.searchParams.get('birthday'))).toEqual([UTC_MIDNIGHT, BY_ZONE, BY_ZONE]);
  });

  it('is asked for once where the encoding is named', async () => {
    portal.hold(held(BY_ZONE));
    expect(isPortalRefusal(await failure(lookup({ birthday: 'utc-midnight' }).requestOtp()))).toBe(true);
    expect(portal.calls).toHaveLength(1);
    expect((await lookup({ birthday: 'zone-history' }).requestOtp()).birthday).toBe('zone-history');
    expect(portal.calls).toHaveLength(2);
  });

  it('is asked for in two processes with the encoding of the first', async () => {
    portal.hold(held(BY_ZONE));
    const { birthday } = await lookup().requestOtp();
    expect((await lookup({ birthday }).confirm(OTP)).doses).toHaveLength(2);
  });
});

describe('the portal says no', () => {
  it('an unknown person: one call where both encodings are the same, two where not', async () => {
    portal.hold(held('0'));
    const error = await failure(lookup({}, { birthDate: '1990-05-04' as '1962-05-01' }).requestOtp());
    expect(error).toMatchObject({ code: 'PLATFORM_STATUS', status: 400, attempts: 1, uncertain: false });
    expect(isPortalRefusal(error)).toBe(true);
    expect(portalText(error)).toBe('Không tìm thấy Trần Thị Hoa');
    expect(portal.calls).toHaveLength(1);
    await failure(lookup().requestOtp());
    expect(portal.calls).toHaveLength(3);
  });

  it('a wrong code, once', async () => {
    portal.hold(held(UTC_MIDNIGHT));
    const error = await failure(lookup().confirm('654321'));
    expect([isPortalRefusal(error), portalText(error)]).toEqual([true, 'Mã OTP không đúng']);
    expect(portal.calls).toHaveLength(1);
  });

  it.each([
    ['requestOtp', { code: 0, message: 'Sai thông tin' }, 'Sai thông tin', 'code 0'],
    ['requestOtp', { code: 84912000678, message: '' }, undefined, 'code'],
    [
      'confirm',
      { errorResponse: { code: 2, description: 'Mã sai' }, title: 'x', patientInfo: null },
      'Mã sai',
      'code 2',
    ],
    ['confirm', { errorResponse: { code: 2 }, title: 'Lỗi', message: 'x' }, 'Lỗi', 'code 2'],
  ] as const)('%s with 200 and %j, and no second try', async (step, body, text, reason) => {
    scripted.play(json(200, body));
    const steps = troubled();
    const error = await failure(step === 'confirm' ? steps.confirm(OTP) : steps.requestOtp());
    expect(error).toMatchObject({ code: 'PLATFORM_REFUSED', status: 200, reason, uncertain: false });
    expect([isPortalRefusal(error), portalText(error), error.rawBody()]).toEqual([true, text, body]);
    expect(scripted.requests).toHaveLength(1);
  });

  it('of somebody born in 1962 is not tried again after a refusal with 200: a message may have gone out', async () => {
    scripted.play(json(200, { code: 0, message: 'x' }));
    const steps = createPortalClient({ baseUrl: scripted.url, backoffMs: 1 }).certificateLookup(person);
    expect(await failure(steps.requestOtp())).toMatchObject({ code: 'PLATFORM_REFUSED', status: 200 });
    expect(scripted.requests).toHaveLength(1);
  });

  it.each([{}, { code: '1' }, { code: null }, [], null])('200 with %j is no answer at all', async (body) => {
    scripted.play(json(200, body));
    const error = await failure(troubled().requestOtp());
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_RESPONSE', reason: 'schema' });
    expect(isPortalRefusal(error)).toBe(false);
  });

  it('no texts where there is no error', () => {
    expect([portalText(new Error('x')), portalText(undefined), isPortalRefusal(new Error('x'))]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});

describe('trouble on the way', () => {
  it.each([
    ['500', json(500, {}), 'PLATFORM_STATUS'],
    ['429', json(429, {}, { 'retry-after': '0' }), 'PLATFORM_STATUS'],
    ['truncated JSON', raw(200, '{"code":1', { 'content-type': 'application/json' }), 'PLATFORM_BAD_RESPONSE'],
    ['a page of HTML', raw(200, '<html>', { 'content-type': 'text/html' }), 'PLATFORM_BAD_RESPONSE'],
    ['a broken-off body', brokenOff, 'PLATFORM_UNREACHABLE'],
  ])('%s: neither step is repeated', async (_name, script, code) => {
    for (const step of [(it: CertificateLookup) => it.requestOtp(), (it: CertificateLookup) => it.confirm(OTP)]) {
      scripted.play(script);
      const error = await failure(step(troubled({ retries: 4 })));
      expect([error.code, scripted.requests.length]).toEqual([code, 1]);
      expect(isPortalRefusal(error)).toBe(false);
    }
  });

  it('data that does not fit is not sent', async () => {
    scripted.play(json(200, { code: 1 }));
    const portalClient = createPortalClient({ baseUrl: scripted.url });
    const wrong = [
      { birthDate: '01/05/1962' },
      { birthDate: '1962' },
      { phone: '+1 202 555 0123' },
      { phone: '' },
      { fullName: ' ' },
    ];
    for (const change of wrong) {
      const error = await failure(portalClient.certificateLookup({ ...person, ...change }).requestOtp());
      expect(error).toMatchObject({ code: 'PLATFORM_BAD_REQUEST', attempts: 0 });
    }
    for (const otp of ['', '12345', '1234567', 'abcdef'])
      expect((await failure(troubled().confirm(otp))).code).toBe('PLATFORM_BAD_REQUEST');
    expect(scripted.requests).toHaveLength(0);
  });

  it('stops by its signal', async () => {
    const error = await failure(troubled().requestOtp({ signal: AbortSignal.abort() }));
    expect(error.code).toBe('PLATFORM_ABORTED');
  });
});

describe('privacy', () => {
  const secrets = ['Trần', 'Hoa', '0912000678', '912000678', '001190912345', String(Date.UTC(1990, 4, 4)), OTP];

  it('no print of an error or of a look-up shows the person', async () => {
    const echo = { title: 'Trần Thị Hoa 001190912345', message: '0912000678', code: 0, errorResponse: { code: 0 } };
    const bad = { code: 1, errorResponse: { code: 1 }, patientInfo: { fullname: 7, x: 'Trần Thị Hoa 0912000678' } };
    for (const script of [json(400, echo), json(200, echo), json(200, bad)]) {
      for (const step of [(it: CertificateLookup) => it.requestOtp(), (it: CertificateLookup) => it.confirm(OTP)]) {
        scripted.play(script);
        const steps = troubled();
        const error = await step(steps).catch((caught: unknown) => caught);
        const printed = [error, steps]
          .map((it) => inspect(it, { depth: 9, showHidden: true, getters: true }) + JSON.stringify(it))
          .join();
        for (const secret of secrets) expect(printed).not.toContain(secret);
        expect(`${error instanceof Error ? error.stack : ''}`).not.toContain('Hoa');
      }
    }
  });
});
