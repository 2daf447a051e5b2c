/**
 * The day of a session: the plan before it, every step during it, the proof after it that nothing is missing.
 *
 * @module
 */
export { checkStep, type StepContext } from './check-step.ts';
export type { PeopleTotals } from './close-people.ts';
export { type ClosingReport, closeSession, type DoseTotals, type SignedOverride } from './close-session.ts';
export type { StockLine } from './close-stock.ts';
export {
  type ClosingCode,
  type NextAction,
  type PlanCode,
  type ReconcileCode,
  type SessionDayCode,
  type StepCode,
  sessionDayCodes,
} from './codes.ts';
export { type ConfirmOptions, confirmDoses, type DoseLookup } from './confirm-doses.ts';
export { type Difference, type DifferenceSubject, explainDifference } from './difference.ts';
export type { DoseContext } from './dose-check.ts';
export type { DoseFacts } from './dose-facts.ts';
export type { PersonToPlan, UnplannedPerson } from './due-people.ts';
export type { StockLot } from './lots.ts';
export { type Outcome, outcomeOf, type PersonOutcome } from './outcome.ts';
export { acknowledgedBy, type Override, type OverrideReason } from './override.ts';
export type { PlaceSettings } from './places.ts';
export {
  type PlannedPerson,
  type PlanOptions,
  type PlanOrder,
  type PlanSettings,
  planSession,
  type SessionPlan,
} from './plan-session.ts';
export { type Reconciliation, reconcile } from './reconcile.ts';
export type {
  ReconciledLot,
  ReconciledPlace,
  ReconciledRegistration,
  ReconcileSources,
} from './reconcile-sources.ts';
export type {
  DoseAcknowledgement,
  ExpectedPerson,
  LotCount,
  PlatformAnswers,
  SessionRecords,
  Transfer,
} from './session-records.ts';
export type { UnusableLot } from './usable-lots.ts';
export {
  type GivenDose,
  type SiteStep,
  type SiteStepName,
  siteSteps,
  stageOf,
  type Visit,
  type VisitStage,
} from './visit.ts';
