/** Lots of vaccine in doses, and the order in which they are to be used. */
import type { CalendarDate } from '../values/index.ts';

/** A lot that a session has, in doses. */
export interface StockLot {
  /** Product code of the vaccine catalogue. */
  readonly product: string;
  readonly lot: string;
  /** Last day on which the lot may be used. */
  readonly expiry?: CalendarDate;
  /** Doses, not vials. */
  readonly doses: number;
}

/** Product and lot as one key: makers do not agree on their numbers, so a lot alone names nothing. */
export const lotKey = (product: string, lot: string): string => `${product}\n${lot}`;

/** Plain order of code units: the same on every machine, whatever its locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earliest expiry first; a lot whose expiry is not known comes last. */
export function byExpiry(a: StockLot, b: StockLot): number {
  const [first, second] = [a.expiry ?? '9999', b.expiry ?? '9999'];
  return byText(first, second) || byText(a.product, b.product) || byText(a.lot, b.lot);
}

/** Whether a count of doses can be one. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
