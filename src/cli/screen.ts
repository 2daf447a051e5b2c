/** `tiemchung screen`: may this person be vaccinated today, and here? The limits are those of the acts in the pack. */
import { explainScreening } from '../schedule/explain/index.ts';
import { type Screening, type ScreeningOutcome, screen } from '../schedule/index.ts';
import { vietnamCovid19 as pack } from '../schedule/vietnam/index.ts';
import type { CalendarDate } from '../values/index.ts';
import { painted, type Tone } from './colour.ts';
import type { CommandCall, Text } from './command.ts';
import { conditionsOf } from './conditions.ts';
import { asOfOf, shownDay } from './day.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { forecastOptionsOf } from './forecast-options.ts';
import { writeJson } from './json.ts';
import { birthDateFindings, type PersonOfCall, personOf } from './person.ts';
import { screeningConditions } from './screening-conditions.ts';
import { sentenceLines } from './sentence.ts';
import { vitalSignsOf } from './vital-signs.ts';

const VERDICTS: Readonly<Record<ScreeningOutcome, Text & { readonly tone: Tone }>> = {
  eligible: { vi: 'ĐỦ ĐIỀU KIỆN TIÊM', en: 'ELIGIBLE', tone: 'green' },
  caution: { vi: 'THẬN TRỌNG', en: 'CAUTION', tone: 'yellow' },
  hospital: { vi: 'CHUYỂN TIÊM TẠI BỆNH VIỆN', en: 'IN HOSPITAL', tone: 'yellow' },
  defer: { vi: 'HOÃN TIÊM', en: 'DEFER', tone: 'red' },
  contraindicated: { vi: 'CHỐNG CHỈ ĐỊNH', en: 'CONTRAINDICATED', tone: 'red' },
};

const WORDS = {
  vi: {
    verdict: 'Kết luận',
    asOf: 'ngày xét',
    none: 'Không có điều nào trong lịch tiêm phải thận trọng, với những gì đã khai.',
    notGiven: 'Chưa hỏi hoặc chưa đo, nên coi như không có (tên dùng với --condition; thêm --json để xem nghĩa):',
  },
  en: {
    verdict: 'Verdict',
    asOf: 'day asked about',
    none: 'No rule of the schedule speaks against it, as far as was declared.',
    notGiven: 'Not asked or not measured, and so taken as absent (names for --condition; --json tells their meaning):',
  },
} as const;

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io, lang } = call;
  const asOf = asOfOf(call);
  const options = forecastOptionsOf(call, asOf);
  const person = personOf(call, asOf, pack);
  const stated = conditionsOf(call, pack);
  const conditions = { ...stated, ...vitalSignsOf(call, pack, stated) };
  const screening = screen(pack, { birthDate: person.birthDate, conditions }, person.history, options);
  const sentences = explainScreening(screening, lang, { pack });
  const notGiven = screeningConditions(pack).filter((name) => !Object.hasOwn(conditions, name));
  if (call.json) {
    writeJson(io, {
      ok: true,
      schedule: pack.id,
      asOf,
      outcome: screening.outcome,
      verdict: VERDICTS[screening.outcome][lang],
      reasons: screening.reasons.map((reason, index) => ({ ...reason, message: sentences[index] ?? reason.code })),
      notGiven: notGiven.map((name) => ({ name, text: pack.conditions[name]?.[lang] ?? name })),
      findings: birthDateFindings(person, lang),
    });
  } else io.stdout.write(textOf(screening, sentences, { person, notGiven, asOf }, call));
  return EXIT.done;
}

interface Asked {
  readonly person: PersonOfCall;
  readonly notGiven: readonly string[];
  readonly asOf: CalendarDate;
}

function textOf(
  { outcome, reasons }: Screening,
  sentences: readonly string[],
  { person, notGiven, asOf }: Asked,
  { io, lang }: CommandCall,
): string {
  const words = WORDS[lang];
  const { stdout } = io;
  const verdict = painted(stdout, VERDICTS[outcome].tone, VERDICTS[outcome][lang]);
  const warnings = birthDateFindings(person, lang).filter(({ severity }) => severity === 'warning');
  const lines = [
    `${words.verdict}: ${verdict} (${words.asOf} ${shownDay(asOf, lang)})`,
    ...(reasons.length === 0 ? sentenceLines(words.none, stdout, '  ') : []),
    ...sentences.flatMap((sentence) => sentenceLines(sentence, stdout, '  - ')),
    ...warnings.flatMap(({ message }) => sentenceLines(message, stdout, `  ${painted(stdout, 'yellow', '!')} `, 4)),
    ...(notGiven.length > 0 ? ['', words.notGiven, ...sentenceLines(notGiven.join(', '), stdout, '  ')] : []),
  ];
  return `${lines.join('\n')}\n`;
}
