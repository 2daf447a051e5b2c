/** Help texts, made from the list of commands. */
import type { Lang } from '../values/index.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { commands, commonOptions } from './commands.ts';

const WORDS = {
  vi: {
    about: 'tiemchung: kiểm tra và đăng ký danh sách tiêm chủng',
    usage: 'Cách dùng',
    commands: 'Lệnh',
    options: 'Tùy chọn',
    common: 'Tùy chọn chung',
    example: 'Ví dụ',
    more: 'Trợ giúp của một lệnh: tiemchung LỆNH --help',
    exit: 'Mã thoát: 0 xong · 1 có lỗi trong dữ liệu · 2 gọi sai · 3 nền tảng không trả lời',
    required: '(bắt buộc)',
  },
  en: {
    about: 'tiemchung: check and register vaccination lists',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    common: 'Common options',
    example: 'Example',
    more: 'Help of one command: tiemchung COMMAND --help',
    exit: 'Exit codes: 0 done · 1 errors in the data · 2 wrong call · 3 the platform did not answer',
    required: '(required)',
  },
} as const;

/** How a command is called, on one line. */
export function usageOf(spec: CommandSpec): string {
  const required = spec.options
    .filter((option) => option.required)
    .map((option) => ` --${option.name} ${option.value}`);
  return `tiemchung ${callOf(spec)}${required.join('')}`;
}

/** The help of the program. */
export function generalHelp(lang: Lang): string {
  const words = WORDS[lang];
  return lines([
    words.about,
    '',
    `${words.usage}: tiemchung ${lang === 'vi' ? 'LỆNH' : 'COMMAND'} …`,
    '',
    `${words.commands}:`,
    ...twoColumns(commands.map((spec) => [callOf(spec), spec.summary[lang]])),
    '',
    `${words.common}:`,
    ...optionLines(commonOptions, lang),
    '',
    words.more,
    words.exit,
  ]);
}

/** The help of one command. */
export function commandHelp(spec: CommandSpec, lang: Lang): string {
  const words = WORDS[lang];
  const { argument } = spec;
  return lines([
    `tiemchung ${spec.name}: ${spec.summary[lang]}`,
    '',
    `${words.usage}: ${usageOf(spec)}`,
    ...(argument ? ['', ...twoColumns([[argument.placeholder, argument.text[lang]]])] : []),
    '',
    `${words.options}:`,
    ...optionLines([...spec.options, ...commonOptions], lang),
    '',
    `${words.example}:`,
    ...spec.examples.map((example) => `  ${example}`),
  ]);
}

function callOf({ name, argument }: CommandSpec): string {
  if (!argument) return name;
  const shown = `${argument.placeholder}${argument.repeats ? '…' : ''}`;
  return `${name} ${argument.optional ? `[${shown}]` : shown}`;
}

const optionLines = (options: readonly OptionSpec[], lang: Lang): string[] =>
  twoColumns(
    options.flatMap(({ name, value, text, required, choices = [] }) => [
      [`--${name}${value ? ` ${value}` : ''}`, text[lang] + (required ? ` ${WORDS[lang].required}` : '')] as const,
      // Two choices stand in the placeholder already.
      ...(choices.length > 2 ? [['', choices.join(' ')] as const] : []),
    ]),
  );

// Placeholders are plain letters, so that their length is their width.
function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const lines = (parts: readonly string[]): string => `${parts.join('\n')}\n`;
