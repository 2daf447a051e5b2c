/** An answer as an expert checks it: dose by dose, rule by rule, sum by sum, in words of the pack and of no language. */
import type { DoseEvaluation, Forecast, ForecastReason } from '../../model/index.ts';

/**
 * The steps behind an answer, one line each: what became of every dose given, then every reason with its rule, its act
 * and, where a date came out, the sum that gave it. The lines are for reading, not for parsing: programs take `reasons`.
 *
 * @param forecast - an answer of `forecast`
 * @example
 * import { forecast } from 'tiemchung/schedule';
 * import { traceForecast } from 'tiemchung/schedule/explain';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, date, asOf] = [day('1979-12-12'), day('2021-08-05'), day('2021-08-25')];
 * if (!birthDate || !date || !asOf) throw new Error('dates');
 * const next = forecast(vietnamCovid19, { birthDate }, [{ product: 'PFZ', date }], { asOf });
 * traceForecast(next)[0]; // => 'dose PFZ 2021-08-05: valid as P1'
 * traceForecast(next)[1]; // => 'EARLIEST [p2-pfz-pfz-3588] 3588/QĐ-BYT (confirmed): P1 2021-08-05 + P3W = 2021-08-26'
 */
export function traceForecast(forecast: Forecast): readonly string[] {
  const { doses, reasons, nextDose, status, earliest, recommended, latest } = forecast;
  const dates = [earliest, recommended, latest].map((date) => date ?? '–').join(' … ');
  return [...doses.map(doseStep), ...reasons.map(reasonStep), `${nextDose} ${status}: ${dates}`];
}

function doseStep({ dose, status, kind, reason, minimumDate }: DoseEvaluation): string {
  const verdict = [status, kind && `as ${kind}`, reason, minimumDate && `not before ${minimumDate}`];
  return `dose ${dose.product} ${dose.date}: ${verdict.filter(Boolean).join(' ')}`;
}

function reasonStep(reason: ForecastReason): string {
  const { code, rule, act, products, anchor } = reason;
  const told = [code, rule && `[${rule}]`, act && `${act.number} (${act.confidence})`].filter(Boolean).join(' ');
  const what = sumOf(reason) ?? (products ? products.join(' ') : anchor);
  return what === undefined ? told : `${told}: ${what}`;
}

/** `P1 2021-08-05 + P3W = 2021-08-26`; the parts that a reason has. */
function sumOf({ anchor, anchorDate, interval, date }: ForecastReason): string | undefined {
  if (date === undefined && anchorDate === undefined) return undefined;
  const from = [anchor, anchorDate, interval && `+ ${interval}`].filter(Boolean).join(' ');
  return date === undefined ? from : from === '' ? date : `${from} = ${date}`;
}
