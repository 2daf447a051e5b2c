/**
 * The dose schedule engine: which doses count, what comes next, when, with which product and by which act. It knows no
 * vaccine and no country; a rule pack such as `tiemchung/schedule/vietnam` brings them. `tiemchung/schedule/explain` says
 * the answers in sentences.
 *
 * @module
 */
export type { ScheduleForecast } from './answer.ts';
export { conditionsIn } from './conditions-in.ts';
export type { Conditions, ConditionValue, ScheduleSettings } from './context.ts';
export { type Evaluation, evaluate, type ScheduleOptions, type SchedulePerson } from './evaluate.ts';
export { type ForecastOptions, forecast } from './forecast.ts';
export { addPeriod, type Period, parsePeriod } from './period.ts';
export type {
  Bilingual,
  PackAccept,
  PackAct,
  PackAges,
  PackCondition,
  PackExclusion,
  PackProduct,
  PackProgramme,
  PackRule,
  PackScreening,
  PackSeries,
  PackSetting,
  PackTarget,
  PackValidity,
  PackWait,
  PackWhen,
  RulePack,
} from './rule-pack.ts';
export { type Screening, type ScreeningOutcome, type ScreeningReason, screen } from './screen.ts';
