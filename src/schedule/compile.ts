/**
 * Turns a pack into what the engine runs on: indexes instead of codes, day numbers instead of dates, functions instead
 * of `when`. Done once per pack; every word of the pack is checked on the way.
 */
import type { ActReference, DoseKind } from '../model/index.ts';
import { type CalendarDate, type MonthEnd, parseCalendarDate, toDayNumber } from '../values/index.ts';
import {
  type Ages,
  courseWithin,
  type Names,
  type Predicate,
  packAges,
  packFault,
  packPeriod,
  packProduct,
  packWhen,
} from './context.ts';
import type { Period } from './period.ts';
import type { PackAccept, PackRule, PackTarget, PackValidity, RulePack } from './rule-pack.ts';

/** Dose kinds in the order of a life; the index of a kind is its place here. */
export const doseKinds: readonly DoseKind[] = ['P1', 'P2', 'P3', 'ADD', 'B1', 'B2'];

/** What an interval is counted from: the index of a dose kind, or one of the negative codes below. */
export type Anchor = number;
export const LAST_DOSE = -1;
export const LAST_PRIMARY = -2;
export const LAST_PRIMARY_OR_ADDITIONAL = -3;
const NO_ANCHOR = -4;

/** A product list: the product of the course and the one given last are filled in per person. */
export interface ProductSet {
  /** In order of preference; {@link COURSE_PRODUCT} and {@link PREVIOUS_PRODUCT} stand for products of the person. */
  readonly list: readonly number[];
}
export const COURSE_PRODUCT = -1;
export const PREVIOUS_PRODUCT = -2;

export interface Accept {
  readonly products: ProductSet;
  readonly ages: Ages | undefined;
  readonly when: Predicate | undefined;
  readonly anchor: Anchor;
  readonly minimum: Period | undefined;
  readonly window: Period | undefined;
}

export interface Target {
  readonly kind: number;
  readonly optional: boolean;
  readonly accept: readonly Accept[];
}

/** The targets of one basic course, then those common to all courses. */
export interface Chain {
  readonly id: string;
  readonly targets: readonly Target[];
  /** How many of the targets are the basic course. */
  readonly primaryLength: number;
}

export interface InForce {
  readonly from: number;
  /** First day no longer in force. */
  readonly to: number;
}

export interface Rule extends InForce {
  readonly source: PackRule;
  readonly act: ActReference;
  readonly kind: number;
  readonly ages: Ages | undefined;
  readonly when: Predicate | undefined;
  readonly after: Predicate | undefined;
  readonly products: ProductSet;
  /** {@link Anchor}, or the name of the setting that chooses it. */
  readonly anchor: Anchor | string;
  readonly minimum: Period | undefined;
  /** Name of the setting that gives the first day offered. */
  readonly earliestSetting: string | undefined;
  readonly recommendedFrom: Period | undefined;
  readonly recommendedTo: Period | undefined;
}

export interface Programme extends InForce {
  readonly id: string;
  readonly act: ActReference;
  readonly ages: Ages;
  readonly opens: number;
}

/** A row that quotes whichever of its acts is in force. */
export interface Quoting<Source> extends InForce {
  readonly source: Source;
  readonly acts: readonly (InForce & { readonly act: ActReference })[];
  readonly ages: Ages | undefined;
  readonly when: Predicate | undefined;
  readonly period: Period | undefined;
  /** Product indexes of an exclusion. */
  readonly products: readonly number[];
  /** Dose kinds of a wait, as a bit set. */
  readonly kinds: number;
  /** Kind that a wait's condition must come after; -1 = none. */
  readonly afterKind: number;
}

export interface CompiledPack {
  readonly pack: RulePack;
  readonly monthEnd: MonthEnd;
  readonly names: Names;
  readonly productCodes: readonly string[];
  readonly productAges: readonly Ages[];
  readonly chains: readonly Chain[];
  readonly programmes: readonly Programme[];
  readonly rules: readonly Rule[];
  readonly waits: readonly Quoting<RulePack['waits'][number]>[];
  readonly exclusions: readonly Quoting<RulePack['exclusions'][number]>[];
  readonly screening: readonly Quoting<RulePack['screening'][number]>[];
}

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
      if (!names.conditions.has(wait.condition)) throw packFault(pack.id, where, 'a condition of the pack');
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
      if (line.outcome !== 'caution' && line.outcome !== 'hospital') {
        throw packFault(pack.id, `${where}.outcome`, '"caution" or "hospital"');
      }
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

function calendarDateOf(packId: string, where: string, text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw packFault(packId, where, `a date as YYYY-MM-DD, got "${text}"`);
  return date;
}

function packDay(names: Names, where: string, text: string): number {
  return toDayNumber(calendarDateOf(names.packId, where, text));
}

function inForce(names: Names, where: string, validity: PackValidity): InForce {
  const from = validity.from === undefined ? Number.NEGATIVE_INFINITY : packDay(names, `${where}.from`, validity.from);
  const to = validity.to === undefined ? Number.POSITIVE_INFINITY : packDay(names, `${where}.to`, validity.to);
  if (from >= to) throw packFault(names.packId, where, '"to" after "from"');
  return { from, to };
}

function kindOf(names: Names, where: string, dose: string): number {
  const index = doseKinds.findIndex((kind) => kind === dose);
  if (index < 0) throw packFault(names.packId, where, `a dose kind (${doseKinds.join(', ')}), got "${dose}"`);
  return index;
}

/** Reads an anchor's word; shared with settings that choose one. */
export function anchorOf(names: Names, where: string, anchor: string | undefined): Anchor {
  if (anchor === undefined) return NO_ANCHOR;
  if (anchor === 'last-dose') return LAST_DOSE;
  if (anchor === 'last-primary') return LAST_PRIMARY;
  if (anchor === 'last-primary-or-additional') return LAST_PRIMARY_OR_ADDITIONAL;
  return kindOf(names, where, anchor);
}

function productSet(names: Names, where: string, codes: readonly string[]): ProductSet {
  const list = codes.map((code) => {
    if (code === '@primary') return COURSE_PRODUCT;
    if (code === '@previous') return PREVIOUS_PRODUCT;
    return packProduct(names, where, code);
  });
  return { list };
}
