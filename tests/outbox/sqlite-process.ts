/** A second process on a queue's file. Arguments: file, and what to do: `drain` it, or `record` doses until somebody ends it. */
import { setTimeout as pause } from 'node:timers/promises';
import { drainOutbox } from '../../src/outbox/index.ts';
import { machineClock, sqliteOutbox } from '../../src/outbox/sqlite/index.ts';

const [file = '', task = ''] = process.argv.slice(2);
const outbox = sqliteOutbox(file);

async function drain(): Promise<void> {
  const cipher = { open: async ({ sealed }: { readonly sealed: Uint8Array<ArrayBuffer> }) => sealed };
  await drainOutbox(
    outbox,
    {
      async send({ key }) {
        console.log(key);
        return { kind: 'acknowledged' };
      },
      lookUp: async () => ({ kind: 'absent' }),
    },
    { cipher, clock: machineClock(), random: Math.random },
  );
}

async function record(): Promise<never> {
  for (let number = 0; ; number++) {
    const key = `dose-${String(number).padStart(6, '0')}`;
    outbox.transaction(() => {
      outbox.database.prepare('INSERT INTO doses VALUES (?)').run(key);
      const sealed = new TextEncoder().encode(key);
      outbox.append([{ key, group: key, keyId: 'k', sealed, fingerprint: key, fingerprints: [key] }], Date.now());
    });
    if (number === 20) console.log('under way');
    if (number % 10 === 0) await pause(0);
  }
}

await (task === 'drain' ? drain() : record());
outbox.close();
