/** Refusals of the sandbox, in the contract's error body. */
import { render } from '../../messages/index.ts';
import { type PlatformCode, platformCodes } from '../../platform/index.ts';
import type { Finding } from '../../values/index.ts';

/** What a handler answers. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A successful answer. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** A refusal with a code of `platformCodes`; the title is its Vietnamese sentence. */
export function problem(
  status: number,
  code: PlatformCode,
  params: Finding['params'] = {},
  findings: readonly Finding[] = [],
): Reply {
  const finding: Finding = { code, severity: 'error', path: [], params };
  return {
    status,
    body: { status, code, title: render(finding, [platformCodes], 'vi'), ...(findings.length > 0 ? { findings } : {}) },
    headers: { 'content-type': 'application/problem+json' },
  };
}
