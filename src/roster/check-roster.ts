/**
 * Checks a list of people: finds its heading, tells people from other rows, normalises and checks every cell, holds the
 * rows against each other. No network; the list is read once, row by row.
 */
import { type CampaignProfile, covid2021Adult } from '../catalogue/index.ts';
import type { Sex } from '../identity/index.ts';
import { type CalendarDate, dateInVietnam } from '../values/index.ts';
import { type ColumnMap, mapColumns } from './column-map.ts';
import { FileFindings } from './file-findings.ts';
import {
  type FoundHeading,
  findHeading,
  HEADING_SEARCH_ROWS,
  type MappingOverride,
  overrideMap,
} from './heading-detection.ts';
import { headingCells } from './heading-rows.ts';
import { ListReader } from './list-reader.ts';
import { MergedDown, spansByRecord } from './merged-spans.ts';
import type { RosterReport } from './report.ts';
import type { MinimumIntervals } from './row-context.ts';
import { isSheet, type RosterSource, RowStream } from './row-stream.ts';

/** The caller's word on headings, where detection is wrong or a list has none. */
export interface RosterMapping {
  /** Row of the heading, from 1; 0 for a list without one; absent = found by itself. */
  readonly headerRecord?: number;
  /** Column of a field, from 0; `null` leaves a field out that was recognised. */
  readonly columns?: MappingOverride;
}

/** How far a long list has been read. */
export interface RosterProgress {
  readonly rows: number;
}

/** Settings of {@link checkRoster}. */
export interface CheckRosterOptions {
  /** Rules of the campaign; `covid2021Adult` by default. */
  readonly profile?: CampaignProfile;
  /** The day that counts as today; today in Vietnam by default. */
  readonly referenceDate?: CalendarDate;
  readonly mapping?: RosterMapping;
  /** Meaning of the codes of the sex column, where the file has no legend: `{ '1': 'male', '2': 'female' }`. */
  readonly sexCoding?: Readonly<Record<string, Sex>>;
  /** Whether bare serial days count from 1904: `Table.date1904`. */
  readonly date1904?: boolean;
  /** Days between two doses, by product code of the earlier one; `default` is 21, the shortest of any product in use. */
  readonly minimumIntervalDays?: Readonly<Record<string, number>>;
  /** Makes the record id of a person without an employee code; a random UUID by default. */
  readonly issueId?: () => string;
  readonly signal?: AbortSignal;
  /** Called every 500 rows and at the end. */
  readonly onProgress?: (progress: RosterProgress) => void;
}

const SHORTEST_INTERVAL = 21;

/**
 * Checks a list. A list without a recognisable heading is no exception: it gives the finding NO_HEADING and no people.
 * Every row that was read is a person or stands in `skipped`.
 *
 * @param source - a sheet of a table, or its rows
 * @returns people with normalised values and findings at `[field]`, what was skipped, findings of the list, counts
 * @throws the reason of `signal` when it is aborted
 * @example
 * import { checkRoster } from 'tiemchung/roster';
 * import { readTable } from 'tiemchung/tables';
 * const file = 'Họ và tên,Ngày sinh,Giới tính,Điện thoại,Số CCCD,Nhóm\nTRẦN THỊ HOA,4/5/1990,Nữ,912000678,087190912345,13\n';
 * const table = await readTable(new TextEncoder().encode(file));
 * const sheet = table.ok ? table.value.sheets[0] : undefined;
 * const report = sheet && (await checkRoster(sheet));
 * report?.rows[0]?.values.fullName; // => 'Trần Thị Hoa'
 * report?.rows[0]?.findings.map(({ code }) => code); // => ['NAME_CASE', 'PHONE_LEADING_ZERO_LOST']
 */
export async function checkRoster(source: RosterSource, options: CheckRosterOptions = {}): Promise<RosterReport> {
  const profile = options.profile ?? covid2021Adult;
  const referenceDate = options.referenceDate ?? dateInVietnam(new Date());
  const stream = new RowStream(source);
  const findings = new FileFindings(profile);
  try {
    options.signal?.throwIfAborted();
    const first = await stream.peek(HEADING_SEARCH_ROWS);
    const merges = isSheet(source) ? source.merges : [];
    const spans = spansByRecord(merges);
    const heading = headingOf(first, options.mapping, (rows) => findHeading(rows, spans));
    const list = new ListReader({
      stream,
      spans,
      merged: new MergedDown(merges),
      heading,
      findings,
      settings: {
        profile,
        referenceDate,
        system: options.date1904 === true ? 1904 : 1900,
        sexCoding: { ...profile.sexCoding, ...options.sexCoding },
        minimumIntervals: intervals(options.minimumIntervalDays),
      },
      issueId: options.issueId ?? (() => crypto.randomUUID()),
      signal: options.signal,
      onProgress: options.onProgress,
    });
    if (!heading) findings.report('NO_HEADING', { searched: first.length });
    return await list.read(isSheet(source) ? source.name : '');
  } finally {
    await stream.close();
  }
}

const intervals = (own: Readonly<Record<string, number>> = {}): MinimumIntervals => ({
  default: SHORTEST_INTERVAL,
  ...own,
});

type Rows = Parameters<typeof findHeading>[0];

const nothing = (): ColumnMap => mapColumns([]);

/** The heading found, corrected by the caller's mapping; or the mapping alone. */
function headingOf(
  rows: Rows,
  mapping: RosterMapping | undefined,
  find: (rows: Rows) => FoundHeading | undefined,
): FoundHeading | { readonly map: ColumnMap; readonly row: undefined; readonly second: undefined } | undefined {
  const override = mapping?.columns;
  if (mapping?.headerRecord === 0) {
    return { map: overrideMap(nothing(), override ?? {}), row: undefined, second: undefined };
  }
  const wanted = mapping?.headerRecord;
  const found = find(wanted === undefined ? rows : rows.filter((row) => row.record >= wanted));
  const usable = wanted === undefined || found?.row.record === wanted ? found : undefined;
  if (usable) return override ? { ...usable, map: overrideMap(usable.map, override) } : usable;
  const row = wanted === undefined ? undefined : rows.find(({ record }) => record === wanted);
  return row && override
    ? { map: overrideMap(mapColumns(headingCells(row)), override), row, second: undefined }
    : undefined;
}
