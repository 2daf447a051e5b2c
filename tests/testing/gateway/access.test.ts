/** Who may make which call, over which records: every role with every call of the contract, as its definition says. */
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../../src/catalogue/index.ts';
import { type Endpoint, gatewayEndpoints, isPlatformError } from '../../../src/platform/index.ts';
import { type EveryCall, everyCall } from './every-call.ts';
import { ids, person, strangers, units, world } from './world.ts';

type Name = keyof EveryCall;
const names = Object.keys(gatewayEndpoints) as Name[];
const definitionOf = (name: Name): Endpoint => gatewayEndpoints[name];
const guarded = names.filter((name) => definitionOf(name).auth === 'bearer');

/** The status that a role's unit gets, and the answer. */
async function asked(role: Role, unit: string, name: Name) {
  const place = await world();
  if (name === 'putScreening') {
    await place.client('site').doses.receive(ids.appointment, { at: '2021-09-25T01:00:00Z', recognisedBy: 'qr' });
  }
  try {
    // Each definition has its own input; the table of inputs is typed by the same names.
    const running = place.call(role, unit, definitionOf(name), everyCall(role, unit)[name] as never);
    const { data, response } = await running.withResponse();
    return { status: response.status, data };
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return { status: error.status, data: error.rawBody() };
  }
}

describe('every call names who may make it', () => {
  it.each(guarded)('%s', (name) => {
    const { roles: allowed = [] } = definitionOf(name);
    expect(allowed.length).toBeGreaterThan(0);
    expect(new Set(allowed).size).toBe(allowed.length);
  });
});

describe.each(roles)('role %s', (role) => {
  it.each(guarded)('%s', async (name) => {
    const isAllowed = definitionOf(name).roles?.includes(role);
    const { status } = await asked(role, units[role], name);
    expect(status).toBe(isAllowed ? 200 : 403);
  });
});

describe('without a token', () => {
  it.each(guarded)('%s', async (name) => {
    const { sandbox } = await world();
    const { method, path } = definitionOf(name);
    const address = `http://sandbox.test${path.replaceAll(/\{\w+\}/g, 'MST-1')}`;
    const response = await sandbox.handle(new Request(address, { method }));
    expect(response.status).toBe(401);
  });
});

const isAboutOrganizations = (name: Name): boolean =>
  ['putOrganization', 'getOrganization', 'putDelivery', 'getDelivery', 'registerPeople', 'listAuditEntries'].includes(
    name,
  );

/** What is told; an id that was asked for and is not known, or was refused, comes back as it was sent. */
function itemsOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('items' in data) || !Array.isArray(data.items)) return data;
  return data.items.filter(({ outcome }) => outcome !== 'rejected');
}

/** Lists and bulk calls answer 200 with what is in sight, which is nothing of the person. */
const strangerRoles = Object.keys(strangers) as (keyof typeof strangers)[];

describe.each(strangerRoles)('a %s of elsewhere', (role) => {
  const unit = strangers[role] ?? '';
  it.each(guarded.filter((name) => definitionOf(name).roles?.includes(role)))('%s', async (name) => {
    const { status, data } = await asked(role, unit, name);
    expect([200, 403, 404]).toContain(status);
    const text = JSON.stringify(data ?? {});
    for (const secret of [person.fullName, person.phone]) expect(text).not.toContain(secret);
    // Organisations are no people: the health side looks them up, and may hand in for them.
    if (!isAboutOrganizations(name)) expect(JSON.stringify(itemsOf(data))).not.toContain('NV001');
  });
});

describe('a token speaks for its own role and unit', () => {
  it('a context of another role or unit is refused', async () => {
    const place = await world();
    const input = everyCall('province', '87').putOrganization;
    await expect(place.call('organisation', 'MST-1', gatewayEndpoints.putOrganization, input)).rejects.toMatchObject({
      status: 403,
      serverCode: 'NOT_ALLOWED',
    });
    const elsewhere = everyCall('organisation', 'MST-2').putOrganization;
    await expect(
      place.call('organisation', 'MST-1', gatewayEndpoints.putOrganization, elsewhere),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('a key of one account is free for another', async () => {
    const { sandbox } = await world();
    const put = async (role: Role, unit: string) => {
      const token = await sandbox.token({ role, unit });
      const response = await sandbox.handle(
        new Request('http://sandbox.test/gateway/v1/organizations/MST-1', {
          method: 'PUT',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'same' },
          body: JSON.stringify(everyCall(role, unit).putOrganization.body),
        }),
      );
      return [response.status, response.headers.get('idempotency-replayed')];
    };
    expect(await put('organisation', 'MST-1')).toEqual([200, null]);
    expect(await put('organisation', 'MST-1')).toEqual([200, 'true']);
    expect(await put('province', '87')).toEqual([200, null]);
  });
});
