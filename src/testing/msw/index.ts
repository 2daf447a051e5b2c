/**
 * The sandbox as handlers of Mock Service Worker, for tests that must not open a port. Needs the optional peer `msw`.
 *
 * @module
 */
import { HttpResponse, http, type RequestHandler } from 'msw';
import { type Sandbox, SandboxDisconnect } from '../index.ts';

/**
 * Handlers that answer every call below a base address from a sandbox. A torn connection is a network error.
 *
 * @param sandbox - see `createSandbox` of `tiemchung/testing`
 * @param baseUrl - address that the client under test uses, such as `https://bus.example.test`
 * @example
 * import { createSandbox } from 'tiemchung/testing';
 * import { sandboxHandlers } from 'tiemchung/testing/msw';
 * sandboxHandlers(createSandbox(), 'https://bus.example.test').length; // => 1
 */
export function sandboxHandlers(sandbox: Sandbox, baseUrl: string): RequestHandler[] {
  return [
    http.all(`${baseUrl.replace(/\/$/, '')}/*`, async ({ request }) => {
      try {
        return await sandbox.handle(request);
      } catch (error) {
        // A caller that gave up gets its own abort; to the interceptor it is one more torn connection.
        if (error instanceof SandboxDisconnect || request.signal.aborted) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
