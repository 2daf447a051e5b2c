/** Rules that offer the same thing twice, targets that no rule offers, products that no course begins with. */
import type { Finding } from '../../values/index.ts';
import type { PackRule, PackSeries, PackTarget, RulePack } from '../rule-pack.ts';
import { type AuthoringCode, authoringFinding } from './codes.ts';
import { isOfPerson } from './dangling.ts';
import { EVER, hasReadableDates } from './dates-of-rows.ts';

type Found = Finding<AuthoringCode>;

/** Rules in force at the same time for one audience, dose and product; each is found once, at the later of the two. */
export function overlaps(pack: RulePack): Found[] {
  const groups = new Map<string, { rule: PackRule; index: number }[]>();
  for (const [index, rule] of pack.rules.entries()) {
    const key = audience(rule);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ rule, index });
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ rule, index }, place) => {
      const other = group.slice(0, place).find(({ rule: earlier }) => meet(rule, earlier));
      if (!other) return [];
      const product = shared(rule, other.rule) ?? '';
      return [authoringFinding('PACK_RULES_OVERLAP', { other: other.rule.id, product }, ['rules', index])];
    }),
  );
}

function audience({ dose, ages, when, after, precedence = 0, volumeOnly = false }: PackRule): string {
  return JSON.stringify([dose, ages?.from, ages?.below, when, after && [...after].sort(), precedence, volumeOnly]);
}

function meet(a: PackRule, b: PackRule): boolean {
  const together =
    hasReadableDates(a) && hasReadableDates(b) && (a.from ?? '') < (b.to ?? EVER) && (b.from ?? '') < (a.to ?? EVER);
  return together && shared(a, b) !== undefined;
}

function shared(a: PackRule, b: PackRule): string | undefined {
  return a.products.find((product) => b.products.includes(product));
}

/** What counts, but is never offered. */
export function neverOffered(pack: RulePack): Found[] {
  const firsts = new Set(
    pack.series.filter(({ stage }) => stage === 'primary').flatMap((series) => firstProducts(series)),
  );
  const stray = Object.keys(pack.products).filter((code) => !firsts.has(code));
  const targets = pack.series.flatMap((series, s) =>
    series.targets.flatMap((target, t) =>
      pack.rules.some((rule) => offers(rule, series, target))
        ? []
        : [authoringFinding('PACK_TARGET_NOT_OFFERED', { dose: target.dose }, ['series', s, 'targets', t])],
    ),
  );
  return [...stray.map((code) => authoringFinding('PACK_PRODUCT_STARTS_NOTHING', {}, ['products', code])), ...targets];
}

function firstProducts({ targets }: PackSeries): readonly string[] {
  return targets[0]?.accept.flatMap(({ products }) => products) ?? [];
}

function offers(rule: PackRule, series: PackSeries, target: PackTarget): boolean {
  if (rule.dose !== target.dose || rule.volumeOnly) return false;
  if (series.stage === 'primary' && rule.after && !firstProducts(series).some((code) => rule.after?.includes(code))) {
    return false;
  }
  const accepted = target.accept.flatMap(({ products }) => products);
  return rule.products.some((code) => accepted.includes(code) || isOfPerson(code)) || accepted.some(isOfPerson);
}
