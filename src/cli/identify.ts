/** `tiemchung identify VALUE…`: what a number is, in its standard form, or what is wrong with it. */
import { identityCodes } from '../identity/codes/index.ts';
import { render } from '../messages/index.ts';
import { painted } from './colour.ts';
import type { CommandCall, Text } from './command.ts';
import { dateOption } from './date-option.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { writeJson } from './json.ts';
import { type Reading, type ReadingKind, readingsOf } from './readings.ts';

const KINDS: Readonly<Record<ReadingKind, Text>> = {
  CCCD: { vi: 'CCCD (số định danh cá nhân)', en: 'CCCD (personal number)' },
  CMND: { vi: 'CMND', en: 'CMND (former identity card)' },
  PASSPORT: { vi: 'hộ chiếu', en: 'passport' },
  PHONE: { vi: 'điện thoại', en: 'phone' },
  MST: { vi: 'mã số thuế', en: 'tax code' },
  BHYT: { vi: 'thẻ BHYT', en: 'health-insurance card' },
  BHXH: { vi: 'mã số BHXH, thẻ BHYT 10 số', en: 'social-insurance number, 10-digit insurance card' },
};
const NOT_A_NUMBER: Text = { vi: 'không giống số nào đã biết', en: 'looks like none of the known numbers' };

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io, lang } = call;
  const referenceDate = dateOption(call, 'reference-date');
  const values = await valuesOf(call);
  const results = values.map((value) => readingsOf(value, referenceDate ? { lang, referenceDate } : { lang }));
  if (call.json) {
    writeJson(io, {
      ok: results.every(isIdentified),
      values: results.map((readings, index) => ({
        position: index + 1,
        readings: readings.map((reading) => ({
          kind: reading.kind,
          value: reading.value ?? null,
          explanation: reading.explanation ?? null,
          findings: reading.findings.map((finding) => ({
            ...finding,
            message: render(finding, [identityCodes], lang),
          })),
        })),
      })),
    });
  } else {
    for (const [index, value] of values.entries()) io.stdout.write(`${value}\n${describe(results[index] ?? [], call)}`);
  }
  return results.every(isIdentified) ? EXIT.done : EXIT.findings;
}

const isIdentified = (readings: readonly Reading[]): boolean => readings.some((reading) => reading.value !== undefined);

// A number on the command line stays in the history of the shell; `-` keeps it out.
async function valuesOf({ values, io }: CommandCall): Promise<string[]> {
  const all: string[] = [];
  for (const value of values) {
    if (value !== '-') all.push(value);
    else {
      const text = new TextDecoder().decode(await io.readStdin());
      all.push(...text.split(/\r?\n/).filter((line) => line.trim() !== ''));
    }
  }
  return all;
}

function describe(readings: readonly Reading[], { lang, io }: CommandCall): string {
  const yes = painted(io.stdout, 'green', '✓');
  const no = painted(io.stdout, 'red', '✗');
  if (readings.length === 0) return `  ${no} ${NOT_A_NUMBER[lang]}\n`;
  const lines = readings.flatMap((reading) => [
    reading.value === undefined
      ? `  ${no} ${KINDS[reading.kind][lang]}`
      : `  ${yes} ${KINDS[reading.kind][lang]}: ${reading.value}`,
    ...(reading.explanation ? [`    ${reading.explanation}`] : []),
    ...reading.findings.map((finding) => `    ${render(finding, [identityCodes], lang)} [${finding.code}]`),
  ]);
  return `${lines.join('\n')}\n`;
}
