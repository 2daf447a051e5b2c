/** All codes of `tiemchung/roster`; those of single values are in `identityCodes`. */
import type { Finding, FindingParams } from '../values/index.ts';
import { codesFile } from './codes-file.ts';
import { codesRows } from './codes-rows.ts';

/**
 * Codes about lists, rows and files with their severity and their texts; hand it to `render` beside `identityCodes`.
 *
 * @example
 * import { rosterCodes } from 'tiemchung/roster';
 * rosterCodes.PHONE_SHARED.severity; // => 'warning'
 */
export const rosterCodes = /* @__PURE__ */ Object.assign({}, codesRows, codesFile);

/** A code that this folder owns. */
export type RosterCode = keyof typeof rosterCodes;

/** A finding of this folder, at a field. */
export function rosterFinding(code: RosterCode, path: Finding['path'] = [], params: FindingParams = {}): Finding {
  return { code, severity: rosterCodes[code].severity, path, params };
}
