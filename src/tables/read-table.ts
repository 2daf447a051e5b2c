/** The way in: bytes of a file from anybody to rows, or one finding that says why not. */
import type { Finding, Parsed } from '../values/index.ts';
import { Budget } from './budget.ts';
import type { TablesCode } from './codes.ts';
import { readCsv } from './csv/read-csv.ts';
import { defaultTableLimits, type TableLimits } from './limits.ts';
import { Refusal, tablesFinding } from './refusal.ts';
import { sniff } from './sniff.ts';
import type { Table } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** Settings of {@link readTable}. */
export interface ReadTableOptions {
  /** Only to say that the name misleads: the content decides. */
  readonly fileName?: string;
  /** Ceilings other than {@link defaultTableLimits}. */
  readonly limits?: Partial<TableLimits>;
  /** Aborts the reading of the file and of its rows. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a workbook (`.xlsx`) or delimited text by content. The whole file is looked over once within the limits, in
 * bounded memory: a table that is `ok` can be read to its end, and nothing of it is cut.
 *
 * @param source - the bytes of the file; they must not change while rows are read
 * @returns the table with file-level findings, or the one finding of severity `error` that stopped the reading
 * @throws the reason of `signal` when it is aborted
 * @example
 * import { readTable } from 'tiemchung/tables';
 * const file = new TextEncoder().encode('Họ và tên;Ngày sinh\nTrần Thị Hoa;04/05/1990\n');
 * const parsed = await readTable(file);
 * parsed.ok && parsed.value.delimiter; // => ';'
 */
export async function readTable(
  source: Uint8Array,
  options: ReadTableOptions = {},
): Promise<Parsed<Table, TablesCode>> {
  if (!(source instanceof Uint8Array)) throw new TypeError(`"source" expected a Uint8Array, got ${typeof source}`);
  const limits = { ...defaultTableLimits, ...options.limits };
  const { signal } = options;
  const budget = new Budget(limits.deadlineMs, signal);
  try {
    if (source.length > limits.bytes) {
      throw new Refusal('FILE_TOO_LARGE', { size: source.length, limit: limits.bytes });
    }
    const read = sniff(source) === 'zip' ? readXlsx : readCsv;
    const { table, findings } = await read(source, limits, budget, signal);
    return { ok: true, value: table, findings: [...misleadingName(options.fileName, table), ...findings] };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, findings: [error.finding] };
    throw error;
  }
}

const EXTENSIONS = { csv: ['csv', 'tsv', 'txt', 'tab'], xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'] } as const;

function misleadingName(fileName: string | undefined, table: Table): Finding<TablesCode>[] {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName ?? '')?.[1]?.toLowerCase();
  if (extension === undefined || EXTENSIONS[table.format].some((usual) => usual === extension)) return [];
  return [tablesFinding('FILE_NAME_MISLEADING', { extension, actual: table.format })];
}
