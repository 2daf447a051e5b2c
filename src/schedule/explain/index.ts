/**
 * The schedule in sentences: what an answer or a screening says, in Vietnamese or English, with the act behind each date.
 * Apart from the engine, so that a program which only computes carries no texts.
 *
 * @module
 */
export { scheduleCodes } from '../codes.ts';
export { type ExplainOptions, explainForecast, explainScreening } from '../explain.ts';
export { traceForecast } from './trace.ts';
