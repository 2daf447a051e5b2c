/** `tiemchung forecast`: the next dose of one person, or of every accepted row of a list. */
import type { CommandCall } from './command.ts';
import { asOfOf } from './day.ts';
import type { ExitCode } from './exit-code.ts';
import { forecastList } from './forecast-list.ts';
import { forecastPerson } from './forecast-person.ts';
import { CliStop } from './misuse.ts';

const OF_PERSON = ['dose', 'condition', 'html', 'trace'];
const OF_LIST = ['profile', 'sheet'];

export async function run(call: CommandCall): Promise<ExitCode> {
  const isList = call.values.length > 0;
  if (isList === (call.option('birth-date') !== undefined)) throw new CliStop('CLI_PERSON_OR_LIST');
  const misplaced = (isList ? OF_PERSON : OF_LIST).find((name) => call.option(name) !== undefined);
  if (misplaced !== undefined) {
    throw new CliStop(isList ? 'CLI_OPTION_OF_PERSON' : 'CLI_OPTION_OF_LIST', { option: `--${misplaced}` });
  }
  const asOf = asOfOf(call);
  return isList ? await forecastList(call, asOf) : await forecastPerson(call, asOf);
}
