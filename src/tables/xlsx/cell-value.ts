/** From what stands in the file for a cell to the cell. */
import {
  dateParts,
  decodeLegacy,
  fromDayNumber,
  type LegacyCharset,
  parseCalendarDate,
  toDayNumber,
} from '../../values/index.ts';
import { type Cell, EMPTY_CELL } from '../table.ts';
import { unescapeText } from './shared-strings.ts';
import type { CellStyle } from './styles.ts';

/** What the cells of a workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** Told of each cell that was decoded from a legacy charset. */
  readonly onLegacy: (charset: LegacyCharset) => void;
}

/**
 * The cell of a raw value, or undefined when the file contradicts itself.
 *
 * @param type - attribute `t`: `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n` or absent
 * @param style - attribute `s`
 */
export function cellOf(
  raw: string,
  type: string | undefined,
  style: number | undefined,
  context: CellContext,
): Cell | undefined {
  const look = style === undefined ? undefined : context.styles[style];
  if (type === 's') {
    const shared = context.strings[Number(raw)];
    return shared === undefined ? undefined : textCell(shared, look, context);
  }
  if (type === 'str' || type === 'inlineStr') return textCell(unescapeText(raw), look, context);
  if (raw === '') return EMPTY_CELL;
  if (type === 'b')
    return {
      kind: 'boolean',
      value: raw === '1' || raw === 'true',
      text: raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE',
    };
  if (type === 'e') return { kind: 'error', text: raw };
  if (type === 'd') return isoCell(raw, context.date1904);
  return numberCell(raw.trim(), look?.isDate === true, context.date1904);
}

const HIGH = /[\u00A1-\u00FE]/;

function textCell(text: string, look: CellStyle | undefined, context: CellContext): Cell {
  if (text === '') return EMPTY_CELL;
  if (look?.charset === undefined || !HIGH.test(text)) return { kind: 'text', text };
  context.onLegacy(look.charset);
  const decoded = decodeLegacy(text, look.charset);
  return { kind: 'text', text: look.capitals ? decoded.toUpperCase() : decoded };
}

const INTEGER = /^-?\d+$/;

function numberCell(raw: string, isDate: boolean, date1904: boolean): Cell | undefined {
  const number = Number(raw);
  if (raw === '' || !Number.isFinite(number)) return undefined;
  if (isDate) {
    const date = dateCell(number, date1904);
    if (date) return date;
  }
  return { kind: 'number', number, text: INTEGER.test(raw) ? raw : exactText(number) };
}

/** The shortest text that means exactly this number, never with an exponent for whole numbers. */
function exactText(number: number): string {
  return Number.isInteger(number) ? BigInt(number).toString() : String(number);
}

/** Day 0 of each system as a day number since 1970: 1899-12-30 and 1904-01-01. */
const DAY_ZERO_1900 = -25_569;
const DAY_ZERO_1904 = -24_107;
/** The 1900 system counts a 29 February 1900 that never was; before it, days are one off. */
const PHANTOM_DAY = 60;
const LAST_DAY = 2_932_896;

function dateCell(serial: number, date1904: boolean): Cell | undefined {
  const day = Math.floor(serial);
  if (day < 0 || (!date1904 && (day === 0 || day === PHANTOM_DAY))) return undefined;
  const dayNumber = date1904 ? day + DAY_ZERO_1904 : day + DAY_ZERO_1900 + (day < PHANTOM_DAY ? 1 : 0);
  if (dayNumber > LAST_DAY) return undefined;
  const date = fromDayNumber(dayNumber);
  const parts = dateParts(date);
  const written = `${two(parts.day)}/${two(parts.month)}/${String(parts.year).padStart(4, '0')}`;
  return { kind: 'date', date, text: written + timeText(serial - day), serial };
}

function timeText(fraction: number): string {
  const seconds = Math.min(86_399, Math.round(fraction * 86_400));
  if (seconds === 0) return '';
  return ` ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** A date written out (`t="d"`), as Strict workbooks may. */
function isoCell(raw: string, date1904: boolean): Cell {
  const match = ISO.exec(raw);
  const date = parseCalendarDate(match?.[1] ?? '');
  if (!match || !date) return { kind: 'text', text: raw };
  const day = toDayNumber(date) - (date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900);
  const time = (Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) / 86_400;
  const serial = day - (!date1904 && day <= PHANTOM_DAY ? 1 : 0) + time;
  return dateCell(serial, date1904) ?? { kind: 'text', text: raw };
}
