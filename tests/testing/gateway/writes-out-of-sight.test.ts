/** What one may enter, one may not therefore take over: writes over records of others, and what survives a change. */
import { expect, it } from 'vitest';
import { calendarDateSchema } from '../../../src/model/index.ts';
import { startSandbox } from '../../../src/testing/server/index.ts';
import { campaignId, ids, person, world } from './world.ts';

const birthDate = calendarDateSchema.parse(person.birthDate);

it.each([
  ['site', 'CS-2'],
  ['commune', '00001'],
  ['district', '001'],
  ['province', '01'],
] as const)('a %s of elsewhere changes nobody out of its sight', async (role, unit) => {
  const { client } = await world();
  const taken = { id: ids.registration, subject: { ...person, birthDate, phone: '+84912000999' } };
  const stranger = client(role, unit);
  const [result] = await stranger.registrations.registerPeople('MST-1', [taken], { campaignId });
  expect(result).toMatchObject({ outcome: 'rejected', findings: [{ code: 'NOT_FOUND' }] });
  expect((await client('organisation').registrations.get(ids.registration)).subject.phone).toBe(person.phone);
});

it('an office changes organisations of its own area only', async () => {
  const { client } = await world();
  const renamed = { id: 'MST-1', name: 'Khác' };
  await expect(client('commune', '00001').organizations.register(renamed)).rejects.toMatchObject({ status: 403 });
  expect((await client('province').organizations.register(renamed)).outcome).toBe('updated');
});

it('an employer sees no dose that a list declares', async () => {
  const { client } = await world();
  const declaredDoses = [{ date: calendarDateSchema.parse('2021-07-01'), product: 'AZ' }];
  const draft = { id: 'MST-1~NV5', subject: { ...person, birthDate }, declaredDoses };
  await client('organisation').registrations.registerPeople('MST-1', [draft], { campaignId });
  expect(await client('organisation').registrations.get('MST-1~NV5')).not.toHaveProperty('declaredDoses');
  expect((await client('province').registrations.get('MST-1~NV5')).declaredDoses).toEqual(declaredDoses);
});

it('who was passed to a province is no longer the organisation’s', async () => {
  const { client } = await world();
  const firm = client('organisation');
  await firm.registrations.transfer(ids.free, { kind: 'province', provinceCode: '01' });
  await expect(firm.registrations.get(ids.free)).rejects.toMatchObject({ status: 404 });
  expect((await client('province', '01').registrations.get(ids.free)).organizationId).toBeUndefined();
});

it('what was verified of one identity is not verified of another', async () => {
  const { client, sandbox } = await world();
  await client('site').verifications.request([ids.registration, ids.free]);
  const matched = { version: 1, outcome: 'matched' } as const;
  const police = client('police-verifier');
  await police.verifications.answer([{ ...matched, registrationId: ids.registration }]);
  expect((await client('site').doses.get(ids.dose)).dose.status).toBe('identity-verified');
  const other = { id: ids.registration, subject: { ...person, birthDate, fullName: 'Lê Văn Khác' } };
  await client('organisation').registrations.registerPeople('MST-1', [other], { campaignId });
  expect((await client('site').doses.get(ids.dose)).dose.status).toBe('entered');
  expect(await client('site').verifications.request([ids.registration])).toMatchObject([{ outcome: 'requested' }]);
  expect(sandbox.log().length).toBeGreaterThan(0);
});

it('an account takes no name that belongs to others', async () => {
  const { client } = await world();
  for (const id of ['organisation:MST-2', 'citizen']) {
    const account = { id, role: 'organisation', unit: 'MST-1', status: 'closed' } as const;
    await expect(client('organisation').accounts.put(account)).rejects.toMatchObject({ status: 403 });
  }
  expect((await client('citizen').accounts.own()).role).toBe('citizen');
});

it('a search says whom it showed', async () => {
  const { client } = await world();
  for await (const _ of client('district').registrations.search({ phone: person.phone }));
  const trail = [];
  for await (const { operation } of client('district').audit.list({ record: ids.registration })) trail.push(operation);
  expect(trail).toEqual(['searchRegistrations']);
});

it('a page of elsewhere cannot wipe the sandbox', async () => {
  const running = await startSandbox();
  const reset = (origin: string) =>
    fetch(`${running.url}/__sandbox/reset`, {
      method: 'POST',
      headers: { origin, 'content-type': 'text/plain' },
      body: '{}',
    });
  const statuses = [
    (await reset('https://evil.example')).status,
    (await reset('null')).status,
    (await reset(running.url)).status,
  ];
  await running.close();
  expect(statuses).toEqual([403, 403, 200]);
});
