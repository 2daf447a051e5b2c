/**
 * What new acts changed for one person, and why: the answers of the acts before and after, on the same day.
 *
 * @module
 */
export { type Change, type ChangedField, type ChangesOptions, type ChangingAct, changes } from './changes.ts';
export { changesCodes } from './codes.ts';
export { explainChanges } from './explain-changes.ts';
