/** The nine public calls of the national portal that are known, P1 to P9 (reference: platform-api 2.1), and no other. */

import { ok, type Reply } from '../problem.ts';
import { type CertificateScene, certificate, portalRefusal, sendOtp } from './certificate.ts';
import { sitePage } from './sites.ts';
import {
  allocatedByProvince,
  latestDetail,
  plannedByProvince,
  provinceFigures,
  provinceList,
  summary,
} from './statistics.ts';

/** What a call of the portal sees. */
interface PortalScene extends CertificateScene {
  readonly seed: number;
}

/** All are `GET`, JSON, without authentication. */
type PortalCall = (query: URLSearchParams, scene: PortalScene) => Reply;

const DASHBOARD = '/api/public/dashboard';

/** The calls by path. */
export function portalCalls(): ReadonlyMap<string, PortalCall> {
  return new Map<string, PortalCall>([
    ['/api/vaccination/public/otp-search', sendOtp],
    ['/api/vaccination/public/patient-vaccinated', certificate],
    [`${DASHBOARD}/vaccination-statistics/all`, (_, { seed }) => ok(provinceFigures(seed))],
    [`${DASHBOARD}/vaccination-statistics/summary`, (_, { seed }) => ok(summary(seed))],
    [`${DASHBOARD}/vaccination-statistics/get-detail-latest`, (_, { seed, now }) => ok(latestDetail(seed, now))],
    [`${DASHBOARD}/vaccine-allocate/province-detail`, (_, { seed }) => ok(plannedByProvince(seed))],
    [`${DASHBOARD}/vaccine-allocate/province-detail/reality`, (_, { seed }) => ok(allocatedByProvince(seed))],
    [`${DASHBOARD}/vaccination-location/search`, sites],
    ['/api/province/public/all', () => ok(provinceList())],
  ]);
}

function sites(query: URLSearchParams): Reply {
  const page = sitePage(query);
  return page ? ok(page) : portalRefusal('Tham số phân trang không hợp lệ.');
}
