/** Who may be injected on the day of a session, by the schedule: the next dose and its products, or the reason. */
import type { DoseEvent, DoseKind, ForecastReason, ForecastStatus } from '../model/index.ts';
import { forecast, type RulePack, type SchedulePerson, type ScheduleSettings } from '../schedule/index.ts';
import { type CalendarDate, type Finding, isSdkError } from '../values/index.ts';
import { type PlanCode, sessionDayFinding } from './codes.ts';

/** A person who may be planned. */
export interface PersonToPlan extends SchedulePerson {
  readonly registrationId: string;
  /** Doses given before, in any order. */
  readonly history: readonly DoseEvent[];
  /** Number of the list that the campaign profile names; who has none comes after those who have. */
  readonly priorityGroup?: number;
}

/** A person who is not in the plan, and why. */
export interface UnplannedPerson {
  readonly registrationId: string;
  readonly reason: Finding<PlanCode>;
  /** Answer of the schedule, where it was asked. */
  readonly status?: ForecastStatus;
  readonly nextDose?: DoseKind | 'NONE';
  /** Rules and acts behind that answer. */
  readonly because: readonly ForecastReason[];
}

/** A person who is due. */
export interface DuePerson {
  readonly registrationId: string;
  readonly priorityGroup: number;
  readonly nextDose: DoseKind;
  /** Day from which the person has been due; the order of those who are equal in all else. */
  readonly since: string;
  /** Allowed products in the schedule's order of preference. */
  readonly products: readonly string[];
  readonly volumesMl: Readonly<Record<string, number>>;
  readonly because: readonly ForecastReason[];
  readonly status: ForecastStatus;
}

/** People without a group come last. */
export const NO_GROUP = Number.MAX_SAFE_INTEGER;

/** Asks the schedule about one person. */
export function dueOn(
  person: PersonToPlan,
  asOf: CalendarDate,
  pack: RulePack,
  settings: ScheduleSettings | undefined,
): DuePerson | UnplannedPerson {
  const { registrationId, history, priorityGroup = NO_GROUP } = person;
  let next: ReturnType<typeof forecast>;
  try {
    next = forecast(pack, person, history, { asOf, ...(settings ? { settings } : {}) });
  } catch (error) {
    // One unreadable person must not cost the others their plan; a faulty pack or setting is the caller's to correct.
    const own = error instanceof RangeError || (isSdkError(error) && error.code === 'CONDITION_INVALID');
    if (!own) throw error;
    return { registrationId, reason: sessionDayFinding('PLAN_CONDITION_INVALID'), because: [] };
  }
  const { status, nextDose, products, volumesMl, reasons: because } = next;
  if ((status === 'DUE' || status === 'OVERDUE') && nextDose !== 'NONE') {
    const since = next.earliest ?? asOf;
    return { registrationId, priorityGroup, nextDose, since, products, volumesMl, because, status };
  }
  return { registrationId, reason: reasonOf(status, asOf, next.earliest), status, nextDose, because };
}

function reasonOf(status: ForecastStatus, date: CalendarDate, earliest: CalendarDate | undefined): Finding<PlanCode> {
  switch (status) {
    case 'TOO_YOUNG':
      return sessionDayFinding('PLAN_TOO_YOUNG', { date });
    case 'NOT_YET':
      return sessionDayFinding('PLAN_NOT_DUE_YET', { earliest: earliest ?? '-' });
    case 'DEFERRED':
      return sessionDayFinding('PLAN_DEFERRED', { date });
    case 'CONTRAINDICATED':
      return sessionDayFinding('PLAN_CONTRAINDICATED');
    case 'COMPLETE':
      return sessionDayFinding('PLAN_COMPLETE', { date });
    default:
      return sessionDayFinding('PLAN_NO_PROGRAMME', { date });
  }
}
