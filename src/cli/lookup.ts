/** `tiemchung lookup`: the doses of one person at the public portal, in two steps. Neither is repeated by itself. */
import { isPlatformError, type PlatformError } from '../platform/index.ts';
import {
  type Certificate,
  type CertificateQuery,
  createPortalClient,
  encodeBirthday,
  isPortalRefusal,
  PORTAL_BASE_URL,
  type PortalClient,
  portalText,
} from '../platform/portal/index.ts';
import type { CalendarDate } from '../values/index.ts';
import { guardedAddressOf } from './address.ts';
import type { CommandCall, Text } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { writeJson } from './json.ts';
import { personOfLookup } from './lookup-person.ts';
import { certificateDocument, certificateText } from './lookup-text.ts';
import { CliStop } from './misuse.ts';
import { type OneTimeCode, oneTimeCodeOf } from './one-time-code.ts';
import { portalTrouble, sentenceOf } from './portal-trouble.ts';
import { printable } from './printable.ts';

type Person = CertificateQuery & { readonly birthDate: CalendarDate };

const SENT: Text = {
  vi: 'Cổng đã gửi mã OTP tới số điện thoại đã đăng ký.',
  en: 'The portal has sent a code to the phone given at registration.',
};
const PORTAL_SAYS: Text = { vi: 'Lời của cổng', en: 'In the words of the portal' };

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io, values } = call;
  const baseUrl = guardedAddressOf(call, PORTAL_BASE_URL);
  if (values.some((value) => value !== '-')) {
    throw new CliStop('CLI_OPTION_VALUE_INVALID', { option: call.spec.name, expected: '"-"' });
  }
  const lines = values.length > 0 ? await io.openLines() : undefined;
  const terminal = await io.openTerminal();
  try {
    const person = await personOfLookup(call, lines, terminal);
    const code = await oneTimeCodeOf(call, lines, terminal);
    return await answered(person, code, baseUrl, call);
  } finally {
    lines?.close();
    terminal?.close();
  }
}

async function answered(person: Person, code: OneTimeCode, baseUrl: string, call: CommandCall): Promise<ExitCode> {
  const portal = createPortalClient({ baseUrl });
  const { io } = call;
  let isSent = 'known' in code;
  const codeOfMessage = async (): Promise<string> => {
    isSent = true;
    if ('known' in code) return code.known;
    io.stderr.write(`${SENT[call.lang]}\n`);
    return await code.ask();
  };
  let certificate: Certificate;
  try {
    certificate =
      'known' in code
        ? await confirmed(portal, person, code.known, io.signal)
        : await inTwoSteps(portal, person, codeOfMessage, io.signal);
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    const meaning = error.uncertain ? 'CLI_LOOKUP_UNCERTAIN' : 'CLI_LOOKUP_NOT_SENT';
    if (isPortalRefusal(error)) return refused(error, isSent, call);
    return portalTrouble(error, isSent ? 'CLI_LOOKUP_UNCONFIRMED' : meaning, baseUrl, call);
  }
  const whole = call.option('show') !== undefined;
  if (call.json) writeJson(io, { ok: true, source: baseUrl, ...certificateDocument(certificate, whole) });
  else io.stdout.write(certificateText(certificate, whole, new URL(baseUrl).host, call));
  return EXIT.done;
}

async function inTwoSteps(
  portal: PortalClient,
  person: Person,
  ask: () => Promise<string>,
  signal: AbortSignal,
): Promise<Certificate> {
  const lookup = portal.certificateLookup(person);
  await lookup.requestOtp({ signal });
  return await lookup.confirm(await ask(), { signal });
}

/**
 * With the code of an earlier run. Which of the two forms of an old birth date that run had sent is not known; under the wrong
 * one there is no such person, and so no code that could be used up.
 */
async function confirmed(portal: PortalClient, person: Person, otp: string, signal: AbortSignal): Promise<Certificate> {
  const { birthDate } = person;
  const confirm = (birthday: 'utc-midnight' | 'zone-history') =>
    portal.certificateLookup(person, { birthday }).confirm(otp, { signal });
  try {
    return await confirm('utc-midnight');
  } catch (error) {
    const isOneForm = encodeBirthday(birthDate) === encodeBirthday(birthDate, 'zone-history');
    if (isOneForm || !isPortalRefusal(error)) throw error;
    return await confirm('zone-history');
  }
}

/** The portal's own words may name the person: they go where the answer would have gone, never to the errors. */
function refused(error: PlatformError, isSent: boolean, call: CommandCall): ExitCode {
  const code = isSent ? 'CLI_OTP_REFUSED' : 'CLI_LOOKUP_NOT_FOUND';
  const message = sentenceOf(code, call);
  const words = portalText(error);
  if (call.json) writeJson(call.io, { ok: false, error: { code, message, ...(words ? { portalText: words } : {}) } });
  else {
    const quoted = words ? `${PORTAL_SAYS[call.lang]}: ${printable(words)}\n` : '';
    call.io.stdout.write(`${message}\n${quoted}`);
  }
  return EXIT.findings;
}
