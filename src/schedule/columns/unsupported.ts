/** What columns cannot hold is refused before the first answer. */
import { SdkError } from '../../values/index.ts';

/** The refusal of a pack whose rules do not fit into columns; `forecast` answers for it. */
export function unsupported(why: string): SdkError {
  return new SdkError('COLUMNS_UNSUPPORTED', {
    message: 'This rule pack cannot be compiled to columns.',
    details: [why, 'Ask "forecast" of tiemchung/schedule, person by person.'],
  });
}
