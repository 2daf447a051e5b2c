/** The same sandbox reached in three ways, so that one test means one thing in all of them. */
import { setupServer } from 'msw/node';
import {
  bearer,
  createGatewayClient,
  type GatewayClient,
  type GatewayClientOptions,
} from '../../src/platform/index.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/testing/index.ts';
import { sandboxHandlers } from '../../src/testing/msw/index.ts';
import { startSandbox } from '../../src/testing/server/index.ts';

export interface Reached {
  readonly sandbox: Sandbox;
  readonly baseUrl: string;
  client(more?: Partial<GatewayClientOptions>): GatewayClient;
  /** A plain call without our client, in the name of the organisation `MST-1`. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export type Way = 'in-process' | 'http' | 'msw';
export const ways: readonly Way[] = ['in-process', 'http', 'msw'];

export async function reach(way: Way, options: SandboxOptions = {}): Promise<Reached> {
  const sandbox = createSandbox(options);
  if (way === 'http') {
    const running = await startSandbox({ sandbox });
    return reached(sandbox, running.url, undefined, () => running.close());
  }
  if (way === 'msw') {
    const baseUrl = 'https://bus.example.test';
    const server = setupServer(...sandboxHandlers(sandbox, baseUrl));
    server.listen({ onUnhandledFrame: 'error' });
    return reached(sandbox, baseUrl, undefined, async () => server.close());
  }
  return reached(sandbox, 'http://sandbox.test', sandbox.fetch, async () => undefined);
}

function reached(
  sandbox: Sandbox,
  baseUrl: string,
  fetch: ((request: Request) => Promise<Response>) | undefined,
  close: () => Promise<void>,
): Reached {
  return {
    sandbox,
    baseUrl,
    close,
    client: (more = {}) => {
      const { actor = { id: 'hr-01', role: 'organisation' }, unit = 'MST-1' } = more;
      return createGatewayClient({
        baseUrl,
        ...(fetch ? { fetch } : {}),
        // Signed in beforehand: a fault of a test strikes its own call and not the one for a token.
        auth: bearer(() => sandbox.token({ role: actor.role, unit })),
        actor,
        unit,
        backoffMs: 1,
        ...more,
      });
    },
    async request(method, path, body, headers = {}) {
      const token = await sandbox.token({ role: 'organisation', unit: 'MST-1' });
      const request = new Request(baseUrl + path, {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (fetch ?? globalThis.fetch)(request);
    },
  };
}
