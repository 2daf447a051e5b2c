/** What `identify` found, for people. */
import { identityCodes } from '../identity/codes/index.ts';
import { render } from '../messages/index.ts';
import { painted } from './colour.ts';
import type { CommandCall, Text } from './command.ts';
import type { InputValue } from './identify-values.ts';
import { excerpt, printable } from './printable.ts';
import type { Candidates, Detail, Reading, ReadingKind } from './readings/reading.ts';
import { textTable } from './text-table.ts';
import { wrapText } from './wrap-text.ts';

const KINDS: Readonly<Record<ReadingKind, Text>> = {
  QR: { vi: 'mã QR của thẻ căn cước', en: 'QR of an identity card' },
  MRZ: { vi: 'dòng máy đọc (MRZ)', en: 'machine readable zone (MRZ)' },
  CCCD: { vi: 'CCCD (số định danh cá nhân)', en: 'CCCD (personal number)' },
  CMND: { vi: 'CMND', en: 'CMND (former identity card)' },
  PASSPORT: { vi: 'hộ chiếu', en: 'passport' },
  PHONE: { vi: 'điện thoại', en: 'phone' },
  MST: { vi: 'mã số thuế', en: 'tax code' },
  BHYT: { vi: 'thẻ BHYT', en: 'health-insurance card' },
  BHXH: { vi: 'mã số BHXH, thẻ BHYT 10 số', en: 'social-insurance number, 10-digit insurance card' },
  BIRTH_DATE: { vi: 'ngày sinh', en: 'birth date' },
  LEGACY: { vi: 'chữ sai bảng mã', en: 'text in another charset' },
  PLACE: { vi: 'địa danh', en: 'place' },
  NAME: { vi: 'họ tên', en: 'name' },
};
const UNKNOWN: Text = {
  vi: 'không giống loại dữ liệu nào đã biết; thêm --as để đọc theo một loại',
  en: 'looks like none of the known kinds; add --as to read it as one of them',
};
const NO_PLACE: Text = {
  vi: 'không có tỉnh, huyện, xã nào tên như vậy; hãy ghi đủ dấu, cách nhau bằng dấu phẩy',
  en: 'no province, district or commune of this name; write its marks, parted by commas',
};
const NOT_LEGACY: Text = {
  vi: 'không nhận ra bảng mã cũ hay phím gõ nào',
  en: 'no former charset and no keystrokes recognised',
};

const LONGEST_ECHO = 200;
const MOST_CANDIDATES = 4;

/** One value with all its readings, ending in a line break. */
export function describeValue(value: InputValue, readings: readonly Reading[], call: CommandCall): string {
  const echo = value.text.split('\n').map((line) => painted(call.io.stdout, 'bold', excerpt(line, LONGEST_ECHO)));
  const no = painted(call.io.stdout, 'red', '✗');
  const lines =
    readings.length === 0
      ? sentence(UNKNOWN[call.lang], call, `  ${no} `)
      : readings.flatMap((reading) => linesOf(reading, call));
  return `${[...echo, ...lines].join('\n')}\n`;
}

/** Counts, where there was more than one value. */
export function summaryOf(results: readonly (readonly Reading[])[], identified: number, { lang }: CommandCall): string {
  const other = results.length - identified;
  return lang === 'vi'
    ? `${results.length} giá trị: ${identified} nhận ra, ${other} không nhận ra\n`
    : `${results.length} values: ${identified} identified, ${other} not identified\n`;
}

function linesOf(reading: Reading, call: CommandCall): string[] {
  const { lang, io } = call;
  const kind = KINDS[reading.kind][lang];
  const head =
    reading.value !== undefined
      ? `  ${painted(io.stdout, 'green', '✓')} ${kind}: ${printable(reading.value)}`
      : reading.candidates
        ? `  ${painted(io.stdout, 'yellow', '?')} ${kind}`
        : `  ${painted(io.stdout, 'red', '✗')} ${kind}`;
  return [
    head,
    ...(reading.explanation ? sentence(reading.explanation, call) : []),
    ...table(reading.details ?? [], call),
    ...(reading.candidates ? candidateLines(reading.candidates, call) : []),
    ...findingLines(reading, call),
  ];
}

function findingLines(reading: Reading, call: CommandCall): string[] {
  const { lang, io } = call;
  if (reading.value === undefined && !reading.candidates && reading.findings.length === 0) {
    return sentence((reading.kind === 'LEGACY' ? NOT_LEGACY : NO_PLACE)[lang], call);
  }
  return reading.findings.flatMap((finding) => {
    const text = `${render(finding, [identityCodes], lang)} [${finding.code}]`;
    if (finding.severity !== 'warning') return sentence(text, call);
    return sentence(text, call, `    ${painted(io.stdout, 'yellow', '!')} `, 6);
  });
}

function table(details: readonly Detail[], { io }: CommandCall): string[] {
  const rows = details.flatMap(({ label, value, shown }) => (label ? [[label, printable(shown ?? value)]] : []));
  return textTable([{}, {}], rows, io.stdout.columns, 4);
}

function candidateLines({ title, items }: Candidates, call: CommandCall): string[] {
  const shown = items.slice(0, MOST_CANDIDATES).map(({ name, code, note }) => [name, code, note ?? '']);
  const more = items.length - shown.length;
  return [
    ...sentence(`${title}:`, call),
    ...textTable([{}, {}, {}], shown, call.io.stdout.columns, 6),
    ...(more > 0 ? [`      ${call.lang === 'vi' ? `… và ${more} nơi khác` : `… and ${more} more`}`] : []),
  ];
}

/** A terminal breaks lines anywhere; a pipe keeps them whole, for `grep`. */
function sentence(text: string, { io }: CommandCall, lead = '    ', indent = 4): string[] {
  if (!io.stdout.isTerminal) return [lead + printable(text)];
  const [first = '', ...rest] = wrapText(printable(text), io.stdout.columns, ' '.repeat(indent));
  return [lead + first.trimStart(), ...rest];
}
