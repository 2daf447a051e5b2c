/**
 * Synthetic numbers for tests and sandboxes: valid in structure, with a serial that starts with 9, which is practically
 * never issued (reference: users and rosters, section 4). Chance comes in from outside, so that a seed repeats a run.
 */
import { birthPlaces } from '../geography/index.ts';
import { healthInsuranceObjects } from './health-insurance-objects.ts';
import type { Sex } from './options.ts';
import { taxCodeCheckDigit } from './tax-code.ts';

/** A source of numbers from 0 to below 1, such as a seeded generator; not `Math.random` where a run must repeat. */
export type RandomSource = () => number;

/** What a synthetic personal number should say; the rest is chosen. */
export interface RandomCccdOptions {
  /** Three-digit place code. Default: one of the 63 provinces. */
  readonly place?: string;
  readonly sex?: Sex;
  /** 1900 to 2099. Default: 1950 to 2005. */
  readonly birthYear?: number;
}

const below = (random: RandomSource, limit: number): number => Math.floor(random() * limit);
const digits = (random: RandomSource, count: number): string => String(below(random, 10 ** count)).padStart(count, '0');

/** One of the provinces' statistics codes of 2021. */
function randomProvince(random: RandomSource): string {
  const codes = [...birthPlaces().values()].filter((place) => place.kind === 'province');
  return codes[below(random, codes.length)]?.code.slice(1) ?? '01';
}

/**
 * A synthetic personal number, accepted by `parseCccd`.
 *
 * @throws RangeError for a birth year outside 1900 to 2099
 * @example
 * import { randomCccd } from 'tiemchung/identity';
 * randomCccd(() => 0, { place: '079', sex: 'female', birthYear: 1990 }); // => '079190900000'
 */
export function randomCccd(random: RandomSource, options: RandomCccdOptions = {}): string {
  const year = options.birthYear ?? 1950 + below(random, 56);
  if (!Number.isInteger(year) || year < 1900 || year > 2099) {
    throw new RangeError(`"birthYear" expected an integer from 1900 to 2099, got ${year}`);
  }
  const place = options.place ?? `0${randomProvince(random)}`;
  const sex = options.sex ?? (random() < 0.5 ? 'male' : 'female');
  const century = (year < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0);
  return `${place}${century}${String(year % 100).padStart(2, '0')}9${digits(random, 5)}`;
}

// Prefixes that one or more provinces share, 01 to 38.
const CMND_PREFIXES = 38;

/**
 * A synthetic nine-digit CMND number with a known prefix.
 *
 * @example
 * import { randomCmnd } from 'tiemchung/identity';
 * randomCmnd(() => 0); // => '019000000'
 */
export function randomCmnd(random: RandomSource): string {
  return `${String(1 + below(random, CMND_PREFIXES)).padStart(2, '0')}9${digits(random, 6)}`;
}

/**
 * A synthetic Vietnamese passport number of the classical series.
 *
 * @example
 * import { randomPassport } from 'tiemchung/identity';
 * randomPassport(() => 0); // => 'B9000000'
 */
export function randomPassport(random: RandomSource): string {
  return `${random() < 0.5 ? 'B' : 'C'}9${digits(random, 6)}`;
}

/**
 * A synthetic ten-digit tax code with a right check digit.
 *
 * @example
 * import { randomTaxCode } from 'tiemchung/identity';
 * randomTaxCode(() => 0); // => '0190000005'
 */
export function randomTaxCode(random: RandomSource): string {
  const eight = `${randomProvince(random)}9${digits(random, 5)}`;
  const ninth = below(random, 10);
  const check = taxCodeCheckDigit(`${eight}${ninth}`);
  if (check !== undefined) return `${eight}${ninth}${check}`;
  // Remainder 0 has no check digit. The next ninth digit moves the sum by 3 or −27, never by a multiple of 11.
  const next = `${eight}${(ninth + 1) % 10}`;
  return `${next}${taxCodeCheckDigit(next) ?? ''}`;
}

/**
 * A synthetic ten-digit social-insurance number; the same digits serve as a ten-digit health-insurance number.
 *
 * @example
 * import { randomSocialInsuranceNumber } from 'tiemchung/identity';
 * randomSocialInsuranceNumber(() => 0); // => '0190000000'
 */
export function randomSocialInsuranceNumber(random: RandomSource): string {
  return `${randomProvince(random)}9${digits(random, 7)}`;
}

/**
 * A synthetic fifteen-character health-insurance number with a level that goes with its object code.
 *
 * @example
 * import { randomHealthInsuranceNumber } from 'tiemchung/identity';
 * randomHealthInsuranceNumber(() => 0); // => 'DN4010190000000'
 */
export function randomHealthInsuranceNumber(random: RandomSource): string {
  const objects = [...healthInsuranceObjects()];
  const [object, levels] = objects[below(random, objects.length)] ?? ['DN', '4'];
  return `${object}${levels.charAt(0)}${randomProvince(random)}${randomSocialInsuranceNumber(random)}`;
}
