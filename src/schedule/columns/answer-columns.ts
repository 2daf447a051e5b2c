/** Answers as typed arrays: what comes out, and how one row of it is read. */
import type { ActReference, DoseKind, ForecastStatus } from '../../model/index.ts';
import type { CalendarDate } from '../../values/index.ts';
import { dateOfDay } from '../day.ts';
import { columnsFault, MOST_DOSES, NO_DAY } from './population.ts';

/** The statuses by their number in a column. */
export const statusOrder: readonly ForecastStatus[] = [
  'TOO_YOUNG',
  'NO_PROGRAMME',
  'NOT_YET',
  'DUE',
  'OVERDUE',
  'DEFERRED',
  'CONTRAINDICATED',
  'COMPLETE',
];

/** The next doses by their number in a column. */
export const nextDoseOrder: readonly (DoseKind | 'NONE')[] = ['P1', 'P2', 'P3', 'ADD', 'B1', 'B2', 'NONE'];

/** Twenty-one bytes per person, one element each. */
export interface AnswerColumns {
  /** Index into {@link statusOrder}. */
  readonly status: Uint8Array;
  /** Index into {@link nextDoseOrder}. */
  readonly nextDose: Uint8Array;
  /** Days since 1970-01-01; `NO_DAY` = none. */
  readonly earliest: Int32Array;
  readonly recommended: Int32Array;
  readonly latest: Int32Array;
  /** Bit n: the dose at place n of the person counts. Bit 15: the basic course is complete. */
  readonly doses: Uint16Array;
  /** Products allowed next: bit n = `productCodes[n]` of the answer. */
  readonly products: Uint16Array;
  /** The rule or programme that set the dates: 0 = none, n = `rules[n - 1]` of the answer. */
  readonly rule: Uint8Array;
}

/** A rule that answers name by number. */
export interface LeadingRule {
  /** Id in the pack. */
  readonly rule: string;
  readonly act: ActReference;
}

/** The answer of {@link forecastColumns}, with what its numbers stand for. */
export interface PopulationForecast extends AnswerColumns {
  readonly productCodes: readonly string[];
  readonly rules: readonly LeadingRule[];
}

/** One row of an answer in words. */
export interface ColumnForecast {
  readonly status: ForecastStatus;
  readonly nextDose: DoseKind | 'NONE';
  readonly earliest?: CalendarDate;
  readonly recommended?: CalendarDate;
  readonly latest?: CalendarDate;
  /** In the order of the pack, not of preference. */
  readonly products: readonly string[];
  readonly primaryComplete: boolean;
  /** Places of the doses that count, as they stand in the columns. */
  readonly validDoses: readonly number[];
  readonly leading?: LeadingRule;
}

/**
 * Empty columns for a number of answers.
 *
 * @param options - `shared`: in memory that worker threads can share
 * @example
 * import { createAnswerColumns } from 'tiemchung/schedule/columns';
 * createAnswerColumns(3).earliest.length; // => 3
 */
export function createAnswerColumns(count: number, options: { readonly shared?: boolean } = {}): AnswerColumns {
  const room = (width: number): ArrayBuffer | SharedArrayBuffer =>
    options.shared ? new SharedArrayBuffer(count * width) : new ArrayBuffer(count * width);
  return {
    status: new Uint8Array(room(1)),
    nextDose: new Uint8Array(room(1)),
    earliest: new Int32Array(room(4)),
    recommended: new Int32Array(room(4)),
    latest: new Int32Array(room(4)),
    doses: new Uint16Array(room(2)),
    products: new Uint16Array(room(2)),
    rule: new Uint8Array(room(1)),
  };
}

/**
 * One row of an answer in words.
 *
 * @param at - place of the person, from 0
 * @throws SdkError `COLUMNS_INVALID` when there is no such row
 * @example
 * import { forecastColumns, populationColumns, readAnswer } from 'tiemchung/schedule/columns';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, asOf] = [day('2015-08-01'), day('2021-06-04')];
 * if (!birthDate || !asOf) throw new Error('dates');
 * const people = populationColumns(vietnamCovid19, [{ birthDate, history: [] }]);
 * readAnswer(forecastColumns(vietnamCovid19, people, { asOf }), 0).status; // => 'TOO_YOUNG'
 */
export function readAnswer(answer: PopulationForecast, at: number): ColumnForecast {
  const bits = answer.doses[at];
  const status = statusOrder[answer.status[at] ?? -1];
  const nextDose = nextDoseOrder[answer.nextDose[at] ?? -1];
  if (bits === undefined || !status || !nextDose) {
    throw columnsFault(`"at" expected a place below ${answer.status.length}.`);
  }
  const leading = answer.rules[(answer.rule[at] ?? 0) - 1];
  const products = answer.products[at] ?? 0;
  return {
    status,
    nextDose,
    ...dateNamed('earliest', answer.earliest[at]),
    ...dateNamed('recommended', answer.recommended[at]),
    ...dateNamed('latest', answer.latest[at]),
    products: answer.productCodes.filter((_, index) => products & (1 << index)),
    primaryComplete: (bits & (1 << MOST_DOSES)) !== 0,
    validDoses: Array.from({ length: MOST_DOSES }, (_, place) => place).filter((place) => bits & (1 << place)),
    ...(leading ? { leading } : {}),
  };
}

function dateNamed(name: string, day = NO_DAY): Record<string, CalendarDate> {
  return day === NO_DAY ? {} : { [name]: dateOfDay(day) };
}
