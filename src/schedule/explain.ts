/** Says an answer in sentences, with the act behind each date. */
import { type RenderOptions, render } from '../messages/index.ts';
import type { ActReference, DoseEvaluation, DoseKind, Forecast, ForecastReason } from '../model/index.ts';
import type { CalendarDate, FindingParams, Lang } from '../values/index.ts';
import { scheduleCodes } from './codes.ts';
import { parsePeriod } from './period.ts';
import type { RulePack } from './rule-pack.ts';
import type { Screening } from './screen.ts';

/** Settings of {@link explainForecast}. */
export interface ExplainOptions extends RenderOptions {
  /** Takes product names from here; absent = product codes are shown. */
  readonly pack?: RulePack;
}

export const DOSES: Readonly<Record<DoseKind | 'NONE', { readonly vi: string; readonly en: string }>> = {
  P1: { vi: 'mũi 1', en: 'dose 1' },
  P2: { vi: 'mũi 2', en: 'dose 2' },
  P3: { vi: 'mũi 3 của liều cơ bản', en: 'dose 3 of the basic course' },
  ADD: { vi: 'mũi bổ sung', en: 'the additional dose' },
  B1: { vi: 'mũi nhắc lại lần 1', en: 'booster 1' },
  B2: { vi: 'mũi nhắc lại lần 2', en: 'booster 2' },
  NONE: { vi: 'mũi tiếp theo', en: 'the next dose' },
};

// Where an interval is counted from a dose that was given but does not count.
const LAST_DOSE = { vi: 'mũi tiêm gần nhất', en: 'the last dose given' };

/**
 * The answer in sentences: the status, then each date with what it is counted from and by which act, then the doses
 * that do not count. How sure the reference is of an act is said where it is not confirmed.
 *
 * @example
 * import { forecast } from 'tiemchung/schedule';
 * import { explainForecast } from 'tiemchung/schedule/explain';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, date, asOf] = [day('1979-12-12'), day('2021-08-05'), day('2021-08-25')];
 * if (!birthDate || !date || !asOf) throw new Error('dates');
 * const next = forecast(vietnamCovid19, { birthDate }, [{ product: 'PFZ', date }], { asOf });
 * explainForecast(next, 'vi')[0]; // => 'Chưa đến ngày tiêm mũi 2: sớm nhất ngày 26/08/2021.'
 * explainForecast(next, 'en')[1]; // => 'At the earliest 3 weeks after dose 1 (2021-08-05), that is 2021-08-26, by 3588/QĐ-BYT.'
 */
export function explainForecast(forecast: Forecast, lang: Lang, options: ExplainOptions = {}): readonly string[] {
  const told = (code: string, params: FindingParams): string => say(code, params, lang, options);
  const lines = [
    told(`STATUS_${forecast.status}`, {
      dose: DOSES[forecast.nextDose][lang],
      earliest: dateText(forecast.earliest, lang),
      latest: dateText(forecast.latest, lang),
    }),
  ];
  if (forecast.primaryComplete) lines.push(told('PRIMARY_COMPLETE', {}));
  const offers = forecast.reasons.filter((reason) => reason.code === 'PRODUCTS');
  for (const reason of forecast.reasons) {
    // Ten acts of approval make one sentence, not ten.
    if (reason.code !== 'PRODUCTS') lines.push(told(reason.code, reasonParams(reason, lang, options.pack)));
    else if (reason === offers[0]) lines.push(told('PRODUCTS', { products: offersText(offers, lang, options.pack) }));
  }
  for (const dose of forecast.doses)
    if (dose.reason) lines.push(told(dose.reason, doseParams(dose, lang, options.pack)));
  return lines;
}

/**
 * The reasons of a screening in sentences, in their order: the gravest first, each with its act.
 *
 * @example
 * import { screen } from 'tiemchung/schedule';
 * import { explainScreening } from 'tiemchung/schedule/explain';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, asOf] = [day('1993-01-01'), day('2022-02-15')];
 * if (!birthDate || !asOf) throw new Error('dates');
 * const screening = screen(vietnamCovid19, { birthDate, conditions: { pulse: 101 } }, [], { asOf });
 * explainScreening(screening, 'en'); // => ['Pulse under 60 or over 100 per minute: caution. By 5785/QĐ-BYT.']
 */
export function explainScreening(
  screening: Pick<Screening, 'reasons'>,
  lang: Lang,
  options: ExplainOptions = {},
): readonly string[] {
  return screening.reasons.map((reason) => say(reason.code, reasonParams(reason, lang, options.pack), lang, options));
}

function say(code: string, params: FindingParams, lang: Lang, options: ExplainOptions): string {
  return sentence(render({ code, severity: 'info', path: [], params }, [scheduleCodes], lang, options));
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function offersText(offers: readonly ForecastReason[], lang: Lang, pack: RulePack | undefined): string {
  return offers.map((offer) => `${productsText(offer.products, pack)} (${actText(offer.act, lang)})`).join('; ');
}

function reasonParams(reason: ForecastReason, lang: Lang, pack: RulePack | undefined): FindingParams {
  const { anchor = '' } = reason;
  return {
    act: actText(reason.act, lang),
    anchor: isDoseKind(anchor) ? DOSES[anchor][lang] : LAST_DOSE[lang],
    anchorDate: dateText(reason.anchorDate, lang),
    date: dateText(reason.date, lang),
    interval: periodText(reason.interval, lang),
    age: reason.interval === undefined ? '' : (parsePeriod(reason.interval)?.months ?? 0) / 12,
    products: productsText(reason.products, pack),
    condition: reason.label?.[lang] ?? anchor,
    text: reason.label?.[lang] ?? '',
  };
}

function doseParams({ dose, minimumDate }: DoseEvaluation, lang: Lang, pack: RulePack | undefined): FindingParams {
  return {
    product: productText(dose.product, pack),
    date: dateText(dose.date, lang),
    minimumDate: dateText(minimumDate, lang),
  };
}

function isDoseKind(text: string): text is DoseKind {
  return Object.hasOwn(DOSES, text) && text !== 'NONE';
}

function productsText(codes: readonly string[] | undefined, pack: RulePack | undefined): string {
  return (codes ?? []).map((code) => productText(code, pack)).join(', ');
}

export function productText(code: string, pack: RulePack | undefined): string {
  return (pack && Object.hasOwn(pack.products, code) ? pack.products[code]?.name : undefined) ?? code;
}

export function dateText(date: CalendarDate | undefined, lang: Lang): string {
  if (date === undefined) return '';
  return lang === 'en' ? date : `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

const UNITS = { vi: ['tháng', 'tuần', 'ngày'], en: ['month', 'week', 'day'] } as const;

function periodText(text: string | undefined, lang: Lang): string {
  const period = text === undefined ? undefined : parsePeriod(text);
  if (!period) return '';
  // A pack that says P8W means weeks; P56D means days, though both are the same sum.
  const inWeeks = text?.endsWith('W') ?? false;
  const [months, weeks, days] = UNITS[lang];
  const parts: string[] = [];
  if (period.months > 0) parts.push(counted(period.months, months, lang));
  if (period.days > 0) parts.push(inWeeks ? counted(period.days / 7, weeks, lang) : counted(period.days, days, lang));
  return parts.join(lang === 'vi' ? ' và ' : ' and ');
}

function counted(count: number, unit: string, lang: Lang): string {
  return `${count} ${unit}${lang === 'en' && count !== 1 ? 's' : ''}`;
}

const NO_ACT = {
  vi: 'quy ước của lịch tiêm (không xác định được văn bản có hiệu lực ngày này)',
  en: 'a convention of the schedule (no act in force on this day was located)',
};

export function actText(act: ActReference | undefined, lang: Lang): string {
  if (!act) return NO_ACT[lang];
  return `${act.title?.[lang] ?? act.number}${doubt(act.confidence, lang)}`;
}

// The words of confidence are the reference's own; what is confirmed needs no remark.
function doubt(confidence: string, lang: Lang): string {
  if (confidence === 'confirmed') return '';
  if (confidence === '1 source') return lang === 'vi' ? ', một nguồn' : ', one source';
  if (confidence.startsWith('general knowledge')) return lang === 'vi' ? ', chưa kiểm chứng' : ', unverified';
  return `, ${confidence}`;
}
