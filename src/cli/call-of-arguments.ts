/** From the words after `tiemchung NAME` to a call, or to a sentence that says what is wrong with them. */
import { parseArgs } from 'node:util';
import type { Lang } from '../values/index.ts';
import type { CommandCall, CommandSpec, OptionSpec } from './command.ts';
import { commonOptions } from './commands.ts';
import { usageOf } from './help.ts';
import type { CliIo } from './io.ts';
import { CliStop } from './misuse.ts';
import { nearest } from './nearest.ts';

/**
 * Reads the arguments of a command. Values stay the text that was typed: numbers of people and firms begin with zeros,
 * which argument parsers that guess types would eat.
 *
 * @throws CliStop for an unknown option, a missing or unusable value, a missing or superfluous argument
 */
export function callOfArguments(args: readonly string[], spec: CommandSpec, io: CliIo, lang: Lang): CommandCall {
  const known = [...spec.options, ...commonOptions];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map((option) => [option.name, { type: option.value ? ('string' as const) : ('boolean' as const) }]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: string[] = [];
  const given = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') values.push(token.value);
    if (token.kind === 'option') {
      const option = known.find((candidate) => candidate.name === token.name);
      if (!option) throw unknownOption(token.rawName, spec, known);
      given.set(option.name, [...(given.get(option.name) ?? []), usableValue(option, token.value)]);
    }
  }
  requireAll(spec, values, given, lang);
  return {
    io,
    spec,
    lang,
    json: given.has('json'),
    values,
    option: (name) => given.get(name)?.at(-1),
    all: (name) => given.get(name) ?? [],
  };
}

function unknownOption(typed: string, spec: CommandSpec, known: readonly OptionSpec[]): CliStop {
  const suggestion = nearest(
    typed.replace(/^-+/, ''),
    known.map((option) => option.name),
  );
  return suggestion === undefined
    ? new CliStop('CLI_OPTION_UNKNOWN', { command: spec.name, typed })
    : new CliStop('CLI_OPTION_MISTYPED', { command: spec.name, typed, suggestion: `--${suggestion}` });
}

function usableValue(option: OptionSpec, value: string | undefined): string {
  const name = `--${option.name}`;
  if (!option.value) {
    if (value !== undefined) throw new CliStop('CLI_OPTION_TAKES_NO_VALUE', { option: name });
    return '';
  }
  // `--out --json`: the next option was taken for the value.
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new CliStop('CLI_OPTION_WITHOUT_VALUE', { option: name, example: option.example ?? name });
  }
  return option.choices ? oneOf(option.choices, value, name) : value;
}

/** `CCCD` is `cccd`. The value is not repeated in the complaint: what was meant as a value of the command may stand there. */
function oneOf(choices: readonly string[], value: string, option: string): string {
  const typed = value.toLowerCase();
  const choice = choices.find((each) => each === typed);
  if (choice !== undefined) return choice;
  const [suggestion, expected] = [nearest(typed, choices), choices.join(', ')];
  throw suggestion === undefined
    ? new CliStop('CLI_OPTION_VALUE_INVALID', { option, expected })
    : new CliStop('CLI_OPTION_VALUE_MISTYPED', { option, suggestion, expected });
}

function requireAll(
  spec: CommandSpec,
  values: readonly string[],
  given: ReadonlyMap<string, readonly string[]>,
  lang: Lang,
): void {
  const { argument } = spec;
  if (argument && !argument.optional && values.length === 0) {
    throw new CliStop('CLI_ARGUMENT_MISSING', {
      command: spec.name,
      argument: `${argument.placeholder} (${argument.text[lang]})`,
      usage: usageOf(spec),
    });
  }
  const most = argument ? (argument.repeats ? Number.POSITIVE_INFINITY : 1) : 0;
  if (values.length > most) throw new CliStop('CLI_ARGUMENT_EXCESS', { command: spec.name, count: most });
  for (const option of spec.options) {
    if (option.required && !given.has(option.name)) {
      throw new CliStop('CLI_OPTION_REQUIRED', {
        command: spec.name,
        option: `--${option.name}`,
        example: option.example ?? `--${option.name} ${option.value}`,
      });
    }
  }
}
