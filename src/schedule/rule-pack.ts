/**
 * The shape of a rule pack. A pack is JSON that a health worker can read: products, courses and their minimum intervals
 * (what makes a dose count), and rules with the act in force (what is offered on a day). The engine knows none of the
 * words that a pack uses. Fields that take one of a few words are typed `string`, because that is what a JSON import
 * is; {@link compilePack} accepts the listed words only and throws for any other.
 *
 * Validity in time is half open: `from` is the first day in force, `to` the first day no longer in force.
 */

/** A text in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** Half-open age range in ISO periods, such as `{ "from": "P12Y", "below": "P18Y" }`. */
export interface PackAges {
  readonly from?: string;
  readonly below?: string;
}

/** Days in force. */
export interface PackValidity {
  readonly from?: string;
  readonly to?: string;
}

/** An act, or another authority that a rule rests on. */
export interface PackAct extends PackValidity {
  /** As it is quoted: `3588/QĐ-BYT`; where no number was established, the Vietnamese title. */
  readonly number: string;
  /** How it is quoted where no number was established. */
  readonly title?: Bilingual;
  readonly date?: string;
  /** What the act changed. */
  readonly effect: Bilingual;
  readonly source: string;
  readonly confidence: string;
}

/** A product of the pack. */
export interface PackProduct {
  readonly name: string;
  /** Ages at which a dose of it counts. */
  readonly ages: PackAges;
  /** Millilitres of one dose where no rule says otherwise. */
  readonly doseMl: number;
  readonly confidence: string;
}

/** A fact about the person that rules ask for. `type` is `flag`, `number`, `date`, `product` or `text`. */
export interface PackCondition extends Bilingual {
  readonly type: string;
}

/**
 * A policy choice that acts leave open. `type` is `number` (with `unit`: `days`, `weeks`, `months`) or `choice`.
 */
export interface PackSetting extends Bilingual {
  readonly type: string;
  readonly unit?: string;
  readonly choices?: readonly string[];
  readonly default?: string | number;
}

/** A test on the person and the course; every field present must hold. */
export interface PackWhen {
  readonly all?: readonly PackWhen[];
  readonly any?: readonly PackWhen[];
  readonly not?: PackWhen;
  /** Name of a condition that must be there; `above` and `below` compare its number, both strict. */
  readonly condition?: string;
  readonly above?: number;
  readonly below?: number;
  /** Name of a setting that must be made. */
  readonly setting?: string;
  /** Age on the day that is judged. */
  readonly age?: PackAges;
  /** `homologous` or `mixed` basic course. */
  readonly course?: string;
  /** Every product of the basic course is one of these. */
  readonly courseWithin?: readonly string[];
}

/** When a population is open for its first dose: the floor of the first dose's dates. */
export interface PackProgramme extends PackValidity {
  readonly id: string;
  readonly act: string;
  readonly ages: PackAges;
  /** First day of injections; absent = `from`. */
  readonly opens?: string;
}

/**
 * One way for a given dose to count. `anchor` is `last-dose` (given last, counted or not), `last-primary`,
 * `last-primary-or-additional`, or a dose kind such as `B1`.
 */
export interface PackAccept {
  /** Product codes; `@primary` = the product of a homologous basic course, `@previous` = the product of the last counted dose. */
  readonly products: readonly string[];
  readonly ages?: PackAges;
  readonly when?: PackWhen;
  readonly anchor?: string;
  /** Shortest period after the anchor. */
  readonly minimum?: string;
  /** Longest period after the anchor at which the dose is still of this kind. */
  readonly window?: string;
}

/** A target dose of a series and the ways to satisfy it. */
export interface PackTarget {
  /** `P1`, `P2`, `P3`, `ADD`, `B1` or `B2`. */
  readonly dose: string;
  /** May be passed over on the way to the next target. */
  readonly optional?: boolean;
  readonly accept: readonly PackAccept[];
}

/** Target doses in order. `stage` is `primary` (one series per course) or `later` (common to all courses). */
export interface PackSeries {
  readonly id: string;
  readonly stage: string;
  readonly targets: readonly PackTarget[];
}

/** What an act offers: a dose, to whom, with which products, when. */
export interface PackRule extends PackValidity {
  readonly id: string;
  readonly act: string;
  readonly dose: string;
  readonly ages?: PackAges;
  readonly when?: PackWhen;
  /** Every product of the basic course so far is one of these; absent = any. */
  readonly after?: readonly string[];
  readonly products: readonly string[];
  /** Millilitres, where they differ from the product's. */
  readonly doseMl?: number;
  /** Sets the volume only; offers nothing by itself. */
  readonly volumeOnly?: boolean;
  /** Of several rules that apply, the highest sets the dates; all of them add products. */
  readonly precedence?: number;
  /** As in {@link PackAccept}, or `setting:name` for a setting of that choice. */
  readonly anchor?: string;
  /** Minimum that makes the dose count; the first day offered where `recommended` is absent. */
  readonly minimum?: string;
  /** `setting:name` = the first day offered is that many units after the anchor, never under `minimum`. */
  readonly earliest?: string;
  /** Recommended window after the anchor. */
  readonly recommended?: { readonly from?: string; readonly to?: string };
  readonly note?: string;
  readonly source: string;
  readonly confidence: string;
}

/** A wait that moves the next dose. */
export interface PackWait extends PackValidity {
  readonly id: string;
  /** The act in force of these is quoted. */
  readonly acts: readonly string[];
  /** Condition that starts the wait: a date (with `period`), a number that grows (with `untilWeeks`), or a flag (no end known). */
  readonly condition: string;
  /** What is waited for, in a few words. */
  readonly text: Bilingual;
  readonly period?: string;
  readonly untilWeeks?: number;
  readonly ages?: PackAges;
  /** Dose kinds that wait; absent = all. */
  readonly doses?: readonly string[];
  /** Only if the condition's date lies after this dose. */
  readonly afterDose?: string;
  readonly source: string;
  readonly confidence: string;
}

/** Products that this person must not get: those of `products` when `when` holds, or the one a condition names. */
export interface PackExclusion extends PackValidity {
  readonly id: string;
  readonly acts: readonly string[];
  readonly products?: readonly string[];
  readonly productOf?: string;
  readonly when?: PackWhen;
  readonly source: string;
  readonly confidence: string;
}

/**
 * A line of the screening before an injection. `outcome` is `contraindicated`, `defer`, `hospital` or `caution`. A line
 * leaves dates as they are; what moves them is a wait or an exclusion.
 */
export interface PackScreening extends PackValidity {
  readonly id: string;
  readonly acts: readonly string[];
  readonly ages?: PackAges;
  readonly when?: PackWhen;
  readonly outcome: string;
  readonly text: Bilingual;
  readonly source: string;
  readonly confidence: string;
}

/** A schedule as data. */
export interface RulePack {
  readonly id: string;
  readonly name: Bilingual;
  /** `clamp` or `roll-forward`: month sums on a day that the month lacks. */
  readonly monthEnd: string;
  readonly acts: Readonly<Record<string, PackAct>>;
  readonly products: Readonly<Record<string, PackProduct>>;
  readonly conditions: Readonly<Record<string, PackCondition>>;
  readonly settings: Readonly<Record<string, PackSetting>>;
  readonly programmes: readonly PackProgramme[];
  readonly series: readonly PackSeries[];
  readonly rules: readonly PackRule[];
  readonly waits: readonly PackWait[];
  readonly exclusions: readonly PackExclusion[];
  readonly screening: readonly PackScreening[];
}
