/** `tiemchung identify VALUE…`: what a value is, in its standard form, or what is wrong with it. */
import { identityCodes } from '../identity/codes/index.ts';
import { render } from '../messages/index.ts';
import type { CommandCall } from './command.ts';
import { dateOption } from './date-option.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { describeValue, summaryOf } from './identify-text.ts';
import { type InputValue, valuesOf } from './identify-values.ts';
import { writeJson } from './json.ts';
import { optionOfKind, type Reading, type ReadingOptions, readingKinds } from './readings/reading.ts';
import { readingsAs, readingsOf } from './readings/readings-of.ts';

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io, lang } = call;
  const referenceDate = dateOption(call, 'reference-date');
  const options: ReadingOptions = referenceDate ? { lang, referenceDate } : { lang };
  const kind = readingKinds.find((each) => optionOfKind(each) === call.option('as'));
  const values = await valuesOf(call, kind === undefined || kind === 'MRZ');
  const results: (readonly Reading[])[] = [];
  for (const [index, value] of values.entries()) {
    const readings = kind ? await readingsAs(kind, value.text, options) : await readingsOf(value.text, options);
    results.push(readings);
    // Written as it goes: a long column can be read, or stopped, before its end.
    if (!call.json) io.stdout.write((index > 0 ? '\n' : '') + describeValue(value, readings, call));
  }
  const identified = results.filter(isIdentified).length;
  if (call.json) writeJson(io, documentOf(values, results, call));
  else if (values.length > 1) io.stdout.write(`\n${summaryOf(results, identified, call)}`);
  return identified === values.length ? EXIT.done : EXIT.findings;
}

const isIdentified = (readings: readonly Reading[]): boolean => readings.some((reading) => reading.value !== undefined);

/** Values are named by their place, not repeated: what was typed may be anything. */
const documentOf = (
  values: readonly InputValue[],
  results: readonly (readonly Reading[])[],
  { lang }: CommandCall,
): object => ({
  ok: results.every(isIdentified),
  values: values.map(({ line }, index) => ({
    position: index + 1,
    ...(line === undefined ? {} : { line }),
    readings: (results[index] ?? []).map((reading) => ({
      kind: reading.kind,
      value: reading.value ?? null,
      explanation: reading.explanation ?? null,
      ...(reading.details && reading.details.length > 0
        ? { details: Object.fromEntries(reading.details.map(({ key, value }) => [key, value])) }
        : {}),
      ...(reading.candidates ? { candidates: reading.candidates.items } : {}),
      findings: reading.findings.map((finding) => ({ ...finding, message: render(finding, [identityCodes], lang) })),
    })),
  })),
});
