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
// Results go here, so that the engine cannot leave the work out, nor the objects that a caller would get.
const kept: { last: unknown } = { last: undefined };

type Pass<Input> = (inputs: readonly Input[], work: (input: Input) => unknown, kept: { last: unknown }) => void;

/**
 * A loop of its own for each contestant: what the engine learns of one function in a shared loop slows the next down,
 * and the fast one more than the slow one.
 */
function freshPass<Input>(): Pass<Input> {
  const body = 'for (let at = 0; at < inputs.length; at++) kept.last = work(inputs[at]);';
  // `Function` types what it makes as a plain Function; the body is the line above.
  return new Function('inputs', 'work', 'kept', body) as Pass<Input>;
}

/** Operations per second: the median of alternating rounds. */
export function perSecond<Input>(measurement: Measurement<Input>): Figure {
  const { inputs, ours, reference } = measurement;
  const runs = { ours: contestant(inputs, ours), reference: contestant(inputs, reference) };
  const rates: { ours: number[]; reference: number[] } = { ours: [], reference: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.ours.push(runs.ours());
    rates.reference.push(runs.reference());
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

/** One round: how many inputs per second. How many passes over the inputs fill a round is found out first. */
function contestant<Input>(inputs: readonly Input[], work: (input: Input) => unknown): () => number {
  const pass = freshPass<Input>();
  const timed = (loops: number): number => {
    const start = performance.now();
    for (let loop = 0; loop < loops; loop++) pass(inputs, work, kept);
    return performance.now() - start;
  };
  let loops = 0;
  for (let spent = 0; spent < ROUND_MS; loops++) spent += timed(1);
  return () => (inputs.length * loops * 1000) / timed(loops);
}
