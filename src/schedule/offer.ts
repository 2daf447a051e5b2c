/** The products of a rule, as they apply to one person, and the volume of each. */
import type { ForecastReason } from '../model/index.ts';
import { COURSE_PRODUCT, PREVIOUS_PRODUCT } from './compiled-pack.ts';
import { compareAge, isHomologous } from './context.ts';
import type { RuleInForce } from './edition.ts';
import type { Standing } from './evaluate.ts';

interface Offer {
  readonly products: string[];
  readonly volumesMl: Record<string, number>;
  readonly reasons: ForecastReason[];
}

/** Adds the products of a rule that fit the person's age and are not listed yet; a rule that adds one is a reason. */
export function addProducts(entry: RuleInForce, standing: Standing, offer: Offer): void {
  const { compiled } = standing.edition;
  let added: string[] | undefined;
  for (const item of entry.rule.products.list) {
    const index = resolve(item, standing);
    const code = compiled.productCodes[index];
    const ages = compiled.productAges[index];
    if (code === undefined || !ages || offer.products.includes(code)) continue;
    if (compareAge(ages, standing.context) !== 0) continue;
    offer.products.push(code);
    offer.volumesMl[code] = volumeOf(entry, index, standing);
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

// A volume rule in force, else the rule's own figure, else the product's.
function volumeOf({ rule }: RuleInForce, product: number, standing: Standing): number {
  for (const special of standing.edition.volumes) {
    if (special.kind !== rule.kind || !special.products.list.includes(product)) continue;
    if (special.ages && compareAge(special.ages, standing.context) !== 0) continue;
    if (special.source.doseMl !== undefined) return special.source.doseMl;
  }
  return rule.source.doseMl ?? standing.edition.compiled.productVolumes[product] ?? 0;
}
