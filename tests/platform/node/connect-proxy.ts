/** A proxy on a free loopback port that tunnels by `CONNECT` and remembers what it was asked for. */
import { createServer } from 'node:http';
import { connect } from 'node:net';

export interface ConnectProxy {
  readonly url: string;
  readonly asked: { readonly method: string; readonly target: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

export async function connectProxy({ credentials }: { credentials?: string } = {}): Promise<ConnectProxy> {
  const asked: ConnectProxy['asked'] = [];
  const server = createServer((request, response) => {
    asked.push({ method: request.method ?? '', target: request.url ?? '', authorization: undefined });
    response.writeHead(501).end();
  });
  server.on('connect', (request, client, head) => {
    const authorization = request.headers['proxy-authorization'];
    asked.push({ method: 'CONNECT', target: request.url ?? '', authorization });
    client.on('error', () => undefined);
    if (credentials !== undefined && authorization !== `Basic ${Buffer.from(credentials).toString('base64')}`) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
