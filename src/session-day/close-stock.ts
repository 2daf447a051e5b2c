/** The sums of stock, lot by lot (reference: users and rosters 6.4). */
import type { ClosingCode } from './codes.ts';
import { type Difference, ofLot } from './difference.ts';
import { isCount, lotKey } from './lots.ts';
import type { LotCount, SessionRecords } from './session-records.ts';
import { groupBy } from './tally.ts';

/** A lot at the end of a session, with both of its sums. */
export interface StockLine extends LotCount {
  /** Doses of the lot that the site holds. */
  readonly injected: number;
  /** `injected + openVialWaste − extraDoses`: what `used` has to be. */
  readonly derivedUse: number;
  /** `opening + received + transferredIn`. */
  readonly available: number;
  /** `used + discarded + transferredOut + closing`. */
  readonly accounted: number;
  readonly balanced: boolean;
}

const COUNTS = [
  'opening',
  'received',
  'transferredIn',
  'used',
  'openVialWaste',
  'extraDoses',
  'discarded',
  'transferredOut',
  'closing',
] as const satisfies readonly (keyof LotCount)[];

/** Each counted lot with its sums, in the order of the records. */
export function stockLines({ stock, doses }: SessionRecords): readonly StockLine[] {
  const injections = groupBy(doses, ({ product, lot = '' }) => lotKey(product, lot));
  return stock.map((line) => {
    const injected = injections.get(lotKey(line.product, line.lot))?.length ?? 0;
    const derivedUse = injected + line.openVialWaste - line.extraDoses;
    const available = line.opening + line.received + line.transferredIn;
    const accounted = line.used + line.discarded + line.transferredOut + line.closing;
    const balanced = available === accounted && line.used === derivedUse;
    return { ...line, injected, derivedUse, available, accounted, balanced };
  });
}

/** Differences of lots. */
export function stockDifferences(records: SessionRecords): readonly Difference<ClosingCode>[] {
  const found: Difference<ClosingCode>[] = [];
  for (const line of stockLines(records)) {
    const { product, lot, available, accounted, used, derivedUse } = line;
    for (const field of COUNTS) {
      if (!isCount(line[field])) found.push(ofLot('CLOSE_STOCK_COUNT_INVALID', product, lot, { field }));
    }
    if (available !== accounted) found.push(ofLot('CLOSE_STOCK_UNBALANCED', product, lot, { available, accounted }));
    if (used !== derivedUse) {
      found.push(ofLot('CLOSE_STOCK_USE_UNBALANCED', product, lot, { used, derived: derivedUse }));
    }
  }
  return [...found, ...lotDifferences(records)];
}

/** Between the lots counted, the lots issued and the lots injected. */
function lotDifferences({ stock, issued, doses }: SessionRecords): readonly Difference<ClosingCode>[] {
  const found: Difference<ClosingCode>[] = [];
  const counted = groupBy(stock, ({ product, lot }) => lotKey(product, lot));
  const delivered = groupBy(issued, ({ product, lot }) => lotKey(product, lot));
  const given = groupBy(doses, ({ product, lot = '' }) => lotKey(product, lot));
  for (const [key, [line, ...more]] of counted) {
    if (!line) continue;
    const { product, lot, opening } = line;
    if (more.length > 0) found.push(ofLot('CLOSE_STOCK_TWICE', product, lot, { count: more.length + 1 }));
    const delivery = delivered.get(key)?.[0];
    // A lot that was handed over during the session has no opening and no delivery note of its own.
    if (!delivery && (opening > 0 || line.received + line.transferredIn === 0)) {
      found.push(ofLot('CLOSE_LOT_NOT_ISSUED', product, lot));
    }
    if (delivery && delivery.doses !== opening) {
      found.push(ofLot('CLOSE_STOCK_OPENING_DIFFERS', product, lot, { opening, issued: delivery.doses }));
    }
  }
  for (const [key, [line, ...more]] of delivered) {
    if (!line) continue;
    if (more.length > 0) {
      found.push(ofLot('CLOSE_STOCK_TWICE', line.product, line.lot, { count: more.length + 1 }));
    }
    if (!counted.has(key)) found.push(ofLot('CLOSE_STOCK_MISSING', line.product, line.lot));
  }
  for (const [key, [dose]] of given) {
    if (dose && !counted.has(key) && !delivered.has(key)) {
      found.push(ofLot('CLOSE_STOCK_MISSING', dose.product, dose.lot ?? '-'));
    }
  }
  return found;
}
