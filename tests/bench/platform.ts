/** `npm run -s bench -- platform`: what the client costs over a bare `fetch`, with the sandbox in a process of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Figure, figure, median } from './figure.ts';
import { bulk, CONCURRENCY, fresh, PEOPLE, reads } from './platform/contestants.ts';
import type { MemoryOverCalls } from './platform/memory.ts';

const ROUNDS = 7;
const CALLS = 500;
const EARLY = 20_000;
const LATE = 100_000;
const MB = 1024 * 1024;

const program = (name: string) => fileURLToPath(new URL(`./platform/${name}.ts`, import.meta.url));

/** The figures of this area. */
export async function* figures(): AsyncIterable<Figure> {
  const sandbox = spawn(process.execPath, [program('sandbox-process')], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [line] = await once(sandbox.stdout, 'data');
    const url = String(line).trim();
    yield* oneCall(url);
    yield await inBulk(url);
    yield await memory(url);
  } finally {
    sandbox.stdin.end();
    await once(sandbox, 'close');
  }
}

/** Microseconds of each way, one call after the other; a round is `CALLS` of each. */
async function* oneCall(url: string): AsyncIterable<Figure> {
  const ways = reads(await fresh(url));
  const rounds: Record<keyof typeof ways, number[]> = { ours: [], fetch: [], ky: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const times: typeof rounds = { ours: [], fetch: [], ky: [] };
    // By turns call by call, so that whatever slows the machine down slows all three down.
    for (let at = 0; at < CALLS; at++) {
      for (const way of ['ours', 'fetch', 'ky'] as const) times[way].push(await microseconds(ways[way]));
    }
    // The first round warms the engine and the connection up.
    if (round > 0) for (const way of ['ours', 'fetch', 'ky'] as const) rounds[way].push(median(times[way]));
  }
  const [ours, raw, bare] = [median(rounds.ours), median(rounds.fetch), median(rounds.ky)];
  yield figure(
    {
      name: 'one call, median',
      referenceName: 'raw fetch and JSON.parse',
      target: 'at most 150 µs over it',
      holds: () => ours - raw <= 150,
    },
    ours,
    raw,
    'µs',
  );
  yield figure(
    {
      name: 'what the client adds to the raw call',
      referenceName: 'what bare ky adds',
      target: 'at most 150 µs',
      holds: (added) => added <= 150,
    },
    ours - raw,
    bare - raw,
    'µs',
  );
}

async function inBulk(url: string): Promise<Figure> {
  const rates: Record<'ours' | 'fetch', number[]> = { ours: [], fetch: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const way of ['ours', 'fetch'] as const) {
      const work = bulk(await fresh(url))[way];
      const start = performance.now();
      await work();
      if (round > 0) rates[way].push((PEOPLE * 1000) / (performance.now() - start));
    }
  }
  return figure(
    {
      name: `${PEOPLE.toLocaleString('en-US')} people registered in bulk, ${CONCURRENCY} requests at a time`,
      referenceName: 'raw fetch loop of equal concurrency',
      target: 'at least 0.7 of its rate',
      holds: (_, ratio) => ratio >= 0.7,
    },
    median(rates.ours),
    median(rates.fetch),
    'people/s',
  );
}

async function memory(url: string): Promise<Figure> {
  const { token } = await fresh(url);
  const said = execFileSync(process.execPath, ['--expose-gc', program('memory'), url, token, `${EARLY}`, `${LATE}`], {
    encoding: 'utf8',
  });
  const { early, late }: MemoryOverCalls = JSON.parse(said);
  return figure(
    {
      name: `memory in use after ${LATE.toLocaleString('en-US')} calls`,
      referenceName: `after ${EARLY.toLocaleString('en-US')} calls`,
      target: 'at most 1.05 of it',
      holds: (_, ratio) => ratio <= 1.05,
    },
    late / MB,
    early / MB,
    'MB',
  );
}

async function microseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) * 1000;
}
