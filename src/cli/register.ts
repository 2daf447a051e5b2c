/** `tiemchung register FILE`: checks a list and registers its organisation and accepted people. Safe to run again. */

import { identityCodes } from '../identity/codes/index.ts';
import { parseTaxCode } from '../identity/index.ts';
import { render } from '../messages/index.ts';
import { type Organization, organizationIdOf } from '../model/index.ts';
import { createGatewayClient } from '../platform/index.ts';
import { type RegistrationResult, registerRoster } from '../registration/index.ts';
import { guardedAddressOf } from './address.ts';
import { checkFiles } from './check.ts';
import { isClean } from './check-document.ts';
import { checkText } from './check-text.ts';
import { type CheckedList, checkedList } from './checked-list.ts';
import type { CommandCall, Text } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { writeJson } from './json.ts';
import { CliStop } from './misuse.ts';
import { signInFrom } from './platform-sign-in.ts';
import { startProgress } from './progress.ts';
import { registrationDocument, registrationText } from './registration-text.ts';
import { type ResultFile, writeResults } from './results-folder.ts';

const LABEL: Text = { vi: 'Đăng ký', en: 'Registering' };
const UNIT_ONLY: Text = {
  vi: 'Cần mã của đơn vị: 10 chữ số, hoặc 13 chữ số của đơn vị phụ thuộc.',
  en: 'The code of a unit is needed: 10 digits, or 13 for a branch.',
};
const WRITTEN: Text = { vi: 'Đã ghi', en: 'Written' };

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io, lang } = call;
  const organization = organizationOf(call);
  const baseUrl = guardedAddressOf(call);
  const list = await checkedList(call);
  const result = await registered(list, organization, baseUrl, call);
  const out = call.option('out');
  const written = out === undefined ? [] : await writeResults(out, await files(list, result, call));
  if (call.json) {
    writeJson(io, {
      ok: isClean(list) && isDone(result),
      file: list.name,
      check: list.report?.counts ?? null,
      registration: result ? registrationDocument(result, lang) : null,
      written,
    });
  } else {
    io.stdout.write(checkText(list, { lang, output: io.stdout, hasFiles: out !== undefined }));
    if (result) io.stdout.write(`\n${registrationText(result, lang, io.stdout.columns)}`);
    if (written.length > 0) io.stdout.write(`\n${written.map((path) => `${WRITTEN[lang]}: ${path}`).join('\n')}\n`);
  }
  if (result?.stopped) return EXIT.transport;
  return isClean(list) && isDone(result) ? EXIT.done : EXIT.findings;
}

const isDone = (result: RegistrationResult | undefined): boolean =>
  result?.complete === true && result.counts.rejected === 0 && result.counts['not-sent'] === 0;

async function registered(
  list: CheckedList,
  organization: Organization,
  baseUrl: string,
  call: CommandCall,
): Promise<RegistrationResult | undefined> {
  if (!list.report) return undefined;
  const { signal, env } = call.io;
  const client = createGatewayClient({
    baseUrl,
    actor: { id: organization.id, role: 'organisation' },
    unit: organization.id,
    auth: signInFrom(env, { baseUrl, practiceId: `organisation:${organization.id}` }),
  });
  const progress = startProgress(call.io, LABEL[call.lang]);
  try {
    return await registerRoster(list.report, {
      client,
      organization,
      signal,
      onProgress: ({ done, total }) => progress.update(done, total),
    });
  } finally {
    progress.end();
  }
}

function organizationOf(call: CommandCall): Organization {
  const taxCode = parseTaxCode(call.option('tax-code') ?? '', { repairLetters: false });
  if (!taxCode.ok) {
    const [finding] = taxCode.findings;
    const reason = finding ? render(finding, [identityCodes], call.lang) : '';
    throw new CliStop('CLI_TAX_CODE_INVALID', { reason });
  }
  // The id of an organisation is printed and sent everywhere; a person's number must not become one.
  if (taxCode.value.kind === 'personal-number') {
    throw new CliStop('CLI_TAX_CODE_INVALID', { reason: UNIT_ONLY[call.lang] });
  }
  const name = call.option('org-name') ?? '';
  return { id: organizationIdOf(taxCode.value.number), name, taxCode: taxCode.value.number };
}

async function files(
  list: CheckedList,
  result: RegistrationResult | undefined,
  call: CommandCall,
): Promise<ResultFile[]> {
  const own = result ? `${JSON.stringify(registrationDocument(result, call.lang), null, 2)}\n` : undefined;
  return [...(await checkFiles(list, call)), ...(own ? [{ name: 'ket-qua-dang-ky.json', content: own }] : [])];
}
