/**
 * What a host does with a platform, through the public clients only. The very same file runs in Node and, bundled, in a
 * page; so it asserts by itself.
 */
import { calendarDateSchema, newRecordId, registrationIdOf } from 'tiemchung/model';
import { isPlatformError } from 'tiemchung/platform';
import { isPortalRefusal } from 'tiemchung/platform/portal';
import { type FaultKind, syntheticPeople } from 'tiemchung/testing';
import { queryOf, type World } from './world.ts';

const organization = { id: 'MST-1', name: 'Công ty TNHH May Mẫu Thử' };
const campaignId = 'covid-2021-adult';
/** The day of the world's clock. */
const day = calendarDateSchema.parse('2021-09-14');
const PEOPLE = '/gateway/v1/organizations/*/people';
const drafts = syntheticPeople(25).map(({ employeeCode, subject, priorityGroup }) => ({
  id: registrationIdOf({ organizationId: 'MST-1', employeeCode }),
  subject,
  priorityGroup,
}));

function same(actual: unknown, expected: unknown): void {
  const [is, shall] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== shall) throw new Error(`expected ${shall}, got ${is}`);
}

/** The code of the `PlatformError` that a call ends with. */
async function codeOf(running: PromiseLike<unknown>): Promise<string> {
  try {
    await running;
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    // Whatever happened, no error names the person.
    const printed = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
    for (const { subject } of drafts)
      if (printed.includes(subject.fullName)) throw new Error('an error names a person');
    return error.code;
  }
  return 'none';
}

const outcomes = (items: readonly { readonly outcome: string }[]) => [...new Set(items.map(({ outcome }) => outcome))];

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function registered(world: World) {
  const client = world.client();
  await client.organizations.register(organization);
  return client;
}

/** One disturbance while 25 people are registered: each of them is there afterwards, once. */
const survives = (fault: FaultKind) => async (world: World) => {
  const client = await registered(world);
  await world.setFaults({ route: `POST ${PEOPLE}`, fault, count: 1, retryAfter: 0 });
  same(outcomes(await client.registrations.registerPeople('MST-1', drafts, { campaignId })), ['created']);
  same((await all(client.registrations.list('MST-1'))).length, drafts.length);
};

/** A disturbance without end: the caller is told by its code. */
const ends = (fault: FaultKind, code: string) => async (world: World) => {
  await registered(world);
  await world.setFaults({ route: 'GET /gateway/**', fault, retryAfter: 9 });
  const client = world.client('MST-1', { retries: 1, deadlineMs: 5000, maxResponseBytes: 200_000 });
  same(await codeOf(client.organizations.get('MST-1')), code);
};

/** The scenarios by name. */
export const scenarios: Readonly<Record<string, (world: World) => Promise<void>>> = {
  'registers an organisation once, however often': async (world) => {
    const { organizations } = world.client();
    same((await organizations.register(organization)).outcome, 'created');
    same((await organizations.register(organization)).outcome, 'unchanged');
    same((await organizations.register({ ...organization, name: 'Tên mới' })).outcome, 'updated');
    same((await organizations.get('MST-1')).organization.name, 'Tên mới');
  },

  'registers a list, again, and finds everybody': async (world) => {
    const { registrations } = await registered(world);
    same(outcomes(await registrations.registerPeople('MST-1', drafts, { campaignId })), ['created']);
    same(outcomes(await registrations.registerPeople('MST-1', drafts, { campaignId })), ['unchanged']);
    const ids = (await all(registrations.list('MST-1', { pageSize: 10 }))).map(({ id }) => id);
    same(
      ids,
      drafts.map(({ id }) => id),
    );
    same([...(await registrations.status('MST-1', ids.slice(0, 3))).keys()], ids.slice(0, 3));
  },

  'a row that is refused costs no neighbour': async (world) => {
    const { registrations } = await registered(world);
    const stranger = { ...drafts[0], id: 'MST-2~1', subject: drafts[0]?.subject ?? { fullName: '', birthDate: '' } };
    const results = await registrations.registerPeople('MST-1', [...drafts.slice(1, 3), stranger as never], {
      campaignId,
    });
    same(
      results.map(({ outcome }) => outcome),
      ['created', 'created', 'rejected'],
    );
  },

  'takes a registration back': async (world) => {
    const { registrations } = await registered(world);
    const [draft] = drafts;
    if (!draft) return;
    await registrations.registerPeople('MST-1', [draft], { campaignId });
    same((await registrations.withdraw(draft.id, 'left-organisation')).status, 'withdrawn');
    same((await registrations.get(draft.id)).status, 'withdrawn');
  },

  'one organisation does not see another’s people': async (world) => {
    const { registrations } = await registered(world);
    await registrations.registerPeople('MST-1', drafts, { campaignId });
    const other = world.client('MST-2', { retries: 0 });
    same(await codeOf(other.registrations.get(drafts[0]?.id ?? '')), 'PLATFORM_STATUS');
    same((await all(other.registrations.list('MST-1'))).length, 0);
  },

  'tells what has changed since': async (world) => {
    const { registrations } = await registered(world);
    await registrations.registerPeople('MST-1', drafts, { campaignId });
    const { next } = await registrations.changes('MST-1');
    await registrations.withdraw(drafts[3]?.id ?? '', 'declined');
    const { items } = await registrations.changes('MST-1', { since: next });
    same(
      items.map(({ id, status }) => [id, status]),
      [[drafts[3]?.id, 'withdrawn']],
    );
  },

  'vaccinates, from the plan of a session to its closing': async (world) => {
    const { registrations } = await registered(world);
    const [draft] = drafts;
    if (!draft) return;
    await registrations.registerPeople('MST-1', [draft], { campaignId });
    const [site, province] = [world.client('CS-1', {}, 'site'), world.client('87', {}, 'province')];
    await province.facilities.put({
      id: 'CS-1',
      name: 'Trạm Y tế Mẫu Thử',
      address: { provinceCode: '87' },
      status: 'open',
    });
    await province.registrations.distribute([draft.id], 'CS-1');
    const [sessionId, appointmentId, doseId] = [newRecordId(), newRecordId(), newRecordId()];
    await site.sessions.plan({ id: sessionId, campaignId, facilityId: 'CS-1', date: day });
    await site.sessions.addPeople(sessionId, [{ id: appointmentId, registrationId: draft.id }]);
    await site.sessions.open(sessionId);
    await site.sessions.invite(sessionId);
    await site.doses.receive(appointmentId, { at: `${day}T01:10:00Z`, recognisedBy: 'document' });
    const screening = { at: `${day}T01:20:00Z`, verdict: 'eligible', routing: 'ordinary-site' } as const;
    await site.doses.screen(appointmentId, screening);
    await site.doses.record({
      id: doseId,
      registrationId: draft.id,
      sessionId,
      product: 'AZ',
      lot: 'THU-1',
      date: day,
    });
    same((await site.sessions.close(sessionId)).session.status, 'closed');
    same((await registrations.get(draft.id)).status, 'done');
  },

  'gives the raw answer to who asks for it': async (world) => {
    const client = await registered(world);
    const { data, response } = await client.organizations.get('MST-1').withResponse();
    same([data.organization.id, response.status, response.attempts], ['MST-1', 200, 1]);
    same(response.headers.get('content-type'), 'application/json');
  },

  'gets through a reset before anything was stored': survives('reset-before-commit'),
  'gets through an answer that was lost': survives('drop-answer-after-commit'),
  'gets through a 500': survives('500'),
  'gets through a 502 with HTML': survives('502-html'),
  'gets through a 429': survives('429'),
  'gets through half an answer': survives('truncate'),
  'gets through an expired token': survives('expired-token'),

  'says what a reset without end is': ends('reset-before-commit', 'PLATFORM_UNREACHABLE'),
  'says what a 500 without end is': ends('500', 'PLATFORM_STATUS'),
  'says what a login page is': ends('login-page-200', 'PLATFORM_BAD_RESPONSE'),
  'says what a wrong type is': ends('wrong-type', 'PLATFORM_BAD_RESPONSE'),
  'does not read 30 MB': ends('huge-body', 'PLATFORM_TOO_LARGE'),

  'waits as long as it was told, and no longer': async (world) => {
    await registered(world);
    const client = world.client('MST-1', { timeoutMs: 100, retries: 0 });
    // Signs in beforehand, however slow the machine is, so that it is the call that waits below.
    while ((await codeOf(client.organizations.get('MST-1'))) !== 'none');
    await world.setFaults({ route: 'GET /gateway/**', fault: 'latency', latencyMs: 60_000 });
    same(await codeOf(client.organizations.get('MST-1')), 'PLATFORM_TIMEOUT');
    const stop = new AbortController();
    const running = codeOf(world.client().organizations.get('MST-1', { signal: stop.signal }));
    stop.abort();
    same(await running, 'PLATFORM_ABORTED');
  },

  'looks a certificate up in two steps': async (world) => {
    for (const person of (await world.people()).slice(0, 4)) {
      const lookup = world.portal().certificateLookup(queryOf(person));
      await lookup.requestOtp();
      const { holder, doses } = await lookup.confirm(await world.otpFor(person));
      same(holder.birthDate, person.birthday);
      same(
        doses.map(({ date }) => date),
        person.vaccinatedInfoes.map(({ injectionDate }) => injectionDate),
      );
    }
    // Four messages for four people, the one born in 1962 among them.
    same((await world.messages()).length, 4);
  },

  'tells a stranger, a wrong code and a late one': async (world) => {
    const [person] = await world.people();
    if (!person) return;
    const refused = (running: PromiseLike<unknown>) => Promise.resolve(running).then(() => false, isPortalRefusal);
    const portal = world.portal();
    same(await refused(portal.certificateLookup({ ...queryOf(person), fullName: 'Người Lạ' }).requestOtp()), true);
    const lookup = portal.certificateLookup(queryOf(person));
    await lookup.requestOtp();
    const otp = await world.otpFor(person);
    same(await refused(lookup.confirm(otp === '000000' ? '000001' : '000000')), true);
    await world.advance(24 * 3_600_000);
    same(await refused(lookup.confirm(otp)), true);
  },

  'never sends a second text message by itself': async (world) => {
    const [person] = await world.people();
    if (!person) return;
    const route = '/api/vaccination/public/otp-search';
    await world.setFaults({ route, fault: '500', count: 1 });
    same(await codeOf(world.portal().certificateLookup(queryOf(person)).requestOtp()), 'PLATFORM_STATUS');
    same((await world.log()).filter((line) => line.route === route).length, 1);
    same((await world.messages()).length, 0);
  },

  'reads the dashboard and the sites': async (world) => {
    const portal = world.portal();
    const rows = await portal.statistics();
    same([rows.length, rows.filter(({ province, progress }) => !province || !progress).length], [63, 0]);
    const area = { provinceCode: '01', districtCode: '004', wardCode: '00148' };
    same((await all(portal.sites(area))).length, 25);
  },
};
