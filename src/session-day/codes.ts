/** Every code of the session day: plan, steps, closing, reconciling, and what to do next. */
import type { Finding, FindingParams } from '../values/index.ts';
import { actionCodes } from './codes-actions.ts';
import { closingCodes } from './codes-closing.ts';
import { planCodes } from './codes-plan.ts';
import { reconcileCodes } from './codes-reconcile.ts';
import { stepCodes } from './codes-steps.ts';

const dayCodes = /* @__PURE__ */ Object.assign({}, planCodes, stepCodes, actionCodes);

/**
 * Severity and texts of the codes of `tiemchung/session-day`; hand it to `render`.
 *
 * @example
 * import { sessionDayCodes } from 'tiemchung/session-day';
 * sessionDayCodes.ACTION_SEND_DOSE.en; // => 'Next: send the dose to the platform again, then look it up.'
 */
export const sessionDayCodes = /* @__PURE__ */ Object.assign({}, dayCodes, closingCodes, reconcileCodes);

/** A code of {@link sessionDayCodes}. */
export type SessionDayCode = keyof typeof sessionDayCodes;
/** Why a person is not planned, or a lot not planned with. */
export type PlanCode = Extract<SessionDayCode, `PLAN_${string}`>;
/** Why a step is refused. */
export type StepCode = Extract<SessionDayCode, `STEP_${string}`>;
/** Why a session cannot be closed. */
export type ClosingCode = Extract<SessionDayCode, `CLOSE_${string}`>;
/** Where two sources disagree. */
export type ReconcileCode = Extract<SessionDayCode, `RECONCILE_${string}`>;
/** What to do next. */
export type NextAction = Extract<SessionDayCode, `ACTION_${string}`>;

/** A finding of this folder. */
export function sessionDayFinding<Code extends SessionDayCode>(
  code: Code,
  params: FindingParams = {},
  path: Finding['path'] = [],
): Finding<Code> {
  return { code, severity: sessionDayCodes[code].severity, path, params };
}
