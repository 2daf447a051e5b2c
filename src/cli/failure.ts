/** What a user sees when a command cannot finish. No stack, no personal data, and always what to do next. */
import { render } from '../messages/index.ts';
import { isSdkError, type Lang } from '../values/index.ts';
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
export function explainFailure(error: unknown, io: CliIo, { lang, json }: { lang: Lang; json: boolean }): ExitCode {
  const stop = stopOf(error, io);
  if (!stop) throw error;
  const message = render(stop.finding, [cliCodes], lang);
  const underlying = isSdkError(stop.underlying) ? stop.underlying : undefined;
  io.stderr.write(`${message}\n${underlying ? `${underlying.shortMessage} (${underlying.code})\n` : ''}`);
  if (json) {
    writeJson(io, {
      ok: false,
      error: { code: stop.finding.code, message, ...(underlying ? { cause: underlying.code } : {}) },
    });
  }
  return stop.exitCode;
}

function stopOf(error: unknown, io: CliIo): CliStop | undefined {
  if (error instanceof CliStop) return error;
  if (io.signal.aborted) return new CliStop('CLI_STOPPED', {}, { exitCode: EXIT.transport });
  if (isSdkError(error))
    return new CliStop('CLI_TRANSPORT' satisfies CliCode, {}, { exitCode: EXIT.transport, underlying: error });
  return undefined;
}
