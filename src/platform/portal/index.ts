/**
 * The public portal's nine known calls: certificate look-up by text message, statistics, allocation, sites, provinces. Known
 * from clients of others, not from documentation; each call names its evidence and its confidence. A browser needs a
 * proxy of its own origin.
 *
 * @module
 */
export { type Birthday, type BirthdayEncoding, decodeBirthday, encodeBirthday } from './birthday.ts';
export type {
  Certificate,
  CertificateDose,
  CertificateHolder,
  CertificateLookup,
  CertificateLookupOptions,
  CertificateQuery,
  OtpSent,
  PortalCallOptions,
} from './certificate-lookup.ts';
export {
  createPortalClient,
  type PortalClient,
  type PortalClientOptions,
  type PortalLatest,
  type PortalProvince,
  type PortalSummary,
  type ProvinceAllocation,
  type ProvinceDelivery,
  type ProvinceProgress,
  type Site,
  type SiteArea,
  type SiteListOptions,
} from './client.ts';
export { PORTAL_BASE_URL, portalEndpoints, stabilityOf } from './endpoints.ts';
export { type JoinedProvince, joinProvinces, type ProvinceRow } from './join-provinces.ts';
export { isPortalRefusal, portalText } from './refusal.ts';
