/**
 * A relay for pages: the public portal sends no CORS headers, so a browser reaches it through the page's own origin.
 *
 *     const relay = platformRelay('https://portal.example');   // beside your pages, in any server of Node
 *     createServer(async (incoming, outgoing) => (await relay(incoming, outgoing)) || servePage(incoming, outgoing));
 *     createPortalClient({ baseUrl: `${location.origin}/platform` });   // in the page
 *
 * It passes on what a call is made of and nothing else: no cookie of your site goes out, none of the platform's comes
 * in. It writes no log: an address holds a person's name, phone and birth date.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

const ASKED = ['accept', 'authorization', 'content-type', 'idempotency-key'];
const ANSWERED = [
  'cache-control',
  'content-type',
  'idempotency-replayed',
  'retry-after',
  'www-authenticate',
  'x-request-id',
];

/** Answers what is asked below `prefix` from the one platform; false for every other request. */
export function platformRelay(platform: string, prefix = '/platform/') {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
    const { method = 'GET', url = '/' } = incoming;
    if (!url.startsWith(prefix)) return false;
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const hasBody = method !== 'GET' && method !== 'HEAD';
    try {
      const answer = await fetch(`${platform}/${url.slice(prefix.length)}`, {
        method,
        headers: ASKED.flatMap((name): [string, string][] => {
          const value = incoming.headers[name];
          return typeof value === 'string' ? [[name, value]] : [];
        }),
        ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
        // A redirect could lead the page's call to another host, with its query.
        redirect: 'error',
        signal: gone.signal,
      });
      const headers = ANSWERED.flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [name, value];
      });
      outgoing.writeHead(answer.status, headers);
      for await (const chunk of answer.body ?? []) if (!outgoing.write(chunk)) await drained(outgoing, gone.signal);
      outgoing.end();
    } catch {
      // The page sees a torn connection where the platform tore its own, and may try again as it would without a relay.
      incoming.socket.destroy();
    }
    return true;
  };
}

const drained = (outgoing: ServerResponse, gone: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    gone.addEventListener('abort', () => reject(gone.reason), { once: true });
    outgoing.once('drain', resolve);
  });
