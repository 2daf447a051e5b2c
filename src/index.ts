/**
 * The front door: the functions that most programs need, gathered from the entries below.
 *
 * @module
 */
export * as values from './values/index.ts';
