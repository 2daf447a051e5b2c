/** Signing in as a unit and as a citizen, tokens that end, and the accounts of a unit. */
import { describe, expect, it } from 'vitest';
import { clientCredentials, createGatewayClient, signInByPhone } from '../../../src/platform/index.ts';
import { createSandbox, fixedClock, type Sandbox } from '../../../src/testing/index.ts';
import { units } from './world.ts';

const HOUR = 3_600_000;
const clock = fixedClock('2021-09-25T02:00:00Z');
const connection = (sandbox: Sandbox) => ({ baseUrl: 'http://sandbox.test', fetch: sandbox.fetch, retries: 0 });
const unitOf = (sandbox: Sandbox, clientId: string, clientSecret = 'sandbox') =>
  createGatewayClient({
    ...connection(sandbox),
    auth: clientCredentials({ clientId, clientSecret }),
    actor: { id: 'hr-01', role: 'organisation' },
    unit: 'MST-1',
  });
const token = async (sandbox: Sandbox, form: Record<string, string>, basic?: string) => {
  const response = await sandbox.handle(
    new Request('http://sandbox.test/gateway/v1/token', {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: basic === undefined ? {} : { authorization: `Basic ${btoa(basic)}` },
    }),
  );
  return { status: response.status, body: await response.json() };
};

describe('a unit', () => {
  it('signs in by id and secret, and again when its token has ended', async () => {
    const sandbox = createSandbox({ now: clock.now });
    const client = unitOf(sandbox, 'organisation:MST-1');
    expect(await client.accounts.own()).toEqual({
      id: 'organisation',
      role: 'organisation',
      unit: 'MST-1',
      status: 'open',
    });
    sandbox.setClock(new Date(clock.now().getTime() + 2 * HOUR));
    expect((await client.accounts.own()).unit).toBe('MST-1');
    const tokens = sandbox.log().filter(({ route }) => route === '/gateway/v1/token');
    expect(tokens).toHaveLength(2);
  });

  it.each([
    ['organisation:MST-1', 'wrong'],
    ['nobody:MST-1', 'sandbox'],
    ['organisation:', 'sandbox'],
    ['organisation', 'sandbox'],
  ])('%s with %s is not let in', async (clientId, secret) => {
    const sandbox = createSandbox();
    await expect(unitOf(sandbox, clientId, secret).accounts.own()).rejects.toMatchObject({
      code: 'PLATFORM_SIGN_IN',
      attempts: 0,
    });
  });

  it('opens accounts for its people; a closed one is out at once', async () => {
    const sandbox = createSandbox();
    const boss = unitOf(sandbox, 'organisation:MST-1');
    const account = { id: 'hr:02', role: 'organisation', unit: 'MST-1', status: 'open' } as const;
    const { clientSecret = '' } = await boss.accounts.put(account);
    expect(clientSecret).toHaveLength(24);
    expect(await boss.accounts.put(account)).not.toHaveProperty('clientSecret');
    const colleague = unitOf(sandbox, 'hr:02', clientSecret);
    expect((await colleague.accounts.own()).id).toBe('hr:02');
    const listed = [];
    for await (const { id } of boss.accounts.list()) listed.push(id);
    expect(listed).toEqual(['hr:02']);
    await boss.accounts.put({ ...account, status: 'closed' });
    await expect(colleague.accounts.own()).rejects.toMatchObject({ code: 'PLATFORM_SIGN_IN' });
    await expect(boss.accounts.put({ ...account, id: 'x', unit: 'MST-2' })).rejects.toMatchObject({ status: 403 });
  });
});

describe('a citizen', () => {
  it('signs in by a code, and stays signed in', async () => {
    const sandbox = createSandbox({ now: clock.now });
    const signIn = await signInByPhone(connection(sandbox), units.citizen);
    expect(signIn.expiresAt).toBe('2021-09-25T02:05:00.000Z');
    const auth = await signIn.confirm(sandbox.messages().at(-1)?.otp ?? '');
    const actor = { id: 'citizen', role: 'citizen' } as const;
    const client = createGatewayClient({ ...connection(sandbox), auth, actor, unit: units.citizen });
    expect((await client.accounts.own()).unit).toBe(units.citizen);
    sandbox.setClock(new Date(clock.now().getTime() + 2 * HOUR));
    expect((await client.accounts.own()).unit).toBe(units.citizen);
  });

  it('a wrong code, a code too late, a code used up, too many tries', async () => {
    const sandbox = createSandbox({ now: clock.now });
    const otp = () => sandbox.messages().at(-1)?.otp ?? '';
    const wrong = () => String((Number(otp()) + 1) % 1_000_000).padStart(6, '0');
    const refusal = (serverCode: string) => ({ status: 401, serverCode, attempts: 1 });

    const one = await signInByPhone(connection(sandbox), units.citizen);
    await expect(one.confirm(wrong())).rejects.toMatchObject(refusal('SIGN_IN_CODE_WRONG'));
    await one.confirm(otp());
    await expect(one.confirm(otp())).rejects.toMatchObject(refusal('SIGN_IN_CODE_EXPIRED'));

    const late = await signInByPhone(connection(sandbox), units.citizen);
    sandbox.setClock(new Date(clock.now().getTime() + 5 * 60_000));
    await expect(late.confirm(otp())).rejects.toMatchObject(refusal('SIGN_IN_CODE_EXPIRED'));

    const guessed = await signInByPhone(connection(sandbox), units.citizen);
    for (let guess = 0; guess < 3; guess += 1) await guessed.confirm(wrong()).catch(() => undefined);
    await expect(guessed.confirm(otp())).rejects.toMatchObject(refusal('SIGN_IN_CODE_EXPIRED'));
  });
});

describe('tokens by RFC 6749', () => {
  it('a refresh token serves its owner, once', async () => {
    const sandbox = createSandbox();
    const mine = `${encodeURIComponent('site:CS-1')}:sandbox`;
    const first = await token(sandbox, { grant_type: 'client_credentials' }, mine);
    expect(first.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const form = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token };
    expect(await token(sandbox, form)).toEqual({ status: 401, body: { error: 'invalid_client' } });
    expect((await token(sandbox, form, mine)).status).toBe(200);
    expect(await token(sandbox, form, mine)).toEqual({ status: 400, body: { error: 'invalid_grant' } });
  });

  it.each([undefined, 'no colon', '%E0%A4%A:x'])('credentials %s are none', async (basic) => {
    const answer = await token(createSandbox(), { grant_type: 'client_credentials' }, basic);
    expect(answer).toEqual({ status: 401, body: { error: 'invalid_client' } });
  });

  it('an id whose colon nobody encoded', async () => {
    const answer = await token(createSandbox(), { grant_type: 'client_credentials' }, 'site:CS-1:sandbox');
    expect(answer.status).toBe(200);
  });

  it('another grant is no request', async () => {
    expect((await token(createSandbox(), { grant_type: 'password' })).status).toBe(400);
  });
});
