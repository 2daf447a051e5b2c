/** Finds the command, prints help, and turns what goes wrong into a sentence and an exit code. */
import type { Lang } from '../values/index.ts';
import type { CommandSpec } from './command.ts';
import { commands } from './commands.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { CliIo } from './io.ts';

/** Runs one call of `tiemchung`; never throws for what a user can do. */
export async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const lang = languageOf(args);
  const [name, ...rest] = commandFirst(args);
  const wantsHelp = beforeDoubleDash(args).some((argument) => argument === '--help' || argument === '-h');
  const spec = commands.find((command) => command.name === (name === 'help' ? rest[0] : name));

  if (name === undefined || (!spec && (wantsHelp || name === 'help'))) {
    io.stdout.write(generalHelp(lang));
    return name === undefined ? EXIT.misuse : EXIT.done;
  }
  if (spec && (wantsHelp || name === 'help')) {
    io.stdout.write(commandHelp(spec, lang));
    return EXIT.done;
  }
  if (name === '--version' || name === '-v') {
    const { version } = await import('./version.ts');
    io.stdout.write(`${version}\n`);
    return EXIT.done;
  }
  try {
    return await start(spec, name, rest, io, lang);
  } catch (error) {
    const { explainFailure } = await import('./failure.ts');
    return await explainFailure(error, io, { lang, json: args.includes('--json') });
  }
}

async function start(
  spec: CommandSpec | undefined,
  name: string,
  rest: readonly string[],
  io: CliIo,
  lang: Lang,
): Promise<ExitCode> {
  if (!spec) {
    const { unknownCommand } = await import('./failure.ts');
    throw unknownCommand(name);
  }
  const { callOfArguments } = await import('./call-of-arguments.ts');
  const call = callOfArguments(rest, spec, io, lang);
  const command = await spec.load();
  return command.run(call);
}

// `tiemchung --lang en check FILE` means the same as `tiemchung check FILE --lang en`.
function commandFirst(args: readonly string[]): readonly string[] {
  let start = 0;
  while (args[start] === '--json' || args[start]?.startsWith('--lang')) start += args[start] === '--lang' ? 2 : 1;
  return start < args.length ? [...args.slice(start), ...args.slice(0, start)] : args;
}

// Read before the arguments are: a complaint about them should come in the right language.
function languageOf(args: readonly string[]): Lang {
  const index = args.indexOf('--lang');
  return args.includes('--lang=en') || (index >= 0 && args[index + 1] === 'en') ? 'en' : 'vi';
}

function beforeDoubleDash(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}
