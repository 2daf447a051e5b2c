/** The one screen that ends the main job: plain lines, at most 32 of them, 100 columns wide. */
import type { Forecast } from 'tiemchung/model';
import type { RegistrationResult } from 'tiemchung/registration';
import type { RosterReport } from 'tiemchung/roster';
import type { CalendarDate } from 'tiemchung/values';
import type { Example } from './next-doses.ts';
import { causeName, FIELD_NAMES } from './words.ts';

/** What the report tells. No name, number or phone of a person. */
export interface Summary {
  readonly organization: string;
  readonly day: CalendarDate;
  readonly workbook: string;
  readonly counts: RosterReport['counts'];
  /** Errors of the rejected rows: field, code, and on how many rows. */
  readonly causes: readonly { readonly field: string; readonly code: string; readonly rows: number }[];
  /** What was noticed about the list as a whole. */
  readonly notes: readonly string[];
  readonly toPhone: number;
  readonly registered: RegistrationResult['counts'];
  /** What the platform says of the people afterwards, and how often it misbehaved on the way. */
  readonly proof: { readonly found: number; readonly missing: number; readonly troubles: number };
  readonly forecasts: readonly Forecast[];
  /** The answer and its act for a few people, by the firm's own codes. */
  readonly examples: readonly Example[];
  /** Files of the run, with their folder. */
  readonly files: readonly { readonly path: string; readonly holds: string }[];
}

/** The lines of the report. */
export function reportLines(summary: Summary): string[] {
  const { counts } = summary;
  const widest = Math.max(...summary.files.map(({ path }) => path.length));
  return [
    `${summary.organization} · tiêm vắc xin phòng COVID-19 · ngày ${vietnamese(summary.day)}`,
    '',
    `${head('ĐÃ ĐỌC')}${count(counts.people)} dòng có người trong ${summary.workbook}`,
    `${head('')}    (bỏ qua ${counts.skipped} dòng tiêu đề, tên tổ, số cột, tổng cộng, chữ ký)`,
    ...summary.notes.map((note) => `${head('LƯU Ý')}    ${note}`),
    `${head('NHẬN')}${count(counts.accepted)}`,
    `${head('TRẢ LẠI')}${count(counts.rejected)}${counts.rejected > 0 ? ' vì:' : ''}`,
    ...causeLines(summary),
    `${head('GỌI ĐIỆN')}${count(summary.toPhone)} người, để hỏi phần còn thiếu hoặc chưa chắc`,
    ...registeredLines(summary.registered),
    proofLine(summary.proof),
    ...dueLines(summary.forecasts),
    ...exampleLines(summary.examples),
    '',
    ...summary.files.map(({ path, holds }) => `${path.padEnd(widest)}  ${holds}`),
  ];
}

const COLUMNS = 100;
const head = (text: string): string => text.padEnd(10);
const count = (value: number): string => String(value).padStart(3);

/** `dd/mm/yyyy`. */
const vietnamese = (date: CalendarDate): string => date.split('-').reverse().join('/');

function causeLines({ causes }: Summary): string[] {
  const byName = new Map<string, { rows: number; parts: string[] }>();
  for (const name of new Set(Object.values(FIELD_NAMES))) byName.set(name, { rows: 0, parts: [] });
  for (const { field, code, rows } of causes) {
    const name = FIELD_NAMES[field] ?? field;
    const group = byName.get(name) ?? { rows: 0, parts: [] };
    group.rows += rows;
    group.parts.push(`${rows} ${causeName(code)}`);
    byName.set(name, group);
  }
  return [...byName]
    .filter(([, group]) => group.rows > 0)
    .flatMap(([name, group]) => {
      const start = `${head('')}${count(group.rows)} ${name.padEnd(13)} `;
      return wrapped(group.parts).map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line);
    });
}

// Parts side by side, in lines that fit behind the name of a field.
function wrapped(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= COLUMNS - 31) lines[lines.length - 1] = `${last}, ${part}`;
    else {
      if (last !== undefined) lines[lines.length - 1] = `${last},`;
      lines.push(part);
    }
  }
  return lines;
}

const DOSE_NAMES = {
  P1: 'MŨI 1',
  P2: 'MŨI 2',
  P3: 'MŨI 3',
  ADD: 'BỔ SUNG',
  B1: 'NHẮC 1',
  B2: 'NHẮC 2',
} as const;

function registeredLines({ created, updated, unchanged, rejected, ...counts }: Summary['registered']): string[] {
  const open = counts.unknown + counts.unanswered + counts['not-sent'];
  const parts = [`${created} mới`, `${updated} thay đổi`, `${unchanged} đã có từ trước`];
  if (rejected > 0) parts.push(`${rejected} bị từ chối`);
  if (open > 0) parts.push(`${open} chưa gửi xong, hãy chạy lại`);
  return [`${head('ĐĂNG KÝ')}${count(created + updated + unchanged)} người: ${parts.join(', ')}`];
}

function proofLine({ found, missing, troubles }: Summary['proof']): string {
  const lost = missing === 0 ? 'không thiếu ai' : `thiếu ${missing} người, hãy chạy lại`;
  return `${head('ĐỐI CHIẾU')}${count(found)} người có trên nền tảng, ${lost}, dù nền tảng thử trục trặc ${troubles} lần`;
}

// One dose: how many and by when, and by which act.
function dueLines(forecasts: readonly Forecast[]): string[] {
  const lines: string[] = [];
  for (const [kind, name] of Object.entries(DOSE_NAMES)) {
    const next = forecasts.filter(({ nextDose }) => nextDose === kind);
    if (next.length === 0) continue;
    const having = (status: Forecast['status']): Forecast[] => next.filter((answer) => answer.status === status);
    const parts = [`${having('DUE').length} đến lượt`];
    const [overdue, later, young] = [having('OVERDUE'), having('NOT_YET'), having('TOO_YOUNG')];
    if (overdue.length > 0) parts.push(`${overdue.length} quá hạn (vẫn tiêm)`);
    if (later.length > 0) parts.push(`${later.length} chưa đến ngày${span(later)}`);
    if (young.length > 0) parts.push(`${young.length} chưa đủ tuổi`);
    const line = `${head(name)}${count(next.length)} người: ${parts.join(', ')}`;
    const why = `theo ${acts(next).join(', ')}`;
    if (line.length + why.length + 2 <= COLUMNS) lines.push(`${line}, ${why}`);
    else lines.push(`${line},`, `${head('')}    ${why}`);
  }
  return lines;
}

// Whole sentences, so they run over the lines; the first line of a person stands out.
function exampleLines(examples: readonly Example[]): string[] {
  return examples.flatMap(({ who, why }, index) => {
    const [first = '', ...others] = filled([`${who}:`, ...why].join(' '), COLUMNS - 14);
    return [`${head(index === 0 ? 'VÍ DỤ' : '')}${first}`, ...others.map((line) => `${head('')}    ${line}`)];
  });
}

function filled(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function span(forecasts: readonly Forecast[]): string {
  const days = forecasts.flatMap(({ earliest }) => earliest ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? ` (${vietnamese(first).slice(0, 5)} – ${vietnamese(last)})` : '';
}

// The acts that opened the dose or set its day, the most used first.
function acts(forecasts: readonly Forecast[]): string[] {
  const uses = new Map<string, number>();
  for (const { reasons } of forecasts) {
    for (const { code, act } of reasons) {
      if (act && code !== 'PRODUCTS') uses.set(act.number, (uses.get(act.number) ?? 0) + 1);
    }
  }
  return [...uses].sort((a, b) => b[1] - a[1]).map(([number]) => number);
}
