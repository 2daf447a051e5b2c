/** A series as a person stands in it: the specification's "patient series". */
import type { CdsiSeries, CdsiSeriesDose } from './data.ts';
import type { GivenDose } from './person.ts';

/** What became of a dose that was given. */
export type CdsiDoseStatus = 'Valid' | 'Not Valid' | 'Extraneous' | 'Sub-standard';

/** Why a dose has its status. */
export type CdsiDoseReason =
  | 'Grace period'
  | 'Age: Too Young'
  | 'Age: Too Old'
  | 'Interval: Too Soon'
  | 'Inadvertent Vaccine'
  | 'Live Virus Conflict'
  | 'Not a preferable or allowable vaccine'
  | 'Series already complete'
  | 'Substandard dose';

/** A verdict on a dose, without the dose. */
export interface Verdict {
  readonly status: CdsiDoseStatus;
  /** Everything that speaks against the dose, or the grace it counts by; empty where it simply counts. */
  readonly reasons: readonly CdsiDoseReason[];
}

/** A dose with the verdict of one series. */
export interface EvaluatedDose extends Verdict {
  readonly given: GivenDose;
  /** Number of the series dose that it satisfied. */
  readonly satisfied?: number;
}

/** A target dose that is dealt with. */
export interface DoneTarget {
  readonly dose: CdsiSeriesDose;
  readonly status: 'satisfied' | 'skipped';
}

/** The standing of a person in a series after evaluation. */
export interface PatientSeries {
  readonly series: CdsiSeries;
  /** Doses of the antigen, oldest first. */
  readonly evaluated: readonly EvaluatedDose[];
  readonly done: readonly DoneTarget[];
  /** Index of the series dose that comes next; the number of doses when none does. */
  readonly next: number;
}

/** The statuses of a series. */
export type CdsiSeriesStatus =
  | 'Not Complete'
  | 'Complete'
  | 'Not Recommended'
  | 'Aged Out'
  | 'Immune'
  | 'Contraindicated';

/** Doses that count, in order. */
export function validDoses({ evaluated }: { readonly evaluated: readonly EvaluatedDose[] }): EvaluatedDose[] {
  return evaluated.filter(({ status }) => status === 'Valid');
}
