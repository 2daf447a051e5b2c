/** The products of a rule, as they apply to one person, and the volume of each. */
import type { ForecastReason } from '../model/index.ts';
import { COURSE_PRODUCT, PREVIOUS_PRODUCT } from './compile.ts';
import { compareAge, isHomologous } from './context.ts';
import type { RuleInForce } from './edition.ts';
import type { Standing } from './evaluate.ts';

interface Offer {
  readonly products: string[];
  readonly reasons: ForecastReason[];
}

/** Adds the products of a rule that fit the person's age and are not listed yet; a rule that adds one is a reason. */
export function addProducts(entry: RuleInForce, standing: Standing, offer: Offer): void {
  const { compiled } = standing.edition;
  const { context } = standing;
  let added: string[] | undefined;
  for (const item of entry.rule.products.list) {
    const index = resolve(item, standing);
    const code = compiled.productCodes[index];
    const ages = compiled.productAges[index];
    if (code === undefined || !ages || offer.products.includes(code)) continue;
    if (compareAge(ages, context.birthDay, context.onDay, context.monthEnd) !== 0) continue;
    offer.products.push(code);
    added ??= [];
    added.push(code);
  }
  if (added) offer.reasons.push({ code: 'PRODUCTS', rule: entry.rule.source.id, act: entry.rule.act, products: added });
}

function resolve(item: number, standing: Standing): number {
  // "The same product" of a mixed course names none (reference: schedule, sections 1.4 and 1.5).
  if (item === COURSE_PRODUCT) return isHomologous(standing.context.course) ? (standing.context.course[0] ?? -1) : -1;
  return item === PREVIOUS_PRODUCT ? standing.walk.lastProduct : item;
}

/** Millilitres of one dose by product: a volume rule in force, else a rule's own figure, else the product's. */
export function doseVolumes(
  standing: Standing,
  kind: number,
  products: readonly string[],
): Readonly<Record<string, number>> {
  const { edition, context } = standing;
  const volumes: Record<string, number> = {};
  for (const product of products) {
    const index = edition.compiled.names.product.get(product) ?? -1;
    const inAge = (rule: RuleInForce['rule']): boolean =>
      !rule.ages || compareAge(rule.ages, context.birthDay, context.onDay, context.monthEnd) === 0;
    const special = edition.volumes.find(
      (rule) => rule.kind === kind && inAge(rule) && rule.products.list.includes(index),
    );
    const offered = edition.rules[kind]?.find(
      ({ rule }) => rule.source.doseMl !== undefined && inAge(rule) && rule.products.list.includes(index),
    );
    const volume =
      special?.source.doseMl ?? offered?.rule.source.doseMl ?? edition.compiled.pack.products[product]?.doseMl;
    if (volume !== undefined) volumes[product] = volume;
  }
  return volumes;
}
