/** One person by options: birth date and doses given. */

import { identityCodes } from '../identity/codes/index.ts';
import { parseBirthDate } from '../identity/index.ts';
import { render } from '../messages/index.ts';
import type { DoseEvent } from '../model/index.ts';
import type { RulePack } from '../schedule/index.ts';
import type { CalendarDate, Finding, Lang, PartialDate } from '../values/index.ts';
import type { CommandCall } from './command.ts';
import { CliStop } from './misuse.ts';
import { doseOf } from './product.ts';

/** The person that a call describes. */
export interface PersonOfCall {
  readonly birthDate: PartialDate;
  readonly history: readonly DoseEvent[];
  /** What was noticed about the birth date. */
  readonly findings: readonly Finding[];
}

/** @throws CliStop for a birth date or a dose that cannot be read */
export function personOf(call: CommandCall, asOf: CalendarDate, pack: RulePack): PersonOfCall {
  const parsed = parseBirthDate(call.option('birth-date') ?? '', { referenceDate: asOf });
  if (!parsed.ok) {
    const reason = parsed.findings.map((finding) => render(finding, [identityCodes], call.lang)).join(' ');
    throw new CliStop('CLI_BIRTH_DATE_INVALID', { reason });
  }
  const history = call.all('dose').map((text) => doseOf('--dose', text, pack));
  // Lists have one spelling; a command line takes several.
  const findings = parsed.findings.filter(({ code }) => code !== 'DOB_FORMAT');
  return { birthDate: parsed.value, history, findings };
}

/** What was noticed about the birth date, with its sentence. */
export const birthDateFindings = (
  findings: readonly Finding[],
  lang: Lang,
): readonly (Finding & { message: string })[] =>
  findings.map((finding) => ({ ...finding, message: render(finding, [identityCodes], lang) }));
