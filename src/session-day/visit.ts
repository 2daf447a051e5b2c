/** One person's visit to a session: what has been recorded so far, and which steps may follow. */
import type { AppointmentStatus, Dose, Observation, Reception, ScreeningRecord } from '../model/index.ts';
import type { Override } from './override.ts';

/** An injection as the site hands it in; where it stands on its way to a certificate is the platform's to say. */
export type GivenDose = Omit<Dose, 'status'>;

/** A visit. Never changed in place: each step gives the next one. */
export interface Visit {
  readonly registrationId: string;
  readonly status: AppointmentStatus;
  readonly reception?: Reception;
  readonly screening?: ScreeningRecord;
  readonly dose?: GivenDose;
  readonly observation?: Observation;
  /** Instant of a postponement or a refusal. */
  readonly endedAt?: string;
  /** Instant at which the person left the site. */
  readonly leftAt?: string;
  /** Exceptions that the dose and the watch rest on. */
  readonly overrides?: readonly Override[];
}

/** What happens to a person at the site. */
export type SiteStep =
  | { readonly step: 'reception'; readonly reception: Reception }
  | { readonly step: 'screening'; readonly screening: ScreeningRecord }
  | { readonly step: 'dose'; readonly dose: GivenDose }
  | { readonly step: 'observation'; readonly observation: Observation }
  | { readonly step: 'postpone' | 'refuse' | 'leave'; readonly at: string };

/** Name of a step. */
export type SiteStepName = SiteStep['step'];

/** Where a visit stands: the appointment's state, the end of the watch, the way out. */
export type VisitStage = AppointmentStatus | 'observed' | 'left';

/**
 * Which steps may follow in which stage (reference: platform-api 5, "four-step session"). A second screening before the
 * dose replaces the first; nobody leaves after an injection without the watch.
 *
 * @example
 * import { siteSteps } from 'tiemchung/session-day';
 * siteSteps.injected; // => ['observation']
 */
export const siteSteps: Readonly<Record<VisitStage, readonly SiteStepName[]>> = {
  planned: ['reception', 'refuse'],
  invited: ['reception', 'postpone', 'refuse'],
  confirmed: ['reception', 'postpone', 'refuse'],
  'checked-in': ['screening', 'postpone', 'refuse'],
  screened: ['dose', 'screening', 'postpone', 'refuse'],
  injected: ['observation'],
  observed: ['leave'],
  postponed: ['leave'],
  contraindicated: ['leave'],
  refused: ['leave'],
  left: [],
};

/**
 * The stage of a visit.
 *
 * @example
 * import { stageOf } from 'tiemchung/session-day';
 * stageOf({ registrationId: 'MST-1~NV1', status: 'invited' }); // => 'invited'
 */
export function stageOf(visit: Visit): VisitStage {
  if (visit.leftAt !== undefined) return 'left';
  if (visit.status === 'injected') return visit.observation ? 'observed' : 'injected';
  const ended = visit.status === 'postponed' || visit.status === 'contraindicated' || visit.status === 'refused';
  // Who was put off or refused on the phone has not been here to leave.
  return ended && !visit.reception ? 'left' : visit.status;
}

/** Instant of the last thing recorded, where one was. */
export function lastInstant(visit: Visit): string | undefined {
  const { endedAt, observation, dose, screening, reception } = visit;
  return endedAt ?? observation?.until ?? dose?.at ?? screening?.at ?? reception?.at;
}
