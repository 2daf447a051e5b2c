/**
 * The calls of the sister system (`tiemchung.vncdc.gov.vn`) of confidence A or B, and the second step of its sign-in (C), since
 * without it nobody signs in who has one. The COVID-19 back office is of the same code family, but none of these calls is
 * proven there (reference: platform-api 2.2 and 2.3).
 */
import * as z from 'zod';
import { defineEndpoint, type Endpoint } from '../endpoint.ts';
import { doseAnswerSchema, doseFormSchema } from './dose-wire.ts';
import { loginFormSchema, secondFactorFormSchema } from './login-wire.ts';
import { searchQuerySchema } from './search-wire.ts';
import { backOfficeVaccineSchema } from './vaccine-wire.ts';

const page = () =>
  ({ method: 'GET', auth: 'session', idempotent: 'safe', reads: 'text', response: z.string() }) as const;
const form = () =>
  ({
    method: 'POST',
    auth: 'session',
    idempotent: 'no',
    encoding: 'form',
    reads: 'text',
    response: z.string(),
  }) as const;

const id = () => z.string().regex(/^\d{1,19}$/);
const bySubject = () => z.strictObject({ doiTuongId: id() });
const byDose = () => z.strictObject({ lichSuTiemId: id() });

/**
 * Every call of the back-office client, by name, with path, schemas, evidence and confidence. None has been proven on the
 * COVID-19 host.
 *
 * @experimental
 * @example
 * import { backOfficeEndpoints } from 'tiemchung/platform/back-office';
 * backOfficeEndpoints.searchSubjects.path; // => '/TiemChung/DoiTuong/TimKiem'
 * backOfficeEndpoints.recordDose.confidence; // => 'B'
 * backOfficeEndpoints.verifyTwoFactor.evidence; // => ['V3', 'E18']
 */
export const backOfficeEndpoints = /* @__PURE__ */ (() => ({
  openLoginPage: defineEndpoint({
    ...page(),
    name: 'openLoginPage',
    summary: 'The login page, for its anti-forgery token.',
    path: '/Account/Login',
    request: {},
    showsLoginPage: true,
    evidence: ['V1', 'E18', 'E19'],
    confidence: 'A',
  }),
  login: defineEndpoint({
    ...form(),
    name: 'login',
    summary: 'Name and password; a second factor may be asked for.',
    path: '/Account/Login',
    request: { body: loginFormSchema },
    showsLoginPage: true,
    evidence: ['V2', 'E18', 'E19'],
    confidence: 'A',
  }),
  verifyTwoFactor: defineEndpoint({
    ...form(),
    name: 'verifyTwoFactor',
    summary: 'The code of the second factor.',
    path: '/Account/VerifyTwoFactor',
    request: { body: secondFactorFormSchema },
    showsLoginPage: true,
    evidence: ['V3', 'E18'],
    confidence: 'C',
  }),
  searchSubjects: defineEndpoint({
    ...page(),
    name: 'searchSubjects',
    summary: 'One page of subjects, as an HTML table.',
    path: '/TiemChung/DoiTuong/TimKiem',
    request: { query: searchQuerySchema },
    evidence: ['V7', 'E19'],
    confidence: 'A',
  }),
  getSubject: defineEndpoint({
    ...page(),
    name: 'getSubject',
    summary: 'The details of a subject, as HTML with data in its scripts.',
    path: '/TiemChung/DoiTuong/Detail',
    request: { query: bySubject() },
    evidence: ['V8', 'E17', 'E18', 'E19'],
    confidence: 'A',
  }),
  getSubjectForm: defineEndpoint({
    ...page(),
    name: 'getSubjectForm',
    summary: 'The form in which a subject is changed, as HTML with data in its scripts.',
    path: '/TiemChung/DoiTuong/Edit',
    request: { query: bySubject() },
    evidence: ['V8', 'E17', 'E18', 'E19'],
    confidence: 'A',
  }),
  getNewDoseForm: defineEndpoint({
    ...page(),
    name: 'getNewDoseForm',
    summary: 'The dialog in which a dose is added.',
    path: '/TiemChung/DoiTuong/ThemMuiTiem',
    request: { query: bySubject() },
    evidence: ['V13', 'E17'],
    confidence: 'B',
  }),
  getDose: defineEndpoint({
    ...page(),
    name: 'getDose',
    summary: 'The dialog that shows a dose.',
    path: '/TiemChung/DoiTuong/ChiTietMuiTiem',
    request: { query: byDose() },
    evidence: ['V13', 'E17'],
    confidence: 'B',
  }),
  getDoseForm: defineEndpoint({
    ...page(),
    name: 'getDoseForm',
    summary: 'The dialog in which a dose is changed.',
    path: '/TiemChung/DoiTuong/SuaMuiTiem',
    request: { query: byDose() },
    evidence: ['V13', 'E17'],
    confidence: 'B',
  }),
  recordDose: defineEndpoint({
    name: 'recordDose',
    summary: 'Records a dose; a warning is answered first where the back office has one.',
    method: 'POST',
    path: '/TiemChung/DoiTuong/ThemNhanhMuiTiem',
    request: { body: doseFormSchema },
    encoding: 'form',
    response: doseAnswerSchema,
    auth: 'session',
    idempotent: 'no',
    evidence: ['V14', 'E17', 'E19'],
    confidence: 'B',
  }),
  listVaccines: defineEndpoint({
    name: 'listVaccines',
    summary: 'The vaccines that are not against COVID-19.',
    method: 'GET',
    path: '/Vacxin/DsVacxinKhongCovid',
    request: {},
    response: z.array(backOfficeVaccineSchema).max(10_000),
    auth: 'session',
    idempotent: 'safe',
    evidence: ['V20', 'E17', 'E19'],
    confidence: 'B',
  }),
}))();

/** How far a call of the back office is to be trusted. */
export interface BackOfficeTrust {
  /** The shape may change in any version, whatever the confidence. */
  readonly stability: 'experimental';
  /** How many independent sources show the call: A three or more, B two, C one. */
  readonly confidence: Endpoint['confidence'];
  /** The host on which it was seen. */
  readonly seenOn: 'tiemchung.vncdc.gov.vn';
  readonly provenOnCovidHost: false;
}

/**
 * How far to trust a call. The answer is `experimental` for every one: what was seen was seen on the sister system.
 *
 * @experimental
 * @example
 * import { backOfficeEndpoints, trustOf } from 'tiemchung/platform/back-office';
 * const trust = trustOf(backOfficeEndpoints.searchSubjects);
 * [trust.stability, trust.confidence, trust.provenOnCovidHost]; // => ['experimental', 'A', false]
 */
export function trustOf({ confidence }: Pick<Endpoint, 'confidence'>): BackOfficeTrust {
  return { stability: 'experimental', confidence, seenOn: 'tiemchung.vncdc.gov.vn', provenOnCovidHost: false };
}
