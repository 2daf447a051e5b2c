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

/** The body in which a token is refused (RFC 6749, section 5.2). */
export const tokenRefusalSchema = /* @__PURE__ */ schema(() =>
  z.object({
    error: z.enum([
      'invalid_request',
      'invalid_client',
      'invalid_grant',
      'unauthorized_client',
      'unsupported_grant_type',
      'invalid_scope',
    ]),
    error_description: z.string().max(2000).optional(),
  }),
);

interface Refusal {
  readonly name: string;
  readonly description: string;
  readonly vi: string;
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
    vi: 'Yêu cầu không đúng mẫu (`findings` nói chỗ nào), hoặc lệnh ghi thiếu `Idempotency-Key`.',
    codes: ['REQUEST_INVALID', 'IDEMPOTENCY_KEY_MISSING'],
    of: always,
  },
  401: {
    name: 'NotSignedIn',
    description: 'No credentials, wrong ones, or a token that has expired.',
    vi: 'Chưa đăng nhập, sai thông tin đăng nhập, hoặc token đã hết hạn.',
    codes: ['TOKEN_INVALID', 'SIGN_IN_CODE_WRONG', 'SIGN_IN_CODE_EXPIRED'],
    of: always,
  },
  403: {
    name: 'NotAllowed',
    description: 'The role of the account may not make this call, or not for this unit.',
    vi: 'Vai trò của tài khoản không được gọi lệnh này, hoặc không được làm cho đơn vị này.',
    codes: ['NOT_ALLOWED'],
    of: ({ auth }) => auth !== 'none',
  },
  404: {
    name: 'NotFound',
    description: 'No such record, or none within sight of the account: which of the two is not said.',
    vi: 'Không có bản ghi này, hoặc tài khoản không được xem; trả lời không nói rõ là trường hợp nào.',
    codes: ['NOT_FOUND'],
    of: (endpoint) => endpoint.path.includes('{') || hasBody(endpoint),
  },
  409: {
    name: 'Conflict',
    description: 'The present state does not allow the step, or a request with the same key is still running.',
    vi: 'Trạng thái hiện tại không cho phép bước này, hoặc yêu cầu cùng khóa đang được xử lý.',
    codes: ['STATE_CONFLICT', 'IDEMPOTENCY_IN_PROGRESS', 'DELIVERY_OF_ANOTHER_FILE', 'SESSION_INCOMPLETE'],
    of: needsKey,
  },
  413: {
    name: 'RequestTooLarge',
    description: 'The body is larger than the platform takes.',
    vi: 'Thân yêu cầu lớn hơn mức nền tảng nhận.',
    codes: ['REQUEST_TOO_LARGE'],
    of: hasBody,
  },
  422: {
    name: 'NotPossible',
    description:
      'Well-formed, but not possible as things are (`findings` say why), or the `Idempotency-Key` was used for other content.',
    vi: 'Đúng mẫu nhưng không thực hiện được (`findings` nói vì sao), hoặc `Idempotency-Key` đã dùng cho nội dung khác.',
    codes: ['IDEMPOTENCY_KEY_REUSED', 'REQUEST_INVALID', 'TARGET_UNKNOWN', 'CORRECTION_INCOMPLETE'],
    of: needsKey,
  },
  429: {
    name: 'TooManyRequests',
    description: 'Too many calls. `Retry-After` says when to come again.',
    vi: 'Gọi quá nhiều. `Retry-After` cho biết khi nào gọi lại.',
    codes: [],
    of: always,
  },
};

const component = (name: string): Reference => ({ $ref: `#/components/responses/${name}` });

/** The statuses of refusals that a call can be answered with, as references to components. */
export function refusalsOf(endpoint: Endpoint, issuesTokens: boolean): Readonly<Record<string, Reference>> {
  const usual = Object.entries(REFUSALS)
    .filter(([, refusal]) => refusal.of(endpoint))
    .map(([status, { name }]) => [status, component(name)]);
  const ofTokens = { 400: component('GrantRefused'), 401: component('ClientRefused') };
  return { ...Object.fromEntries(usual), ...(issuesTokens ? ofTokens : {}) };
}

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const tokenRefusal = { 'application/json': { schema: { $ref: '#/components/schemas/TokenRefusal' } } };

/** Refusals of a token, which have a body of their own where the standard says so. */
const OF_TOKENS: Readonly<Record<string, ResponseObject>> = {
  ClientRefused: {
    description: 'The credentials of the account are absent or wrong.',
    content: tokenRefusal,
    'x-description-vi': 'Thiếu thông tin đăng nhập của tài khoản, hoặc sai.',
    'x-codes': [],
  },
  GrantRefused: {
    description: 'The form does not fit (a problem), or the refresh token is not good any more (`invalid_grant`).',
    content: { ...problem, ...tokenRefusal },
    'x-description-vi': 'Biểu mẫu không đúng (Problem), hoặc token gia hạn không còn hiệu lực (`invalid_grant`).',
    'x-codes': ['REQUEST_INVALID'],
  },
};

/** The components behind {@link refusalsOf}. */
export function refusalComponents(): Readonly<Record<string, ResponseObject>> {
  const headers = {
    'Retry-After': { description: 'Seconds, or a date (RFC 9110, section 10.2.3).', schema: { type: 'string' } },
  };
  const usual = Object.entries(REFUSALS).map(([status, { name, description, vi, codes }]) => {
    const waits = status === '429' || status === '409';
    const texts = { 'x-description-vi': vi, 'x-codes': codes };
    return [name, { description, ...(waits ? { headers } : {}), content: problem, ...texts }] as const;
  });
  return { ...Object.fromEntries(usual), ...OF_TOKENS };
}
