/** What the rows of a batch are told, whether the platform answered or not. */
import { type ItemResult, isPlatformError, type PlatformError } from '../platform/index.ts';
import type { RosterRow } from '../roster/index.ts';
import { type Finding, redactText } from '../values/index.ts';
import type { RowOutcome, RunStop } from './registration-result.ts';
import { outcomeOf, registrationFinding, type Sendable } from './sendable-rows.ts';

/** The outcome of a row that was in an answered batch. */
export function answered(row: RosterRow, result: ItemResult | undefined): RowOutcome {
  if (!result || result.outcome === 'unanswered') {
    return outcomeOf(row, 'unanswered', {
      ...(result ? { registrationId: result.id } : {}),
      findings: [registrationFinding('REGISTRATION_UNANSWERED')],
    });
  }
  return outcomeOf(row, result.outcome, {
    registrationId: result.id,
    ...(result.status ? { status: result.status } : {}),
    findings: result.findings.map(withoutNumbers),
  });
}

/** Findings of a platform are a stranger's: whatever looks like a number in them is masked before it is kept. */
function withoutNumbers(finding: Finding): Finding {
  const params = Object.entries(finding.params).map(([name, value]) => [
    name,
    typeof value === 'string' ? redactText(value) : value,
  ]);
  return { ...finding, params: Object.fromEntries(params) };
}

/** What a failed batch means for its rows, and for the run: a refused batch is its own misfortune, all else ends it. */
export function giveUp(
  error: unknown,
  batch: readonly Sendable[],
  settled: Map<RosterRow, RowOutcome>,
): RunStop | undefined {
  const stop = stopOf(error);
  const failure: PlatformError | undefined = isPlatformError(error) ? error : undefined;
  const reason = failure?.serverCode ?? failure?.reason ?? stop.code;
  const refused = failure?.code === 'PLATFORM_STATUS' && [400, 413, 422].includes(failure.status ?? 0);
  for (const { row, draft } of batch) {
    const registrationId = draft.id;
    if (refused) {
      const findings = [registrationFinding('REGISTRATION_BATCH_REFUSED', { status: failure.status ?? 0, reason })];
      settled.set(row, outcomeOf(row, 'rejected', { registrationId, findings }));
    } else {
      const outcome = failure?.uncertain ? 'unknown' : 'not-sent';
      const code = failure?.uncertain ? 'REGISTRATION_UNKNOWN' : 'REGISTRATION_NOT_SENT';
      settled.set(row, outcomeOf(row, outcome, { registrationId, findings: [registrationFinding(code, { reason })] }));
    }
  }
  return refused ? undefined : stop;
}

/** Why a run ends; a defect of a program is thrown on, it is no outcome. */
export function stopOf(error: unknown): RunStop {
  if (!isPlatformError(error)) throw error;
  const reason = error.serverCode ?? error.reason;
  return {
    code: error.code,
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(reason === undefined ? {} : { reason }),
  };
}
