/** Needs Node. The sandbox behind an HTTP server that only this machine can reach. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { SdkError } from '../../values/index.ts';
import { createSandbox, type Sandbox, SandboxDisconnect, type SandboxOptions } from '../index.ts';
import { problem } from '../sandbox/problem.ts';
import { RequestTooLarge, toWebRequest } from './request.ts';

/** Settings of {@link startSandbox}. */
export interface StartSandboxOptions extends SandboxOptions {
  /** 0 (default): any free port. */
  readonly port?: number;
  /** A sandbox to serve instead of a new one. */
  readonly sandbox?: Sandbox;
  /** Largest request body in bytes; default 10 MiB. */
  readonly maxRequestBytes?: number;
}

/** A sandbox that listens. */
export interface RunningSandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  readonly sandbox: Sandbox;
  /** Lets running answers finish, at most a second, then frees the port, and the state file unless the sandbox was given. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const MAX_REQUEST_BYTES = 10 * 1024 * 1024;
const GRACE_MS = 1000;

/**
 * Serves a sandbox on the loopback interface.
 *
 * @throws SdkError `SANDBOX_PORT_UNAVAILABLE` when the port is taken or not allowed; `SANDBOX_STATE_UNREADABLE` and
 *   `SANDBOX_STATE_IN_USE` as `createSandbox`
 * @example
 * import { startSandbox } from 'tiemchung/testing/server';
 * const running = await startSandbox({ seed: 7 });
 * const people = await (await fetch(`${running.url}/__sandbox/people`)).json();
 * await running.close();
 * people.length; // => 25
 */
export async function startSandbox(options: StartSandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = options.sandbox ?? createSandbox(options);
  const letGo = async (): Promise<void> => (options.sandbox ? undefined : sandbox.close());
  // A state that cannot be opened is told now, and not to the first client.
  await sandbox.handle(new Request(`http://${HOST}/__sandbox/log`));
  const maxBytes = options.maxRequestBytes ?? MAX_REQUEST_BYTES;
  let url = '';
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => {
      // A client that hung up, or a defect: never let one request take the server down.
      outgoing.destroy();
    });
  });

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (!isLoopbackHost(incoming.headers.host) || isForeignWrite(incoming)) {
      return send(outgoing, toResponse(problem(403, 'NOT_ALLOWED')));
    }
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    let request: Request;
    try {
      request = await toWebRequest(incoming, { origin: url, maxBytes, signal: gone.signal });
    } catch (error) {
      if (!(error instanceof RequestTooLarge)) throw error;
      // The rest of the body is not read, so the connection cannot be used again.
      outgoing.setHeader('connection', 'close');
      return send(outgoing, toResponse(problem(413, 'REQUEST_TOO_LARGE', { limit: maxBytes })));
    }
    try {
      await send(outgoing, await sandbox.handle(request));
    } catch (error) {
      if (error instanceof SandboxDisconnect) incoming.socket.resetAndDestroy();
      else if (gone.signal.aborted) outgoing.destroy();
      else await send(outgoing, toResponse(problem(500, 'STATE_CONFLICT')));
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new SdkError('SANDBOX_PORT_UNAVAILABLE', {
          message: 'The sandbox cannot listen on that port.',
          details: [
            `Port ${options.port ?? 0}: ${error.code ?? 'unknown'}`,
            'Leave the port out, or use 0, for any free one.',
          ],
          docsPath: 'sandbox.md',
        }),
      ),
    );
    server.listen(options.port ?? 0, HOST, () => resolve());
  }).catch(async (error: unknown) => {
    await letGo();
    throw error;
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  url = `http://${HOST}:${port}`;

  return {
    url,
    port,
    sandbox,
    close: async () => {
      await new Promise<void>((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      });
      await letGo();
    },
  };
}

/** A page elsewhere could point its own name at 127.0.0.1; only loopback names are answered. */
function isLoopbackHost(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** A page of elsewhere may send a form to this machine without asking: it must not bend or wipe what is here. */
function isForeignWrite({ method = 'GET', headers: { origin } }: IncomingMessage): boolean {
  if (origin === undefined || method === 'GET' || method === 'HEAD') return false;
  return !URL.canParse(origin) || !isLoopbackHost(new URL(origin).host);
}

function toResponse({ status, body, headers }: ReturnType<typeof problem>): Response {
  return Response.json(body, { status, headers: { ...headers } });
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) {
    for await (const chunk of response.body) {
      if (outgoing.destroyed) return;
      if (!outgoing.write(chunk)) await drained(outgoing);
    }
  }
  outgoing.end();
}

/** Waits until the client has read on, or has gone. */
function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      outgoing.off('drain', go);
      outgoing.off('close', go);
      resolve();
    };
    outgoing.on('drain', go);
    outgoing.on('close', go);
  });
}
