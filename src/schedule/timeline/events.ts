/** What stands on the line of time: doses given, the dates of the next dose, the day asked about. */
import type { DoseEvaluation, Forecast } from '../../model/index.ts';
import type { CalendarDate, Lang } from '../../values/index.ts';
import { dayOfDate } from '../day.ts';
import type { RulePack } from '../rule-pack.ts';
import { cut } from './cut.ts';
import { doseName } from './dose-name.ts';
import { dateText, WORDS } from './words.ts';

/** Shape and colour of a mark. */
export type MarkKind = DoseEvaluation['status'] | 'earliest' | 'recommended' | 'latest' | 'as-of';

/** One day with its label and its row of the table. Texts are not escaped yet. */
export interface TimelineEvent {
  readonly day: number;
  readonly kind: MarkKind;
  /** Lines of the label, the date first. */
  readonly label: readonly string[];
  readonly row: readonly [date: string, what: string, vaccine: string];
}

// What a line of the drawing holds on a telephone of 360 pixels.
const LONGEST_LINE = 32;
const LONGEST_CELL = 120;

/** The name that a pack gives a product, else its code. */
export function productName(code: string, pack: RulePack | undefined): string {
  const name = pack && Object.hasOwn(pack.products, code) ? pack.products[code]?.name : undefined;
  return cut(name ?? code, LONGEST_CELL);
}

/** Everything with a date, by date. @throws RangeError for a date that is none */
export function timelineEvents(
  forecast: Forecast,
  asOf: CalendarDate,
  lang: Lang,
  pack: RulePack | undefined,
): readonly TimelineEvent[] {
  const events = [
    ...forecast.doses.map((dose) => doseEvent(dose, lang, pack)),
    ...windowEvents(forecast, lang, pack),
    event(asOf, 'as-of', lang, [WORDS[lang].asOf], [WORDS[lang].asOf, '']),
  ];
  return events.sort((a, b) => a.day - b.day);
}

function doseEvent(given: DoseEvaluation, lang: Lang, pack: RulePack | undefined): TimelineEvent {
  const { dose, status, kind, reason } = given;
  const words = WORDS[lang];
  const verdict = words.verdicts[status];
  const why = reason !== undefined && Object.hasOwn(words.reasons, reason) ? words.reasons[reason] : undefined;
  const product = productName(dose.product, pack);
  const name = kind && status === 'valid' ? doseName(kind, lang) : undefined;
  const parts = [name, verdict, why].filter((part) => part !== undefined);
  const label = [name ?? verdict, product, ...(why === undefined ? [] : [why])];
  return event(dose.date, status, lang, label, [parts.join(': '), product]);
}

function windowEvents(forecast: Forecast, lang: Lang, pack: RulePack | undefined): readonly TimelineEvent[] {
  const words = WORDS[lang];
  const name = doseName(forecast.nextDose, lang);
  const products = forecast.products.map((code) => productName(code, pack)).join(', ');
  const { earliest, recommended, latest } = forecast;
  const single = earliest !== undefined && earliest === recommended;
  const events: TimelineEvent[] = [];
  const add = (date: CalendarDate | undefined, kind: 'earliest' | 'recommended' | 'latest', also = ''): void => {
    if (date === undefined) return;
    events.push(event(date, kind, lang, [words[kind], name], [`${name}: ${words[kind]}${also}`, products]));
  };
  add(earliest, 'earliest', single ? `, ${words.recommended}` : '');
  if (!single) add(recommended, 'recommended');
  add(latest, 'latest');
  return events;
}

function event(
  date: CalendarDate,
  kind: MarkKind,
  lang: Lang,
  [first = '', ...more]: readonly string[],
  [what, vaccine]: readonly [what: string, vaccine: string],
): TimelineEvent {
  const shown = dateText(date, lang);
  return {
    day: dayOfDate(date, 'date'),
    kind,
    label: [`${shown} · ${first}`, ...more].map((line) => cut(line, LONGEST_LINE)),
    row: [shown, what, vaccine],
  };
}
