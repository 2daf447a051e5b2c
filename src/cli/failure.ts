/** What a user sees when a command cannot finish. No stack, no personal data, and always what to do next. */
import { render } from '../messages/index.ts';
import { isSdkError, type Lang, type SdkError } from '../values/index.ts';
import { type CliCode, cliCodes } from './codes.ts';
import { commands } from './commands.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { CliIo } from './io.ts';
import { writeJson } from './json.ts';
import { CliStop } from './misuse.ts';
import { nearest } from './nearest.ts';

/** The complaint about a command that does not exist. */
export function unknownCommand(typed: string): CliStop {
  const suggestion = nearest(
    typed,
    commands.map((command) => command.name),
  );
  return suggestion === undefined
    ? new CliStop('CLI_COMMAND_UNKNOWN', { typed })
    : new CliStop('CLI_COMMAND_MISTYPED', { typed, suggestion });
}

/**
 * Says what happened and chooses the exit code. An error that is neither misuse nor one of this package's is a
 * defect and is thrown on, so that it is seen and reported.
 */
export async function explainFailure(
  error: unknown,
  io: CliIo,
  { lang, json }: { lang: Lang; json: boolean },
): Promise<ExitCode> {
  const stop = stopOf(error, io);
  if (!stop) throw error;
  const message = render(stop.finding, [cliCodes], lang);
  const cause = isSdkError(stop.underlying) ? stop.underlying : undefined;
  const causeText = cause && (await explainCause(cause, lang));
  io.stderr.write([causeText, message].flatMap((line) => (line ? [`${line}\n`] : [])).join(''));
  if (json) {
    const because = cause ? { cause: { code: cause.code, message: causeText } } : {};
    writeJson(io, { ok: false, error: { code: stop.finding.code, message, ...because } });
  }
  return stop.exitCode;
}

// An error of a call carries itself as a finding, whose sentence exists in both languages.
async function explainCause(error: SdkError, lang: Lang): Promise<string> {
  const { isPlatformError, platformCodes } = await import('../platform/index.ts');
  return isPlatformError(error) ? render(error.finding, [platformCodes], lang) : error.shortMessage;
}

function stopOf(error: unknown, io: CliIo): CliStop | undefined {
  if (error instanceof CliStop) return error;
  if (io.signal.aborted) return new CliStop('CLI_STOPPED', {}, { exitCode: EXIT.transport });
  if (isSdkError(error))
    return new CliStop('CLI_TRANSPORT' satisfies CliCode, {}, { exitCode: EXIT.transport, underlying: error });
  return undefined;
}
