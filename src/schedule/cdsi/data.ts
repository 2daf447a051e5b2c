/** The supporting data as the engine wants it: periods parsed, dates as day numbers, codes without leading zeros. */
import type { Period } from '../period.ts';

/** From when until when an age or interval record holds, by day number; both ends count. */
export interface CdsiValidity {
  readonly effective?: number;
  readonly cessation?: number;
}

/** Ages of a series dose, each measured from birth. */
export interface CdsiAge extends CdsiValidity {
  readonly absoluteMinimum?: Period;
  readonly minimum?: Period;
  readonly earliestRecommended?: Period;
  readonly latestRecommended?: Period;
  readonly maximum?: Period;
}

/** What an interval is measured from. */
export type CdsiAnchor =
  | { readonly kind: 'previous' }
  | { readonly kind: 'target-dose'; readonly number: number }
  | { readonly kind: 'most-recent'; readonly cvx: readonly string[] }
  | { readonly kind: 'observation'; readonly code: string };

/** An interval before a series dose. */
export interface CdsiInterval extends CdsiValidity {
  readonly from: CdsiAnchor;
  readonly absoluteMinimum?: Period;
  readonly minimum?: Period;
  readonly earliestRecommended?: Period;
  readonly latestRecommended?: Period;
  /** Where it applies, no other interval of the dose does. */
  readonly overrides: boolean;
}

/** A vaccine with the ages at which it may serve a series dose. */
export interface CdsiVaccine {
  readonly cvx: string;
  readonly mvx?: string;
  readonly begin?: Period;
  readonly end?: Period;
  /** Whether a forecast names it. */
  readonly forecast: boolean;
}

/** One condition under which a target dose is not needed. */
export interface CdsiSkipCondition {
  readonly type:
    | 'age'
    | 'interval'
    | 'vaccine count by age'
    | 'vaccine count by date'
    | 'vaccine count by date and age'
    | 'completed series';
  readonly start?: number;
  readonly end?: number;
  readonly beginAge?: Period;
  readonly endAge?: Period;
  readonly interval?: Period;
  readonly count: number;
  readonly countLogic: 'greater than' | 'equal to' | 'less than';
  readonly validOnly: boolean;
  readonly cvx: readonly string[];
  readonly seriesGroups: readonly string[];
}

/** Conditions that hold together or one by one, from a day to a day. */
export interface CdsiSkipSet extends CdsiValidity {
  readonly logic: 'and' | 'or';
  readonly conditions: readonly CdsiSkipCondition[];
}

/** When a target dose is not needed. */
export interface CdsiSkip {
  readonly evaluation: boolean;
  readonly forecast: boolean;
  readonly logic: 'and' | 'or';
  readonly sets: readonly CdsiSkipSet[];
}

/** A dose of a series. */
export interface CdsiSeriesDose {
  readonly number: number;
  readonly ages: readonly CdsiAge[];
  readonly intervals: readonly CdsiInterval[];
  readonly allowableIntervals: readonly CdsiInterval[];
  readonly preferable: readonly CdsiVaccine[];
  readonly allowable: readonly CdsiVaccine[];
  readonly inadvertent: readonly string[];
  readonly skips: readonly CdsiSkip[];
  readonly recurring: boolean;
  readonly seasonStart?: number;
  readonly seasonEnd?: number;
}

/** For whom a risk series is meant. */
export interface CdsiIndication {
  readonly code: string;
  readonly begin?: Period;
  readonly end?: Period;
}

/** One way to be protected from a disease. */
export interface CdsiSeries {
  readonly name: string;
  readonly vaccineGroup: string;
  readonly type: 'Standard' | 'Risk' | 'Evaluation Only';
  /** In lower case; empty = every gender. */
  readonly genders: readonly string[];
  readonly group: string;
  readonly equivalentGroups: readonly string[];
  readonly isDefault: boolean;
  readonly productPath: boolean;
  /** `A` is the highest. */
  readonly priority: string;
  /** 1 is preferred. */
  readonly preference: number;
  readonly maximumAgeToStart?: Period;
  readonly indications: readonly CdsiIndication[];
  readonly doses: readonly CdsiSeriesDose[];
}

/** A condition of the person that forbids the vaccine group, or some vaccines of it. */
export interface CdsiContraindication {
  readonly code: string;
  readonly begin?: Period;
  readonly end?: Period;
  /** Absent = the whole vaccine group. */
  readonly vaccines?: readonly { readonly cvx: string; readonly begin?: Period; readonly end?: Period }[];
}

/** Born before a day, in a country, without an exclusion: taken as immune. */
export interface CdsiBirthImmunity {
  readonly before: number;
  readonly country?: string;
  readonly exclusions: readonly string[];
}

/** Everything about one antigen. */
export interface CdsiAntigen {
  readonly name: string;
  readonly immunityCodes: readonly string[];
  readonly birthImmunity: readonly CdsiBirthImmunity[];
  readonly contraindications: readonly CdsiContraindication[];
  readonly series: readonly CdsiSeries[];
}

/** Two live vaccines that must not follow each other too closely. */
export interface CdsiConflict {
  readonly previous: string;
  readonly current: string;
  readonly begin: Period;
  /** The end after a valid dose. */
  readonly minimumEnd: Period;
  readonly end: Period;
}

/** A vaccine group and what it protects from. */
export interface CdsiVaccineGroup {
  readonly name: string;
  readonly antigens: readonly string[];
  /** Whether its vaccine is always given for all antigens together. */
  readonly whole: boolean;
}

/** An antigen that a vaccine counts for, within ages. */
export interface CdsiAssociation {
  readonly antigen: string;
  readonly begin?: Period;
  readonly end?: Period;
}

/** The loaded supporting data; made by {@link loadCdsi}. */
export interface CdsiData {
  readonly antigens: ReadonlyMap<string, CdsiAntigen>;
  readonly vaccineGroups: ReadonlyMap<string, CdsiVaccineGroup>;
  readonly associations: ReadonlyMap<string, readonly CdsiAssociation[]>;
  readonly conflicts: readonly CdsiConflict[];
}
