import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import type { PlatformCall, RawAnswer } from '../../src/platform/index.ts';
import { mapCall } from '../../src/platform/platform-call.ts';
import { failure, probeClient, stored, type Thing } from './probe.ts';

const client = (answer: () => Response) =>
  probeClient({ baseUrl: 'https://bus.example.test', fetch: async () => answer(), retries: 0 });
const ok = () => client(() => Response.json(stored, { headers: { 'x-request-id': 'r-7' } }));
const down = () => client(() => Response.json({}, { status: 500 }));

describe('a call', () => {
  it('is a promise of its data, and derived promises are plain', async () => {
    const running = ok().read('A');
    expect(running).toBeInstanceOf(Promise);
    expect(await running.then((thing) => thing.version)).toBe(1);
    expect('withResponse' in running.then()).toBe(false);
    expectTypeOf(running).toEqualTypeOf<PlatformCall<Thing>>();
  });

  it('gives the answer it came in, once fetched', async () => {
    let asked = 0;
    const running = client(() => {
      asked += 1;
      return Response.json({ ...stored, more: 1 }, { headers: { 'x-request-id': 'r-7' } });
    }).read('A');
    const [data, first, again] = await Promise.all([running, running.withResponse(), running.withResponse()]);
    expect(asked).toBe(1);
    expect(first.data).toBe(data);
    expect(again.response).toBe(first.response);
    expect(first.response).toMatchObject({ status: 200, requestId: 'r-7', attempts: 1 });
    expect(first.response.url).toBe('https://bus.example.test/things/A?word=…');
    expect(first.response.body()).toEqual({ ...stored, more: 1 });
    expectTypeOf(first.response).toEqualTypeOf<RawAnswer>();
  });

  it('keeps its answer when its data gets another form', async () => {
    const mapped = mapCall(ok().read('A'), (thing) => thing.version);
    expect(await mapped).toBe(1);
    expect((await mapped.withResponse()).response.status).toBe(200);
    expect((await failure(mapCall(down().read('A'), () => 1))).status).toBe(500);
  });
});

describe('a failed call', () => {
  let unhandled: unknown[] = [];
  const hear = (reason: unknown) => unhandled.push(reason);
  // The test runner listens too and would fail the run.
  let others: NodeJS.UnhandledRejectionListener[] = [];
  beforeEach(() => {
    unhandled = [];
    others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', hear);
  });
  afterEach(() => {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  it.each<[string, (call: PlatformCall<Thing>) => unknown, number]>([
    ['awaited', (call) => call.catch(() => undefined), 0],
    ['awaited with its answer', (call) => call.withResponse().catch(() => undefined), 0],
    ['awaited both ways', (call) => Promise.allSettled([call, call.withResponse()]), 0],
    ['in another form', (call) => mapCall(call, () => 1).catch(() => undefined), 0],
    ['left alone', () => undefined, 1],
    ['left alone with its answer', (call) => void call.withResponse(), 1],
    ['left alone in another form', (call) => void mapCall(call, () => 1), 1],
  ])('%s: unhandled as often as it is', async (_, use, times) => {
    await use(down().read('A'));
    await settled();
    expect(unhandled).toHaveLength(times);
  });
});
