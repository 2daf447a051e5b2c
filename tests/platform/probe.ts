/** A platform's client in small: one read, one write with a key, one write without; for tests of the transport alone. */
import * as z from 'zod';
import {
  type CallOptions,
  type ConnectionOptions,
  call,
  defineEndpoint,
  isPlatformError,
  type PlatformCall,
  type PlatformError,
} from '../../src/platform/index.ts';

const own = { auth: 'bearer', evidence: ['test'], confidence: 'own' } as const;
const thing = z.object({ id: z.string(), version: z.int(), note: z.string().optional() });
export type Thing = z.output<typeof thing>;

const probes = {
  read: defineEndpoint({
    ...own,
    name: 'readThing',
    summary: 'Reads.',
    method: 'GET',
    path: '/things/{id}',
    request: { query: z.strictObject({ word: z.string().optional() }) },
    response: thing,
    idempotent: 'safe',
  }),
  write: defineEndpoint({
    ...own,
    name: 'writeThing',
    summary: 'Writes under a key.',
    method: 'PUT',
    path: '/things/{id}',
    request: { body: z.strictObject({ name: z.string().min(1) }) },
    response: thing,
    idempotent: 'key',
  }),
  once: defineEndpoint({
    ...own,
    name: 'sendThing',
    summary: 'Sends once.',
    method: 'POST',
    path: '/things/{id}/messages',
    request: { body: z.strictObject({ name: z.string() }) },
    response: thing,
    idempotent: 'no',
  }),
};

export interface ProbeClient {
  read(id: string, options?: CallOptions): PlatformCall<Thing>;
  write(id: string, name: string, options?: CallOptions): PlatformCall<Thing>;
  once(id: string, name: string, options?: CallOptions): PlatformCall<Thing>;
}

export function probeClient(connection: ConnectionOptions): ProbeClient {
  return {
    read: (id, options) => call(connection, probes.read, { params: { id }, query: { word: 'Hoa' } }, options),
    write: (id, name, options) =>
      call(connection, probes.write, { params: { id }, body: { name } }, { idempotencyKey: `k.${id}`, ...options }),
    once: (id, name, options) => call(connection, probes.once, { params: { id }, body: { name } }, options),
  };
}

export const stored: Thing = { id: 'A', version: 1 };

export async function failure(work: Promise<unknown>): Promise<PlatformError> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!isPlatformError(error)) throw new Error('expected a PlatformError', { cause: error });
  return error;
}
