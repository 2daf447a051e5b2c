/** The figures of the portal for people. */
import { painted } from './colour.ts';
import type { CommandCall } from './command.ts';
import { printable } from './printable.ts';
import { sentenceLines } from './sentence.ts';
import {
  keysOf,
  latestCounters,
  type PortalFigures,
  type ProvinceFigures,
  provinceCounters,
  summaryCounters,
} from './stats-counters.ts';
import { textTable } from './text-table.ts';

const WORDS = {
  vi: {
    country: 'Toàn quốc',
    last: (at: string) => `Trạng thái gần nhất${at}`,
    columns: ['mã', 'tỉnh'],
    merged: (name: string) => `từ 01/07/2025 thuộc ${name}`,
    published: (host: string) => `Số liệu do ${host} công bố, in nguyên như nhận được`,
    complete: 'không thiếu số nào.',
    absent: 'thiếu: ',
    of: (label: string, count: number, rows: number) => (rows === 1 ? label : `${label} (${count}/${rows} tỉnh)`),
    noRows: (codes: readonly string[]) => `dòng của tỉnh ${codes.join(', ')}`,
    inCountry: 'toàn quốc',
    inLast: 'trạng thái gần nhất',
  },
  en: {
    country: 'Country',
    last: (at: string) => `Last state${at}`,
    columns: ['code', 'province'],
    merged: (name: string) => `part of ${name} since 2025-07-01`,
    published: (host: string) => `Figures published by ${host}, printed as they came`,
    complete: 'none is absent.',
    absent: 'absent: ',
    of: (label: string, count: number, rows: number) =>
      rows === 1 ? label : `${label} (${count} of ${rows} provinces)`,
    noRows: (codes: readonly string[]) => `the row of province ${codes.join(', ')}`,
    inCountry: 'country',
    inLast: 'last state',
  },
} as const;

/** Of the table of all provinces; the others stand in the answer on one province and in the document. */
const SHOWN = ['adults', 'dosesGiven', 'peopleWithOneDose', 'peopleWithTwoDoses', 'vaccineAllocated'] as const;

/** The figures as lines, with where they come from and what they lack in the last one. */
export function statsText(figures: PortalFigures, isOneProvince: boolean, call: CommandCall): string {
  const { stdout } = call.io;
  const words = WORDS[call.lang];
  const { allocatedAt, ...latest } = figures.latest;
  const block = (title: string, rows: readonly (readonly [string, string])[]): string[] => [
    painted(stdout, 'bold', title),
    ...textTable([{}, { align: 'right' }], rows, stdout.columns),
    '',
  ];
  const number = numberFormat(call);
  const counters = <Key extends string>(
    labels: Readonly<Record<Key, { vi: string; en: string }>>,
    values: Readonly<Partial<Record<Key, number>>>,
  ) => keysOf(labels).map((name) => [labels[name][call.lang], number(values[name])] as const);
  const lines = isOneProvince
    ? figures.provinces.flatMap((row) => block(titleOf(row, call), counters(provinceCounters, row.progress ?? {})))
    : [
        ...block(words.country, counters(summaryCounters, figures.summary)),
        ...block(words.last(allocatedAt ? ` (${printable(allocatedAt)})` : ''), counters(latestCounters, latest)),
        ...provinceTable(figures.provinces, call),
        '',
      ];
  return `${[...lines, ...sentenceLines(sourceLine(figures, isOneProvince, call), stdout, '')].join('\n')}\n`;
}

function provinceTable(rows: readonly ProvinceFigures[], { io, lang }: CommandCall): string[] {
  const number = numberFormat({ lang });
  const heading = [...WORDS[lang].columns, ...SHOWN.map((name) => provinceCounters[name][lang])];
  const cells = rows.map((row) => [row.code, nameOf(row), ...SHOWN.map((name) => number(row.progress?.[name]))]);
  const columns = [{}, { flexible: true }, ...SHOWN.map(() => ({ align: 'right' as const }))];
  return textTable(columns, [heading, ...cells], io.stdout.columns);
}

const nameOf = ({ province, progress }: ProvinceFigures): string =>
  province?.name ?? printable(progress?.provinceName ?? '–');

function titleOf(row: ProvinceFigures, { lang }: CommandCall): string {
  const today = row.sinceMerger && row.sinceMerger.name !== row.province?.name ? row.sinceMerger.name : undefined;
  return `${nameOf(row)} (${row.code}${today ? `; ${WORDS[lang].merged(today)}` : ''})`;
}

/** One line: whose figures these are, and which were not there. */
function sourceLine({ host, absent, provinces }: PortalFigures, isOneProvince: boolean, { lang }: CommandCall): string {
  const words = WORDS[lang];
  const ofCountry = keysOf(summaryCounters).flatMap((name) =>
    absent.summary.includes(name) ? [summaryCounters[name][lang]] : [],
  );
  const ofLast = keysOf(latestCounters).flatMap((name) =>
    absent.latest.includes(name) ? [latestCounters[name][lang]] : [],
  );
  const ofProvinces = keysOf(provinceCounters).flatMap((name) => {
    const count = absent.counters[name];
    return count === undefined ? [] : [words.of(provinceCounters[name][lang], count, provinces.length)];
  });
  const listed = (title: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`${title} (${names.join(', ')})`] : [];
  const missing = isOneProvince
    ? ofProvinces
    : [
        ...listed(words.inCountry, ofCountry),
        ...listed(words.inLast, ofLast),
        ...(absent.provinces.length > 0 ? [words.noRows(absent.provinces)] : []),
        ...ofProvinces,
      ];
  const end = missing.length > 0 ? `${words.absent}${missing.join(', ')}.` : words.complete;
  return `${words.published(host)}; ${end}`;
}

/** 1.234.567 in Vietnamese, 1,234,567 in English; a dash for what is absent. */
function numberFormat({ lang }: Pick<CommandCall, 'lang'>): (value: number | undefined) => string {
  const format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US');
  return (value) => (value === undefined ? '–' : format.format(value));
}
