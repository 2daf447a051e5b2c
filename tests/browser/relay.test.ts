import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { platformRelay } from '../../examples/browser-proxy.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

async function hostOf(platform: RequestListener): Promise<string> {
  const relay = platformRelay(await listen(platform));
  return listen(async (incoming, outgoing) => {
    if (!(await relay(incoming, outgoing))) outgoing.end('own page');
  });
}

describe('the relay of examples/browser-proxy.ts', () => {
  it('passes on what a call is made of, and no cookie either way', async () => {
    let asked: IncomingMessage | undefined;
    let body = '';
    const host = await hostOf((incoming, outgoing) => {
      asked = incoming;
      incoming.on('data', (chunk) => {
        body += chunk;
      });
      incoming.on('end', () => {
        outgoing.writeHead(201, {
          'content-type': 'application/json',
          'set-cookie': 'session=platform',
          'x-powered-by': 'x',
          'x-request-id': 'r1',
        });
        outgoing.end('{"a":1}');
      });
    });
    const answer = await fetch(`${host}/platform/gateway/v1/me?x=1`, {
      method: 'POST',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json', cookie: 'own=secret', origin: host },
      body: '{"b":2}',
    });
    expect([answer.status, await answer.text()]).toEqual([201, '{"a":1}']);
    expect([asked?.method, asked?.url, body]).toEqual(['POST', '/gateway/v1/me?x=1', '{"b":2}']);
    expect(asked?.headers).toMatchObject({ authorization: 'Bearer t', 'content-type': 'application/json' });
    expect(Object.keys(asked?.headers ?? {}).filter((name) => ['cookie', 'origin'].includes(name))).toEqual([]);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('x-') || name === 'set-cookie')).toEqual([
      'x-request-id',
    ]);
  });

  it('leaves every other address to the host', async () => {
    const host = await hostOf((_, outgoing) => outgoing.end('platform'));
    expect(await (await fetch(`${host}/`)).text()).toBe('own page');
    expect(await (await fetch(`${host}/platform`)).text()).toBe('own page');
    expect(await (await fetch(`${host}/platform//elsewhere.example/`)).text()).toBe('platform');
  });

  it('does not follow a redirect, and tears the connection where the platform tears its own', async () => {
    const elsewhere = await listen((_, outgoing) => outgoing.end('elsewhere'));
    const redirecting = await hostOf((_, outgoing) => outgoing.writeHead(302, { location: elsewhere }).end());
    await expect(fetch(`${redirecting}/platform/x`)).rejects.toThrow(TypeError);
    const torn = await hostOf((incoming) => incoming.socket.destroy());
    await expect(fetch(`${torn}/platform/x`)).rejects.toThrow(TypeError);
  });

  it('stops asking when nobody listens any more', async () => {
    let stopped = (): void => undefined;
    const isStopped = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const host = await hostOf((_, outgoing) => {
      outgoing.on('close', stopped);
      const more = (): void => {
        while (outgoing.write('x'.repeat(65_536)));
        outgoing.once('drain', more);
      };
      more();
    });
    const stop = new AbortController();
    const answer = await fetch(`${host}/platform/endless`, { signal: stop.signal });
    await answer.body?.getReader().read();
    stop.abort();
    await isStopped;
  });
});
