/** What a call throws. No body, no query value, no number: only what helps to act. */
import { type Finding, isSdkError, redactUrl, SdkError } from '../values/index.ts';
import { platformCodes } from './codes.ts';

/** Codes of {@link PlatformError}. */
export type PlatformErrorCode =
  | 'PLATFORM_UNREACHABLE'
  | 'PLATFORM_TIMEOUT'
  | 'PLATFORM_ABORTED'
  | 'PLATFORM_STATUS'
  | 'PLATFORM_REFUSED'
  | 'PLATFORM_BAD_RESPONSE'
  | 'PLATFORM_TOO_LARGE'
  | 'PLATFORM_BAD_REQUEST'
  | 'PLATFORM_REDIRECT'
  | 'PLATFORM_TLS'
  | 'PLATFORM_SIGN_IN'
  | 'PLATFORM_CIRCUIT_OPEN';

/** Facts of a {@link PlatformError}. */
export interface PlatformErrorFacts {
  /** Name of the endpoint. */
  readonly endpoint: string;
  readonly method: string;
  /** Kept and printed without query values and long numbers. */
  readonly url: string;
  /** Times the request was put on the wire; 0 when it never was. */
  readonly attempts: number;
  /** Status of the last answer, where there was one. */
  readonly status?: number | undefined;
  /** Code in the server's own error body. */
  readonly serverCode?: string | undefined;
  /** `X-Request-Id` of the answer, to be quoted to the operator. */
  readonly requestId?: string | undefined;
  /** What the server asked to wait. */
  readonly retryAfterMs?: number | undefined;
  /** Short reason, such as `ECONNREFUSED`, `not-json`, `schema`. */
  readonly reason?: string | undefined;
  /** Where a redirect pointed; kept and printed without query values and long numbers. */
  readonly location?: string | undefined;
  /** See {@link PlatformError.uncertain}; by default drawn from code, attempts and status. */
  readonly uncertain?: boolean | undefined;
  /** Limit that was hit, milliseconds or bytes. */
  readonly limit?: number | undefined;
  /** Findings about the request or the answer, without values. */
  readonly findings?: readonly Finding[] | undefined;
  /** Body of the last answer; see {@link PlatformError.rawBody}. */
  readonly body?: unknown;
}

const SENTENCES: Readonly<Record<PlatformErrorCode, string>> = {
  PLATFORM_UNREACHABLE: 'The platform cannot be reached.',
  PLATFORM_TIMEOUT: 'The platform did not answer in time.',
  PLATFORM_ABORTED: 'The call was stopped by its signal.',
  PLATFORM_STATUS: 'The platform refused the request.',
  PLATFORM_REFUSED: 'The platform answered that it refuses the request.',
  PLATFORM_BAD_RESPONSE: 'The answer of the platform is not the agreed one.',
  PLATFORM_TOO_LARGE: 'The answer of the platform is too large and was not read.',
  PLATFORM_BAD_REQUEST: 'The request does not fit the call and was not sent.',
  PLATFORM_REDIRECT: 'The platform sends the call to another address, which was not followed.',
  PLATFORM_TLS: 'The certificate of the server does not hold; nothing was sent.',
  PLATFORM_SIGN_IN: 'No credentials could be had for the call; nothing was done.',
  PLATFORM_CIRCUIT_OPEN: 'The server failed several times in a row; the call was not sent.',
};

const HINTS: Readonly<Partial<Record<PlatformErrorCode, string>>> = {
  PLATFORM_TLS:
    "For a CA of the server's own: `fetch: nodeFetch({ ca })` of tiemchung/platform/node, or `systemCa: true`. Never turn verification off.",
};

/**
 * A call that brought no usable answer. `code` says what happened, `uncertain` whether a write may have been stored.
 *
 * @example
 * import { PlatformError } from 'tiemchung/platform';
 * const facts = { endpoint: 'getOrganization', method: 'GET', url: 'https://bus.example/a?x=1', attempts: 3 };
 * const error = new PlatformError('PLATFORM_TIMEOUT', facts);
 * [error.code, error.url, error.uncertain]; // => ['PLATFORM_TIMEOUT', 'https://bus.example/a?x=…', true]
 */
export class PlatformError extends SdkError {
  override readonly name: string = 'PlatformError';
  declare readonly code: PlatformErrorCode;
  readonly endpoint: string;
  readonly method: string;
  readonly url: string;
  readonly attempts: number;
  readonly status: number | undefined;
  readonly serverCode: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly reason: string | undefined;
  /** Where a redirect pointed, without query values and long numbers. */
  readonly location: string | undefined;
  /** The request went out and no answer settled it: look the record up before you decide. */
  readonly uncertain: boolean;
  /** The same as a finding, for `render` with `platformCodes`. */
  readonly finding: Finding;
  readonly findings: readonly Finding[];
  // Private to the language, so that no print, no JSON and no crash report shows it: it may name a person.
  readonly #body: unknown;

  constructor(code: PlatformErrorCode, facts: PlatformErrorFacts) {
    const url = redactUrl(facts.url);
    super(code, { message: SENTENCES[code], details: detailsOf(code, url, facts), docsPath: 'platform.md' });
    this.endpoint = facts.endpoint;
    this.method = facts.method;
    this.url = url;
    this.attempts = facts.attempts;
    this.status = facts.status;
    this.serverCode = facts.serverCode;
    this.requestId = facts.requestId;
    this.retryAfterMs = facts.retryAfterMs;
    this.reason = facts.reason;
    this.location = facts.location === undefined ? undefined : redactUrl(facts.location);
    this.uncertain =
      facts.uncertain ??
      (facts.attempts > 0 && code !== 'PLATFORM_REFUSED' && (code !== 'PLATFORM_STATUS' || (facts.status ?? 0) >= 500));
    this.findings = facts.findings ?? [];
    this.#body = facts.body;
    this.finding = {
      code,
      severity: platformCodes[code].severity,
      path: [],
      params: {
        reason: facts.serverCode ?? facts.reason ?? '-',
        ...(facts.status === undefined ? {} : { status: facts.status }),
        ...(facts.limit === undefined ? {} : { limit: facts.limit, limitMs: facts.limit }),
      },
    };
  }

  /** The body of the last answer, parsed, where it was JSON. It may name a person: never log it. A call, so that no print shows it. */
  rawBody(): unknown {
    return this.#body;
  }
}

function detailsOf(code: PlatformErrorCode, url: string, facts: PlatformErrorFacts): string[] {
  const lines = [`${facts.method} ${url} (${facts.endpoint})`];
  if (facts.status !== undefined)
    lines.push(`Status: ${facts.status}${facts.serverCode ? ` ${facts.serverCode}` : ''}`);
  if (facts.reason) lines.push(`Reason: ${facts.reason}`);
  if (facts.location) lines.push(`Redirect to: ${redactUrl(facts.location)}`);
  if (facts.limit !== undefined) lines.push(`Limit: ${facts.limit}`);
  if (facts.retryAfterMs !== undefined) lines.push(`The server asks to wait ${facts.retryAfterMs} ms.`);
  if (facts.attempts > 1) lines.push(`Attempts: ${facts.attempts}`);
  if (facts.requestId) lines.push(`Request id: ${facts.requestId}`);
  for (const finding of (facts.findings ?? []).slice(0, 5))
    lines.push(`${finding.path.join('.') || '(root)'}: ${finding.code}`);
  const hint = HINTS[code];
  if (hint) lines.push(hint);
  return lines;
}

/**
 * Whether a caught value is a {@link PlatformError}, also one of another copy of the package.
 *
 * @example
 * import { isPlatformError } from 'tiemchung/platform';
 * isPlatformError(new Error('other')); // => false
 */
export function isPlatformError(value: unknown): value is PlatformError {
  return isSdkError(value) && value.name === 'PlatformError';
}
