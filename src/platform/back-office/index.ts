/**
 * Experimental, needs Node: the known calls of the sister system of the COVID-19 back office, with cookie session, anti-forgery token
 * and second factor. None of them is proven on the COVID-19 host, and each says how sure it is.
 *
 * @module
 */
export {
  type BackOfficeClient,
  type BackOfficeClientOptions,
  type BackOfficeVaccine,
  createBackOfficeClient,
  isSessionEnded,
} from './client.ts';
export { type BackOfficeCode, backOfficeCodes } from './codes.ts';
export { type DataPage, readDataPage } from './data-page.ts';
export type { BackOfficeDoseState } from './dose-wire.ts';
export { type BackOfficeTrust, backOfficeEndpoints, trustOf } from './endpoints.ts';
export type { HtmlLimits } from './html.ts';
export type { BackOfficeCallOptions, BackOfficeCredentials, LoginOutcome } from './login.ts';
export type { FieldChoice, PageFields } from './page-fields.ts';
export { type BackOfficeDose, type DoseOutcome, isDoseUncertain } from './record-dose.ts';
export type { SubjectListOptions, SubjectQuery } from './search.ts';
export { readSubjectPage, type SubjectPage, type SubjectRow } from './subject-page.ts';
