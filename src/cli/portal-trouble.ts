/** What is said when the portal brings no answer: what happened, what it means, and where to practise meanwhile. */
import { render } from '../messages/index.ts';
import { type PlatformError, platformCodes } from '../platform/index.ts';
import { PORTAL_BASE_URL } from '../platform/portal/index.ts';
import { type Finding, findingFactory } from '../values/index.ts';
import { type CliCode, cliCodes } from './codes.ts';
import type { CommandCall } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { writeJson } from './json.ts';

const finding = (code: CliCode, params: Finding['params'] = {}): Finding =>
  findingFactory<CliCode>(cliCodes)(code, params);

/** The sentence of a code of the command line. */
export const sentenceOf = (code: CliCode, { lang }: CommandCall, params: Finding['params'] = {}): string =>
  render(finding(code, params), [cliCodes], lang);

/** Writes the failure and gives the exit code. `code` says what it means for the command. */
export function portalTrouble(error: PlatformError, code: CliCode, baseUrl: string, call: CommandCall): ExitCode {
  const { host } = new URL(baseUrl);
  const cause = causeOf(error, call);
  const message = sentenceOf(code, call);
  // Where somebody else answers under an address of their own, we know nothing of it.
  const standing =
    host === new URL(PORTAL_BASE_URL).host ? [sentenceOf('CLI_PORTAL_STATE_UNKNOWN', call, { host })] : [];
  call.io.stderr.write([cause, message, ...standing].map((line) => `${line}\n`).join(''));
  if (call.json) {
    const { code: causeCode, status, reason } = error;
    const facts = {
      code: causeCode,
      message: cause,
      ...(status === undefined ? {} : { status }),
      ...(reason ? { reason } : {}),
    };
    writeJson(call.io, { ok: false, error: { code, message, cause: facts }, notes: standing });
  }
  return EXIT.transport;
}

/** The platform's own sentences on silence speak of records that are not doubled; here a text message is at stake, or nothing. */
function causeOf(error: PlatformError, call: CommandCall): string {
  const isSilence = error.code === 'PLATFORM_UNREACHABLE' || error.code === 'PLATFORM_TIMEOUT';
  if (!isSilence) return render(error.finding, [platformCodes], call.lang);
  return sentenceOf('CLI_PORTAL_SILENT', call, {
    reason: error.reason ? `${error.code}, ${error.reason}` : error.code,
  });
}
