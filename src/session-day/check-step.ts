/** One step of a person at the site: allowed or refused, and the visit that comes of it. */
import type { AppointmentStatus } from '../model/index.ts';
import { type Finding, hasError, type Parsed } from '../values/index.ts';
import { type StepCode, sessionDayFinding } from './codes.ts';
import { type DoseContext, doseFindings } from './dose-check.ts';
import { applyOverride, type Override } from './override.ts';
import { lastInstant, type SiteStep, siteSteps, stageOf, type Visit } from './visit.ts';

/** What a site knows of the session, its stock and the person. */
export interface StepContext extends DoseContext {
  /** Exception asked for with this step. */
  readonly override?: Override;
  /** Account ids that may allow exceptions in this session. Default: nobody. */
  readonly mayOverride?: readonly string[];
  /** Shortest watch after an injection, in minutes. Default 30 (reference: schedule 1.8, certificate-interop 3). */
  readonly watchMinutes?: number;
}

/** Minutes at the site after an injection. */
const WATCH_MINUTES = 30;

/**
 * Takes one step. A refused one says why and changes nothing; an accepted one gives the next visit, with warnings in
 * `findings`. An exception that was needed is part of the visit; one that is not entitled or names other codes is of no use.
 *
 * @throws SdkError `PACK_INVALID`, `SETTING_INVALID`, `CONDITION_INVALID`; RangeError for a date that is none
 * @example
 * import { checkStep } from 'tiemchung/session-day';
 * import { vietnamCovid19 } from 'tiemchung/schedule/vietnam';
 * import { calendarDateSchema } from 'tiemchung/model';
 * const context = {
 *   session: { id: '00000000-0000-4000-8000-000000000001', date: calendarDateSchema.parse('2021-09-25') },
 *   lots: [{ product: 'AZ', lot: 'LOT-A', doses: 10 }],
 *   pack: vietnamCovid19,
 *   person: { birthDate: calendarDateSchema.parse('1985-02-02') },
 *   history: [],
 * };
 * const visit = { registrationId: 'MST-1~NV1', status: 'invited' } as const;
 * const early = checkStep(visit, { step: 'leave', at: '2021-09-25T01:00:00Z' }, context);
 * early.findings[0]?.code; // => 'STEP_NOT_ALLOWED'
 * const reception = { at: '2021-09-25T01:00:00Z', recognisedBy: 'qr' } as const;
 * const here = checkStep(visit, { step: 'reception', reception }, context);
 * here.ok && here.value.status; // => 'checked-in'
 */
export function checkStep(visit: Visit, step: SiteStep, context: StepContext): Parsed<Visit, StepCode> {
  const stage = stageOf(visit);
  const allowed = siteSteps[stage];
  if (!allowed.includes(step.step)) {
    const params = { step: step.step, status: stage, allowed: allowed.join(', ') || '-' };
    return { ok: false, findings: [sessionDayFinding('STEP_NOT_ALLOWED', params)] };
  }
  const { findings, used } = applyOverride(
    [...timeFindings(visit, step), ...findingsOf(visit, step, context)],
    context.override,
    context.mayOverride ?? [],
  );
  if (hasError(findings)) return { ok: false, findings };
  const overrides = used ? { overrides: [...(visit.overrides ?? []), used] } : {};
  return { ok: true, value: { ...after(visit, step), ...overrides }, findings };
}

function findingsOf(visit: Visit, step: SiteStep, context: StepContext): readonly Finding<StepCode>[] {
  if (step.step === 'dose') return doseFindings(visit, step.dose, context);
  if (step.step !== 'observation' || step.observation.outcome !== 'well') return [];
  const { watchMinutes: least = WATCH_MINUTES } = context;
  const { from, until } = step.observation;
  const minutes = Math.floor((Date.parse(until) - Date.parse(from)) / 60_000);
  return minutes >= least ? [] : [sessionDayFinding('STEP_OBSERVATION_SHORT', { minutes, least })];
}

function timeFindings(visit: Visit, step: SiteStep): readonly Finding<StepCode>[] {
  const previous = lastInstant(visit);
  const at = instantOf(step);
  if (previous === undefined || at === undefined || Date.parse(at) >= Date.parse(previous)) return [];
  return [sessionDayFinding('STEP_TIME_BACKWARDS', { previous })];
}

function instantOf(step: SiteStep): string | undefined {
  switch (step.step) {
    case 'reception':
      return step.reception.at;
    case 'screening':
      return step.screening.at;
    case 'dose':
      return step.dose.at;
    case 'observation':
      return step.observation.from;
    default:
      return step.at;
  }
}

const SCREENED = {
  eligible: 'screened',
  caution: 'screened',
  defer: 'postponed',
  contraindicated: 'contraindicated',
} as const satisfies Record<string, AppointmentStatus>;

function after(visit: Visit, step: SiteStep): Visit {
  switch (step.step) {
    case 'reception':
      return { ...visit, status: 'checked-in', reception: step.reception };
    case 'screening':
      return { ...visit, status: SCREENED[step.screening.verdict], screening: step.screening };
    case 'dose':
      return { ...visit, status: 'injected', dose: step.dose };
    case 'observation':
      return { ...visit, observation: step.observation };
    case 'postpone':
      return { ...visit, status: 'postponed', endedAt: step.at };
    case 'refuse':
      return { ...visit, status: 'refused', endedAt: step.at };
    case 'leave':
      return { ...visit, leftAt: step.at };
  }
}
