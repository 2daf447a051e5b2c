/**
 * The nine calls of the public portal that have been seen in public clients, and no other (reference: platform-api 2.1).
 * The evidence keys are those of the reference; whether the host still answers is not known.
 */
import * as z from 'zod';
import { defineEndpoint, type Endpoint } from '../endpoint.ts';
import {
  certificateAnswerSchema,
  certificateQuerySchema,
  otpAnswerSchema,
  otpQuerySchema,
} from './certificate-wire.ts';
import {
  latestSchema,
  portalProvinceSchema,
  provinceAllocationSchema,
  provinceDeliverySchema,
  provinceProgressSchema,
  summarySchema,
} from './dashboard-wire.ts';
import { certificateRefused, otpRefused } from './refusal.ts';
import { siteQuerySchema, siteSchema } from './site-wire.ts';

/** Where the portal stood from 2021 on. Browsers need a proxy of their own origin instead: no permissive CORS headers were seen. */
export const PORTAL_BASE_URL = 'https://tiemchungcovid19.gov.vn';

const read = { method: 'GET', auth: 'none', idempotent: 'safe' } as const;
// A GET that sends a text message, and one that may use it up: neither is ever repeated by the transport.
const once = { method: 'GET', auth: 'none', idempotent: 'no' } as const;

/**
 * Every call of the portal client, by name, with path, schemas, evidence and confidence.
 *
 * @example
 * import { portalEndpoints } from 'tiemchung/platform/portal';
 * portalEndpoints.requestOtp.path; // => '/api/vaccination/public/otp-search'
 * portalEndpoints.requestOtp.confidence; // => 'A'
 * portalEndpoints.searchSites.evidence; // => ['P8', 'E1']
 */
export const portalEndpoints = /* @__PURE__ */ (() => ({
  requestOtp: defineEndpoint({
    ...once,
    name: 'requestOtp',
    summary: 'Sends a code by text message to the phone that a person registered with.',
    path: '/api/vaccination/public/otp-search',
    request: { query: otpQuerySchema },
    response: otpAnswerSchema,
    refused: otpRefused,
    evidence: ['P1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'],
    confidence: 'A',
  }),
  getCertificate: defineEndpoint({
    ...once,
    name: 'getCertificate',
    summary: 'The doses of a person, against the code of the text message.',
    path: '/api/vaccination/public/patient-vaccinated',
    request: { query: certificateQuerySchema },
    response: certificateAnswerSchema,
    refused: certificateRefused,
    evidence: ['P2', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'],
    confidence: 'A',
  }),
  listProvinceProgress: defineEndpoint({
    ...read,
    name: 'listProvinceProgress',
    summary: 'People, doses and allocation of every province.',
    path: '/api/public/dashboard/vaccination-statistics/all',
    request: {},
    response: z.array(provinceProgressSchema),
    evidence: ['P3', 'E1', 'E11', 'E12', 'E13'],
    confidence: 'A',
  }),
  getSummary: defineEndpoint({
    ...read,
    name: 'getSummary',
    summary: 'The country in four counters.',
    path: '/api/public/dashboard/vaccination-statistics/summary',
    request: {},
    response: summarySchema,
    evidence: ['P4', 'E8', 'E9'],
    confidence: 'B',
  }),
  getLatest: defineEndpoint({
    ...read,
    name: 'getLatest',
    summary: 'The last state of the country: allocation, doses in all and of the last day.',
    path: '/api/public/dashboard/vaccination-statistics/get-detail-latest',
    request: {},
    response: latestSchema,
    evidence: ['P5', 'E8', 'E9', 'E10', 'E11'],
    confidence: 'A',
  }),
  listProvinceAllocations: defineEndpoint({
    ...read,
    name: 'listProvinceAllocations',
    summary: 'People of every province, and the planned allocation where it is given.',
    path: '/api/public/dashboard/vaccine-allocate/province-detail',
    request: {},
    response: z.array(provinceAllocationSchema),
    evidence: ['P6', 'E1'],
    confidence: 'B',
  }),
  listProvinceDeliveries: defineEndpoint({
    ...read,
    name: 'listProvinceDeliveries',
    summary: 'What every province was really given.',
    path: '/api/public/dashboard/vaccine-allocate/province-detail/reality',
    request: {},
    response: z.array(provinceDeliverySchema),
    evidence: ['P7', 'E11'],
    confidence: 'C',
  }),
  searchSites: defineEndpoint({
    ...read,
    name: 'searchSites',
    summary: 'Vaccination sites of an area, one page.',
    path: '/api/public/dashboard/vaccination-location/search',
    request: { query: siteQuerySchema },
    response: z.array(siteSchema),
    evidence: ['P8', 'E1'],
    confidence: 'C',
  }),
  listPortalProvinces: defineEndpoint({
    ...read,
    name: 'listPortalProvinces',
    summary: 'The provinces as the portal lists them.',
    path: '/api/province/public/all',
    request: {},
    response: z.array(portalProvinceSchema),
    evidence: ['P9', 'E1'],
    confidence: 'C',
  }),
}))();

/**
 * How far to trust a call: `stable` when two or more independent sources agree on it (confidence A, B), else `experimental`.
 *
 * @example
 * import { portalEndpoints, stabilityOf } from 'tiemchung/platform/portal';
 * stabilityOf(portalEndpoints.getSummary); // => 'stable'
 * stabilityOf(portalEndpoints.searchSites); // => 'experimental'
 */
export function stabilityOf({ confidence }: Pick<Endpoint, 'confidence'>): 'stable' | 'experimental' {
  return confidence === 'C' || confidence === 'D' ? 'experimental' : 'stable';
}
