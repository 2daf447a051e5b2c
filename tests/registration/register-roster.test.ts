import { beforeEach, describe, expect, it } from 'vitest';
import { bearer, createGatewayClient, type GatewayClientOptions } from '../../src/platform/index.ts';
import {
  type RegistrationProgress,
  type RegistrationResult,
  recordIdsOf,
  registerRoster,
  registrationCodes,
  rosterStatus,
  sha256Of,
} from '../../src/registration/index.ts';
import { checkRoster, type RosterReport } from '../../src/roster/index.ts';
import { readTable } from '../../src/tables/index.ts';
import { createSandbox, type Sandbox, type SyntheticPerson, syntheticPeople } from '../../src/testing/index.ts';
import { calendarDate } from '../../src/values/index.ts';

const organization = { id: 'MST-0312345673', name: 'Công ty TNHH May Mẫu Thử', taxCode: '0312345673' };
const HEADINGS = [
  'Mã NV',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số điện thoại',
  'Số CMND/CCCD',
  'Bộ phận',
  'Nhóm ưu tiên',
];

interface Line {
  readonly code?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly number?: string;
  readonly extra?: string;
}

/** A roster file as a factory writes it, out of people who do not exist. */
function fileOf(
  people: readonly SyntheticPerson[],
  edits: Readonly<Record<number, Line>> = {},
  extra?: string,
): Uint8Array {
  const lines = people.map(({ employeeCode, subject, department, priorityGroup }, index) => {
    const edit = edits[index] ?? {};
    const birth = subject.birthDate.split('-').reverse().join('/');
    const cells = [
      edit.code ?? employeeCode,
      edit.name ?? subject.fullName,
      birth,
      subject.sex === 'female' ? 'Nữ' : 'Nam',
      edit.phone ?? subject.phone?.replace('+84', '0'),
      edit.number ?? subject.identity?.number,
      department,
      priorityGroup,
      ...(extra === undefined ? [] : [edit.extra ?? 'không']),
    ];
    return cells.join(',');
  });
  return new TextEncoder().encode(
    [[...HEADINGS, ...(extra === undefined ? [] : [extra])].join(','), ...lines].join('\n'),
  );
}

async function check(file: Uint8Array): Promise<RosterReport> {
  const table = await readTable(file);
  const sheet = table.ok ? table.value.sheets[0] : undefined;
  const referenceDate = calendarDate(2021, 9, 20);
  if (!sheet || !referenceDate) throw new Error('the file must be a table');
  return checkRoster(sheet, { referenceDate, issueId: await recordIdsOf(file, organization.id) });
}

let sandbox: Sandbox;
const clientOf = (more: Partial<GatewayClientOptions> = {}) =>
  createGatewayClient({
    baseUrl: 'http://sandbox.test',
    fetch: sandbox.fetch,
    auth: bearer(() => sandbox.token({ role: 'organisation', unit: organization.id })),
    actor: { id: 'hr-01', role: 'organisation' },
    unit: organization.id,
    backoffMs: 1,
    retries: 2,
    ...more,
  });
const register = (report: RosterReport, more: Partial<Parameters<typeof registerRoster>[1]> = {}) =>
  registerRoster(report, { client: clientOf(), organization, ...more });
const registrations = async () => {
  const ids = [];
  for await (const { id } of clientOf().registrations.list(organization.id)) ids.push(id);
  return ids;
};

const people = syntheticPeople(25);
let report: RosterReport;
beforeEach(async () => {
  sandbox = createSandbox();
  report = await check(fileOf(people));
  expect(report.counts.accepted).toBe(25);
});

describe('registering a list', () => {
  it('creates everybody once; a second run finds them', async () => {
    const progress: RegistrationProgress[] = [];
    const first = await register(report, { batchSize: 10, onProgress: (step) => progress.push(step) });
    expect(first).toMatchObject({ organization: 'created', complete: true, counts: { rows: 25, created: 25 } });
    expect(first.rows[3]).toMatchObject({
      employeeCode: 'NV0004',
      registrationId: 'MST-0312345673~NV0004',
      outcome: 'created',
      status: 'submitted',
    });
    expect(progress.map(({ done }) => done)).toEqual([0, 10, 20, 25].slice(0, progress.length));
    expect(progress.at(-1)).toEqual({ done: 25, total: 25, created: 25, updated: 0, unchanged: 0, rejected: 0 });
    const second = await register(report);
    expect(second).toMatchObject({
      organization: 'unchanged',
      complete: true,
      counts: { created: 0, updated: 0, unchanged: 25 },
    });
    expect(await registrations()).toHaveLength(25);
  });

  it('a corrected row with the same employee code changes the one registration', async () => {
    await register(report);
    const corrected = await check(
      fileOf(people, { 4: { name: 'Trần Thị Hoà', phone: '0912000678', number: '087190912345' } }),
    );
    const result = await register(corrected);
    expect(result.counts).toMatchObject({ updated: corrected.rows[4]?.status === 'accepted' ? 1 : 0, created: 0 });
    expect(result.rows[4]).toMatchObject({ outcome: 'updated', registrationId: 'MST-0312345673~NV0005' });
    expect(await registrations()).toHaveLength(25);
    expect((await clientOf().registrations.get('MST-0312345673~NV0005')).version).toBe(2);
  });

  it('keeps rows that the check refused, and two people under one code, on this side', async () => {
    const mixed = await check(fileOf(people, { 0: { number: '12' }, 2: { code: 'NV0002' } }));
    const result = await register(mixed);
    expect(result.rows[0]).toMatchObject({ outcome: 'not-accepted' });
    expect(result.rows[0]?.findings.map(({ code }) => code)).toContain('ID_LENGTH');
    for (const index of [1, 2]) {
      // Whether the check refuses a doubled code or leaves it to us, neither row may be sent.
      expect(['not-accepted', 'not-sent']).toContain(result.rows[index]?.outcome);
    }
    expect(await registrations()).not.toContain('MST-0312345673~NV0002');
  });

  it('two accepted rows under one id are not sent', async () => {
    const [first, second, ...rest] = report.rows;
    const doubled = {
      ...report,
      rows: [first!, { ...second!, values: { ...second!.values, employeeCode: 'NV0001' } }, ...rest],
    };
    const result = await register(doubled);
    expect(result.rows.slice(0, 2).map(({ outcome, findings }) => [outcome, findings[0]?.code])).toEqual([
      ['not-sent', 'REGISTRATION_ID_SHARED'],
      ['not-sent', 'REGISTRATION_ID_SHARED'],
    ]);
    expect(result.counts.created).toBe(23);
    expect(result.complete).toBe(true);
  });

  it('a code too long to be an id is told to its row alone', async () => {
    const [first, ...rest] = report.rows;
    const long = {
      ...report,
      rows: [{ ...first!, values: { ...first!.values, employeeCode: 'x'.repeat(65) } }, ...rest],
    };
    const result = await register(long);
    expect(result.rows[0]?.findings[0]?.code).toBe('REGISTRATION_ID_MISSING');
    expect(result.counts.created).toBe(24);
  });

  it('people without a code get ids of the file: the same file again doubles nobody', async () => {
    const file = fileOf(people, Object.fromEntries(people.map((_, index) => [index, { code: '' }])));
    const first = await register(await check(file));
    expect(first.counts.created).toBe(25);
    expect(new Set(first.rows.map(({ registrationId }) => registrationId)).size).toBe(25);
    expect((await register(await check(file))).counts.unchanged).toBe(25);
    expect(await registrations()).toHaveLength(25);
  });

  it('health columns of the file are nowhere: not in the requests, the store, the result', async () => {
    const bodies: string[] = [];
    const fetch = async (request: Request) => {
      bodies.push(await request.clone().text());
      return sandbox.fetch(request);
    };
    const sick = await check(fileOf(people, { 1: { extra: 'hen suyen nang' } }, 'Tiền sử bệnh'));
    const result = await register(sick, { client: clientOf({ fetch }) });
    expect(result.counts.created).toBe(25);
    expect(bodies.join('') + JSON.stringify(result)).not.toContain('hen suyen');
  });

  it('has a result without names, numbers or phones', async () => {
    const text = JSON.stringify(await register(await check(fileOf(people, { 0: { number: '12' }, 1: { phone: '' } }))));
    for (const { subject } of people) {
      for (const secret of [subject.fullName, subject.identity?.number ?? '?', subject.phone?.slice(3) ?? '?']) {
        expect(text).not.toContain(secret);
      }
    }
    expect(JSON.parse(text).deliveryId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('hands over the hash and the counts of the file', async () => {
    const file = fileOf(people);
    const sha256 = await sha256Of(file);
    const result = await register(report, { file: { sha256, format: 'csv' } });
    const delivery = await clientOf().organizations.delivery(organization.id, result.deliveryId);
    expect(delivery).toMatchObject({
      delivery: { sha256, format: 'csv', counts: { read: 25, accepted: 25, rejected: 0 } },
      answered: { created: 25 },
    });
  });
});

describe('trouble', () => {
  it.each(['reset-before-commit', 'drop-answer-after-commit', '500', 'truncate'] as const)(
    '%s now and then: everybody once',
    async (fault) => {
      sandbox.setFaults([{ route: 'POST /gateway/**', fault, probability: 0.3 }]);
      let result = await register(report, { batchSize: 3, client: clientOf({ retries: 8 }) });
      for (let run = 0; run < 5 && !result.complete; run += 1)
        result = await register(report, { batchSize: 3, resume: result });
      expect(result).toMatchObject({ complete: true, counts: { created: 25, unchanged: 0 } });
      expect(await registrations()).toHaveLength(25);
    },
  );

  it('stops with what is known, and goes on from there', async () => {
    const requests = () => sandbox.log().filter(({ route }) => route.endsWith('/people')).length;
    const options = { batchSize: 5, concurrency: 1, client: clientOf({ retries: 0 }) };
    const calls = { left: 2 };
    const fetch = async (request: Request) => {
      const response = await sandbox.fetch(request);
      if (request.url.endsWith('/people') && calls.left-- <= 0)
        throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      return response;
    };
    const first = await register(report, { ...options, client: clientOf({ retries: 0, fetch }) });
    expect(first).toMatchObject({
      complete: false,
      stopped: { code: 'PLATFORM_UNREACHABLE', reason: 'ECONNRESET' },
      counts: { created: 10, unknown: 5, 'not-sent': 10 },
    });
    expect(first.rows[12]?.findings[0]?.code).toBe('REGISTRATION_UNKNOWN');
    expect(first.rows[20]?.findings[0]?.code).toBe('REGISTRATION_NOT_SENT');
    const before = requests();
    const kept: RegistrationResult = JSON.parse(JSON.stringify(first));
    const second = await register(report, { ...options, resume: kept });
    // Two batches were settled and are not sent again; the lost one is answered as it was the first time.
    expect(requests() - before).toBe(3);
    expect(second).toMatchObject({ complete: true, deliveryId: first.deliveryId, counts: { created: 25 } });
  });

  it('another file does not go on under the old delivery', async () => {
    const first = await register(report);
    const second = await register(await check(fileOf(people, { 0: { name: 'Lê Thị Mới' } })), { resume: first });
    expect(second.deliveryId).not.toBe(first.deliveryId);
    expect(second.counts).toMatchObject({ updated: 1, unchanged: 24 });
  });

  it('nobody there: every row not sent, and why', async () => {
    const fetch = async () => {
      throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    };
    const result = await register(report, { client: clientOf({ fetch }) });
    expect(result).toMatchObject({
      complete: false,
      stopped: { code: 'PLATFORM_UNREACHABLE', reason: 'ECONNREFUSED' },
      counts: { 'not-sent': 25 },
    });
    expect(result.organization).toBeUndefined();
  });

  it('abort between batches keeps what was answered', async () => {
    const controller = new AbortController();
    const result = await register(report, {
      batchSize: 5,
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 10) controller.abort();
      },
    });
    expect(result).toMatchObject({
      complete: false,
      stopped: { code: 'PLATFORM_ABORTED' },
      counts: { created: 10, 'not-sent': 15 },
    });
  });

  it('a batch that is refused whole does not stop the others', async () => {
    let calls = 0;
    const fetch = async (request: Request) =>
      request.url.endsWith('/people') && ++calls === 2
        ? Response.json({ code: 'REQUEST_INVALID' }, { status: 400 })
        : sandbox.fetch(request);
    const result = await register(report, { batchSize: 5, concurrency: 1, client: clientOf({ fetch }) });
    expect(result).toMatchObject({ complete: true, counts: { created: 20, rejected: 5 } });
    expect(result.rows[7]?.findings[0]).toMatchObject({
      code: 'REGISTRATION_BATCH_REFUSED',
      params: { status: 400, reason: 'REQUEST_INVALID' },
    });
  });

  it('an answer that leaves people out is not taken for a yes', async () => {
    const fetch = async (request: Request) =>
      request.url.endsWith('/people') ? Response.json({ items: [] }) : sandbox.fetch(request);
    const result = await register(report, { client: clientOf({ fetch }) });
    expect(result).toMatchObject({ complete: false, counts: { unanswered: 25 } });
  });

  it('a platform’s own findings are kept without numbers', async () => {
    const finding = { code: 'ELSEWHERE', severity: 'error', path: [], params: { who: 'số 087190912345' } };
    const fetch = async (request: Request) =>
      request.url.endsWith('/people')
        ? Response.json({
            items: report.rows.map(({ values }) => ({
              id: `${organization.id}~${values.employeeCode}`,
              outcome: 'rejected',
              findings: [finding],
            })),
          })
        : sandbox.fetch(request);
    const result = await register(report, { client: clientOf({ fetch }) });
    expect(result.rows[0]).toMatchObject({
      outcome: 'rejected',
      findings: [{ code: 'ELSEWHERE', params: { who: 'số •••••••••345' } }],
    });
    expect(JSON.stringify(result)).not.toContain('087190912345');
  });

  it('an error budget ends the run', async () => {
    const fetch = async (request: Request) =>
      request.url.endsWith('/people')
        ? Response.json({ code: 'REQUEST_INVALID' }, { status: 422 })
        : sandbox.fetch(request);
    const result = await register(report, {
      batchSize: 5,
      concurrency: 1,
      stopAfterRejected: 7,
      client: clientOf({ fetch }),
    });
    expect(result).toMatchObject({ stopped: { code: 'TOO_MANY_REJECTED' }, counts: { rejected: 10, 'not-sent': 15 } });
  });

  it('defects are thrown, misuse too', async () => {
    const whole = clientOf();
    const client = {
      ...whole,
      registrations: { ...whole.registrations, registerPeople: () => Promise.reject(new Error('defect')) },
    };
    await expect(register(report, { client })).rejects.toThrow('defect');
    await expect(register(report, { batchSize: 0 })).rejects.toThrow(RangeError);
    await expect(register(report, { batchSize: 501 })).rejects.toThrow(RangeError);
  });
});

describe('statuses', () => {
  it('come back by employee code', async () => {
    const result = await register(report);
    await sandbox.move('MST-0312345673~NV0001', 'verified');
    const steps: number[] = [];
    const statuses = await rosterStatus(result, { client: clientOf(), onProgress: ({ done }) => steps.push(done) });
    expect(statuses).toHaveLength(25);
    expect(statuses[0]).toMatchObject({ employeeCode: 'NV0001', status: 'verified' });
    expect(statuses[1]).toMatchObject({ employeeCode: 'NV0002', status: 'submitted' });
    expect(steps).toEqual([25]);
    await sandbox.reset();
    await clientOf().organizations.register(organization);
    const gone = await rosterStatus(result, { client: clientOf() });
    expect(new Set(gone.map(({ status }) => status))).toEqual(new Set(['missing']));
  });
});

describe('codes', () => {
  it('have both languages', () => {
    for (const entry of Object.values(registrationCodes)) expect(entry.vi && entry.en).toBeTruthy();
  });
});
