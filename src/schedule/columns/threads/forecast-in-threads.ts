/** Spreads a population over threads. */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { SdkError } from '../../../values/index.ts';
import { compilePack } from '../../compile.ts';
import type { RulePack } from '../../rule-pack.ts';
import { type AnswerColumns, createAnswerColumns, type PopulationForecast } from '../answer-columns.ts';
import { type ColumnsOptions, forecastColumns } from '../forecast-columns.ts';
import { checkPopulation, checkShapes, columnsFault, type PopulationColumns } from '../population.ts';
import type { Slice, SliceFault } from './answer-slice.ts';

/** The question, and how many threads answer it. */
export interface ThreadsOptions extends ColumnsOptions {
  /** Absent = as many as the machine runs at once. */
  readonly threads?: number;
}

/**
 * `forecastColumns` on several threads. Columns in shared memory are read where they are; others are copied there once.
 * The answer stands in shared memory. The program must not be bundled with this entry inside, since each thread loads
 * the entry's own file.
 *
 * @param options - `into` must be in shared memory, see `createAnswerColumns`
 * @throws SdkError as `forecastColumns`; `COLUMNS_THREAD` when a thread cannot run
 * @example
 * import { forecastColumnsInThreads } from 'tiemchung/schedule/columns/threads';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { calendarDate } from 'tiemchung/values';
 * const asOf = calendarDate(2021, 6, 4);
 * if (!asOf) throw new Error('date');
 * const people = {
 *   birthDay: Int32Array.of(5511, 16_648),
 *   doseStart: Uint32Array.of(0, 1, 1),
 *   doseDay: Int32Array.of(18_727),
 *   doseProduct: Uint8Array.of(0),
 * };
 * const answer = await forecastColumnsInThreads(vietnamCovid19, people, { asOf, threads: 2 });
 * Array.from(answer.earliest); // => [18783, 23223]
 */
export async function forecastColumnsInThreads(
  pack: RulePack,
  people: PopulationColumns,
  options: ThreadsOptions,
): Promise<PopulationForecast> {
  const { threads = availableParallelism(), into, ...question } = options;
  if (!(Number.isInteger(threads) && threads > 0)) throw columnsFault('"threads" expected a whole number above 0.');
  checkShapes(compilePack(pack), people);
  const count = people.birthDay.length;
  // Nobody is answered for here: this checks the question, and says what the numbers of the answer stand for.
  const legend = forecastColumns(pack, sliceOf(people, 0, 0), question);
  const answers = into ?? createAnswerColumns(count, { shared: true });
  for (const [name, column] of Object.entries(answers)) {
    if (!ArrayBuffer.isView(column)) continue;
    if (!(column.buffer instanceof SharedArrayBuffer)) throw columnsFault(`"into.${name}" expected shared memory.`);
    if (!('length' in column) || column.length !== count)
      throw columnsFault(`"into.${name}" expected ${count} elements.`);
  }
  const shared = inSharedMemory(people);
  const step = Math.ceil(count / threads);
  const slices: Slice[] = [];
  for (let from = 0; from < count; from += step) {
    const to = Math.min(from + step, count);
    slices.push({
      pack,
      people: sliceOf(shared, from, to),
      options: { ...question, into: answersOf(answers, from, to) },
    });
  }
  const faults = await Promise.all(slices.map(run));
  const fault = faults.find((each) => each !== undefined);
  if (fault) {
    // A thread counts from the start of its slice; said is the place in the whole.
    checkPopulation(compilePack(pack), people);
    throw new SdkError(fault.code, fault);
  }
  return { ...answersOf(answers, 0, count), productCodes: legend.productCodes, rules: legend.rules };
}

const BOOTSTRAP = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.module).then(({ answerSlice }) => parentPort.postMessage(answerSlice(workerData.slice)));
`;

function run(slice: Slice): Promise<SliceFault | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(BOOTSTRAP, { eval: true, workerData: { module: ownModule(), slice } });
    const failed = (cause?: unknown): void =>
      reject(new SdkError('COLUMNS_THREAD', { message: 'A thread could not answer for its people.', cause }));
    worker.once('message', resolve);
    worker.once('error', failed);
    // After a message this changes nothing.
    worker.once('exit', () => failed());
  });
}

/** The entry that a thread loads: beside this file in the sources, this file itself once it is built. */
function ownModule(): string {
  // The CommonJS build has the path of its file here.
  const own = import.meta.url;
  const url = own.startsWith('file:') ? own : pathToFileURL(own).href;
  return url.replace(/forecast-in-threads\.ts$/, 'index.ts');
}

type Column =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Every column of some people, by a function of one column and whether it has one element per person. */
function mapped(people: PopulationColumns, each: <Kind extends Column>(column: Kind) => Kind): PopulationColumns {
  const all = <Kind extends Column>(columns: Readonly<Record<string, Kind>>): Record<string, Kind> =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, each(column)]));
  const { flags, dates, numbers, productSets } = people;
  return {
    ...people,
    birthDay: each(people.birthDay),
    ...(flags ? { flags: { names: flags.names, bits: each(flags.bits) } } : {}),
    ...(dates ? { dates: all(dates) } : {}),
    ...(numbers ? { numbers: all(numbers) } : {}),
    ...(productSets ? { productSets: all(productSets) } : {}),
  };
}

function sliceOf(people: PopulationColumns, from: number, to: number): PopulationColumns {
  const slice = mapped(people, (column) => part(column, from, to));
  return { ...slice, doseStart: people.doseStart.subarray(from, to + 1) };
}

function answersOf(answers: AnswerColumns, from: number, to: number): AnswerColumns {
  return {
    status: part(answers.status, from, to),
    nextDose: part(answers.nextDose, from, to),
    earliest: part(answers.earliest, from, to),
    recommended: part(answers.recommended, from, to),
    latest: part(answers.latest, from, to),
    doses: part(answers.doses, from, to),
    products: part(answers.products, from, to),
    rule: part(answers.rule, from, to),
  };
}

function part<Kind extends Column>(column: Kind, from: number, to: number): Kind {
  // A part of a column is a column of the same kind, which the declaration of `subarray` does not say of a union.
  return column.subarray(from, to) as Kind;
}

function inSharedMemory(people: PopulationColumns): PopulationColumns {
  const { doseStart, doseDay, doseProduct } = people;
  return {
    ...mapped(people, toShared),
    doseStart: toShared(doseStart),
    doseDay: toShared(doseDay),
    doseProduct: toShared(doseProduct),
  };
}

function toShared<Kind extends Column>(column: Kind): Kind {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const { buffer, byteOffset, byteLength, length } = column;
  const memory = new SharedArrayBuffer(byteLength);
  new Uint8Array(memory).set(new Uint8Array(buffer, byteOffset, byteLength));
  // The constructor of a typed array makes one of the same kind.
  return Reflect.construct(column.constructor, [memory, 0, length]) as Kind;
}
