/** Delimited text that Excel in Vietnam opens well: UTF-8 with a byte-order mark, CRLF, nothing that runs. */
import type { Delimiter } from '../table.ts';
import { neutraliseFormula } from './formula.ts';
import { plainValue, type WritableCell } from './writable-cell.ts';

/** Settings of {@link writeCsv}. */
export interface WriteCsvOptions {
  /** `,` unless told otherwise. */
  readonly delimiter?: Delimiter;
  /** Without a mark Excel takes UTF-8 for a local charset and shows `Trá»‹nh`; true unless told otherwise. */
  readonly bom?: boolean;
}

/** Whatever could be taken for a delimiter, a quotation, a line end, or Excel's own hint on the first line. */
const NEEDS_QUOTES = /[",;\t\r\n]|^sep=|^\uFEFF/i;

/**
 * Writes records as UTF-8 delimited text. Text that would run as a formula is neutralised; Excel still drops the zeros
 * of numbers when it opens a CSV, so lists for people are better written with `writeWorkbook`.
 *
 * @example
 * import { writeCsv } from 'tiemchung/tables';
 * new TextDecoder().decode(writeCsv([['Họ và tên', 'Ghi chú'], ['Trần Thị Hoa', '=1+1']], { bom: false })); // => "Họ và tên,Ghi chú\r\nTrần Thị Hoa,'=1+1\r\n"
 */
export function writeCsv(records: Iterable<readonly WritableCell[]>, options: WriteCsvOptions = {}): Uint8Array {
  const { delimiter = ',', bom = true } = options;
  const lines: string[] = [];
  for (const record of records) lines.push(record.map(field).join(delimiter), '\r\n');
  return new TextEncoder().encode((bom ? '\uFEFF' : '') + lines.join(''));
}

function field(cell: WritableCell): string {
  const value = plainValue(cell);
  const text = typeof value === 'number' ? String(value) : neutraliseFormula(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
