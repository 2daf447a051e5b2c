/** Places of a session: its slots and tables, filled from the first slot on. */
import type { Session } from '../model/index.ts';
import { byText } from './lots.ts';

/** How many can be served at once. */
export interface PlaceSettings {
  /** Injection tables (*bàn tiêm*); people of a slot are dealt out over them in turn. */
  readonly tables?: number;
  /** People that one table serves in one slot; bounds the capacity of each slot. */
  readonly perTable?: number;
}

/** Where somebody is asked to come. */
interface Place {
  readonly slot?: string;
  /** From 1. */
  readonly table?: number;
}

/** Places in the order in which they are filled. */
export interface Places {
  /** Infinite for a session that takes any number. */
  readonly capacity: number;
  /** The place of the person of this number, from 0. */
  at(index: number): Place;
}

/** Lays out the places of a session. */
export function placesOf(session: Pick<Session, 'capacity' | 'slots'>, settings: PlaceSettings): Places {
  const tables = positive('tables', settings.tables);
  const perTable = positive('perTable', settings.perTable);
  const atOnce = perTable === undefined ? Number.POSITIVE_INFINITY : perTable * (tables ?? 1);
  const slots = [...(session.slots ?? [])].sort((a, b) => byText(a.from, b.from));
  const ends: number[] = [];
  let end = 0;
  for (const { capacity } of slots) {
    end += Math.min(capacity, atOnce);
    ends.push(end);
  }
  const whole = session.capacity ?? Number.POSITIVE_INFINITY;
  return {
    capacity: Math.min(whole, slots.length > 0 ? end : Number.POSITIVE_INFINITY),
    at(index) {
      const slot = firstAbove(ends, index);
      const start = slot === 0 ? 0 : (ends[slot - 1] ?? 0);
      const from = slots[slot]?.from;
      return {
        ...(from === undefined ? {} : { slot: from }),
        ...(tables === undefined ? {} : { table: ((index - start) % tables) + 1 }),
      };
    },
  };
}

/** Position of the first end above an index. */
function firstAbove(ends: readonly number[], index: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

function positive(name: string, value: number | undefined): number | undefined {
  if (value === undefined || (Number.isSafeInteger(value) && value > 0)) return value;
  throw new RangeError(`"${name}" expected a positive integer, got ${value}`);
}
