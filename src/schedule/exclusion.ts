/** Products that must not be given to this person. */
import type { ForecastReason } from '../model/index.ts';
import { SdkError } from '../values/index.ts';
import { compareAge } from './context.ts';
import { quotedAct } from './edition.ts';
import type { Standing } from './evaluate.ts';

const NONE: ReadonlyMap<string, ForecastReason> = /* @__PURE__ */ new Map();

/**
 * Excluded product codes, each with its reason.
 *
 * @throws SdkError `CONDITION_INVALID` when a condition names a product that the pack does not have
 */
export function excludedProducts(standing: Standing): ReadonlyMap<string, ForecastReason> {
  const { edition, context } = standing;
  let excluded: Map<string, ForecastReason> | undefined;
  for (const exclusion of edition.exclusions) {
    const { source, ages, when } = exclusion;
    if (ages && compareAge(ages, context) !== 0) continue;
    if (when && !when(context)) continue;
    const named = source.productOf === undefined ? undefined : context.conditions[source.productOf];
    const codes =
      source.productOf === undefined
        ? (source.products ?? [])
        : typeof named === 'string'
          ? [named]
          : Array.isArray(named)
            ? named
            : [];
    for (const code of codes) {
      if (!edition.compiled.names.product.has(code)) {
        throw new SdkError('CONDITION_INVALID', {
          message: `"conditions.${source.productOf}" expected a product of the pack.`,
          details: [`Accepted: ${edition.compiled.productCodes.join(', ')}.`],
        });
      }
      excluded ??= new Map();
      const act = quotedAct(exclusion, edition.day);
      excluded.set(code, { code: 'CONTRAINDICATED', rule: source.id, ...(act ? { act } : {}), products: [code] });
    }
  }
  return excluded ?? NONE;
}
