/**
 * The portal as somebody meets it who has read shared/reference/platform-api.md and docs/sandbox.md and nothing else:
 * plain `fetch`, no type, codec or constant of ours. Our code only starts the sandbox.
 */
import { setupServer } from 'msw/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/testing/index.ts';
import { sandboxHandlers } from '../../src/testing/msw/index.ts';
import { startSandbox } from '../../src/testing/server/index.ts';

const SEED = 11;

/** Where the portal is, and how to be done with it. */
const starts: Record<string, () => Promise<{ url: string; close(): Promise<void> }>> = {
  http: () => startSandbox({ seed: SEED }),
  msw: async () => {
    const url = 'https://portal.example.test';
    const server = setupServer(...sandboxHandlers(createSandbox({ seed: SEED }), url));
    server.listen({ onUnhandledFrame: 'error' });
    return { url, close: async () => server.close() };
  },
};

const OTP_SEARCH = '/api/vaccination/public/otp-search';
const CERTIFICATE = '/api/vaccination/public/patient-vaccinated';
const DASHBOARD = '/api/public/dashboard';

interface Person {
  fullname: string;
  birthday: string;
  genderId: number;
  personalPhoneNumber: string;
  identification: string;
  vaccinatedInfoes: { vaccineName: string; injectionDate: string; injectionPlace: string; batchNumber: string }[];
}

type Query = Record<string, string | number>;
/** Whatever came over the wire: the checks below say what it must be. */
type Json = ReturnType<typeof JSON.parse>;

describe.each(Object.keys(starts))('the portal by hand, %s', (way) => {
  let url = '';
  let close = async (): Promise<void> => undefined;
  beforeEach(async () => {
    const started = await starts[way]!();
    url = started.url;
    close = () => started.close();
  });
  afterEach(() => close());

  async function get(path: string, query: Query = {}): Promise<{ status: number; body: Json }> {
    const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const response = await fetch(`${url}${path}${text.length > 0 ? '?' : ''}${text.join('&')}`);
    return { status: response.status, body: await response.json() };
  }

  async function control(path: string, body: unknown): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/__sandbox/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status).toBe(200);
  }

  const people = async (): Promise<Person[]> => (await get('/__sandbox/people')).body;
  const born = async (test: (year: number) => boolean): Promise<Person> => {
    const found = (await people()).find(
      ({ birthday, vaccinatedInfoes }) => test(Number(birthday.slice(0, 4))) && vaccinatedInfoes.length > 0,
    );
    return found ?? expect.fail('nobody of that age has a dose');
  };
  const young = () => born((year) => year > 1975);

  const midnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);
  const identity = (person: Person) => ({
    fullname: person.fullname,
    birthday: midnight(person.birthday),
    genderId: person.genderId,
    personalPhoneNumber: person.personalPhoneNumber,
  });
  const newest = async (phone: string): Promise<{ phone: string; text: string; otp: string }> => {
    const box = (await get('/__sandbox/messages', { phone })).body;
    expect(box[0]).toMatchObject({ phone, text: expect.stringContaining(box[0].otp) });
    return box[0];
  };
  const otherThan = (otp: string): string => (otp === '000000' ? '111111' : '000000');

  async function lookUp(who: Query & { personalPhoneNumber: string }): Promise<{ status: number; body: Json }> {
    const sent = await get(OTP_SEARCH, who);
    if (sent.status !== 200 || sent.body.code !== 1) return sent;
    const { otp } = await newest(who.personalPhoneNumber);
    expect(otp).toMatch(/^\d{6}$/);
    return get(CERTIFICATE, { ...who, otp });
  }

  /** A refusal in every field that one of the known clients reads. */
  const isRefusal = ({ status, body }: { status: number; body: Json }, text?: RegExp): void => {
    expect(status).toBe(400);
    expect(body).toMatchObject({ status: 400, title: expect.any(String), message: expect.any(String) });
    if (text) expect(body.title).toMatch(text);
  };

  it('P1 and P2: a certificate', async () => {
    const person = await young();
    const { status, body } = await lookUp(identity(person));
    expect(status).toBe(200);
    expect(body.errorResponse.code).toBe(1);
    expect(body.qrCode).toEqual(expect.any(String));
    const { patientInfo } = body;
    expect(patientInfo).toMatchObject({
      fullname: person.fullname,
      birthday: midnight(person.birthday),
      personalPhoneNumber: person.personalPhoneNumber,
      identification: person.identification,
      healthInsuranceNumber: null,
      province: 'Đồng Tháp',
      currentProvinceId: '87',
      currentDistrictId: expect.stringMatching(/^\d{3}$/),
      currentWardId: expect.stringMatching(/^\d{5}$/),
    });
    const inVietnam = (ms: number): string => new Date(ms + 7 * 3600_000).toISOString().slice(0, 10);
    expect(
      patientInfo.vaccinatedInfoes.map(({ vaccineName, injectionDate, injectionPlace, batchNumber }: Json) => ({
        vaccineName,
        injectionDate: inVietnam(injectionDate),
        injectionPlace,
        batchNumber,
      })),
    ).toEqual(
      person.vaccinatedInfoes.map(({ vaccineName, injectionDate, injectionPlace, batchNumber }) => ({
        vaccineName,
        injectionDate,
        injectionPlace,
        batchNumber,
      })),
    );
  });

  it('optional numbers may be empty, absent or bare, and must fit when they are given', async () => {
    const person = await young();
    const who = identity(person);
    const bare = Object.entries({ ...who, identification: '' }).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    );
    const response = await fetch(`${url}${OTP_SEARCH}?${bare.join('&')}&healthInsuranceNumber`);
    expect(await response.json()).toMatchObject({ code: 1 });
    expect((await lookUp({ ...who, identification: person.identification })).status).toBe(200);
    isRefusal(await lookUp({ ...who, identification: '001090900001' }));
  });

  it('somebody born in 1962: not found under UTC midnight, found an hour earlier', async () => {
    const person = await born((year) => year === 1962);
    const who = identity(person);
    isRefusal(await get(OTP_SEARCH, who));
    const second = { ...who, birthday: midnight(person.birthday) - 3600_000 };
    const { status, body } = await lookUp(second);
    expect(status).toBe(200);
    expect(body.patientInfo.birthday).toBe(second.birthday);
    // Fixed UTC+7 shows the right day for either value.
    expect(new Date(body.patientInfo.birthday + 7 * 3600_000).toISOString().slice(0, 10)).toBe(person.birthday);

    await control('portal', { oldBirthdays: 'utc-midnight' });
    expect((await lookUp(who)).status).toBe(200);
    isRefusal(await get(OTP_SEARCH, second));
  });

  it('of the others born before 13 June 1975 half are held one way and half the other, or all one way', async () => {
    const everybody = await people();
    const foundAt = async (offset: number): Promise<Set<number>> => {
      const statuses = everybody.map(async (person, index) => {
        const birthday = midnight(person.birthday) + offset;
        const { status } = await get(OTP_SEARCH, { ...identity(person), birthday });
        return status === 200 ? [index] : [];
      });
      return new Set((await Promise.all(statuses)).flat());
    };
    const old = everybody.flatMap(({ birthday }, index) => (birthday < '1975-06-13' ? [index] : []));
    expect(await foundAt(-3600_000)).toEqual(new Set(old.filter((index) => index % 2 === 1)));
    expect((await foundAt(0)).size).toBe(everybody.length - old.filter((index) => index % 2 === 1).length);
    await control('portal', { oldBirthdays: 'zone-hour-7' });
    expect(await foundAt(-3600_000)).toEqual(new Set(old));
    await control('portal', { oldBirthdays: 'utc-midnight' });
    expect((await foundAt(0)).size).toBe(everybody.length);
  });

  it('an unknown person, and each value that makes one', async () => {
    const person = await young();
    const who = identity(person);
    isRefusal(await get(OTP_SEARCH, { ...who, fullname: 'Không Có Người Này' }));
    isRefusal(await get(OTP_SEARCH, { ...who, fullname: person.fullname.normalize('NFD').replace(/\p{M}/gu, '') }));
    isRefusal(await get(OTP_SEARCH, { ...who, birthday: midnight(person.birthday) + 86_400_000 }));
    isRefusal(await get(OTP_SEARCH, { ...who, genderId: 3 - person.genderId }));
    isRefusal(await get(OTP_SEARCH, { ...who, genderId: 0 }));
    isRefusal(await get(OTP_SEARCH, { ...who, personalPhoneNumber: '0900000000' }));
    isRefusal(await get(OTP_SEARCH, { ...who, birthday: person.birthday }));
    isRefusal(await get(OTP_SEARCH));
    isRefusal(await get(CERTIFICATE, { fullname: 'Không Có Người Này', otp: '123456' }));
    expect((await get('/__sandbox/messages')).body).toEqual([]);
  });

  it('a wrong OTP, none asked for, another person’s, a used one', async () => {
    const person = await young();
    const who = identity(person);
    isRefusal(await get(CERTIFICATE, { ...who, otp: '123456' }), /OTP/);
    await get(OTP_SEARCH, who);
    const { otp } = await newest(person.personalPhoneNumber);
    const wrong = await get(CERTIFICATE, { ...who, otp: otherThan(otp) });
    isRefusal(wrong, /không đúng/);
    expect(wrong.body.errorResponse.description).toBe(wrong.body.title);
    isRefusal(await get(CERTIFICATE, who));
    const stranger = (await people()).find((one) => one.fullname !== person.fullname && one.birthday > '1976');
    isRefusal(await get(CERTIFICATE, { ...identity(stranger ?? person), otp }));
    expect((await get(CERTIFICATE, { ...who, otp })).status).toBe(200);
    isRefusal(await get(CERTIFICATE, { ...who, otp }), /không đúng/);
  });

  it('the newest OTP counts, and only so many wrong ones', async () => {
    const person = await young();
    const who = identity(person);
    await get(OTP_SEARCH, who);
    const first = await newest(person.personalPhoneNumber);
    await get(OTP_SEARCH, who);
    const second = await newest(person.personalPhoneNumber);
    expect((await get('/__sandbox/messages', { phone: person.personalPhoneNumber })).body).toHaveLength(2);
    expect(first.otp).not.toBe(second.otp);
    for (let tries = 0; tries < 5; tries += 1) isRefusal(await get(CERTIFICATE, { ...who, otp: first.otp }));
    isRefusal(await get(CERTIFICATE, { ...who, otp: second.otp }), /bị khóa/);
    expect((await lookUp(who)).status).toBe(200);
  });

  it('an OTP runs out by the sandbox’s clock', async () => {
    const person = await young();
    const who = identity(person);
    await control('clock', { now: '2021-09-14T02:00:00Z' });
    await get(OTP_SEARCH, who);
    const { otp } = await newest(person.personalPhoneNumber);
    await control('clock', { advanceMs: 5 * 60_000 });
    isRefusal(await get(CERTIFICATE, { ...who, otp }), /hết hiệu lực/);

    await control('portal', { otpLifetimeMs: 3600_000, otpAttempts: 1 });
    await get(OTP_SEARCH, who);
    const next = await newest(person.personalPhoneNumber);
    await control('clock', { advanceMs: 5 * 60_000 });
    expect((await get(CERTIFICATE, { ...who, otp: next.otp })).status).toBe(200);
  });

  it('may refuse with 200 and a code other than 1', async () => {
    await control('portal', { refusals: 'code-on-200' });
    const who = identity(await young());
    const unknown = await get(OTP_SEARCH, { ...who, fullname: 'Không Có Người Này' });
    expect([unknown.status, unknown.body.code]).toEqual([200, 0]);
    const wrong = await get(CERTIFICATE, { ...who, otp: '123456' });
    expect(wrong.status).toBe(200);
    expect(wrong.body).toMatchObject({
      errorResponse: { code: 0, description: expect.any(String) },
      patientInfo: null,
    });
    expect((await lookUp(who)).body.errorResponse.code).toBe(1);
  });

  it('P3, P6, P7, P9: 63 provinces that can be joined by code', async () => {
    const [figures, planned, reality, provinces] = await Promise.all(
      [
        `${DASHBOARD}/vaccination-statistics/all`,
        `${DASHBOARD}/vaccine-allocate/province-detail`,
        `${DASHBOARD}/vaccine-allocate/province-detail/reality`,
        '/api/province/public/all',
      ].map(async (path) => (await get(path)).body),
    );
    const codes = figures.map(({ provinceCode }: Json) => provinceCode);
    expect([codes.length, codes[0], codes.at(-1)]).toEqual([63, '01', '96']);
    for (const rows of [planned, reality, provinces]) {
      expect(rows.map(({ provinceCode }: Json) => provinceCode)).toEqual(codes);
    }
    for (const row of figures) {
      for (const field of [
        'population',
        'popOverEighteen',
        'totalInjected',
        'totalOnceInjected',
        'totalTwiceInjected',
        'totalVaccineAllocated',
        'totalVaccineAllocatedReality',
        'totalVaccinationLocation',
      ]) {
        expect(Number.isSafeInteger(row[field]) && row[field] >= 0, field).toBe(true);
      }
      expect(row.totalOnceInjected + row.totalTwiceInjected).toBe(row.totalInjected);
    }
    expect(figures[0].provinceName).toBe('Hà Nội');
    const known = planned.filter((row: Json) => 'totalVaccineAllocated' in row).length;
    expect(known > 0 && known < 63 / 2).toBe(true);
    expect(reality.every(({ allocatedList }: Json) => Array.isArray(allocatedList))).toBe(true);
    expect(provinces[0]).toEqual({
      provinceCode: '01',
      shortName: 'Hà Nội',
      name: 'Thành phố Hà Nội',
      type: 'Thành phố',
    });
  });

  it('P4, P5: totals that agree with the rows', async () => {
    await control('clock', { now: '2021-09-14T18:00:00Z' });
    const { body: rows } = await get(`${DASHBOARD}/vaccination-statistics/all`);
    const sum = (field: string): number => rows.reduce((total: number, row: Json) => total + row[field], 0);
    const { body: summary } = await get(`${DASHBOARD}/vaccination-statistics/summary`);
    expect(summary).toEqual({
      totalVaccine: sum('totalVaccineAllocated'),
      totalVaccineAllocated: sum('totalVaccineAllocatedReality'),
      totalVaccinationRegistration: expect.any(Number),
      totalInjected: sum('totalInjected'),
    });
    const { body: latest } = await get(`${DASHBOARD}/vaccination-statistics/get-detail-latest`);
    expect(latest).toMatchObject({
      objectInjection: summary.totalInjected,
      totalOneInjected: sum('totalOnceInjected'),
      totalTwiceInjected: sum('totalTwiceInjected'),
    });
    expect(latest.totalPopulation).toBeLessThan(latest.objectInjection);
    expect(latest.allocatedDate.slice(0, 10)).toBe('2021-09-15');
  });

  it('P8: sites page by page, a short page is the last', async () => {
    const { body } = await lookUp(identity(await young()));
    const { currentProvinceId, currentDistrictId, currentWardId } = body.patientInfo;
    const commune = { provinceCode: currentProvinceId, districtCode: currentDistrictId, wardCode: currentWardId };
    const walk = async (where: Query): Promise<Json[]> => {
      const all = [];
      for (let page = 0; ; page += 1) {
        const { status, body: rows } = await get(`${DASHBOARD}/vaccination-location/search`, {
          page,
          size: 10,
          ...where,
        });
        expect(status).toBe(200);
        all.push(...rows);
        if (rows.length < 10) return all;
      }
    };
    expect((await walk(commune)).length).toBeGreaterThan(0);
    const long = await walk({ provinceCode: '01', districtCode: '004', wardCode: '00148' });
    expect(new Set(long.map(({ name }) => name)).size).toBe(25);
    for (const site of long) {
      expect(site).toEqual({
        name: expect.any(String),
        address: expect.any(String),
        status: expect.any(Number),
        injectionExecutorAmount: expect.any(Number),
        emergencyExecutorAmount: expect.any(Number),
      });
    }
    expect(new Set(long.map(({ status }) => status === 0)).size).toBe(2);
    // A page that is just full is followed by an empty one.
    expect(await walk({ provinceCode: '87', districtCode: '877', wardCode: '30244' })).toHaveLength(10);
    expect(await walk({ provinceCode: '87', districtCode: '004', wardCode: '' })).toEqual([]);
    const { body: rows } = await get(`${DASHBOARD}/vaccination-statistics/all`);
    const hanoi = rows.find(({ provinceCode }: Json) => provinceCode === '01');
    expect(await walk({ provinceCode: '01' })).toHaveLength(hanoi.totalVaccinationLocation);
    for (const wrong of [{ page: -1 }, { size: 0 }, { size: 'all' }, { size: 100_000 }]) {
      isRefusal(await get(`${DASHBOARD}/vaccination-location/search`, wrong));
    }
  });

  it('has no other call, and none that is not GET', async () => {
    expect((await get('/api/district/public/all')).status).toBe(404);
    expect((await fetch(`${url}${OTP_SEARCH}`, { method: 'POST' })).status).toBe(404);
  });

  it('leaves no personal data in its log', async () => {
    const person = await young();
    const who = identity(person);
    const { otp } = await get(OTP_SEARCH, who).then(() => newest(person.personalPhoneNumber));
    await get(CERTIFICATE, { ...who, identification: person.identification, otp });
    await get(OTP_SEARCH, { ...who, fullname: 'Không Có Người Này' });
    const { body: log } = await get('/__sandbox/log');
    expect(log.map(({ method, route, status }: Json) => [method, route, status])).toEqual([
      ['GET', OTP_SEARCH, 200],
      ['GET', CERTIFICATE, 200],
      ['GET', OTP_SEARCH, 400],
    ]);
    const text = JSON.stringify(log);
    for (const secret of [person.fullname, person.personalPhoneNumber, person.identification, otp, who.birthday]) {
      expect(text).not.toContain(String(secret));
    }
  });

  it('misbehaves as it is told', async () => {
    await control('faults', [{ route: '/api/**', fault: '502-html', count: 1 }]);
    const torn = await fetch(`${url}/api/province/public/all`);
    expect([torn.status, torn.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect((await get('/api/province/public/all')).status).toBe(200);

    const who = identity(await young());
    await get(OTP_SEARCH, who);
    const { otp } = await newest(who.personalPhoneNumber);
    await control('faults', [{ route: `GET ${CERTIFICATE}`, fault: 'clock-skew', skewMs: 3600_000, count: 1 }]);
    isRefusal(await get(CERTIFICATE, { ...who, otp }), /hết hiệu lực/);
    expect((await get(CERTIFICATE, { ...who, otp })).status).toBe(200);
  });
});
