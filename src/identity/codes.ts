/** All codes of identity values: numbers of papers, what describes a person, what cards carry for machines. */
import { codesCards } from './codes-cards.ts';
import { codesNumbers } from './codes-numbers.ts';
import { codesPeople } from './codes-people.ts';

/**
 * Severity and texts of every code that the parsers of `tiemchung/identity` report; hand it to `render`.
 *
 * @example
 * import { identityCodes } from 'tiemchung/identity';
 * identityCodes.ID_CMND.severity; // => 'info'
 */
export const identityCodes = /* @__PURE__ */ Object.assign({}, codesNumbers, codesPeople, codesCards);
