import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCommunes } from '../../src/geography/index.ts';
import { parseCccd } from '../../src/identity/index.ts';
import { registrationDraftSchema, registrationIdOf } from '../../src/model/index.ts';
import { bearer, noAuth } from '../../src/platform/index.ts';
import {
  createSandbox,
  faultKinds,
  fixedClock,
  seededRandom,
  syntheticPeople,
  syntheticPerson,
} from '../../src/testing/index.ts';
import { routeMatches } from '../../src/testing/sandbox/faults.ts';
import { once } from '../../src/testing/sandbox/idempotency.ts';
import { sandboxCommunes } from '../../src/testing/sandbox/portal/sites.ts';
import type { Reply } from '../../src/testing/sandbox/problem.ts';
import { emptyState } from '../../src/testing/sandbox/state/state.ts';
import { stateText } from '../setup/state-records.ts';
import { reach } from './platforms.ts';

const organization = { id: 'MST-1', name: 'Công ty TNHH May Mẫu Thử' };
const campaignId = 'covid-2021-adult';
const context = { actor: { id: 'hr-01', role: 'organisation' }, unit: 'MST-1', purpose: 'vaccination-registration' };
const draftOf = (code: string, seed = 1) => ({
  id: registrationIdOf({ organizationId: 'MST-1', employeeCode: code }),
  subject: syntheticPerson(seededRandom(seed)).subject,
});
const path = '/gateway/v1/organizations/MST-1/people';
const bulk = (...items: unknown[]) => ({ context, campaignId, items });

async function registered(options = {}) {
  const platform = await reach('in-process', options);
  await platform.client().organizations.register(organization);
  return platform;
}

describe('idempotency', () => {
  it('400 without a key, 422 for other content, the first answer again for the same', async () => {
    const { request } = await registered();
    expect((await request('POST', path, bulk(draftOf('1')))).status).toBe(400);
    const key = { 'idempotency-key': 'k1' };
    const first = await request('POST', path, bulk(draftOf('1')), key);
    const again = await request('POST', path, bulk(draftOf('1')), key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    const other = await request('POST', path, bulk(draftOf('2')), key);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('who asks is not content, the order of keys neither', async () => {
    const { request } = await registered();
    const key = { 'idempotency-key': 'k1' };
    await request('POST', path, bulk(draftOf('1')), key);
    const body = {
      items: [draftOf('1')],
      campaignId,
      context: { ...context, actor: { id: 'hr-02', role: 'organisation' } },
    };
    expect((await request('POST', path, body, key)).status).toBe(200);
  });

  it('forgets a key after a day; then only the ids protect', async () => {
    const clock = fixedClock('2021-09-14T02:00:00Z');
    const { request } = await registered({ now: clock.now });
    const key = { 'idempotency-key': 'k1' };
    await request('POST', path, bulk(draftOf('1')), key);
    clock.advance(25 * 3600_000);
    const again = await request('POST', path, bulk(draftOf('1')), key);
    expect(await again.json()).toMatchObject({ items: [{ outcome: 'unchanged' }] });
  });

  it('409 while the first request runs', async () => {
    const [state, running] = [emptyState(), new Set<string>()];
    const request = { key: 'k', owner: 'o', fingerprint: 'f', now: new Date(0) };
    let finish = (_: Reply): void => undefined;
    const first = once(
      request,
      state,
      running,
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    const second = await once(request, state, running, async () => ({ status: 200, body: 'never' }));
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_IN_PROGRESS' },
      headers: { 'retry-after': '1' },
    });
    finish({ status: 200, body: 'done' });
    expect((await first).body).toBe('done');
    expect(running.size).toBe(0);
  });

  it('a value set back to what it was is not taken for a repetition', async () => {
    const client = (await registered()).client();
    const [a, b] = [draftOf('1', 1), draftOf('1', 2)];
    const outcome = async (draft: typeof a) =>
      (await client.registrations.registerPeople('MST-1', [draft], { campaignId }))[0]?.outcome;
    expect([await outcome(a), await outcome(b), await outcome(a), await outcome(a)]).toEqual([
      'created',
      'updated',
      'updated',
      'unchanged',
    ]);
  });
});

describe('items', () => {
  it('a bad one costs no neighbour, and nothing that is not in the contract is stored', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'tiemchung-'));
    const file = join(dir, 'platform.state');
    const { request, sandbox } = await registered({ state: file });
    const items = [
      draftOf('1'),
      { ...draftOf('2', 2), medicalHistory: 'hen suyễn' },
      { ...draftOf('3', 3), consent: 'đồng ý' },
      { ...draftOf('4', 4), subject: { ...draftOf('4', 4).subject, pregnant: true } },
      { id: 'no id', subject: {} },
      draftOf('5', 5),
      draftOf('5', 6),
      { ...draftOf('6', 7), id: 'MST-2~6' },
    ];
    const answer = await request('POST', path, bulk(...items), { 'idempotency-key': 'k' });
    const body: { items: { outcome: string; findings: { code: string }[] }[] } = await answer.json();
    expect(body.items.map(({ outcome, findings }) => [outcome, findings[0]?.code])).toEqual([
      ['created', undefined],
      ['rejected', 'FIELD_UNKNOWN'],
      ['rejected', 'FIELD_UNKNOWN'],
      ['rejected', 'FIELD_UNKNOWN'],
      ['rejected', 'RECORD_ID_INVALID'],
      ['rejected', 'ITEM_DUPLICATE'],
      ['rejected', 'ITEM_DUPLICATE'],
      ['rejected', 'REGISTRATION_NOT_YOURS'],
    ]);
    const stored = await stateText(file);
    expect(stored).toContain(draftOf('1').subject.fullName);
    for (const secret of ['hen suyễn', 'đồng ý', 'pregnant', 'medicalHistory', 'consent'])
      expect(stored).not.toContain(secret);
    await sandbox.close();
    await rm(dir, { recursive: true });
  });

  it('the client does not even send what does not fit', async () => {
    const { client, sandbox } = await registered();
    const sick = { ...draftOf('1'), medicalHistory: 'x' };
    const [result] = await client().registrations.registerPeople('MST-1', [sick], { campaignId });
    expect(result).toMatchObject({ outcome: 'rejected', findings: [{ code: 'FIELD_UNKNOWN' }] });
    expect(sandbox.log().some(({ route }) => route.endsWith('/people'))).toBe(false);
  });

  it('one person under two ids is suggested, not merged', async () => {
    const client = (await registered()).client();
    const results = await client.registrations.registerPeople('MST-1', [draftOf('1'), draftOf('2')], { campaignId });
    expect(results.map(({ outcome, findings }) => [outcome, findings[0]?.code])).toEqual([
      ['created', undefined],
      ['created', 'PERSON_MAYBE_REGISTERED'],
    ]);
    const other = { ...draftOf('1', 9) };
    await client.registrations.registerPeople('MST-1', [other], { campaignId });
    const [again] = await client.registrations.registerPeople('MST-1', [{ ...draftOf('2'), department: 'Kho' }], {
      campaignId,
    });
    expect(again).toMatchObject({ outcome: 'updated', findings: [] });
  });

  it('an organisation sees its own only; a done registration is closed', async () => {
    const platform = await registered();
    const client = platform.client();
    const draft = draftOf('1');
    await client.registrations.registerPeople('MST-1', [draft], { campaignId });
    const stranger = platform.client({ unit: 'MST-2' });
    await stranger.organizations.register({ id: 'MST-2', name: 'Khác' });
    await expect(stranger.registrations.get(draft.id)).rejects.toMatchObject({ status: 404 });
    await expect(stranger.organizations.get('MST-1')).rejects.toMatchObject({ status: 404 });
    for (const status of ['verified', 'distributed', 'planned', 'invited', 'done'] as const) {
      expect(await platform.sandbox.move(draft.id, status)).toBe('moved');
    }
    expect(await platform.sandbox.move(draft.id, 'submitted')).toBe('not-allowed');
    expect(await platform.sandbox.move('MST-1~none', 'verified')).toBe('unknown');
    const [changed] = await client.registrations.registerPeople('MST-1', [{ ...draft, department: 'Kho' }], {
      campaignId,
    });
    expect(changed?.findings[0]?.code).toBe('REGISTRATION_CLOSED');
    await expect(client.registrations.withdraw(draft.id, 'declined')).rejects.toMatchObject({
      status: 409,
      serverCode: 'STATE_CONFLICT',
    });
    expect(platform.sandbox.messages()).toMatchObject([{ phone: draft.subject.phone }]);
  });

  it('a delivery belongs to one file', async () => {
    const client = (await registered()).client();
    const id = '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10';
    const file = (letter: string) =>
      ({
        campaignId,
        sha256: letter.repeat(64),
        format: 'csv',
        counts: { read: 1, accepted: 1, rejected: 0 },
      }) as const;
    await client.organizations.handOver('MST-1', id, file('a'));
    expect((await client.organizations.handOver('MST-1', id, file('a'))).outcome).toBe('unchanged');
    await expect(client.organizations.handOver('MST-1', id, file('b'))).rejects.toMatchObject({
      serverCode: 'DELIVERY_OF_ANOTHER_FILE',
    });
    await expect(client.organizations.delivery('MST-2', id)).rejects.toMatchObject({ status: 404 });
    await expect(client.organizations.handOver('MST-9', id, file('a'))).rejects.toMatchObject({ status: 404 });
  });

  it('a token must come, and be one of the sandbox', async () => {
    const platform = await reach('in-process');
    await expect(platform.client({ auth: noAuth() }).organizations.get('MST-1')).rejects.toMatchObject({ status: 401 });
    await expect(platform.client({ auth: bearer('t') }).organizations.get('MST-1')).rejects.toMatchObject({
      status: 401,
      serverCode: 'TOKEN_INVALID',
    });
    await expect(platform.client().organizations.get('MST-1')).rejects.toMatchObject({ status: 404 });
  });

  it('refuses what is no JSON, no such call, no such page', async () => {
    const { request } = await registered();
    expect((await request('GET', '/gateway/v1/nothing')).status).toBe(404);
    expect((await request('GET', '/gateway/v1/organizations/MST-1/registrations?limit=9999')).status).toBe(400);
    expect((await request('POST', path, undefined, { 'idempotency-key': 'k' })).status).toBe(400);
    const wrong = await request('POST', path, { context, items: [] }, { 'idempotency-key': 'k' });
    expect(wrong.status).toBe(400);
    expect(
      (await request('PUT', '/gateway/v1/organizations/MST-2', { context, organization }, { 'idempotency-key': 'z' }))
        .status,
    ).toBe(400);
  });
});

describe('control plane', () => {
  it('log without personal data, people, messages, clock, reset', async () => {
    const platform = await registered({ seed: 3 });
    const { request, sandbox } = platform;
    const draft = draftOf('087190912345');
    await platform.client().registrations.registerPeople('MST-1', [draft], { campaignId });
    await platform.client().registrations.get(draft.id);
    const log = await (await request('GET', '/__sandbox/log')).text();
    expect(log).toContain('/gateway/v1/registrations/{registrationId}');
    for (const secret of ['087190912345', draft.subject.fullName, draft.subject.identity?.number ?? '?']) {
      expect(log).not.toContain(secret);
    }

    const people: { birthday: string; genderId: number; identification: string }[] = await (
      await request('GET', '/__sandbox/people')
    ).json();
    expect(people).toHaveLength(25);
    expect(people).toEqual(sandbox.people());
    for (const { birthday, genderId, identification } of people) {
      const cccd = parseCccd(identification);
      expect(cccd.ok && [cccd.value.birthYear, cccd.value.sex]).toEqual([
        Number(birthday.slice(0, 4)),
        genderId === 1 ? 'male' : 'female',
      ]);
    }

    const clock = await request('POST', '/__sandbox/clock', { now: '2021-09-14T02:00:00Z' });
    expect((await clock.json()).now.slice(0, 16)).toBe('2021-09-14T02:00');
    expect((await (await request('POST', '/__sandbox/clock', { advanceMs: 60_000 })).json()).now.slice(0, 16)).toBe(
      '2021-09-14T02:01',
    );

    for (const status of ['verified', 'distributed', 'planned', 'invited']) {
      expect((await request('POST', '/__sandbox/registrations', { id: draft.id, status })).status).toBe(200);
    }
    expect((await request('POST', '/__sandbox/registrations', { id: draft.id, status: 'verified' })).status).toBe(409);
    const phone = encodeURIComponent(draft.subject.phone ?? '');
    expect(await (await request('GET', `/__sandbox/messages?phone=${phone}`)).json()).toHaveLength(1);
    const local = `0${(draft.subject.phone ?? '').slice(3)}`;
    expect(await (await request('GET', `/__sandbox/messages?phone=${local}`)).json()).toHaveLength(1);
    expect(await (await request('GET', '/__sandbox/messages?phone=none')).json()).toHaveLength(0);

    await request('POST', '/__sandbox/reset', { seed: 4 });
    expect(sandbox.people()).not.toEqual(people);
    expect(await (await request('GET', '/__sandbox/log')).json()).toEqual([]);
    await expect(platform.client().organizations.get('MST-1')).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['/__sandbox/faults', [{ route: '/**', fault: 'unheard-of' }]],
    ['/__sandbox/clock', { now: 'yesterday' }],
    ['/__sandbox/faults', [{ route: '/**', fault: 'clock-skew', skewMs: 1e15 }]],
    ['/__sandbox/portal', { otpAttempts: 0 }],
    ['/__sandbox/portal', { unheardOf: true }],
    ['/__sandbox/reset', { seed: 'x' }],
    ['/__sandbox/registrations', { id: 'x', status: 'done' }],
  ])('%s refuses what it does not know', async (at, body) => {
    const { request } = await reach('in-process');
    expect((await request('POST', at, body)).status).toBe(400);
  });

  it('unknown controls are not found', async () => {
    const { request } = await reach('in-process');
    expect((await request('GET', '/__sandbox/secrets')).status).toBe(404);
  });

  it('faults by route, count and chance, the same for the same seed', async () => {
    const strikes = async (seed: number) => {
      const platform = await reach('in-process', { seed });
      await platform.request('POST', '/__sandbox/faults', [
        { route: 'GET /gateway/**', fault: '500', probability: 0.5, count: 5 },
      ]);
      const statuses = [];
      for (let index = 0; index < 20; index += 1)
        statuses.push((await platform.request('GET', '/gateway/v1/organizations/A')).status);
      return statuses;
    };
    const first = await strikes(5);
    expect(first).toEqual(await strikes(5));
    expect(first.filter((status) => status === 500)).toHaveLength(5);
    expect(faultKinds).toContain('drop-answer-after-commit');
  });

  it.each([
    ['/gateway/**', 'GET', '/gateway/v1/x', true],
    ['/**', 'GET', '/x', true],
    ['POST /gateway/**', 'GET', '/gateway/v1/x', false],
    ['post /a/*/c', 'POST', '/a/b/c', true],
    ['/a/*', 'GET', '/a/b/c', false],
    ['/a', 'GET', '/a', true],
  ])('route %s covers %s %s: %s', (route, method, at, expected) => {
    expect(routeMatches(route, method, at)).toBe(expected);
  });
});

describe('faults that need a state', () => {
  const organizations = '/gateway/v1/organizations/MST-1';

  it('stale-read: reads show the state as it was when the rule came, writes are not touched', async () => {
    const { client, request, sandbox } = await registered();
    const draft = draftOf('1');
    sandbox.setFaults([{ route: '/gateway/**', fault: 'stale-read' }]);
    const [result] = await client().registrations.registerPeople('MST-1', [draft], { campaignId });
    expect(result?.outcome).toBe('created');
    const ids = async () => (await (await request('GET', `${organizations}/registrations`)).json()).items;
    expect(await ids()).toEqual([]);
    expect((await client().registrations.status('MST-1', [draft.id])).size).toBe(0);
    await expect(client().registrations.get(draft.id)).rejects.toMatchObject({ status: 404 });
    sandbox.setFaults([{ route: '/gateway/**', fault: 'stale-read', count: 1 }]);
    await client().organizations.register({ ...organization, name: 'Tên mới' });
    expect((await client().organizations.get('MST-1')).organization.name).toBe('Tên mới');
    sandbox.setFaults([]);
    expect(await ids()).toHaveLength(1);
  });

  it('expired-token: 401 as for a token whose time is over', async () => {
    const { client, request, sandbox } = await reach('in-process');
    sandbox.setFaults([{ route: '/gateway/**', fault: 'expired-token', count: 1 }]);
    const refused = await request('GET', organizations);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
    await expect(client().organizations.get('MST-1')).rejects.toMatchObject({ status: 404 });
  });

  it('clock-skew: one call lives at another time, and says so in its Date', async () => {
    const { request } = await registered({ now: fixedClock('2021-09-14T02:00:00Z').now });
    const put = async (name: string) => {
      const body = { context, organization: { ...organization, name } };
      const response = await request('PUT', organizations, body, { 'idempotency-key': name });
      return [(await response.json()).updatedAt, response.headers.get('date')];
    };
    await request('POST', '/__sandbox/faults', [{ route: '/**', fault: 'clock-skew', skewMs: -3600_000, count: 1 }]);
    expect(await put('A')).toEqual(['2021-09-14T01:00:00.000Z', 'Tue, 14 Sep 2021 01:00:00 GMT']);
    expect(await put('B')).toEqual(['2021-09-14T02:00:00.000Z', null]);
    await request('POST', '/__sandbox/faults', [{ route: '/**', fault: 'clock-skew' }]);
    expect(await put('C')).toEqual(['2021-09-14T02:10:00.000Z', 'Tue, 14 Sep 2021 02:10:00 GMT']);
  });
});

describe('communes of the portal', () => {
  it('carry the codes and names of 2021', async () => {
    const { before } = await loadCommunes();
    for (const { wardCode, districtCode, provinceCode, ward, district, province } of sandboxCommunes()) {
      expect(before.get(wardCode)).toMatchObject({
        name: ward,
        district: { code: districtCode, name: district },
        province: { code: provinceCode, name: province },
      });
    }
  });

  it('are the homes of the people, one of whom is always born in 1962 with two doses', () => {
    for (const seed of [1, 2, 3]) {
      const people = createSandbox({ seed, people: 40 }).people();
      expect(people.every(({ currentWardId }) => /^\d{5}$/.test(currentWardId))).toBe(true);
      expect(people[1]).toMatchObject({ birthday: '1962-05-01', vaccinatedInfoes: [{}, {}] });
    }
  });
});

describe('state in a file', () => {
  let dir = '';
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('is found by a second sandbox', async () => {
    dir = await mkdtemp(join(tmpdir(), 'tiemchung-'));
    const file = join(dir, 'deep', 'platform.state');
    const anyCall = new Request('http://x.test/gateway/v1/organizations/A');
    const first = await registered({ state: file });
    await first.client().registrations.registerPeople(
      'MST-1',
      syntheticPeople(20).map(({ subject, employeeCode }) => ({ ...draftOf(employeeCode), subject })),
      { campaignId },
    );
    await expect(createSandbox({ state: file }).handle(anyCall)).rejects.toMatchObject({
      code: 'SANDBOX_STATE_IN_USE',
    });
    await first.sandbox.close();
    const second = await reach('in-process', { state: file });
    const [result] = await second
      .client()
      .registrations.registerPeople('MST-1', [{ ...draftOf('NV0001'), subject: syntheticPeople(1)[0]!.subject }], {
        campaignId,
      });
    expect(result?.outcome).toBe('unchanged');
    await second.sandbox.close();
  });

  it('keeps the messages of the portal, not the OTPs that are out', async () => {
    dir = await mkdtemp(join(tmpdir(), 'tiemchung-'));
    const file = join(dir, 'platform.state');
    const ask = async (call: string, more: Record<string, string> = {}) => {
      const { request, sandbox } = await reach('in-process', { state: file });
      const person = sandbox.people()[0]!;
      const query = new URLSearchParams({
        fullname: person.fullname,
        birthday: String(Date.parse(`${person.birthday}T00:00:00Z`)),
        genderId: String(person.genderId),
        personalPhoneNumber: person.personalPhoneNumber,
        ...more,
      });
      const { status } = await request('GET', `/api/vaccination/public/${call}?${query}`);
      await sandbox.close();
      return { status, messages: sandbox.messages() };
    };
    expect(await ask('otp-search')).toMatchObject({ status: 200, messages: [{}] });
    const otp = (await ask('otp-search', { genderId: '9' })).messages[0]?.otp ?? '';
    expect(otp).toMatch(/^\d{6}$/);
    expect((await ask('patient-vaccinated', { otp })).status).toBe(400);
  });

  it('keeps every write of many at once', async () => {
    dir = await mkdtemp(join(tmpdir(), 'tiemchung-'));
    const file = join(dir, 'platform.state');
    const first = await registered({ state: file });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        first.client().registrations.registerPeople('MST-1', [draftOf(String(index), index + 1)], { campaignId }),
      ),
    );
    await first.sandbox.close();
    const second = await reach('in-process', { state: file });
    const ids = [];
    for await (const { id } of second.client().registrations.list('MST-1')) ids.push(id);
    expect(ids).toHaveLength(20);
    await second.sandbox.close();
  });
});

describe('people who do not exist', () => {
  it('pass every check, repeat with their seed, and are recognisable', () => {
    const people = syntheticPeople(200, 9);
    expect(people).toEqual(syntheticPeople(200, 9));
    expect(people).not.toEqual(syntheticPeople(200, 10));
    expect(new Set(people.map(({ subject }) => subject.identity?.number)).size).toBe(200);
    for (const { subject, doses, priorityGroup } of people) {
      const draft = { id: 'A~1', subject, priorityGroup, declaredDoses: doses };
      expect(registrationDraftSchema.safeParse(draft).error).toBeUndefined();
      expect(subject.identity?.number[6]).toBe('9');
      expect(subject.phone).toMatch(/^\+84\d{2}000\d{4}$/);
    }
  });

  it('take what is asked for', () => {
    const person = syntheticPerson(seededRandom(1), { doses: 2, sex: 'male', employeeCode: 'X' });
    expect(person.doses).toHaveLength(2);
    expect(person.employeeCode).toBe('X');
    expect(person.subject.sex).toBe('male');
  });
});

describe('clock', () => {
  it('stands until it is moved', () => {
    const clock = fixedClock('2021-09-14T02:00:00Z');
    clock.advance(1000);
    expect(clock.now().toISOString()).toBe('2021-09-14T02:00:01.000Z');
    clock.set('2022-01-01T00:00:00Z');
    expect(clock.now().getUTCFullYear()).toBe(2022);
    expect(() => fixedClock('soon')).toThrow(RangeError);
  });
});
