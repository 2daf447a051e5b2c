/** A difference: whose it is, why it is one, and what to do next. Known by ids, never by names. */
import { render } from '../messages/index.ts';
import type { Finding, FindingParams, Lang } from '../values/index.ts';
import {
  type ClosingCode,
  type NextAction,
  type ReconcileCode,
  type SessionDayCode,
  sessionDayCodes,
  sessionDayFinding,
} from './codes.ts';
import { actionFor } from './next-action.ts';

/** Whose difference it is. */
export type DifferenceSubject =
  | { readonly kind: 'person'; readonly registrationId: string; readonly doseId?: string }
  | { readonly kind: 'lot'; readonly product: string; readonly lot: string }
  | { readonly kind: 'session'; readonly sessionId: string };

/** One difference. `finding.path` leads to its subject: `people` and a registration id, `stock`, product and lot. */
export interface Difference<Code extends SessionDayCode = SessionDayCode> {
  readonly subject: DifferenceSubject;
  readonly finding: Finding<Code>;
  readonly action: NextAction;
}

/** A difference of a person. */
export function ofPerson<Code extends ClosingCode | ReconcileCode>(
  code: Code,
  registrationId: string,
  params: FindingParams = {},
  doseId?: string,
): Difference<Code> {
  return {
    subject: { kind: 'person', registrationId, ...(doseId === undefined ? {} : { doseId }) },
    finding: sessionDayFinding(code, params, ['people', registrationId]),
    action: actionFor(code),
  };
}

/** A difference of a lot. */
export function ofLot<Code extends ClosingCode | ReconcileCode>(
  code: Code,
  product: string,
  lot: string,
  params: FindingParams = {},
): Difference<Code> {
  const finding = sessionDayFinding(code, { product, lot, ...params }, ['stock', product, lot]);
  return { subject: { kind: 'lot', product, lot }, finding, action: actionFor(code) };
}

/** A difference of a whole session. */
export function ofSession<Code extends ClosingCode>(
  code: Code,
  sessionId: string,
  params: FindingParams = {},
): Difference<Code> {
  return { subject: { kind: 'session', sessionId }, finding: sessionDayFinding(code, params), action: actionFor(code) };
}

/**
 * A difference in two sentences: what is wrong, and what to do next.
 *
 * @example
 * import { type Difference, explainDifference } from 'tiemchung/session-day';
 * const difference: Difference = {
 *   subject: { kind: 'person', registrationId: 'MST-1~NV1' },
 *   finding: { code: 'CLOSE_DOSE_NOT_LOOKED_UP', severity: 'error', path: ['people', 'MST-1~NV1'], params: {} },
 *   action: 'ACTION_LOOK_UP',
 * };
 * explainDifference(difference, 'en').action; // => 'Next: look it up on the platform again.'
 */
export function explainDifference(
  { finding, action }: Difference,
  lang: Lang,
): { readonly reason: string; readonly action: string } {
  return {
    reason: render(finding, [sessionDayCodes], lang),
    action: render(sessionDayFinding(action), [sessionDayCodes], lang),
  };
}
