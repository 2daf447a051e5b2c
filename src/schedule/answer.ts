/** Puts an answer together: next dose, exclusions, offered product, waits, and the day itself. */
import type { DoseEvaluation, DoseKind, Forecast, ForecastReason, ForecastStatus } from '../model/index.ts';
import type { CalendarDate } from '../values/index.ts';
import { dateOfDay } from './day.ts';
import { dosesOf, type Standing } from './evaluate.ts';
import { excludedProducts } from './exclusion.ts';
import { type Draft, emptyDraft, firstDose, laterDose } from './next-dose.ts';
import { waitFor } from './wait.ts';
import { isPrimaryComplete } from './walk.ts';

/** The answer of `forecast`, with the volume of each allowed product. */
export interface ScheduleForecast extends Forecast {
  /** Millilitres of one dose, by product. */
  readonly volumesMl: Readonly<Record<string, number>>;
}

/** The answer for a person whose day of birth is settled. */
export function answer(standing: Standing, offered: string | undefined): ScheduleForecast {
  const draft = emptyDraft();
  const kind = standing.walk.chain ? laterDose(standing, draft) : firstDose(standing, draft);
  if (kind >= 0) draft.status = settle(standing, draft, kind, offered);
  return written(draft, isPrimaryComplete(standing.walk), dosesOf(standing));
}

// A type of its own, since absent dates are left out and the published type is read-only.
interface Written {
  status: ForecastStatus;
  nextDose: DoseKind | 'NONE';
  earliest?: CalendarDate;
  recommended?: CalendarDate;
  latest?: CalendarDate;
  products: readonly string[];
  volumesMl: Readonly<Record<string, number>>;
  primaryComplete: boolean;
  doses: readonly DoseEvaluation[];
  reasons: readonly ForecastReason[];
}

function written(draft: Draft, primaryComplete: boolean, doses: readonly DoseEvaluation[]): ScheduleForecast {
  const { status, nextDose, products, volumesMl, reasons } = draft;
  const result: Written = { status, nextDose, products, volumesMl, primaryComplete, doses, reasons };
  if (!Number.isNaN(draft.earliest)) result.earliest = dateOfDay(draft.earliest);
  if (!Number.isNaN(draft.recommended)) result.recommended = dateOfDay(draft.recommended);
  if (!Number.isNaN(draft.latest)) result.latest = dateOfDay(draft.latest);
  return result;
}

function settle(standing: Standing, draft: Draft, kind: number, offered: string | undefined): ForecastStatus {
  const { day } = standing.edition;
  if (refuse(standing, draft, offered)) {
    withoutDates(draft);
    return 'CONTRAINDICATED';
  }
  if (offered !== undefined && !draft.products.includes(offered)) {
    draft.reasons.unshift({ code: 'PRODUCT_NOT_OFFERED', products: [offered] });
    withoutDates(draft);
    return 'NO_PROGRAMME';
  }
  const wait = waitFor(standing, kind);
  if (wait) {
    draft.reasons.push(wait.reason);
    if (wait.waiting && Number.isNaN(wait.end)) withoutDates(draft);
    if (wait.end > draft.earliest) draft.earliest = wait.end;
    if (wait.end > draft.recommended) draft.recommended = wait.end;
    if (wait.waiting) return 'DEFERRED';
  }
  return day < draft.earliest ? 'NOT_YET' : day > draft.latest ? 'OVERDUE' : 'DUE';
}

/** Takes excluded products off the list; whether that leaves nothing of what was asked for. */
function refuse(standing: Standing, draft: Draft, offered: string | undefined): boolean {
  const excluded = excludedProducts(standing);
  if (excluded.size === 0) return false;
  const allowed = draft.products.filter((product) => !excluded.has(product));
  const touched = allowed.length < draft.products.length;
  draft.products = allowed;
  if (touched) withoutProducts(draft, excluded);
  const refused = offered === undefined ? touched && allowed.length === 0 : excluded.has(offered);
  if (refused) draft.reasons.unshift(...excluded.values());
  else if (touched) draft.reasons.push(...excluded.values());
  return refused;
}

function withoutProducts(draft: Draft, excluded: ReadonlyMap<string, ForecastReason>): void {
  for (const code of excluded.keys()) delete draft.volumesMl[code];
  draft.reasons = draft.reasons.flatMap((reason) => {
    if (reason.code !== 'PRODUCTS') return [reason];
    const products = reason.products?.filter((product) => !excluded.has(product)) ?? [];
    return products.length === 0 ? [] : [{ ...reason, products }];
  });
}

// A date that does not stand in the answer must not stand in its reasons either.
function withoutDates(draft: Draft): void {
  draft.reasons = draft.reasons.filter((reason) => reason.date === undefined);
  draft.earliest = Number.NaN;
  draft.recommended = Number.NaN;
  draft.latest = Number.NaN;
}
