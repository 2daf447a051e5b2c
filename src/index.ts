/**
 * The front door: what most programs need, gathered by hand from the entries below. Each entry holds more.
 *
 * @module
 */
export { covid2021Adult, findPriorityGroup, findVaccine, priorityGroups, vaccines } from './catalogue/index.ts';
export { codeTables } from './code-tables.ts';
export { convertCommune, findCommune, loadCommunes, provinceByName } from './geography/index.ts';
export {
  type Cccd,
  checkCccdConsistency,
  type IdNumber,
  isCccd,
  isPhone,
  nameKeys,
  type PersonName,
  type Phone,
  parseBirthDate,
  parseCardMrz,
  parseCardQr,
  parseCccd,
  parseHealthInsuranceNumber,
  parseIdNumber,
  parsePassport,
  parsePersonName,
  parsePhone,
  parsePhones,
  parseTaxCode,
  type Sex,
} from './identity/index.ts';
export { type MessageOverrides, render } from './messages/index.ts';
export {
  type Consent,
  type Dose,
  type DoseEvent,
  type Forecast,
  type Organization,
  organizationSchema,
  type Registration,
  registrationIdOf,
  registrationSchema,
  type Session,
  type Subject,
  subjectSchema,
} from './model/index.ts';
export { clientCredentials, createGatewayClient, type GatewayClient, isPlatformError } from './platform/index.ts';
export {
  checkRoster,
  type RosterReport,
  type RosterRow,
  reportSummary,
  selectSheet,
  subjectOf,
  writeCallList,
  writeRejectWorkbook,
} from './roster/index.ts';
export { explainForecast } from './schedule/explain/index.ts';
export { forecast, screen } from './schedule/index.ts';
export { vietnamCovid19 } from './schedule/vietnam/index.ts';
export { readTable, writeCsv, writeWorkbook } from './tables/index.ts';
export {
  type CalendarDate,
  calendarDate,
  dateInVietnam,
  type Finding,
  isSdkError,
  type Lang,
  type Parsed,
  type PartialDate,
  parseCalendarDate,
  SdkError,
  type Severity,
} from './values/index.ts';
