/** A scripted HTTP server on a free loopback port: each request takes the next answer, the last one stays. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Script = (request: IncomingMessage, response: ServerResponse) => void;

export interface ScriptedServer {
  readonly url: string;
  readonly requests: { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers'] }[];
  play(...scripts: Script[]): void;
  close(): Promise<void>;
}

export async function scriptedServer(): Promise<ScriptedServer> {
  let scripts: Script[] = [];
  const requests: ScriptedServer['requests'] = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    request.resume();
    request.on('end', () => {
      const script = scripts.length > 1 ? scripts.shift() : scripts[0];
      script?.(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    requests,
    play: (...next) => {
      scripts = next;
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Script =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const raw =
  (status: number, text: string, headers: Record<string, string>): Script =>
  (_, response) => {
    response.writeHead(status, headers).end(text);
  };

export const reset: Script = (request) => {
  request.socket.resetAndDestroy();
};

/** Promises more bytes than it sends. */
export const brokenOff: Script = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"id":');
  setImmediate(() => request.socket.destroy());
};

export const silent: Script = () => undefined;
