/**
 * From a checked list to registrations on a platform, and back to their states: idempotent, resumable, row by row.
 *
 * @module
 */
export { type RegistrationCode, registrationCodes } from './codes.ts';
export { recordIdsOf, sha256Of } from './file-identity.ts';
export type { RegistrationProgress } from './progress.ts';
export { type RegisterRosterOptions, registerRoster } from './register-roster.ts';
export type { RegistrationResult, RowOutcome, RowResult, RunStop } from './registration-result.ts';
export { type RosterStatusOptions, type RowStatus, rosterStatus } from './roster-status.ts';
