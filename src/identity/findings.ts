/**
 * Findings of the identity parsers, made without the texts: a program that only parses a number should not carry two
 * languages of sentences. The severity is written where the finding is made, and the compiler checks it against
 * `codes.ts`: a code passed to the wrong function does not compile.
 */
import type { Finding, FindingParams, Severity } from '../values/index.ts';
import type { identityCodes } from './codes/index.ts';

/** Every code that `tiemchung/identity` reports; the texts are in `identityCodes`. */
export type IdentityCode = keyof typeof identityCodes;

type CodeOf<S extends Severity> = {
  [Code in IdentityCode]: (typeof identityCodes)[Code]['severity'] extends S ? Code : never;
}[IdentityCode];

/** A finding of a code whose severity is `error`. */
export function error(code: CodeOf<'error'>, params: FindingParams = {}): Finding<IdentityCode> {
  return { code, severity: 'error', path: [], params };
}

/** A finding of a code whose severity is `warning`. */
export function warning(code: CodeOf<'warning'>, params: FindingParams = {}): Finding<IdentityCode> {
  return { code, severity: 'warning', path: [], params };
}

/** A finding of a code whose severity is `info`. */
export function info(code: CodeOf<'info'>, params: FindingParams = {}): Finding<IdentityCode> {
  return { code, severity: 'info', path: [], params };
}

/** Nothing usable, for one reason. */
export function refused(code: CodeOf<'error'>, params?: FindingParams) {
  return { ok: false, findings: [error(code, params)] } as const;
}
