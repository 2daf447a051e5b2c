/** The server's own word on when to come back. */

const SECONDS = /^\d{1,9}$/;

/**
 * Milliseconds of a `Retry-After` header, as seconds or as an HTTP date; undefined when absent or unreadable.
 *
 * @param now - milliseconds since 1970, for the date form
 * @example
 * import { parseRetryAfter } from 'tiemchung/platform';
 * parseRetryAfter('120', 0); // => 120000
 * parseRetryAfter('Tue, 14 Sep 2021 00:00:05 GMT', Date.UTC(2021, 8, 14)); // => 5000
 * parseRetryAfter('soon', 0); // => undefined
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text) * 1000;
  // Only the HTTP form: Date.parse also accepts things like '-1'.
  if (!text.endsWith(' GMT')) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
