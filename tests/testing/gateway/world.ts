/** A small health district in a sandbox: one person on the way through a session, and everybody who has a part in it. */
import type { Role } from '../../../src/catalogue/index.ts';
import { calendarDateSchema, newRecordId, type WriteContext } from '../../../src/model/index.ts';
import {
  bearer,
  call,
  createGatewayClient,
  type Endpoint,
  type EndpointInput,
  type EndpointOutput,
  type GatewayClient,
  type PlatformCall,
} from '../../../src/platform/index.ts';
import { createSandbox, fixedClock, type Sandbox } from '../../../src/testing/index.ts';

export const campaignId = 'covid-2021-adult';
export const day = calendarDateSchema.parse('2021-09-25');

/** The unit of each role that looks after the person of the world. */
export const units: Readonly<Record<Role, string>> = {
  citizen: '+84912000678',
  organisation: 'MST-1',
  site: 'CS-1',
  commune: '29926',
  district: '869',
  province: '87',
  ministry: 'BYT',
  'police-verifier': 'CA-87',
};

/** Units of the same roles that have nothing to do with the person. */
export const strangers: Readonly<Partial<Record<Role, string>>> = {
  citizen: '+84912000999',
  organisation: 'MST-2',
  site: 'CS-2',
  commune: '00001',
  district: '001',
  province: '01',
};

const home = { provinceCode: '87', districtCode: '869', wardCode: '29926' };
export const person = { fullName: 'Trần Thị Hoa', birthDate: '1990-05-04', phone: '+84912000678' } as const;
export const organization = { id: 'MST-1', name: 'Công ty TNHH May Mẫu Thử' };

export interface World {
  readonly sandbox: Sandbox;
  /** Of a role's unit. */
  client(role: Role, unit?: string): GatewayClient;
  /** One call in the name of a role's unit. */
  call<E extends Endpoint>(
    role: Role,
    unit: string,
    endpoint: E,
    input: EndpointInput<E>,
  ): PlatformCall<EndpointOutput<E>>;
  readonly ids: typeof ids;
}

/** Ids that are there, and some that are free. */
export const ids = {
  registration: 'MST-1~NV001',
  free: 'MST-1~NV002',
  session: '00000000-0000-4000-8000-000000000001',
  openSession: '00000000-0000-4000-8000-000000000002',
  appointment: '00000000-0000-4000-8000-000000000003',
  dose: '00000000-0000-4000-8000-000000000004',
  reaction: '00000000-0000-4000-8000-000000000005',
  correction: '00000000-0000-4000-8000-000000000006',
  delivery: '00000000-0000-4000-8000-000000000007',
} as const;

export const context = (role: Role, unit: string, purpose: WriteContext['purpose'] = 'vaccination'): WriteContext => ({
  actor: { id: 'tester', role },
  unit,
  purpose,
});

/** Nine in the morning of the session's day, in Vietnam. */
export function emptyWorld(): World {
  const sandbox = createSandbox({ now: fixedClock(`${day}T02:00:00Z`).now, people: 0 });
  const connection = (role: Role, unit: string) => ({
    baseUrl: 'http://sandbox.test',
    fetch: sandbox.fetch,
    auth: bearer(() => sandbox.token({ role, unit })),
    retries: 0,
  });
  return {
    sandbox,
    ids,
    client: (role, unit = units[role]) =>
      createGatewayClient({ ...connection(role, unit), actor: { id: 'tester', role }, unit }),
    call: (role, unit, endpoint, input) =>
      call(connection(role, unit), endpoint, input, { idempotencyKey: newRecordId() }),
  };
}

/** Facility, organisation, two people (one invited to an open session), a dose given earlier with its reaction, a correction. */
export async function world(): Promise<World> {
  const made = emptyWorld();
  const [province, site, firm] = [made.client('province'), made.client('site'), made.client('organisation')];
  await province.facilities.put({ id: 'CS-1', name: 'Trạm Y tế Mẫu Thử', address: home, status: 'open' });
  await firm.organizations.register({ ...organization, address: home });
  await firm.organizations.handOver('MST-1', ids.delivery, {
    campaignId,
    sha256: '0'.repeat(64),
    format: 'rows',
    counts: { read: 2, accepted: 2, rejected: 0 },
  });
  const drafts = [
    { id: ids.registration, subject: { ...person, birthDate: calendarDateSchema.parse(person.birthDate) } },
    { id: ids.free, subject: { ...person, birthDate: calendarDateSchema.parse('1991-01-01') } },
  ];
  await firm.registrations.registerPeople('MST-1', drafts, { campaignId });
  await province.registrations.distribute([ids.registration, ids.free], 'CS-1');
  const plan = { campaignId, facilityId: 'CS-1', date: day };
  await site.sessions.plan({ ...plan, id: ids.session });
  await site.sessions.plan({ ...plan, id: ids.openSession });
  await site.sessions.addPeople(ids.openSession, [{ id: ids.appointment, registrationId: ids.registration }]);
  await site.sessions.open(ids.openSession);
  await site.sessions.invite(ids.openSession);
  await site.doses.record({
    id: ids.dose,
    registrationId: ids.registration,
    product: 'AZ',
    date: calendarDateSchema.parse('2021-07-01'),
  });
  await site.doses.reportReaction({
    id: ids.reaction,
    doseId: ids.dose,
    reportedBy: 'site',
    severity: 'common',
    onset: '2021-07-01T08:00:00Z',
  });
  await site.corrections.submit({
    id: ids.correction,
    registrationId: ids.registration,
    kind: 'dose-missing',
    dose: { date: calendarDateSchema.parse('2021-06-01'), product: 'AZ' },
  });
  await site.verifications.request([ids.registration]);
  return made;
}
