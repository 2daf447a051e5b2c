/** Compiles a pack, once per pack; every word of the pack is checked on the way. */
import type { ActReference } from '../model/index.ts';
import type { MonthEnd } from '../values/index.ts';
import {
  type Accept,
  type Chain,
  type CompiledPack,
  type Names,
  type Programme,
  type Quoting,
  type Rule,
  screeningOutcomes,
  type Target,
} from './compiled-pack.ts';
import {
  anchorOf,
  calendarDateOf,
  inForce,
  kindOf,
  packAges,
  packDay,
  packFault,
  packPeriod,
  packProduct,
  productSet,
} from './pack-terms.ts';
import type { Period } from './period.ts';
import type { PackAccept, PackRule, PackTarget, PackValidity, RulePack } from './rule-pack.ts';
import { courseWithin, packWhen } from './when.ts';

const compiled = /* @__PURE__ */ new WeakMap<RulePack, CompiledPack>();

/**
 * The compiled form of a pack, made at the first call and kept as long as the pack lives.
 *
 * @throws SdkError `PACK_INVALID` when the pack uses a word, a product or a date that does not exist
 */
export function compilePack(pack: RulePack): CompiledPack {
  const known = compiled.get(pack);
  if (known) return known;
  const made = compile(pack);
  compiled.set(pack, made);
  return made;
}

function compile(pack: RulePack): CompiledPack {
  const productCodes = Object.keys(pack.products);
  const names: Names = {
    packId: pack.id,
    product: new Map(productCodes.map((code, index) => [code, index])),
    conditions: new Set(Object.keys(pack.conditions)),
    settings: new Set(Object.keys(pack.settings)),
  };
  const later = pack.series
    .filter((series) => series.stage === 'later')
    .flatMap((series) => series.targets.map((target) => compileTarget(names, `series ${series.id}`, target)));
  const chains = pack.series
    .filter((series) => series.stage === 'primary')
    .map((series): Chain => {
      const own = series.targets.map((target) => compileTarget(names, `series ${series.id}`, target));
      return { id: series.id, targets: [...own, ...later], primaryLength: own.length };
    });
  const stray = pack.series.find((series) => series.stage !== 'later' && series.stage !== 'primary');
  if (stray) throw packFault(pack.id, `series ${stray.id}.stage`, '"primary" or "later"');
  return {
    pack,
    monthEnd: monthEndOf(pack),
    names,
    productCodes,
    productAges: Object.entries(pack.products).map(([code, product]) => {
      return packAges(names, `products.${code}`, product.ages) ?? { from: undefined, below: undefined };
    }),
    productVolumes: Object.values(pack.products).map((product) => product.doseMl),
    chains,
    programmes: pack.programmes.map((programme): Programme => {
      const where = `programmes ${programme.id}`;
      const force = inForce(names, where, programme);
      const ages = packAges(names, where, programme.ages) ?? { from: undefined, below: undefined };
      const opens = programme.opens === undefined ? force.from : packDay(names, `${where}.opens`, programme.opens);
      return { ...force, id: programme.id, act: actOf(pack, where, programme.act), ages, opens };
    }),
    rules: pack.rules.map((rule) => compileRule(pack, names, rule)),
    waits: pack.waits.map((wait) => {
      const where = `waits ${wait.id}`;
      const type = wait.period !== undefined ? 'date' : wait.untilWeeks !== undefined ? 'number' : 'flag';
      if (!names.conditions.has(wait.condition) || pack.conditions[wait.condition]?.type !== type) {
        throw packFault(pack.id, where, `a condition of the pack of type ${type}`);
      }
      return {
        ...quoting(pack, names, where, wait),
        period: wait.period === undefined ? undefined : packPeriod(names, `${where}.period`, wait.period),
        kinds: wait.doses?.reduce((bits, dose) => bits | (1 << kindOf(names, where, dose)), 0) ?? -1,
        afterKind: wait.afterDose === undefined ? -1 : kindOf(names, where, wait.afterDose),
      };
    }),
    exclusions: pack.exclusions.map((exclusion) => {
      const where = `exclusions ${exclusion.id}`;
      if (exclusion.productOf !== undefined && !names.conditions.has(exclusion.productOf)) {
        throw packFault(pack.id, where, 'a condition of the pack in "productOf"');
      }
      return {
        ...quoting(pack, names, where, exclusion),
        products: (exclusion.products ?? []).map((code) => packProduct(names, where, code)),
      };
    }),
    screening: pack.screening.map((line) => {
      const where = `screening ${line.id}`;
      const accepted: readonly string[] = screeningOutcomes.slice(0, -1);
      if (!accepted.includes(line.outcome)) throw packFault(pack.id, `${where}.outcome`, accepted.join(', '));
      return quoting(pack, names, where, line);
    }),
  };
}

function monthEndOf(pack: RulePack): MonthEnd {
  if (pack.monthEnd === 'clamp' || pack.monthEnd === 'roll-forward') return pack.monthEnd;
  throw packFault(pack.id, 'monthEnd', '"clamp" or "roll-forward"');
}

function compileTarget(names: Names, where: string, target: PackTarget): Target {
  const here = `${where} ${target.dose}`;
  return {
    kind: kindOf(names, where, target.dose),
    optional: target.optional ?? false,
    accept: target.accept.map((accept) => compileAccept(names, here, accept)),
  };
}

function compileAccept(names: Names, where: string, accept: PackAccept): Accept {
  const period = (field: string, text: string | undefined): Period | undefined =>
    text === undefined ? undefined : packPeriod(names, `${where}.${field}`, text);
  return {
    products: productSet(names, where, accept.products),
    ages: packAges(names, where, accept.ages),
    when: packWhen(names, `${where}.when`, accept.when),
    anchor: anchorOf(names, where, accept.anchor),
    minimum: period('minimum', accept.minimum),
    window: period('window', accept.window),
  };
}

function compileRule(pack: RulePack, names: Names, rule: PackRule): Rule {
  const where = `rules ${rule.id}`;
  const period = (field: string, text: string | undefined): Period | undefined =>
    text === undefined ? undefined : packPeriod(names, `${where}.${field}`, text);
  const anchorSetting = settingName(names, where, rule.anchor, 'choice', pack);
  return {
    ...inForce(names, where, rule),
    source: rule,
    act: actOf(pack, where, rule.act, rule.confidence),
    kind: kindOf(names, where, rule.dose),
    ages: packAges(names, where, rule.ages),
    when: packWhen(names, `${where}.when`, rule.when),
    after: rule.after && courseWithin(names, `${where}.after`, rule.after),
    products: productSet(names, where, rule.products),
    anchor: anchorSetting ?? anchorOf(names, where, rule.anchor),
    minimum: period('minimum', rule.minimum),
    earliestSetting: settingName(names, where, rule.earliest, 'number', pack),
    recommendedFrom: period('recommended.from', rule.recommended?.from),
    recommendedTo: period('recommended.to', rule.recommended?.to),
  };
}

function settingName(names: Names, where: string, text: string | undefined, type: string, pack: RulePack) {
  if (!text?.startsWith('setting:')) return undefined;
  const name = text.slice('setting:'.length);
  if (pack.settings[name]?.type !== type)
    throw packFault(names.packId, where, `a setting of type ${type}, got "${text}"`);
  return name;
}

interface QuotingRow extends PackValidity {
  readonly acts: readonly string[];
  readonly ages?: PackRule['ages'];
  readonly when?: PackRule['when'];
  readonly confidence: string;
}

function quoting<Row extends QuotingRow>(pack: RulePack, names: Names, where: string, row: Row): Quoting<Row> {
  return {
    ...inForce(names, where, row),
    source: row,
    acts: row.acts.map((id) => {
      const act = actOf(pack, where, id, row.confidence);
      return { act, ...inForce(names, `acts ${id}`, pack.acts[id] ?? {}) };
    }),
    ages: packAges(names, where, row.ages),
    when: packWhen(names, `${where}.when`, row.when),
    period: undefined,
    products: [],
    kinds: -1,
    afterKind: -1,
  };
}

function actOf(pack: RulePack, where: string, id: string, confidence?: string): ActReference {
  const act = Object.hasOwn(pack.acts, id) ? pack.acts[id] : undefined;
  if (!act) throw packFault(pack.id, where, `an act of the pack, got "${id}"`);
  const date = act.date === undefined ? undefined : calendarDateOf(pack.id, `acts ${id}.date`, act.date);
  return {
    number: act.number,
    ...(act.title ? { title: act.title } : {}),
    ...(date ? { date } : {}),
    confidence: confidence ?? act.confidence,
  };
}
