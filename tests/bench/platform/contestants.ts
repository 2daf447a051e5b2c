/** The same work done by the client, by a bare `fetch` and by a bare ky. */
import ky from 'ky';
import { registrationIdOf } from '../../../src/model/index.ts';
import { bearer, createGatewayClient, type GatewayClient } from '../../../src/platform/index.ts';
import { syntheticPeople } from '../../../src/testing/index.ts';

/** Organisation of all calls. */
export const UNIT = 'MST-0312345673';
export const PEOPLE = 10_000;
const BATCH = 200;
/** Requests under way at a time. */
export const CONCURRENCY = 4;

const context = {
  actor: { id: 'hr-01', role: 'organisation' },
  unit: UNIT,
  purpose: 'vaccination-registration',
} as const;
const campaignId = 'covid-2021-adult';

/** A platform, and the token of an organisation that it knows. */
export interface Platform {
  readonly url: string;
  readonly token: string;
}

/** Forgets what was registered, signs in and registers the organisation; all by hand. */
export async function fresh(url: string): Promise<Platform> {
  await send(`${url}/__sandbox/reset`, { method: 'POST', body: '{}' });
  const { access_token: token } = await send(`${url}/gateway/v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${encodeURIComponent(`organisation:${UNIT}`)}:sandbox`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (typeof token !== 'string') throw new Error('the sandbox gave no token');
  await send(`${url}/gateway/v1/organizations/${UNIT}`, {
    method: 'PUT',
    headers: { ...headersOf(token), 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ context, organization: { id: UNIT, name: 'Công ty TNHH May Mẫu Thử' } }),
  });
  return { url, token };
}

const headersOf = (token: string) => ({ accept: 'application/json', authorization: `Bearer ${token}` });

async function send(url: string, init: RequestInit): Promise<Record<string, unknown>> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return JSON.parse(await answer.text());
}

/** The client as a host would make it. */
export const clientOf = ({ url, token }: Platform): GatewayClient =>
  createGatewayClient({ baseUrl: url, auth: bearer(token), actor: context.actor, unit: UNIT });

/** One small read, three ways. */
export function reads({ url, token }: Platform) {
  const { organizations } = clientOf({ url, token });
  const address = `${url}/gateway/v1/organizations/${UNIT}`;
  const headers = headersOf(token);
  return {
    ours: (): Promise<unknown> => organizations.get(UNIT),
    fetch: async (): Promise<unknown> => JSON.parse(await (await fetch(address, { headers })).text()),
    ky: (): Promise<unknown> => ky(address, { headers }).json(),
  };
}

const drafts = syntheticPeople(PEOPLE).map(({ employeeCode, subject, priorityGroup }) => ({
  id: registrationIdOf({ organizationId: UNIT, employeeCode }),
  subject,
  priorityGroup,
}));
const batches = Array.from({ length: PEOPLE / BATCH }, (_, at) => drafts.slice(at * BATCH, (at + 1) * BATCH));

/** Everybody registered, two ways, a few batches at a time. */
export function bulk({ url, token }: Platform) {
  const { registrations } = clientOf({ url, token });
  const address = `${url}/gateway/v1/organizations/${UNIT}/people`;
  return {
    ours: () =>
      eachBatch(async (items) => {
        const results = await registrations.registerPeople(UNIT, items, { campaignId });
        return results.filter(({ outcome }) => outcome === 'created').length;
      }),
    fetch: () =>
      eachBatch(async (items) => {
        const { items: results } = await send(address, {
          method: 'POST',
          headers: { ...headersOf(token), 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({ context, campaignId, items }),
        });
        return Array.isArray(results) ? results.filter(({ outcome }) => outcome === 'created').length : 0;
      }),
  };
}

async function eachBatch(work: (items: typeof drafts) => Promise<number>): Promise<void> {
  const waiting = batches.values();
  let created = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const items of waiting) {
        const more = await work(items);
        created += more;
      }
    }),
  );
  if (created !== PEOPLE) throw new Error(`${created} of ${PEOPLE} were created`);
}
