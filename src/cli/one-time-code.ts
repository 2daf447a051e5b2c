/** Where the code of the text message comes from. Decided before anything is sent: a message that nobody can use costs money. */
import type { CommandCall, Text } from './command.ts';
import { EXIT } from './exit-code.ts';
import type { Lines } from './lines.ts';
import { CliStop } from './misuse.ts';

/** The code at hand, or a way to ask for it once the message is out. */
export type OneTimeCode = { readonly known: string } | { ask(): Promise<string> };

const SIX_DIGITS = /^\d{6}$/;
const MOST_QUESTIONS = 3;
const PROMPT: Text = { vi: 'Mã OTP (6 chữ số): ', en: 'Code (6 digits): ' };

/**
 * `TIEMCHUNG_OTP` is the code of a message sent before; else a terminal is asked; else the next line of the standard
 * input, where `-` hands that over.
 *
 * @throws CliStop when none of them is there, or the variable holds no code
 */
export async function oneTimeCodeOf(
  call: CommandCall,
  lines: Lines | undefined,
  terminal: Lines | undefined,
): Promise<OneTimeCode> {
  const known = call.io.env.TIEMCHUNG_OTP?.trim();
  if (known) {
    if (!SIX_DIGITS.test(known)) throw new CliStop('CLI_OTP_SHAPE');
    return { known };
  }
  if (terminal) return { ask: () => asked(call, terminal, MOST_QUESTIONS) };
  if (lines && !(await lines.hasEnded())) return { ask: () => asked(call, lines, 1) };
  throw new CliStop('CLI_OTP_UNAVAILABLE');
}

/** A slip is asked about again before it reaches the portal, which counts wrong codes. */
async function asked({ io, lang }: CommandCall, from: Lines, most: number): Promise<string> {
  for (let left = most; left > 0; left -= 1) {
    if (most > 1) io.stderr.write(PROMPT[lang]);
    const typed = await from.next();
    const exitCode = io.signal.aborted ? EXIT.transport : EXIT.misuse;
    if (typed === undefined) throw new CliStop('CLI_OTP_NOT_GIVEN', {}, { exitCode });
    const code = typed.replace(/\s/g, '');
    if (SIX_DIGITS.test(code)) return code;
  }
  throw new CliStop('CLI_OTP_SHAPE');
}
