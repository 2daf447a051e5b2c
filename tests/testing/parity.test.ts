import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registrationIdOf } from '../../src/model/index.ts';
import { isPlatformError } from '../../src/platform/index.ts';
import { type FaultKind, fixedClock, syntheticPeople } from '../../src/testing/index.ts';
import { type Reached, reach, ways } from './platforms.ts';

const organization = { id: 'MST-1', name: 'Công ty TNHH May Mẫu Thử' };
const campaignId = 'covid-2021-adult';
const drafts = syntheticPeople(12).map(({ employeeCode, subject, priorityGroup }) => ({
  id: registrationIdOf({ organizationId: 'MST-1', employeeCode }),
  subject,
  priorityGroup,
}));
const deliveryId = '6f1d8a6e-4d0c-4f0f-9c55-0d2a6b1f7e10';
const delivery = {
  campaignId,
  sha256: 'a'.repeat(64),
  format: 'xlsx',
  counts: { read: 12, accepted: 12, rejected: 0 },
} as const;
const outcomes = (items: readonly { outcome: string }[]) => [...new Set(items.map(({ outcome }) => outcome))];

describe.each(ways)('gateway, %s', (way) => {
  let platform: Reached;
  beforeEach(async () => {
    platform = await reach(way, { now: fixedClock('2021-09-14T02:00:00Z').now });
  });
  afterEach(() => platform.close());

  it('registers, hands over, corrects, lists, withdraws', async () => {
    const client = platform.client();
    expect(await client.organizations.register(organization)).toEqual({
      id: 'MST-1',
      outcome: 'created',
      version: 1,
      updatedAt: '2021-09-14T02:00:00.000Z',
    });
    expect((await client.organizations.register(organization)).outcome).toBe('unchanged');
    expect((await client.organizations.register({ ...organization, name: 'Tên mới' })).outcome).toBe('updated');
    expect((await client.organizations.get('MST-1')).organization.name).toBe('Tên mới');

    expect((await client.organizations.handOver('MST-1', deliveryId, delivery)).outcome).toBe('created');
    const first = await client.registrations.registerPeople('MST-1', drafts, { campaignId, deliveryId });
    expect(first.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
    expect(outcomes(first)).toEqual(['created']);
    expect(outcomes(await client.registrations.registerPeople('MST-1', drafts, { campaignId }))).toEqual(['unchanged']);
    expect((await client.organizations.delivery('MST-1', deliveryId)).answered).toEqual({
      created: 12,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    });

    const one = drafts[0]!;
    const corrected = { ...one, subject: { ...one.subject, fullName: 'Trần Thị Hoà', phone: '+84912000678' } };
    const [updated] = await client.registrations.registerPeople('MST-1', [corrected], { campaignId });
    expect(updated).toMatchObject({ id: one.id, outcome: 'updated', version: 2, status: 'submitted' });

    const listed = [];
    for await (const state of client.registrations.list('MST-1', { pageSize: 5 })) listed.push(state.id);
    expect(listed).toEqual(drafts.map(({ id }) => id));
    const missing = registrationIdOf({ organizationId: 'MST-1', employeeCode: 'nobody' });
    const states = await client.registrations.status('MST-1', [one.id, missing]);
    expect([...states.keys()]).toEqual([one.id]);

    expect((await client.registrations.withdraw(one.id, 'left-organisation')).status).toBe('withdrawn');
    expect((await client.registrations.get(one.id)).status).toBe('withdrawn');
    const withdrawn = [];
    for await (const state of client.registrations.list('MST-1', { status: 'withdrawn' })) withdrawn.push(state.id);
    expect(withdrawn).toEqual([one.id]);
    const [again] = await client.registrations.registerPeople('MST-1', [corrected], { campaignId });
    expect(again).toMatchObject({ outcome: 'updated', status: 'submitted' });
  });

  it.each<FaultKind>(['reset-before-commit', 'drop-answer-after-commit', '500', '502-html', 'truncate'])(
    'gets through one %s without doubling',
    async (fault) => {
      const client = platform.client();
      await client.organizations.register(organization);
      platform.sandbox.setFaults([{ route: 'POST /gateway/**', fault, count: 1 }]);
      const results = await client.registrations.registerPeople('MST-1', drafts, { campaignId });
      // The second attempt carries the key of the first: what was stored is answered as the first time.
      expect(outcomes(results)).toEqual(['created']);
      const count = [];
      for await (const state of client.registrations.list('MST-1')) count.push(state);
      expect(count).toHaveLength(drafts.length);
    },
  );

  it.each<[FaultKind, string]>([
    ['reset-before-commit', 'PLATFORM_UNREACHABLE'],
    ['drop-answer-after-commit', 'PLATFORM_UNREACHABLE'],
    ['500', 'PLATFORM_STATUS'],
    ['502-html', 'PLATFORM_STATUS'],
    ['409', 'PLATFORM_STATUS'],
    ['429', 'PLATFORM_STATUS'],
    ['truncate', 'PLATFORM_BAD_RESPONSE'],
    ['wrong-type', 'PLATFORM_BAD_RESPONSE'],
    ['login-page-200', 'PLATFORM_BAD_RESPONSE'],
    ['huge-body', 'PLATFORM_TOO_LARGE'],
    ['expired-token', 'PLATFORM_STATUS'],
  ])('says what %s without end is', async (fault, code) => {
    await platform.client().organizations.register(organization);
    platform.sandbox.setFaults([{ route: '/gateway/**', fault, retryAfter: 9 }]);
    const error = await platform
      .client({ retries: 1, deadlineMs: 5000, maxResponseBytes: 200_000 })
      .organizations.get('MST-1')
      .catch((caught: unknown) => caught);
    expect(isPlatformError(error) && error.code).toBe(code);
  });

  it('answers late within the limits of the caller', async () => {
    await platform.client().organizations.register(organization);
    platform.sandbox.setFaults([{ route: '/gateway/**', fault: 'latency', latencyMs: 5000 }]);
    const error = await platform
      .client({ timeoutMs: 25, retries: 0 })
      .organizations.get('MST-1')
      .catch((caught: unknown) => caught);
    expect(isPlatformError(error) && error.code).toBe('PLATFORM_TIMEOUT');
  });
});
