/** The body of a refusal (RFC 9457 with `code` and `findings`), and the refusals that an implementer has to give. */
import * as z from 'zod';
import { schema } from '../../model/index.ts';
import type { PlatformCode } from '../codes.ts';
import type { Endpoint } from '../endpoint.ts';
import { wireFindings } from '../gateway/shared-wire.ts';
import type { Reference, ResponseObject } from './document.ts';

const findings = /* @__PURE__ */ schema(wireFindings);

/** A finding as it travels. */
export const findingSchema = /* @__PURE__ */ schema(() => findings.element);

/** The body of a refusal. */
export const problemSchema = /* @__PURE__ */ schema(() =>
  z.object({
    status: z.int().min(400).max(599),
    /** A code of `platformCodes`. */
    code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
    /** One sentence for people. */
    title: z.string().max(2000),
    findings: findings.optional(),
  }),
);

interface Refusal {
  readonly name: string;
  readonly description: string;
  /** Codes that come with the status. */
  readonly codes: readonly PlatformCode[];
  /** Which calls can be answered so. */
  readonly of: (endpoint: Endpoint) => boolean;
}

const hasBody = ({ request }: Endpoint): boolean => request.body !== undefined;
const needsKey = ({ idempotent }: Endpoint): boolean => idempotent === 'key';
const always = (): boolean => true;

const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: {
    name: 'RequestInvalid',
    description: 'The request does not fit the schema (`findings` say where), or a write has no `Idempotency-Key`.',
    codes: ['REQUEST_INVALID', 'IDEMPOTENCY_KEY_MISSING'],
    of: always,
  },
  401: {
    name: 'NotSignedIn',
    description: 'No credentials, wrong ones, or a token that has expired.',
    codes: ['TOKEN_INVALID', 'SIGN_IN_CODE_WRONG', 'SIGN_IN_CODE_EXPIRED'],
    of: always,
  },
  403: {
    name: 'NotAllowed',
    description: 'The role of the account may not make this call, or not for this unit.',
    codes: ['NOT_ALLOWED'],
    of: ({ auth }) => auth !== 'none',
  },
  404: {
    name: 'NotFound',
    description: 'No such record, or none within sight of the account: which of the two is not said.',
    codes: ['NOT_FOUND'],
    of: (endpoint) => endpoint.path.includes('{') || hasBody(endpoint),
  },
  409: {
    name: 'Conflict',
    description: 'The present state does not allow the step, or a request with the same key is still running.',
    codes: ['STATE_CONFLICT', 'IDEMPOTENCY_IN_PROGRESS', 'DELIVERY_OF_ANOTHER_FILE', 'SESSION_INCOMPLETE'],
    of: needsKey,
  },
  413: {
    name: 'RequestTooLarge',
    description: 'The body is larger than the platform takes.',
    codes: ['REQUEST_TOO_LARGE'],
    of: hasBody,
  },
  422: {
    name: 'NotPossible',
    description:
      'Well-formed, but not possible as things are (`findings` say why), or the `Idempotency-Key` was used for other content.',
    codes: ['IDEMPOTENCY_KEY_REUSED', 'REQUEST_INVALID', 'TARGET_UNKNOWN', 'CORRECTION_INCOMPLETE'],
    of: needsKey,
  },
  429: {
    name: 'TooManyRequests',
    description: 'Too many calls. `Retry-After` says when to come again.',
    codes: [],
    of: always,
  },
};

/** The statuses of refusals that a call can be answered with, as references to components. */
export function refusalsOf(endpoint: Endpoint): Readonly<Record<string, Reference>> {
  return Object.fromEntries(
    Object.entries(REFUSALS)
      .filter(([, refusal]) => refusal.of(endpoint))
      .map(([status, { name }]) => [status, { $ref: `#/components/responses/${name}` }]),
  );
}

/** The components behind {@link refusalsOf}. */
export function refusalComponents(): Readonly<Record<string, ResponseObject>> {
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([status, { name, description, codes }]) => {
      const text =
        codes.length > 0 ? `${description} Codes: ${codes.map((code) => `\`${code}\``).join(', ')}.` : description;
      const headers = {
        'Retry-After': { description: 'Seconds, or a date (RFC 9110, section 10.2.3).', schema: { type: 'string' } },
      };
      const waits = status === '429' || status === '409';
      return [
        name,
        { description: text, ...(waits ? { headers } : {}), content: { 'application/problem+json': { schema } } },
      ];
    }),
  );
}
