/** The way of a vaccination over the contract, and what stands in its way. */
import { describe, expect, it } from 'vitest';
import { calendarDateSchema, newRecordId } from '../../../src/model/index.ts';
import { isPlatformError, type PlatformError, type VerificationVerdict } from '../../../src/platform/index.ts';
import { campaignId, day, emptyWorld, ids, organization, person, world } from './world.ts';

const date = (text: string) => calendarDateSchema.parse(text);
const failure = async (running: Promise<unknown>): Promise<PlatformError> => {
  const error = await running.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isPlatformError(error)) throw new Error('expected a PlatformError');
  return error;
};
const codesOf = (error: PlatformError) => {
  const body = error.rawBody() as { findings?: { code: string }[] };
  return body.findings?.map(({ code }) => code);
};
const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
};
const received = { at: `${day}T01:10:00Z`, recognisedBy: 'document' } as const;
const eligible = { at: `${day}T01:20:00Z`, verdict: 'eligible', routing: 'ordinary-site' } as const;

describe('a session from its plan to its closing', () => {
  it('receives, screens, injects, watches, and closes only when nobody is left', async () => {
    const place = await world();
    const [site, firm, citizen] = [place.client('site'), place.client('organisation'), place.client('citizen')];
    expect(place.sandbox.messages().map(({ text }) => text)).toEqual([
      expect.stringContaining('Mời Ông/Bà đến tiêm chủng ngày 25/09/2021'),
    ]);
    expect((await citizen.sessions.reply(ids.appointment, 'confirmed')).status).toBe('confirmed');
    expect((await site.doses.receive(ids.appointment, received)).status).toBe('checked-in');
    const open = await failure(site.sessions.close(ids.openSession));
    expect([open.status, open.serverCode]).toEqual([409, 'SESSION_INCOMPLETE']);
    expect((await site.doses.screen(ids.appointment, eligible)).status).toBe('screened');

    const dose = {
      id: newRecordId(),
      registrationId: ids.registration,
      sessionId: ids.openSession,
      product: 'AZ',
      lot: 'CTMAV547',
      lotExpiry: date('2021-12-31'),
      date: day,
    };
    expect(await site.doses.record(dose)).toMatchObject({ outcome: 'created', version: 1, findings: [] });
    expect(await site.doses.record(dose)).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect((await site.sessions.appointment(ids.appointment)).status).toBe('injected');
    const watch = { from: `${day}T01:30:00Z`, until: `${day}T02:00:00Z`, outcome: 'well' } as const;
    expect((await site.doses.observe(dose.id, watch)).observation).toEqual(watch);

    const closed = await site.sessions.close(ids.openSession);
    expect([closed.session.status, closed.appointments]).toEqual(['closed', { injected: 1 }]);
    expect((await firm.registrations.status('MST-1', [ids.registration])).get(ids.registration)?.status).toBe('done');
    expect((await all(citizen.doses.list(ids.registration))).map(({ dose: one }) => one.date)).toEqual([
      '2021-07-01',
      day,
    ]);
    expect((await failure(site.doses.receive(ids.appointment, { ...received, recognisedBy: 'qr' }))).status).toBe(409);
  });

  it('a screening that defers or contraindicates ends the appointment, and the session may close', async () => {
    const place = await world();
    const site = place.client('site');
    await site.doses.receive(ids.appointment, received);
    const deferred = await site.doses.screen(ids.appointment, {
      ...eligible,
      verdict: 'defer',
      reasons: ['temperature'],
    });
    expect(deferred.status).toBe('postponed');
    expect((await site.sessions.close(ids.openSession)).appointments).toEqual({ postponed: 1 });
    const dose = {
      id: newRecordId(),
      registrationId: ids.registration,
      sessionId: ids.openSession,
      product: 'AZ',
      date: day,
    };
    expect(codesOf(await failure(site.doses.record(dose)))).toContain('SCREENING_MISSING');
  });

  it('places run out: of the session, of a slot; nobody has two open appointments', async () => {
    const place = await world();
    const site = place.client('site');
    const session = { id: ids.session, campaignId, facilityId: 'CS-1', date: day };
    await site.sessions.plan({ ...session, capacity: 5, slots: [{ from: '07:30', capacity: 1 }] });
    const ask = async (registrationId: string, slot?: string) =>
      (
        await site.sessions.addPeople(ids.session, [{ id: newRecordId(), registrationId, ...(slot ? { slot } : {}) }])
      )[0];
    expect(await ask(ids.registration)).toMatchObject({
      outcome: 'rejected',
      findings: [{ code: 'APPOINTMENT_DUPLICATE' }],
    });
    expect(await ask(ids.free, '08:00')).toMatchObject({ findings: [{ code: 'SLOT_UNKNOWN' }] });
    expect(await ask(ids.free, '07:30')).toMatchObject({ outcome: 'created' });
    await place
      .client('organisation')
      .registrations.registerPeople(
        'MST-1',
        [{ id: 'MST-1~NV9', subject: { fullName: 'Lê Văn Chín', birthDate: date('1990-01-01') } }],
        { campaignId },
      );
    await place.client('province').registrations.distribute(['MST-1~NV9'], 'CS-1');
    expect(await ask('MST-1~NV9', '07:30')).toMatchObject({
      findings: [{ code: 'SESSION_FULL', params: { capacity: 1 } }],
    });
    await site.sessions.plan({ ...session, capacity: 1 });
    expect(await ask('MST-1~NV9')).toMatchObject({ findings: [{ code: 'SESSION_FULL' }] });
    const id = newRecordId();
    await site.sessions.plan(session);
    expect(await site.sessions.addPeople(ids.session, [{ id, registrationId: 'MST-1~NV9' }])).toMatchObject([
      { outcome: 'created' },
    ]);
    expect(await site.sessions.addPeople(ids.session, [{ id, registrationId: 'MST-1~NV9' }])).toMatchObject([
      { outcome: 'unchanged' },
    ]);
    expect(await site.sessions.addPeople(ids.session, [])).toEqual([]);
    expect((await all(site.sessions.appointments(ids.session, { status: 'planned', pageSize: 1 }))).length).toBe(2);
    expect(await site.sessions.invite(ids.session, { appointmentIds: [id, newRecordId()] })).toMatchObject([
      { outcome: 'invited' },
      { outcome: 'rejected' },
    ]);
    expect(await site.sessions.invite(ids.session, { appointmentIds: [id] })).toMatchObject([{ outcome: 'unchanged' }]);
  });

  it('an open plan no longer changes, a closed one takes nobody', async () => {
    const { client } = await world();
    const site = client('site');
    const session = { id: ids.openSession, campaignId, facilityId: 'CS-1', date: day };
    expect((await failure(site.sessions.plan({ ...session, capacity: 3 }))).serverCode).toBe('STATE_CONFLICT');
    expect((await failure(site.sessions.close(ids.session))).serverCode).toBe('STATE_CONFLICT');
    expect((await site.sessions.open(ids.openSession)).session.status).toBe('open');
    await site.sessions.close(ids.openSession);
    const late = site.sessions.addPeople(ids.openSession, [{ id: newRecordId(), registrationId: ids.free }]);
    expect((await failure(late)).status).toBe(409);
    expect((await failure(site.sessions.invite(ids.openSession))).status).toBe(409);
    expect((await failure(site.sessions.plan({ ...session, id: newRecordId(), facilityId: 'CS-9' }))).status).toBe(403);
    const nowhere = client('ministry').facilities.get('CS-9');
    expect((await failure(nowhere)).status).toBe(404);
  });

  it('who stayed away is planned again, whoever withdraws frees the place', async () => {
    const { client } = await world();
    const [site, firm] = [client('site'), client('organisation')];
    await site.sessions.close(ids.openSession);
    const again = { id: newRecordId(), registrationId: ids.registration };
    expect(await site.sessions.addPeople(ids.session, [again])).toMatchObject([{ outcome: 'created' }]);
    expect((await firm.registrations.withdraw(ids.registration, 'declined')).status).toBe('withdrawn');
    expect((await site.sessions.appointment(again.id)).status).toBe('refused');
    expect((await site.sessions.appointment(ids.appointment)).status).toBe('invited');
  });

  it('who asks for another day is planned again', async () => {
    const { client } = await world();
    expect((await client('citizen').sessions.reply(ids.appointment, 'postponed')).status).toBe('postponed');
    expect((await client('site').registrations.get(ids.registration)).status).toBe('planned');
    expect((await client('citizen').sessions.reply(ids.appointment, 'postponed')).status).toBe('postponed');
    expect((await failure(client('citizen').sessions.reply(ids.appointment, 'confirmed'))).status).toBe(409);
    const again = { id: newRecordId(), registrationId: ids.registration };
    expect(await client('site').sessions.addPeople(ids.session, [again])).toMatchObject([{ outcome: 'created' }]);
  });
});

describe('doses are judged by the schedule', () => {
  const dose = (more: object) => ({
    id: newRecordId(),
    registrationId: ids.registration,
    product: 'AZ',
    date: day,
    ...more,
  });

  it.each([
    ['before its day', { date: date('2021-07-10') }, 'DOSE_BEFORE_EARLIEST'],
    ['of a product that may not follow', { product: 'VERO' }, 'DOSE_OF_OTHER_PRODUCT'],
    ['on a day that has one', { date: date('2021-07-01') }, 'DOSE_DUPLICATE'],
    ['after today', { date: date('2021-09-26') }, 'DOSE_IN_FUTURE'],
    ['of an unknown product', { product: 'XYZ' }, 'PRODUCT_UNKNOWN'],
    ['of a lot that had expired', { lotExpiry: date('2021-09-01') }, 'LOT_EXPIRED'],
    ['in a session without a screening', { sessionId: ids.openSession }, 'SCREENING_MISSING'],
    [
      'in a session of another day',
      { sessionId: ids.openSession, date: date('2021-09-24') },
      'DOSE_NOT_ON_SESSION_DAY',
    ],
  ])('%s', async (_, more, code) => {
    const { client } = await world();
    const error = await failure(client('site').doses.record(dose(more)));
    expect(error.status).toBe(422);
    expect(codesOf(error)).toContain(code);
  });

  it('what the site stands by is recorded with a warning; what cannot be is not', async () => {
    const { client } = await world();
    const early = dose({ date: date('2021-07-10') });
    const answer = await client('site').doses.record(early, {
      acknowledged: ['DOSE_BEFORE_EARLIEST', 'DOSE_DUPLICATE'],
    });
    expect(answer).toMatchObject({
      outcome: 'created',
      findings: [{ code: 'DOSE_BEFORE_EARLIEST', severity: 'warning' }],
    });
    const twice = client('site').doses.record(dose({ date: date('2021-07-10') }), { acknowledged: ['DOSE_DUPLICATE'] });
    expect(codesOf(await failure(twice))).toContain('DOSE_DUPLICATE');
  });

  it('nothing is next for somebody who is complete', async () => {
    const { client } = await world();
    await client('site').doses.record(dose({ date: date('2021-09-01') }));
    const third = await failure(client('site').doses.record(dose({ date: day })));
    expect(codesOf(third)).toEqual(['DOSE_NOT_DUE']);
  });

  it('only products of the plan are injected in a session', async () => {
    const { client } = await world();
    const site = client('site');
    await site.sessions.plan({ id: ids.session, campaignId, facilityId: 'CS-1', date: day, products: ['PFZ'] });
    await site.sessions.addPeople(ids.session, [
      { id: '00000000-0000-4000-8000-0000000000aa', registrationId: ids.free },
    ]);
    await site.sessions.open(ids.session);
    await site.doses.receive('00000000-0000-4000-8000-0000000000aa', received);
    await site.doses.screen('00000000-0000-4000-8000-0000000000aa', eligible);
    const error = await failure(site.doses.record(dose({ registrationId: ids.free, sessionId: ids.session })));
    expect(codesOf(error)).toEqual(['PRODUCT_NOT_IN_SESSION']);
  });

  it('a dose belongs to its person and its facility, and stays once it is verified', async () => {
    const { client } = await world();
    const site = client('site');
    const stored = { id: ids.dose, registrationId: ids.registration, product: 'AZ', date: date('2021-07-01') };
    expect((await failure(site.doses.record({ ...stored, registrationId: ids.free }))).status).toBe(409);
    expect((await failure(site.doses.record({ ...stored, facilityId: 'CS-2' }))).status).toBe(403);
    expect((await site.doses.record({ ...stored, lot: 'A1' })).outcome).toBe('updated');
    await client('police-verifier').verifications.answer([
      { registrationId: ids.registration, version: 1, outcome: 'matched' },
    ]);
    expect((await site.doses.get(ids.dose)).dose.status).toBe('identity-verified');
    expect((await failure(site.doses.record({ ...stored, lot: 'A2' }))).status).toBe(409);
  });

  it('a reaction belongs to one dose, and is reported by who calls', async () => {
    const { client } = await world();
    const own = {
      id: newRecordId(),
      doseId: ids.dose,
      reportedBy: 'citizen',
      severity: 'common',
      onset: '2021-07-02T01:00:00Z',
    } as const;
    expect((await client('citizen').doses.reportReaction(own)).outcome).toBe('created');
    expect((await failure(client('site').doses.reportReaction(own))).status).toBe(403);
    expect((await all(client('site').doses.reactions(ids.dose))).map(({ severity }) => severity)).toEqual([
      'common',
      'common',
    ]);
  });
});

describe('registrations', () => {
  it('one person, by themselves or by a relative', async () => {
    const { client } = emptyWorld();
    const citizen = client('citizen');
    const draft = { id: newRecordId(), subject: { ...person, birthDate: date(person.birthDate) } };
    expect(await citizen.registrations.register(draft, { campaignId })).toMatchObject({
      outcome: 'created',
      status: 'submitted',
    });
    expect(await citizen.registrations.register(draft, { campaignId })).toMatchObject({ outcome: 'unchanged' });
    const child = { id: newRecordId(), subject: { fullName: 'Trần Văn Bé', birthDate: date('2003-01-01') } };
    const registeredBy = { fullName: person.fullName, phone: person.phone };
    expect(await citizen.registrations.register(child, { campaignId, registeredBy })).toMatchObject({
      outcome: 'created',
    });
    expect((await citizen.registrations.get(child.id)).subject.fullName).toBe('Trần Văn Bé');
    const stranger = client('citizen', '+84912000999');
    expect((await failure(stranger.registrations.register(draft, { campaignId }))).status).toBe(403);
    expect((await failure(stranger.registrations.get(child.id))).status).toBe(404);
    const firms = { ...draft, id: 'MST-1~NV1' };
    expect(codesOf(await failure(citizen.registrations.register(firms, { campaignId })))).toEqual([
      'REGISTRATION_NOT_YOURS',
    ]);
    expect((await citizen.registrations.withdraw(child.id, 'declined')).status).toBe('withdrawn');
  });

  it('a site that loads people has them at once', async () => {
    const { client } = await world();
    const site = client('site');
    const walkIn = { id: newRecordId(), subject: { fullName: 'Lê Văn Tám', birthDate: date('1980-01-01') } };
    expect((await site.registrations.register(walkIn, { campaignId })).status).toBe('distributed');
    expect((await all(site.registrations.search({ fullName: 'le van tam' }))).map(({ id }) => id)).toEqual([walkIn.id]);
    const appointment = { id: newRecordId(), registrationId: walkIn.id };
    await site.sessions.addPeople(ids.openSession, [appointment]);
    expect((await site.doses.receive(appointment.id, received)).status).toBe('checked-in');
  });

  it('searches by number, phone, name, state; page after page', async () => {
    const { client } = await world();
    const found = async (search: object) =>
      (await all(client('ministry').registrations.search(search, { pageSize: 1 }))).length;
    expect(await found({ phone: person.phone })).toBe(2);
    expect(await found({ fullName: 'HOA' })).toBe(2);
    expect(await found({ status: 'invited', campaignId, organizationId: 'MST-1' })).toBe(1);
    expect(await found({ identityNumber: '001090912345' })).toBe(0);
  });

  it('changes are told once, from where one left off', async () => {
    const { client } = await world();
    const firm = client('organisation');
    const first = await firm.registrations.changes('MST-1', { limit: 1 });
    expect([first.items.length, first.more]).toEqual([1, true]);
    const rest = await firm.registrations.changes('MST-1', { since: first.next });
    expect([rest.items.map(({ id }) => id), rest.more]).toEqual([[ids.registration], false]);
    expect((await firm.registrations.changes('MST-1', { since: rest.next })).items).toEqual([]);
    await firm.registrations.withdraw(ids.free, 'left-organisation');
    const news = await firm.registrations.changes('MST-1', { since: rest.next });
    expect(news.items).toMatchObject([{ id: ids.free, status: 'withdrawn' }]);
    expect((await failure(firm.registrations.changes('MST-1', { since: 'x' }))).status).toBe(400);
  });

  it('distribution and transfer say why not', async () => {
    const { client } = await world();
    const province = client('province');
    expect(await province.registrations.distribute([], 'CS-1')).toEqual([]);
    expect(await province.registrations.distribute([ids.free, ids.registration, 'MST-1~X'], 'CS-1')).toMatchObject([
      { outcome: 'unchanged' },
      { outcome: 'rejected', findings: [{ code: 'STATE_CONFLICT' }] },
      { outcome: 'rejected', findings: [{ code: 'NOT_FOUND' }] },
    ]);
    expect(await province.registrations.distribute([ids.free], 'NOWHERE')).toMatchObject([
      { findings: [{ code: 'TARGET_UNKNOWN' }] },
    ]);
    const firm = client('organisation');
    const to = { kind: 'organisation', organizationId: 'MST-2' } as const;
    expect((await failure(firm.registrations.transfer(ids.free, to))).serverCode).toBe('TARGET_UNKNOWN');
    const other = client('organisation', 'MST-2');
    await other.organizations.register({ ...organization, id: 'MST-2' });
    expect((await failure(firm.registrations.transfer(ids.registration, to))).status).toBe(409);
    expect((await firm.registrations.transfer(ids.free, to)).status).toBe('submitted');
    expect((await failure(firm.registrations.get(ids.free))).status).toBe(404);
    expect((await other.registrations.get(ids.free)).organizationId).toBe('MST-2');
  });

  it('people whose list gives no address are seen by every province until somebody has them', async () => {
    const { client } = emptyWorld();
    const firm = client('organisation');
    await firm.organizations.register(organization);
    await firm.registrations.registerPeople(
      'MST-1',
      [{ id: 'MST-1~1', subject: { fullName: 'Lê Văn An', birthDate: date('1990-01-01') } }],
      { campaignId },
    );
    const [here, elsewhere] = [client('province', '87'), client('province', '01')];
    expect((await elsewhere.registrations.get('MST-1~1')).status).toBe('submitted');
    await here.registrations.distribute(['MST-1~1'], '869');
    expect((await client('district').registrations.get('MST-1~1')).distributedTo).toBe('869');
    expect((await failure(elsewhere.registrations.get('MST-1~1'))).status).toBe(404);
  });
});

describe('verification', () => {
  it('is asked, shown to the police in four fields, and answered for the version that was sent', async () => {
    const { client } = await world();
    const [site, police] = [client('site'), client('police-verifier')];
    expect(await site.verifications.request([])).toEqual([]);
    expect(await site.verifications.request([ids.registration, ids.free, 'MST-1~X'])).toMatchObject([
      { outcome: 'unchanged' },
      { outcome: 'requested' },
      { outcome: 'rejected' },
    ]);
    const [shown] = await all(police.verifications.list({ status: 'requested', pageSize: 1 }));
    expect(Object.keys(shown?.subject ?? {}).sort()).toEqual(['birthDate', 'fullName']);
    expect((await all(site.verifications.list()))[0]).not.toHaveProperty('subject');
    const verdict: Extract<VerificationVerdict, { outcome: 'mismatched' }> = {
      registrationId: ids.registration,
      version: 1,
      outcome: 'mismatched',
      mismatched: ['birthDate'],
    };
    expect(await police.verifications.answer([])).toEqual([]);
    expect(
      await police.verifications.answer([
        verdict,
        { registrationId: ids.free, version: 2, outcome: 'matched' },
        { ...verdict, registrationId: 'MST-1~X' },
      ]),
    ).toMatchObject([
      { outcome: 'stored' },
      { findings: [{ code: 'VERSION_OUTDATED' }] },
      { findings: [{ code: 'NOT_FOUND' }] },
    ]);
    expect(await police.verifications.answer([verdict])).toMatchObject([{ outcome: 'unchanged' }]);
    const late = { registrationId: ids.registration, version: 1, outcome: 'matched' } as const;
    expect(await police.verifications.answer([late])).toMatchObject([{ findings: [{ code: 'STATE_CONFLICT' }] }]);
    expect((await site.doses.get(ids.dose)).dose.status).toBe('identity-mismatched');
  });
});

describe('corrections', () => {
  it('are decided within 48 hours by who looks after the person; an approval changes the records', async () => {
    const { client } = await world();
    const [site, citizen] = [client('site'), client('citizen')];
    const found = await citizen.corrections.get(ids.correction);
    expect([found.status, found.dueAt]).toEqual(['submitted', '2021-09-27T02:00:00.000Z']);
    expect((await site.corrections.decide(ids.correction, { outcome: 'deferred' })).status).toBe('deferred');
    expect((await site.corrections.decide(ids.correction, { outcome: 'approved' })).decidedAt).toBeDefined();
    expect((await all(citizen.doses.list(ids.registration))).map(({ dose }) => dose.date)).toEqual([
      '2021-06-01',
      '2021-07-01',
    ]);
    expect((await failure(site.corrections.decide(ids.correction, { outcome: 'deferred' }))).status).toBe(409);
    expect((await all(citizen.corrections.list({ status: 'approved' }))).length).toBe(1);

    const name = {
      id: newRecordId(),
      registrationId: ids.registration,
      kind: 'identity-wrong',
      subject: { fullName: 'Trần Thị Hòa' },
    } as const;
    expect((await citizen.corrections.submit(name)).outcome).toBe('created');
    expect((await citizen.corrections.submit(name)).outcome).toBe('unchanged');
    await site.corrections.decide(name.id, { outcome: 'approved' });
    expect((await site.registrations.get(ids.registration)).subject.fullName).toBe('Trần Thị Hòa');

    const dose = {
      id: newRecordId(),
      registrationId: ids.registration,
      kind: 'dose-wrong',
      doseId: ids.dose,
      dose: { date: date('2021-07-03') },
    } as const;
    await citizen.corrections.submit(dose);
    await site.corrections.decide(dose.id, { outcome: 'approved' });
    expect((await site.doses.get(ids.dose)).dose.date).toBe('2021-07-03');
  });

  it('a rejection has a reason; a dose without its vaccine cannot be approved', async () => {
    const { client } = await world();
    const citizen = client('citizen');
    const request = {
      id: newRecordId(),
      registrationId: ids.registration,
      kind: 'dose-missing',
      dose: { date: date('2021-05-01') },
    } as const;
    await citizen.corrections.submit({ ...request, facilityId: 'CS-1' });
    const district = client('district');
    expect((await failure(district.corrections.decide(request.id, { outcome: 'approved' }))).serverCode).toBe(
      'CORRECTION_INCOMPLETE',
    );
    const rejected = await district.corrections.decide(request.id, { outcome: 'rejected', reason: 'photo-unreadable' });
    expect([rejected.status, rejected.reason]).toEqual(['rejected', 'photo-unreadable']);
    const silent = district.corrections.decide(request.id, { outcome: 'rejected' } as never);
    expect((await failure(silent)).code).toBe('PLATFORM_BAD_REQUEST');
    expect((await failure(citizen.corrections.submit({ ...request, dose: { date: date('2021-05-02') } }))).status).toBe(
      409,
    );
    expect((await failure(client('site', 'CS-2').corrections.get(request.id))).status).toBe(404);
  });
});

describe('audit trail', () => {
  it('has who did what for which unit and purpose, refusals too, and nobody’s name', async () => {
    const { client } = await world();
    await client('site').registrations.get(ids.registration);
    await failure(client('site').organizations.register(organization));
    const own = await all(client('site').audit.list({ record: ids.registration, pageSize: 2 }));
    expect(own.map(({ operation }) => operation)).toEqual(['requestVerification', 'getRegistration']);
    expect(own.every(({ unit, actor }) => unit === 'CS-1' && actor.id)).toBe(true);
    const trail = await all(client('ministry').audit.list({ from: '2021-09-25T00:00:00Z' }));
    expect(trail).toContainEqual(
      expect.objectContaining({ operation: 'putOrganization', status: 403, code: 'NOT_ALLOWED', unit: 'CS-1' }),
    );
    expect(trail).toContainEqual(
      expect.objectContaining({ operation: 'putDose', purpose: 'vaccination', records: [ids.dose] }),
    );
    expect(JSON.stringify(trail)).not.toMatch(/Trần|912000/);
    expect(trail.map(({ sequence }) => sequence)).toEqual(trail.map((_, index) => index + 1));
    expect(await all(client('ministry').audit.list({ from: '2021-09-26T00:00:00Z' }))).toEqual([]);
  });
});
