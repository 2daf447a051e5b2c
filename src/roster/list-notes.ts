/** Gathers over a whole list what is told once at its end. */
import { columnName, type Row } from '../tables/index.ts';
import type { Finding } from '../values/index.ts';
import type { ColumnMap } from './column-map.ts';
import type { FileFindings } from './file-findings.ts';
import type { SkippedRow } from './report.ts';

const COMBINING = /[\u0300-\u036F]/;
const MOST_CODES = 6;

/** Counts while the list is read. */
export class ListNotes {
  readonly #findings: FileFindings;
  readonly #unnamed = new Set<number>();
  readonly #sexCodes = new Set<string>();
  #named: ReadonlyMap<number, string> = new Map();
  #nameColumn: number | undefined;
  #sexColumn: number | undefined;
  #decomposed = 0;
  #repeated = 0;
  #firstRepeat = 0;

  constructor(findings: FileFindings) {
    this.#findings = findings;
  }

  /** The columns that the rows from here on have. */
  columnsAre({ headings, columns }: ColumnMap): void {
    this.#named = headings;
    this.#nameColumn = columns.fullName ?? columns.givenName;
    this.#sexColumn = columns.sex;
  }

  headingRepeated(record: number): void {
    if (this.#repeated === 0) this.#firstRepeat = record;
    this.#repeated += 1;
  }

  person(row: Row, findings: readonly Finding[]): void {
    const name = row.cells[this.#nameColumn ?? -1];
    if (name?.kind === 'text' && COMBINING.test(name.text)) this.#decomposed += 1;
    for (let column = 0; column < row.cells.length; column += 1) {
      if (row.cells[column]?.kind !== 'empty' && !this.#named.has(column) && this.#named.size > 0) {
        this.#unnamed.add(column);
      }
    }
    if (!findings.some(({ code }) => code === 'SEX_UNKNOWN')) return;
    const sex = row.cells[this.#sexColumn ?? -1];
    const text = sex === undefined || sex.kind === 'empty' ? '' : sex.text.trim();
    if (/^\d{1,2}$/.test(text) && this.#sexCodes.size < MOST_CODES) this.#sexCodes.add(text);
  }

  /** Says what was gathered. */
  close(skipped: readonly SkippedRow[]): void {
    if (this.#sexCodes.size > 0) {
      this.#findings.report('SEX_CODES_UNEXPLAINED', { codes: [...this.#sexCodes].sort().join(', ') }, ['sex']);
    }
    if (this.#repeated > 0)
      this.#findings.report('HEADING_REPEATED', { count: this.#repeated, first: this.#firstRepeat });
    for (const column of [...this.#unnamed].sort((a, b) => a - b)) {
      this.#findings.report('COLUMN_UNNAMED', { column: columnName(column) });
    }
    if (this.#decomposed > 0) this.#findings.report('TEXT_DECOMPOSED', { count: this.#decomposed });
    const count = skipped.reduce((sum, row) => sum + row.count, 0);
    if (count > 0) this.#findings.report('ROWS_SKIPPED', { count });
  }
}
