/**
 * The logic specification for clinical decision support for immunization (CDSi 4.6) of the United States Centers for
 * Disease Control and Prevention, over the CDC's own supporting data: which doses count, what comes next and when. The
 * engine knows no vaccine; every rule comes from the XML files that are handed in.
 *
 * @module
 */
export type {
  CdsiAge,
  CdsiAnchor,
  CdsiAntigen,
  CdsiAssociation,
  CdsiBirthImmunity,
  CdsiConflict,
  CdsiContraindication,
  CdsiData,
  CdsiIndication,
  CdsiInterval,
  CdsiSeries,
  CdsiSeriesDose,
  CdsiSkip,
  CdsiSkipCondition,
  CdsiSkipSet,
  CdsiVaccine,
  CdsiVaccineGroup,
  CdsiValidity,
} from './data.ts';
export { type CdsiDoseResult, type CdsiResult, evaluateCdsi } from './evaluate-cdsi.ts';
export type { CdsiForecastReason } from './forecast-series.ts';
export { type CdsiFiles, loadCdsi } from './load.ts';
export type { CdsiDoseReason, CdsiDoseStatus, CdsiSeriesStatus } from './patient-series.ts';
export type { CdsiCondition, CdsiDose, CdsiOptions, CdsiPerson } from './person.ts';
export { parseTimePeriod } from './time-period.ts';
