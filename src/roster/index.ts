/**
 * Lists of people, as factories send them: heading and rows recognised, every value normalised and checked, rows held
 * against each other; rejected rows and people to phone given back as workbooks. Works in browsers and in Node.
 *
 * @module
 */

export { type CallItem, type CallListOptions, callList, writeCallList } from './call-list.ts';
export {
  type CheckRosterOptions,
  checkRoster,
  type RosterMapping,
  type RosterProgress,
} from './check-roster.ts';
export { type RosterCode, rosterCodes } from './codes.ts';
export type { UnmappedColumn } from './column-map.ts';
export { type RosterSummary, reportSummary } from './counts.ts';
export type { MappingOverride } from './heading-detection.ts';
export { sexLegend } from './heading-label.ts';
export { type HeadingMatch, matchHeading, usualHeading } from './headings.ts';
export type { Question, QuestionTopic } from './questions.ts';
export { type RejectWorkbookOptions, writeRejectWorkbook } from './reject-workbook.ts';
export type {
  DayField,
  LayoutRow,
  RosterCounts,
  RosterHeader,
  RosterReport,
  RosterRow,
  RosterValues,
  SkippedKind,
  SkippedRow,
  SkipReason,
  TextField,
} from './report.ts';
export { type DoseField, type DoseOrdinal, type DosePart, type RosterField, rosterFields } from './roster-field.ts';
export type { RosterSource } from './row-stream.ts';
export { type SheetChoice, selectSheet } from './select-sheet.ts';
export { type RosterPerson, subjectOf } from './subject-of.ts';
