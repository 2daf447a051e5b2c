/** The page of one person's doses and windows. */
import type { Forecast } from '../../model/index.ts';
import {
  ageInYears,
  type CalendarDate,
  escapeHtml,
  isFullDate,
  type Lang,
  type PartialDate,
} from '../../values/index.ts';
import { explainForecast } from '../explain.ts';
import type { RulePack } from '../rule-pack.ts';
import { doseName } from './dose-name.ts';
import { drawing, mark } from './drawing.ts';
import { type MarkKind, productName, type TimelineEvent, timelineEvents } from './events.ts';
import { STYLE } from './style.ts';
import { dateText, WORDS } from './words.ts';

/** Settings of {@link timelineHtml}. */
export interface TimelineOptions {
  /** The day that the forecast was asked about. */
  readonly asOf: CalendarDate;
  readonly lang: Lang;
  /** Shown with the age on that day; absent = the page says nothing of the birth. */
  readonly birthDate?: PartialDate;
  /** Takes names of products and of the schedule from here; absent = product codes are shown. */
  readonly pack?: RulePack;
}

/**
 * A page that stands alone, for the screen, for paper and for screen readers: the line of time with every dose given,
 * the window of the next dose and the day asked about; the same as a table; every date's reason and act. It holds no
 * script and asks for nothing from elsewhere. Whatever the forecast and the pack hold is shown as text.
 *
 * @param forecast - of `forecast`
 * @returns an HTML document, to be served or saved as UTF-8
 * @throws RangeError for a date that is none
 * @example
 * import { forecast } from 'tiemchung/schedule';
 * import { timelineHtml } from 'tiemchung/schedule/timeline';
 * import { vietnamCovid19 as pack } from 'tiemchung/schedule/vietnam';
 * import { parseCalendarDate as day } from 'tiemchung/values';
 * const [birthDate, date, asOf] = [day('1985-02-02'), day('2021-04-10'), day('2021-06-04')];
 * if (!birthDate || !date || !asOf) throw new Error('dates');
 * const next = forecast(pack, { birthDate }, [{ product: 'AZ', date }], { asOf });
 * const page = timelineHtml(next, { birthDate, asOf, lang: 'vi', pack });
 * page.includes('<h1>Lịch tiêm của một người</h1>'); // => true
 * page.includes('05/06/2021 · sớm nhất'); // => true
 */
export function timelineHtml(forecast: Forecast, options: TimelineOptions): string {
  const { asOf, lang, pack } = options;
  const words = WORDS[lang];
  const events = timelineEvents(forecast, asOf, lang, pack);
  const sentences = explainForecast(forecast, lang, pack ? { pack } : {});
  const given = forecast.doses.length === 0 ? words.noDoses : words.doses(forecast.doses.length);
  const [status = ''] = sentences;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${words.title}, ${words.asOf} ${dateText(asOf, lang)}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p class="status">${escapeHtml(status)}</p>
${facts(forecast, options)}
<figure>
${drawing(forecast, events, lang, `${given} ${status}`)}
<figcaption>${legend(forecast, lang)}</figcaption>
</figure>
${table(events, lang)}
<h2>${escapeHtml(words.grounds)}</h2>
<ul class="grounds">
${sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('\n')}
</ul>
${pack ? `<footer>${escapeHtml(`${words.schedule}: ${pack.name[lang]}.`)}</footer>\n` : ''}</main>
</body>
</html>
`;
}

function facts(forecast: Forecast, { asOf, birthDate, lang, pack }: TimelineOptions): string {
  const words = WORDS[lang];
  const { earliest, recommended, latest, products } = forecast;
  const rows: [string, string][] = [[words.asOf, dateText(asOf, lang)]];
  if (birthDate !== undefined) {
    rows.push([words.birthDate, dateText(birthDate, lang)]);
    if (isFullDate(birthDate) && birthDate <= asOf) rows.push([words.age, words.years(ageInYears(birthDate, asOf))]);
  }
  rows.push([words.next, doseName(forecast.nextDose, lang)]);
  if (earliest !== undefined) {
    rows.push([words.earliest, dateText(earliest, lang)]);
    rows.push([words.recommended, dateText(recommended ?? earliest, lang)]);
    rows.push([words.latest, latest === undefined ? words.noLatest : dateText(latest, lang)]);
  }
  if (products.length > 0) {
    rows.push([words.products, products.map((code) => productName(code, pack)).join(', ')]);
  }
  const lines = rows.map(([name, value]) => `<dt>${escapeHtml(capital(name))}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>\n${lines.join('\n')}\n</dl>`;
}

function legend(forecast: Forecast, lang: Lang): string {
  const words = WORDS[lang];
  const item = (shape: string, text: string): string =>
    `<li><svg width="30" height="20" aria-hidden="true">${shape}</svg>${escapeHtml(text)}</li>`;
  const items = Object.entries(words.verdicts).flatMap(([status, text]) => {
    const kind = forecast.doses.find((dose) => dose.status === status)?.status satisfies MarkKind | undefined;
    return kind ? [item(mark(kind, 15, 10), text)] : [];
  });
  if (forecast.earliest !== undefined) {
    items.push(item('<rect class="window" x="9" y="2" width="12" height="16"/>', words.window));
  }
  items.push(item(mark('as-of', 15, 10), words.asOf));
  return `<ul class="legend">${items.join('')}</ul>`;
}

function table(events: readonly TimelineEvent[], lang: Lang): string {
  const words = WORDS[lang];
  const head = words.columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = events.map(({ row }) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`);
  return `<h2 id="table-title">${escapeHtml(words.tableCaption)}</h2>
<div class="wide">
<table aria-labelledby="table-title">
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
