/**
 * Exceptions at a site. A rule of the schedule or of the stock may be set aside by somebody who is entitled to, for a coded
 * reason, for named findings only: a blanket exception would also hide what nobody has looked at.
 */
import type { Finding } from '../values/index.ts';
import { type StepCode, sessionDayFinding } from './codes.ts';

/** Why an exception is made. */
export type OverrideReason =
  /** The dose was given; leaving it out would make the record worse. */
  | 'already-given'
  /** A doctor decided so for this person. */
  | 'clinical-decision'
  /** An act that the rule pack does not know yet. */
  | 'newer-guidance'
  /** The history that the decision rests on is known to be incomplete or wrong. */
  | 'history-incomplete'
  /** The lot came during the session, its delivery note is not entered yet. */
  | 'lot-arrived-late'
  /** The person did not stay. */
  | 'person-left';

/** An exception: who, when, why, and from which findings. */
export interface Override {
  /** Account id, not a person's name or number. */
  readonly by: string;
  readonly at: string;
  readonly reason: OverrideReason;
  readonly codes: readonly StepCode[];
}

const OVERRIDABLE = [
  'STEP_LOT_NOT_ISSUED',
  'STEP_LOT_EXPIRED',
  'STEP_TOO_YOUNG',
  'STEP_TOO_EARLY',
  'STEP_WRONG_PRODUCT',
  'STEP_CONTRAINDICATED',
  'STEP_DEFERRED',
  'STEP_NOT_DUE',
  'STEP_NEEDS_HOSPITAL',
  'STEP_OBSERVATION_SHORT',
] as const satisfies readonly StepCode[];

const isOverridable = (code: StepCode): boolean => OVERRIDABLE.some((one) => one === code);

/** Findings after an exception, and what of it was needed. */
export interface Overridden {
  readonly findings: readonly Finding<StepCode>[];
  /** The exception with the codes that it has set aside; absent when it set none aside. */
  readonly used?: Override;
}

/** Turns the findings that an exception covers into warnings. */
export function applyOverride(
  findings: readonly Finding<StepCode>[],
  override: Override | undefined,
  entitled: readonly string[],
): Overridden {
  if (!override) return { findings };
  if (!entitled.includes(override.by)) {
    return { findings: [...findings, sessionDayFinding('STEP_OVERRIDE_NOT_AUTHORISED')] };
  }
  const covered = findings.filter(
    ({ code, severity }) => severity === 'error' && isOverridable(code) && override.codes.includes(code),
  );
  if (covered.length === 0) return { findings };
  return {
    findings: findings.map((one) => (covered.includes(one) ? { ...one, severity: 'warning' } : one)),
    used: { ...override, codes: covered.map(({ code }) => code) },
  };
}

const TO_PLATFORM: Readonly<Partial<Record<StepCode, string>>> = {
  STEP_TOO_EARLY: 'DOSE_BEFORE_EARLIEST',
  STEP_WRONG_PRODUCT: 'DOSE_OF_OTHER_PRODUCT',
  STEP_TOO_YOUNG: 'DOSE_NOT_DUE',
  STEP_NOT_DUE: 'DOSE_NOT_DUE',
  STEP_LOT_EXPIRED: 'LOT_EXPIRED',
};

/**
 * The findings of the gateway that exceptions stand by, for `acknowledged` of `client.doses.record`.
 *
 * @example
 * import { acknowledgedBy } from 'tiemchung/session-day';
 * const override = { by: 'doctor-01', at: '2021-09-25T02:00:00Z', reason: 'already-given', codes: ['STEP_TOO_EARLY'] } as const;
 * acknowledgedBy([override]); // => ['DOSE_BEFORE_EARLIEST']
 * acknowledgedBy([]); // => []
 */
export function acknowledgedBy(overrides: readonly Override[]): readonly string[] {
  const codes = overrides.flatMap((override) => override.codes.flatMap((code) => TO_PLATFORM[code] ?? []));
  return [...new Set(codes)];
}
