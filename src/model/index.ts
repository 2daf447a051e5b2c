/**
 * What the words of a vaccination registration mean.
 *
 * @module
 */
export type {
  ActReference,
  DoseEvaluation,
  DoseEvent,
  DoseKind,
  Forecast,
  ForecastReason,
  ForecastStatus,
} from './forecast.ts';
