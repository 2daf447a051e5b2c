/**
 * The columns of `tiemchung/schedule/columns` on several threads of one process. Needs Node; memory is shared, not
 * copied, where the columns stand in `SharedArrayBuffer`s.
 *
 * @module
 */
export { answerSlice, type Slice, type SliceFault } from './answer-slice.ts';
export { forecastColumnsInThreads, type ThreadsOptions } from './forecast-in-threads.ts';
