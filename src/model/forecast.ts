/**
 * What the schedule engine says of a person: each dose given, judged, and what comes next, with the rule and the act
 * behind it. Types only; the engine is `tiemchung/schedule`. Conventions: reference, schedule section 5.
 */
import type { CalendarDate } from '../values/index.ts';

/**
 * Kind of an injection: `P1 P2 P3` basic course (*liều cơ bản*), `ADD` additional (*mũi bổ sung*), `B1 B2` first and
 * second booster (*mũi nhắc lại*). The additional dose is not the third dose.
 */
export type DoseKind = 'P1' | 'P2' | 'P3' | 'ADD' | 'B1' | 'B2';

/** One injection of a person's history. Its kind is derived by the engine, never believed. */
export interface DoseEvent {
  /** Product code of the rule pack, such as `AZ`. */
  readonly product: string;
  readonly date: CalendarDate;
  /** Millilitres, where known. */
  readonly volumeMl?: number;
}

/** Where the next dose stands on the day that was asked about. */
export type ForecastStatus =
  /** No programme is open for this age yet. */
  | 'TOO_YOUNG'
  /** Nothing is open for the person, or the offered product may not serve this dose. */
  | 'NO_PROGRAMME'
  /** The next dose is known, its earliest day lies ahead. */
  | 'NOT_YET'
  | 'DUE'
  /** Past the latest recommended day; still give it, the course does not restart. */
  | 'OVERDUE'
  /** Must wait: infection, pregnancy, illness. */
  | 'DEFERRED'
  | 'CONTRAINDICATED'
  /** Nothing further is offered on that day. */
  | 'COMPLETE';

/** An act as it is quoted in an answer. */
export interface ActReference {
  /** Number of the act, such as `3588/QĐ-BYT`; where no number was established, its Vietnamese title. */
  readonly number: string;
  /** How to quote it where no number was established. */
  readonly title?: { readonly vi: string; readonly en: string };
  /** Day of the act, where known. */
  readonly date?: CalendarDate;
  /** How sure the reference is of the rule: `confirmed`, `1 source`, `general knowledge`. */
  readonly confidence: string;
}

/** Why a date, a status or a product list is what it is; texts by code in `scheduleCodes`. */
export interface ForecastReason {
  /** Key of `scheduleCodes`. */
  readonly code: string;
  /** Id of the rule in the pack. */
  readonly rule?: string;
  readonly act?: ActReference;
  /** What the interval is counted from: a dose kind, `birth`, `programme`, a condition's name. */
  readonly anchor?: string;
  readonly anchorDate?: CalendarDate;
  /** Period added to the anchor, ISO 8601, such as `P8W`. */
  readonly interval?: string;
  /** Day that anchor and interval give. */
  readonly date?: CalendarDate;
  /** Words of the pack for a condition or a line of screening. */
  readonly label?: { readonly vi: string; readonly en: string };
  /** Products that the reason is about. */
  readonly products?: readonly string[];
}

/** A dose given, judged by the ages and minimum intervals of its product. */
export interface DoseEvaluation {
  /** The dose as it was handed in. */
  readonly dose: DoseEvent;
  /** `valid` counts; `not-valid` does not; `extraneous` stands outside every course; `ignored` lies after the day asked about. */
  readonly status: 'valid' | 'not-valid' | 'extraneous' | 'ignored';
  /** The kind it serves, or was meant to serve where it is not valid. */
  readonly kind?: DoseKind;
  /** Why it does not count, or what is odd about it: key of `scheduleCodes`. */
  readonly reason?: string;
  /** Minimum that was missed: the first day on which this dose would have counted. */
  readonly minimumDate?: CalendarDate;
}

/** The answer: what was given, what comes next, when, with which product, and why. */
export interface Forecast {
  readonly status: ForecastStatus;
  readonly nextDose: DoseKind | 'NONE';
  /** First day on which the next dose may be given. */
  readonly earliest?: CalendarDate;
  readonly recommended?: CalendarDate;
  /** Last day of the recommended window; later is `OVERDUE`, not lost. */
  readonly latest?: CalendarDate;
  /** Products allowed for the next dose, in order of preference. */
  readonly products: readonly string[];
  /** Whether the basic course is complete (*đủ liều cơ bản*). */
  readonly primaryComplete: boolean;
  /** Every dose handed in, by date. */
  readonly doses: readonly DoseEvaluation[];
  readonly reasons: readonly ForecastReason[];
}
