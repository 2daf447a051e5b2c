/** Whether a dose may be given: the right person and session, a lot of this site, and what the schedule says. */
import type { DoseEvent, Session } from '../model/index.ts';
import { evaluate, forecast, type RulePack, type SchedulePerson, type ScheduleSettings } from '../schedule/index.ts';
import type { Finding } from '../values/index.ts';
import { type StepCode, sessionDayFinding } from './codes.ts';
import type { StockLot } from './lots.ts';
import type { GivenDose, Visit } from './visit.ts';

/** What a site knows when a dose is to be given. */
export interface DoseContext {
  readonly session: Pick<Session, 'id' | 'date'>;
  /** Lots issued to the session. */
  readonly lots: readonly StockLot[];
  readonly pack: RulePack;
  /** Policy choices of the rule pack. */
  readonly schedule?: ScheduleSettings;
  /** Birth date, and the answers of the screening as conditions of the pack. */
  readonly person: SchedulePerson;
  /** Doses given before. */
  readonly history: readonly DoseEvent[];
  /** Default: an ordinary site. */
  readonly place?: 'ordinary-site' | 'hospital';
}

/** Everything that stands in the way of a dose. */
export function doseFindings(visit: Visit, dose: GivenDose, context: DoseContext): readonly Finding<StepCode>[] {
  const { session, place = 'ordinary-site' } = context;
  return [
    ...(dose.registrationId === visit.registrationId ? [] : [sessionDayFinding('STEP_DOSE_OF_OTHER_PERSON')]),
    ...(dose.date === session.date && dose.sessionId === session.id
      ? []
      : [sessionDayFinding('STEP_DOSE_OF_OTHER_SESSION', { date: session.date })]),
    ...(visit.screening?.routing === 'hospital' && place !== 'hospital'
      ? [sessionDayFinding('STEP_NEEDS_HOSPITAL')]
      : []),
    ...lotFindings(dose, context.lots),
    ...scheduleFindings(dose, context),
  ];
}

function lotFindings(dose: GivenDose, lots: readonly StockLot[]): readonly Finding<StepCode>[] {
  const { lot, product, lotExpiry } = dose;
  if (lot === undefined) return [sessionDayFinding('STEP_LOT_MISSING')];
  const issued = lots.find((line) => line.lot === lot && line.product === product);
  const other = issued ? undefined : lots.find((line) => line.lot === lot);
  const expiry = issued?.expiry ?? lotExpiry;
  return [
    ...(other ? [sessionDayFinding('STEP_LOT_OF_OTHER_PRODUCT', { lot, product: other.product })] : []),
    ...(issued || other ? [] : [sessionDayFinding('STEP_LOT_NOT_ISSUED', { lot })]),
    ...(expiry !== undefined && expiry < dose.date ? [sessionDayFinding('STEP_LOT_EXPIRED', { lot, expiry })] : []),
    ...(issued?.expiry !== undefined && lotExpiry !== undefined && lotExpiry !== issued.expiry
      ? [sessionDayFinding('STEP_LOT_EXPIRY_DIFFERS', { lot, expiry: issued.expiry })]
      : []),
  ];
}

function scheduleFindings(dose: GivenDose, context: DoseContext): readonly Finding<StepCode>[] {
  const { pack, person, history } = context;
  const { product, date } = dose;
  const options = { asOf: date, ...(context.schedule ? { settings: context.schedule } : {}) };
  const next = forecast(pack, person, history, options);
  switch (next.status) {
    case 'TOO_YOUNG':
      return [sessionDayFinding('STEP_TOO_YOUNG', { product, date })];
    case 'CONTRAINDICATED':
      return [sessionDayFinding('STEP_CONTRAINDICATED', { product })];
    case 'COMPLETE':
    case 'NO_PROGRAMME':
      return [sessionDayFinding('STEP_NOT_DUE', { date, status: next.status })];
    default:
  }
  const found: Finding<StepCode>[] = [];
  if (next.status === 'NOT_YET') found.push(sessionDayFinding('STEP_TOO_EARLY', { earliest: next.earliest ?? '-' }));
  if (next.status === 'DEFERRED') found.push(sessionDayFinding('STEP_DEFERRED', { date }));
  if (!next.products.includes(product)) {
    const excluded = next.reasons.some(
      (reason) => reason.code === 'CONTRAINDICATED' && reason.products?.includes(product),
    );
    // The same word of the engine stands for "too young for this product" and "not after that one": ask for the dose itself.
    const verdict = evaluate(pack, person, [...history, { product, date }], options).doses.find(
      (one) => one.dose.date === date && one.dose.product === product,
    );
    if (excluded) found.push(sessionDayFinding('STEP_CONTRAINDICATED', { product }));
    else if (verdict?.reason === 'DOSE_TOO_YOUNG') found.push(sessionDayFinding('STEP_TOO_YOUNG', { product, date }));
    else {
      const products = next.products.join(', ') || '-';
      found.push(sessionDayFinding('STEP_WRONG_PRODUCT', { product, dose: next.nextDose, products }));
    }
  }
  const expected = next.volumesMl[product];
  if (expected !== undefined && dose.volumeMl !== undefined && dose.volumeMl !== expected) {
    found.push(sessionDayFinding('STEP_VOLUME_DIFFERS', { volume: dose.volumeMl, expected }));
  }
  return found;
}
