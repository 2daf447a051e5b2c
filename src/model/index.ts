/**
 * What the words of a vaccination registration mean: records as zod schemas, their states, results of the engines.
 *
 * @module
 */
export { type Account, accountIdSchema, accountSchema } from './account.ts';
export { type AuditEntry, auditEntrySchema } from './audit-entry.ts';
export { type ModelCode, modelCodes } from './codes.ts';
export {
  type Consent,
  type ConsentRequest,
  type ConsentStatus,
  consentSchema,
  consentStates,
  pendingConsent,
} from './consent.ts';
export {
  type CorrectionRequest,
  type CorrectionState,
  type CorrectionStatus,
  correctionRequestSchema,
  correctionStateSchema,
  correctionStates,
} from './correction.ts';
export { calendarDateSchema, instantSchema, partialDateSchema } from './dates.ts';
export { type Dose, type DoseStatus, doseSchema, doseStates } from './dose.ts';
export { type Facility, facilityIdSchema, facilitySchema } from './facility.ts';
export { findingsOf } from './findings-of.ts';
export type {
  ActReference,
  DoseEvaluation,
  DoseEvent,
  DoseKind,
  Forecast,
  ForecastReason,
  ForecastStatus,
} from './forecast.ts';
export {
  birthDateSchema,
  cccdSchema,
  cmndSchema,
  healthInsuranceNumberSchema,
  idNumberSchema,
  passportSchema,
  personNameSchema,
  phoneSchema,
  socialInsuranceNumberSchema,
  taxCodeSchema,
} from './identity-schemas.ts';
export { type Organization, organizationIdOf, organizationSchema } from './organization.ts';
export { type Reaction, reactionSchema } from './reaction.ts';
export {
  isOrganizationId,
  newRecordId,
  organizationIdSchema,
  type RegistrationKey,
  registrationIdOf,
  registrationIdSchema,
  registrationKeyOf,
  uuidOf,
  uuidSchema,
} from './record-id.ts';
export {
  campaignIdSchema,
  type DeclaredDose,
  declaredDoseSchema,
  type Registration,
  type RegistrationDraft,
  type RegistrationStatus,
  registrationDraftSchema,
  registrationSchema,
  registrationStates,
  registrationStatusSchema,
} from './registration.ts';
export { type ParserSchemaOptions, parserSchema, schema } from './schema.ts';
export {
  type Appointment,
  type AppointmentStatus,
  appointmentSchema,
  appointmentStates,
  type Session,
  type SessionStatus,
  sessionSchema,
  sessionStates,
} from './session.ts';
export {
  type Observation,
  observationSchema,
  type Reception,
  receptionSchema,
  type ScreeningRecord,
  screeningRecordSchema,
} from './session-day.ts';
export { canMove, nextStates, type StateMachine } from './state-machine.ts';
export {
  type Address,
  addressSchema,
  type IdentityNumber,
  identityNumberSchema,
  type Subject,
  subjectSchema,
} from './subject.ts';
export {
  type Verification,
  type VerificationStatus,
  type VerifiedField,
  verificationSchema,
  verificationStates,
} from './verification.ts';
export { type WriteContext, writeContextSchema } from './write-context.ts';
