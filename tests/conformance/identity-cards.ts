/** The kinds of the identity vectors that a card or passport carries for machines: its QR and its MRZ. */
import { parseCardMrz, parseCardQr } from '../../src/identity/index.ts';
import type { KindOptions, Reading } from './identity-kinds.ts';

// The file writes line breaks as escapes, so that a row stays a line.
const withLineBreaks = (text: string): string => text.replaceAll('\\r', '\r').replaceAll('\\n', '\n');

/** `cccd-qr`: the keys of the expected JSON. */
export function readCardQr(input: string, { referenceDate }: KindOptions): Reading {
  const parsed = parseCardQr(withLineBreaks(input), { referenceDate });
  if (!parsed.ok) return { ok: false, findings: parsed.findings };
  const { cccd, cmnd, name, birthDate, sex, residence, issueDate } = parsed.value;
  const keys = {
    id: cccd.number,
    old: cmnd ?? '',
    name,
    dob: birthDate,
    sex: sex === 'male' ? 'M' : 'F',
    address: residence,
    issued: issueDate,
  };
  // The file calls fields beyond the seventh worth a finding; ours is an info.
  return { ok: true, keys, findings: parsed.findings };
}

/** `mrz-td1` and `mrz-td3`: number of the person, of the passport, and surname with given names. */
export function readCardMrz(format: 'TD1' | 'TD3'): (input: string, options: KindOptions) => Reading {
  return (input, { referenceDate }) => {
    const parsed = parseCardMrz(withLineBreaks(input), { referenceDate });
    if (!parsed.ok || parsed.value.format !== format) return { ok: false, findings: parsed.findings };
    const { documentNumber, personalNumber = '', surname, givenNames } = parsed.value;
    const keys = {
      id: personalNumber,
      name: `${surname} ${givenNames}`.trim(),
      ...(format === 'TD3' ? { passport: documentNumber } : {}),
    };
    return { ok: true, keys, findings: parsed.findings };
  };
}
