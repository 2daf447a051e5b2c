/** What became of a person: one outcome each, with the screening and the exceptions that it rests on. */
import type { ScreeningRecord } from '../model/index.ts';
import type { Override } from './override.ts';
import type { Visit } from './visit.ts';

/** The right-hand side of the sum of people (reference: users and rosters 6.4). */
export type Outcome =
  | 'injected'
  | 'deferred'
  | 'contraindicated'
  | 'refused'
  | 'sent-to-hospital'
  | 'absent'
  | 'moved-out';

/** What became of one person. */
export interface PersonOutcome {
  readonly registrationId: string;
  readonly outcome: Outcome;
  /** Of the injection, where there was one. */
  readonly doseId?: string;
  /** What the screening said, for those who were screened. */
  readonly screening?: Pick<ScreeningRecord, 'verdict' | 'routing'>;
  readonly overrides?: readonly Override[];
}

/**
 * The outcome of a visit when the session is over; undefined for somebody who came and has neither a dose nor a
 * decision. Who never came is absent; that somebody moved to another session is not the visit's to know.
 *
 * @example
 * import { outcomeOf } from 'tiemchung/session-day';
 * outcomeOf({ registrationId: 'MST-1~NV1', status: 'invited' }); // => { registrationId: 'MST-1~NV1', outcome: 'absent' }
 * outcomeOf({ registrationId: 'MST-1~NV1', status: 'checked-in' }); // => undefined
 */
export function outcomeOf(visit: Visit): PersonOutcome | undefined {
  const outcome = nameOf(visit);
  if (outcome === undefined) return undefined;
  const { registrationId, dose, screening, overrides } = visit;
  return {
    registrationId,
    outcome,
    ...(outcome === 'injected' && dose ? { doseId: dose.id } : {}),
    ...(screening ? { screening: { verdict: screening.verdict, routing: screening.routing } } : {}),
    ...(overrides ? { overrides } : {}),
  };
}

function nameOf({ status, screening }: Visit): Outcome | undefined {
  switch (status) {
    case 'planned':
    case 'invited':
    case 'confirmed':
      return 'absent';
    case 'checked-in':
    case 'screened':
      return undefined;
    case 'postponed':
      return screening?.routing === 'hospital' ? 'sent-to-hospital' : 'deferred';
    default:
      return status;
  }
}
