/** What `screen` tells a person: the verdict first, then every reason, then what was not asked. */
import type { Screening, ScreeningOutcome } from '../schedule/index.ts';
import type { HistoryStatement } from '../schedule/vietnam/index.ts';
import type { CalendarDate, Finding } from '../values/index.ts';
import { painted, type Tone } from './colour.ts';
import type { CommandCall, Text } from './command.ts';
import { shownDay } from './day.ts';
import { sentenceLines } from './sentence.ts';
import { vitalSignsNotGiven } from './vital-signs.ts';

const VERDICTS: Readonly<Record<Exclude<ScreeningOutcome, 'hospital'>, Text & { readonly tone: Tone }>> = {
  eligible: { vi: 'ĐỦ ĐIỀU KIỆN TIÊM', en: 'ELIGIBLE', tone: 'green' },
  caution: { vi: 'THẬN TRỌNG', en: 'CAUTION', tone: 'yellow' },
  defer: { vi: 'HOÃN TIÊM', en: 'DEFER', tone: 'red' },
  contraindicated: { vi: 'CHỐNG CHỈ ĐỊNH', en: 'CONTRAINDICATED', tone: 'red' },
};

const WORDS = {
  vi: {
    verdict: 'Kết luận',
    asOf: 'ngày xét',
    place: 'Nơi tiêm: bệnh viện',
    none: 'Với những gì đã khai và đã đo, không có điều nào phải thận trọng.',
    noneYet:
      'Với những gì đã khai và đã đo, không có điều nào phải thận trọng; các điều dưới đây chưa hỏi hoặc chưa đo.',
    open: 'Còn phải hỏi, theo số trên phiếu đăng ký (--answer):',
    unmeasured: 'Chưa đo',
  },
  en: {
    verdict: 'Verdict',
    asOf: 'day asked about',
    place: 'Where: in hospital',
    none: 'Nothing that was declared or measured speaks against it.',
    noneYet:
      'Nothing that was declared or measured speaks against it; what stands below was not asked or not measured.',
    open: 'Still to be asked, by number of the registration form (--answer):',
    unmeasured: 'Not measured',
  },
} as const;

/** A screening with what it rests on. */
export interface Screened {
  readonly screening: Screening;
  /** One for each reason. */
  readonly sentences: readonly string[];
  readonly noticed: readonly (Finding & { readonly message: string })[];
  readonly open: readonly HistoryStatement[];
  readonly notGiven: readonly string[];
  readonly asOf: CalendarDate;
}

/** The lines of a screening. */
export function screenText(screened: Screened, { io: { stdout }, lang }: CommandCall): string {
  const { screening, sentences, noticed, open, notGiven, asOf } = screened;
  const words = WORDS[lang];
  const { [lang]: verdict, tone } = VERDICTS[screening.verdict];
  const warnings = noticed.filter(({ severity }) => severity === 'warning');
  const unmeasured = vitalSignsNotGiven(notGiven);
  const isWhole = open.length === 0 && unmeasured.length === 0;
  const shade = screening.verdict === 'eligible' && !isWhole ? 'yellow' : tone;
  const lines = [
    `${words.verdict}: ${painted(stdout, shade, verdict)} (${words.asOf} ${shownDay(asOf, lang)})`,
    ...(screening.routing === 'hospital' ? [painted(stdout, 'yellow', words.place)] : []),
    ...(sentences.length === 0 ? sentenceLines(isWhole ? words.none : words.noneYet, stdout, '  ') : []),
    ...sentences.flatMap((sentence) => sentenceLines(sentence, stdout, '  - ')),
    ...warnings.flatMap(({ message }) => sentenceLines(message, stdout, `  ${painted(stdout, 'yellow', '!')} `, 4)),
    ...(open.length > 0 ? ['', words.open] : []),
    ...open.flatMap((statement) =>
      sentenceLines(statement[lang], stdout, `  ${String(statement.number).padStart(2)}. `),
    ),
    ...(unmeasured.length > 0 ? ['', `${words.unmeasured}: ${unmeasured.map((name) => `--${name}`).join(' ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
