/** Many calls in a process of their own, run as a program with `--expose-gc`: prints the heap early and late as JSON. */
import { clientOf, UNIT } from './contestants.ts';

/** What the program prints: bytes in use after a collection. */
export interface MemoryOverCalls {
  readonly early: number;
  readonly late: number;
}

const [url = '', token = '', early = '20000', late = '100000'] = process.argv.slice(2);
const AT_ONCE = 8;
const { organizations } = clientOf({ url, token });

async function calls(count: number): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await organizations.get(UNIT);
    }),
  );
}

async function inUse(): Promise<number> {
  // What a finished call leaves to be tidied up is tidied up in the turns after it.
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

await calls(Number(early));
const first = await inUse();
await calls(Number(late) - Number(early));
const told: MemoryOverCalls = { early: first, late: await inUse() };
console.log(JSON.stringify(told));
