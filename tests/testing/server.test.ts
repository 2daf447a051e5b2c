import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningSandbox, startSandbox } from '../../src/testing/server/index.ts';

let running: RunningSandbox | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const statusOf = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('sandbox server', () => {
  it('listens on the loopback only, on a free port', async () => {
    running = await startSandbox();
    expect(running.url).toBe(`http://127.0.0.1:${running.port}`);
    expect(running.port).toBeGreaterThan(0);
    expect((await fetch(`${running.url}/__sandbox/log`)).status).toBe(200);
  });

  it('answers loopback names only', async () => {
    running = await startSandbox();
    const url = `${running.url}/__sandbox/people`;
    expect(await statusOf(url, { host: 'evil.example' })).toBe(403);
    expect(await statusOf(url, { host: '127.0.0.1.evil.example' })).toBe(403);
    expect(await statusOf(url, { host: `localhost:${running.port}` })).toBe(200);
    expect(await statusOf(url, { host: `[::1]:${running.port}` })).toBe(200);
  });

  it('names a port that is taken', async () => {
    running = await startSandbox();
    await expect(startSandbox({ port: running.port })).rejects.toMatchObject({ code: 'SANDBOX_PORT_UNAVAILABLE' });
  });

  it('refuses a body above its limit, declared or not', async () => {
    running = await startSandbox({ maxRequestBytes: 1000 });
    const url = `${running.url}/gateway/v1/organizations/A/people`;
    const body = 'x'.repeat(5000);
    expect((await fetch(url, { method: 'POST', body })).status).toBe(413);
    const stream = new Blob([body]).stream();
    const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
    expect((await fetch(url, init)).status).toBe(413);
    expect((await fetch(`${running.url}/__sandbox/log`)).status).toBe(200);
  });

  it('survives clients that speak no HTTP or hang up', async () => {
    running = await startSandbox();
    running.sandbox.setFaults([{ route: '/**', fault: 'latency', latencyMs: 10_000 }]);
    await new Promise<void>((resolve) => {
      const socket = connect(running?.port ?? 0, '127.0.0.1', () => socket.end('nonsense\r\n\r\n'));
      socket.on('error', () => undefined).on('close', () => resolve());
      socket.resume();
    });
    await fetch(`${running.url}/gateway/v1/organizations/A`, { signal: AbortSignal.timeout(20) }).catch(
      () => undefined,
    );
    running.sandbox.setFaults([]);
    expect((await fetch(`${running.url}/gateway/v1/organizations/A`)).status).toBe(401);
  });

  it('takes the path only from an absolute request line', async () => {
    running = await startSandbox();
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(running?.port ?? 0, '127.0.0.1', () => {
        socket.write(`GET //evil.example/__sandbox/people HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
      });
      socket.on('data', (data) => {
        text += data.toString('utf8');
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain(' 404 ');
  });

  it('closes twice without complaint and frees the port', async () => {
    const first = await startSandbox();
    await first.close();
    const second = await startSandbox({ port: first.port });
    await second.close();
    await second.close();
  });
});
