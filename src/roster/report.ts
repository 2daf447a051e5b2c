/** What a checked list is made of. */
import type { Sex } from '../identity/index.ts';
import type { Cell } from '../tables/index.ts';
import type { CalendarDate, DatePrecision, Finding, PartialDate } from '../values/index.ts';
import type { UnmappedColumn } from './column-map.ts';
import type { DoseOrdinal, RosterField } from './roster-field.ts';

/** Fields whose value is a text. */
export type TextField =
  | 'rowNumber'
  | 'employeeCode'
  | 'fullName'
  | 'idIssuePlace'
  | 'nationality'
  | 'ethnicity'
  | 'phone'
  | 'email'
  | 'address'
  | 'province'
  | 'district'
  | 'ward'
  | 'healthInsuranceNumber'
  | 'socialInsuranceNumber'
  | 'occupation'
  | 'employer'
  | 'employerTaxCode'
  | 'department'
  | 'desiredDate'
  | 'desiredSession'
  | 'medicalHistory'
  | 'consent'
  | 'guardianName'
  | 'guardianPhone'
  | 'vaccine'
  | 'lotNumber'
  | 'facility'
  | 'injectionSite'
  | 'injectionRoute'
  | 'reasonNotVaccinated'
  | 'result'
  | 'note';

/** Fields whose value is a day. */
export type DayField = 'idIssueDate' | 'hireDate' | 'vaccinationDate' | 'lotExpiry';

/**
 * Normalised values of a row. A field stands here when the list has a column for it (the six core ones always);
 * `null` = blank or unusable.
 */
export type RosterValues = {
  readonly [Field in TextField]?: string | null;
} & { readonly [Field in DayField]?: CalendarDate | null } & {
  readonly [Field in `dose${DoseOrdinal}Date`]?: CalendarDate | null;
} & { readonly [Field in `dose${DoseOrdinal}${'Vaccine' | 'Lot' | 'Site'}`]?: string | null } & {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthDate: PartialDate | null;
  readonly birthDatePrecision: DatePrecision | null;
  readonly sex: Sex | null;
  readonly idType: 'CCCD' | 'CMND' | 'PASSPORT' | null;
  readonly idNumber: string | null;
  /** Number in decision 3355/QĐ-BYT. */
  readonly priorityGroup?: number | null;
  readonly doseNumber?: number | null;
  /** UUID of the record: read from the list, or issued where it has no employee code (design decision 13). */
  readonly recordId?: string;
};

/** One person of the list. */
export interface RosterRow {
  /** Row number of the sheet or record of the text, from 1. */
  readonly record: number;
  /** First physical line. */
  readonly line: number;
  /** `rejected` when at least one finding is an error. */
  readonly status: 'accepted' | 'rejected';
  /** The cells as sent, without those of columns that the list must not hold. */
  readonly raw: readonly Cell[];
  readonly values: RosterValues;
  /** What was noticed, at `[field]`; `['row']` for the row as a whole. */
  readonly findings: readonly Finding[];
  /** Heading of the section that the row stands under, where the list has sections. */
  readonly section?: string;
}

/** What a row that holds no person is. `note`: instructions and remarks; `unread`: rows of a list without a heading. */
export type SkippedKind =
  | 'title'
  | 'header'
  | 'subheader'
  | 'columnNumbers'
  | 'section'
  | 'blank'
  | 'total'
  | 'signature'
  | 'note'
  | 'unread';

/** Why a row was passed over. */
export type SkipReason =
  | 'above-heading'
  | 'heading'
  | 'heading-second-row'
  | 'heading-repeated'
  | 'column-numbers'
  | 'section-title'
  | 'no-cell-filled'
  | 'no-person-in-row'
  | 'total-line'
  | 'signature-line'
  | 'remark'
  | 'no-heading-found';

/** A row that was passed over, or several blank ones in a row. */
export interface SkippedRow {
  readonly record: number;
  readonly line: number;
  readonly kind: SkippedKind;
  readonly reason: SkipReason;
  /** Rows from `record` on; 1 except for runs of blank or unread rows. */
  readonly count: number;
}

/** How the columns were understood. */
export interface RosterHeader {
  /** Row of the heading, from 1; 0 when the caller's mapping stands alone. */
  readonly record: number;
  readonly subheaderRecord?: number;
  /** Column of each field, from 0. */
  readonly columns: Readonly<Partial<Record<RosterField, number>>>;
  /** Further columns of a field, used where the first is blank. */
  readonly alternates: Readonly<Partial<Record<RosterField, readonly number[]>>>;
  /** Heading of each column, as read. */
  readonly headings: ReadonlyMap<number, string>;
  readonly unmapped: readonly UnmappedColumn[];
  /** Columns whose content was dropped. */
  readonly dropped: readonly number[];
  /** Share of the filled headings that are understood, 0 to 1. */
  readonly score: number;
}

/** A row of the sender's layout above the people, kept to give rejected rows back as they came. */
export interface LayoutRow {
  readonly record: number;
  readonly kind: 'title' | 'header' | 'subheader' | 'columnNumbers';
  readonly cells: readonly Cell[];
}

/** Numbers of a checked list. */
export interface RosterCounts {
  readonly people: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted rows with at least one warning. */
  readonly withWarnings: number;
  /** Rows with neither error nor warning. */
  readonly clean: number;
  /** Rows passed over, blank ones included. */
  readonly skipped: number;
  /** Findings of rows by code. */
  readonly byCode: Readonly<Record<string, number>>;
  /** Skipped rows by kind. */
  readonly byKind: Readonly<Partial<Record<SkippedKind, number>>>;
}

/** A checked list. */
export interface RosterReport {
  readonly sheet: string;
  readonly profile: string;
  readonly referenceDate: CalendarDate;
  /** Absent when no heading was found; then every row is skipped as `unread`. */
  readonly header: RosterHeader | undefined;
  /** Headings with other columns further down; each holds for the rows below it. */
  readonly laterHeaders: readonly RosterHeader[];
  readonly rows: readonly RosterRow[];
  readonly skipped: readonly SkippedRow[];
  /** About the list as a whole. */
  readonly findings: readonly Finding[];
  readonly counts: RosterCounts;
  readonly layout: readonly LayoutRow[];
}
