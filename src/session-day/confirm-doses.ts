/** The platform's own answer about doses: asked person by person, so that it also shows doses that no device here has. */
import type { Dose } from '../model/index.ts';
import { type GatewayClient, isPlatformError } from '../platform/index.ts';
import type { GivenDose } from './visit.ts';

/** What the platform said of one dose. */
export type DoseLookup =
  | {
      readonly answer: 'found';
      readonly registrationId: string;
      readonly doseId: string;
      /** As the platform keeps it. */
      readonly dose: Dose;
      readonly version: number;
    }
  | { readonly answer: 'not-found'; readonly registrationId: string; readonly doseId: string }
  | {
      readonly answer: 'no-answer';
      readonly registrationId: string;
      readonly doseId: string;
      /** Code of the platform or of the call, such as `PLATFORM_TIMEOUT`. */
      readonly reason: string;
    };

/** Settings of {@link confirmDoses}. */
export interface ConfirmOptions {
  /** People asked about at once. Default 4. */
  readonly concurrency?: number;
  /** After an abort the rest is `no-answer`. */
  readonly signal?: AbortSignal;
  /** Called after every person, with people. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Looks doses up. One answer for each dose handed in, and one more for each dose that the platform has of the same people in
 * the same sessions. Trouble on the way is an answer too (`no-answer`), so that a bad network never looks like a good day.
 *
 * @throws RangeError for a concurrency that is no positive integer
 * @example
 * import { confirmDoses } from 'tiemchung/session-day';
 * import { bearer, createGatewayClient } from 'tiemchung/platform';
 * import { createSandbox } from 'tiemchung/testing';
 * import { calendarDateSchema } from 'tiemchung/model';
 * const sandbox = createSandbox({ people: 0 });
 * const client = createGatewayClient({
 *   baseUrl: 'http://sandbox.test',
 *   fetch: sandbox.fetch,
 *   auth: bearer(() => sandbox.token({ role: 'site', unit: 'CS-1' })),
 *   actor: { id: 'site-01', role: 'site' },
 *   unit: 'CS-1',
 * });
 * const dose = {
 *   id: '00000000-0000-4000-8000-000000000004',
 *   registrationId: 'MST-1~NV1',
 *   product: 'AZ',
 *   date: calendarDateSchema.parse('2021-09-25'),
 * };
 * (await confirmDoses(client, [dose])).map(({ answer }) => answer); // => ['not-found']
 */
export async function confirmDoses(
  client: Pick<GatewayClient, 'doses'>,
  doses: readonly GivenDose[],
  options: ConfirmOptions = {},
): Promise<readonly DoseLookup[]> {
  const { concurrency = 4, signal, onProgress } = options;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`"concurrency" expected a positive integer, got ${concurrency}`);
  }
  const byPerson = new Map<string, GivenDose[]>();
  for (const dose of doses) {
    const own = byPerson.get(dose.registrationId);
    if (own) own.push(dose);
    else byPerson.set(dose.registrationId, [dose]);
  }
  const sessions = new Set(doses.flatMap(({ sessionId }) => sessionId ?? []));
  const people = [...byPerson];
  const answers: (readonly DoseLookup[])[] = [];
  let done = 0;
  const queue = people.entries();
  const work = async (): Promise<void> => {
    for (const [index, [registrationId, own]] of queue) {
      answers[index] = await askAbout(client, registrationId, own, sessions, signal);
      done += 1;
      onProgress?.({ done, total: people.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, people.length) }, work));
  return answers.flat();
}

async function askAbout(
  client: Pick<GatewayClient, 'doses'>,
  registrationId: string,
  own: readonly GivenDose[],
  sessions: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<readonly DoseLookup[]> {
  const ids = [...new Set(own.map(({ id }) => id))];
  const found = new Map<string, DoseLookup>();
  try {
    for await (const { dose, version } of client.doses.list(registrationId, { signal })) {
      const here = dose.sessionId !== undefined && sessions.has(dose.sessionId);
      if (ids.includes(dose.id) || here) {
        found.set(dose.id, { answer: 'found', registrationId, doseId: dose.id, dose, version });
      }
    }
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    // A person out of sight is answered as if there were none.
    if (error.status === 404) return ids.map((doseId) => ({ answer: 'not-found', registrationId, doseId }));
    const reason = error.serverCode ?? error.code;
    return ids.map((doseId) => ({ answer: 'no-answer', registrationId, doseId, reason }));
  }
  const answered = ids.map((doseId): DoseLookup => {
    const one = found.get(doseId);
    found.delete(doseId);
    return one ?? { answer: 'not-found', registrationId, doseId };
  });
  return [...answered, ...found.values()];
}
