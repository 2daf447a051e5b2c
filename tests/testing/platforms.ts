/** The same sandbox reached in three ways, so that one test means one thing in all of them. */
import { setupServer } from 'msw/node';
import { createGatewayClient, type GatewayClient, type GatewayClientOptions } from '../../src/platform/index.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/testing/index.ts';
import { sandboxHandlers } from '../../src/testing/msw/index.ts';
import { startSandbox } from '../../src/testing/server/index.ts';

export interface Reached {
  readonly sandbox: Sandbox;
  readonly baseUrl: string;
  client(more?: Partial<GatewayClientOptions>): GatewayClient;
  /** A plain call without our client. */
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
    client: (more = {}) =>
      createGatewayClient({
        baseUrl,
        ...(fetch ? { fetch } : {}),
        actor: { id: 'hr-01', role: 'organisation' },
        unit: 'MST-1',
        backoffMs: 1,
        ...more,
      }),
    request: (method, path, body, headers = {}) => {
      const request = new Request(baseUrl + path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (fetch ?? globalThis.fetch)(request);
    },
  };
}
