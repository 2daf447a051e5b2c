/** The calls of the back office as functions. */
import type * as z from 'zod';
import { type ConnectionOptions, call } from '../call.ts';
import { mapCall, type PlatformCall } from '../platform-call.ts';
import { isPlatformError, type PlatformError } from '../platform-error.ts';
import { type DataPage, readDataPage } from './data-page.ts';
import { backOfficeEndpoints } from './endpoints.ts';
import {
  type BackOfficeCallOptions,
  type BackOfficeCredentials,
  confirmSecondFactor,
  type LoginOutcome,
  login,
} from './login.ts';
import { type BackOfficeDose, type DoseOutcome, recordDose } from './record-dose.ts';
import { type SubjectListOptions, type SubjectQuery, subjectPage, subjects } from './search.ts';
import { backOfficeSession } from './session.ts';
import type { SubjectPage, SubjectRow } from './subject-page.ts';
import type { backOfficeVaccineSchema } from './vaccine-wire.ts';

/** A vaccine of the back office. */
export interface BackOfficeVaccine extends z.output<typeof backOfficeVaccineSchema> {}

/**
 * Where the back office is. `baseUrl` has no default: the calls were seen on the sister system and are proven on no COVID-19 host.
 */
export interface BackOfficeClientOptions extends Omit<ConnectionOptions, 'auth'> {
  /** Cookie whose presence means that somebody is signed in. Default `.ASPXAUTH`, as seen. */
  readonly sessionCookie?: string;
}

/**
 * The known calls of the back office. Each throws `PlatformError` when no usable answer comes; when the session has ended,
 * `isSessionEnded` says so, and the caller signs in again.
 *
 * @experimental seen on the sister system only; `trustOf` tells how sure each call is
 */
export interface BackOfficeClient {
  /** V1 and V2: signs in. Confidence A. */
  login(credentials: BackOfficeCredentials, options?: BackOfficeCallOptions): Promise<LoginOutcome>;
  /** V3: the code of the second factor. Confidence C: one client. */
  confirmSecondFactor(code: string, options?: BackOfficeCallOptions): Promise<LoginOutcome>;
  /** Forgets the session on this side; no call to end it is known. */
  forget(): void;
  /** V7, page after page; a page is fetched when the loop gets there. Confidence A. */
  subjects(query: SubjectQuery, options?: SubjectListOptions): AsyncIterable<SubjectRow>;
  /** V7, one page with everything that was noticed about it. Confidence A. */
  subjectPage(
    query: SubjectQuery,
    options?: SubjectListOptions & { readonly page?: number },
  ): PlatformCall<SubjectPage>;
  /** V8: the details of a subject. Confidence A. */
  subject(subjectId: string, options?: BackOfficeCallOptions): PlatformCall<DataPage>;
  /** V8: the form in which a subject is changed. Confidence A. */
  subjectForm(subjectId: string, options?: BackOfficeCallOptions): PlatformCall<DataPage>;
  /** V13: the dialog in which a dose is added. Confidence B. */
  newDoseForm(subjectId: string, options?: BackOfficeCallOptions): PlatformCall<DataPage>;
  /** V13: a dose as it is shown. Confidence B. */
  dose(doseId: string, options?: BackOfficeCallOptions): PlatformCall<DataPage>;
  /** V13: the dialog in which a dose is changed. Confidence B. */
  doseForm(doseId: string, options?: BackOfficeCallOptions): PlatformCall<DataPage>;
  /**
   * V14: records a dose, once. Confidence B.
   *
   * @throws PlatformError; `isDoseUncertain` tells when the dose may have been recorded all the same
   */
  recordDose(dose: BackOfficeDose, options?: BackOfficeCallOptions): PlatformCall<DoseOutcome>;
  /** V20: vaccines that are not against COVID-19. Confidence B. */
  vaccines(options?: BackOfficeCallOptions): PlatformCall<readonly BackOfficeVaccine[]>;
}

/**
 * A client of the back office, with a session of its own.
 *
 * @experimental
 * @example
 * import { createBackOfficeClient } from 'tiemchung/platform/back-office';
 * const page = '<table id="doiTuongSearchResult"><tr><th>Họ tên</th><th>Ngày sinh</th></tr>'
 *   + '<tr data-id="901"><td>Trần Thị Hoa</td><td>04/05/1990</td></tr></table>';
 * const html = async () => new Response(page, { headers: { 'content-type': 'text/html' } });
 * const office = createBackOfficeClient({ baseUrl: 'https://back-office.example', fetch: html });
 * const { rows } = await office.subjectPage({ phone: '0912000678' });
 * rows.map(({ id, birthDate }) => [id, birthDate]); // => [['901', '1990-05-04']]
 */
export function createBackOfficeClient(options: BackOfficeClientOptions): BackOfficeClient {
  const { sessionCookie = '.ASPXAUTH', ...given } = options;
  const session = backOfficeSession(given.baseUrl);
  const connection: ConnectionOptions = {
    ...given,
    auth: session.auth,
    middleware: [...(given.middleware ?? []), session.layer],
  };
  const scene = { connection, session, sessionCookie };
  const dataPage = (running: PlatformCall<string>): PlatformCall<DataPage> =>
    mapCall(running, (html) => {
      session.learnToken(html);
      return readDataPage(html);
    });
  const bySubject = (doiTuongId: string) => ({ query: { doiTuongId } });
  const byDose = (lichSuTiemId: string) => ({ query: { lichSuTiemId } });

  return {
    login: (credentials, more = {}) => login(scene, credentials, more),
    confirmSecondFactor: (code, more = {}) => confirmSecondFactor(scene, code, more),
    forget: () => session.clear(),
    subjects: (query, more) => subjects(connection, query, more),
    subjectPage: (query, more) => subjectPage(connection, query, more),
    subject: (id, more) => dataPage(call(connection, backOfficeEndpoints.getSubject, bySubject(id), more)),
    subjectForm: (id, more) => dataPage(call(connection, backOfficeEndpoints.getSubjectForm, bySubject(id), more)),
    newDoseForm: (id, more) => dataPage(call(connection, backOfficeEndpoints.getNewDoseForm, bySubject(id), more)),
    dose: (id, more) => dataPage(call(connection, backOfficeEndpoints.getDose, byDose(id), more)),
    doseForm: (id, more) => dataPage(call(connection, backOfficeEndpoints.getDoseForm, byDose(id), more)),
    recordDose: (dose, more = {}) => recordDose(connection, dose, more),
    vaccines: (more) => call(connection, backOfficeEndpoints.listVaccines, {}, more),
  };
}

/**
 * Whether a call failed because nobody is signed in (any more): the back office answers with its login page and status 200.
 * Sign in again; nothing is signed in by itself.
 *
 * @experimental
 * @example
 * import { createBackOfficeClient, isSessionEnded } from 'tiemchung/platform/back-office';
 * const login = '<form action="/Account/Login"><input name="UserName"><input name="password" type="password"></form>';
 * const fetch = async () => new Response(login, { headers: { 'content-type': 'text/html' } });
 * const office = createBackOfficeClient({ baseUrl: 'https://back-office.example', fetch });
 * await office.vaccines().catch(isSessionEnded); // => true
 */
export function isSessionEnded(error: unknown): error is PlatformError {
  if (!isPlatformError(error)) return false;
  return error.reason === 'login-page' || (error.code === 'PLATFORM_STATUS' && error.status === 401);
}
