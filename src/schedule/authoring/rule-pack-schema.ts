/** The shape of a rule pack as a schema. What rows say about each other is the business of the cross checks. */
import * as z from 'zod';
import { screeningOutcomes } from '../compiled-pack.ts';
import type { PackWhen, RulePack } from '../rule-pack.ts';
import { anchor, date, dose, filled, listOf, oneOf, period, report, sourced, volume } from './words.ts';

/**
 * A zod schema of the rule pack: fields, types and words. Unknown fields are refused, since a mistyped optional one
 * would be dropped without a trace. `checkPack` asks more: what the rows of a pack say about each other.
 *
 * @example
 * import { rulePackSchema } from 'tiemchung/schedule/authoring';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * rulePackSchema.safeParse(vietnamCovid19).success; // => true
 * rulePackSchema.safeParse({ ...vietnamCovid19, monthEnd: 'round' }).success; // => false
 */
export const rulePackSchema: z.ZodType<RulePack> = /* @__PURE__ */ makeSchema();

function makeSchema(): z.ZodType<RulePack> {
  const bilingual = { vi: filled(), en: filled() };
  const text = z.strictObject(bilingual);
  const validity = { from: date().exactOptional(), to: date().exactOptional() };
  const ages = z.strictObject({ from: period().exactOptional(), below: period().exactOptional() });
  const proof = { source: sourced(), confidence: sourced() };
  // A name that is empty leads nowhere: the cross checks say so.
  const names = listOf(z.string());
  const when: z.ZodType<PackWhen> = z.lazy(() => test);
  const test = z
    .strictObject({
      all: listOf(when).exactOptional(),
      any: listOf(when).exactOptional(),
      not: when.exactOptional(),
      condition: z.string().exactOptional(),
      above: z.number().exactOptional(),
      below: z.number().exactOptional(),
      setting: z.string().exactOptional(),
      age: ages.exactOptional(),
      course: oneOf('homologous', 'mixed').exactOptional(),
      courseWithin: names.exactOptional(),
    })
    .superRefine((fields, context) => {
      const { above: _above, below: _below, ...tests } = fields;
      if (Object.keys(tests).length === 0) report(context, 'PACK_TEST_EMPTY');
    });
  const row = { id: filled(), ...validity, ...proof };
  // No act is a convention of the schedule, and is said to be one.
  const quoting = { ...row, acts: z.array(z.string()) };
  const audience = { ages: ages.exactOptional(), when: when.exactOptional() };
  const accept = z.strictObject({
    products: names,
    ...audience,
    anchor: anchor(false).exactOptional(),
    minimum: period().exactOptional(),
    window: period().exactOptional(),
  });
  const target = z.strictObject({
    dose: dose(),
    optional: z.boolean().exactOptional(),
    accept: listOf(accept),
  });
  return z.strictObject({
    id: filled(),
    name: text,
    monthEnd: oneOf('clamp', 'roll-forward'),
    acts: z.record(
      z.string(),
      z.strictObject({
        number: filled(),
        title: text.exactOptional(),
        date: date().exactOptional(),
        ...validity,
        effect: text,
        ...proof,
      }),
    ),
    products: z.record(z.string(), z.strictObject({ name: filled(), ages, doseMl: volume(), confidence: sourced() })),
    conditions: z.record(
      z.string(),
      z.strictObject({ ...bilingual, type: oneOf('flag', 'number', 'date', 'product', 'text') }),
    ),
    settings: z.record(z.string(), setting(bilingual)),
    programmes: z.array(
      z.strictObject({ id: filled(), act: z.string(), ...validity, ages, opens: date().exactOptional() }),
    ),
    series: z.array(
      z.strictObject({ id: filled(), stage: oneOf('primary', 'later'), targets: listOf(target, 'PACK_SERIES_EMPTY') }),
    ),
    rules: z.array(
      z.strictObject({
        ...row,
        ...audience,
        act: z.string(),
        dose: dose(),
        after: names.exactOptional(),
        products: names,
        doseMl: volume().exactOptional(),
        volumeOnly: z.boolean().exactOptional(),
        precedence: z.number().exactOptional(),
        anchor: anchor(true).exactOptional(),
        minimum: period().exactOptional(),
        earliest: filled().exactOptional(),
        recommended: z.strictObject({ from: period().exactOptional(), to: period().exactOptional() }).exactOptional(),
        note: filled().exactOptional(),
      }),
    ),
    waits: z.array(
      z.strictObject({
        ...quoting,
        condition: z.string(),
        text,
        period: period().exactOptional(),
        untilWeeks: z.number().exactOptional(),
        ages: ages.exactOptional(),
        doses: listOf(dose()).exactOptional(),
        afterDose: dose().exactOptional(),
      }),
    ),
    exclusions: z.array(
      z.strictObject({
        ...quoting,
        ...audience,
        products: names.exactOptional(),
        productOf: z.string().exactOptional(),
      }),
    ),
    screening: z.array(
      z.strictObject({ ...quoting, ...audience, outcome: oneOf(...screeningOutcomes.slice(0, -1)), text }),
    ),
  });
}

function setting(bilingual: { vi: z.ZodType<string>; en: z.ZodType<string> }) {
  return z
    .strictObject({
      ...bilingual,
      type: oneOf('number', 'choice'),
      unit: oneOf('days', 'weeks', 'months').exactOptional(),
      choices: listOf(filled()).exactOptional(),
      default: z.union([z.string(), z.number()]).exactOptional(),
    })
    .superRefine(({ type, unit, choices, default: chosen }, context) => {
      if (type === 'number' && unit === undefined) report(context, 'PACK_FIELD_MISSING', '"unit"', ['unit']);
      if (type === 'choice' && choices === undefined) report(context, 'PACK_FIELD_MISSING', '"choices"', ['choices']);
      if (type !== 'choice' || choices === undefined) return;
      if (chosen === undefined) report(context, 'PACK_FIELD_MISSING', '"default"', ['default']);
      else if (!choices.some((choice) => choice === chosen)) {
        report(context, 'PACK_WORD_UNKNOWN', choices.join(', '), ['default']);
      }
    });
}
