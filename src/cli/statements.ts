/** `--answer`: what was ticked on the registration form, by number or name of the statement. */
import {
  type HistoryAnswers,
  type HistoryStatementName,
  historyStatements,
  type StatementAnswer,
} from '../schedule/vietnam/index.ts';
import type { CommandCall } from './command.ts';
import { CliStop } from './misuse.ts';
import { namedValue, unknownValue } from './named-value.ts';

const ANSWERS: ReadonlyMap<string, StatementAnswer> = /* @__PURE__ */ new Map([
  ['yes', 'yes'],
  ['có', 'yes'],
  ['co', 'yes'],
  ['no', 'no'],
  ['không', 'no'],
  ['khong', 'no'],
  ['unknown', 'unknown'],
  ['không rõ', 'unknown'],
  ['khong ro', 'unknown'],
]);
const RANGE = /^(\d{1,2})(?:-(\d{1,2}))?$/;

/**
 * The answers of a call: `6=yes`, `1-12=no`, `acuteIllness=yes`, parts joined by commas. A later one goes before an
 * earlier one, so that `1-12=no` can be followed by the exception.
 *
 * @throws CliStop for a statement that the form does not have, or an answer that is none
 */
export function answersOf(call: CommandCall): HistoryAnswers {
  const answers = new Map<HistoryStatementName, StatementAnswer>();
  for (const text of call.all('answer')) {
    const [which, value = ''] = namedValue(text);
    const answer = ANSWERS.get(value.normalize('NFC').toLowerCase());
    if (answer === undefined) {
      throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: '--answer', expected: '1=yes, 1-12=no, 6=unknown' });
    }
    for (const part of which.split(',')) for (const name of statementsOf(part.trim())) answers.set(name, answer);
  }
  return Object.fromEntries(answers);
}

function statementsOf(text: string): readonly HistoryStatementName[] {
  const range = RANGE.exec(text);
  const found = historyStatements.filter(({ name, number }) => {
    if (!range) return name === text;
    return number >= Number(range[1]) && number <= Number(range[2] ?? range[1]);
  });
  // A range that runs off the form, or backwards, was meant otherwise.
  const wanted = range ? Number(range[2] ?? range[1]) - Number(range[1]) + 1 : 1;
  if (found.length === wanted) return found.map(({ name }) => name);
  const names = historyStatements.map(({ name }) => name);
  const last = historyStatements.length;
  if (range) throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: '--answer', expected: `1-${last}` });
  throw unknownValue('--answer', text, names);
}
