/**
 * Dates without a zone, findings, errors, masks and Vietnamese text: what every other entry is made of.
 *
 * @module
 */
export {
  addDays,
  addMonths,
  addYears,
  ageInYears,
  type CalendarDate,
  calendarDate,
  compareDates,
  dateParts,
  daysInMonth,
  fromDayNumber,
  isCalendarDate,
  type MonthEnd,
  parseCalendarDate,
  toDayNumber,
} from './calendar-date.ts';
export { civilOfDay, dayOfCivil } from './civil-day.ts';
export {
  atPath,
  type CodeEntry,
  type CodeTable,
  type Finding,
  type FindingFactory,
  type FindingParams,
  findingFactory,
  hasError,
  type Lang,
  type Parsed,
  type Severity,
} from './finding.ts';
export { escapeHtml } from './html-text.ts';
export { decodeLegacy, decodeTcvn3, decodeViqr, decodeVni, type LegacyCharset } from './legacy-charset.ts';
export { detectLegacyCharset, type LegacyDetection } from './legacy-detection.ts';
export {
  type DatePrecision,
  dateBounds,
  isFullDate,
  type PartialDate,
  parsePartialDate,
  partialDate,
  precisionOf,
  yearOf,
} from './partial-date.ts';
export { isPlaceholder } from './placeholder.ts';
export { maskNumber, redactText, redactUrl } from './redact.ts';
export { isSdkError, SdkError, type SdkErrorOptions } from './sdk-error.ts';
export { dateInVietnam, yearInVietnam } from './today.ts';
export { decodeKeystrokes, type TypingMethod } from './typed-vietnamese.ts';
export { isVietnameseSyllable } from './vietnamese-syllable.ts';
export { foldedKey, foldVietnamese, tidyText } from './vietnamese-text.ts';
export { mergeYAndI, placeTones, type ToneStyle } from './vietnamese-tone.ts';
