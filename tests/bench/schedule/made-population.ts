/** Made people in columns: ages, courses and gaps in the proportions of a campaign, from arithmetic instead of a list. */
import type { PopulationColumns } from '../../../src/schedule/columns/index.ts';

/** 2021-01-01. */
export const DAY_ORIGIN = 18_628;
/** First doses by person: AZ 40 %, PFZ 30 %, VERO 16 %, MOD 8 %, PFZ-C 2 %, the rest 4 %; indexes of the pack. */
const FIRST = [
  ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  ...[4, 4, 4, 4, 4, 4, 4, 4],
  ...[3, 3, 3, 3],
  ...[2, 9],
  8,
];
const PFZ = 1;
const PFZ_CHILD = 2;

/** Doses of a person by a random byte: 10 % none, 10 % one, 45 % two, 25 % three, 10 % four: 2.15 on average. */
const DOSES = Uint8Array.from({ length: 256 }, (_, byte) => [26, 51, 166, 230].filter((limit) => byte >= limit).length);

/** Room for so many people: 2.2 doses each and a little more. */
export function roomForPeople(count: number, shared: boolean): PopulationColumns {
  const room = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const doses = Math.ceil(count * 2.2) + 1000;
  return {
    birthDay: new Int32Array(room(count * 4)),
    doseStart: new Uint32Array(room((count + 1) * 4)),
    doseDay: new Uint16Array(room(doses * 2)),
    doseProduct: new Uint8Array(room(doses)),
    dayOrigin: DAY_ORIGIN,
    flags: {
      names: ['mixingConsent', 'immunocompromised', 'highRiskOccupation'],
      bits: new Uint8Array(room(count)),
    },
  };
}

/** Fills the people of a slice, whose doses begin at `dose`; returns where they end. */
export function fillPeople(people: PopulationColumns, from: number, to: number, dose: number, seed: number): number {
  const { birthDay, doseStart, doseDay, doseProduct, flags } = people;
  let state = seed | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  let place = dose;
  for (let at = from; at < to; at += 1) {
    const dice = next();
    const count = DOSES[dice & 255] ?? 0;
    let product = FIRST[((dice >>> 8) & 255) % FIRST.length] ?? 0;
    // Ages 5 to 95; who got the product of children is one.
    const age = product === PFZ_CHILD ? 2000 + (next() % 2300) : (product === PFZ ? 4600 : 6700) + (next() % 27_000);
    birthDay[at] = DAY_ORIGIN - age + (product === PFZ_CHILD ? 365 : 0);
    if (flags) flags.bits[at] = (dice >>> 16) & (dice >>> 19) & (dice >>> 22) & 7;
    doseStart[at] = place;
    let day = 150 + (next() % 300);
    for (let i = 0; i < count; i += 1) {
      doseDay[place] = day;
      doseProduct[place] = product;
      place += 1;
      const gap = next();
      // One in thirty comes too early.
      day += gap % 30 === 0 ? 15 : i === 0 ? 28 + (gap % 60) : 95 + (gap % 120);
      if (i === 1 || gap % 20 === 1) product = gap & 1 ? PFZ : product;
    }
  }
  doseStart[to] = place;
  return place;
}
