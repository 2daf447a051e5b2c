/** The calls of the portal as functions. */
import type * as z from 'zod';
import { type ConnectionOptions, call } from '../call.ts';
import { mapCall, type PlatformCall } from '../platform-call.ts';
import {
  type CertificateLookup,
  type CertificateLookupOptions,
  type CertificateQuery,
  certificateLookup,
  type PortalCallOptions,
} from './certificate-lookup.ts';
import type {
  latestSchema,
  portalProvinceSchema,
  provinceAllocationSchema,
  provinceDeliverySchema,
  provinceProgressSchema,
  summarySchema,
} from './dashboard-wire.ts';
import { portalEndpoints } from './endpoints.ts';
import { type JoinedProvince, joinProvinces } from './join-provinces.ts';
import type { siteSchema } from './site-wire.ts';

/** People, doses and allocation of one province. */
export interface ProvinceProgress extends z.output<typeof provinceProgressSchema> {}
/** The country in four counters. */
export interface PortalSummary extends z.output<typeof summarySchema> {}
/** The last state of the country. */
export interface PortalLatest extends z.output<typeof latestSchema> {}
/** People and planned allocation of one province; that it is the plan is inferred from the name. */
export interface ProvinceAllocation extends z.output<typeof provinceAllocationSchema> {}
/** What one province was given. */
export interface ProvinceDelivery extends z.output<typeof provinceDeliverySchema> {}
/** A province as the portal lists it. */
export interface PortalProvince extends z.output<typeof portalProvinceSchema> {}
/** A vaccination site; `active` is false for status 0 alone. */
export interface Site extends z.output<typeof siteSchema> {
  readonly active: boolean | undefined;
}

/** Where to look for sites, by statistics codes with their leading zeros. */
export interface SiteArea {
  /** Two digits. */
  readonly provinceCode: string;
  /** Three digits. The one client seen always sends all three codes; what fewer bring is not known. */
  readonly districtCode?: string | undefined;
  /** Five digits. */
  readonly wardCode?: string | undefined;
}

/** Settings of a list of sites. */
export interface SiteListOptions extends PortalCallOptions {
  /** Sites of one call, 1 to 1000. Default 10, the only size seen. */
  readonly pageSize?: number | undefined;
}

/** Where the portal is: its own address in `PORTAL_BASE_URL`, or a proxy. No call sends a token. */
export type PortalClientOptions = Omit<ConnectionOptions, 'auth'>;

/** The calls of the public portal. Each throws `PlatformError` when no usable answer comes. */
export interface PortalClient {
  /** P1 and P2: the doses of a person, by a code sent to the person's phone. */
  certificateLookup(person: CertificateQuery, options?: CertificateLookupOptions): CertificateLookup;
  /** P3, joined with the provinces of 2021 by code. */
  statistics(
    options?: PortalCallOptions,
  ): PlatformCall<readonly JoinedProvince<{ progress: readonly ProvinceProgress[] }>[]>;
  /** P4. */
  summary(options?: PortalCallOptions): PlatformCall<PortalSummary>;
  /** P5. */
  latest(options?: PortalCallOptions): PlatformCall<PortalLatest>;
  /** P6. */
  allocations(options?: PortalCallOptions): PlatformCall<readonly ProvinceAllocation[]>;
  /**
   * P7.
   *
   * @experimental seen in one client
   */
  deliveries(options?: PortalCallOptions): PlatformCall<readonly ProvinceDelivery[]>;
  /**
   * P8, page after page; a page is fetched when the loop gets there.
   *
   * @experimental seen in one client
   */
  sites(area: SiteArea, options?: SiteListOptions): AsyncIterable<Site>;
  /**
   * P9.
   *
   * @experimental seen in one client
   */
  provinces(options?: PortalCallOptions): PlatformCall<readonly PortalProvince[]>;
}

/**
 * A client of the public portal's nine known calls. They are seen in clients of others; there is no official
 * documentation, and whether the host still answers is not known.
 *
 * @example
 * import { createPortalClient } from 'tiemchung/platform/portal';
 * const answer = [{ provinceCode: '01', provinceName: 'Hà Nội', population: 8053664, popOverEighteen: 5745728 }];
 * const portal = createPortalClient({ baseUrl: 'https://proxy.example', fetch: async () => Response.json(answer) });
 * const [row] = await portal.statistics();
 * row?.province; // => { code: '01', name: 'Hà Nội' }
 * row?.progress?.adults; // => 5745728
 */
export function createPortalClient(connection: PortalClientOptions): PortalClient {
  return {
    certificateLookup: (person, options) => certificateLookup(connection, person, options),
    statistics: (options) =>
      mapCall(call(connection, portalEndpoints.listProvinceProgress, {}, options), (progress) =>
        joinProvinces({ progress }),
      ),
    summary: (options) => call(connection, portalEndpoints.getSummary, {}, options),
    latest: (options) => call(connection, portalEndpoints.getLatest, {}, options),
    allocations: (options) => call(connection, portalEndpoints.listProvinceAllocations, {}, options),
    deliveries: (options) => call(connection, portalEndpoints.listProvinceDeliveries, {}, options),
    provinces: (options) => call(connection, portalEndpoints.listPortalProvinces, {}, options),

    async *sites(area, { pageSize = 10, ...options } = {}) {
      let before = '';
      for (let page = 0; ; page += 1) {
        const query = { page, size: pageSize, ...area };
        const sites = await call(connection, portalEndpoints.searchSites, { query }, options);
        // No total comes along: a page that is not full is the last one. A server that ignores `page` would never send one.
        const seen = JSON.stringify(sites);
        if (seen === before) return;
        before = seen;
        for (const site of sites) yield { ...site, active: site.status === undefined ? undefined : site.status !== 0 };
        if (sites.length < pageSize) return;
      }
    },
  };
}
