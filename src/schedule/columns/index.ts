/**
 * The dose schedule for whole populations: the same pack and the same answers as `tiemchung/schedule`, in typed arrays.
 * Runs wherever typed arrays do; `tiemchung/schedule/columns/threads` spreads it over the threads of Node.
 *
 * @module
 */
export {
  type AnswerColumns,
  type ColumnForecast,
  createAnswerColumns,
  type LeadingRule,
  nextDoseOrder,
  type PopulationForecast,
  readAnswer,
  statusOrder,
} from './answer-columns.ts';
export { type ColumnsOptions, forecastColumns } from './forecast-columns.ts';
export { type FlagColumn, NO_DAY, type PopulationColumns } from './population.ts';
export { type PersonWithHistory, populationColumns } from './population-columns.ts';
