/** Every call of the back office under every fault of the sandbox: what the caller gets, and how often the call went out. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type BackOfficeClient,
  createBackOfficeClient,
  isDoseUncertain,
  isSessionEnded,
} from '../../../src/platform/back-office/index.ts';
import { isPlatformError } from '../../../src/platform/index.ts';
import { createSandbox, type FaultKind, type Sandbox } from '../../../src/testing/index.ts';

const SUBJECT = '900002';
const DOSE = {
  subjectId: SUBJECT,
  vaccineId: '31',
  state: 'injected',
  date: '2024-09-20',
  facilityId: '8701',
} as const;
const ME = { username: 'can-bo-thu', password: 'mat-khau-thu' };

/** Kind of the call; a page shows what is odd about it in its findings. */
const calls = {
  subjectPage: ['page', (office: BackOfficeClient) => office.subjectPage({})],
  subject: ['page', (office: BackOfficeClient) => office.subject(SUBJECT)],
  subjectForm: ['page', (office: BackOfficeClient) => office.subjectForm(SUBJECT)],
  newDoseForm: ['page', (office: BackOfficeClient) => office.newDoseForm(SUBJECT)],
  dose: ['page', (office: BackOfficeClient) => office.dose(`${SUBJECT}00`)],
  doseForm: ['page', (office: BackOfficeClient) => office.doseForm(`${SUBJECT}00`)],
  vaccines: ['json', (office: BackOfficeClient) => office.vaccines()],
  recordDose: ['write', (office: BackOfficeClient) => office.recordDose(DOSE)],
  login: ['login', (office: BackOfficeClient) => office.login(ME)],
  confirmSecondFactor: ['login', (office: BackOfficeClient) => office.confirmSecondFactor('123456')],
} as const;
type Kind = (typeof calls)[keyof typeof calls][0];

/** What comes of it, and the times that the call is sent with two repetitions allowed. */
const SEEN: Record<Kind, Record<Exclude<FaultKind, 'clock-skew' | 'stale-read'>, readonly [string, number]>> = {
  page: {
    latency: ['a page', 1],
    'reset-before-commit': ['PLATFORM_UNREACHABLE ECONNRESET', 3],
    'drop-answer-after-commit': ['PLATFORM_UNREACHABLE ECONNRESET', 3],
    '500': ['PLATFORM_STATUS 500', 3],
    '502-html': ['PLATFORM_STATUS 502', 3],
    '409': ['PLATFORM_STATUS 409', 1],
    '429': ['PLATFORM_STATUS 429', 1],
    truncate: ['half a page, told', 1],
    // A page stays a page under another name.
    'wrong-type': ['a page', 1],
    'huge-body': ['PLATFORM_TOO_LARGE', 1],
    'login-page-200': ['the session has ended', 1],
    'expired-token': ['the session has ended', 1],
  },
  json: {
    latency: ['a list', 1],
    'reset-before-commit': ['PLATFORM_UNREACHABLE ECONNRESET', 3],
    'drop-answer-after-commit': ['PLATFORM_UNREACHABLE ECONNRESET', 3],
    '500': ['PLATFORM_STATUS 500', 3],
    '502-html': ['PLATFORM_STATUS 502', 3],
    '409': ['PLATFORM_STATUS 409', 1],
    '429': ['PLATFORM_STATUS 429', 1],
    truncate: ['PLATFORM_BAD_RESPONSE not-json', 3],
    'wrong-type': ['PLATFORM_BAD_RESPONSE content-type', 1],
    'huge-body': ['PLATFORM_TOO_LARGE', 1],
    'login-page-200': ['the session has ended', 1],
    'expired-token': ['the session has ended', 1],
  },
  write: {
    latency: ['recorded', 1],
    'reset-before-commit': ['uncertain', 1],
    'drop-answer-after-commit': ['uncertain', 1],
    '500': ['uncertain', 1],
    '502-html': ['uncertain', 1],
    '409': ['PLATFORM_STATUS 409', 1],
    '429': ['PLATFORM_STATUS 429', 1],
    truncate: ['uncertain', 1],
    'wrong-type': ['uncertain', 1],
    'huge-body': ['uncertain', 1],
    'login-page-200': ['uncertain', 1],
    'expired-token': ['the session has ended', 1],
  },
  login: {
    latency: ['an outcome', 1],
    'reset-before-commit': ['PLATFORM_UNREACHABLE ECONNRESET', 1],
    'drop-answer-after-commit': ['PLATFORM_UNREACHABLE ECONNRESET', 1],
    '500': ['PLATFORM_STATUS 500', 1],
    '502-html': ['PLATFORM_STATUS 502', 1],
    '409': ['PLATFORM_STATUS 409', 1],
    '429': ['PLATFORM_STATUS 429', 1],
    truncate: ['an outcome', 1],
    'wrong-type': ['an outcome', 1],
    'huge-body': ['PLATFORM_TOO_LARGE', 1],
    'login-page-200': ['an outcome', 1],
    'expired-token': ['the session has ended', 1],
  },
};

const ROUTES: Record<keyof typeof calls, string> = {
  subjectPage: 'GET /TiemChung/DoiTuong/TimKiem',
  subject: 'GET /TiemChung/DoiTuong/Detail',
  subjectForm: 'GET /TiemChung/DoiTuong/Edit',
  newDoseForm: 'GET /TiemChung/DoiTuong/ThemMuiTiem',
  dose: 'GET /TiemChung/DoiTuong/ChiTietMuiTiem',
  doseForm: 'GET /TiemChung/DoiTuong/SuaMuiTiem',
  vaccines: 'GET /Vacxin/DsVacxinKhongCovid',
  recordDose: 'POST /TiemChung/DoiTuong/ThemNhanhMuiTiem',
  login: 'POST /Account/Login',
  confirmSecondFactor: 'POST /Account/VerifyTwoFactor',
};

function named(result: unknown): string {
  if (isDoseUncertain(result)) return 'uncertain';
  if (isSessionEnded(result)) return 'the session has ended';
  if (isPlatformError(result)) {
    const what =
      result.code === 'PLATFORM_STATUS' ? result.status : result.code === 'PLATFORM_TOO_LARGE' ? '' : result.reason;
    return `${result.code} ${what}`.trim();
  }
  if (Array.isArray(result)) return 'a list';
  if (typeof result !== 'object' || result === null) return String(result);
  if ('findings' in result)
    return Array.isArray(result.findings) && result.findings.length > 0 ? 'half a page, told' : 'a page';
  if ('status' in result || 'messages' in result) return 'outcome' in result ? String(result.outcome) : '';
  return 'outcome' in result ? 'an outcome' : '';
}

describe.each(Object.keys(calls) as (keyof typeof calls)[])('%s', (name) => {
  let sandbox: Sandbox;
  let office: BackOfficeClient;
  beforeAll(async () => {
    sandbox = createSandbox({ seed: 11 });
    office = createBackOfficeClient({
      baseUrl: 'http://sandbox.test',
      fetch: sandbox.fetch,
      retries: 2,
      backoffMs: 1,
      deadlineMs: 900,
    });
  });
  const [kind, work] = calls[name];

  it.each(Object.entries(SEEN[kind]))('%s', async (fault, [outcome, times]) => {
    await sandbox.reset();
    await office.login(name === 'confirmSecondFactor' ? { ...ME, username: 'can-bo-otp' } : ME);
    const before = sandbox.log().length;
    const [method = '', path = ''] = ROUTES[name].split(' ');
    // The keys of the table are kinds of faults.
    sandbox.setFaults([{ route: `${method} ${path}`, fault: fault as FaultKind, latencyMs: 1 }]);
    const result: unknown = await work(office).catch((error: unknown) => error);
    sandbox.setFaults([]);
    const sent = sandbox
      .log()
      .slice(before)
      .filter((entry) => entry.method === method && entry.route === path);
    // The words of a refused code are an outcome like any other.
    const shown = kind === 'login' && !isPlatformError(result) ? 'an outcome' : named(result);
    expect([shown, sent.length]).toEqual([outcome, times]);
  });
});
