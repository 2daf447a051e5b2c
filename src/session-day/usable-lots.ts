/** Which lots a plan may use, and why not the others. */
import type { CalendarDate, Finding } from '../values/index.ts';
import { type PlanCode, sessionDayFinding } from './codes.ts';
import { byExpiry, isCount, lotKey, type StockLot } from './lots.ts';

/** A lot that was not planned with. */
export interface UnusableLot {
  readonly product: string;
  readonly lot: string;
  readonly reason: Finding<PlanCode>;
}

/** Lots by product, the earliest expiry first, and those set apart. */
export interface UsableLots {
  readonly byProduct: ReadonlyMap<string, readonly StockLot[]>;
  readonly unusable: readonly UnusableLot[];
}

/** Sorts a stock for a day. */
export function usableLots(
  stock: readonly StockLot[],
  date: CalendarDate,
  products: readonly string[] | undefined,
): UsableLots {
  const byProduct = new Map<string, StockLot[]>();
  const unusable: UnusableLot[] = [];
  const seen = new Set<string>();
  for (const line of stock) {
    const reason = refusal(line, date, products, seen);
    seen.add(lotKey(line.product, line.lot));
    if (reason) {
      unusable.push({ product: line.product, lot: line.lot, reason });
      continue;
    }
    const lots = byProduct.get(line.product);
    if (lots) lots.push(line);
    else byProduct.set(line.product, [line]);
  }
  for (const lots of byProduct.values()) lots.sort(byExpiry);
  return { byProduct, unusable };
}

function refusal(
  { product, lot, expiry, doses }: StockLot,
  date: CalendarDate,
  products: readonly string[] | undefined,
  seen: ReadonlySet<string>,
): Finding<PlanCode> | undefined {
  if (seen.has(lotKey(product, lot))) return sessionDayFinding('PLAN_LOT_LISTED_TWICE', { product, lot });
  if (!isCount(doses)) return sessionDayFinding('PLAN_LOT_COUNT_INVALID', { product, lot });
  if (products && !products.includes(product)) {
    return sessionDayFinding('PLAN_LOT_NOT_FOR_SESSION', { product, lot });
  }
  if (expiry !== undefined && expiry < date) {
    return sessionDayFinding('PLAN_LOT_EXPIRED', { product, lot, expiry });
  }
  return undefined;
}
