/**
 * The COVID-19 vaccination schedule of Vietnam, 2021 to 2023, as data: every act with number, days in force, source
 * and confidence; and the history statements of the registration form.
 *
 * @module
 */
import data from '../packs/vietnam-covid-19.json' with { type: 'json' };
import type { RulePack } from '../rule-pack.ts';

export { conditionsOfStatements, openStatements } from './history-answers.ts';
export {
  type HistoryAnswers,
  type HistoryStatement,
  type HistoryStatementName,
  historyStatements,
  type StatementAnswer,
} from './statements.ts';

/**
 * Courses of adults and children, additional dose, boosters, waits and screening, with the acts in time. Settings:
 * `azGapWeeks` (a province's choice under 7820/BYT-DP), `boosterAnchor`. Source: reference, schedule sections 1 and 5.
 *
 * @example
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * vietnamCovid19.acts['3588']?.number; // => '3588/QĐ-BYT'
 */
export const vietnamCovid19: RulePack = data;
