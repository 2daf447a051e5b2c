/** `tiemchung forecast --birth-date …`: one person, with the act behind every date. */
import { basename, dirname } from 'node:path';
import { explainForecast, traceForecast } from '../schedule/explain/index.ts';
import { forecast, type ScheduleForecast } from '../schedule/index.ts';
import { doseName, timelineHtml } from '../schedule/timeline/index.ts';
import { vietnamCovid19 as pack } from '../schedule/vietnam/index.ts';
import type { CalendarDate } from '../values/index.ts';
import { painted } from './colour.ts';
import type { CommandCall } from './command.ts';
import { conditionsOf } from './conditions.ts';
import { shownDay } from './day.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { forecastOptionsOf } from './forecast-options.ts';
import { STATUS } from './forecast-words.ts';
import { writeJson } from './json.ts';
import { birthDateFindings, type PersonOfCall, personOf } from './person.ts';
import { writeResults } from './results-folder.ts';
import { sentenceLines } from './sentence.ts';
import { textTable } from './text-table.ts';

const WORDS = {
  vi: {
    asOf: 'Ngày xét',
    next: 'Mũi tiếp theo',
    earliest: 'Sớm nhất',
    recommended: 'Nên tiêm',
    latest: 'Chậm nhất',
    products: 'Vắc xin',
    why: 'Giải thích và căn cứ:',
    trace: 'Từng bước:',
    written: 'Đã ghi',
  },
  en: {
    asOf: 'Day asked about',
    next: 'Next dose',
    earliest: 'Earliest',
    recommended: 'Recommended',
    latest: 'Latest',
    products: 'Vaccines',
    why: 'Explanation and acts:',
    trace: 'Step by step:',
    written: 'Written',
  },
} as const;

/** Answers for the person of the options. */
export async function forecastPerson(call: CommandCall, asOf: CalendarDate): Promise<ExitCode> {
  const { io, lang } = call;
  const options = forecastOptionsOf(call, asOf);
  const person = personOf(call, asOf, pack);
  const conditions = conditionsOf(call, pack);
  const { birthDate, history } = person;
  const next = forecast(pack, { birthDate, conditions }, history, options);
  const explanation = explainForecast(next, lang, { pack });
  const html = call.option('html');
  const page = html === undefined ? undefined : timelineHtml(next, { asOf, birthDate, lang, pack });
  const written =
    html === undefined || page === undefined
      ? []
      : await writeResults(dirname(html), [{ name: basename(html), content: page }]);
  if (call.json) {
    const findings = birthDateFindings(person.findings, lang);
    const trace = call.option('trace') === undefined ? {} : { trace: traceForecast(next) };
    writeJson(io, { ok: true, schedule: pack.id, asOf, forecast: next, explanation, ...trace, findings, written });
  } else {
    io.stdout.write(textOf(next, explanation, person, call, asOf));
    for (const path of written) io.stdout.write(`\n${WORDS[lang].written}: ${path}\n`);
  }
  return EXIT.done;
}

function textOf(
  next: ScheduleForecast,
  explanation: readonly string[],
  person: PersonOfCall,
  call: CommandCall,
  asOf: CalendarDate,
): string {
  const { io, lang } = call;
  const words = WORDS[lang];
  const { earliest, recommended, latest, products, volumesMl } = next;
  const day = (date: CalendarDate | undefined): string => (date === undefined ? '–' : shownDay(date, lang));
  const offers = products.map((code) => productText(code, volumesMl[code], lang));
  const rows = [
    [words.asOf, shownDay(asOf, lang)],
    [
      words.next,
      next.nextDose === 'NONE'
        ? STATUS[next.status][lang]
        : `${doseName(next.nextDose, lang)}: ${STATUS[next.status][lang]}`,
    ],
    ...(earliest === undefined
      ? []
      : [
          [words.earliest, day(earliest)],
          [words.recommended, day(recommended)],
          [words.latest, day(latest)],
        ]),
    ...(offers.length > 0 ? [[words.products, offers.join(', ')]] : []),
  ];
  const warnings = birthDateFindings(person.findings, lang).filter(({ severity }) => severity === 'warning');
  const lines = [
    ...textTable([{}, {}], rows, io.stdout.columns, 0),
    '',
    painted(io.stdout, 'bold', words.why),
    ...explanation.flatMap((sentence) => sentenceLines(sentence, io.stdout, '  - ')),
    ...warnings.flatMap(({ message }) =>
      sentenceLines(message, io.stdout, `  ${painted(io.stdout, 'yellow', '!')} `, 4),
    ),
  ];
  if (call.option('trace') !== undefined) {
    lines.push('', painted(io.stdout, 'bold', words.trace));
    lines.push(...traceForecast(next).flatMap((step) => sentenceLines(step, io.stdout, '  - ')));
  }
  return `${lines.join('\n')}\n`;
}

function productText(code: string, volumeMl: number | undefined, lang: CommandCall['lang']): string {
  const name = pack.products[code]?.name ?? code;
  if (volumeMl === undefined) return name;
  return `${name} ${lang === 'vi' ? String(volumeMl).replace('.', ',') : volumeMl} ml`;
}
