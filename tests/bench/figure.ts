/** One measured figure: ours and the peer (or the physical limit) in alternating rounds of the same run. */

/** What a benchmark prints for one figure. `ratio` is ours over reference, in the unit of both. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  readonly referenceName: string;
  readonly unit: string;
  readonly ratio: number;
  readonly target: string;
  readonly holds: boolean;
}

/** How a figure is measured. */
export interface Measurement<Input> {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly ours: (input: Input) => unknown;
  readonly referenceName: string;
  readonly reference: (input: Input) => unknown;
  /** What is promised, in words, and whether the medians keep it. */
  readonly target: string;
  readonly holds: (ours: number, ratio: number) => boolean;
}

const ROUNDS = 7;
const ROUND_MS = 200;
// Results go here, so that the engine cannot leave the work out.
let sink = 0;

/** Operations per second: the median of alternating rounds. */
export function perSecond<Input>(measurement: Measurement<Input>): Figure {
  const { inputs, ours, reference } = measurement;
  const [oursLoops, referenceLoops] = [calibrate(inputs, ours), calibrate(inputs, reference)];
  const rates: { ours: number[]; reference: number[] } = { ours: [], reference: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.ours.push(rate(inputs, ours, oursLoops));
    rates.reference.push(rate(inputs, reference, referenceLoops));
  }
  return figure(measurement, median(rates.ours), median(rates.reference), 'operations/s');
}

/** A figure from two numbers that were measured elsewhere. */
export function figure(
  about: Pick<Measurement<never>, 'name' | 'referenceName' | 'target' | 'holds'>,
  ours: number,
  reference: number,
  unit: string,
): Figure {
  const { name, referenceName, target, holds } = about;
  const ratio = ours / reference;
  return { name, ours, reference, referenceName, unit, ratio, target, holds: holds(ours, ratio) };
}

/** The middle of an odd number of readings. */
export function median(readings: readonly number[]): number {
  return readings.toSorted((a, b) => a - b)[readings.length >> 1] ?? Number.NaN;
}

function pass<Input>(inputs: readonly Input[], work: (input: Input) => unknown): void {
  for (const input of inputs) if (work(input)) sink++;
}

/** How many passes over the inputs fill a round. */
function calibrate<Input>(inputs: readonly Input[], work: (input: Input) => unknown): number {
  const start = performance.now();
  let loops = 0;
  while (performance.now() - start < ROUND_MS) {
    pass(inputs, work);
    loops++;
  }
  return loops;
}

function rate<Input>(inputs: readonly Input[], work: (input: Input) => unknown, loops: number): number {
  const start = performance.now();
  for (let loop = 0; loop < loops; loop++) pass(inputs, work);
  return (inputs.length * loops * 1000) / (performance.now() - start);
}

/** Keeps {@link sink} alive. */
export const worked = (): boolean => sink >= 0;
