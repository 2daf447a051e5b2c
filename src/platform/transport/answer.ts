/** Reading an answer within limits, before anything else looks at it. */

/** Why an answer cannot be used; thrown inside the transport only. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
  readonly reason: 'too-large' | 'not-json' | 'content-type' | 'redirect' | 'login-page';
  readonly status: number | undefined;

  constructor(reason: UnusableAnswer['reason'], status?: number) {
    super(reason);
    this.reason = reason;
    this.status = status;
  }
}

/** Status, headers and parsed body of one answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** How an answer is read. */
export interface Reading {
  readonly reads: 'json' | 'text';
  readonly maxResponseBytes: number;
  readonly showsLoginPage: boolean;
}

const JSON_TYPE = /^application\/(?:[\w.+-]{1,60}\+)?json$/i;
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)$/i;
const TEXT_TYPE = /^(?:text\/[\w.+-]{1,60}|application\/xhtml\+xml)$/i;

/** Reads a whole answer. Refusals (status not 2xx) may have any body: it is parsed where it is JSON, else dropped. */
export async function readAnswer(response: Response, reading: Reading): Promise<Answer> {
  const { status, headers } = response;
  // Browsers hide what a redirect is; elsewhere its target is in the headers.
  if (response.type === 'opaqueredirect' || status === 0) throw new UnusableAnswer('redirect');
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim() ?? '';
  const text = await readText(response, reading.maxResponseBytes);
  const isJson = JSON_TYPE.test(type);
  if (!response.ok) return { status, headers, body: isJson ? parseQuietly(text) : undefined };
  if (status === 204 || status === 205) return { status, headers, body: reading.reads === 'text' ? '' : undefined };
  if (HTML_TYPE.test(type) && !reading.showsLoginPage && isLoginPage(text)) {
    throw new UnusableAnswer('login-page', status);
  }
  if (reading.reads === 'text') {
    if (!TEXT_TYPE.test(type)) throw new UnusableAnswer('content-type', status);
    return { status, headers, body: text };
  }
  if (!isJson) throw new UnusableAnswer('content-type', status);
  try {
    return { status, headers, body: JSON.parse(text) };
  } catch {
    throw new UnusableAnswer('not-json', status);
  }
}

const PASSWORD_TYPE = /\btype\s*=\s*["']?password\b/i;

/** Whether some `<input>` asks for a password. */
function isLoginPage(html: string): boolean {
  for (let at = html.search(/<input\b/i); at !== -1; ) {
    const end = html.indexOf('>', at);
    if (PASSWORD_TYPE.test(html.slice(at, end === -1 ? undefined : end))) return true;
    const next = end === -1 ? -1 : html.slice(end).search(/<input\b/i);
    at = next === -1 ? -1 : end + next;
  }
  return false;
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
