/** A platform as a scenario sees it. Nothing here needs Node, a test runner or the sandbox in the same process. */
import type { Role } from 'tiemchung/catalogue';
import {
  clientCredentials,
  createGatewayClient,
  type GatewayClient,
  type GatewayClientOptions,
} from 'tiemchung/platform';
import { type CertificateQuery, createPortalClient, type PortalClient } from 'tiemchung/platform/portal';
import type { FaultRule, LogEntry, PortalPerson, SandboxMessage } from 'tiemchung/testing';

/** Where the platform is, and how it is reached where that is not the global `fetch`. */
export interface Place {
  readonly baseUrl: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export interface World {
  /** A client in the name of a unit, by default an organisation: the one place where credentials are chosen. */
  client(unit?: string, more?: Partial<GatewayClientOptions>, role?: Role): GatewayClient;
  portal(more?: { readonly retries?: number }): PortalClient;
  people(): Promise<readonly PortalPerson[]>;
  /** The text of the newest message to a phone. */
  otpFor(person: PortalPerson): Promise<string>;
  messages(): Promise<readonly SandboxMessage[]>;
  log(): Promise<readonly LogEntry[]>;
  setFaults(...rules: FaultRule[]): Promise<void>;
  advance(ms: number): Promise<void>;
}

/** The world of one scenario; what former ones left behind is forgotten. */
export async function worldAt({ baseUrl, fetch }: Place): Promise<World> {
  const reach = fetch ? { baseUrl, fetch } : { baseUrl };
  async function control<Answer>(path: string, body?: unknown): Promise<Answer> {
    const request = new Request(`${baseUrl}/__sandbox/${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    const answer = await (fetch ?? globalThis.fetch)(request);
    if (!answer.ok) throw new Error(`control plane, ${path}: ${answer.status}`);
    return answer.json();
  }
  await control('reset', {});
  await control('clock', { now: '2021-09-14T02:00:00Z' });
  return {
    client: (unit = 'MST-1', more = {}, role = 'organisation') =>
      createGatewayClient({
        ...reach,
        auth: clientCredentials({ clientId: `${role}:${unit}`, clientSecret: 'sandbox' }),
        actor: { id: 'tester', role },
        unit,
        backoffMs: 1,
        ...more,
      }),
    portal: (more = {}) => createPortalClient({ ...reach, backoffMs: 1, ...more }),
    people: () => control('people'),
    messages: () => control('messages'),
    otpFor: async ({ personalPhoneNumber }) => {
      const query = new URLSearchParams({ phone: personalPhoneNumber });
      const [newest] = await control<SandboxMessage[]>(`messages?${query}`);
      return newest?.otp ?? 'none';
    },
    log: () => control('log'),
    setFaults: async (...rules) => {
      await control('faults', rules);
    },
    advance: async (ms) => {
      await control('clock', { advanceMs: ms });
    },
  };
}

/** What a person would type into the portal's form. */
export const queryOf = (person: PortalPerson): CertificateQuery => ({
  fullName: person.fullname,
  birthDate: person.birthday,
  sex: person.genderId === 1 ? 'male' : 'female',
  phone: person.personalPhoneNumber,
});
