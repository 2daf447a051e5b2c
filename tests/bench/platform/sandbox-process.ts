/** The sandbox as a process of its own: prints its address, and ends when its standard input does. */
import { startSandbox } from '../../../src/testing/server/index.ts';

const running = await startSandbox({ people: 1 });
console.log(running.url);
process.stdin.resume().once('end', async () => {
  await running.close();
});
