/** Delimited text as a table of one sheet: surveyed once, so that reading its rows later cannot fail. */
import type { Finding } from '../../values/index.ts';
import { Budget } from '../budget.ts';
import type { TablesCode } from '../codes.ts';
import { columnName } from '../column-name.ts';
import type { TableLimits } from '../limits.ts';
import { Refusal, tablesFinding } from '../refusal.ts';
import { type Cell, type Delimiter, EMPTY_CELL, type Row, type Table } from '../table.ts';
import { detectDelimiter } from './delimiter.ts';
import { decodePieces, detectEncoding, type Encoding } from './encoding.ts';
import { type QuoteTrouble, RecordParser, type RecordParserOptions } from './record-parser.ts';

const SHEET = 'CSV';

/** Reads delimited text; see `readTable`. */
export async function readCsv(
  bytes: Uint8Array,
  limits: TableLimits,
  budget: Budget,
  signal: AbortSignal | undefined,
): Promise<{ readonly table: Table; readonly findings: readonly Finding<TablesCode>[] }> {
  const encoding = detectEncoding(bytes);
  const [sample = ''] = decodePieces(bytes, encoding);
  const { delimiter, hinted } = detectDelimiter(sample);
  const trouble = await survey(bytes, encoding, delimiter, limits, budget);
  const text: Text = { bytes, encoding, delimiter, hinted, limits, signal };
  const findings = [
    ...encoding.findings,
    tablesFinding('DELIMITER_DETECTED', { delimiter: delimiter === '\t' ? 'Tab' : delimiter }),
    ...[...trouble].map(([code, { line, count }]) => tablesFinding(code, { line, count })),
  ];
  const sheet = { name: SHEET, hidden: false, merges: [], rows: () => rows(text) };
  return { table: { format: 'csv', encoding: encoding.name, delimiter, date1904: false, sheets: [sheet] }, findings };
}

interface Text {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly hinted: boolean;
  readonly limits: TableLimits;
  readonly signal: AbortSignal | undefined;
}

type Trouble = Map<QuoteTrouble, { readonly line: number; count: number }>;

async function survey(
  bytes: Uint8Array,
  encoding: Encoding,
  delimiter: Delimiter,
  limits: TableLimits,
  budget: Budget,
): Promise<Trouble> {
  const trouble: Trouble = new Map();
  const onTrouble = (code: QuoteTrouble, line: number): void => {
    const seen = trouble.get(code);
    if (seen) seen.count++;
    else trouble.set(code, { line, count: 1 });
  };
  let filled = false;
  let cells = 0;
  const options = parserOptions(delimiter, limits, onTrouble);
  for await (const parser of filledParser(bytes, encoding, options, budget)) {
    while (parser.next()) {
      const width = filledWidth(parser.cells);
      if (width > 0) filled = true;
      cells += width;
      if (width > limits.columns) {
        const cell = `${columnName(width - 1)}${parser.line}`;
        throw new Refusal('SHEET_TOO_WIDE', { sheet: SHEET, cell, limit: limits.columns });
      }
      if (cells > limits.cells) throw new Refusal('SHEET_TOO_LARGE', { sheet: SHEET, limit: limits.cells });
    }
  }
  if (!filled) throw new Refusal('FILE_BLANK');
  return trouble;
}

async function* rows(text: Text): AsyncGenerator<Row> {
  const budget = new Budget(Number.POSITIVE_INFINITY, text.signal);
  const options = parserOptions(text.delimiter, text.limits);
  let record = 0;
  for await (const parser of filledParser(text.bytes, text.encoding, options, budget)) {
    while (parser.next()) {
      record++;
      const width = filledWidth(parser.cells);
      if (width === 0 || (record === 1 && text.hinted)) continue;
      const cells: Cell[] = [];
      for (let column = 0; column < width; column++) {
        const value = parser.cells[column];
        cells.push(value ? { kind: 'text', text: value } : EMPTY_CELL);
      }
      yield { record, line: parser.line, cells };
    }
  }
}

/** Gives the one parser again and again, each time with more text to take records from. */
async function* filledParser(
  bytes: Uint8Array,
  encoding: Encoding,
  options: RecordParserOptions,
  budget: Budget,
): AsyncGenerator<RecordParser> {
  const parser = new RecordParser(options);
  for (const piece of decodePieces(bytes, encoding)) {
    await budget.breathe();
    if (piece.includes('\0')) throw new Refusal('FILE_BINARY', { line: parser.line });
    parser.push(piece, false);
    yield parser;
  }
  parser.push('', true);
  yield parser;
}

function parserOptions(
  delimiter: Delimiter,
  limits: TableLimits,
  onTrouble: RecordParserOptions['onTrouble'] = () => {},
): RecordParserOptions {
  const { textLength } = limits;
  const onTooLong = (line: number): never => {
    throw new Refusal('CELL_TOO_LONG', { line, limit: textLength });
  };
  return { delimiter, textLength, onTooLong, onTrouble };
}

/** Cells up to the last one that holds anything. */
function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === '') width--;
  return width;
}
