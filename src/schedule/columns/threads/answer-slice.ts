/** What each thread does. */
import { isSdkError } from '../../../values/index.ts';
import type { RulePack } from '../../rule-pack.ts';
import { type ColumnsOptions, forecastColumns } from '../forecast-columns.ts';
import type { PopulationColumns } from '../population.ts';

/** The share of one thread: people from a place on, and where their answers go. */
export interface Slice {
  readonly pack: RulePack;
  readonly people: PopulationColumns;
  readonly options: ColumnsOptions;
}

/** An error on its way to another thread, which copies no classes. */
export interface SliceFault {
  readonly code: string;
  readonly message: string;
  readonly details: readonly string[];
}

/**
 * Answers for a slice into its columns; {@link forecastColumnsInThreads} has every thread call it. Returned is what was
 * wrong, if anything.
 *
 * @example
 * import { calendarDate } from 'tiemchung/values';
 * import { vietnamCovid19 as pack } from 'tiemchung/schedule/vietnam';
 * import { answerSlice } from 'tiemchung/schedule/columns/threads';
 * const asOf = calendarDate(2022, 8, 1);
 * if (!asOf) throw new Error('date');
 * const people = {
 *   birthDay: Int32Array.of(5511),
 *   doseStart: Uint32Array.of(0, 1),
 *   doseDay: Int32Array.of(18_727),
 *   doseProduct: Uint8Array.of(99),
 * };
 * answerSlice({ pack, people, options: { asOf } })?.code; // => 'COLUMNS_INVALID'
 */
export function answerSlice(slice: Slice): SliceFault | undefined {
  try {
    forecastColumns(slice.pack, slice.people, slice.options);
    return undefined;
  } catch (error) {
    if (isSdkError(error)) return { code: error.code, message: error.shortMessage, details: error.details };
    return {
      code: 'COLUMNS_THREAD',
      message: error instanceof Error ? error.message : 'A thread failed.',
      details: [],
    };
  }
}
