/** From the answers on the registration form to the conditions of the pack. */
import { SdkError } from '../../values/index.ts';
import type { Conditions, ConditionValue } from '../context.ts';
import { type HistoryAnswers, type HistoryStatement, historyStatements } from './statements.ts';

/**
 * What the answers of the form say in the words of the pack, for `screen` and `forecast`. An answer *Không rõ* and one
 * that is missing set nothing: what is not known is never taken for a no. {@link openStatements} lists what is left to
 * ask.
 *
 * @param answers - by the names of `historyStatements`
 * @param known - conditions known otherwise, such as the day of an infection or the weeks of a pregnancy; they go before
 *   the answers
 * @throws SdkError `STATEMENT_INVALID` for a statement that the form does not have or an answer that is none
 * @example
 * import { conditionsOfStatements } from 'tiemchung/schedule/vietnam';
 * const answers = { acuteIllness: 'no', recentInfection: 'yes', otherAllergy: 'unknown' } as const;
 * conditionsOfStatements(answers); // => { infectedWithin6Months: true, acuteIllness: false }
 * conditionsOfStatements(answers, { infected: '2021-08-01' }); // => { acuteIllness: false, infected: '2021-08-01' }
 */
export function conditionsOfStatements(answers: HistoryAnswers, known: Conditions = {}): Conditions {
  checkAnswers(answers);
  const conditions: Record<string, ConditionValue | undefined> = {};
  for (const statement of historyStatements) {
    const answer = answers[statement.name];
    if (answer === 'yes' && !isSaidExactly(statement, known)) Object.assign(conditions, statement.yes);
    else if (answer === 'no') Object.assign(conditions, statement.no);
  }
  for (const [name, value] of Object.entries(known)) if (value !== undefined) conditions[name] = value;
  return conditions;
}

/**
 * The statements that still have to be asked about at the site, in the order of the form: not answered, not known, or
 * answered with a yes that leaves open what the screening needs. A vaccine of the last 14 days stays on the list,
 * because the acts on screening that the pack knows do not say what follows from it.
 *
 * @throws SdkError `STATEMENT_INVALID` as {@link conditionsOfStatements}
 * @example
 * import { historyStatements, openStatements } from 'tiemchung/schedule/vietnam';
 * const healthy = Object.fromEntries(historyStatements.map(({ name }) => [name, 'no' as const]));
 * openStatements(healthy).length; // => 0
 * openStatements({ ...healthy, recentInfection: 'yes', acuteIllness: 'unknown' }).map(({ number }) => number); // => [2, 6]
 * openStatements({ ...healthy, recentInfection: 'yes' }, { infected: '2021-08-01' }).length; // => 0
 */
export function openStatements(answers: HistoryAnswers, known: Conditions = {}): readonly HistoryStatement[] {
  checkAnswers(answers);
  return historyStatements.filter((statement) => {
    const { name, yes, ask } = statement;
    const answer = answers[name] ?? 'unknown';
    if (answer === 'no' || isSaidExactly(statement, known)) return false;
    // The birth date tells the age.
    if (!ask && Object.keys(yes).length === 0) return false;
    if (answer === 'yes' && !ask) return false;
    return !Object.keys(yes).some((condition) => known[condition] !== undefined);
  });
}

function isSaidExactly({ exact }: HistoryStatement, known: Conditions): boolean {
  return exact.some((name) => known[name] !== undefined && known[name] !== false);
}

function checkAnswers(answers: HistoryAnswers): void {
  const names: readonly string[] = historyStatements.map(({ name }) => name);
  for (const [name, answer] of Object.entries(answers)) {
    if (!names.includes(name)) {
      throw new SdkError('STATEMENT_INVALID', {
        message: `"answers" has no statement "${name}".`,
        details: [`Accepted: ${names.join(', ')}.`],
      });
    }
    if (answer !== undefined && answer !== 'yes' && answer !== 'no' && answer !== 'unknown') {
      throw new SdkError('STATEMENT_INVALID', { message: `"answers.${name}" expected one of: yes, no, unknown.` });
    }
  }
}
