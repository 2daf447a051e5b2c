/** Reads a file whole, for tests. */
import {
  cellText,
  type ReadTableOptions,
  type Row,
  readTable,
  type Table,
  type TablesCode,
} from '../../src/tables/index.ts';

/** All there is to know of a read file. */
export interface ReadFile {
  readonly table: Table | undefined;
  readonly codes: readonly TablesCode[];
  readonly params: Readonly<Record<string, unknown>>[];
  /** Rows of the first sheet. */
  readonly rows: readonly Row[];
  /** Their texts. */
  readonly texts: readonly (readonly string[])[];
}

/** Bytes of a text in UTF-8. */
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads bytes, or a text as UTF-8. */
export async function readFile(source: Uint8Array | string, options?: ReadTableOptions): Promise<ReadFile> {
  const parsed = await readTable(typeof source === 'string' ? utf8(source) : source, options);
  const table = parsed.ok ? parsed.value : undefined;
  const rows = await rowsOf(table);
  return {
    table,
    codes: parsed.findings.map((finding) => finding.code),
    params: parsed.findings.map((finding) => finding.params),
    rows,
    texts: rows.map((row) => row.cells.map(cellText)),
  };
}

/** Rows of one sheet. */
export async function rowsOf(table: Table | undefined, sheet = 0): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of table?.sheets[sheet]?.rows() ?? []) rows.push(row);
  return rows;
}
