/** How schemas are made here: lazily for the bundler, and with our findings inside zod's issues. */
import * as z from 'zod';
import { identityCodes } from '../identity/codes/index.ts';
import { render } from '../messages/index.ts';
import type { Finding, Lang, Parsed } from '../values/index.ts';
import { type ModelCode, modelCodes } from './codes.ts';

/**
 * Runs a schema's constructor. The call is marked pure where it stands, and its one argument has no effect, so that a
 * bundler drops a schema nobody imports; nested `z.string()` calls in plain sight would stay.
 *
 * @example
 * import { schema } from 'tiemchung/model';
 * import * as z from 'zod';
 * const roomSchema = schema(() => z.string().max(20));
 * roomSchema.safeParse('Phòng 1').success; // => true
 */
export const schema = <Schema>(make: () => Schema): Schema => make();

const TABLES = [identityCodes, modelCodes];

/** The issue that carries a finding through zod: the code in `params.finding`, a sentence in `message`. */
export function issueOf(finding: Finding, input: unknown, lang: Lang = 'vi'): z.core.$ZodRawIssue {
  return { code: 'custom', input, message: render(finding, TABLES, lang), params: { finding } };
}

/** A finding of this folder. */
export function modelFinding(code: ModelCode, params: Finding['params'] = {}): Finding<ModelCode> {
  return { code, severity: modelCodes[code].severity, path: [], params };
}

/** Settings of {@link parserSchema}. */
export interface ParserSchemaOptions {
  /** Language of the sentences in `issue.message`: `vi` by default, since forms show them as they are. */
  readonly lang?: Lang;
}

/**
 * A zod schema, and so a Standard Schema value, from one of this package's parsers: text in, the parsed value out. The
 * findings of a refused text are kept in `issue.params.finding` (see `findingsOf`); warnings of an accepted one are not
 * part of zod's answer, so call the parser where they matter.
 *
 * @param parser - for example `parseCccd`
 * @example
 * import { parserSchema } from 'tiemchung/model';
 * import { parseCmnd } from 'tiemchung/identity';
 * const schema = parserSchema((text) => parseCmnd(text), { lang: 'en' });
 * schema.parse('349 145 831').number; // => '349145831'
 */
export function parserSchema<Value>(
  parser: (input: string) => Parsed<Value>,
  options: ParserSchemaOptions = {},
): z.ZodType<Value, string> {
  return z.string().transform((input, context): Value => {
    const parsed = parser(input);
    if (parsed.ok) return parsed.value;
    for (const finding of parsed.findings) {
      if (finding.severity !== 'info') context.issues.push(issueOf(finding, input, options.lang));
    }
    return z.NEVER;
  });
}

/** A string that a parser leaves as it is: what a record carries after a form or a roster has been read. */
export function normalString(parser: (input: string) => Parsed<string>, longest: number): z.ZodType<string, string> {
  return z
    .string()
    .max(longest)
    .check((context) => {
      const parsed = parser(context.value);
      if (!parsed.ok) for (const finding of parsed.findings) context.issues.push(issueOf(finding, context.value));
      else if (parsed.value !== context.value) {
        context.issues.push(issueOf(modelFinding('FIELD_NOT_NORMAL'), context.value));
      }
    });
}
