/**
 * The back office of the sandbox: the calls of the sister system that the reference knows well enough (platform-api 2.3), and
 * no other, over the sandbox's synthetic people. Sessions and recorded doses live in memory.
 */
import { dateInVietnam } from '../../../values/index.ts';
import type { PortalPerson } from '../portal/person.ts';
import { ok, problem, type Reply } from '../problem.ts';
import type { SandboxMessage } from '../state/state.ts';
import { officeVaccines } from './catalogue.ts';
import { recordOfficeDose } from './office-dose.ts';
import { fragment } from './office-html.ts';
import { detailPage, doseDialog, searchPage } from './office-pages.ts';
import {
  hasToken,
  isSignedIn,
  login,
  newToken,
  noSessions,
  type OfficeVisit,
  showLogin,
  verifyTwoFactor,
} from './office-sessions.ts';
import { type OfficeSubject, officeSubjects, type RecordedDoses, wireDate } from './office-subjects.ts';

/** What the back office sees of the sandbox in one call. */
interface BackOfficeScene {
  readonly people: readonly PortalPerson[];
  readonly now: Date;
  readonly random: () => number;
  send(message: SandboxMessage): void;
}

/** The back office of one sandbox. */
export interface BackOffice {
  /** The route of a path, which is also its template; undefined when the path is not the back office's. */
  route(path: string): string | undefined;
  answer(request: Request, route: string, scene: BackOfficeScene): Promise<Reply>;
  /** Signs everybody out and forgets the recorded doses. */
  reset(): void;
}

const SUBJECTS = '/TiemChung/DoiTuong';
const ROUTES: Readonly<Record<string, 'GET' | 'POST' | 'both'>> = {
  '/Account/Login': 'both',
  '/Account/VerifyTwoFactor': 'POST',
  [`${SUBJECTS}/TimKiem`]: 'GET',
  [`${SUBJECTS}/Detail`]: 'GET',
  [`${SUBJECTS}/Edit`]: 'GET',
  [`${SUBJECTS}/ThemMuiTiem`]: 'GET',
  [`${SUBJECTS}/ChiTietMuiTiem`]: 'GET',
  [`${SUBJECTS}/SuaMuiTiem`]: 'GET',
  [`${SUBJECTS}/ThemNhanhMuiTiem`]: 'POST',
  '/Vacxin/DsVacxinKhongCovid': 'GET',
};

/** Opens a back office with nobody signed in. */
export function backOffice(): BackOffice {
  let sessions = noSessions();
  let recorded: RecordedDoses = new Map();
  return {
    route: (path) => (Object.hasOwn(ROUTES, path) ? path : undefined),
    async answer(request, route, { people, now, random, send }) {
      const allowed = ROUTES[route];
      if (allowed !== 'both' && allowed !== request.method) return problem(404, 'NOT_FOUND');
      const visit: OfficeVisit = { request, form: await formOf(request), sessions, now, random, send };
      if (route === '/Account/Login') return request.method === 'POST' ? login(visit) : showLogin(visit);
      if (route === '/Account/VerifyTwoFactor') return verifyTwoFactor(visit);
      if (!isSignedIn(visit)) return showLogin(visit);
      return signedInPage(visit, route, officeSubjects(people, recorded), recorded);
    },
    reset() {
      sessions = noSessions();
      recorded = new Map();
    },
  };
}

function signedInPage(
  visit: OfficeVisit,
  route: string,
  subjects: readonly OfficeSubject[],
  recorded: RecordedDoses,
): Reply {
  const query = new URL(visit.request.url).searchParams;
  const today = dateInVietnam(visit.now);
  const subject = (name: string): OfficeSubject | undefined =>
    subjects.find(({ id }) => String(id) === query.get(name));
  const withDose = (kind: 'view' | 'edit'): Reply => {
    const wanted = query.get('lichSuTiemId');
    const owner = subjects.find(({ doses }) => doses.some(({ LICH_SU_TIEM_ID }) => String(LICH_SU_TIEM_ID) === wanted));
    const dose = owner?.doses.find(({ LICH_SU_TIEM_ID }) => String(LICH_SU_TIEM_ID) === wanted);
    return doseDialog(owner, dose, newToken(visit), kind);
  };
  const details = (variable: string): Reply =>
    detailPage(subject('doiTuongId'), `TiemChung$DoiTuong$${variable}`, newToken(visit), wireDate(today));
  switch (route) {
    case `${SUBJECTS}/TimKiem`:
      return searchPage(query, subjects);
    case `${SUBJECTS}/Detail`:
      return details('Detail$DoiTuongModel');
    case `${SUBJECTS}/Edit`:
      return details('EditModel');
    case `${SUBJECTS}/ThemMuiTiem`:
      return doseDialog(subject('doiTuongId'), undefined, newToken(visit), 'new');
    case `${SUBJECTS}/ChiTietMuiTiem`:
      return withDose('view');
    case `${SUBJECTS}/SuaMuiTiem`:
      return withDose('edit');
    case `${SUBJECTS}/ThemNhanhMuiTiem`:
      return hasToken(visit)
        ? recordOfficeDose(visit.form, subjects, recorded, today)
        : { ...fragment('<h1>The required anti-forgery token is missing.</h1>'), status: 400 };
    default:
      return ok(officeVaccines);
  }
}

/** Fields of a form, as browsers and as some of the known clients send it. */
async function formOf(request: Request): Promise<URLSearchParams> {
  const fields = new URLSearchParams();
  if (request.method !== 'POST') return fields;
  try {
    for (const [name, value] of await request.formData()) if (typeof value === 'string') fields.append(name, value);
  } catch {
    // No form: every field is missing then.
  }
  return fields;
}
