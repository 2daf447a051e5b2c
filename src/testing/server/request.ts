/** From node's request to the web's, within limits. */
import type { IncomingMessage } from 'node:http';

/** Thrown when a request body exceeds the limit. */
export class RequestTooLarge extends Error {
  override readonly name = 'RequestTooLarge';
}

/** Where a request arrived, and until when its answer is wanted. */
export interface Arrival {
  readonly origin: string;
  readonly maxBytes: number;
  /** Aborted when the client hangs up. */
  readonly signal: AbortSignal;
}

/** The request as the sandbox takes it. */
export async function toWebRequest(incoming: IncomingMessage, { origin, maxBytes, signal }: Arrival): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await readBody(incoming, maxBytes) : undefined;
  // Only the path is taken from the request line: an absolute address there must not change where we think we are.
  const path = (incoming.url ?? '/').startsWith('/') ? (incoming.url ?? '/') : '/';
  return new Request(origin + path.replace(/^\/+/, '/'), {
    method,
    headers,
    signal,
    ...(body === undefined ? {} : { body }),
  });
}

async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(incoming.headers['content-length'] ?? 0) > maxBytes) throw new RequestTooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = chunk instanceof Uint8Array ? chunk : new TextEncoder().encode(String(chunk));
    size += bytes.byteLength;
    if (size > maxBytes) throw new RequestTooLarge();
    chunks.push(bytes);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
