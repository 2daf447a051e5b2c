/** Work with an end: a deadline, or a caller who stops. */
import type { OutboxClock } from './outbox-clock.ts';

/**
 * The work's result; undefined when the time is over or the caller stops. The work's own signal fires then; whatever it
 * still says is not listened to.
 */
export async function within<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  ms: number,
  clock: OutboxClock,
  stop: AbortSignal,
): Promise<Result | undefined> {
  if (stop.aborted) return undefined;
  const cut = new AbortController();
  const over = new AbortController();
  // With a reason that is made already: the usual one records a stack, for nobody.
  const end = (): void => over.abort('over');
  stop.addEventListener('abort', end, { once: true });
  const late = async (): Promise<undefined> => {
    await clock.wait(ms, over.signal);
    if (!isDone) cut.abort();
  };
  let isDone = false;
  try {
    return await Promise.race([work(cut.signal), late()]);
  } finally {
    isDone = true;
    stop.removeEventListener('abort', end);
    end();
  }
}
