import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { isPlatformError } from '../../../src/platform/index.ts';
import {
  createPortalClient,
  joinProvinces,
  PORTAL_BASE_URL,
  type PortalClient,
  type PortalLatest,
  type ProvinceProgress,
  portalEndpoints,
  type Site,
  stabilityOf,
} from '../../../src/platform/portal/index.ts';
import type { Finding } from '../../../src/values/index.ts';
import { json, raw, reset, type ScriptedServer, scriptedServer } from '../http-server.ts';
import { answers, type PortalServer, portalServer } from './portal-server.ts';

let server: PortalServer;
let scripted: ScriptedServer;
let portal: PortalClient;
let troubled: PortalClient;
beforeAll(async () => {
  [server, scripted] = await Promise.all([portalServer(), scriptedServer()]);
  portal = createPortalClient({ baseUrl: server.url });
  troubled = createPortalClient({ baseUrl: scripted.url, backoffMs: 1, retries: 2 });
});
afterAll(() => Promise.all([server.close(), scripted.close()]));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the dashboard', () => {
  it('statistics by province, joined with geography in the order of the codes', async () => {
    const rows = await portal.statistics();
    expect(rows.map(({ code, province }) => [code, province?.name])).toEqual([
      ['01', 'Hà Nội'],
      ['79', 'Hồ Chí Minh'],
    ]);
    expect(rows[0]?.progress).toEqual({
      provinceCode: '01',
      provinceName: 'Hà Nội',
      population: 8053664,
      adults: 5745728,
      dosesGiven: 12_000_000,
      peopleWithOneDose: 7_000_000,
      vaccinePlanned: 11_000_000,
      vaccineAllocated: 10_500_000,
      sites: 900,
    });
  });

  it('summary', async () => {
    expect(await portal.summary()).toEqual({ vaccineTotal: 4, vaccineAllocated: 3, registrations: 2, injected: 1 });
  });

  it('the last state, by honest names', async () => {
    expect(await portal.latest()).toEqual({
      allocatedAt: '2021-09-14T17:00:00.000+00:00',
      vaccineTotal: 40,
      vaccineAllocated: 30,
      injectedInAll: 25_000_000,
      dosesOfLastDay: 800_000,
      injectedTwice: 5_000_000,
    });
  });

  it('allocations, deliveries and provinces', async () => {
    expect((await portal.allocations())[1]).toEqual({
      provinceCode: '01',
      provinceName: 'Hà Nội',
      population: 8053664,
      adults: 5745728,
    });
    expect(await portal.deliveries()).toEqual([
      { provinceCode: '01', provinceName: 'Hà Nội', vaccineAllocated: 7, byVaccine: [{ anything: 1 }] },
    ]);
    expect(await portal.provinces()).toEqual([
      { provinceCode: '01', shortName: 'HN', name: 'Thành phố Hà Nội', type: 'Thành phố' },
    ]);
  });

  it('is read again after trouble', async () => {
    scripted.play(json(503, {}), reset, json(200, { totalInjected: 1 }));
    expect(await troubled.summary()).toEqual({ injected: 1 });
  });

  it.each([
    ['another content type', raw(200, '{}', { 'content-type': 'text/html' }), 'content-type', undefined],
    ['truncated JSON', raw(200, '{"totalInjected":', { 'content-type': 'application/json' }), 'not-json', undefined],
    ['a list', json(200, []), 'schema', 'FIELD_TYPE'],
  ])('%s is no answer', async (_name, script, reason, finding) => {
    scripted.play(script);
    const error = await troubled.summary().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_RESPONSE', reason });
    expect(isPlatformError(error) ? error.findings[0]?.code : '').toBe(finding);
  });

  it('a text for a counter is taken for absent, and told to who listens', async () => {
    scripted.play(json(200, { totalInjected: '5', totalVaccine: 4 }));
    const heard: Finding[] = [];
    const listening = createPortalClient({ baseUrl: scripted.url, onDrift: (finding) => heard.push(finding) });
    expect(await listening.summary()).toEqual({ vaccineTotal: 4 });
    expect(heard.map(({ code, path }) => [code, ...path])).toEqual([['RESPONSE_FIELD_DROPPED', 'totalInjected']]);
  });

  it('findings name the field as the portal does', async () => {
    scripted.play(json(200, [{ provinceCode: '1', provinceName: 'Hà Nội', popOverEighteen: '5' }]));
    const error = await troubled.statistics().catch((caught: unknown) => caught);
    expect(isPlatformError(error) && error.findings.map(({ code, path }) => [code, ...path])).toEqual([
      ['FIELD_VALUE', 0, 'provinceCode'],
      ['FIELD_TYPE', 0, 'popOverEighteen'],
    ]);
  });

  it('types', () => {
    expectTypeOf<PortalLatest['dosesOfLastDay']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<ProvinceProgress['provinceCode']>().toEqualTypeOf<string>();
    expectTypeOf<Site['active']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<PortalClient['sites']>().returns.toEqualTypeOf<AsyncIterable<Site>>();
    expectTypeOf<Awaited<ReturnType<PortalClient['statistics']>>[number]['progress']>().toEqualTypeOf<
      ProvinceProgress | undefined
    >();
  });
});

describe('sites', () => {
  const area = { provinceCode: '01', districtCode: '001', wardCode: '00001' } as const;

  it('page after page until one is not full', async () => {
    server.calls.length = 0;
    const sites = await all(portal.sites(area));
    expect(sites).toHaveLength(23);
    expect(sites[22]).toEqual({
      name: 'Điểm tiêm 23',
      address: 'Phúc Xá',
      status: 1,
      active: true,
      injectionExecutors: 3,
    });
    expect(sites.filter(({ active }) => !active)).toHaveLength(1);
    expect(server.calls.map(({ search }) => search)).toEqual(
      [0, 1, 2].map((page) => `?page=${page}&size=10&provinceCode=01&districtCode=001&wardCode=00001`),
    );
  });

  it('stop when the loop stops', async () => {
    server.calls.length = 0;
    for await (const site of portal.sites({ provinceCode: '01' }, { pageSize: 5 })) if (site.active) break;
    expect(server.calls).toHaveLength(1);
  });

  it('end with an empty page, and where a server ignores the page', async () => {
    const full = [{ name: 'A' }, { name: 'B' }];
    scripted.play(json(200, full), json(200, []));
    expect(await all(troubled.sites(area, { pageSize: 2 }))).toHaveLength(2);
    scripted.play(json(200, full));
    expect((await all(troubled.sites(area, { pageSize: 2 }))).map(({ name, active }) => [name, active])).toEqual([
      ['A', undefined],
      ['B', undefined],
    ]);
    expect(scripted.requests).toHaveLength(2);
  });

  it('codes without their zeros are not sent', async () => {
    scripted.play(json(200, []));
    const error = await all(troubled.sites({ provinceCode: '1' })).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'PLATFORM_BAD_REQUEST', attempts: 0 });
  });
});

describe('joining', () => {
  it('takes the first of two rows, and keeps codes that geography does not know', () => {
    const a = [
      { provinceCode: '99', n: 1 },
      { provinceCode: '99', n: 2 },
      { provinceCode: '15', n: 3 },
    ];
    expect(joinProvinces({ a, b: [{ provinceCode: '15', m: 4 }] })).toEqual([
      {
        code: '15',
        province: { code: '15', name: 'Yên Bái' },
        sinceMerger: { code: '15', name: 'Lào Cai' },
        a: a[2],
        b: { provinceCode: '15', m: 4 },
      },
      { code: '99', province: undefined, sinceMerger: undefined, a: a[0] },
    ]);
  });
});

describe('definitions', () => {
  it('are the nine calls of the reference, each with its evidence', () => {
    const entries = Object.entries(portalEndpoints);
    expect(entries.map(([, { evidence }]) => evidence[0])).toEqual(
      Array.from({ length: 9 }, (_, index) => `P${index + 1}`),
    );
    for (const [name, endpoint] of entries) {
      expect(endpoint).toMatchObject({ name, method: 'GET', auth: 'none' });
      expect(endpoint.idempotent).toBe(/otp|patient/.test(endpoint.path) ? 'no' : 'safe');
    }
    const experimental = entries.filter(([, endpoint]) => stabilityOf(endpoint) === 'experimental');
    expect(experimental.map(([, { evidence }]) => evidence[0])).toEqual(['P7', 'P8', 'P9']);
    expect(new URL(PORTAL_BASE_URL).host).toBe('tiemchungcovid19.gov.vn');
  });

  it('encode what they decode', () => {
    for (const endpoint of Object.values(portalEndpoints)) {
      const wire = answers[endpoint.path];
      if (wire === undefined) continue;
      const domain = endpoint.response.parse(wire);
      expect(endpoint.response.parse(endpoint.response.encode(domain as never))).toEqual(domain);
    }
  });
});
