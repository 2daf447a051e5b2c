/** `name=value` options, whose names a rule pack declares. */

import { CliStop } from './misuse.ts';
import { nearest } from './nearest.ts';

/** The parts of `name=value`; the value is undefined for a bare name. */
export function namedValue(text: string): readonly [name: string, value: string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** The complaint about a value that is none of the accepted ones, with the nearest of them. */
export function unknownValue(option: string, typed: string, accepted: readonly string[]): CliStop {
  const expected = accepted.join(', ');
  const folded = typed.toLowerCase();
  const suggestion = nearest(
    folded,
    accepted.map((each) => each.toLowerCase()),
  );
  // Names differ in more than their case, so the folded one leads back to one name.
  const original = accepted.find((each) => each.toLowerCase() === suggestion);
  return original === undefined
    ? new CliStop('CLI_OPTION_VALUE_INVALID', { option, expected })
    : new CliStop('CLI_OPTION_VALUE_MISTYPED', { option, suggestion: original, expected });
}
