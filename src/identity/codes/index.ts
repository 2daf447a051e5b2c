/**
 * The sentences of identity values, in an entry of their own: a program that only parses should not carry two languages.
 *
 * @module
 */
import { codesCards } from './cards.ts';
import { codesNumbers } from './numbers.ts';
import { codesPeople } from './people.ts';

/**
 * Severity and texts of every code that the parsers of `tiemchung/identity` report; hand it to `render`.
 *
 * @example
 * import { identityCodes } from 'tiemchung/identity/codes';
 * identityCodes.ID_CMND.severity; // => 'info'
 */
export const identityCodes = /* @__PURE__ */ Object.assign({}, codesNumbers, codesPeople, codesCards);
