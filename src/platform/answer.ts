/** Reading an answer within limits, before anything else looks at it. */

/** Why an answer cannot be used; thrown inside the transport only. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
  readonly reason: 'too-large' | 'not-json' | 'content-type' | 'redirect';

  constructor(reason: UnusableAnswer['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Status, headers and parsed body of one answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

const JSON_TYPE = /^application\/(?:[\w.+-]{1,60}\+)?json$/i;

/** Reads a whole answer. Refusals (status not 2xx) may have any body: it is parsed where it is JSON, else dropped. */
export async function readAnswer(response: Response, maxBytes: number): Promise<Answer> {
  const { status, headers } = response;
  if (response.type === 'opaqueredirect' || status === 0) throw new UnusableAnswer('redirect');
  const text = await readText(response, maxBytes);
  const isJson = JSON_TYPE.test((headers.get('content-type') ?? '').split(';', 1)[0]?.trim() ?? '');
  if (!response.ok) return { status, headers, body: isJson ? parseQuietly(text) : undefined };
  if (status === 204 || status === 205) return { status, headers, body: undefined };
  if (!isJson) throw new UnusableAnswer('content-type');
  try {
    return { status, headers, body: JSON.parse(text) };
  } catch {
    throw new UnusableAnswer('not-json');
  }
}

function parseQuietly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > maxBytes) {
    await response.body.cancel().catch(() => undefined);
    throw new UnusableAnswer('too-large');
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new UnusableAnswer('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}
