/** Reads a list from its first row to its last: the state of one run of `checkRoster`. */
import type { Row } from '../tables/index.ts';
import { hasError } from '../values/index.ts';
import { CellReader } from './cell-text.ts';
import type { ColumnMap } from './column-map.ts';
import { countsOf } from './counts.ts';
import { type ComparedRow, CrossRows } from './cross-row.ts';
import type { FileFindings } from './file-findings.ts';
import { type FoundHeading, headingAt, type SpansByRecord } from './heading-detection.ts';
import { sexLegend } from './heading-label.ts';
import { headerOf, sameColumns } from './list-header.ts';
import { ListNotes } from './list-notes.ts';
import type { MergedDown } from './merged-spans.ts';
import { readRow } from './read-row.ts';
import type { LayoutRow, RosterHeader, RosterReport, RosterRow } from './report.ts';
import { ownSeverity, RowContext, type RowSettings } from './row-context.ts';
import { RowClassifier } from './row-kinds.ts';
import type { RowStream } from './row-stream.ts';
import { SkippedRows } from './skipped-rows.ts';

/** What a run needs. */
interface ListRun {
  readonly stream: RowStream;
  readonly spans: SpansByRecord;
  readonly merged: MergedDown;
  /** `row` is absent where the caller's mapping stands alone. */
  readonly heading:
    | { readonly map: ColumnMap; readonly row: Row | undefined; readonly second: Row | undefined }
    | undefined;
  readonly findings: FileFindings;
  readonly settings: RowSettings;
  readonly issueId: () => string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: { readonly rows: number }) => void) | undefined;
}

/** How one part of a list is read: everything below one heading. */
interface Part {
  readonly map: ColumnMap;
  readonly cells: CellReader;
  readonly classifier: RowClassifier;
  readonly settings: RowSettings;
  readonly dropped: readonly number[];
}

const PROGRESS_EVERY = 500;

/** One pass over a list. */
export class ListReader {
  readonly #run: ListRun;
  readonly #rows: RosterRow[] = [];
  readonly #skipped = new SkippedRows();
  readonly #layout: LayoutRow[] = [];
  readonly #headers: RosterHeader[] = [];
  readonly #cross = new CrossRows();
  readonly #notes: ListNotes;
  #section: string | undefined;
  #legend: RowSettings['sexCoding'] | undefined;
  #read = 0;

  constructor(run: ListRun) {
    this.#run = run;
    this.#notes = new ListNotes(run.findings);
  }

  /** Reads to the end. */
  async read(sheet: string): Promise<RosterReport> {
    const { heading, settings, findings } = this.#run;
    if (!heading) await this.#readNothing();
    else {
      const part = await this.#readHeading(heading);
      await this.#readBody(part);
      if (this.#rows.length === 0) findings.report('NO_PEOPLE');
    }
    this.#run.onProgress?.({ rows: this.#read });
    const rows = this.#withCrossFindings();
    this.#notes.close(this.#skipped.rows);
    const [header, ...laterHeaders] = this.#headers;
    return {
      sheet,
      profile: settings.profile.id,
      referenceDate: settings.referenceDate,
      header,
      laterHeaders,
      rows,
      skipped: this.#skipped.rows,
      findings: findings.list,
      counts: countsOf(rows, this.#skipped.rows),
      layout: this.#layout,
    };
  }

  async #next(): Promise<Row | undefined> {
    const row = await this.#run.stream.next();
    if (!row) return undefined;
    this.#skipped.gapBefore(row);
    this.#read += 1;
    if (this.#read % PROGRESS_EVERY === 0) {
      this.#run.signal?.throwIfAborted();
      this.#run.onProgress?.({ rows: this.#read });
    }
    return row;
  }

  async #readNothing(): Promise<void> {
    const first = await this.#next();
    if (!first) return;
    let last = first;
    let row = await this.#run.stream.next();
    for (; row; row = await this.#run.stream.next()) {
      last = row;
      this.#read += 1;
    }
    this.#run.signal?.throwIfAborted();
    this.#skipped.skipRun(first, last.record - first.record + 1);
  }

  async #readHeading(heading: NonNullable<ListRun['heading']>): Promise<Part> {
    const { findings } = this.#run;
    const { row, second, map } = heading;
    if (row) {
      for (;;) {
        const above = await this.#next();
        if (!above || above.record >= row.record) break;
        this.#readTitle(above);
      }
      this.#takeHeading({ map, row, second });
      if (second) await this.#next();
      findings.report('HEADING_FOUND', {
        record: row.record,
        known: map.headings.size - map.unmapped.length,
        total: map.headings.size,
      });
    } else this.#headers.push(headerOf(map, undefined, undefined, this.#excess(map)));
    findings.aboutColumns(map);
    const legend = map.sexCoding ?? this.#legend;
    if (legend && map.columns.sex !== undefined) {
      findings.report(
        'SEX_LEGEND',
        {
          legend: Object.entries(legend)
            .map((pair) => pair.join('='))
            .join(', '),
        },
        ['sex'],
      );
    }
    return this.#partOf(map);
  }

  #readTitle(row: Row): void {
    this.#skipped.skip(row, 'title', 'above-heading');
    this.#layout.push({ record: row.record, kind: 'title', cells: row.cells });
    for (const cell of row.cells) {
      if (cell.kind === 'text') this.#legend ??= sexLegend(cell.text);
    }
  }

  #takeHeading({ map, row, second }: FoundHeading): void {
    this.#skipped.skip(row, 'header', 'heading');
    this.#layout.push({ record: row.record, kind: 'header', cells: row.cells });
    if (second) {
      this.#skipped.skip(second, 'subheader', 'heading-second-row');
      this.#layout.push({ record: second.record, kind: 'subheader', cells: second.cells });
    }
    this.#headers.push(headerOf(map, row, second, this.#excess(map)));
  }

  #excess(map: ColumnMap): number[] {
    const { excessFields } = this.#run.settings.profile;
    return [...map.claims].filter(([, field]) => excessFields.includes(field)).map(([column]) => column);
  }

  #partOf(map: ColumnMap): Part {
    const { settings, spans } = this.#run;
    const sexCoding = map.sexCoding ?? this.#legend ?? settings.sexCoding;
    this.#notes.columnsAre(map);
    return {
      map,
      cells: new CellReader(map, this.#run.merged),
      classifier: new RowClassifier(map, spans),
      settings: { ...settings, sexCoding },
      dropped: this.#excess(map),
    };
  }

  async #readBody(first: Part): Promise<void> {
    let part = first;
    for (let row = await this.#next(); row; row = await this.#next()) {
      const [ahead] = await this.#run.stream.peek(1);
      const heading = headingAt(row, ahead, this.#run.spans);
      if (heading) part = await this.#repeatedHeading(part, heading);
      else this.#readRow(row, part);
    }
  }

  async #repeatedHeading(part: Part, heading: FoundHeading): Promise<Part> {
    const { row, second, map } = heading;
    if (sameColumns(map, part.map)) {
      this.#skipped.skip(row, 'header', 'heading-repeated');
      if (second) {
        await this.#next();
        this.#skipped.skip(second, 'subheader', 'heading-repeated');
      }
      this.#notes.headingRepeated(row.record);
      return part;
    }
    if (second) await this.#next();
    this.#takeHeading(heading);
    this.#run.findings.report('HEADING_CHANGED', { record: row.record });
    this.#run.findings.aboutColumns(map);
    return this.#partOf(map);
  }

  #readRow(sent: Row, part: Part): void {
    const row = withoutColumns(sent, part.dropped);
    const kind = part.classifier.kindOf(row);
    if (kind.kind !== 'data') {
      this.#skipped.skip(row, kind.kind, kind.reason);
      if (kind.kind === 'section') this.#section = kind.text;
      if (kind.kind === 'columnNumbers') {
        this.#layout.push({ record: row.record, kind: 'columnNumbers', cells: row.cells });
      }
      return;
    }
    part.cells.turnTo(row);
    const context = new RowContext(part.cells, part.settings);
    readRow(context);
    const { values, findings } = context;
    const issued = !values.recordId && !values.employeeCode;
    if (issued) values.recordId = this.#run.issueId();
    const compared: ComparedRow = { record: row.record, values };
    this.#cross.add(compared, issued);
    this.#notes.person(row, findings);
    this.#rows.push({
      record: row.record,
      line: row.line,
      status: 'accepted',
      raw: row.cells,
      values,
      findings,
      ...(this.#section !== undefined && { section: this.#section }),
    });
  }

  #withCrossFindings(): RosterRow[] {
    const { profile } = this.#run.settings;
    const more = this.#cross.findings();
    return this.#rows.map((row, position) => {
      const own = (more.get(position) ?? []).flatMap((finding) => {
        const severity = ownSeverity(profile, finding.code);
        return severity === 'off' ? [] : [severity === undefined ? finding : { ...finding, severity }];
      });
      const findings = own.length === 0 ? row.findings : [...row.findings, ...own];
      return { ...row, findings, status: hasError(findings) ? 'rejected' : 'accepted' };
    });
  }
}

const EMPTY = { kind: 'empty' } as const;

function withoutColumns(row: Row, columns: readonly number[]): Row {
  if (!columns.some((column) => row.cells[column] !== undefined)) return row;
  return { ...row, cells: row.cells.map((cell, column) => (columns.includes(column) ? EMPTY : cell)) };
}
